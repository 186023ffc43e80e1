export { ErrorFilter } from './error.filter.js';
export {
  accessLog,
  answerErrors,
  openRequest,
  refuseCrossSite,
  refuseOddCharsets,
  securityHeaders,
} from './middleware.js';
export { cut } from './cut.js';
export { pages } from './pages.js';
export { refusals } from './refusals.js';
export { securityText } from './security-txt.js';
export { readCookie, setCookie, sha256Hex, tokenHashOf } from './session-cookie.js';
export { signInFirst } from './sign-in-first.js';
