import type { Browser, Page } from 'playwright-core';
import pg from 'pg';
import { LiaisonClient } from '../acceptance/client.js';
import { startStandalone, type RunningPortal } from '../acceptance/running-portal.js';
import { databaseOf } from '../upgrade/database-of.js';
import { browserSuite, inspect, launchBrowser, signIn, visit, type Visitor } from './browser.js';

const MARA = 'mara.quinn@niru.example';
const ANA = 'ana.ortiz@gulf-fc.example';
/** After so long what a page asks is nobody's deed. */
const DOING_MS = 10_000;

browserSuite('a session and the pages that it is open on, in Chromium', () => {
  let portal: RunningPortal;
  let browser: Browser;
  let database: pg.Client;
  let paths: string[];
  let documentId: string;
  let messageLink: string;
  beforeAll(async () => {
    [portal, browser] = await Promise.all([startStandalone(), launchBrowser()]);
    database = new pg.Client({ connectionString: databaseOf(portal.data) });
    await database.connect();
    const one = async (text: string) => (await database.query<{ id: string }>(text)).rows[0]!.id;
    const incident = await one(
      `select id from liaison.incident where status <> 'closed' and kind = 'incident' limit 1`,
    );
    const workspace = await one(
      `select m.workspace_id as id from liaison.workspace_member m join liaison.account a on a.id = m.account_id
       join liaison.workspace w on w.id = m.workspace_id and w.kind = 'workspace' where a.email = '${ANA}' and m.ended_at is null limit 1`,
    );
    documentId = await one(
      `select id from liaison.document where workspace_id = '${workspace}' and trashed_at is null limit 1`,
    );
    messageLink = await one(
      `select '/incidents/' || c.incident_id || '#message-' || e.id as id from liaison.channel_entry e join liaison.channel c on c.id = e.channel_id
       where c.incident_id = '${incident}' and c.kind = 'general' and e.kind = 'message' order by e.sequence limit 1`,
    );
    paths = [
      '/',
      '/workspaces',
      '/workspaces/new',
      '/incidents',
      '/incidents/new',
      '/organizations',
      '/people',
      '/responders',
      '/agreements',
      '/sessions',
      `/incidents/${incident}`,
      `/incidents/${incident}/tasks`,
      `/incidents/${incident}/people`,
      '/nowhere',
    ];
  }, 120_000);
  afterAll(async () => {
    await database?.end();
    await browser?.close();
    await portal?.stop();
  }, 60_000);

  const seen = async (address: string) => {
    const { rows } = await database.query<{ at: Date }>(
      `select max(s.last_seen_at) as at from liaison.session s join liaison.account a on a.id = s.account_id
       where a.email = $1 and s.ended_at is null`,
      [address],
    );
    return rows[0]!.at;
  };
  const lastSeen = async (address: string, ago: string) => {
    await database.query(
      `update liaison.session s set last_seen_at = now() - $2::interval from liaison.account a
       where a.id = s.account_id and a.email = $1 and s.ended_at is null`,
      [address, ago],
    );
  };
  /** What brings a page to ask by itself: it is looked at again, and the line comes back. */
  const stir = (page: Page) =>
    page.evaluate(
      `document.dispatchEvent(new Event('visibilitychange')); dispatchEvent(new Event('online'))`,
    );

  test('every page that nobody touches ends at its limit, and none of its requests is use', async () => {
    const mara = await visit(browser);
    await signIn(mara, portal.url, MARA);
    const pages = await Promise.all(
      paths.map(async (path) => {
        const page = await mara.context.newPage();
        await page.goto(portal.url + path);
        await page.locator('main h1, main h2').first().waitFor();
        return page;
      }),
    );
    await mara.page.close();
    await new Promise((resolve) => setTimeout(resolve, DOING_MS + 1000));
    // Fifteen minutes for an administrator; polls are every half minute.
    await lastSeen(MARA, '14 minutes 20 seconds');
    const before = await seen(MARA);
    for (const page of pages) await stir(page);
    await pages[0]!.getByRole('heading', { name: 'Your session is about to end' }).waitFor();
    await inspect({ ...mara, page: pages[0]! }, 'session-warning-1280');
    await new Promise((resolve) => setTimeout(resolve, 32_000));
    expect(await seen(MARA)).toEqual(before);
    await Promise.all(pages.map((page) => page.waitForURL(/\/sign-in\?/, { timeout: 15_000 })));
    for (const [at, page] of pages.entries()) {
      const returnTo = new URL(page.url()).searchParams.get('returnTo') ?? '';
      expect(returnTo).toMatch(new RegExp(`^${paths[at]!.replace(/[?]/g, '.')}`));
    }
    await mara.context.close();
  }, 120_000);

  test('whoever is warned and stays is signed in; reading and writing is use', async () => {
    const ana = await visit(browser);
    await signIn(ana, portal.url, ANA, `/documents/${documentId}`);
    await ana.page.waitForTimeout(DOING_MS + 500);
    await lastSeen(ANA, '29 minutes');
    await stir(ana.page);
    const stay = ana.page.getByRole('button', { name: 'Stay signed in' });
    await stay.waitFor();
    await stay.press('Enter');
    const until = Date.now() + 5000;
    while (Date.now() - (await seen(ANA)).getTime() > 60_000 && Date.now() < until)
      await ana.page.waitForTimeout(100);
    expect(Date.now() - (await seen(ANA)).getTime()).toBeLessThan(60_000);
    expect(await stay.isVisible()).toBe(false);
    await ana.context.close();
  }, 60_000);

  describe('without a session', () => {
    /** Ana at a page whose session is gone without anybody having told the page. */
    async function forgotten(path: string): Promise<Visitor> {
      const ana = await visit(browser);
      await signIn(ana, portal.url, ANA, path);
      await ana.context.clearCookies();
      return ana;
    }
    const signInAgain = async ({ page }: Visitor) => {
      // Without the notice there is nothing to acknowledge, and no way in.
      await page.getByRole('region', { name: 'Use notification' }).waitFor();
      await page.getByLabel('E-mail address at your organization').fill(ANA);
      await page.keyboard.press('Enter');
      await page.locator('button[value="ana.ortiz"]').press('Enter');
    };

    test('a download leads to sign-in, saves no page as a file, and then downloads', async () => {
      const ana = await forgotten(`/documents/${documentId}`);
      const saved: string[] = [];
      ana.page.on('download', (download) => saved.push(download.suggestedFilename()));
      await ana.page.getByRole('link', { name: /Download/ }).click();
      await ana.page.waitForURL(/\/sign-in\?/);
      expect(saved).toEqual([]);
      const download = ana.page.waitForEvent('download');
      await signInAgain(ana);
      await ana.page.getByRole('heading', { name: 'Your download' }).waitFor();
      await download;
      expect(saved).toHaveLength(1);
      expect(saved[0]).not.toMatch(/\.html?$/);
      await ana.context.close();
    }, 60_000);

    test('a link to a message leads there after sign-in', async () => {
      const mara = await visit(browser);
      await signIn(mara, portal.url, MARA, messageLink);
      expect(mara.page.url()).toBe(portal.url + messageLink);
      await mara.page.locator('.message--sought').waitFor();
      await mara.context.close();
    }, 60_000);

    test('a page of downloads takes no other path', async () => {
      const ana = await visit(browser);
      await signIn(ana, portal.url, ANA);
      for (const path of [
        '//evil.example/files/a',
        'https://evil.example',
        '/auth/sign-out',
        'javascript:alert(1)',
      ]) {
        await ana.page.goto(`${portal.url}/download?path=${encodeURIComponent(path)}`);
        await ana.page.getByRole('heading', { name: 'Not found' }).waitFor();
      }
      await ana.context.close();
    }, 60_000);
  });

  test('whoever opens sign-in, or goes back to their provider’s answer, with a session goes on', async () => {
    const ana = await visit(browser);
    let callback = '';
    ana.page.on('request', (request) => {
      if (request.url().includes('/auth/callback/')) callback = request.url();
    });
    await signIn(ana, portal.url, ANA, '/sessions');
    await ana.page.goto(callback);
    await ana.page.waitForURL(`${portal.url}/sessions`);
    await ana.page.goto(`${portal.url}/sign-in?returnTo=${encodeURIComponent('/incidents')}`);
    await ana.page.waitForURL(`${portal.url}/incidents`);
    await ana.page.goto(`${portal.url}/sign-in?returnTo=${encodeURIComponent('//evil.example/')}`);
    await ana.page.waitForURL(`${portal.url}/`);
    await ana.context.close();
  }, 60_000);

  test('the API says when the session ends', async () => {
    const ana = await LiaisonClient.signIn(portal.url, ANA);
    const { viewer } = await ana.query<{ viewer: { sessionEndsAt: string; idleMinutes: number } }>(
      '{ viewer { sessionEndsAt idleMinutes } }',
    );
    const left = Date.parse(viewer.sessionEndsAt) - Date.now();
    expect(left / 60_000).toBeGreaterThan(viewer.idleMinutes - 1.5);
    expect(left / 60_000).toBeLessThanOrEqual(viewer.idleMinutes);
  });
});
