import { join } from 'node:path';
import type { Browser, Locator, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { launchDemonstration } from './demonstration-copy.ts';
import {
  fitsTheWidth,
  keepPicture,
  type LaunchedDepartment,
  missingChromium,
  openBrowser,
  SCREENSHOTS,
} from './department.ts';
import { fillRegister, REGISTER } from './fixture-register.ts';
import { hasOffice, textInOffice } from './in-office.ts';
import type { SignedIn } from './sign-in.ts';
import { signedInAs } from './signed-in-as.ts';
import { arrange, signedRequests } from './signed-requests.ts';

const missing = missingChromium();
/** Not today: the department may still have yesterday where this runs. */
const ENDS_ON = new Date(Date.now() - 2 * 24 * 3600_000).toISOString().slice(0, 10);

/** Those of which a statement has a number of its own. */
const PROGRAMMES = {
  'national-key': 'National key R&D programme',
  'nsfc-general': 'NSFC general',
  'nsfc-youth': 'NSFC youth',
  ministerial: 'ministerial',
  provincial: 'provincial',
};

describe.skipIf(missing !== '')(`statements in the page${missing && ` (skipped: ${missing})`}`, () => {
  let department: LaunchedDepartment;
  let browser: Browser;
  let page: Page;
  let researcher: SignedIn;
  let statement: string;
  let frozen: string;
  /** Numbers as they stood when the statement was frozen. */
  const then = new Map<string, number>();

  beforeAll(async () => {
    [department, browser] = await Promise.all([launchDemonstration(), openBrowser()]);
    ({ page } = await signedInAs(department, browser, 'researcher', { viewport: { width: 1280, height: 800 } }));
    researcher = await signedRequests(department, page);
    const { person } = await read('/api/platform/session');
    await fillRegister(researcher, person.personKey, ENDS_ON);
  }, 240_000);
  afterAll(async () => {
    await browser.close();
    await department.stop();
  });

  const read = async (path: string) => (await researcher.ask(path)).json();
  const card = (name: string, within = page) => within.getByRole('region', { name, exact: true });
  const listsOf = (region: Locator) => region.getByRole('list').filter({ has: page.getByRole('link') });
  const opener = (region: Locator) => region.locator('header').getByRole('button');
  const numberOf = async (name: string) => Number((await opener(card(name)).innerText()).replace(/\D+/g, ''));
  const countIn = async (region: Locator) => (await listsOf(region).locator('li').all()).length;

  test('the five-year statement of the department: each number opens to its list', async () => {
    await page.goto(`${department.url}/statements`);
    await page.getByRole('button', { name: 'New statement' }).click();
    const dialog = page.getByRole('dialog');
    await dialog.getByLabel('Up to and including').fill(ENDS_ON);
    await dialog.getByRole('button', { name: 'Make statement' }).click();
    await page.getByRole('heading', { name: `Five-year statement up to ${ENDS_ON}` }).waitFor();
    await expect.poll(() => page.url()).toMatch(/\/statements\/\d+$/);
    statement = page.url();
    await keepPicture(page, 'statement');
    const regions = page.getByRole('region').filter({ has: page.locator('header').getByRole('button') });
    const names = (await regions.all()).map((region) => region.getAttribute('aria-label'));
    for (const name of await Promise.all(names)) {
      if (name === null) continue;
      const region = card(name);
      const number = await numberOf(name);
      then.set(name, number);
      await opener(region).click();
      if (number === 0) await region.getByText('Nothing counts for this question.').waitFor();
      else await expect.poll(() => countIn(region), { message: name }).toBe(number);
      await opener(region).click();
      await expect.poll(() => countIn(region)).toBe(0);
    }
    const of = (name: string) => then.get(name) ?? 0;
    expect(of('Papers')).toBe(REGISTER.papers);
    expect(of('Papers in SCI')).toBe(REGISTER.inSci);
    expect(of('Invention patents granted')).toBe(REGISTER.inventions);
    expect(of('Papers in SCI, as first or corresponding author')).toBe(REGISTER.inSciFirst);
    expect(of('Papers in SCI, JCR Q1')).toBe(REGISTER.inFirstQuartile);
    expect(of('Papers in CAS partitions 1 and 2')).toBe(REGISTER.inPartitionTwo);
    expect(of('Papers in Chinese core journals')).toBe(REGISTER.inCore);
    const projects = new Map<string, number>(Object.entries(REGISTER.projects));
    expect(of('Projects')).toBe([...projects.values()].reduce((sum, count) => sum + count, 0));
    expect(of('Projects')).toBeGreaterThan(60);
    for (const [programme, name] of Object.entries(PROGRAMMES))
      expect(of(`Projects: ${name}`), name).toBe(projects.get(programme));
    expect(of('Other projects')).toBe(REGISTER.projects.teaching + REGISTER.projects.hospital);
    expect(of('Awards')).toBe(REGISTER.awards);
    expect(of('Accreditations held')).toBe(REGISTER.accreditations.length);
  });

  test('a number says its rule in words, and each reason opens to what was left out for it', async () => {
    const region = card('Papers in SCI');
    await region.getByText(/^Published from \d{4}-\d\d-\d\d to /).waitFor();
    await region.getByText(/SCI \(SCIE\)/).waitFor();
    const reason = region.getByRole('button', { name: 'journal not in the index in that year 20' });
    await reason.click();
    await expect.poll(() => countIn(region)).toBe(REGISTER.papers - REGISTER.inSci);
    await reason.click();
    await card('Papers')
      .getByRole('button', { name: /^retracted 1$/ })
      .waitFor();
  });

  test('the list of a question is taken along as references and as a file', async () => {
    await page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
    const region = card('Papers in SCI');
    await opener(region).click();
    await region.getByRole('button', { name: 'Export' }).click();
    await page.getByRole('menuitem', { name: 'References' }).click();
    const dialog = page.getByRole('dialog');
    const number = then.get('Papers in SCI') ?? 0;
    const text = dialog.getByRole('textbox', { name: 'References' });
    await expect.poll(() => text.inputValue()).toMatch(new RegExp(`^1\\. [\\s\\S]*\\n${number}\\. .*\\n$`));
    await keepPicture(page, 'statement-references');
    await dialog.getByRole('button', { name: 'Copy' }).click();
    await expect.poll(() => page.evaluate(() => navigator.clipboard.readText())).toBe(await text.inputValue());
    await dialog.getByText('GB/T 7714-2015').click();
    await expect.poll(() => text.inputValue()).toMatch(/^\[1\] /);
    await dialog.getByRole('button', { name: 'Close' }).last().click();
    await region.getByRole('button', { name: 'Export' }).click();
    const [download] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('menuitem', { name: 'BibTeX (.bib)' }).click(),
    ]);
    expect(download.suggestedFilename()).toBe('works.bib');
    await opener(region).click();
  });

  test('frozen, it is proved by its hash, and taken along as PDF, Word and Excel', async () => {
    await page.getByRole('button', { name: 'Freeze statement' }).click();
    await page.getByRole('dialog').getByRole('button', { name: 'Freeze', exact: true }).click();
    await page.getByText('Proved: what stands here has the hash it was frozen with.').waitFor();
    frozen = page.url();
    await page.getByText('The register gives the same lists today.').waitFor();
    const begins = { PDF: '%PDF', Word: 'PK', Excel: 'PK' };
    for (const [name, sign] of Object.entries(begins)) {
      const address = await page.getByRole('link', { name, exact: true }).getAttribute('href');
      const answer = await page.request.get(`${department.url}${address}`);
      expect(answer.status()).toBe(200);
      expect((await answer.body()).subarray(0, sign.length).toString('latin1')).toBe(sign);
    }
  });

  test.skipIf(!hasOffice())('Word and Excel open in LibreOffice, with every number and the whole lists', async () => {
    for (const [name, ending] of [
      ['Word', 'docx'],
      ['Excel', 'xlsx'],
    ] as const) {
      const address = await page.getByRole('link', { name, exact: true }).getAttribute('href');
      const answer = await page.request.get(`${department.url}${address}`);
      const text = await textInOffice(
        await answer.body(),
        ending,
        SCREENSHOTS && join(SCREENSHOTS, `statement-${ending}`),
      );
      for (const [label, number] of then) expect(text, `${name}: ${label}`).toContain(`${label}: ${number}`);
      for (const { title } of (await read(`${statement.replace(department.url, '/api/office')}/questions/papers/lines`))
        .lines)
        expect(text, name).toContain(title.en);
    }
  });

  test('a paper moved, a journal out of the index, a patent lapsed: the numbers follow, the frozen statement shows the difference', async () => {
    const root = statement.replace(department.url, '/api/office');
    const listed = async (id: string) => (await read(`${root}/questions/${id}/lines`)).lines;
    // A paper moves out of the window: one outside of SCI, so that the other number is told of the journal alone.
    const sci = new Set((await listed('papers-sci')).map(({ key }: { key: string }) => key));
    const papers = await listed('papers');
    const moved = papers.find(({ key }: { key: string }) => !sci.has(key));
    const work = await read(`/api/research/works/${moved.key}`);
    await arrange(researcher, 'PUT', `/api/research/works/${moved.key}`, {
      body: { content: { ...work.content, issued: { year: 1999 } }, isStruck: false, reason: 'the year was wrong' },
      revision: work.revision,
    });
    // A journal leaves the index in a year.
    const green = (await listed('papers-sci')).find(({ title }: { title: { en: string } }) =>
      title.en.startsWith('Green'),
    );
    const { content } = await read(`/api/research/works/${green.key}`);
    const { year } = content.issued;
    const { rows } = await read(`/api/research/journals?search=${content.container.issns[0]}`);
    const kept = rows[0].years.find((each: { year: number }) => each.year === year);
    await arrange(researcher, 'PUT', `/api/research/journals/${rows[0].journalKey}/years/${year}`, {
      body: {
        ...{ indexes: [], jcrQuartile: kept.jcrQuartile, casPartition: kept.casPartition, isTop: kept.isTop },
        reason: 'left the index',
      },
      revision: kept.revision,
    });
    const [patent] = await listed('patents-invention');
    const { content: invention, revision } = await read(`/api/research/patents/${patent.key}`);
    const lapsed = { id: 'lapsed', kind: 'lapsed', on: ENDS_ON, document: '', note: '' };
    await arrange(researcher, 'PUT', `/api/research/patents/${patent.key}`, {
      body: {
        content: { ...invention, events: [...invention.events, lapsed] },
        inError: false,
        reason: 'fee not paid',
      },
      revision,
    });

    await page.goto(statement);
    const before = (name: string) => then.get(name) ?? 0;
    await expect.poll(() => numberOf('Papers'), { timeout: 20_000 }).toBe(before('Papers') - 1);
    expect(await numberOf('Invention patents granted')).toBe(before('Invention patents granted') - 1);
    expect(await numberOf('Papers in SCI')).toBe(before('Papers in SCI') - REGISTER.ofGreen);

    await page.goto(frozen);
    const papersThen = card('Papers');
    await papersThen.getByText(`then ${before('Papers')}, today ${before('Papers') - 1}`).waitFor();
    const gone = (name: string) => card(name).getByRole('list', { name: 'Counted then, not today' });
    await expect.poll(() => gone('Papers').innerText()).toContain('outside the window');
    await expect.poll(() => gone('Papers').innerText()).toContain(moved.title.en);
    await expect.poll(() => gone('Papers in SCI').innerText()).toContain('journal not in the index in that year');
    await expect.poll(() => gone('Papers in SCI').innerText()).not.toContain('outside the window');
    await expect.poll(() => gone('Invention patents granted').innerText()).toContain('not in force');
    await expect.poll(() => gone('Invention patents granted').getByRole('listitem').count()).toBe(1);
    await page.getByText('Proved: what stands here has the hash it was frozen with.').waitFor();
    await keepPicture(page, 'statement-frozen');
  });

  test('in Chinese, by night and on a narrow page', async () => {
    const chinese = { locale: 'zh-CN', colorScheme: 'dark', viewport: { width: 390, height: 800 } } as const;
    const { page: narrow, errors } = await signedInAs(department, browser, 'head', chinese);
    await narrow.goto(statement);
    await narrow.getByRole('heading', { name: `近五年统计（截至 ${ENDS_ON}）` }).waitFor();
    const region = card('SCI 收录论文', narrow);
    await region.getByText(/被 SCI（SCIE）收录/).waitFor();
    await fitsTheWidth(narrow);
    await narrow.goto(frozen);
    await narrow.getByText('校验通过：当前内容与冻结时的哈希一致。').waitFor();
    await card('授权发明专利', narrow).getByText('冻结时 8，当前 7').waitFor();
    await fitsTheWidth(narrow);
    await keepPicture(narrow, 'statement-frozen-zh-phone');
    expect(errors).toEqual([]);
  });
});
