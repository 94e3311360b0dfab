import { randomUUID } from 'node:crypto';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Stay } from '../../server/units/ward/stay/contract.ts';
import { admitPatient } from './admit-patient.ts';
import { choose } from './choose.ts';
import { launchDemonstration } from './demonstration-copy.ts';
import { fitsTheWidth, keepPicture, type LaunchedDepartment, missingChromium, openBrowser } from './department.ts';
import { enterAs, signedInAs } from './signed-in-as.ts';
import { arrange, requestsBy } from './signed-requests.ts';
import { signs } from './signs.ts';

const missing = missingChromium();
const REASON = 'nothing else is left in the house tonight';

describe.skipIf(missing !== '')(`an opioid that the kidneys ask to avoid${missing && ` (skipped: ${missing})`}`, () => {
  let department: LaunchedDepartment;
  let browser: Browser;
  let page: Page;
  let stay: Stay;
  beforeAll(async () => {
    [department, browser] = await Promise.all([launchDemonstration(), openBrowser()]);
    const nurse = await requestsBy(department, await enterAs(department, 'nurse'));
    const admittedAt = new Date(Date.now() - 3_600_000);
    stay = await admitPatient(nurse, { name: 'Few Nephrons', bed: '91', admittedAt });
    const content = { at: admittedAt.toISOString(), measured: { measure: 'egfr', value: 22 }, note: '' };
    const body = { sentAs: randomUUID(), content };
    await arrange(nurse, 'POST', `/api/ward/stays/${stay.stayKey}/organ-function`, { body });
    ({ page } = await signedInAs(department, browser, 'oncologist', { viewport: { width: 1280, height: 900 } }));
  });
  afterAll(async () => {
    await browser.close();
    await department.stop();
  });

  const form = () => page.getByRole('form', { name: 'Order' });
  const order = () =>
    page.getByRole('region', { name: 'Orders' }).getByRole('listitem').filter({ hasText: 'morphine' }).first();
  const reason = () => form().getByLabel('Reason for this opioid all the same', { exact: true });
  const keepsDraft = async () => {
    await form().getByRole('button', { name: 'Keep draft' }).click();
    await form().waitFor({ state: 'detached' });
  };

  test('is shown with its source while it is ordered, and the form asks for the reason', async () => {
    await page.goto(`${department.url}/ward/stays/${stay.stayKey}/analgesics`);
    await page.getByRole('button', { name: 'New order' }).click();
    await choose(form(), 'Purpose', 'opioid$');
    await choose(form(), 'Opioid', 'hydromorphone');
    await choose(form(), 'Route', 'by mouth');
    await form().getByText('Caution', { exact: true }).waitFor();
    expect(await reason().count()).toBe(0); // a caution asks for none
    await choose(form(), 'Opioid', 'morphine');
    await form().getByText('below a GFR of 30 active metabolites accumulate', { exact: false }).waitFor();
    await form().getByLabel('Dose', { exact: true }).fill('5');
    await choose(form(), 'Unit', 'mg');
    await choose(form(), 'How often', 'by the clock');
    await form().getByLabel('Every (h)').fill('4');
    await reason().waitFor();
    await reason().scrollIntoViewIfNeeded();
    await fitsTheWidth(page);
    await keepPicture(page, 'ward-organ-reason-en-light');
    await keepsDraft();
  });

  test('is not signed without a reason; with one, the signed order shows it', async () => {
    await order().getByRole('button', { name: 'Sign order' }).click();
    await signs(page);
    const dialog = page.getByRole('dialog');
    await dialog
      .getByText('Kidney or liver function of this patient asks to avoid this opioid', { exact: false })
      .waitFor();
    await keepPicture(page, 'ward-organ-refused-en-light');
    await page.keyboard.press('Escape');
    await dialog.waitFor({ state: 'detached' });
    expect(await order().getByText('signed by', { exact: false }).count()).toBe(0);

    await order().getByRole('button', { name: 'Change draft' }).click();
    await reason().fill(REASON);
    await keepsDraft();
    await order().getByRole('button', { name: 'Sign order' }).click();
    await signs(page);
    await order().getByText('signed by', { exact: false }).waitFor();
    const because = `Ordered though kidneys or liver ask to avoid it, because: ${REASON}`;
    await order().getByText(because).waitFor();
    await page.reload();
    await order().getByText(because).waitFor();
    await order().getByText('Avoid', { exact: true }).waitFor();
    await order().scrollIntoViewIfNeeded();
    await fitsTheWidth(page);
    await keepPicture(page, 'ward-organ-signed-en-light');
  });
});
