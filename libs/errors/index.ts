export type { ErrorMeaning } from './codes.js';
export { defineErrors, errorMeanings, fail, PortalError } from './portal-error.js';
export { ownErrorIn, toGraphqlError, toPortalError, withCode } from './to-graphql.js';
