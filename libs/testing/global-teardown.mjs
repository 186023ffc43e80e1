import { rmSync } from 'node:fs';

export default async function tearDown() {
  await globalThis.testPostgres?.stop();
  if (process.env.LIAISON_TEST_FOLDER)
    rmSync(process.env.LIAISON_TEST_FOLDER, { recursive: true, force: true });
}
