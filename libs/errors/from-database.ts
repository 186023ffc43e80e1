import { fail, type PortalError } from './portal-error.js';

interface DatabaseError {
  code: string;
  constraint?: string;
}

function isDatabaseError(error: unknown): error is DatabaseError {
  return error instanceof Error && typeof (error as { code?: unknown }).code === 'string';
}

/** What PostgreSQL's refusals mean to a person (SQLSTATE, PostgreSQL documentation, appendix A). */
export function fromDatabase(error: unknown): PortalError | undefined {
  if (!isDatabaseError(error)) return undefined;
  switch (error.code) {
    case '42501': // row-level security or a missing grant
      return fail('access.refused', {}, error);
    case '40001': // serialization failure
    case '40P01': // deadlock
    case '55P03': // lock not available
      return fail('request.conflict', {}, error);
    case '22P02': // not a UUID, not a number
    case '22021': // a character the database cannot store (NUL)
    case '23502': // null where there must be a value
    case '23503': // a reference to nothing
    case '22008': // a time out of range
    case '23514': // check constraint
    case '22001': // too long
      return fail('request.invalid', {}, error);
    default:
      return undefined;
  }
}
