import type { Line } from './channel-log';

const SOON_MS = 5 * 60_000;

/** A line goes on with what the same person has just said when all that stands above it holds for it, too. */
export function goesOn(line: Line, before: Line | undefined): boolean {
  return (
    before?.author.id === line.author.id &&
    Date.parse(line.createdAt) - Date.parse(before.createdAt) < SOON_MS &&
    [line, before].every(isPlain) &&
    headOf(line) === headOf(before)
  );
}

const isPlain = ({ priority, category, editedAt, pinnedAt, replyToId }: Line) =>
  priority === 'ROUTINE' && !category && !editedAt && !pinnedAt && !replyToId;

const headOf = ({ authorOrganization, authorPosition, marking }: Line) =>
  JSON.stringify([authorOrganization, authorPosition, marking.tlp, marking.cui]);
