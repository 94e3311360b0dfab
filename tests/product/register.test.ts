import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { launchDemonstration } from './demonstration-copy.ts';
import { fitsTheWidth, keepPicture, type LaunchedDepartment, missingChromium, openBrowser } from './department.ts';
import { signedInAs } from './signed-in-as.ts';

const missing = missingChromium();

/** Two records of one paper in two formats, one of another DOI, one that cannot be read. */
const RIS = `TY  - JOUR
TI  - Imaginary boost to a phantom: a registered trial
AU  - Nobody, Ann
AU  - Someone, Bo
JO  - Journal of Imaginary Radiotherapy
PY  - 2023
VL  - 7
DO  - 10.5555/boost
ER  - 

TY  - JOUR
AU  - Nobody, Ann
PY  - 2023
ER  - 
`;
const BIBTEX = `@article{a, title={Imaginary boost to a phantom: a registered trial}, year={2023}, doi={10.5555/BOOST}, pages={11--19}}
@article{b, title={Imaginary boost to a phantom: a registered trial}, year={2023}, doi={10.5555/boost.copy}, number={4}}
`;

describe.skipIf(missing !== '')(`the register of papers in the page${missing && ` (skipped: ${missing})`}`, () => {
  let department: LaunchedDepartment;
  let browser: Browser;
  let page: Page;
  beforeAll(async () => {
    [department, browser] = await Promise.all([launchDemonstration(), openBrowser()]);
    ({ page } = await signedInAs(department, browser, 'researcher', { viewport: { width: 1280, height: 800 } }));
  });
  afterAll(async () => {
    await browser.close();
    await department.stop();
  });

  const card = (name: string) => page.getByRole('region', { name, exact: true }).first();
  async function imports(name: string, text: string) {
    await page.goto(`${department.url}/register/imports`);
    await page
      .locator('input[type=file]')
      .setInputFiles({ name, mimeType: 'text/plain', buffer: Buffer.from(text, 'utf8') });
    await card(name).waitFor();
    await expect.poll(() => card(name).getAttribute('data-import'), { timeout: 60_000 }).toBe('done');
  }
  const finds = async (search: string) => {
    await page.goto(`${department.url}/register/works?search=${encodeURIComponent(search)}`);
    await page.getByRole('heading', { name: /Papers and other outputs/ }).waitFor();
    return page.getByRole('table', { name: 'Papers and other outputs' }).locator('tbody tr');
  };

  test('a file is read with progress, and says of each record what became of it', async () => {
    await imports('boost.ris', RIS);
    await expect.poll(() => card('boost.ris').innerText()).toContain('New works\n1');
    await expect.poll(() => card('boost.ris').innerText()).toContain('Not read\n1');
    await imports('boost.bib', BIBTEX);
    await expect.poll(() => card('boost.bib').innerText()).toContain('Were there, completed\n1');
    await expect.poll(() => card('boost.bib').innerText()).toContain('Perhaps there already\n1');
    await keepPicture(page, 'register-imports');
  });

  test('two that may be one are decided by a person, and taken apart again', async () => {
    await page.goto(`${department.url}/register/doubts`);
    const pair = card('Imaginary boost to a phantom: a registered trial');
    await pair.waitFor();
    await keepPicture(page, 'register-doubts');
    await pair.getByRole('button', { name: 'Compare and merge' }).click();
    const view = page.getByRole('dialog', { name: 'Compare and merge' });
    await view.getByRole('table').waitFor();
    await expect.poll(() => view.locator('[data-field="doi"]').getAttribute('data-conflict')).toBe('true');
    await keepPicture(page, 'register-merge');
    await view.getByRole('button', { name: 'One work: merge' }).click();
    await pair.waitFor({ state: 'detached' });
    await expect.poll(async () => (await finds('imaginary boost to a phantom')).count()).toBe(1);
    await (await finds('imaginary boost to a phantom')).first().getByRole('link').click();
    await page.getByRole('region', { name: 'What each record said' }).waitFor();
    await expect.poll(() => card('What it is').innerText()).toContain('7(4): 11-19');
    await keepPicture(page, 'register-work');
    await page.getByRole('button', { name: 'Take apart' }).click();
    await page.getByRole('tooltip').getByRole('button', { name: 'Take apart' }).click();
    await expect.poll(async () => (await finds('imaginary boost to a phantom')).count()).toBe(2);
  });

  test('what was said to be two works is merged after all, by whoever finds the other one', async () => {
    await (await finds('imaginary boost to a phantom')).first().getByRole('link').click();
    await card('One work or two').getByText('Decided to be two works').waitFor();
    await page.getByRole('button', { name: 'Merge with another work' }).click();
    await page.getByLabel('Words of the other work').fill('imaginary boost to a phantom');
    const found = page.getByRole('dialog', { name: 'Merge with another work' });
    await found.getByRole('button', { name: 'Compare and merge' }).click();
    await page.getByRole('dialog').getByRole('button', { name: 'One work: merge' }).click();
    await card('One work or two').getByRole('button', { name: 'Take apart' }).waitFor();
    await expect.poll(async () => (await finds('imaginary boost to a phantom')).count()).toBe(1);
  });

  test('a correction asks why, and stays when another file comes', async () => {
    await (await finds('10.5555/boost.copy')).first().getByRole('link').click();
    await page.getByRole('button', { name: 'Correct' }).click();
    const dialog = page.getByRole('dialog');
    await dialog.getByLabel('Volume').fill('8');
    await dialog.getByRole('button', { name: 'Save' }).click();
    await dialog.getByText('Say why: the reason stays in the history.').waitFor();
    await dialog.getByLabel('Why').fill('as printed');
    await dialog.getByRole('button', { name: 'Save' }).click();
    await dialog.waitFor({ state: 'detached' });
    await imports('copy.bib', '@article{c, title={Other}, year={2023}, volume={99}, doi={10.5555/boost.copy}}');
    await (await finds('10.5555/boost.copy')).first().getByRole('link').click();
    await expect.poll(() => card('What it is').innerText()).toContain('8(4)');
  });

  test('whose a work is: a confirmed form of the name proposes it, the person decides', async () => {
    const { page: own } = await signedInAs(department, browser, 'physicist', { viewport: { width: 390, height: 800 } });
    await own.goto(`${department.url}/register/people`);
    const { person } = await (await own.request.get(`${department.url}/api/platform/session`)).json();
    const [family, ...given] = String(person.name).split(' ');
    await imports(
      'own.ris',
      `TY  - JOUR\nTI  - A paper of somebody here\nAU  - ${family}, ${given.join(' ')}\nPY  - 2024\nER  - \n`,
    );
    await own.getByRole('link', { name: person.name, exact: true }).click();
    await own.getByRole('heading', { name: person.name }).waitFor();
    await own.getByLabel('Another form').fill(person.name);
    await own.getByRole('button', { name: 'Confirm', exact: true }).click();
    await own.getByRole('link', { name: 'A paper of somebody here' }).waitFor();
    await own.getByRole('button', { name: 'Theirs', exact: true }).click();
    await own.getByText('said so', { exact: true }).waitFor();
    await fitsTheWidth(own);
  });

  test('journals of the department’s own list, by year; a row with a wrong number is named', async () => {
    await page.goto(`${department.url}/register/journals`);
    await page.getByRole('button', { name: 'Load a list' }).click();
    const dialog = page.getByRole('dialog');
    const list = 'title,issn,year,index\nA journal of nothing,0360-3016,2024,SCIE\nNone,1234-5678,2024,SCIE\n';
    await dialog
      .locator('input[type=file]')
      .setInputFiles({ name: 'own.csv', mimeType: 'text/csv', buffer: Buffer.from(list) });
    await dialog.getByRole('button', { name: 'Load', exact: true }).click();
    await dialog.waitFor({ state: 'detached' });
    await page.getByLabel('only journals of our works').uncheck();
    const journals = page.getByRole('table', { name: 'Journals by year' });
    await expect.poll(() => journals.innerText()).toMatch(/A journal of nothing[\s\S]*2024\s+SCIE/);
    await page.getByRole('table', { name: 'Lists that were loaded' }).locator('summary').click();
    await page.getByText('line 3: not an ISSN: 1234-5678').waitFor();
    await keepPicture(page, 'register-journals');
  });
});
