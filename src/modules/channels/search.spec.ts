import {
  graphqlClient,
  startTestPortal,
  type GivenIncident,
  type GivenPerson,
  type TestPortal,
} from '@liaison/testing';
import { randomUUID } from 'node:crypto';

let portal: TestPortal;
let ana: GivenPerson;
let incident: GivenIncident;
beforeAll(async () => {
  portal = await startTestPortal();
  ana = await portal.given.person(
    'Ana',
    await portal.given.organization('NIRU', 'operator'),
    'administrator',
  );
  incident = await portal.given.incident('Storm', ana);
});
afterAll(() => portal.close());

async function post(body: string): Promise<string> {
  const input = { channelId: incident.general, clientId: randomUUID(), body, marking: { tlp: 'GREEN' } };
  const { data, codes } = await graphqlClient(portal.url)<{ postMessage: { id: string } }>(
    ana,
    'mutation ($input: PostMessageInput!) { postMessage(input: $input) { id } }',
    { input },
  );
  expect(codes).toEqual([]);
  return data!.postMessage.id;
}

async function found(text: string): Promise<string[]> {
  const { data, codes } = await graphqlClient(portal.url)<{
    searchMessages: { edges: { node: { message: { id: string } } }[] };
  }>(
    ana,
    'query ($text: String!, $id: ID) { searchMessages(text: $text, incidentId: $id, first: 100) { edges { node { message { id } } } } }',
    { text, id: incident.id },
  );
  expect(codes).toEqual([]);
  return data!.searchMessages.edges.map(({ node }) => node.message.id);
}

const URL = 'https://evil-corp.example/login.php?user=1#top';

/** What was posted, what is searched for, and whether it is found. */
const CASES: [posted: string, asked: string, is?: 'not found'][] = [
  // Scripts without spaces between words.
  ['上海东边', '上海'],
  ['上海东边', '海东'],
  ['上海东边', '边'],
  ['上海东边', '上海东边'],
  ['上海东边', '东海', 'not found'],
  ['港は閉鎖', '閉鎖'],
  ['港は閉鎖中です', '鎖中'],
  ['ABC株式会社から', '株式会社'],
  ['서울항만청이 닫혔다', '항만'],
  ['ท่าเรือปิดแล้ว', 'เรือ'],
  // Case, accents and forms.
  ['Zürich Hauptbahnhof', 'zurich'],
  ['ZURICH', 'zürich'],
  ['cafe\u0301 closed', 'caf\u00e9'],
  ['caf\u00e9 closed', 'cafe\u0301'],
  ['Hauptstraße gesperrt', 'HAUPTSTRASSE'],
  ['Łódź, Tromsø', 'lodz tromso'],
  ['İstanbul, Iğdır', 'istanbul igdir'],
  ['ΟΔΟΣ κλειστή', 'οδος'],
  ['Киï\u0306в', 'киïв'],
  ['ﬁle Ⅳ', 'file iv'],
  ['zero\u200bwidth and soft\u00adhyphen', 'zerowidth softhyphen'],
  // Marks and articles of Arabic and Hebrew.
  ['الميناء مغلق', 'ميناء'],
  ['ميناء', 'الميناء'],
  ['والميناء مفتوح', 'ميناء'],
  ['مُحَمَّد', 'محمد'],
  ['أحمد إلى المرفأ', 'احمد الى'],
  ['غرفة ٣٤٥', '345'],
  ['שָׁלוֹם', 'שלום'],
  ['क्षेत्र बंद है', 'क्षेत्र'],
  // Parts of names, addresses and identifiers.
  ['seen at evil-corp.example/login.php', 'evil-corp'],
  ['seen at evil-corp.example/login.php', 'login'],
  ['seen at evil corp', 'evil-corp'],
  ['evil plans of a corp', 'evil-corp', 'not found'],
  [`seen at ${URL}.`, URL],
  ['foo-report.v2.pdf', 'report'],
  ['foo-report.v2.pdf', 'v2.pdf'],
  ['write to ops.desk@gulf-fc.example', 'gulf-fc'],
  ['write to ops.desk@gulf-fc.example', 'ops.desk@gulf-fc.example'],
  ['C:\\Windows\\System32\\drivers\\bad.sys', 'system32'],
  ['C:\\Windows\\System32\\drivers\\bad.sys', 'bad.sys'],
  ['beacon to 10.20.30.40:8443', '20.30.40'],
  ['beacon to 10.20.30.40:8443', '10.30', 'not found'],
  ['CVE-2026-12345 exploited', '2026-12345'],
  ['container MSKU9070323', '9070323'],
  ['container MSKU9070323', 'msku90'],
  ['call getUserToken()', 'token'],
  ['the tag #harbour_closed', 'harbour'],
  ['a=b+c, 50€', '50 b'],
  // What is asked for together, in quotes, and not.
  ['north gate closed', '"gate closed"'],
  ['north gate is closed', '"gate closed"', 'not found'],
  ['north gate closed', 'gate -closed', 'not found'],
  ['north gate open', 'gate -closed'],
  ['north gate open', 'ga op'],
  ['north gate open', 'ate', 'not found'],
];

test.each(CASES.map(([posted, asked, is]) => [posted, asked, is ?? 'found']))(
  '%s by %s: %s',
  async (posted, asked, is) => {
    const id = await post(posted);
    const ids = await found(asked);
    if (is === 'not found') expect(ids).not.toContain(id);
    else expect(ids).toContain(id);
  },
);

test('a word of one message finds no other', async () => {
  const id = await post('the barge Zwaluw drifts');
  expect(await found('zwaluw')).toEqual([id]);
  expect(await found('"barge zwaluw"')).toEqual([id]);
  for (const nothing of ['...', '-', '🔥', '"" --']) expect(await found(`${nothing} zwaluw`)).toEqual([id]);
  for (const nothing of ['!?.', '🔥']) {
    const { codes } = await graphqlClient(portal.url)(
      ana,
      'query ($text: String!) { searchMessages(text: $text) { edges { cursor } } }',
      { text: nothing },
    );
    expect([nothing, codes]).toEqual([nothing, ['search.text_required']]);
  }
});
