import type { Browser } from 'playwright-core';
import { LiaisonClient } from '../acceptance/client.js';
import { startStandalone, type RunningPortal } from '../acceptance/running-portal.js';
import { browserSuite, launchBrowser, picture, signIn, visit, type Visitor } from './browser.js';

const ANA = 'ana.ortiz@gulf-fc.example';

browserSuite('what a device keeps of a person, in Chromium', () => {
  let portal: RunningPortal;
  let browser: Browser;
  let incidentId: string;
  beforeAll(async () => {
    [portal, browser] = await Promise.all([startStandalone(), launchBrowser()]);
    const mara = await LiaisonClient.signIn(portal.url, 'mara.quinn@niru.example');
    const { openIncident } = await mara.query<{ openIncident: { id: string } }>(
      `mutation { openIncident(input: { name: "Chlorine at berth 9", kind: INCIDENT, type: 3, location: "Bayside",
         marking: { tlp: AMBER }, bringIn: { kinds: [FUSION_CENTER], everyone: true } }) { id } }`,
    );
    incidentId = openIncident.id;
  }, 120_000);
  afterAll(async () => {
    await browser?.close();
    await portal?.stop();
  }, 60_000);

  const kept = ({ page }: Visitor) => page.evaluate(() => Object.keys(localStorage));

  /** Ana in the general channel of a room, with a draft. */
  async function writing(): Promise<Visitor> {
    const ana = await visit(browser);
    await signIn(ana, portal.url, ANA);
    await ana.page.goto(`${portal.url}/incidents/${incidentId}`);
    await ana.page.getByText('Live', { exact: true }).waitFor();
    await ana.page.getByLabel('Message to General').fill('Half a thought');
    expect((await kept(ana)).some((key) => key.startsWith('liaison.draft.'))).toBe(true);
    return ana;
  }

  /** As from another device of the same person. */
  async function endOtherSessions(): Promise<void> {
    const other = await LiaisonClient.signIn(portal.url, ANA);
    await other.query('mutation { endOtherSessions }');
  }

  test('is forgotten within seconds when the session is ended elsewhere, and an open page leaves', async () => {
    const ana = await writing();
    await endOtherSessions();
    await ana.page.waitForURL(/\/sign-in\?/, { timeout: 5000 });
    expect(await kept(ana)).toEqual([]);
    await ana.context.close();
  }, 60_000);

  test('is forgotten at the next visit when the session ended while the page was closed; unsent messages are told of', async () => {
    const ana = await writing();
    await ana.context.setOffline(true);
    await ana.page.getByLabel('Message to General').press('Enter');
    await ana.page.getByText('Not sent yet').first().waitFor();
    await ana.page.goto('about:blank');
    await endOtherSessions();
    await ana.context.setOffline(false);
    await ana.page.goto(portal.url);
    await ana.page.getByText(/A message that could not be sent yet was taken off this device/).waitFor();
    await picture(ana.page, 'sign-in-unsent-1280');
    expect(await kept(ana)).toEqual([]);
    await ana.context.close();
  }, 60_000);

  test('is not found by somebody else who signs in', async () => {
    const ana = await writing();
    await ana.page.goto('about:blank');
    await ana.context.clearCookies();
    await signIn(ana, portal.url, 'luc.moreau@ncb.example');
    expect((await kept(ana)).filter((key) => key.startsWith('liaison.draft.'))).toEqual([]);
    await ana.context.close();
  }, 60_000);

  test('sign-out has the browser clear it, and a theme stays', async () => {
    const ana = await writing();
    await ana.page.getByRole('button', { name: /^Ana Ortiz/ }).click();
    await ana.page.getByLabel('Display').selectOption('dark');
    await ana.page.getByRole('button', { name: 'Sign out' }).click();
    await ana.page.waitForURL(/sign-in|signed-out|login|logout/, { timeout: 10_000 });
    await ana.page.goto(`${portal.url}/sign-in`);
    expect(await kept(ana)).toEqual([]);
    expect(await ana.page.locator('html').getAttribute('data-theme')).toBe('dark');
    await ana.context.close();
  }, 60_000);
});
