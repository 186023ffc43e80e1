import type { Browser } from 'playwright-core';
import { startStandalone, type RunningPortal } from '../acceptance/running-portal.js';
import { HostileProvider } from '../hostile/hostile-provider.js';
import { browserSuite, inspect, launchBrowser, PHONE, signIn, visit, WIDE, type Visitor } from './browser.js';

browserSuite('a new partner, by the pages alone, in Chromium', () => {
  let portal: RunningPortal;
  let browser: Browser;
  let mara: Visitor;
  let organization: string;
  /** An honest one; the partner runs it. */
  const provider = new HostileProvider();
  beforeAll(async () => {
    [portal, browser] = await Promise.all([startStandalone(), launchBrowser(), provider.start()]);
    mara = await visit(browser, WIDE);
    await signIn(mara, portal.url, 'mara.quinn@niru.example');
  }, 120_000);
  afterAll(async () => {
    await browser?.close();
    await portal?.stop();
    await provider.stop();
  }, 60_000);

  const comeIn = async (visitor: Visitor) => {
    await visitor.page.goto(portal.url);
    await visitor.page.getByLabel('E-mail address at your organization').fill('ana@honest.example');
    await visitor.page.keyboard.press('Enter');
  };

  test('NIRU registers it', async () => {
    await mara.page.keyboard.press('/');
    await mara.page.keyboard.type('register');
    await mara.page.getByRole('option', { name: /Register an organization/ }).waitFor();
    await mara.page.keyboard.press('Enter');
    await mara.page.getByLabel('Name', { exact: true }).fill('Honest Harbor Authority');
    await mara.page.getByLabel(/^Short name/).fill('Honest HA');
    await mara.page.getByLabel(/^Name for links/).fill('honest-ha');
    await mara.page.getByLabel('Kind').selectOption('FUSION_CENTER');
    await mara.page.getByLabel(/^Country/).fill('usa');
    await inspect(mara, 'new-organization-1280');
    await mara.page.getByRole('button', { name: 'Register' }).click();
    await mara.page.getByRole('heading', { name: 'Honest Harbor Authority' }).waitFor();
    await mara.page.getByText('No provider is registered').waitFor();
    organization = mara.page.url();
    await inspect(mara, 'organization-empty-1280');
  }, 60_000);

  test('its provider is asked first, and what is wrong is told with what mends it', async () => {
    await mara.page.getByRole('button', { name: 'Register a provider' }).click();
    await mara.page.getByLabel(/^Issuer/).fill(`${provider.issuer}/`);
    await mara.page.getByLabel('Client id of the portal there').fill('liaison');
    await mara.page.getByLabel(/^Name/).fill('Honest sign-in');
    await mara.page.getByRole('button', { name: 'Check and register' }).click();
    await mara.page.getByText(/^The provider calls itself .*a slash at the end counts/).waitFor();
    await inspect(mara, 'provider-findings-1280');
    await mara.page.getByLabel(/^Issuer/).fill(provider.issuer);
    await mara.page.getByRole('button', { name: /^Check again/ }).click();
    const registered = mara.page.getByRole('article', { name: 'Honest sign-in' });
    await registered.getByText(`${portal.url}/auth/`).first().waitFor();
    await registered.getByLabel('Domain').fill('honest.example');
    await registered.getByRole('button', { name: 'Add' }).click();
    await registered.getByRole('button', { name: 'Verify honest.example' }).click();
    await inspect(mara, 'verify-domain-1280');
    await mara.page.getByRole('button', { name: 'It holds it' }).click();
    await registered.getByText('verified', { exact: true }).waitFor();
    await inspect(mara, 'organization-1280');
  }, 60_000);

  test('its first person signs in, is let in, and made its administrator', async () => {
    const ana = await visit(browser, PHONE);
    await comeIn(ana);
    await ana.page.getByText(/^Your account awaits validation/).waitFor();
    await mara.page.goto(organization);
    await mara.page.getByRole('button', { name: 'Let in Ana' }).click();
    await mara.page.getByRole('button', { name: 'Make administrator Ana' }).click();
    await inspect(mara, 'make-administrator-1280');
    await mara.page.getByRole('dialog').getByRole('button', { name: 'Make administrator' }).click();
    await mara.page.getByRole('button', { name: 'Make a member Ana' }).waitFor();
    await comeIn(ana);
    await ana.page.getByRole('heading', { name: 'Hello, Ana' }).waitFor();
    await ana.page.goto(organization);
    await ana.page.getByRole('article', { name: 'Honest sign-in' }).waitFor();
    // What NIRU decides she does not.
    expect(await ana.page.getByRole('button', { name: 'Suspend' }).count()).toBe(0);
    expect(await ana.page.getByRole('button', { name: 'Register a provider' }).count()).toBe(0);
    await inspect(ana, 'organization-390');
    await mara.page.getByRole('button', { name: 'Suspend' }).click();
    await inspect(mara, 'suspend-1280');
    await mara.page.getByRole('dialog').getByRole('button', { name: 'Suspend' }).click();
    await ana.page.waitForURL(/\/sign-in/, { timeout: 5000 });
    await mara.page.getByRole('button', { name: 'Reinstate' }).click();
    await mara.page.getByRole('dialog').getByRole('button', { name: 'Reinstate' }).click();
    await mara.page.getByRole('button', { name: 'Suspend' }).waitFor();
    await ana.context.close();
  }, 90_000);

  test('it is changed, its provider is disabled, and others see neither', async () => {
    await mara.page.getByRole('button', { name: 'Edit', exact: true }).click();
    await mara.page.getByLabel(/^Short name/).fill('HHA');
    await mara.page.getByRole('button', { name: 'Save' }).click();
    await mara.page.getByText('HHA · Fusion center · USA').waitFor();
    const registered = mara.page.getByRole('article', { name: 'Honest sign-in' });
    await registered.getByRole('button', { name: /^Edit/ }).click();
    await registered.getByText('What some providers need').click();
    await registered.getByLabel('Scopes').fill('openid email');
    await inspect(mara, 'provider-edit-1280');
    await registered.getByRole('button', { name: 'Save' }).click();
    await registered.getByLabel('Scopes').waitFor({ state: 'detached' });
    await registered.getByRole('button', { name: 'Disable', exact: true }).click();
    await mara.page.getByRole('dialog').getByRole('button', { name: 'Disable' }).click();
    await registered.getByRole('button', { name: 'Enable' }).waitFor();
    const luc = await visit(browser, WIDE);
    await signIn(luc, portal.url, 'luc.moreau@ncb.example', new URL(organization).pathname);
    await luc.page.getByRole('heading', { name: 'Honest Harbor Authority' }).waitFor();
    expect(await luc.page.getByText('How its people sign in').count()).toBe(0);
    await luc.page.goto(`${portal.url}/organizations`);
    await luc.page.getByLabel('Find an organization by its name').fill('harbor');
    await luc.page.keyboard.press('Enter');
    await luc.page.getByRole('link', { name: 'Honest Harbor Authority' }).waitFor();
    await luc.context.close();
    expect(mara.complaints).toEqual([]);
  }, 60_000);
});
