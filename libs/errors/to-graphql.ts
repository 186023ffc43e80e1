import { HttpException } from '@nestjs/common';
import { GraphQLError } from 'graphql';
import type { CoreErrorCode } from './codes.js';
import { fromDatabase } from './from-database.js';
import { fail, PortalError } from './portal-error.js';

/** The portal's answer to any thrown thing: a known error as it is, anything else as `internal` without detail. */
export function toPortalError(error: unknown): PortalError {
  if (error instanceof PortalError) return error;
  return fromDatabase(error) ?? fromHttp(error) ?? fail('internal', {}, error);
}

/** What Nest, Express and their parsers say of the request. A status alone may be an answer that another server gave to us. */
function fromHttp(error: unknown): PortalError | undefined {
  if (!(error instanceof Error)) return undefined;
  const { status, expose } = error as { status?: unknown; expose?: unknown };
  const isOfRequest = error instanceof HttpException || error instanceof URIError || expose === true;
  if (!isOfRequest || typeof status !== 'number' || status < 400 || status >= 500) return undefined;
  return fail(BY_STATUS[status] ?? 'request.invalid', {}, error);
}

const BY_STATUS: Record<number, CoreErrorCode> = {
  404: 'request.not_found',
  413: 'request.too_large',
};

/** What GraphQL itself finds wrong with a request bears its code, as Apollo says it over HTTP; what one of our scalars refuses, ours. */
export function withCode(error: GraphQLError, code: string): GraphQLError {
  const own = ownErrorIn(error);
  if (own) return toGraphqlError(own, error.path);
  const { message, nodes, source, positions, path } = error;
  return new GraphQLError(message, {
    nodes,
    source,
    positions,
    path,
    extensions: { ...error.extensions, code },
  });
}

/** Our error that a parser or validator of GraphQL has wrapped, once or twice. */
export function ownErrorIn(error: unknown): PortalError | undefined {
  if (error instanceof PortalError) return error;
  return error instanceof GraphQLError ? ownErrorIn(error.originalError) : undefined;
}

export function toGraphqlError(error: unknown, path?: readonly (string | number)[]): GraphQLError {
  // What is wrong with the variables of a subscription, for example.
  if (error instanceof GraphQLError && !error.originalError)
    return withCode(error, (error.extensions['code'] as string | undefined) ?? 'BAD_USER_INPUT');
  const known = toPortalError(error);
  return new GraphQLError(known.message, {
    path,
    originalError: known,
    extensions: { code: known.code, status: known.status, ...known.detail },
  });
}
