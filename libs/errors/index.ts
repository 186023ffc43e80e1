export type { ErrorMeaning } from './codes.js';
export { allErrors, defineErrors, fail, PortalError } from './portal-error.js';
export { toGraphqlError, toPortalError } from './to-graphql.js';
