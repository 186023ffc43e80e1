import { graphqlClient, startTestPortal, type GivenPerson, type TestPortal } from '@liaison/testing';
import { randomUUID } from 'node:crypto';

const MIB = 1024 * 1024;

let portal: TestPortal;
let as: ReturnType<typeof graphqlClient>;
let operator: GivenPerson;
beforeAll(async () => {
  portal = await startTestPortal();
  as = graphqlClient(portal.url);
  operator = await portal.given.person('Nora', await portal.given.operator(), 'administrator');
});
afterAll(() => portal.close());

const base64 = (text: string) => Buffer.from(text).toString('base64');

/** Begins an upload of so many bytes, and sends them when they are given. Answers the code, or `begun`. */
async function upload(
  person: GivenPerson,
  workspaceId: string,
  size: number,
  content?: Buffer,
): Promise<string> {
  const answer = await fetch(`${portal.url}/uploads`, {
    method: 'POST',
    headers: {
      cookie: `liaison-session=${person.token}`,
      'tus-resumable': '1.0.0',
      'upload-length': String(size),
      'upload-metadata': `workspaceId ${base64(workspaceId)},filename ${base64('a.bin')}`,
      ...(content && { 'content-type': 'application/offset+octet-stream' }),
    },
    ...(content && { body: content as RequestInit['body'] }),
  });
  if (answer.status === 201) return 'begun';
  return ((await answer.json()) as { error: { code: string } }).error.code;
}

async function setting() {
  const organization = await portal.given.organization('Center');
  const ana = await portal.given.person('Ana', organization);
  const workspaceId = await portal.given.workspace('Work', ana);
  return {
    organization,
    ana,
    workspaceId,
    subjects: { person: ana.id, workspace: workspaceId, organization: organization.id },
  };
}
type Scope = keyof Awaited<ReturnType<typeof setting>>['subjects'];
const SCOPES: Scope[] = ['person', 'workspace', 'organization'];

async function change(scope: Scope, subjectId: string, bytes: number, uploads = 100): Promise<void> {
  const input = { scope: scope.toUpperCase(), subjectId, bytes, uploads };
  const answer = await as(
    operator,
    'mutation ($input: ChangeQuotaInput!) { changeQuota(input: $input) { bytes } }',
    { input },
  );
  expect(answer.codes).toEqual([]);
}

interface Use {
  scope: string;
  bytes: number;
  mostBytes: number;
  uploads: number;
  mostUploads: number;
}
async function shown(person: GivenPerson, workspaceId?: string): Promise<Record<string, Use>> {
  const query = 'query ($w: ID) { storage(workspaceId: $w) { scope bytes mostBytes uploads mostUploads } }';
  const { data } = await as<{ storage: Use[] }>(person, query, { w: workspaceId });
  return Object.fromEntries(data!.storage.map((use) => [use.scope.toLowerCase(), use]));
}

/** A minute goes by: what is kept is counted again. */
const later = () => portal.sql(`update liaison.storage_count set counted_at = now() - interval '2 minutes'`);

describe.each(SCOPES)('the quota of a %s', (scope) => {
  test('counts what is announced and what is kept, and is shown before it is reached', async () => {
    const { ana, workspaceId, subjects } = await setting();
    await change(scope, subjects[scope], 10 * MIB);
    expect(await upload(ana, workspaceId, 6 * MIB)).toBe('begun');
    expect((await shown(ana, workspaceId))[scope]).toEqual({
      scope: scope.toUpperCase(),
      bytes: 6 * MIB,
      mostBytes: 10 * MIB,
      uploads: 1,
      mostUploads: 100,
    });
    expect(await upload(ana, workspaceId, 5 * MIB)).toBe(`upload.${scope}_quota_reached`);
    expect(await upload(ana, workspaceId, MIB, Buffer.alloc(MIB))).toBe('begun');
    expect((await shown(ana, workspaceId))[scope]).toMatchObject({ bytes: 7 * MIB, uploads: 1 });
    await later();
    expect((await shown(ana, workspaceId))[scope]).toMatchObject({ bytes: 7 * MIB, uploads: 1 });
    expect(await upload(ana, workspaceId, 4 * MIB)).toBe(`upload.${scope}_quota_reached`);
    expect(await upload(ana, workspaceId, 3 * MIB)).toBe('begun');
    expect(await upload(ana, workspaceId, 1)).toBe(`upload.${scope}_quota_reached`);
  });

  test('has so many uploads under way', async () => {
    const { ana, workspaceId, subjects } = await setting();
    await change(scope, subjects[scope], 10 * MIB, 2);
    expect([await upload(ana, workspaceId, 1), await upload(ana, workspaceId, 1)]).toEqual([
      'begun',
      'begun',
    ]);
    expect(await upload(ana, workspaceId, 1)).toBe('upload.too_many_begun');
    const [row] = await portal.sql<{ n: string }>(
      'select count(*) as n from liaison.upload where account_id = $1',
      [ana.id],
    );
    expect(row!.n).toBe('2');
  });

  test('is nobody else’s', async () => {
    const [one, other] = [await setting(), await setting()];
    await change(scope, one.subjects[scope], 0);
    expect(await upload(one.ana, one.workspaceId, 1)).toBe(`upload.${scope}_quota_reached`);
    expect(await upload(other.ana, other.workspaceId, 1)).toBe('begun');
  });
});

test('what is gone is not kept any more', async () => {
  const { ana, workspaceId } = await setting();
  await change('workspace', workspaceId, MIB);
  expect(await upload(ana, workspaceId, MIB, Buffer.alloc(MIB))).toBe('begun');
  await later();
  expect(await upload(ana, workspaceId, MIB)).toBe('upload.workspace_quota_reached');
  await portal.sql(`update liaison.file set state = 'gone', name = '' where workspace_id = $1`, [
    workspaceId,
  ]);
  await later();
  expect(await upload(ana, workspaceId, MIB)).toBe('begun');
});

test('three hundred uploads of two gigabytes are not accepted', async () => {
  const { ana, workspaceId } = await setting();
  const answers = await Promise.all(
    Array.from({ length: 300 }, () => upload(ana, workspaceId, 2 * 1024 ** 3)),
  );
  const begun = answers.filter((answer) => answer === 'begun').length;
  // 50 GiB a person; several that begin at one instant may pass it together.
  expect(begun).toBeGreaterThanOrEqual(20);
  expect(begun).toBeLessThanOrEqual(40);
});

test('a workspace that somebody may not add to is not shown, and its quota is NIRU’s to set', async () => {
  const { ana, organization, workspaceId } = await setting();
  const reader = await portal.given.person('Rea', organization);
  await portal.given.member(workspaceId, reader, 'reader');
  expect(Object.keys(await shown(reader, workspaceId)).sort()).toEqual(['organization', 'person']);
  const input = { scope: 'WORKSPACE', subjectId: workspaceId, bytes: 1e15, uploads: 1 };
  for (const person of [ana, reader])
    expect(
      (
        await as(person, 'mutation ($input: ChangeQuotaInput!) { changeQuota(input: $input) { bytes } }', {
          input,
        })
      ).codes,
    ).toEqual(['access.refused']);
});

test.each(SCOPES)('the quota of a %s that is not there is not found, and leaves nothing', async (scope) => {
  const subjectId = randomUUID();
  const input = { scope: scope.toUpperCase(), subjectId, bytes: 1, uploads: 1 };
  const answer = await as(
    operator,
    'mutation ($input: ChangeQuotaInput!) { changeQuota(input: $input) { bytes } }',
    { input },
  );
  expect(answer.codes).toEqual(['request.not_found']);
  expect(await portal.sql('select 1 from liaison.quota where subject_id = $1', [subjectId])).toEqual([]);
});

test('what is wrong with a quota is said', async () => {
  const { workspaceId } = await setting();
  for (const wrong of [{ bytes: -1 }, { bytes: 0.5 }, { uploads: -1 }, { subjectId: 'abc' }]) {
    const input = { scope: 'WORKSPACE', subjectId: workspaceId, bytes: 1, uploads: 1, ...wrong };
    const answer = await as(
      operator,
      'mutation ($input: ChangeQuotaInput!) { changeQuota(input: $input) { bytes } }',
      { input },
    );
    expect(answer.codes).toEqual(['request.invalid']);
  }
});
