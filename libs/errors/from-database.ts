import { isNativeError } from 'node:util/types';
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
/** PostgreSQL is gone, going, or not there yet: class 08, 57P01 to 57P03 and 53300; and what the driver says when nobody answers. */
const UNAVAILABLE = /^(?:08...|57P0[123]|53300)$/;
const UNREACHABLE = /^(?:ECONNREFUSED|ECONNRESET|EPIPE|ETIMEDOUT|ENOTFOUND|EAI_AGAIN|EHOSTUNREACH)$/;
const CUT =
  /^(?:Connection terminated|timeout exceeded when trying to connect|Client has encountered a connection error)/;

/** Class 22, data exception: too long, out of range, not a UUID, a character that cannot be stored, no such time zone … */
const DATA_EXCEPTION = /^22/;

/** Of the driver, which knows no other server than the database: what else fails so has codes of its own (libs/object-store, libs/mail). */
function isUnreachable(error: unknown): boolean {
  if (!isNativeError(error)) return false;
  const { code, syscall } = error as { code?: unknown; syscall?: unknown };
  const isOfSocket = typeof code === 'string' && UNREACHABLE.test(code) && syscall !== undefined;
  return isOfSocket || CUT.test(error.message);
}

export function fromDatabase(error: unknown): PortalError | undefined {
  if (isUnreachable(error)) return fail('database.unavailable', {}, error);
  if (!isDatabaseError(error)) return undefined;
  const { code, constraint } = error;
  if (UNAVAILABLE.test(code)) return fail('database.unavailable', {}, error);
  const known = constraint ? failedConstraint(constraint, error) : undefined;
  if (known) return known;
  const meaning = DATA_EXCEPTION.test(code) ? 'request.invalid' : MEANINGS[code];
  return meaning && fail(meaning, {}, error);
}
