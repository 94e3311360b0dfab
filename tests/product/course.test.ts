import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { choose } from './choose.ts';
import { launchDemonstration } from './demonstration-copy.ts';
import { keepPicture, type LaunchedDepartment, missingChromium, openBrowser } from './department.ts';
import { signedInAs } from './signed-in-as.ts';
import { signs } from './signs.ts';
import { isDone, writeSheet } from './write-sheet.ts';

const missing = missingChromium();

describe.skipIf(missing !== '')(`a course in the page${missing && ` (skipped: ${missing})`}`, () => {
  let department: LaunchedDepartment;
  let browser: Browser;
  beforeAll(async () => {
    [department, browser] = await Promise.all([launchDemonstration(), openBrowser()]);
  });
  afterAll(async () => {
    await browser.close();
    await department.stop();
  });

  test('referred by the scheduler, seen and signed by the oncologist and by nobody else; the board follows by itself', async () => {
    const { page: scheduler } = await signedInAs(department, browser, 'scheduler');
    await scheduler.goto(`${department.url}/registry`);
    await scheduler.getByRole('button', { name: 'Register a patient' }).click();
    const dialog = scheduler.getByRole('dialog');
    await dialog.getByLabel('Name (Latin)').fill('Deng Ning');
    await dialog.getByLabel('Name (Chinese)').fill('邓宁');
    await dialog.getByLabel('Birth date').fill('1958-11-02');
    await dialog.getByLabel('Given by').fill('City Hospital');
    await dialog.getByLabel('Number', { exact: true }).fill('D-77');
    await dialog.getByRole('button', { name: 'Save' }).click();
    await scheduler.getByRole('button', { name: 'Begin a course' }).click();
    const course = scheduler.getByRole('dialog');
    await course.getByRole('button', { name: 'Save' }).click();
    await expect.poll(() => course.getByText('Needed.').count()).toBe(3); // nothing clinical is chosen for anybody
    await course.getByLabel('Title').fill('Nasopharynx, radical');
    await course.getByLabel('Curative').check();
    await choose(scheduler, 'Responsible physician', 'Chen Jing');
    await course.getByRole('button', { name: 'Save' }).click();
    await scheduler.waitForURL(/\/clinic\/courses\/\d+$/);
    const address = scheduler.url();

    const { page: board } = await signedInAs(department, browser, 'nurse', { locale: 'zh-CN' });
    await board.goto(`${department.url}/clinic/board`);
    const row = board.getByRole('row').filter({ hasText: 'D-77' });
    await row.getByText('已转诊').waitFor();

    const { page: nurse } = await signedInAs(department, browser, 'nurse');
    await nurse.goto(address);
    const refused = await writeSheet(nurse, 'consulted', 'Seen by the nurse');
    await refused.getByRole('button', { name: 'Sign', exact: true }).click();
    await signs(nurse);
    await nurse.getByRole('dialog').getByText('it is for another role').waitFor();
    await nurse.keyboard.press('Escape');

    const { page: oncologist, errors } = await signedInAs(department, browser, 'oncologist');
    await oncologist.goto(address);
    const line = await writeSheet(oncologist, 'consulted', 'Curative intent, 69.96 Gy in 33 planned');
    await line.getByRole('button', { name: 'Sign', exact: true }).click();
    await signs(oncologist);
    await isDone(oncologist, 'consulted');
    await keepPicture(oncologist, 'course-en-light');
    await row.getByText('已会诊').waitFor(); // on the nurse's page, which nobody touched
    await keepPicture(board, 'board-zh-light');
    await board.setViewportSize({ width: 390, height: 800 });
    await keepPicture(board, 'board-zh-phone');
    await oncologist.setViewportSize({ width: 390, height: 800 });
    await keepPicture(oncologist, 'course-en-phone');
    expect(errors).toEqual([]);
  });

  test('the care path is the department’s: a step is renamed and given a time; one that decides a dose keeps its signature', async () => {
    const { page } = await signedInAs(department, browser, 'physicist');
    await page.goto(`${department.url}/clinic/care-path`);
    await page.getByLabel('In English: consulted').fill('First visit');
    await page.getByLabel('Working days: consulted').fill('3');
    await page.getByRole('button', { name: 'Save the path' }).click();
    await page.getByRole('button', { name: 'Save the path', disabled: true }).waitFor();
    await keepPicture(page, 'care-path-en-light');
    await page.reload();
    await expect.poll(() => page.getByLabel('In English: consulted').inputValue()).toBe('First visit');
    await page.getByLabel('Optional: prescribed').check();
    await page.getByRole('button', { name: 'Save the path' }).click();
    await page.getByText('what decides or gives dose keeps').waitFor();
  });
});
