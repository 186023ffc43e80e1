import type { Browser } from 'playwright-core';
import { LiaisonClient } from '../acceptance/client.js';
import { startStandalone, type RunningPortal } from '../acceptance/running-portal.js';
import { browserSuite, inspect, launchBrowser, PHONE, signIn, visit, WIDE, type Visitor } from './browser.js';

const ANA = 'ana.ortiz@gulf-fc.example';

browserSuite('search, in Chromium', () => {
  let portal: RunningPortal;
  let browser: Browser;
  let ana: Visitor;
  beforeAll(async () => {
    [portal, browser] = await Promise.all([startStandalone(), launchBrowser()]);
    const client = await LiaisonClient.signIn(portal.url, ANA);
    const { createWorkspace } = await client.query<{ createWorkspace: { id: string } }>(
      'mutation { createWorkspace(input: { name: "Grain terminals", summary: "", directory: HIDDEN }) { id } }',
    );
    for (const [title, tags] of [
      ['Hygrometer calibration at Pier 4', ['weather']],
      ['Grain dust', ['hygrometer', 'Silo']],
    ] as const)
      await client.upload(Buffer.from(title), {
        workspaceId: createWorkspace.id,
        filename: `${title}.txt`,
        title,
        tags: [...tags],
        language: 'en',
      });
    ana = await visit(browser, WIDE);
    await signIn(ana, portal.url, ANA);
  }, 120_000);
  afterAll(async () => {
    await browser?.close();
    await portal?.stop();
  }, 60_000);

  const palette = ({ page }: Visitor) => page.getByRole('dialog', { name: 'Search, or go to' });

  test('a document is found by a word of its title with three keys: /, the word, Enter', async () => {
    await ana.page.keyboard.press('/');
    await ana.page.keyboard.type('hygro');
    await palette(ana)
      .getByRole('option', { name: /^Hygrometer calibration/ })
      .waitFor();
    await inspect(ana, 'palette-1280');
    await ana.page.keyboard.press('Enter');
    await ana.page.getByRole('heading', { name: 'Hygrometer calibration at Pier 4' }).waitFor();
    expect(await palette(ana).isVisible()).toBe(false);
  }, 60_000);

  test('a page is gone to by its name; where one writes a slash is a slash', async () => {
    await ana.page.keyboard.press('Control+k');
    await ana.page.keyboard.type('organ');
    await palette(ana)
      .getByRole('option', { name: /^Organizations/ })
      .waitFor();
    await ana.page.keyboard.press('Enter');
    await ana.page.getByRole('heading', { name: 'Organizations' }).waitFor();
    await ana.page.goto(`${portal.url}/search`);
    await ana.page.locator('#search-text').fill('');
    await ana.page.locator('#search-text').press('/');
    expect(await ana.page.locator('#search-text').inputValue()).toBe('/');
    expect(await palette(ana).isVisible()).toBe(false);
  }, 60_000);

  test('all that is asked stands in the address: kinds with their counts, filters, exercises', async () => {
    await ana.page.goto(`${portal.url}/search?text=hygrometer`);
    const documents = ana.page.getByRole('region', { name: 'Documents' });
    await documents.getByRole('link', { name: /Pier 4/ }).waitFor();
    expect(await documents.locator('mark').first().textContent()).toBe('Hygrometer');
    await inspect(ana, 'search-1280');
    await ana.page.getByRole('link', { name: 'Documents (2)' }).click();
    await ana.page.getByLabel('Tag').fill('silo');
    await ana.page.getByRole('button', { name: 'Apply' }).click();
    await ana.page.getByRole('link', { name: 'Documents (1)' }).waitFor();
    expect(new URL(ana.page.url()).search).toBe('?text=hygrometer&kind=document&tag=silo');
    await inspect(ana, 'search-documents-1280');
    await ana.page.reload();
    await documents.getByRole('link', { name: 'Grain dust' }).waitFor();
    expect(await documents.getByRole('link', { name: /Pier 4/ }).count()).toBe(0);
    await ana.page.getByText('In exercises').click();
    await ana.page.getByRole('button', { name: 'Search', exact: true }).last().click();
    await ana.page.getByText(/^Nothing that you may see has these words/).waitFor();
  }, 60_000);

  test('a misspelt word is said to be one, and what can’t be read of an address is passed over', async () => {
    await ana.page.goto(`${portal.url}/search?text=hygrometre&kind=nonsense&since=yesterday`);
    await ana.page.getByText('Nothing has these words. These names are like them.').waitFor();
    await ana.page
      .getByRole('region', { name: 'Documents' })
      .getByRole('link', { name: /Pier 4/ })
      .waitFor();
  }, 60_000);

  test('somebody else finds nothing of it, on a phone', async () => {
    const luc = await visit(browser, PHONE);
    await signIn(luc, portal.url, 'luc.moreau@ncb.example', '/search?text=hygrometer');
    await luc.page.getByText(/^Nothing that you may see has these words/).waitFor();
    await inspect(luc, 'search-none-390');
    await luc.page.getByRole('button', { name: 'Search' }).first().click();
    await luc.page.keyboard.type('hygro');
    await palette(luc)
      .getByRole('option', { name: /Everything with/ })
      .waitFor();
    await inspect(luc, 'palette-390');
    await luc.page.keyboard.press('Escape');
    await palette(luc).waitFor({ state: 'hidden' });
    expect([...ana.complaints, ...luc.complaints]).toEqual([]);
    await luc.context.close();
  }, 60_000);
});
