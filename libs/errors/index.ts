export { ERROR_CODES, type ErrorCode } from './codes.js';
export { fail, PortalError } from './portal-error.js';
export { toGraphqlError, toPortalError } from './to-graphql.js';
