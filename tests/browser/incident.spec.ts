import { setTimeout as wait } from 'node:timers/promises';
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

/** The whole ten minutes of the issue, which CI has no time for. */
const FULL = process.env['LIAISON_FULL'] === '1';
const TEN_MINUTES_MS = FULL ? 600_000 : 0;

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
      await visitor.page
        .getByRole('main')
        .getByRole('link', { name: /Fuel terminal fire/ })
        .click();
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

  test(
    'what is written while the line is down is sent once when it is back, and a reload loses no draft',
    async () => {
      const ana = agencies[0]!;
      await ana.context.setOffline(true);
      for (const n of [1, 2, 3, 4, 5]) await send(ana, `Offline ${n}`);
      await ana.page.getByText('Not sent yet').first().waitFor();
      await ana.page.getByText(/^Connecting again; what you see is of/).waitFor();
      await ana.page.getByLabel('Message to General').fill('Half a thought');
      await picture(ana.page, 'room-offline-1280');
      if (FULL) await wait(TEN_MINUTES_MS);
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
    },
    90_000 + TEN_MINUTES_MS,
  );

  test('a message that has arrived is not shown as unsent while its answer is missing, nor sent again', async () => {
    const ana = agencies[0]!;
    let posts = 0;
    await ana.page.route('**/graphql', async (route) => {
      if (!route.request().postData()?.includes('mutation PostMessage')) return route.fallback();
      posts++;
      await route.fetch();
      await messages(ana).getByText('Smoke over the pier').waitFor();
      return route.abort();
    });
    await send(ana, 'Smoke over the pier');
    await messages(mara).getByText('Smoke over the pier').waitFor();
    await messages(ana)
      .getByText(/^Sending/)
      .waitFor({ state: 'detached' });
    // Longer than it takes to try again.
    await wait(1500);
    expect(await messages(ana).getByText('Smoke over the pier').count()).toBe(1);
    expect(posts).toBe(1);
    await ana.page.unroute('**/graphql');
  }, 30_000);

  test('a flash message is acknowledged, a line is edited, retracted and answered, by keyboard', async () => {
    await mara.page.getByLabel('Priority').selectOption('FLASH');
    await send(mara, 'Isolate the affected controllers now.');
    const flash = messages(agencies[1]!).getByRole('listitem').filter({ hasText: 'Isolate the affected' });
    await flash.getByText('Acknowledged by 0').waitFor();
    await flash.getByRole('button', { name: /^Acknowledge/ }).press('Enter');
    await flash.getByText('You have acknowledged it.').waitFor();
    await messages(mara).getByText('Acknowledged by 1').waitFor();
    // Other words ask again.
    const own = messages(mara).getByRole('listitem').filter({ hasText: 'Isolate the affected' });
    await own.getByRole('button', { name: /^More/ }).click();
    await own.getByRole('button', { name: 'Edit' }).click();
    await own.getByLabel('New text').fill('Isolate the affected controllers and their switches now.');
    await own.getByRole('button', { name: 'Save' }).press('Enter');
    await flash.getByText('It was changed since you acknowledged it.').waitFor();
    await flash.getByText('Acknowledged by 0').waitFor();
    await flash.getByRole('button', { name: /^Acknowledge/ }).press('Enter');
    await flash.getByText('You have acknowledged it.').waitFor();
    await messages(mara).getByText('Acknowledged by 1').waitFor();
    await send(mara, 'Wrong room');
    const wrong = messages(mara).getByRole('listitem').filter({ hasText: 'Wrong room' });
    await wrong.getByRole('button', { name: /^More/ }).click();
    await wrong.getByRole('button', { name: 'Retract' }).click();
    await inspect(mara, 'retract-1280');
    await wrong.getByRole('button', { name: 'Retract it' }).press('Enter');
    await messages(agencies[2]!).getByText('Retracted.').waitFor();
    expect(await messages(agencies[2]!).getByText('Wrong room').count()).toBe(0);
  }, 60_000);

  const tab = async ({ page }: Visitor, name: string) => {
    await page.getByRole('navigation', { name: 'Room' }).getByRole('link', { name }).click();
  };

  test('a task is added, given to a position, seen by all, and done', async () => {
    const ana = agencies[0]!;
    await tab(ana, 'Tasks');
    await ana.page.getByText('Nothing is to be done yet').waitFor();
    await tab(mara, 'Tasks');
    await mara.page.getByRole('button', { name: 'New task' }).click();
    await mara.page.getByLabel('Task', { exact: true }).fill('Confirm the plume model');
    await mara.page.getByLabel('Who').selectOption({ label: 'Agency Representative' });
    await mara.page.getByLabel(/^Due/).fill('2026-01-01T08:00');
    await mara.page.keyboard.press('Enter');
    const task = ana.page.getByRole('listitem').filter({ hasText: 'Confirm the plume model' });
    await task.getByText('Overdue').waitFor();
    await inspect(ana, 'room-tasks-1280');
    await task.getByRole('button', { name: /^Done/ }).click();
    await mara.page.getByText(/Complete · Ana Ortiz/).waitFor();
  }, 60_000);

  test('somebody mentioned finds it by searching, and who types is shown', async () => {
    const ana = agencies[0]!;
    await tab(mara, 'Channels');
    await tab(ana, 'Channels');
    await ana.page.getByLabel('Message to General').pressSequentially('I am ');
    await mara.page.getByText('Ana Ortiz is typing…').waitFor();
    await ana.page.getByLabel('Message to General').fill('');
    await mara.page.getByRole('button', { name: 'Mention or attach' }).click();
    await mara.page.getByLabel('Mention', { exact: true }).selectOption({ label: 'Ana Ortiz (Gulf FC)' });
    await send(mara, 'Please look at the firmware list.');
    await messages(ana).getByText('@Ana Ortiz').waitFor();
    await tab(ana, 'Search');
    await ana.page.getByText('Only what mentions me').click();
    await ana.page.getByRole('main').getByRole('button', { name: 'Search' }).click();
    await ana.page.getByText('Please look at the firmware list.').waitFor();
    await inspect(ana, 'room-search-1280');
  }, 60_000);

  test('a file is uploaded while a message is written, and stands in it', async () => {
    const ana = agencies[0]!;
    await tab(mara, 'Channels');
    await tab(ana, 'Channels');
    await mara.page.getByRole('button', { name: 'Mention or attach' }).click();
    const name = 'wind-map.txt';
    await mara.page
      .getByTestId('attach-input')
      .setInputFiles({ name, mimeType: 'text/plain', buffer: Buffer.from('South, 12 knots.') });
    await mara.page.getByRole('button', { name: /^wind-map.txt/ }).waitFor();
    await inspect(mara, 'room-attach-1280');
    await send(mara, 'The wind as of 08:00Z.');
    const link = messages(ana).getByRole('link', { name });
    await link.click();
    await ana.page.getByRole('heading', { name }).waitFor();
    await ana.page.goBack();
    await ana.page.getByText('Live', { exact: true }).waitFor();
  }, 60_000);

  test('a whole sector is brought in, and leaves again', async () => {
    await tab(mara, 'People');
    await mara.page.getByText('Bring in a whole kind, state or sector').click();
    await mara.page.getByRole('button', { name: 'Bring all in' }).click();
    await mara.page.getByText('Choose a kind, a state or a sector first.').waitFor();
    await mara.page.getByLabel('Sector').selectOption('ENERGY');
    await inspect(mara, 'room-sector-1280');
    await mara.page.getByRole('button', { name: 'Bring all in' }).click();
    await mara.page.getByText('1 organization brought in.').waitFor();
    await mara.page.getByRole('button', { name: /^End its part ?: Gulf Power/ }).click();
    await mara.page
      .getByRole('button', { name: /^End its part ?: Gulf Power/ })
      .waitFor({ state: 'detached' });
  }, 60_000);

  test('a situation report is drafted, saved, approved by another, and becomes a document of the room', async () => {
    const ana = agencies[0]!;
    await tab(mara, 'Reports');
    await mara.page.getByRole('button', { name: 'Draft one from the chronology' }).click();
    await mara.page
      .getByLabel('Situation', { exact: true })
      .fill('Two tanks burn; the wind is from the south.');
    await mara.page.getByRole('button', { name: 'Save' }).click();
    await mara.page.getByText('Saved on the server.').waitFor();
    await inspect(mara, 'room-report-1280');
    await tab(ana, 'Reports');
    await ana.page.getByRole('button', { name: 'Approve' }).click();
    await ana.page.getByText('approved by Ana Ortiz').waitFor();
    await tab(mara, 'Documents');
    await mara.page.getByRole('link', { name: /Situation report 1/ }).waitFor({ timeout: 20_000 });
  }, 60_000);

  test('the shift briefing tells on one page what happened, what is open and who is who', async () => {
    const grace = agencies[2]!;
    await tab(grace, 'Briefing');
    await grace.page.getByLabel('What changed since').selectOption('1');
    await grace.page.getByText('Isolate the affected controllers and their switches now.').waitFor();
    await grace.page.getByText('Mara Quinn (NIRU)').first().waitFor();
    await inspect(grace, 'room-briefing-1280');
    const [file] = await Promise.all([
      grace.page.waitForEvent('download'),
      grace.page.getByRole('link', { name: 'PDF' }).click(),
    ]);
    expect(file.suggestedFilename()).toMatch(/^INC-\d{4}-\d{4}-TLP-AMBER-shift-briefing\.pdf$/);
  }, 60_000);

  test('a responder who is let in finds the room by the link in the message, and nothing else', async () => {
    await tab(mara, 'People');
    await mara.page.getByRole('button', { name: 'Let responders in' }).click();
    await mara.page.getByTestId('fieldset').getByText('Energy', { exact: true }).click();
    await inspect(mara, 'room-surge-1280');
    await mara.page.getByRole('button', { name: 'Let all in who fit' }).click();
    await mara.page.getByText(/responders are let in and told by e-mail/).waitFor();
    const sam = await visit(browser, PHONE);
    const link = await portal.mailTo('sam.reyes@gulf-power.example');
    await signIn(sam, portal.url, 'sam.reyes@gulf-power.example', new URL(link).pathname);
    await sam.page.getByText('Live', { exact: true }).waitFor();
    await messages(sam).getByText('All agencies: report what you see.').waitFor();
    await send(sam, 'Gulf Power: feeder 12 is off.');
    const said = messages(mara).getByRole('listitem').filter({ hasText: 'feeder 12' });
    await tab(mara, 'Channels');
    await said.getByText(/Surge responder/).waitFor();
    await inspect(sam, 'room-surged-390');
    await sam.page.goto(portal.url);
    await sam.page
      .getByRole('link', { name: /Fuel terminal fire/ })
      .first()
      .waitFor();
    expect(await sam.page.getByText('My workspaces').count()).toBe(0);
    await inspect(sam, 'home-surged-390');
    await sam.context.close();
  }, 90_000);

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
    for (const name of ['Channels', 'Tasks', 'Briefing', 'Reports', 'People', 'Documents', 'Search']) {
      await tab(mara, name);
      await mara.page.getByRole('note').getByText('EXERCISE EXERCISE EXERCISE').waitFor();
    }
    await mara.page.getByRole('navigation', { name: 'Room' }).getByRole('link', { name: 'Channels' }).click();
    await send(mara, 'StartEx');
    await messages(mara).getByText('StartEx').waitFor();
    await picture(mara.page, 'exercise-1280');
    await mara.page.goto(`${portal.url}/incidents`);
    await mara.page
      .getByRole('main')
      .getByRole('link', { name: /Fuel terminal fire/ })
      .waitFor();
    expect(await mara.page.getByRole('main').getByText('Night Owl 26').count()).toBe(0);
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
        tasks: `${room}/tasks`,
        briefing: `${room}/briefing`,
        reports: `${room}/reports`,
        search: `${room}/search`,
        people: `${room}/people`,
        'room-documents': `${room}/documents`,
      };
      for (const theme of ['light', 'dark'] as const)
        for (const [name, path] of Object.entries(pages)) {
          await dev.page.emulateMedia({ colorScheme: theme });
          await dev.page.goto(portal.url + path);
          await dev.page.locator('main h1').waitFor();
          await dev.page.waitForLoadState('networkidle');
          await inspect(dev, `${name}-${theme}-${width}`);
        }
      expect(dev.complaints).toEqual([]);
      await dev.context.close();
    },
    120_000,
  );
});
