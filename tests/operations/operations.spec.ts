import { keycloakPath, minioPath } from '@liaison/testing';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { CookieJar } from '../acceptance/cookie-jar.js';
import { Agency } from './agency.js';

const DOCS = readFileSync('docs/operations.md', 'utf8');
const part = (title: string) => DOCS.split(/^## /m).find((text) => text.startsWith(`${title}\n`))!;
/** What a part of the page has its reader type, in its order. */
const typedIn = (title: string) =>
  [...part(title).matchAll(/^ *```sh\n([^]*?)^ *```/gm)].map(([, block]) =>
    block!.replaceAll(/^ {3,4}/gm, ''),
  );
const SETTING_UP = typedIn('Setting up');

if ((!keycloakPath || !minioPath) && !process.env['CI'])
  console.warn('Left out: the steps of docs/operations.md, because MINIO or KEYCLOAK names none.');
const suite = (keycloakPath && minioPath) || process.env['CI'] ? describe : describe.skip;

test('a new operator has at most fifteen steps to the first person of a second organization', () => {
  const steps = part('Setting up').match(/^\d+\. /gm) ?? [];
  const more = /A second organization is (\w+) steps by the pages: (.*?);/
    .exec(part('Setting up'))![2]!
    .split(',');
  expect(more).toHaveLength(4);
  expect(steps.length + more.length).toBeLessThanOrEqual(15);
});

suite('docs/operations.md, followed to the letter', () => {
  const agency = new Agency();
  const dana = new CookieJar();
  beforeAll(() => agency.start(), 180_000);
  afterAll(() => agency.stop(), 60_000);

  test('from nothing to the administrator, and to the first person of a second organization', async () => {
    expect(SETTING_UP).toHaveLength(7);
    const doctor = SETTING_UP.at(-1)!;
    // One shell, as the passwords of the second step are used by the two behind it.
    const { code, said } = await agency.type(SETTING_UP.slice(0, -1).join('\n'));
    expect([code, said]).toEqual([
      0,
      expect.stringContaining(`redirect              ${agency.address}/auth/callback/`),
    ]);
    await agency.ready();
    const looked = await agency.type(doctor);
    expect([looked.code, looked.said]).toEqual([0, expect.stringContaining('Nothing is wrong.')]);
    expect(looked.said).not.toMatch(/WRONG/);
    for (const line of [
      'locale: C.UTF-8',
      'worker: is at work',
      'object store: keeps',
      `address: ${agency.address} answers`,
      'certificate: holds',
    ])
      expect(looked.said).toContain(line);

    expect(await agency.signIn(dana, 'dana', 'agency.example')).toBe(`${agency.address}/`);
    const { createOrganization } = await agency.ask<{ createOrganization: { id: string } }>(
      dana,
      `mutation { createOrganization(input: { slug: "partner", name: "Partner Agency", shortName: "PA", kind: FUSION_CENTER, country: "USA" }) { id } }`,
    );
    const { createIdentityProvider: made } = await agency.ask<{ createIdentityProvider: { id: string } }>(
      dana,
      `mutation { createIdentityProvider(input: { organizationId: "${createOrganization.id}", name: "Partner", issuer: "${agency.issuer}",
         clientId: "partner", clientAuthentication: PRIVATE_KEY_JWT, firstSignIn: ACTIVE }) { id } }`,
    );
    const { addEmailDomain } = await agency.ask<{ addEmailDomain: { domains: { id: string }[] } }>(
      dana,
      `mutation { addEmailDomain(input: { identityProviderId: "${made.id}", domain: "partner.example" }) { domains { id } } }`,
    );
    await agency.ask(dana, `mutation { verifyEmailDomain(id: "${addEmailDomain.domains[0]!.id}") { id } }`);
    const luis = new CookieJar();
    expect(await agency.signIn(luis, 'luis', 'partner.example')).toBe(`${agency.address}/`);
    expect(await agency.ask(luis, '{ viewer { email organization { shortName } } }')).toEqual({
      viewer: { email: 'luis@partner.example', organization: { shortName: 'PA' } },
    });
  }, 180_000);

  test('the upgrade’s command says that there is nothing to do, and bootstrap that people have signed in', async () => {
    expect((await agency.type('npm run migrate')).said).toContain('The schema is up to date.');
    const again = await agency.type(SETTING_UP[4]!);
    expect([again.code, again.said]).toEqual([1, expect.stringContaining('this installation is in use')]);
  }, 60_000);

  /** The part on upgrading, while somebody works; answers how often they asked meanwhile. */
  async function upgradeUnderWork(): Promise<number> {
    let asked = 0;
    let over = false;
    const work = (async () => {
      for (; !over; asked++) await agency.ask(dana, '{ viewer { id } }');
    })();
    const [upgrade] = typedIn('Upgrading');
    const { code, said } = await agency.type(upgrade!);
    over = true;
    await work;
    expect([code, said]).toEqual([0, expect.stringContaining('The schema is up to date.')]);
    return asked;
  }

  test('upgrading restarts one part after another, and nobody’s request fails; secrets are sealed by another key so', async () => {
    const sealed = () => agency.sql('select count(*) from liaison.session where ended_at is null');
    expect(Number(sealed())).toBeGreaterThan(0);
    const [, old] = /^SECRETS_KEY="(.*)"$/m.exec(agency.settings)!;
    const next = Buffer.alloc(32, 7).toString('base64');
    const luis = new CookieJar();
    await agency.signIn(luis, 'luis', 'partner.example');
    for (const keys of [`${old},${next}`, `${next},${old}`]) {
      const changed = agency.settings.replace(/^SECRETS_KEY=.*$/m, `SECRETS_KEY="${keys}"`);
      writeFileSync(join(agency.folder, '.env'), changed);
      expect(await upgradeUnderWork()).toBeGreaterThan(20);
    }
    // What the old key had sealed, the token that signs out, is opened behind the new one.
    const out = await luis.fetch(`${agency.address}/auth/sign-out`, { method: 'POST' });
    expect(((await out.json()) as { redirect: string }).redirect).toContain('id_token_hint=');
  }, 180_000);

  test('a moment is brought back, with what was acknowledged before it and without what came after', async () => {
    const workspace = (name: string) =>
      agency.ask(dana, `mutation { createWorkspace(input: { name: "${name}" }) { id } }`);
    const [archiving, backup, restore] = typedIn('Backup');
    expect((await agency.type(archiving!)).code).toBe(0);
    await agency.stopDatabase();
    await agency.startDatabase();
    await agency.ready();
    await workspace('Before the backup');
    const backedUp = await agency.type(backup!, 'postgres');
    expect([backedUp.code, backedUp.said]).toEqual([0, '']);
    await workspace('Behind the backup');
    const moment = agency.sql('select now()');
    await wait(1000);
    await workspace('Behind the moment');

    const stop = await agency.type('systemctl stop liaison-portal@4001 liaison-portal@4002 liaison-worker');
    expect([stop.code, stop.said]).toEqual([0, '']);
    await agency.stopDatabase();
    const restored = await agency.type(
      restore!
        .replace('2026-11-28 14:05:00+00', moment)
        .replace('20261128T140500Z', `${moment.replaceAll(/[-:]/g, '').replace(' ', 'T').slice(0, 15)}Z`),
      'postgres',
    );
    expect([restored.code, restored.said]).toEqual([0, '']);
    await agency.startDatabase();
    expect(agency.sql('select name from liaison.workspace order by created_at')).toBe(
      'Before the backup\nBehind the backup',
    );
    const goesOn = 'npm run migrate; systemctl start liaison-portal@4001 liaison-portal@4002 liaison-worker';
    expect((await agency.type(goesOn)).code).toBe(0);
    await agency.ready();
    // Dana's session is of before the moment.
    await workspace('After all');
    const looked = await agency.type(SETTING_UP.at(-1)!);
    expect([looked.code, looked.said]).toEqual([0, expect.stringContaining('Nothing is wrong.')]);
  }, 240_000);
});
