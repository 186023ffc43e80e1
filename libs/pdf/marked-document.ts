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
  /** What stands at the head and at the foot of each page, a line each. */
  marking: string[];
  /** ISO 8601; the same document of the same time is the same bytes. */
  createdAt: string;
  sections: Section[];
}
