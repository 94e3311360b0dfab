import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import {
  fitsTheWidth,
  keepPicture,
  type LaunchedDepartment,
  launchDepartment,
  missingChromium,
  openBrowser,
} from './department.ts';
import { signedInAs } from './signed-in-as.ts';

const missing = missingChromium();

describe.skipIf(missing !== '')(`jobs in the page${missing && ` (skipped: ${missing})`}`, () => {
  // The whole demonstration, for it is long enough to be cancelled while it runs.
  let department: LaunchedDepartment;
  let browser: Browser;
  beforeAll(async () => {
    [department, browser] = await Promise.all([launchDepartment(undefined, '--demo=whole'), openBrowser()]);
  });
  afterAll(async () => {
    await browser.close();
    await department.stop();
  });

  test('the administrator has the record proved, cancels what runs, and reads what became of it', async () => {
    const { page, errors } = await signedInAs(department, browser, 'administrator');
    await page.goto(department.url);
    await page.getByRole('button', { name: 'Account of Tang Wei' }).click();
    await page.getByRole('menuitem', { name: 'Jobs' }).click();
    const making = page.getByRole('row').filter({ hasText: 'Make the demonstration department' });
    await making.getByRole('progressbar').waitFor();

    await page.getByRole('button', { name: 'Prove the record' }).click();
    const proving = page.getByRole('row').filter({ hasText: 'Tang Wei' }).first();
    await keepPicture(page, 'jobs-en-light');
    await making.getByRole('button', { name: 'Cancel' }).click();
    await making.getByText('cancelled', { exact: true }).waitFor();
    await proving.getByText('Every recorded row is what its events say.').waitFor();
    await making.getByRole('button', { name: 'Start again' }).click(); // an administrator may not load patients
    await page.getByText('Your present role does not allow this').waitFor();
    await making.getByRole('button', { name: /^History/ }).click();
    await page.getByRole('dialog').getByText('asked to stop').waitFor();
    expect(errors.filter((error) => !error.includes('403'))).toEqual([]);
  });

  test('the head starts it again in Chinese, at a phone’s width', async () => {
    const { page, errors } = await signedInAs(department, browser, 'head', { locale: 'zh-CN' });
    await page.goto(`${department.url}/jobs`);
    await page.setViewportSize({ width: 390, height: 844 });
    const making = page.getByRole('row').filter({ hasText: '生成演示科室' });
    await making.getByRole('button', { name: '重新开始' }).click();
    await making.getByText('进行中').waitFor();
    await making.getByRole('progressbar').waitFor();
    await fitsTheWidth(page);
    await keepPicture(page, 'jobs-zh-phone');
    expect(errors).toEqual([]);
  });
});
