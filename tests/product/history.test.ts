import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import {
  fitsTheWidth,
  keepPicture,
  missingChromium,
  openBrowser,
  openSignedIn,
  type RunningDepartment,
  startDepartment,
} from './department.ts';

const missing = missingChromium();

describe.skipIf(missing !== '')(`the history of a record${missing && ` (skipped: ${missing})`}`, () => {
  let department: RunningDepartment;
  let browser: Browser;
  beforeAll(async () => {
    [department, browser] = await Promise.all([startDepartment(), openBrowser()]);
    await department.ask('/api/imaging/demonstration', { method: 'POST' });
  });
  afterAll(async () => {
    await browser.close();
    await department.stop();
  });

  test('a goal sheet tells who changed which limit from what to what', async () => {
    const { page, errors } = await openSignedIn(department, browser);
    await page.goto(department.url);
    await page.getByText('Demo, Pelvis').first().click({ timeout: 120_000 });
    await sheetMenu(page, 'Adapt as an own sheet');
    await page.getByRole('textbox', { name: 'Name', exact: true }).fill('Ours');
    await page.getByRole('button', { name: 'Save as own sheet' }).click();
    await page.getByRole('button', { name: 'Save as own sheet' }).waitFor({ state: 'hidden' });

    await sheetMenu(page, 'Edit this sheet');
    const limit = page.getByRole('textbox', { name: 'Limit' }).first();
    const before = await limit.inputValue();
    await limit.fill('93');
    await page.getByRole('button', { name: 'Save sheet' }).click();
    await page.getByRole('button', { name: 'Save sheet' }).waitFor({ state: 'hidden' });

    await sheetMenu(page, 'History');
    await page.getByText(`limit changed from ${before} to 93`).waitFor();
    await page.getByText('goal sheet made').waitFor();
    await expect.poll(() => page.getByRole('dialog').getByText('Physicist · Hospital').count()).toBe(2);
    await keepPicture(page, 'history-en-light');
    expect(errors).toEqual([]);
    await page.context().close();
  });

  test('a history longer than a page begins with the latest and is shown to its beginning', async () => {
    const headers = { 'content-type': 'application/json' };
    const sheet = (revision: number) => ({
      ...{ name: 'Often changed', version: '1', site: 'Thorax', fractions: String(revision) },
      goals: [
        {
          ...{ id: 'g1', structure: 'PTV', metric: 'D95%[%]', comparison: '>=', goal: 95, unit: '%' },
          ...{ source: 'own', verified: 'own' },
        },
      ],
    });
    const send = async (path: string, method: string, revision: number) => {
      const version = revision > 1 ? { 'if-match': `"${revision - 1}"` } : {};
      const body = JSON.stringify(sheet(revision));
      const answer = await department.ask(path, { method, headers: { ...headers, ...version }, body });
      expect(answer.ok).toBe(true);
      return answer.json();
    };
    const { id } = await send('/api/physics/goal-sets', 'POST', 1);
    for (let revision = 2; revision <= 103; revision++) await send(`/api/physics/goal-sets/${id}`, 'PUT', revision);

    const { page, errors } = await openSignedIn(department, browser);
    await page.goto(department.url);
    await page.getByText('Demo, Pelvis').first().click();
    await page.getByRole('button', { name: 'Goal sheets' }).waitFor({ timeout: 60_000 });
    await page.goto(`${page.url().split('?')[0]}?goals=${id}`);
    await sheetMenu(page, 'History');
    const events = page.getByRole('dialog').getByRole('listitem');
    await page.getByText('fractions changed from 102 to 103').waitFor();
    await expect.poll(() => events.count()).toBe(100);
    await page.getByRole('dialog').getByRole('button', { name: 'Show more' }).click();
    await page.getByText('goal sheet made').waitFor();
    await expect.poll(() => events.count()).toBe(103);
    expect(errors).toEqual([]);
    await page.context().close();
  });

  test('a prescription tells what was confirmed', async () => {
    const { page, errors } = await openSignedIn(department, browser, { locale: 'zh-CN' });
    await page.goto(department.url);
    await page.getByText('演示盆腔').first().click();
    await page.getByRole('button', { name: '更改…' }).click({ timeout: 60_000 });
    await page.getByRole('button', { name: '确认处方' }).click();
    await page.getByRole('button', { name: '处方的变更历史' }).click({ timeout: 60_000 });
    await page.getByRole('dialog').getByText('物理师 · 医院').waitFor();
    await page.setViewportSize({ width: 390, height: 844 });
    await fitsTheWidth(page);
    await keepPicture(page, 'history-zh-phone');
    expect(errors).toEqual([]);
    await page.context().close();
  });
});

/** Chooses from the menu of goal sheets once the plan was judged. */
async function sheetMenu(page: Page, item: string): Promise<void> {
  await page.getByRole('button', { name: 'Goal sheets' }).click({ timeout: 60_000 });
  await page.getByRole('menuitem', { name: item }).click();
}
