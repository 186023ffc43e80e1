import { randomUUID } from 'node:crypto';
import type { Browser } from 'playwright-core';
import { LiaisonClient } from '../acceptance/client.js';
import { startStandalone, type RunningPortal } from '../acceptance/running-portal.js';
import {
  browserSuite,
  inspect,
  launchBrowser,
  PHONE,
  picture,
  signIn,
  visit,
  type Visitor,
} from './browser.js';

const DESK = { width: 1280, height: 800 };
const LONG_NAME = 'Chlorine'.repeat(15);
/** The smallest picture there is, as a clipboard has one. */
const PICTURE =
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==';

browserSuite('the room on a desk and on a phone, in Chromium', () => {
  let portal: RunningPortal;
  let browser: Browser;
  let mara: LiaisonClient;
  let room: string;
  let general: string;
  let desk: Visitor;
  let phone: Visitor;

  const post = (author: LiaisonClient, body: string, more = {}) =>
    author.query('mutation Post($input: PostMessageInput!) { postMessage(input: $input) { id } }', {
      input: {
        channelId: general,
        clientId: randomUUID(),
        body,
        marking: { tlp: 'AMBER' },
        exercise: false,
        ...more,
      },
    });
  const list = ({ page }: Visitor) => page.getByRole('list', { name: 'Messages of General' });
  const field = ({ page }: Visitor) => page.getByLabel('Message to General');
  /** Of an element's box, how far it begins and ends below the top of the window. */
  const edges = async (visitor: Visitor, text: string) => {
    const box = (await list(visitor).getByText(text, { exact: true }).boundingBox())!;
    return { top: box.y, bottom: box.y + box.height };
  };

  beforeAll(async () => {
    [portal, browser] = await Promise.all([startStandalone(), launchBrowser()]);
    mara = await LiaisonClient.signIn(portal.url, 'mara.quinn@niru.example');
    const { openIncident } = await mara.query<{ openIncident: { id: string } }>(
      `mutation Open($name: String!) { openIncident(input: { name: $name, kind: INCIDENT, type: 3, location: "Bayside",
         marking: { tlp: AMBER }, bringIn: { kinds: [FUSION_CENTER], everyone: true } }) { id } }`,
      { name: LONG_NAME },
    );
    room = `/incidents/${openIncident.id}`;
    const { channels } = await mara.query<{ channels: { edges: { node: { id: string; key: string } }[] } }>(
      '{ channels(incidentId: "' + openIncident.id + '", first: 10) { edges { node { id key } } } }',
    );
    general = channels.edges.find(({ node }) => node.key === 'general')!.node.id;
    for (let n = 1; n <= 120; n++) await post(mara, `Line ${n}`);
    [desk, phone] = await Promise.all([visit(browser, DESK), visit(browser, PHONE)]);
    for (const visitor of [desk, phone]) {
      await signIn(visitor, portal.url, 'ana.ortiz@gulf-fc.example');
      await visitor.page.goto(portal.url + room);
      await visitor.page.getByText('Live', { exact: true }).waitFor();
    }
  }, 180_000);
  afterAll(async () => {
    await browser?.close();
    await portal?.stop();
  }, 60_000);

  test.each([
    ['desk', 8, () => desk],
    ['phone', 5, () => phone],
  ])(
    'on a %s the composer and %i messages are in sight',
    async (name, least, who) => {
      const visitor = who();
      await list(visitor).getByText('Line 120', { exact: true }).waitFor();
      const height = visitor.page.viewportSize()!.height;
      const composer = (await visitor.page.getByRole('form', { name: 'Write to General' }).boundingBox())!;
      expect(composer.y + composer.height).toBeLessThanOrEqual(height);
      const frame = (await list(visitor).boundingBox())!;
      const first = await edges(visitor, `Line ${121 - least}`);
      const last = await edges(visitor, 'Line 120');
      expect(first.top).toBeGreaterThanOrEqual(frame.y);
      expect(last.bottom).toBeLessThanOrEqual(composer.y);
      await inspect(visitor, `room-fits-${name}`);
    },
    60_000,
  );

  test('what one person says in one go stands under one name', async () => {
    const heads = await list(desk).locator('.message__head').count();
    expect(heads).toBeGreaterThan(0);
    expect(heads).toBeLessThan((await list(desk).locator('.message').count()) / 2);
  });

  test('earlier messages come without moving what one reads, and new ones are told of below', async () => {
    await list(desk).hover();
    await desk.page.mouse.wheel(0, -400);
    await desk.page.waitForTimeout(300);
    const shown = await desk.page.evaluate<string>(`{
      const frame = document.querySelector('.messages').getBoundingClientRect();
      const lines = [...document.querySelectorAll('.messages .message__body')];
      lines.find((line) => line.getBoundingClientRect().top > frame.top + 20).textContent;
    }`);
    const before = await edges(desk, shown);
    const count = await list(desk)
      .getByText(/^Line \d+$/)
      .count();
    await desk.page.getByRole('button', { name: 'Show earlier' }).dispatchEvent('click');
    await list(desk)
      .getByText(`Line ${120 - count}`, { exact: true })
      .waitFor();
    expect((await edges(desk, shown)).top).toBeCloseTo(before.top, 0);
    await post(mara, 'Said meanwhile');
    const told = desk.page.getByRole('button', { name: '1 new message below' });
    await told.waitFor();
    expect((await edges(desk, shown)).top).toBeCloseTo(before.top, 0);
    await told.click();
    await told.waitFor({ state: 'detached' });
    expect((await edges(desk, 'Said meanwhile')).bottom).toBeLessThan(DESK.height);
  }, 60_000);

  test('a person is mentioned by typing an @ and the beginning of the name, told apart by organization', async () => {
    await field(desk).pressSequentially('Ask @qui');
    const offered = desk.page.getByRole('option', { name: /Mara Quinn/ });
    await offered.getByText('NIRU').waitFor();
    await inspect(desk, 'room-mention-1280');
    await desk.page.keyboard.press('Enter');
    expect(await field(desk).inputValue()).toBe('Ask @Mara Quinn ');
    await field(desk).pressSequentially('for the plan');
    await desk.page.keyboard.press('Enter');
    const said = list(desk).getByRole('listitem').filter({ hasText: 'for the plan' });
    await said.getByText('@Mara Quinn', { exact: true }).waitFor();
    // One at the end is sent like any other.
    await field(desk).pressSequentially('Over to @qui');
    await offered.waitFor();
    await desk.page.keyboard.press('Enter');
    await desk.page.waitForTimeout(200);
    await desk.page.keyboard.press('Enter');
    await list(desk)
      .getByRole('listitem')
      .filter({ hasText: 'Over to @Mara Quinn' })
      .getByText('@Mara Quinn', { exact: true })
      .waitFor();
    expect(await field(desk).inputValue()).toBe('');
    // A name that is taken out of the text again is not mentioned.
    await field(desk).pressSequentially('@qui');
    await offered.waitFor();
    await desk.page.keyboard.press('Enter');
    await field(desk).fill('Nobody in particular');
    await desk.page.keyboard.press('Enter');
    const other = list(desk).getByRole('listitem').filter({ hasText: 'Nobody in particular' });
    await other.waitFor();
    expect(await other.getByText('@Mara Quinn').count()).toBe(0);
  }, 60_000);

  test('an address is a link that tells its host and not where one comes from; an indicator is none', async () => {
    await post(
      mara,
      'See https://example.org/plan and https://bank.example@evil.example/x, not evil.example/login.php',
    );
    const said = list(desk).getByRole('listitem').filter({ hasText: 'See https' });
    const links = said.getByRole('link');
    await links.first().waitFor();
    expect(await links.allTextContents()).toEqual([
      'https://example.org/plan',
      'https://bank.example@evil.example/x',
    ]);
    // Where it leads stands beside what hides it.
    await said.getByText('(evil.example)').waitFor();
    expect(await said.getByText('(example.org)').count()).toBe(0);
    for (const link of await links.all())
      expect(await link.getAttribute('rel')).toBe('noopener noreferrer nofollow');
  }, 30_000);

  test('a draft is all of it, on a reload too: text, marking, priority, mention and pasted picture', async () => {
    await field(desk).fill('Half a ');
    await field(desk).pressSequentially('@gulf');
    await desk.page
      .getByRole('option', { name: /Gulf FC/ })
      .last()
      .click();
    await desk.page.keyboard.press('Alt+KeyM');
    await desk.page.getByLabel('Marking').selectOption('RED');
    await desk.page.keyboard.press('Enter');
    await desk.page.keyboard.press('Alt+KeyP');
    await desk.page.getByLabel('Priority').selectOption('IMMEDIATE');
    await desk.page.keyboard.press('Escape');
    expect(await desk.page.locator('#message:focus').count()).toBe(1);
    await desk.page.evaluate(`{
      const bytes = Uint8Array.from(atob('${PICTURE}'), (letter) => letter.charCodeAt(0));
      const clipboardData = new DataTransfer();
      clipboardData.items.add(new File([bytes], 'image.png', { type: 'image/png' }));
      const pasted = new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true });
      document.getElementById('message').dispatchEvent(pasted);
    }`);
    const attached = desk.page.getByRole('button', { name: /^\d{4}-\d{2}-\d{2}T\d{6}Z\.png/ });
    await attached.waitFor();
    await desk.page.reload();
    await desk.page.getByText('Live', { exact: true }).waitFor();
    expect(await field(desk).inputValue()).toContain('Half a @');
    expect(await desk.page.getByLabel('Marking').inputValue()).toBe('RED');
    expect(await desk.page.getByLabel('Priority').inputValue()).toBe('IMMEDIATE');
    await attached.waitFor();
    await field(desk).press('Enter');
    const said = list(desk).getByRole('listitem').filter({ hasText: 'Half a @' });
    await said.getByText('TLP:RED').waitFor();
    await said.getByText('Immediate', { exact: true }).waitFor();
    await said.getByRole('link', { name: /Z\.png$/ }).waitFor();
  }, 60_000);

  test('a message may be marked lower than its room; raised meanwhile, the room’s marking holds for what is being written', async () => {
    await desk.page.getByLabel('Marking').selectOption('GREEN');
    await field(desk).fill('For everybody in the sector');
    expect(await desk.page.getByLabel('Marking').inputValue()).toBe('GREEN');
    await field(desk).press('Enter');
    await list(desk)
      .getByRole('listitem')
      .filter({ hasText: 'For everybody in the sector' })
      .getByText('TLP:GREEN')
      .waitFor();
    await field(desk).fill('Not for everybody any more');
    await mara.query(
      `mutation { updateIncident(input: { id: "${room.split('/')[2]}", marking: { tlp: RED } }) { id } }`,
    );
    await desk.page.locator('.incident').getByText('TLP:RED').waitFor();
    expect(await desk.page.getByLabel('Marking').inputValue()).toBe('RED');
    await field(desk).fill('');
  }, 60_000);

  test('what a device keeps and can no longer be read is as if it were not there', async () => {
    await desk.page.evaluate(() => {
      for (const key of Object.keys(localStorage).filter((one) =>
        /^liaison\.(draft|read|unsent)\./.test(one),
      ))
        localStorage.setItem(key, '{"text":');
      localStorage.setItem(`liaison.unsent.${localStorage.getItem('liaison.person')}.x`, 'no json');
    });
    await desk.page.reload();
    await desk.page.getByText('Live', { exact: true }).waitFor();
    expect(await field(desk).inputValue()).toBe('');
  }, 30_000);

  test('a channel in which something was said is marked, on a phone in a drawer, until it is read', async () => {
    const { createChannel } = await mara.query<{ createChannel: { id: string } }>(
      `mutation { createChannel(input: { incidentId: "${room.split('/')[2]}", name: "Air" }) { id } }`,
    );
    await post(mara, 'Two helicopters', { channelId: createChannel.id });
    await phone.page.reload();
    await phone.page.getByText('Live', { exact: true }).waitFor();
    await phone.page.getByRole('button', { name: 'Channels' }).click();
    const drawer = phone.page.getByRole('dialog', { name: 'Channels' });
    await inspect(phone, 'room-channels-390');
    await drawer.getByRole('link', { name: 'New: Air' }).click();
    await drawer.waitFor({ state: 'hidden' });
    await phone.page.getByText('Two helicopters', { exact: true }).waitFor();
    await phone.page.getByRole('button', { name: 'Channels' }).click();
    await drawer.getByRole('link', { name: 'General' }).click();
    await field(phone).waitFor();
    await phone.page.getByRole('button', { name: 'Channels' }).click();
    await drawer.getByRole('link', { name: 'Air', exact: true }).waitFor();
    await phone.page.keyboard.press('Escape');
  }, 60_000);

  test('a channel is closed when one has said that one means it, and can be read', async () => {
    const visitor = await visit(browser, DESK);
    await signIn(visitor, portal.url, 'mara.quinn@niru.example', room);
    await visitor.page.getByRole('link', { name: /Air$/ }).click();
    await visitor.page.getByRole('button', { name: 'Close channel' }).click();
    await inspect(visitor, 'room-close-channel-1280');
    const dialog = visitor.page.getByRole('dialog', { name: 'Close “Air”?' });
    await dialog.getByRole('button', { name: 'Cancel' }).click();
    await visitor.page.getByLabel('Message to Air').waitFor();
    await visitor.page.getByRole('button', { name: 'Close channel' }).click();
    await dialog.getByRole('button', { name: 'Close channel' }).click();
    await visitor.page.getByText('You read this channel; nobody posts to it now.').waitFor();
    await visitor.page.getByText('Two helicopters', { exact: true }).waitFor();
    await visitor.context.close();
  }, 60_000);

  test('a tab that does not exist says so', async () => {
    await desk.page.goto(`${portal.url}${room}/no-such-part`);
    await desk.page.getByText('This room has no such part.').waitFor();
    await picture(desk.page, 'room-no-part-1280');
    expect(desk.complaints).toEqual([]);
  }, 30_000);
});
