import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { createServer, type Server } from 'node:http';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { buffer } from 'node:stream/consumers';
import axe from 'axe-core';
import { HtmlValidate } from 'html-validate';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openZip } from '../../server/units/imaging/zip-entries.ts';
import { launchDemonstration } from './demonstration-copy.ts';
import {
  fitsTheWidth,
  keepPicture,
  type LaunchedDepartment,
  missingChromium,
  openBrowser,
  openPage,
} from './department.ts';
import { signedInAs } from './signed-in-as.ts';
import { arrange, signedRequests } from './signed-requests.ts';

const missing = missingChromium();
/** What the sizes are asked of: each kind of page once. */
const LANGUAGES = ['zh', 'en'] as const;
const WIDTHS = [1280, 390] as const;
const TYPES: Readonly<Record<string, string>> = {
  html: 'text/html; charset=utf-8',
  css: 'text/css',
  txt: 'text/plain',
};

describe.skipIf(missing !== '')(`the department’s public pages${missing && ` (skipped: ${missing})`}`, () => {
  let department: LaunchedDepartment;
  let browser: Browser;
  let researcher: Page;
  /** The exported files by their path, and where a plain server of files has them. */
  const files = new Map<string, Buffer>();
  let plain: Server;
  let address: string;
  beforeAll(async () => {
    [department, browser] = await Promise.all([launchDemonstration(), openBrowser()]);
    ({ page: researcher } = await signedInAs(department, browser, 'researcher', {
      viewport: { width: 1280, height: 800 },
    }));
    plain = createServer(({ url = '' }, answer) => {
      const path = new URL(url, 'http://x').pathname.slice(1) || 'index.html';
      const bytes = files.get(path);
      answer.writeHead(bytes ? 200 : 404, { 'content-type': TYPES[path.split('.').at(-1) ?? ''] ?? 'text/plain' });
      answer.end(bytes);
    });
    await new Promise<void>((resolve) => plain.listen(0, '127.0.0.1', resolve));
    const bound = plain.address();
    address = `http://127.0.0.1:${typeof bound === 'object' ? bound?.port : ''}`;
  });
  afterAll(async () => {
    plain.close();
    await browser.close();
    await department.stop();
  });

  const card = (name: string) => researcher.getByRole('region', { name, exact: true });

  test('who publishes says what the department is, and marks what the register holds', async () => {
    await fillRegister();
    await researcher.goto(`${department.url}/public-page`);
    await card('The department').getByText('Nothing yet').waitFor();
    await researcher.getByRole('link', { name: 'Change' }).click();
    await researcher.getByLabel('Name, in Chinese').fill('示例放疗科');
    await researcher.getByLabel('Name, in English').fill('Department of Examples');
    await researcher.getByLabel('Text, in English').fill('First paragraph.\n\nSecond <b>paragraph</b>.');
    await researcher.getByRole('button', { name: 'Add a place' }).click();
    await researcher.getByLabel('Address, in English').fill('1 Example Road');
    await researcher.getByLabel('Telephone').fill('+86 10 5555 0100');
    await keepPicture(researcher, 'public-page-department');
    await researcher.getByRole('button', { name: 'Save' }).click();
    await expect.poll(() => card('The department').innerText()).toContain('Department of Examples');
    await researcher.getByRole('button', { name: 'Mark all papers as public' }).click();
    await researcher.getByRole('button', { name: 'Mark them' }).click();
    await expect.poll(() => card('What is shown').innerText()).toMatch(/4\s+Publications\s+0 not marked/);
  });

  test('a person says that they are shown; nobody else can', async () => {
    const { page, personKey } = await personIn('teacher');
    await researcher.goto(`${department.url}/public-page/people/${personKey}`);
    await researcher.getByLabel('Title and post, in English').fill('Attending physician');
    await expect.poll(() => researcher.getByRole('switch').isDisabled()).toBe(true);
    await researcher.getByRole('button', { name: 'Save' }).click();
    await page.goto(`${department.url}/public-page/people/${personKey}`);
    await expect.poll(() => page.getByLabel('Title and post, in English').inputValue()).toBe('Attending physician');
    await page.getByRole('switch', { name: 'Show me on the public page' }).click();
    await fitsTheWidth(page);
    await keepPicture(page, 'public-page-person');
    await page.getByRole('button', { name: 'Save' }).click();
    await researcher.goto(`${department.url}/public-page`);
    await expect.poll(() => card('People').innerText()).toContain('✓ shown');
    await page.context().close();
  });

  test('a download is the site, and is kept with its hash', async () => {
    await expect.poll(() => card('Marked, and not shown').innerText()).toContain('not published by the patent office');
    await keepPicture(researcher, 'public-page-room');
    const [download] = await Promise.all([
      researcher.waitForEvent('download'),
      researcher.getByRole('button', { name: 'Download the pages' }).click(),
    ]);
    const zip = await openZip(await buffer(await download.createReadStream()));
    for await (const { fileName, bytes } of zip.entries()) files.set(fileName, await buffer(bytes()));
    zip.close();
    expect(
      [...files.keys()].filter((path) => path.startsWith('en/')).map((path) => path.replace(/\d+\.html/, '#')),
    ).toEqual([
      ...['en/index.html', 'en/people.html', 'en/works.html', 'en/works/#', 'en/works/#', 'en/projects.html'],
      ...['en/patents.html', 'en/recognitions.html', 'en/people/#'],
    ]);
    await expect.poll(() => card('Export').innerText()).toContain('the last export is up to date');
  });

  test('every file of both languages is valid HTML', async () => {
    const validator = new HtmlValidate({ extends: ['html-validate:standard', 'html-validate:a11y'] });
    const pages = [...files].filter(([path]) => path.endsWith('.html'));
    expect(pages.filter(([path]) => path.startsWith('zh/')).length).toBe(
      pages.filter(([path]) => path.startsWith('en/')).length,
    );
    for (const [path, text] of pages) {
      const { results } = await validator.validateString(text.toString());
      expect([
        path,
        results.flatMap(({ messages }) => messages.map(({ ruleId, message }) => `${ruleId}: ${message}`)),
      ]).toEqual([path, []]);
    }
  });

  for (const language of LANGUAGES)
    for (const width of WIDTHS)
      for (const colorScheme of ['light', 'dark'] as const)
        test(`axe finds nothing on any page in ${language}, ${width} px, ${colorScheme}`, async () => {
          const { page, errors } = await openPage(browser, { viewport: { width, height: 800 }, colorScheme });
          for (const path of ofEachKind(language)) {
            await page.goto(`${address}/${path}`);
            expect([path, await violations(page)]).toEqual([path, []]);
            await fitsTheWidth(page);
          }
          expect(errors).toEqual([]);
          await page.goto(`${address}/${language}/index.html`);
          await keepPicture(page, `public-page-${language}-${width}-${colorScheme}`);
          await page.context().close();
        });

  test('it is read and walked through without JavaScript, from the first page to a person in the other language', async () => {
    const { page } = await openPage(browser, { javaScriptEnabled: false });
    await page.goto(`${address}/`);
    await page.getByRole('link', { name: 'English' }).click();
    await page.getByRole('navigation').getByRole('link', { name: 'People' }).click();
    await page.getByRole('main').getByRole('link').first().click();
    await page.getByRole('heading', { name: 'Research projects' }).waitFor();
    await page.getByRole('navigation').getByRole('link', { name: '中文' }).click();
    await page.getByRole('heading', { name: '科研项目' }).waitFor();
    expect(new URL(page.url()).pathname).toMatch(/^\/zh\/people\/\d+\.html$/);
    await page.context().close();
  });

  test('the files are read from a disk, too, with their style', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'isocenter-public-site-'));
    for (const [path, bytes] of files) {
      await mkdir(dirname(join(folder, path)), { recursive: true });
      await writeFile(join(folder, path), bytes);
    }
    const { page } = await openPage(browser, { javaScriptEnabled: false });
    await page.goto(`file://${folder}/zh/works.html`);
    await page.getByRole('navigation', { name: '按年份' }).getByRole('link').first().click();
    await page.getByRole('heading', { level: 1, name: /年论文与著作/ }).waitFor();
    await page.context().close();
    await rm(folder, { recursive: true });
  });

  test('a person takes their word back, and the next export has them no more', async () => {
    const { page, personKey } = await personIn('teacher');
    await page.goto(`${department.url}/public-page/people/${personKey}`);
    await page.getByRole('switch', { name: 'Show me on the public page' }).click();
    await page.getByRole('button', { name: 'Save' }).click();
    await expect
      .poll(
        async () => (await (await page.request.get(`${department.url}/api/office/public-site`)).json()).shown.people,
      )
      .toBe(0);
    await researcher.reload();
    await researcher.getByText('the record has changed since the last export').waitFor();
  });

  async function personIn(role: string): Promise<{ readonly page: Page; readonly personKey: string }> {
    const { page } = await signedInAs(department, browser, role, { viewport: { width: 390, height: 800 } });
    const { person } = await (await page.request.get(`${department.url}/api/platform/session`)).json();
    return { page, personKey: person.personKey };
  }

  /** Works of two years in both languages, one of them retracted, and an entry of each kind; a patent that is only filed. */
  async function fillRegister(): Promise<void> {
    const { page, personKey } = await personIn('teacher');
    await page.context().close();
    const by = await signedRequests(department, researcher);
    for (const work of worksOf()) await arrange(by, 'POST', '/api/research/works', { body: { content: work } });
    for (const [kind, content] of entriesOf(personKey)) {
      const { entryKey } = await arrange(by, 'POST', `/api/research/${kind}`, { body: { content } });
      const path = `/api/research/${kind}/${entryKey}/public`;
      await arrange(by, 'PUT', path, { body: { isPublic: true }, revision: 1 });
    }
  }

  /** The first page, each section, a year and every person. */
  function ofEachKind(language: (typeof LANGUAGES)[number]): readonly string[] {
    const all = [...files.keys()].filter((path) => path.startsWith(`${language}/`) && path.endsWith('.html'));
    const year = all.find((path) => path.includes('/works/'));
    return ['index.html', ...all.filter((path) => !path.includes('/works/') || path === year)];
  }

  async function violations(page: Page): Promise<readonly string[]> {
    // The site runs nothing; what is run here is the check’s own.
    await page.evaluate(axe.source);
    const found: unknown = await page.evaluate(
      'axe.run().then(({ violations }) => violations.map(({ id, nodes }) => id + ": " + nodes.map(({ html }) => html).join(" | ")))',
    );
    return Array.isArray(found) ? found.map(String) : ['axe gave no answer'];
  }
});

const NOTHING = { keywords: [], publicationTypes: [], funding: [], relations: [] };
const work = (title: string, language: string, more: object) => ({
  ...{ ...NOTHING, type: 'article', title, language, isRetracted: false, ...more },
  authors: [
    language === 'zh'
      ? { nativeName: '何示例', affiliations: [] }
      : { family: 'He', given: 'Example', affiliations: [] },
  ],
});
const worksOf = () => [
  work('Imaginary boost to a phantom', 'en', {
    issued: { year: 2025, month: 3 },
    doi: '10.5555/boost',
    volume: '7',
    pages: '1-9',
  }),
  work('鼻咽癌放疗的想象研究', 'zh', { issued: { year: 2025 }, container: { title: '想象放射肿瘤学杂志', issns: [] } }),
  work('A result that did not hold & was taken back', 'en', { issued: { year: 2024 }, isRetracted: true }),
  work('Eine erdachte Arbeit', 'de', { issued: { year: 2024 } }),
];

const event = (kind: string, on: string) => ({ id: kind, kind, on, document: '', note: '' });
const patent = (title: string, events: readonly object[]) => ({
  ...{
    title: { zh: title, en: '' },
    office: 'other',
    type: 'invention',
    number: null,
    applicants: ['A Hospital'],
    events,
  },
  inventors: [{ id: 'a', name: '何示例', personKey: null, isOurs: true }],
  ...{ fees: [], income: [], projectKeys: [], note: '' },
});
const recognition = (title: string, kind: string, sort: string) => ({
  ...{
    title: { zh: title, en: `${kind} of example` },
    kind,
    sort,
    body: '示例机构',
    level: 'national',
    rank: '',
    number: '',
  },
  ...{ from: '2020-01-01', to: null, people: [], reports: [], note: '' },
});
const entriesOf = (personKey: string): readonly (readonly [kind: string, content: object])[] => [
  [
    'projects',
    {
      ...{
        title: { zh: '想象放疗研究', en: '' },
        programme: 'nsfc-general',
        funder: 'A Foundation',
        number: 'F-1',
        role: 'led',
      },
      ...{
        leadInstitution: '',
        from: '2024-01-01',
        to: '2099-12-31',
        inHouseDay: null,
        events: [],
        note: '',
        budget: [],
      },
      ...{ spending: [], narratives: [] },
      people: [{ id: 'a', name: 'T', personKey, isOurs: true, isLeader: true, sharePercent: null }],
    },
  ],
  ['patents', patent('一种想象装置', [event('filed', '2022-01-05'), event('granted', '2024-01-05')])],
  ['patents', patent('尚未公布的装置', [event('filed', '2025-01-05')])],
  ['recognitions', recognition('示例培训基地', 'accreditation', 'training-base')],
  ['recognitions', recognition('示例科技奖', 'award', 'science')],
];
