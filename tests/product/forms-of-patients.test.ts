import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { BODY_REGIONS, type FormDefinition, writeQuestionnaire } from '@isocenter/forms';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { FormDetail } from '../../server/platform/forms/contract.ts';
import {
  fitsTheWidth,
  keepPicture,
  missingChromium,
  openBrowser,
  openSignedIn,
  type RunningDepartment,
  startDepartment,
} from './department.ts';
import { addressOfPlan, importFiles } from './import-files.ts';
import { secondOpinionPelvis } from './second-opinion-patient.ts';

const missing = missingChromium();

const question = { required: false, repeats: false, checks: [] } as const;
const option = (code: string, en: string, zh: string) => ({ code, text: { en, zh } });
/** One question of each kind. */
const EVERY_KIND: FormDefinition = {
  ...{ url: 'urn:test:every-kind', version: '1', status: 'draft', language: 'en' },
  title: { en: 'Every kind of question', zh: '各类题目' },
  items: [
    {
      ...{ ...question, kind: 'number', linkId: 'dose', text: { en: 'Total dose', zh: '总剂量' } },
      ...{ unit: { code: 'Gy', text: 'Gy' }, prefill: "%prefill.parameter.where(name='prescribedDose').value.value" },
    },
    {
      ...{ ...question, kind: 'text', lines: 'one', linkId: 'number', text: { en: 'Patient number', zh: '病历号' } },
      prefill: '%prefill.ofType(Patient).identifier.first().value',
    },
    { ...question, kind: 'integer', control: 'field', linkId: 'count', text: { en: 'Fields', zh: '射野数' } },
    {
      ...{ ...question, kind: 'integer', control: 'scale', least: 0, greatest: 10, linkId: 'pain' },
      text: { en: 'Pain now', zh: '目前疼痛' },
    },
    { ...question, kind: 'text', lines: 'several', linkId: 'note', text: { en: 'Remarks', zh: '备注' } },
    {
      ...question,
      kind: 'date',
      leastPrecision: 'month',
      linkId: 'since',
      text: { en: 'Known since', zh: '确诊时间' },
    },
    { ...question, kind: 'instant', linkId: 'at', text: { en: 'Measured at', zh: '测量时间' } },
    { ...question, kind: 'yes-no', linkId: 'well', text: { en: 'All well', zh: '正常' } },
    {
      ...{
        ...question,
        kind: 'choice',
        control: 'list',
        open: false,
        linkId: 'side',
        text: { en: 'Side', zh: '侧别' },
      },
      options: [option('l', 'Left', '左'), option('r', 'Right', '右')],
    },
    {
      ...{ ...question, kind: 'choice', control: 'list', open: false, repeats: true, linkId: 'seen' },
      ...{
        text: { en: 'Seen', zh: '所见' },
        options: [option('e', 'Erythema', '红斑'), option('o', 'Oedema', '水肿')],
      },
    },
    {
      ...{ ...question, kind: 'choice', control: 'body-map', open: false, repeats: true, linkId: 'where' },
      ...{
        text: { en: 'Where it hurts', zh: '疼痛部位' },
        options: BODY_REGIONS.map(({ code, text }) => ({ code, text })),
      },
    },
    {
      ...{ ...question, kind: 'file', linkId: 'film', text: { en: 'Film', zh: '膜片' } },
      ...{ types: ['application/pdf'], largestMb: 1 },
    },
    { ...question, kind: 'dicom', linkId: 'image', text: { en: 'Image', zh: '影像' } },
    {
      ...{ kind: 'group', repeats: true, checks: [], linkId: 'beam', text: { en: 'Beam', zh: '射束' } },
      items: [{ ...question, kind: 'number', linkId: 'mu', text: { en: 'MU', zh: '跳数' } }],
    },
    {
      ...{ ...question, kind: 'number', decimals: 0, linkId: 'sum', text: { en: 'MU together', zh: '总跳数' } },
      calculated: "item.where(linkId='beam').item.answer.value.sum()",
    },
  ],
};

const PDF = Buffer.from('%PDF-1.7\nfilm\n%%EOF\n');

describe.skipIf(missing !== '')(`forms about patients${missing && ` (skipped: ${missing})`}`, () => {
  let department: RunningDepartment;
  let browser: Browser;
  let patientUrl: string;
  beforeAll(async () => {
    [department, browser] = await Promise.all([startDepartment(), openBrowser()]);
    await importFiles(department, secondOpinionPelvis());
    patientUrl = (await addressOfPlan(department, 'DEMO-PELVIS')).replace(/\/cases\/.*/, '');
    const draft = await sent<FormDetail>('POST', 'forms', { questionnaire: writeQuestionnaire(EVERY_KIND) });
    await sent('POST', `forms/${draft.formKey}/activate`, {}, draft.revision);
  });
  afterAll(async () => {
    await browser.close();
    await department.stop();
  });

  async function sent<Answer>(method: string, path: string, body: object, revision?: number): Promise<Answer> {
    const headers = {
      'content-type': 'application/json',
      ...(revision === undefined ? {} : { 'if-match': `"${revision}"` }),
    };
    const answer = await department.ask(`/api/platform/${path}`, { method, headers, body: JSON.stringify(body) });
    if (!answer.ok) throw new Error(await answer.text());
    return answer.json();
  }

  /** From the patient's page into a new form. */
  async function begin(page: Page): Promise<void> {
    await page.goto(patientUrl);
    await page.getByRole('button', { name: 'Forms' }).click();
    await page.getByText('Forms are filled for').waitFor();
    await page.getByRole('button', { name: 'Fill' }).click();
    await page.waitForURL(/\/filled\/\d+$/);
  }
  const saved = (page: Page) => page.locator('[data-save="saved"]').waitFor();

  test('a question of each kind is answered in the page, and stands there when it is opened again', async () => {
    const { page, errors } = await openSignedIn(department, browser);
    await begin(page);
    const row = (path: string) => page.locator(`[data-path="${path}"]`);
    await page.getByLabel('Total dose').fill('60');
    await page.getByLabel('Fields').fill('7');
    await row('pain').getByRole('radio', { name: '8' }).click();
    await page.getByLabel('Remarks').fill('two\nlines');
    await page.getByLabel('Known since').fill('2024-03');
    await page.getByLabel('Measured at').fill('2026-03-31T14:30:00+08:00');
    await row('well').getByRole('radio', { name: 'Yes' }).click();
    await row('side').getByRole('radio', { name: 'Right' }).click();
    await row('seen').getByRole('checkbox', { name: 'Erythema' }).click();
    await row('seen').getByRole('checkbox', { name: 'Oedema' }).click();
    await row('where').getByRole('checkbox').first().click();
    await row('film')
      .locator('input[type=file]')
      .setInputFiles({
        ...{ name: 'film.pdf', mimeType: 'application/pdf', buffer: PDF },
      });
    await row('film').getByRole('link', { name: 'film.pdf' }).waitFor();
    await page.getByLabel('Image').fill('1.2.840.10008.1');
    await page.getByRole('button', { name: 'Add: Beam' }).click();
    await row('beam[0]/mu').getByRole('spinbutton').fill('120');
    await page.getByRole('button', { name: 'Add: Beam' }).click();
    await row('beam[1]/mu').getByRole('spinbutton').fill('80');
    await page.getByLabel('MU together').getByText('200').waitFor();
    await saved(page);
    await page.reload();
    await row('film').getByText(createHash('sha256').update(PDF).digest('hex').slice(0, 12)).waitFor();
    await expect.poll(() => page.getByLabel('Total dose').inputValue()).toBe('60');
    await expect.poll(() => page.getByLabel('Known since').inputValue()).toBe('2024-03');
    await expect.poll(() => row('pain').getByRole('radio', { name: '8' }).getAttribute('aria-checked')).toBe('true');
    await expect.poll(() => row('seen').locator('input:checked').count()).toBe(2);
    await expect.poll(() => row('where').locator('[aria-checked="true"]').count()).toBe(1);
    await expect.poll(() => page.getByLabel('Image').inputValue()).toBe('1.2.840.10008.1');
    await expect.poll(() => row('beam[1]/mu').getByRole('spinbutton').inputValue()).toBe('80');
    const [download] = await Promise.all([
      page.waitForEvent('download'),
      row('film').getByRole('link', { name: 'film.pdf' }).click(),
    ]);
    expect((await readFile(await download.path())).equals(PDF)).toBe(true);
    await keepPicture(page, 'form-every-kind-en-light');
    await row('film').getByRole('button', { name: 'Remove film.pdf' }).click();
    await row('film')
      .locator('input[type=file]')
      .setInputFiles({
        ...{ name: 'not.pdf', mimeType: 'application/pdf', buffer: Buffer.from('MZ') },
      });
    await page.getByText('does not begin as one of type').waitFor();
    expect(errors).toEqual([expect.stringContaining('415')]); // the refused file, which the browser says
    await page.context().close();
  });

  test('an answer is taken over from the plan, with the way to it, and the form says whom it is about and when', async () => {
    const { page, errors } = await openSignedIn(department, browser);
    await begin(page);
    const dose = page.locator('[data-path="dose"]');
    await dose.getByRole('button', { name: 'Take over' }).click();
    await dose.getByText('Taken over from').waitFor();
    expect(Number(await page.getByLabel('Total dose').inputValue())).toBeGreaterThan(0);
    await saved(page);
    await page.locator('[data-path="number"]').getByRole('button', { name: 'Take over' }).click();
    await page.locator('[data-path="number"]').getByText('Taken over from').waitFor();
    await expect.poll(() => page.getByLabel('Patient number').inputValue()).toBe('DEMO-PELVIS');
    await saved(page);
    await page.getByRole('textbox', { name: 'Visit' }).fill('Week 4');
    await page.getByRole('textbox', { name: 'Visit' }).press('Enter');
    await keepPicture(page, 'form-taken-over-en-light');
    await dose.getByRole('link', { name: /^Plan/ }).click();
    await page.waitForURL(/\/cases\//);
    await page.goto(`${department.url}/forms`);
    await page.getByRole('row', { name: /DEMO-PELVIS · Week 4/ }).waitFor();
    expect(errors).toEqual([]);
    await page.context().close();
  });

  test('what was filled moves to a new version: the mapping is seen, nothing is lost; then printed, read in its history, and taken out as CSV', async () => {
    const { page, errors } = await openSignedIn(department, browser);
    const version = (number: string, ...linkIds: string[]): FormDefinition => ({
      ...{ ...EVERY_KIND, url: 'urn:test:two-versions', version: number, title: { en: 'Skin review', zh: '皮肤评估' } },
      items: linkIds.map((linkId) => ({ ...question, kind: 'text', lines: 'one', linkId, text: { en: linkId } })),
    });
    const inUse = async (definition: FormDefinition) => {
      const draft = await sent<FormDetail>('POST', 'forms', { questionnaire: writeQuestionnaire(definition) });
      await sent('POST', `forms/${draft.formKey}/activate`, {}, draft.revision);
      return draft.formKey;
    };
    await inUse(version('1', 'Skin', 'Nausea'));
    await page.goto(`${department.url}/forms`);
    await page
      .getByRole('row', { name: /Skin review/ })
      .first()
      .getByRole('button', { name: 'Fill' })
      .click();
    await page.getByLabel('Skin', { exact: true }).fill('=dry');
    await page.getByLabel('Nausea').fill('none');
    await saved(page);
    const second = await inUse(version('2', 'Skin', 'Sleep'));
    await page.reload();
    await page.getByRole('button', { name: 'Move to the version in use' }).click();
    const dialog = page.getByRole('dialog');
    await dialog
      .getByRole('row', { name: /Nausea.*none/ })
      .getByText('stays beside the form')
      .waitFor();
    await dialog.getByLabel('Why is it moved?').fill('Protocol amended');
    await keepPicture(page, 'form-migration-en-light');
    await dialog.getByRole('button', { name: 'Move to the version in use' }).click();
    const beside = page.getByRole('region', { name: 'Answers to earlier versions' });
    await beside.getByText('none', { exact: true }).waitFor();
    await expect.poll(() => page.getByLabel('Skin', { exact: true }).inputValue()).toBe('=dry');

    await page.getByRole('button', { name: 'History of Skin review' }).click();
    await page.getByText('Reason: Protocol amended').waitFor();
    await page.getByRole('button', { name: 'As it was then' }).last().click();
    await page.getByText('on version 1 of the form', { exact: true }).waitFor();
    await keepPicture(page, 'form-history-en-light');
    await page.keyboard.press('Escape');

    await page.getByRole('link', { name: 'Print' }).click();
    await page.getByRole('heading', { name: 'Skin review' }).waitFor();
    await page.emulateMedia({ media: 'print' });
    await expect.poll(() => page.getByRole('button', { name: 'Print' }).isHidden()).toBe(true);
    await page.getByText('Nausea (Version 1)').waitFor();
    await keepPicture(page, 'form-print-en-light');
    const csv = await department.ask(`/api/platform/forms/${second}/filled.csv?language=en`);
    expect(await csv.text()).toMatch(/,"'=dry",,Nausea \(1\): none\r\n$/);
    expect(errors).toEqual([]);
    await page.context().close();
  });

  test('the same in Chinese at a phone’s width', async () => {
    const { page, errors } = await openSignedIn(department, browser, { locale: 'zh-CN', colorScheme: 'dark' });
    await page.setViewportSize({ width: 390, height: 844 });
    await page.goto(`${department.url}/forms`);
    await page.getByRole('link', { name: '各类题目' }).last().click();
    await page.getByText('疼痛部位').waitFor();
    await fitsTheWidth(page);
    await keepPicture(page, 'form-every-kind-zh-phone');
    expect(errors).toEqual([]);
    await page.context().close();
  });
});
