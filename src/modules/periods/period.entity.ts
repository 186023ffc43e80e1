/** An operational period (NIMS). */
export interface PeriodView {
  id: string;
  number: number;
  startsAt: Date;
  endsAt: Date;
  objectives: string;
}
