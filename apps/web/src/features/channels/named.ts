/** What a message can mention or show, by its id. */
export interface Named {
  id: string;
  name: string;
}
