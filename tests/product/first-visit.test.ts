import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { PatientDetail, PatientList } from '../../server/units/imaging/contract.ts';
import {
  fitsTheWidth,
  keepPicture,
  missingChromium,
  openBrowser,
  openSignedIn,
  type RunningDepartment,
  startDepartment,
  untilFetched,
} from './department.ts';

const missing = missingChromium();

describe.skipIf(missing !== '')(`a first visit${missing && ` (skipped: ${missing})`}`, () => {
  let department: RunningDepartment;
  let browser: Browser;
  beforeAll(async () => {
    [department, browser] = await Promise.all([startDepartment(), openBrowser()]);
  });
  afterAll(async () => {
    await browser.close();
    await department.stop();
  });

  test('two clicks show the demonstration patient with image, contours, dose, DVH and verdicts', async () => {
    const { page, errors } = await openSignedIn(department, browser, { colorScheme: 'dark' });
    await page.goto(department.url);
    await page.getByText('Drop the folder that your planning system exported').waitFor();
    await keepPicture(page, 'first-visit-en-dark');

    await page.getByRole('button', { name: 'Load demonstration patients' }).click();
    await page.getByText('Demo, Pelvis').first().click({ timeout: 120_000 });

    await page.getByRole('heading', { name: 'DVH' }).waitFor({ timeout: 60_000 });
    await page.getByText('from the plan').waitFor();
    await page.getByText('QUANTEC + Target').first().waitFor({ timeout: 60_000 });
    const goals = page.getByRole('row').filter({ hasText: 'V50Gy (%)' });
    await goals.first().waitFor();
    await expect.poll(() => hangsOut(page)).toBe(0);
    await expect.poll(() => page.locator('canvas').count()).toBeGreaterThanOrEqual(4); // three planes and the DVH
    await untilFetched(page);
    await keepPicture(page, 'plan-en-dark');
    expect(errors).toEqual([]);
    await page.context().close();
  });

  test('the same plan in Chinese, on a light page and at a phone’s width', async () => {
    const { page, errors } = await openSignedIn(department, browser, { colorScheme: 'light', locale: 'zh-CN' });
    await page.goto(department.url);
    await page.getByText('演示盆腔').first().click();
    await page.getByText('剂量目标').first().waitFor({ timeout: 60_000 });
    await untilFetched(page);
    await keepPicture(page, 'plan-zh-light');
    await page.setViewportSize({ width: 390, height: 844 });
    await fitsTheWidth(page);
    await expect.poll(() => hangsOut(page)).toBe(0);
    await keepPicture(page, 'plan-zh-phone');
    expect(errors).toEqual([]);
    await page.context().close();
  });

  test('what was typed into a goal sheet is given up only after a question', async () => {
    const { page, errors } = await openSignedIn(department, browser);
    await page.goto(department.url);
    await page.getByText('Demo, Pelvis').first().click();
    await page.getByRole('button', { name: 'Goal sheets' }).click({ timeout: 60_000 });
    await page.getByText('Adapt as an own sheet').click();
    const name = page.getByRole('textbox', { name: 'Name' });
    await expect.poll(() => name.inputValue()).toBe('QUANTEC + Target · own');
    await name.fill('Ours');
    await page.keyboard.press('Escape');
    await page.getByRole('button', { name: 'Keep editing' }).click();
    await page.getByRole('button', { name: 'Keep editing' }).waitFor({ state: 'hidden' });
    await expect.poll(() => name.inputValue()).toBe('Ours');
    await page.keyboard.press('Escape');
    await page.getByRole('button', { name: 'Give up the changes' }).click();
    await name.waitFor({ state: 'hidden' });
    expect(errors).toEqual([]);
    await page.context().close();
  });

  test('an address that joins a patient with the plan of another shows no plan', async () => {
    const { page, errors } = await openSignedIn(department, browser);
    const get = async (path: string) =>
      (await page.request.get(`${department.url}/api/imaging/patients${path}`)).json();
    const list: PatientList = await get('');
    const [first, second] = list.rows;
    const other: PatientDetail = await get(`/${second?.patientKey}`);
    await page.goto(`${department.url}/patients/${first?.patientKey}/cases/${other.cases[0]?.caseKey}`);
    await page.getByText('a plan that is not theirs').waitFor();
    await expect.poll(() => page.locator('canvas').count()).toBe(0);
    await page.getByText('Open the plan with its own patient').click();
    await page.getByRole('heading', { name: 'DVH' }).waitFor({ timeout: 60_000 });
    expect(page.url()).toContain(`/patients/${second?.patientKey}/`);
    expect(errors).toEqual([]);
    await page.context().close();
  });
});

/** By how much the document is longer than the window [px]: a page scrolls inside, so that the patient stays in sight. */
const hangsOut = (page: Page) =>
  page.evaluate(() => document.documentElement.scrollHeight - document.documentElement.clientHeight);
