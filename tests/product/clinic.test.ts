import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { choose } from './choose.ts';
import { launchDemonstration } from './demonstration-copy.ts';
import { fitsTheWidth, keepPicture, type LaunchedDepartment, missingChromium, openBrowser } from './department.ts';
import { signedInAs } from './signed-in-as.ts';

const missing = missingChromium();

describe.skipIf(missing !== '')(`patients of the clinic in the page${missing && ` (skipped: ${missing})`}`, () => {
  let department: LaunchedDepartment;
  let browser: Browser;
  beforeAll(async () => {
    [department, browser] = await Promise.all([launchDemonstration(), openBrowser()]);
  });
  afterAll(async () => {
    await browser.close();
    await department.stop();
  });

  test('a nurse registers the same person twice; the physician merges, writes the diagnosis, and takes the merge back', async () => {
    const nurse = await signedInAs(department, browser, 'nurse');
    for (const [name, number] of [
      ['Tang Wei', 'T-1'],
      ['Tang, Wei', 'T-2'],
    ] as const) {
      const { page } = nurse;
      await page.goto(`${department.url}/registry`);
      await page.getByRole('button', { name: 'Register a patient' }).click();
      const dialog = page.getByRole('dialog');
      await dialog.getByRole('button', { name: 'Save' }).click();
      await dialog.getByText('Write a name, in either script.').waitFor();
      await dialog.getByLabel('Name (Latin)').fill(name);
      await dialog.getByLabel('Name (Chinese)').fill('唐伟');
      await dialog.getByLabel('Birth date').fill('1961-07');
      await dialog.getByLabel('Given by').fill('City Hospital');
      await dialog.getByLabel('Number', { exact: true }).fill(number);
      await dialog.getByRole('button', { name: 'Save' }).click();
      await page.waitForURL(/\/registry\/\d+$/);
      await page.getByText('No diagnosis was entered.').waitFor();
      await expect.poll(() => page.getByRole('button', { name: 'Add a diagnosis' }).count()).toBe(0); // the nurse may not
    }

    const oncologist = await signedInAs(department, browser, 'oncologist');
    const { page } = oncologist;
    await page.goto(`${department.url}/registry`);
    await page.getByPlaceholder('Name, number or birth date').fill('唐伟');
    await page.getByRole('row').filter({ hasText: 'T-2' }).waitFor();
    for (const number of ['T-1', 'T-2'])
      await page.getByRole('row').filter({ hasText: number }).getByRole('checkbox').check();
    await page.getByRole('button', { name: 'Merge the two…' }).click();
    await page.getByRole('dialog').getByRole('radio').first().check();
    await keepPicture(page, 'registry-merge-en-light');
    await page.getByRole('dialog').getByRole('button', { name: 'Merge', exact: true }).click();
    await page.waitForURL(/\/registry\/\d+$/);
    await page.getByRole('heading', { name: 'Merged into this patient' }).waitFor();

    await page.getByRole('button', { name: 'Add a diagnosis' }).click();
    await choose(page, 'From the table of sites optional', 'Nasopharynx');
    await expect.poll(() => page.getByLabel('ICD-O-3 topography').inputValue()).toBe('C11.9');
    await page.getByLabel('ICD-O-3 morphology').fill('8072');
    await page.getByRole('button', { name: 'Save' }).click();
    await page.getByText('It must look like 8072/3.').waitFor();
    await page.getByLabel('ICD-O-3 morphology').fill('8072/3');
    await page.getByLabel('Stage as the physician says').fill('III');
    await page.getByRole('button', { name: 'Save' }).click();
    await page.getByText('Stage as the physician says: III', { exact: false }).waitFor();
    await keepPicture(page, 'registered-patient-en-light');

    await page.getByRole('button', { name: 'Undo the merge' }).click();
    await page.getByRole('heading', { name: 'Merged into this patient' }).waitFor({ state: 'detached' });
    await page.getByText('Stage as the physician says: III', { exact: false }).waitFor();
    await page.getByRole('button', { name: 'Entered in error' }).click();
    await page.getByText('entered in error', { exact: true }).waitFor();
    await page.getByRole('button', { name: 'History of Nasopharynx' }).click();
    await page.getByText('entered in error', { exact: false }).first().waitFor();
    await page.keyboard.press('Escape');

    const url = page.url();
    const therapist = await signedInAs(department, browser, 'therapist', { locale: 'zh-CN' });
    await therapist.page.setViewportSize({ width: 390, height: 844 });
    await therapist.page.goto(url);
    await therapist.page.getByText('误录', { exact: true }).waitFor();
    await fitsTheWidth(therapist.page);
    await keepPicture(therapist.page, 'registered-patient-zh-phone');
    await therapist.page.goto(`${department.url}/registry`);
    await therapist.page.getByText('唐伟').first().waitFor();
    await fitsTheWidth(therapist.page);
    await keepPicture(therapist.page, 'registry-zh-phone');
    expect([...nurse.errors, ...oncologist.errors, ...therapist.errors]).toEqual([]);
  });
});
