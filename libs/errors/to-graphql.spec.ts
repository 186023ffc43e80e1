import { NotFoundException } from '@nestjs/common';
import { toPortalError } from './to-graphql.js';

const withStatus = (error: Error, given: object) => Object.assign(error, given);

test.each([
  ['of Nest', new NotFoundException(), 'request.not_found'],
  ['of a parser', withStatus(new Error('large'), { status: 413, expose: true }), 'request.too_large'],
  ['of a broken path', withStatus(new URIError('%'), { status: 400 }), 'request.invalid'],
  // Openid-client and object stores give the status of the server that they have asked.
  ['of a provider that refuses us', withStatus(new Error('invalid_client'), { status: 401 }), 'internal'],
  ['that is ours', withStatus(new Error('none'), { status: 500, expose: true }), 'internal'],
  ['that is no error', { status: 400 }, 'internal'],
])('what is thrown %s', (_what, error, code) => {
  expect(toPortalError(error).code).toBe(code);
});
