import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { PatientList } from '../../server/units/imaging/contract.ts';
import {
  fitsTheWidth,
  keepPicture,
  type LaunchedDepartment,
  launchDepartment,
  missingChromium,
  openBrowser,
  openPage,
} from './department.ts';

const missing = missingChromium();
const MOST_MS = 280_000;

describe.skipIf(missing !== '')(`the whole demonstration department${missing && ` (skipped: ${missing})`}`, () => {
  let department: LaunchedDepartment;
  let browser: Browser;
  beforeAll(async () => {
    [department, browser] = await Promise.all([launchDepartment(undefined, '--demo=whole'), openBrowser()]);
  });
  afterAll(async () => {
    await browser.close();
    await department.stop();
  });

  test(
    'says how far it is, lets people in meanwhile, and has forty patients in the end',
    async () => {
      const { page, errors } = await openPage(browser);
      await page.goto(department.url);
      await page.getByText('Forty patients are being made').waitFor();
      await keepPicture(page, 'demonstration-making-en-light');
      await page.setViewportSize({ width: 390, height: 844 });
      await page.getByText('中', { exact: true }).click();
      await page.getByText('正在后台生成 40 名演示患者').waitFor();
      await keepPicture(page, 'demonstration-making-zh-phone');
      await fitsTheWidth(page);
      await page.setViewportSize({ width: 1366, height: 768 });

      const meanwhile = await openPage(browser);
      await meanwhile.page.goto(department.url);
      await meanwhile.page.getByRole('button', { name: /Head of department/ }).click();
      await meanwhile.page.getByRole('heading', { name: 'Patients' }).waitFor();

      await page.getByText('正在后台生成').waitFor({ state: 'hidden', timeout: MOST_MS });
      await meanwhile.page.goto(`${department.url}/patients`);
      await meanwhile.page.getByText('DEMO-0040').waitFor();
      await keepPicture(meanwhile.page, 'demonstration-patients-en-light');
      const answer = await meanwhile.page.context().request.get(`${department.url}/api/imaging/patients?limit=100`);
      const { total }: PatientList = await answer.json();
      expect(total).toBe(40);
      expect(errors.filter((error) => !error.includes('401'))).toEqual([]);
    },
    MOST_MS + 20_000,
  );
});
