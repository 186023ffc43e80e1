import { GraphQLError } from 'graphql';
import { fromDatabase } from './from-database.js';
import { fail, PortalError } from './portal-error.js';

/** The portal's answer to any thrown thing: a known error as it is, anything else as `internal` without detail. */
export function toPortalError(error: unknown): PortalError {
  if (error instanceof PortalError) return error;
  return fromDatabase(error) ?? fail('internal', {}, error);
}

export function toGraphqlError(error: unknown, path?: readonly (string | number)[]): GraphQLError {
  const known = toPortalError(error);
  return new GraphQLError(known.message, {
    path,
    originalError: known,
    extensions: { code: known.code, status: known.status, ...known.detail },
  });
}
