import type { CoreErrorCode } from './codes.js';
import { fail, failedConstraint, type PortalError } from './portal-error.js';

interface DatabaseError {
  code: string;
  constraint?: string;
}

function isDatabaseError(error: unknown): error is DatabaseError {
  return error instanceof Error && /^[0-9A-Z]{5}$/.test(String((error as { code?: unknown }).code));
}

/** What PostgreSQL's refusals mean to a person where no constraint says more (SQLSTATE, PostgreSQL documentation, appendix A). */
const MEANINGS: Record<string, CoreErrorCode> = {
  '42501': 'access.refused', // row-level security or a missing grant
  '40001': 'request.conflict', // serialization failure
  '40P01': 'request.conflict', // deadlock
  '55P03': 'request.conflict', // lock not available
  '23505': 'request.conflict', // there already
  '23P01': 'request.conflict', // overlaps what is there
  '23001': 'request.conflict', // something still refers to it
  '23502': 'request.invalid', // null where there must be a value
  '23503': 'request.invalid', // a reference to nothing
  '23514': 'request.invalid', // check constraint
  '57014': 'request.too_slow', // statement timeout
};
/** Class 22, data exception: too long, out of range, not a UUID, a character that cannot be stored, no such time zone … */
const DATA_EXCEPTION = /^22/;

export function fromDatabase(error: unknown): PortalError | undefined {
  if (!isDatabaseError(error)) return undefined;
  const { code, constraint } = error;
  const known = constraint ? failedConstraint(constraint, error) : undefined;
  if (known) return known;
  const meaning = DATA_EXCEPTION.test(code) ? 'request.invalid' : MEANINGS[code];
  return meaning && fail(meaning, {}, error);
}
