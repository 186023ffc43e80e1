export type { ErrorMeaning } from './codes.js';
export { defineErrors, fail, PortalError } from './portal-error.js';
export { toGraphqlError, toPortalError, withCode } from './to-graphql.js';
