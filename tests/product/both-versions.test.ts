import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { PersonDetail, Session } from '../../server/platform/access/contract.ts';
import type { PatientDetail } from '../../server/units/clinic/patients/contract.ts';
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
import { addressOfPlan, importFiles } from './import-files.ts';
import { secondOpinionCube } from './second-opinion-patient.ts';

const missing = missingChromium();
const PEOPLE = '/api/platform/people';
const PATIENTS = '/api/clinic/patients';

/** Somebody works in a page while somebody else, by the interface for programs, is quicker. */
describe.skipIf(missing !== '')(`both versions side by side${missing && ` (skipped: ${missing})`}`, () => {
  let department: RunningDepartment;
  let browser: Browser;
  beforeAll(async () => {
    [department, browser] = await Promise.all([startDepartment(), openBrowser()]);
  });
  afterAll(async () => {
    await browser.close();
    await department.stop();
  });

  /** @returns the body of the answer, which must be no refusal */
  async function ask<Answer>(method: string, path: string, body?: object, version?: string): Promise<Answer> {
    const headers = {
      ...(body === undefined ? {} : { 'content-type': 'application/json' }),
      ...(version === undefined ? {} : { 'if-match': `"${version}"` }),
    };
    const answer = await department.ask(path, { method, headers, ...(body ? { body: JSON.stringify(body) } : {}) });
    const text = await answer.text();
    if (!answer.ok) throw new Error(`${method} ${path}: ${text}`);
    return JSON.parse(text || 'null');
  }
  async function workAs(role: string): Promise<Session> {
    const { roles } = await ask<Session>('GET', '/api/platform/session');
    const held = roles.find((each) => each.role === role);
    return ask<Session>('POST', '/api/platform/session/role', { roleKey: held?.roleKey });
  }
  const both = (page: Page) => page.getByRole('region', { name: 'Both versions' });

  test('a person: what another has saved meanwhile and what was typed, field by field', async () => {
    const { site } = await workAs('administrator');
    const added = { name: 'Zhou Min', nameZh: '周敏', login: 'zhou.min', password: 'beams meet in one point' };
    const made = await ask<PersonDetail>('POST', PEOPLE, { ...added, role: 'nurse', siteKey: site.siteKey });
    const address = `${PEOPLE}/${made.personKey}`;
    const { page, errors } = await openSignedIn(department, browser);
    await page.goto(`${department.url}/people/${made.personKey}`);
    await page.getByRole('button', { name: 'Change the name' }).click();
    const form = page.getByRole('form', { name: 'Change the name' });
    await form.getByLabel('Name', { exact: true }).fill('Zhou Min-Li');
    await form.getByLabel('Name in Chinese').fill('周敏俪');

    const quicker = await ask<PersonDetail>('PATCH', address, { name: 'Zhou M.', nameZh: '周敏丽' }, made.version);
    await form.getByRole('button', { name: 'Save' }).click();
    await both(page).waitFor();
    await expect
      .poll(() => rows(page))
      .toEqual([
        ['Name', 'Zhou M.', 'Zhou Min-Li'],
        ['Name in Chinese', '周敏丽', '周敏俪'],
      ]);
    expect(await ask<PersonDetail>('GET', address)).toMatchObject({ name: 'Zhou M.', version: quicker.version });
    await keepPicture(page, 'both-versions-en-light');
    await both(page).getByText('周敏丽').click();

    // A second time meanwhile: what was shown is not what stands any more.
    await ask('PATCH', address, { locked: true }, quicker.version);
    await both(page).getByRole('button', { name: 'Save as chosen' }).click();
    await both(page).getByText('locked').waitFor();
    await page.setViewportSize({ width: 390, height: 844 });
    await fitsTheWidth(page);
    await keepPicture(page, 'both-versions-en-phone');
    await page.setViewportSize({ width: 1366, height: 768 });
    await both(page).getByRole('button', { name: 'Save as chosen' }).click();
    await form.waitFor({ state: 'detached' });
    const saved = await ask<PersonDetail>('GET', address);
    expect(saved).toMatchObject({ name: 'Zhou Min-Li', nameZh: '周敏丽', state: 'locked' });

    // An act upon the whole: what was read before, and what stands now.
    await ask('PATCH', address, { locked: false }, saved.version);
    await page.getByRole('button', { name: 'Unlock the account' }).click();
    await both(page).waitFor();
    await expect.poll(() => rows(page)).toEqual([['Account', 'active', 'locked']]);
    await both(page).getByRole('button', { name: 'Leave it as it is now' }).click();
    await page.getByRole('button', { name: 'Lock the account' }).waitFor();
    expect(errors.filter((error) => !error.includes('412'))).toEqual([]);
    await page.context().close();
  });

  test('the name of a structure: the one that a colleague has confirmed and one’s own', async () => {
    await workAs('physicist');
    await importFiles(department, secondOpinionCube());
    const plan = await addressOfPlan(department, 'SECOND-OPINION');
    const { page, errors } = await openSignedIn(department, browser, { locale: 'zh-CN' });
    await page.goto(plan);
    await page.getByLabel('Shape 的标准名称').waitFor({ timeout: 60_000 });
    await untilFetched(page);
    await ask('PUT', '/api/physics/structure-names', { roiName: 'Shape', standardName: 'Bladder' }, 'none');
    await page.getByLabel('Shape 的标准名称').click({ force: true });
    await page.keyboard.type('Rectum');
    await page
      .locator('.ant-select-item-option')
      .filter({ hasText: /^Rectum 直肠/ })
      .first()
      .click();
    const region = page.getByRole('region', { name: '两个版本' });
    await region.waitFor();
    expect((await region.getByRole('row').allInnerTexts()).at(-1)?.split(/\s+/)).toEqual([
      'Shape',
      'Bladder',
      'Rectum',
    ]);
    await keepPicture(page, 'both-versions-of-a-name-zh-light');
    await region.getByRole('button', { name: '以我的为准' }).click();
    await region.waitFor({ state: 'hidden' });
    expect(await ask('GET', '/api/physics/structure-names')).toMatchObject({
      rows: [{ roiName: 'Shape', standardName: 'Rectum' }],
    });
    expect(errors.filter((error) => !error.includes('412'))).toEqual([]);
    await page.context().close();
  });

  test('a registered patient and a consent: also where the page has read the colleague’s version before one saves', async () => {
    await workAs('physicist');
    const who = { name: 'Lu Jia', nameZh: '陆佳', sex: 'F', birthDate: '1961', identifiers: [] };
    const { patientKey, revision } = await ask<PatientDetail>('POST', PATIENTS, who);
    const address = `${PATIENTS}/${patientKey}`;
    const consent = { kind: 'research', date: '2026-03', withdrawn: null, note: '', filledKey: null };
    const { consents } = await ask<PatientDetail>('POST', `${address}/consents`, consent);
    const entryKey = consents[0]?.entryKey;
    const { page, errors } = await openSignedIn(department, browser);
    await page.goto(`${department.url}/registry/${patientKey}`);
    const card = page.getByRole('region', { name: 'Who', exact: true });
    await card.getByRole('button', { name: 'Edit' }).click();
    await card.getByLabel('Name (Latin)').fill('Lu Jia-Yi');
    const consentsCard = page.getByRole('region', { name: 'Consents' });
    await consentsCard.getByRole('button', { name: 'Edit' }).click();
    await consentsCard.getByLabel('Date', { exact: true }).fill('2026-03-09');

    await ask('PUT', address, { ...who, nameZh: '陆嘉' }, String(revision));
    await ask(
      'PUT',
      `${address}/consents/${entryKey}`,
      { content: { ...consent, withdrawn: '2026-05' }, inError: false },
      String(consents[0]?.revision),
    );
    await consentsCard.getByRole('button', { name: 'Save' }).click();
    await both(page).waitFor();
    expect((await rows(page)).map((row) => row.slice(1))).toEqual([
      ['2026-03', '2026-03-09'],
      ['2026-05', '–'],
    ]);
    await both(page).getByRole('button', { name: 'Take the saved one' }).click();
    await both(page).waitFor({ state: 'detached' });
    expect(await ask('GET', address)).toMatchObject({ consents: [{ content: { withdrawn: '2026-05' } }] });

    // With the consent the page has read what stands of the patient, too: the form is still made of what was there when it was opened.
    await page.locator('strong').filter({ hasText: '陆嘉' }).waitFor();
    await card.getByRole('button', { name: 'Save' }).click();
    await both(page).waitFor();
    await expect
      .poll(() => rows(page))
      .toEqual([
        ['Name (Chinese)', '陆嘉', '陆佳'],
        ['Name (Latin)', 'Lu Jia', 'Lu Jia-Yi'],
      ]);
    await keepPicture(page, 'both-versions-of-a-patient-en-light');
    await both(page).getByText('陆嘉').click();
    await both(page).getByRole('button', { name: 'Save as chosen' }).click();
    await both(page).waitFor({ state: 'detached' });
    expect(await ask('GET', address)).toMatchObject({ name: 'Lu Jia-Yi', nameZh: '陆嘉' });
    expect(errors.filter((error) => !error.includes('412'))).toEqual([]);
    await page.context().close();
  });

  /** Label, what stands now, and one's own. */
  async function rows(page: Page): Promise<readonly (readonly string[])[]> {
    const texts = await both(page).locator('tbody tr').all();
    return Promise.all(
      texts.map(async (row) =>
        (await row.locator('th, td').allInnerTexts()).map((text) => text.trim().replaceAll(/\s+/g, ' ')),
      ),
    );
  }
});
