import { AxeBuilder } from '@axe-core/playwright';
import { existsSync, mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { chromium, type Browser, type BrowserContext, type Page } from 'playwright-core';

/** Where a system's package puts Chromium; CHROMIUM names another. */
const CANDIDATES = [
  process.env['CHROMIUM'],
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
];

const chromiumPath = CANDIDATES.find((path) => path && existsSync(path));

/** A machine without Chromium leaves these tests out and says so; in CI nothing is left out. */
if (!chromiumPath && !process.env['CI'])
  console.warn('Left out: the journeys in a browser, because no Chromium was found (CHROMIUM may name one).');
export const browserSuite = chromiumPath || process.env['CI'] ? describe : describe.skip;

export function launchBrowser(): Promise<Browser> {
  return chromium.launch({
    executablePath: chromiumPath,
    args: [
      '--no-sandbox',
      '--disable-gpu',
      '--disable-quic',
      '--no-first-run',
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
    ],
  });
}

export const WIDE = { width: 1280, height: 900 };
export const PHONE = { width: 390, height: 844 };

export interface Visitor {
  context: BrowserContext;
  page: Page;
  /** What the browser complained about: console errors, failed scripts, refused by policy. */
  complaints: string[];
}

/** A person at a browser of their own. */
export async function visit(browser: Browser, viewport = WIDE): Promise<Visitor> {
  const context = await browser.newContext({
    viewport,
    locale: 'en-US',
    timezoneId: 'America/Chicago',
    acceptDownloads: true,
  });
  const page = await context.newPage();
  const complaints: string[] = [];
  page.on('console', (message) => {
    if (message.type() === 'error') complaints.push(message.text());
  });
  page.on('pageerror', (error) => complaints.push(error.message));
  return { context, page, complaints };
}

/** Signs in by the pages, with the keyboard alone. */
export async function signIn({ page }: Visitor, url: string, address: string, path = '/'): Promise<void> {
  await page.goto(url + path);
  await page.getByRole('region', { name: 'Use notification' }).waitFor();
  await page.getByLabel('E-mail address at your organization').fill(address);
  await page.keyboard.press('Enter');
  await page.locator(`button[value="${address.split('@')[0]}"]`).press('Enter');
  await page.waitForURL((at) => at.origin === url && !at.pathname.startsWith('/auth'));
  await page.locator('main h1').waitFor();
}

/** Keeps a picture when LIAISON_SCREENSHOTS names a folder. */
export async function picture(page: Page, name: string): Promise<void> {
  const folder = process.env['LIAISON_SCREENSHOTS'];
  if (!folder) return;
  mkdirSync(folder, { recursive: true });
  await page.screenshot({ path: join(folder, `${name}.png`), fullPage: true });
}

/** Looks at a page: a picture, axe, and whether it fits. */
export async function inspect({ page }: Visitor, name: string): Promise<void> {
  await picture(page, name);
  const { violations } = await new AxeBuilder({ page }).analyze();
  expect(
    violations.map(
      ({ id, nodes }) =>
        `${name}: ${id} ${nodes
          .map((node) => node.html)
          .join(' ')
          .slice(0, 300)}`,
    ),
  ).toEqual([]);
  const overflow = await page.evaluate(
    'document.documentElement.scrollWidth - document.documentElement.clientWidth',
  );
  expect([name, overflow]).toEqual([name, 0]);
}
