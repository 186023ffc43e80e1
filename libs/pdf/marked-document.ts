/** Stands on whatever is of an exercise (HSEEP), in text, so that no copy can lose it. */
export const EXERCISE_BANNER = 'EXERCISE EXERCISE EXERCISE';

/** A part of a document: text as it stands, or a table. */
export type Section = { heading: string } & (
  | { text: string }
  /** Widths as shares of the page; the head is repeated on each page. */
  | { head: string[]; widths: number[]; rows: string[][] }
);

/** A document whose every page says what it is marked with. */
export interface MarkedDocument {
  title: string;
  /** Under the title, a line each. */
  facts: string[];
  /** TLP label and CUI banner, as the standards write them. */
  marking: string;
  exercise: boolean;
  /** ISO 8601; the same document of the same time is the same bytes. */
  createdAt: string;
  sections: Section[];
}
