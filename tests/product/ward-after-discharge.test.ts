import { randomUUID } from 'node:crypto';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Stay } from '../../server/units/ward/stay/contract.ts';
import { admitPatient } from './admit-patient.ts';
import { choose } from './choose.ts';
import { launchDemonstration } from './demonstration-copy.ts';
import { fitsTheWidth, keepPicture, type LaunchedDepartment, missingChromium, openBrowser } from './department.ts';
import { signedInAs } from './signed-in-as.ts';
import { arrange, signedRequests } from './signed-requests.ts';

const missing = missingChromium();
const DAY_MS = 86_400_000;
const ago = (days: number) => new Date(Date.now() - days * DAY_MS);

describe.skipIf(missing !== '')(`the ward after a discharge${missing && ` (skipped: ${missing})`}`, () => {
  let department: LaunchedDepartment;
  let browser: Browser;
  let page: Page;
  let stay: Stay;
  beforeAll(async () => {
    [department, browser] = await Promise.all([launchDemonstration(), openBrowser()]);
    ({ page } = await signedInAs(department, browser, 'nurse', { viewport: { width: 1280, height: 900 } }));
    const nurse = await signedRequests(department, page);
    stay = await admitPatient(nurse, { name: 'Went Home', bed: '81', admittedAt: ago(6) });
    for (const { at, value } of [
      { at: 5.9, value: 7 },
      { at: 5.2, value: 4 },
      { at: 4.5, value: 3 },
    ]) {
      const content = { at: ago(at).toISOString(), during: 'rest', measured: { instrument: 'nrs', value }, note: '' };
      const body = { clientKey: randomUUID(), content };
      await arrange(nurse, 'POST', `/api/ward/stays/${stay.stayKey}/scores`, { body });
    }
    const discharge = { at: ago(4).toISOString(), to: 'home', note: '' };
    const body = { content: { ...stay.content, discharge }, inError: false, reason: '' };
    await arrange(nurse, 'PUT', `/api/ward/stays/${stay.stayKey}`, { body, revision: stay.revision });
    for (const { at, isReached, worst } of [
      { at: 2, isReached: false, worst: null },
      { at: 1.5, isReached: true, worst: 5 },
    ]) {
      const content = { at: ago(at).toISOString(), way: 'telephone', isReached, worst, note: '' };
      const sent = { sentAs: randomUUID(), content };
      await arrange(nurse, 'POST', `/api/ward/stays/${stay.stayKey}/follow-ups`, { body: sent });
    }
  });
  afterAll(async () => {
    await browser.close();
    await department.stop();
  });

  test('a contact stands on the axis at its time, with the pain that was told and whether the patient was reached', async () => {
    await page.goto(`${department.url}/ward/stays/${stay.stayKey}`);
    await page.getByRole('button', { name: 'Record a contact' }).click();
    const form = page.getByRole('form', { name: 'Record a contact' });
    await choose(form, 'How', 'at a visit');
    await form.getByText('Reached', { exact: true }).click();
    await choose(form, 'Worst pain in the last 24 h', '2');
    await form.getByLabel('Note', { exact: false }).fill('sleeps through the night');
    await form.getByRole('button', { name: 'Keep', exact: true }).click();
    await form.waitFor({ state: 'detached' });

    await page.goto(`${department.url}/ward/stays/${stay.stayKey}/analgesics`);
    const axis = page.getByRole('region', { name: 'Time axis' });
    await axis.getByText('until now').click();
    await axis.getByText('14 d').click();
    await axis.getByRole('img', { name: 'contacts after discharge: 3', exact: false }).waitFor();
    const marks = await axis.locator('rect > title').allTextContents();
    // at the visit and the call the pain stands among the scores, too
    for (const [said, times] of [
      ['at a visit · Reached · worst pain 2/10 · sleeps through the night', 2],
      ['by telephone · Reached · worst pain 5/10', 2],
      ['by telephone · Not reached', 1],
    ] as const)
      expect(marks.filter((mark) => mark.endsWith(said))).toHaveLength(times);
    await axis.scrollIntoViewIfNeeded();
    await fitsTheWidth(page);
    await keepPicture(page, 'ward-axis-contacts-en-light');
  });
});
