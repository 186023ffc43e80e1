import { rmSync } from 'node:fs';

export default async function tearDown() {
  if (!globalThis.testPostgres) return;
  await globalThis.testPostgres.stop();
  rmSync(process.env.LIAISON_TEST_FOLDER, { recursive: true, force: true });
}
