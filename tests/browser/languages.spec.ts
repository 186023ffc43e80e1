import { setTimeout as wait } from 'node:timers/promises';
import { formatter } from '@lingui/format-po';
import { readFileSync } from 'node:fs';
import type { Browser, Page } from 'playwright-core';
import pg from 'pg';
import { startStandalone, type RunningPortal } from '../acceptance/running-portal.js';
import { databaseOf } from '../upgrade/database-of.js';
import { browserSuite, inspect, launchBrowser, PHONE, signIn, visit, WIDE, type Visitor } from './browser.js';

const LANGUAGES = ['fr', 'es', 'ar'] as const;
type Language = (typeof LANGUAGES)[number];

/** English texts without parts that vary, which another language says otherwise. */
async function englishOnly(language: Language): Promise<Set<string>> {
  const path = `apps/web/src/languages/${language}.po`;
  const catalogue = await formatter().parse(readFileSync(path, 'utf8'), {
    locale: language,
    sourceLocale: 'en',
    filename: path,
  });
  const texts = Object.entries(catalogue).map(([id, { message, translation }]) => [
    message ?? id,
    translation,
  ]);
  const said = new Set(texts.map(([, translation]) => translation));
  return new Set(
    texts.flatMap(([message, translation]) =>
      message && message !== translation && !said.has(message) && !/[{<]/.test(message) ? [message] : [],
    ),
  );
}

/** What people read or hear on a page, piece by piece. */
const pieces = (page: Page): Promise<string[]> =>
  page.evaluate(`(() => {
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    const texts = [];
    while (walker.nextNode()) texts.push(walker.currentNode.data.trim());
    const named = ['aria-label', 'title', 'placeholder', 'data-label'];
    for (const name of named)
      for (const element of document.querySelectorAll('[' + name + ']')) texts.push(element.getAttribute(name));
    return texts.filter(Boolean);
  })()`);

browserSuite('the pages in other languages, in Chromium', () => {
  let portal: RunningPortal;
  let browser: Browser;
  let paths: Record<string, string>;
  beforeAll(async () => {
    [portal, browser] = await Promise.all([startStandalone(), launchBrowser()]);
    const database = new pg.Client({ connectionString: databaseOf(portal.data) });
    await database.connect();
    const one = async (text: string) => (await database.query<{ id: string }>(text)).rows[0]!.id;
    const incident = await one(
      `select id from liaison.incident where status <> 'closed' and kind = 'incident' limit 1`,
    );
    const workspace = await one(
      `select workspace_id as id from liaison.document where trashed_at is null limit 1`,
    );
    await database.end();
    const room = `/incidents/${incident}`;
    paths = {
      home: '/',
      workspaces: '/workspaces',
      'new-workspace': '/workspaces/new',
      workspace: `/workspaces/${workspace}`,
      incidents: '/incidents',
      'new-incident': '/incidents/new',
      room,
      tasks: `${room}/tasks`,
      briefing: `${room}/briefing`,
      reports: `${room}/reports`,
      people: `${room}/people`,
      'room-documents': `${room}/documents`,
      search: `${room}/search`,
      organizations: '/organizations',
      'my-people': '/people',
      responders: '/responders',
      agreements: '/agreements',
      sessions: '/sessions',
      nowhere: '/nowhere',
    };
  }, 120_000);
  afterAll(async () => {
    await browser?.close();
    await portal?.stop();
  }, 60_000);

  const opened = async ({ page }: Visitor, path: string) => {
    await page.goto(portal.url + path);
    await page.locator('main h1').waitFor();
    // Asked from outside: what the pages may run forbids them to wait for a text of ours.
    const isBusy = `[...document.querySelectorAll('main [role=status]')].some((one) => /^.{1,30}…$/.test(one.innerText))`;
    while (await page.evaluate(isBusy)) await wait(50);
  };

  test.each(LANGUAGES)(
    'say nothing in English (%s)',
    async (language) => {
      const english = await englishOnly(language);
      expect(english.size).toBeGreaterThan(300);
      const mara = await visit(browser, WIDE);
      await signIn(mara, portal.url, 'mara.quinn@niru.example');
      await mara.page.getByRole('button', { name: /^Mara Quinn/ }).click();
      await mara.page.locator('select[name=language]').selectOption(language);
      await mara.page.locator(`html[lang=${language}]`).waitFor();
      const found: string[] = [];
      for (const [name, path] of Object.entries(paths)) {
        await opened(mara, path);
        for (const piece of await pieces(mara.page)) if (english.has(piece)) found.push(`${name}: ${piece}`);
      }
      expect(found).toEqual([]);
      expect(mara.complaints.filter((text) => !text.includes('404'))).toEqual([]);
      await mara.context.close();
    },
    120_000,
  );

  test.each([
    ['1280', WIDE],
    ['390', PHONE],
  ])(
    'in Arabic read from right to left, pass axe and fit at %s pixels',
    async (width, viewport) => {
      const luc = await visit(browser, viewport);
      await signIn(luc, portal.url, 'mara.quinn@niru.example');
      await luc.page.getByRole('button', { name: /^Mara Quinn/ }).click();
      await luc.page.locator('select[name=language]').selectOption('ar');
      for (const name of ['home', 'room', 'tasks', 'people', 'workspace', 'organizations']) {
        await opened(luc, paths[name]!);
        expect(await luc.page.locator('html').getAttribute('dir')).toBe('rtl');
        await inspect(luc, `ar-${name}-${width}`);
      }
      await luc.context.close();
    },
    120_000,
  );

  test('is the browser’s own before sign-in', async () => {
    const context = await browser.newContext({ locale: 'fr-CA' });
    const page = await context.newPage();
    await page.goto(`${portal.url}/sign-in`);
    await page.getByRole('heading', { name: 'Se connecter à Liaison' }).waitFor();
    expect(await page.locator('html').getAttribute('lang')).toBe('fr');
    await context.close();
  }, 60_000);
});
