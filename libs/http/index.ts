export { ErrorFilter } from './error.filter.js';
export {
  accessLog,
  answerErrors,
  nonceOf,
  openRequest,
  refuseCrossSite,
  securityHeaders,
} from './middleware.js';
export { pages } from './pages.js';
export { cookieName, isSecureSite, readCookie, setCookie, sha256Hex, tokenHashOf } from './session-cookie.js';
