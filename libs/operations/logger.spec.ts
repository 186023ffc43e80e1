import { testEnvironment } from '@liaison/testing';
import { useEnvironment } from '@liaison/config';
import { createLog } from './logger.js';

test('secrets are not logged, and the code of an error is', () => {
  useEnvironment(
    testEnvironment({
      LOG_LEVEL: 'info',
      OBJECT_STORE_PATH: '/tmp',
      DATABASE_URL: 'postgres://x@127.0.0.1/x',
      PUBLIC_URL: 'http://localhost:4000',
    }),
  );
  const lines: string[] = [];
  const log = createLog('spec', { write: (line: string) => void lines.push(line) });
  const token = 'a-token-of-somebody';
  log.warn(
    {
      query: { code: token, state: 'x' },
      headers: { cookie: token, authorization: token },
      client_secret: token,
    },
    'asked',
  );
  log.error({ err: Object.assign(new Error('no'), { code: 'ENOSPC' }) }, 'failed');
  expect(lines.join('')).not.toContain(token);
  expect(JSON.parse(lines[1]!)).toMatchObject({ err: { code: 'ENOSPC' }, msg: 'failed', name: 'spec' });
});
