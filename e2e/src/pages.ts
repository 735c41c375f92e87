import { mkdirSync } from 'node:fs';
import { dirname } from 'node:path';
import { fileURLToPath } from 'node:url';
import { AxeBuilder } from '@axe-core/playwright';
import { eventually } from '@lianguan/testing';
import type { Browser, Locator, Page } from 'playwright-core';
import type { System } from './harness.js';

const LOADED_LIMIT_MS = 90_000;
const WCAG_21_AA = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa'];

interface Loaded {
  readonly certificateMatrix: { readonly total: number; readonly cells: readonly { readonly count: number }[] } | null;
  readonly institutions: {
    readonly edges: readonly {
      readonly node: {
        readonly escrowAccount: object | null;
        readonly backgroundSummary: { readonly listed: number } | null;
      };
    }[];
  } | null;
}

/** Waits until the five offices' demonstration ledgers are in and matched. */
export async function demonstrationLoaded(system: System): Promise<void> {
  const officer = await system.token({ agency: 'EDUCATION', role: 'EDU_SUP' });
  const query = `{ certificateMatrix { total cells { state count } }
    institutions(filter: { certificateState: BOTH }) { edges { node { escrowAccount { state } backgroundSummary { listed } } } } }`;
  await eventually(async () => {
    const { data, errors } = await system.graphql<Loaded>(officer, query);
    const counts = data?.certificateMatrix?.cells.map(({ count }) => count) ?? [];
    const files = data?.institutions?.edges.filter(({ node }) => node.escrowAccount && node.backgroundSummary?.listed);
    const loaded = [data?.certificateMatrix?.total, ...counts.sort((a, b) => a - b), files?.length].join();
    if (loaded !== '113,0,5,46,62,5') throw new Error(`not yet loaded: ${loaded} ${JSON.stringify(errors)}`);
  }, LOADED_LIMIT_MS);
}

/** A window of its own, as large as an office's smallest screen, of somebody who asks for no motion: nothing has to be waited for. */
export async function openWindow(browser: Browser): Promise<Page> {
  const context = await browser.newContext({
    viewport: { width: 1280, height: 800 },
    locale: 'zh-CN',
    reducedMotion: 'reduce',
  });
  context.setDefaultTimeout(30_000);
  return context.newPage();
}

/** A second window beside the test's own, closed afterwards. */
export async function inAnotherWindow(browser: Browser, look: (other: Page) => Promise<void>): Promise<void> {
  const other = await openWindow(browser);
  try {
    await look(other);
  } finally {
    await other.context().close();
  }
}

/** From the public page through the demonstration issuer and back; `duty` is a person of the demonstration county. */
export async function signIn(page: Page, system: System, duty: string, path = '/'): Promise<void> {
  await open(page, system, path);
  await page.getByRole('button', { name: '登录' }).click();
  const choice = page.getByLabel(/^岗位/);
  const person = choice.locator('option', { hasText: `${duty}（341203` }).first();
  await choice.selectOption((await person.getAttribute('value')) ?? '');
  await page.getByRole('button', { name: '登录' }).click();
  await page.getByRole('button', { name: '退出登录' }).waitFor();
}

export async function open(page: Page, system: System, path: string): Promise<void> {
  await page.goto(new URL(path, system.running().dashboard.url).href);
}

/** Opens the file of the first institution of a certificate state, and gives its name. */
export async function openFirstFile(page: Page, system: System, state: string): Promise<string> {
  await open(page, system, `/institutions?state=${state}`);
  const link = page.getByRole('table').getByRole('link').first();
  const name = (await link.textContent()) ?? '';
  await link.click();
  await page.getByRole('heading', { level: 1, name }).waitFor();
  return name;
}

/** One department's part of an institution's file. */
export const section = (page: Page, name: string): Locator => page.getByRole('region', { name, exact: true });

/** Chooses from one of the dashboard's lists, which are no select elements. */
export async function choose(page: Page, list: string, option: string): Promise<void> {
  await page.getByRole('combobox', { name: list }).click();
  await page.getByTitle(option, { exact: true }).click();
}

/** Names and numbers of a group of figures. */
export async function figures(group: Locator): Promise<Record<string, number>> {
  await group.getByRole('definition').first().waitFor();
  const names = await group.getByRole('term').allTextContents();
  const counts = await group.getByRole('definition').allTextContents();
  return Object.fromEntries(names.map((name, position) => [name, Number(counts[position]?.replaceAll(',', ''))]));
}

// A table of a hundred rows takes seconds to look through; they are made like its first ones.
const ROWS_ALIKE = 'tbody > tr:nth-child(n + 8)';
const MOVING = `document.getAnimations().filter(({ playState, effect }) =>
  playState === 'running' && effect.getComputedTiming().iterations !== Infinity).length`;

/** What breaks WCAG 2.1 A or AA on the page as it is now. */
export async function violations(page: Page): Promise<readonly string[]> {
  // Half-faded text has half its contrast.
  await eventually(async () => {
    if (await page.evaluate<number>(MOVING)) throw new Error('the page does not come to rest');
  });
  const { violations: found } = await new AxeBuilder({ page })
    .options({ resultTypes: ['violations'] })
    .withTags(WCAG_21_AA)
    .exclude(ROWS_ALIKE)
    .analyze();
  return found.flatMap(({ id, nodes }) =>
    nodes.map(({ target, failureSummary }) => `${id} ${target.join(' ')}: ${failureSummary}`),
  );
}

/** Renews a picture of the README where `UPDATE_PICTURES=1` asks for it. */
export async function renewPicture(page: Page, name: string): Promise<void> {
  if (!process.env['UPDATE_PICTURES']) return;
  await page.waitForLoadState('networkidle');
  await page.evaluate('document.fonts.ready.then(() => undefined)');
  const path = fileURLToPath(new URL(`../../docs/images/${name}.png`, import.meta.url));
  mkdirSync(dirname(path), { recursive: true });
  await page.screenshot({ path });
}
