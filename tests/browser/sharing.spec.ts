import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
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

const ADVISORY = 'apps/standalone/demo/documents/fipa-ad-2026-052.json';

browserSuite('sharing a document, in Chromium', () => {
  let portal: RunningPortal;
  let browser: Browser;
  let ana: Visitor;
  let luc: Visitor;
  let documentPath: string;

  beforeAll(async () => {
    [portal, browser] = await Promise.all([startStandalone(), launchBrowser()]);
  }, 120_000);
  afterAll(async () => {
    await browser?.close();
    await portal?.stop();
  }, 60_000);

  test('Ana signs in through her provider and opens her workspace', async () => {
    ana = await visit(browser);
    await ana.page.goto(portal.url);
    await ana.page.getByRole('heading', { name: 'Sign in to Liaison' }).waitFor();
    await picture(ana.page, 'sign-in-1280');
    await signIn(ana, portal.url, 'ana.ortiz@gulf-fc.example');
    await ana.page.getByRole('heading', { name: 'Hello, Ana Ortiz' }).waitFor();
    await ana.page.getByRole('link', { name: 'Industrial control system advisories' }).first().click();
    await ana.page.getByRole('heading', { name: 'Documents' }).waitFor();
  }, 60_000);

  test('Luc has the same workspace open, by a link that survives his sign-in', async () => {
    luc = await visit(browser);
    await signIn(luc, portal.url, 'luc.moreau@ncb.example', new URL(ana.page.url()).pathname);
    expect(new URL(luc.page.url()).pathname).toBe(new URL(ana.page.url()).pathname);
    await luc.page.getByRole('link', { name: /FIPA-AD-2026-058/ }).waitFor();
  }, 60_000);

  test('she shares an advisory, and it appears for him without reload, whole', async () => {
    await ana.page.getByTestId('file-input').setInputFiles(ADVISORY);
    await ana.page.getByRole('list', { name: 'Uploads' }).getByText('Shared ·').waitFor();
    const arrived = luc.page.getByRole('row', { name: /fipa-ad-2026-052\.json/ });
    await arrived.getByText('New').waitFor();
    await picture(luc.page, 'workspace-live-1280');
    await luc.page.getByRole('link', { name: 'fipa-ad-2026-052.json' }).click();
    await luc.page.getByRole('heading', { name: 'fipa-ad-2026-052.json' }).waitFor();
    documentPath = new URL(luc.page.url()).pathname;
    const downloading = luc.page.waitForEvent('download');
    await luc.page.getByRole('link', { name: /^Download/ }).click();
    const saved = await (await downloading).path();
    const hash = (path: string) => createHash('sha256').update(readFileSync(path)).digest('hex');
    expect(hash(saved)).toBe(hash(ADVISORY));
    await luc.page.getByText(hash(ADVISORY)).waitFor();
  }, 60_000);

  test('Tom, of the other fusion center, gets “not found” and nothing in any list', async () => {
    const tom = await visit(browser);
    await signIn(tom, portal.url, 'tom.berg@lakes-fc.example', documentPath);
    await tom.page.getByRole('heading', { name: 'Not found' }).waitFor();
    await picture(tom.page, 'not-found-1280');
    for (const path of ['/', '/workspaces', '/organizations']) {
      await tom.page.goto(portal.url + path);
      await tom.page.locator('main h1').waitFor();
      await tom.page.waitForLoadState('networkidle');
      expect(await tom.page.content()).not.toMatch(/fipa-ad-2026-052|Industrial control system advisories/i);
    }
    await tom.context.close();
  }, 60_000);

  test.each([
    ['1280', WIDE],
    ['390', PHONE],
  ])(
    'every page passes axe and fits at %s pixels',
    async (width, viewport) => {
      const ben = await visit(browser, viewport);
      await ben.page.goto(`${portal.url}/sign-in`);
      await ben.page.getByLabel('E-mail address at your organization').waitFor();
      await inspect(ben, `sign-in-${width}`);
      await signIn(ben, portal.url, 'ben.carter@gulf-fc.example');
      const workspace = await ben.page
        .getByRole('link', { name: 'Industrial control system advisories' })
        .first()
        .getAttribute('href');
      const pages = {
        home: '/',
        workspace,
        members: `${workspace}/members`,
        agreements: `${workspace}/agreements`,
        requests: `${workspace}/requests`,
        document: documentPath,
        'new-workspace': '/workspaces/new',
        directory: '/workspaces',
        organizations: '/organizations',
        people: '/people',
        offers: '/agreements',
        sessions: '/sessions',
        absent: '/nowhere',
      };
      for (const [name, path] of Object.entries(pages)) {
        await ben.page.goto(portal.url + path);
        await ben.page.locator('main h1').waitFor();
        await ben.page.waitForLoadState('networkidle');
        await inspect(ben, `${name}-${width}`);
      }
      expect(ben.complaints).toEqual([]);
      await ben.context.close();
    },
    180_000,
  );

  test('she erases what was spilled, and he learns that it is gone, from whom and why', async () => {
    await ana.page.goto(portal.url + documentPath);
    await ana.page.getByRole('button', { name: 'Erase for good…' }).click();
    await inspect(ana, 'erase-1280');
    await ana.page.getByLabel('Reason').fill('Holds the names of sources');
    await ana.page.getByRole('button', { name: 'Erase for good', exact: true }).click();
    await ana.page.getByRole('heading', { name: 'Documents' }).waitFor();
    await ana.page.getByRole('link', { name: /FIPA-AD-2026-058/ }).waitFor();
    expect(await ana.page.getByRole('link', { name: 'fipa-ad-2026-052.json' }).count()).toBe(0);
    await luc.page.goto(portal.url + documentPath);
    await luc.page.getByRole('heading', { name: 'This document was erased' }).waitFor();
    await luc.page.getByText('Ana Ortiz erased it for good').waitFor();
    await luc.page.getByText('Reason: Holds the names of sources').waitFor();
    await inspect(luc, 'erased-1280');
  }, 60_000);

  test('nobody’s browser complained', () => {
    expect([...ana.complaints, ...luc.complaints]).toEqual([]);
  });
});
