import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { choose } from './choose.ts';
import { launchDemonstration } from './demonstration-copy.ts';
import { keepPicture, type LaunchedDepartment, missingChromium, openBrowser } from './department.ts';
import { signedInAs } from './signed-in-as.ts';

const missing = missingChromium();

describe.skipIf(missing !== '')(`safety and quality in the page${missing && ` (skipped: ${missing})`}`, () => {
  let department: LaunchedDepartment;
  let browser: Browser;
  beforeAll(async () => {
    [department, browser] = await Promise.all([launchDemonstration(), openBrowser()]);
  });
  afterAll(async () => {
    await browser.close();
    await department.stop();
  });

  test('a near miss is two clicks away; the physicist analyses it, agrees on an action, and sees how often such a thing occurs', async () => {
    const therapist = await signedInAs(department, browser, 'therapist');
    await therapist.page.goto(`${department.url}/tasks`);
    await therapist.page.getByRole('button', { name: 'Report an event' }).click(); // the first
    const dialog = therapist.page.getByRole('dialog');
    await dialog.getByLabel('What happened, or nearly did?').pressSequentially('Shift read from the old sheet');
    await keepPicture(therapist.page, 'report-event-en-light');
    await dialog.getByRole('button', { name: 'Report near miss' }).click(); // the second
    await therapist.page.getByText(/^Report \d+ was received/).waitFor();

    await dialog.waitFor({ state: 'detached' });
    await therapist.page.getByRole('heading', { name: 'Tasks' }).click();
    await therapist.page.keyboard.press('!');
    await dialog.getByLabel('What happened, or nearly did?').fill('Without my name');
    await dialog.getByRole('checkbox', { name: 'Without my name' }).check();
    await dialog.getByText('Neither the report nor the record', { exact: false }).waitFor();
    await dialog.getByRole('button', { name: 'Report near miss' }).click();
    await therapist.page.getByText('The report lies in the box', { exact: false }).waitFor();

    const physicist = await signedInAs(department, browser, 'physicist');
    const { page } = physicist;
    await page.goto(`${department.url}/safety`);
    await page.getByRole('link', { name: 'Shift read from the old sheet' }).waitFor();
    await expect.poll(() => page.getByText('Without my name').count()).toBe(0); // until the hour is over
    await page.getByRole('link', { name: 'Shift read from the old sheet' }).click();
    await page.getByRole('link', { name: '/tasks' }).waitFor();
    await page.getByRole('button', { name: 'Analyse' }).click();
    await page.getByRole('button', { name: 'Save' }).click();
    await page.getByText('Choose at least one.').waitFor();
    await choose(page, 'Problem', 'Position, setup point, isocentre or shift incorrect');
    await page.keyboard.press('Escape');
    await choose(page, 'Arose in optional', 'Simulated');
    await page.getByLabel('What we learn from it').fill('One sheet');
    await page.getByRole('button', { name: 'Save' }).click();
    await page.getByLabel('What we learn from it').waitFor({ state: 'hidden' }); // it is kept, and the form closed
    await page.getByText('One sheet').waitFor();

    await page.getByRole('button', { name: 'Add an action' }).click();
    await page.getByLabel('What is to change').fill('Withdraw the old sheet');
    await choose(page, 'Who sees to it', 'Chen Jing');
    await page.getByLabel('Until').fill('2020-01-31');
    await page.keyboard.press('Enter');
    await page.getByRole('button', { name: 'Save' }).click();
    await page.getByText('Chen Jing, until 2020-01-31').waitFor();
    await page.getByText('late', { exact: true }).waitFor();
    await keepPicture(page, 'incident-en-light');

    await page.goto(`${department.url}/safety/failure-modes`);
    await page.getByRole('button', { name: 'Add a failure mode' }).click();
    await page.getByLabel('What may fail').fill('Shift from an old sheet');
    await choose(page, 'Step', 'Simulated');
    await choose(page, 'Problem', 'Position, setup point, isocentre or shift incorrect');
    await page.getByLabel('Severity (S)').fill('11');
    await page.getByLabel('Lack of detectability (D)').fill('4');
    await page.getByRole('button', { name: 'Save' }).click();
    await page.getByText('A whole number from 1 to 10.').waitFor();
    await page.getByLabel('Severity (S)').fill('7');
    await page.getByRole('button', { name: 'Save' }).click();
    await page.getByRole('row').filter({ hasText: 'Shift from an old sheet' }).getByRole('link').waitFor();
    await keepPicture(page, 'failure-modes-en-light');

    const head = await signedInAs(department, browser, 'head', { locale: 'zh-CN' });
    await head.page.setViewportSize({ width: 390, height: 844 });
    await head.page.goto(`${department.url}/safety`);
    await head.page.getByRole('link', { name: 'Shift read from the old sheet' }).waitFor();
    await keepPicture(head.page, 'safety-phone-zh-light');

    await head.page.setViewportSize({ width: 1366, height: 768 });
    await head.page.goto(`${department.url}/indicators`);
    const near = head.page.getByRole('row').filter({ hasText: '近似错误占比' });
    await near.getByRole('button').click(); // one of one: this month is the only one in which something was reported
    await head.page.getByRole('dialog').getByRole('link', { name: '第 1 号上报' }).waitFor();
    await keepPicture(head.page, 'indicators-zh-light');
    await head.page.keyboard.press('Escape');
    await head.page.getByText('记录中没有：设备质控：各项目应完成日期与实际完成日期。').waitFor();
    expect([...therapist.errors, ...physicist.errors, ...head.errors]).toEqual([]);
  });
});
