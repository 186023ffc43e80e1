import type { Browser } from 'playwright-core';
import { startStandalone, type RunningPortal } from '../acceptance/running-portal.js';
import {
  browserSuite,
  inspect,
  launchBrowser,
  PHONE,
  picture,
  signIn,
  visit,
  WIDE,
  type Visitor,
} from './browser.js';

browserSuite('an incident at night, in Chromium', () => {
  let portal: RunningPortal;
  let browser: Browser;
  let mara: Visitor;
  let room: string;
  const agencies: Visitor[] = [];

  beforeAll(async () => {
    [portal, browser] = await Promise.all([startStandalone(), launchBrowser()]);
  }, 120_000);
  afterAll(async () => {
    await browser?.close();
    await portal?.stop();
  }, 60_000);

  const messages = ({ page }: Visitor) => page.getByRole('list', { name: 'Messages of General' });
  const send = async ({ page }: Visitor, text: string) => {
    await page.getByLabel('Message to General').fill(text);
    await page.keyboard.press('Enter');
  };

  test('Mara opens a room with three agencies in it', async () => {
    mara = await visit(browser);
    await signIn(mara, portal.url, 'mara.quinn@niru.example');
    await mara.page.getByRole('link', { name: 'Open an incident' }).click();
    await mara.page.getByLabel('Name').fill('Fuel terminal fire, Pier 4');
    await mara.page.getByLabel(/Location/).fill('Bayside, Texas');
    for (const agency of [/Gulf States Fusion Center/, /INTERPOL Washington/, /Federal Infrastructure/])
      await mara.page.getByText(agency).click();
    await inspect(mara, 'new-incident-1280');
    await mara.page.getByRole('button', { name: 'Open the room' }).click();
    await mara.page.getByRole('heading', { name: 'General' }).waitFor();
    room = new URL(mara.page.url()).pathname;
  }, 60_000);

  test('three agencies find it first on their home page, and read the first message live', async () => {
    for (const address of ['ana.ortiz@gulf-fc.example', 'luc.moreau@ncb.example', 'grace.kim@fipa.example']) {
      const visitor = await visit(browser);
      agencies.push(visitor);
      await signIn(visitor, portal.url, address);
      await picture(visitor.page, `home-incident-${address.split('.')[0]}`);
      await visitor.page.getByRole('link', { name: /Fuel terminal fire/ }).click();
      await visitor.page.getByText('Live', { exact: true }).waitFor();
    }
    await send(mara, 'All agencies: report what you see.');
    for (const visitor of agencies)
      await messages(visitor)
        .getByText(/report what you see/)
        .waitFor();
    await send(agencies[0]!, 'Gulf: two plants run the affected firmware.');
    await messages(mara)
      .getByText(/two plants/)
      .waitFor();
    await picture(mara.page, 'room-1280');
  }, 60_000);

  test('what is written while the line is down is sent once when it is back, and a reload loses no draft', async () => {
    const ana = agencies[0]!;
    await ana.context.setOffline(true);
    for (const n of [1, 2, 3, 4, 5]) await send(ana, `Offline ${n}`);
    await ana.page.getByText('Not sent yet').first().waitFor();
    await ana.page.getByText(/^Connecting again; what you see is of/).waitFor();
    await ana.page.getByLabel('Message to General').fill('Half a thought');
    await picture(ana.page, 'room-offline-1280');
    await ana.context.setOffline(false);
    await messages(mara).getByText('Offline 5').waitFor();
    expect(
      await messages(mara)
        .getByText(/^Offline \d$/)
        .allTextContents(),
    ).toEqual([1, 2, 3, 4, 5].map((n) => `Offline ${n}`));
    await ana.page.reload();
    await ana.page.getByText('Live', { exact: true }).waitFor();
    expect(await ana.page.getByLabel('Message to General').inputValue()).toBe('Half a thought');
    expect(
      await messages(ana)
        .getByText(/^Offline \d$/)
        .count(),
    ).toBe(5);
  }, 90_000);

  test('a flash message is acknowledged, a line is edited, retracted and answered, by keyboard', async () => {
    await mara.page.getByLabel('Priority').selectOption('FLASH');
    await send(mara, 'Isolate the affected controllers now.');
    const flash = messages(agencies[1]!).getByRole('listitem').filter({ hasText: 'Isolate the affected' });
    await flash.getByText('Acknowledged by 0').waitFor();
    await flash.getByRole('button', { name: /^More/ }).press('Enter');
    await flash.getByRole('button', { name: 'Acknowledge' }).press('Enter');
    await messages(mara).getByText('Acknowledged by 1').waitFor();
    await send(mara, 'Wrong room');
    const wrong = messages(mara).getByRole('listitem').filter({ hasText: 'Wrong room' });
    await wrong.getByRole('button', { name: /^More/ }).click();
    await wrong.getByRole('button', { name: 'Retract' }).click();
    await messages(agencies[2]!).getByText('Retracted.').waitFor();
    expect(await messages(agencies[2]!).getByText('Wrong room').count()).toBe(0);
  }, 60_000);

  test('who is relieved of the last position is out of the room within a second', async () => {
    const luc = agencies[1]!;
    await mara.page.getByRole('navigation', { name: 'Room' }).getByRole('link', { name: 'People' }).click();
    await mara.page.getByRole('button', { name: 'Relieve Luc Moreau' }).click();
    await mara.page
      .getByLabel('What the next holder should know')
      .fill('Ask the port authority for the logs.');
    await inspect(mara, 'room-people-1280');
    await mara.page.getByRole('button', { name: 'Relieve Luc Moreau' }).click();
    await luc.page.getByText('Your access to this channel has ended.').waitFor({ timeout: 2000 });
    await luc.page.reload();
    await luc.page.getByRole('heading', { name: 'Not found' }).waitFor();
  }, 60_000);

  test('an exercise says so on every page, and takes nothing real', async () => {
    await mara.page.goto(`${portal.url}/incidents/new`);
    await mara.page.getByLabel('What for').selectOption('EXERCISE');
    await mara.page.getByLabel('Name').fill('Night Owl 26');
    await mara.page.getByText(/Gulf States Fusion Center/).click();
    await mara.page.getByRole('button', { name: 'Open the room' }).click();
    await mara.page.getByRole('heading', { name: 'General' }).waitFor();
    for (const tab of ['Channels', 'People', 'Documents']) {
      await mara.page.getByRole('navigation', { name: 'Room' }).getByRole('link', { name: tab }).click();
      await mara.page.getByRole('note').getByText('EXERCISE EXERCISE EXERCISE').waitFor();
    }
    await mara.page.getByRole('navigation', { name: 'Room' }).getByRole('link', { name: 'Channels' }).click();
    await send(mara, 'StartEx');
    await messages(mara).getByText('StartEx').waitFor();
    await picture(mara.page, 'exercise-1280');
    await mara.page.goto(`${portal.url}/incidents`);
    await mara.page.getByRole('link', { name: /Fuel terminal fire/ }).waitFor();
    expect(await mara.page.getByText('Night Owl 26').count()).toBe(0);
  }, 60_000);

  test.each([
    ['1280', WIDE],
    ['390', PHONE],
  ])(
    'its pages pass axe and fit at %s pixels',
    async (width, viewport) => {
      const dev = await visit(browser, viewport);
      await signIn(dev, portal.url, 'grace.kim@fipa.example');
      const pages = {
        'home-with-incident': '/',
        incidents: '/incidents',
        room,
        people: `${room}/people`,
        'room-documents': `${room}/documents`,
      };
      for (const [name, path] of Object.entries(pages)) {
        await dev.page.goto(portal.url + path);
        await dev.page.locator('main h1').waitFor();
        await dev.page.waitForLoadState('networkidle');
        await inspect(dev, `${name}-${width}`);
      }
      expect(dev.complaints).toEqual([]);
      await dev.context.close();
    },
    120_000,
  );
});
