export type { ErrorMeaning } from './codes.js';
export { defineErrors, fail, PortalError } from './portal-error.js';
export { toGraphqlError, toPortalError } from './to-graphql.js';
