import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { choose } from './choose.ts';
import { launchDemonstration } from './demonstration-copy.ts';
import { fitsTheWidth, keepPicture, type LaunchedDepartment, missingChromium, openBrowser } from './department.ts';
import type { SignedIn } from './sign-in.ts';
import { enterAs, signedInAs } from './signed-in-as.ts';
import { arrange, requestsBy, signedRequests } from './signed-requests.ts';

const missing = missingChromium();

const NUMBER = 'XK2026-0042';
/** Of three imaginary papers one prints the number of the project, one another number, one none. */
const MEDLINE = [
  ['99100001', 'Imaginary dose to a phantom, with the number', `GR  - ${NUMBER}/Imaginary Foundation/\n`],
  ['99100002', 'Imaginary dose to a phantom, with another number', 'GR  - XK2020-0001/Imaginary Foundation/\n'],
  ['99100003', 'Imaginary dose to a phantom, without funding', ''],
]
  .map(
    ([pmid, title, grant]) => `PMID- ${pmid}
TI  - ${title}
DP  - 2026 Mar
FAU - Nobody, Ann
AU  - Nobody A
${grant}PT  - Journal Article
JT  - Journal of imaginary radiotherapy
`,
  )
  .join('\n');

describe.skipIf(missing !== '')(`projects and accreditations in the page${missing && ` (skipped: ${missing})`}`, () => {
  let department: LaunchedDepartment;
  let browser: Browser;
  let page: Page;
  let researcher: SignedIn;
  let project: string;

  beforeAll(async () => {
    [department, browser] = await Promise.all([launchDemonstration(), openBrowser()]);
    ({ page } = await signedInAs(department, browser, 'researcher', { viewport: { width: 1280, height: 800 } }));
    researcher = await signedRequests(department, page);
    const sent = await researcher.ask('/api/research/work-imports', {
      ...{ method: 'POST', body: MEDLINE },
      headers: { 'content-type': 'application/octet-stream', 'x-file-name': 'papers.nbib' },
    });
    const { importKey } = await sent.json();
    const result = async () => (await (await researcher.ask(`/api/research/work-imports/${importKey}`)).json()).result;
    expect(await vi.waitUntil(result, { timeout: 60_000, interval: 200 })).toMatchObject({ added: 3 });
  }, 240_000);
  afterAll(async () => {
    await browser.close();
    await department.stop();
  });

  const card = (name: string) => page.getByRole('region', { name });
  const noted = (label: string) => page.getByRole('form').getByLabel(label, { exact: true });
  const faultOf = async (label: string) => {
    const id = await noted(label).getAttribute('aria-describedby');
    return id === null ? '' : page.locator(`[id="${id}"]`).innerText();
  };

  test('what a project lacks stands beside each field, and nothing is chosen for whoever enters it', async () => {
    await page.goto(`${department.url}/register/projects/new`);
    await page.getByRole('button', { name: 'Add to the register' }).click();
    for (const label of ['Title in Chinese', 'Programme', 'Funder', 'Role here', 'From', 'To'])
      await expect.poll(() => faultOf(label), { message: label }).toBe('Needed');
    await keepPicture(page, 'register-project-form');
    await page.getByRole('form').getByLabel('Title in English').fill('Imaginary dose to a phantom');
    await expect
      .poll(() => page.getByRole('form').getByLabel('Title in Chinese').getAttribute('aria-invalid'))
      .toBe('false');
    await choose(page.getByRole('form'), 'Programme', 'NSFC general');
    await choose(page.getByRole('form'), 'Role here', 'led');
    await noted('Funder').fill('Imaginary Foundation');
    await page.getByLabel('Grant number').fill(NUMBER);
    await noted('From').fill('2026-01-01');
    await noted('To').fill('2025-12-31');
    await expect.poll(() => faultOf('To')).toBe('The end is before the beginning');
    await noted('To').fill('2029-12-31');
    await page.getByRole('button', { name: 'Add line' }).first().click();
    await page.getByLabel('Heading').fill('Equipment');
    await page.getByLabel('Amount (CNY)').fill('1000.505');
    await page.getByRole('button', { name: 'Add to the register' }).click();
    await expect.poll(() => faultOf('Amount (CNY)')).toBe('A number with two decimals at most');
    await page.getByLabel('Amount (CNY)').fill('200,000');
    await page.getByRole('button', { name: 'Add to the register' }).click();
    await page.waitForURL(/\/register\/projects\/\d+$/);
    project = page.url();
    await card('Money').getByText('200,000.00').first().waitFor();
  });

  test('a work that prints the number waits for a word; one that was linked and does not name it says so; a link is undone', async () => {
    const works = card('Works that came of it');
    const waiting = works.getByRole('region', { name: /These print the number/ });
    await waiting.getByText('with the number', { exact: false }).first().waitFor();
    await waiting.getByRole('button', { name: 'Of this project', exact: true }).click();
    await waiting.waitFor({ state: 'detached' });
    await works.getByRole('button', { name: 'Add work' }).click();
    const dialog = page.getByRole('dialog');
    for (const title of ['with another number', 'without funding']) {
      await dialog.getByPlaceholder('Title, author, journal, DOI').fill(`Imaginary dose to a phantom, ${title}`);
      await dialog.getByRole('button', { name: `Link: Imaginary dose to a phantom, ${title}` }).click();
      await dialog.getByText('✓ linked').waitFor();
    }
    await dialog.getByRole('button', { name: 'Close' }).click();
    const rowOf = (title: string) => works.getByRole('row').filter({ hasText: title });
    const said = (title: string) => rowOf(title).locator('[data-acknowledgement]').getAttribute('data-acknowledgement');
    await expect.poll(() => said('with the number')).toBe('named');
    await expect.poll(() => said('with another number')).toBe('not-named');
    await expect.poll(() => said('without funding')).toBe('unknown');
    await keepPicture(page, 'register-project');
    await rowOf('without funding').getByRole('button', { name: 'Remove' }).click();
    await rowOf('without funding').waitFor({ state: 'detached' });
    await works.getByRole('button', { name: 'Undo' }).click();
    await rowOf('without funding').waitFor();
  });

  test('two people change a project at once: what neither touched of the other’s is lost', async () => {
    const path = `/api/research/projects/${project.split('/').at(-1)}`;
    await page.getByRole('button', { name: 'Edit' }).click();
    await noted('Funder').fill('Imaginary Foundation of Science');
    await page.getByLabel('Note').last().fill('mine');
    await page.getByRole('button', { name: 'Enter spending' }).click();
    const spending = page.getByRole('group', { name: 'Spending' });
    await spending.getByLabel('Heading').fill('Labour');
    await spending.getByLabel('Day').fill('2026-05-01');
    await spending.getByLabel('Amount (CNY)').fill('300');
    const keeper = await requestsBy(department, await enterAs(department, 'head'));
    const { content, revision } = await (await keeper.ask(path)).json();
    const theirs = { id: 'theirs', heading: 'business', on: '2026-04-01', amountCents: 120_000, note: '' };
    await arrange(keeper, 'PUT', path, {
      body: { content: { ...content, spending: [theirs], note: 'theirs' }, inError: false, reason: '' },
      revision,
    });
    await page.getByLabel('Reason').fill('The funder has a new name');
    await page.getByRole('button', { name: 'Save', exact: true }).click();
    const both = page.getByRole('region', { name: 'Both versions' });
    await both.getByRole('row', { name: /^Funder/ }).waitFor();
    expect(await both.getByRole('row', { name: /^Spending/ }).innerText()).toContain('2026-04-01 Business 1,200.00');
    await keepPicture(page, 'register-both-versions');
    await both.getByRole('row', { name: /^Note/ }).getByRole('radio', { name: 'theirs' }).check();
    await both.getByRole('button', { name: 'Save as chosen' }).click();
    await both.waitFor({ state: 'detached' });
    const saved = (await (await researcher.ask(path)).json()).content;
    expect(saved).toMatchObject({ funder: 'Imaginary Foundation of Science', note: 'theirs' });
    expect(saved.spending.map(({ amountCents }: { amountCents: number }) => amountCents)).toEqual([120_000, 30_000]);
  });

  test('an accreditation has its self-assessment on a form of the department', async () => {
    const head = await requestsBy(department, await enterAs(department, 'head'));
    const { formKey } = await arrange(head, 'POST', '/api/research/self-assessment-example', { body: {} });
    const form = await (await head.ask(`/api/platform/forms/${formKey}`)).json();
    await arrange(head, 'POST', `/api/platform/forms/${formKey}/activate`, { body: {}, revision: form.revision });
    await page.goto(`${department.url}/register/recognitions/new`);
    await page.getByLabel('Title in Chinese').fill('虚构重点专科');
    await choose(page.getByRole('form'), 'Kind', 'accreditation');
    await page.getByRole('button', { name: 'Add to the register' }).click();
    await expect.poll(() => faultOf('Level')).toBe('Needed');
    await choose(page.getByRole('form'), 'Of which', 'key clinical specialty');
    await choose(page.getByRole('form'), 'Level', 'provincial');
    await page.getByRole('form').getByLabel('Body').fill('Imaginary commission');
    await noted('Given on, or from').fill('2026-01-01');
    await page.getByRole('button', { name: 'Add to the register' }).click();
    await page.waitForURL(/\/register\/recognitions\/\d+$/);
    const accreditation = page.url();
    await card('Self-assessment').getByRole('button').first().click();
    await page.getByRole('dialog').getByRole('button', { name: 'Save' }).click();
    await page.waitForURL(/\/filled\/\d+$/);
    await page.goto(accreditation);
    await card('Self-assessment').getByRole('link').first().waitFor();
    await keepPicture(page, 'register-accreditation');
  });

  test('the pages fit a phone, in Chinese too', async () => {
    for (const [language, address] of [
      ['en', project],
      ['zh', project],
      ['zh', `${department.url}/register/recognitions`],
      ['en', `${department.url}/register/patents/new`],
    ] as const) {
      const { page: phone } = await signedInAs(department, browser, 'researcher', {
        ...{ viewport: { width: 390, height: 844 }, locale: language === 'zh' ? 'zh-CN' : 'en-GB' },
      });
      await phone.goto(address);
      await phone.getByRole('heading', { level: 1 }).waitFor();
      await fitsTheWidth(phone);
      await phone.close();
    }
  });
});
