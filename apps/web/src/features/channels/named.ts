/** What a message can mention or show, by its id. */
export interface Named {
  id: string;
  name: string;
}

/** Whom a message mentions. */
export interface Mention extends Named {
  /** What tells namesakes apart: the organization. */
  of?: string;
  /** It was written into the text, and goes when it is taken out of it. */
  written?: boolean;
}
