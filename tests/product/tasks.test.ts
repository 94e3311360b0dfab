import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { choose } from './choose.ts';
import { keepPicture, type LaunchedDepartment, launchDepartment, missingChromium, openBrowser } from './department.ts';
import { signedInAs } from './signed-in-as.ts';

const missing = missingChromium();

describe.skipIf(missing !== '')(`tasks in the page${missing && ` (skipped: ${missing})`}`, () => {
  let department: LaunchedDepartment;
  let browser: Browser;
  beforeAll(async () => {
    [department, browser] = await Promise.all([launchDepartment(undefined, '--demo'), openBrowser()]);
  });
  afterAll(async () => {
    await browser.close();
    await department.stop();
  });

  test('a task is given, comes to the other’s page, is handed over and done', async () => {
    const oncologist = await signedInAs(department, browser, 'oncologist');
    const physicist = await signedInAs(department, browser, 'physicist');
    await physicist.page.goto(`${department.url}/tasks`);
    await physicist.page.getByText('Nothing waits here.').waitFor();

    const { page } = oncologist;
    await page.goto(`${department.url}/tasks`);
    await page.getByRole('button', { name: 'Give a task' }).click();
    await page.getByRole('button', { name: 'Give', exact: true }).click();
    expect(await page.getByText('Fill this in.').count()).toBe(2); // what, and to whom
    await page.getByLabel('What is to be done').fill('Check the output of linac 2');
    await choose(page, 'To', 'Wang Min');
    await page.getByRole('button', { name: 'Give', exact: true }).click();
    await page.getByRole('button', { name: 'Give', exact: true }).waitFor({ state: 'hidden' });
    await page.getByText('Given by me').click();
    await page.getByRole('row').filter({ hasText: 'linac 2' }).getByText('Wang Min').waitFor();

    // The other page was open all the time, and nobody touched it.
    const row = physicist.page.getByRole('row').filter({ hasText: 'linac 2' });
    await row.getByText('Chen Jing').waitFor({ timeout: 40_000 });
    await physicist.page.getByRole('navigation').first().getByText('1', { exact: false }).first().waitFor();
    await keepPicture(physicist.page, 'tasks-en-light');
    await row.getByRole('button', { name: 'More' }).click();
    await physicist.page.getByRole('menuitem', { name: 'Hand over…' }).click();
    await choose(physicist.page, 'To', 'Liu Yang');
    await physicist.page.getByLabel('Why').fill('On leave');
    await physicist.page.getByRole('button', { name: 'Hand over', exact: true }).click();
    await physicist.page.getByText('Nothing waits here.').waitFor();

    const dosimetrist = await signedInAs(department, browser, 'dosimetrist', { locale: 'zh-CN' });
    await dosimetrist.page.goto(`${department.url}/tasks`);
    const taken = dosimetrist.page.getByRole('row').filter({ hasText: 'linac 2' });
    await taken.getByText('由 王敏 转交：On leave').waitFor();
    await dosimetrist.page.setViewportSize({ width: 390, height: 844 });
    expect(await dosimetrist.page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(390);
    await keepPicture(dosimetrist.page, 'tasks-zh-phone');
    await taken.getByRole('button', { name: '完成' }).click();
    await dosimetrist.page.getByText('没有待办任务').waitFor();
    await dosimetrist.page.getByText('已办结').click();
    await dosimetrist.page.getByText('刘洋 已完成').waitFor();
    expect([...oncologist.errors, ...physicist.errors, ...dosimetrist.errors]).toEqual([]);
  });
});
