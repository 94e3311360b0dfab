import { execFileSync } from 'node:child_process';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { PAIN_CASES } from '../../server/units/ward/drill/pain-cases.ts';
import type { GivenSheet } from '../../server/units/ward/education/contract.ts';
import { choose } from './choose.ts';
import { launchDemonstration } from './demonstration-copy.ts';
import {
  fitsTheWidth,
  keepPicture,
  type LaunchedDepartment,
  missingChromium,
  openBrowser,
  untilFetched,
} from './department.ts';
import type { SignedIn } from './sign-in.ts';
import { signedInAs } from './signed-in-as.ts';
import { signedRequests } from './signed-requests.ts';

const missing = missingChromium();
const MOST = PAIN_CASES.reduce((sum, { points }) => sum + points, 0);

describe.skipIf(missing !== '')(
  `drill and sheets of the pain ward in the page${missing && ` (skipped: ${missing})`}`,
  () => {
    let department: LaunchedDepartment;
    let browser: Browser;
    let page: Page;
    let signed: SignedIn;
    beforeAll(async () => {
      [department, browser] = await Promise.all([launchDemonstration(), openBrowser()]);
      ({ page } = await signedInAs(department, browser, 'nurse', { viewport: { width: 390, height: 844 } }));
      signed = await signedRequests(department, page);
    });
    afterAll(async () => {
      await browser.close();
      await department.stop();
    });

    const button = (name: string) => page.getByRole('button', { name, exact: true });
    /** Goes through the choices by the arrow until one stands on what is meant. */
    async function arrowTo(choice: string) {
      const radio = page.getByRole('radio', { name: choice });
      await expect
        .poll(async () => {
          await page.keyboard.press('ArrowDown');
          return radio.isChecked();
        })
        .toBe(true);
    }

    test('a nurse takes the drill by keyboard: a wrong answer is explained with its rule, a right one counts, the rest is not answered', async () => {
      await page.goto(`${department.url}/ward/drill`);
      await page.getByText('your answers only you', { exact: false }).waitFor();
      await untilFetched(page); // a button that is drawn anew would lose the key
      await button('Begin').press('Enter');
      await page.getByRole('heading', { name: `Case 1 of ${PAIN_CASES.length} · Assess` }).waitFor();
      await fitsTheWidth(page);
      await arrowTo('not at all: without his word there is no score');
      await page.keyboard.press('Enter');
      await page.getByText('Not right').waitFor();
      await page.getByText('by PAINAD, item by item').waitFor();
      await page.getByText('what carers report, and what analgesics do', { exact: false }).last().waitFor();
      await page.getByText('Warden et al. 2003', { exact: false }).waitFor();
      await page.getByText('not read in its source', { exact: false }).first().waitFor();
      await fitsTheWidth(page);
      await keepPicture(page, 'drill-answered-en-light');

      await page.keyboard.press('Enter'); // the focus stands on the next case
      await page.getByRole('heading', { name: `Case 2 of ${PAIN_CASES.length}` }).waitFor();
      await page.keyboard.type('6');
      await page.keyboard.press('Enter');
      await page.getByText('1 + 1 + 2 + 1 + 1 = 6', { exact: false }).waitFor();
      await page.reload(); // and it goes on where it was
      await page.getByText('1 + 1 + 2 + 1 + 1 = 6', { exact: false }).waitFor();
      await button('Next case').press('Enter');
      await page.getByRole('heading', { name: `Case 3 of ${PAIN_CASES.length}` }).waitFor();

      await button('Finish').press('Enter');
      await page.getByText(`${PAIN_CASES.length - 2} cases are not answered`, { exact: false }).waitFor();
      await page.getByRole('tooltip').getByRole('button', { name: 'Finish' }).press('Enter');
      await page.getByRole('heading', { name: `Score: 1 of ${MOST} points` }).waitFor();
      await page.getByText(`1 right, 1 wrong, ${PAIN_CASES.length - 2} not answered`, { exact: false }).waitFor();
      await fitsTheWidth(page);
      await page.getByRole('link', { name: 'All drills' }).click();
      await page
        .getByRole('table', { name: 'Your drills' })
        .getByText(`1 of ${MOST} points`, { exact: false })
        .waitFor();
    });

    test('a sheet is read in Chinese, printed, and handed out on a stay', async () => {
      const post = async (path: string, body: object) =>
        (
          await signed.ask(`/api/${path}`, {
            ...{ method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify(body) },
          })
        ).json();
      const person = { name: 'Sheet One', nameZh: '宣教一', sex: 'F', birthDate: '1960-01-02', identifiers: [] };
      const { patientKey } = await post('clinic/patients', person);
      const beds = await post('ward/beds', { name: 'E1', inUse: true });
      const bedKey = beds.find(({ name }: { name: string }) => name === 'E1').bedKey;
      const admittedAt = new Date(Date.now() - 3_600_000).toISOString();
      const { stayKey } = await post('ward/stays', { patientKey, bedKey, admittedAt, reportsSelf: true });

      await page.goto(`${department.url}/ward/education/patches?in=zh`);
      await page.getByText('Not checked by anybody of the ward', { exact: false }).waitFor();
      await page.getByRole('heading', { name: '用过的贴' }).waitFor();
      await fitsTheWidth(page);
      const href = await page.getByRole('link', { name: 'Print (PDF)' }).getAttribute('href');
      const paper = Buffer.from(await (await signed.ask(href ?? '')).arrayBuffer());
      expect(paper.subarray(0, 5).toString()).toBe('%PDF-');
      if (hasPdfToText()) {
        const text = execFileSync('pdftotext', ['-', '-'], { input: paper, encoding: 'utf8' }).replace(/\s+/g, '');
        expect(text).toContain('每一片用过的贴都要交回病房');
        expect(text).toContain('病房尚未审核');
      }

      await page.goto(`${department.url}/ward/stays/${stayKey}`);
      await button('Hand out a sheet').click();
      await choose(page.getByRole('main'), 'Sheet', 'Pain patches');
      const language = page.getByRole('radiogroup', { name: 'Language of the sheet' });
      await language.getByText('Chinese', { exact: true }).click();
      await expect.poll(() => language.getByRole('radio', { name: 'Chinese' }).isChecked()).toBe(true);
      await button('Record that it was handed out').click();
      await page.getByRole('link', { name: 'Pain patches' }).waitFor();
      await fitsTheWidth(page);
      const given = async (): Promise<readonly GivenSheet[]> =>
        (await signed.ask(`/api/ward/stays/${stayKey}/education`)).json();
      await expect
        .poll(async () => (await given()).map(({ content }) => [content.sheetId, content.language, content.version]))
        .toEqual([['patches', 'zh', 2]]);
    });
  },
);

function hasPdfToText(): boolean {
  try {
    execFileSync('pdftotext', ['-v'], { stdio: 'ignore' });
    return true;
  } catch {
    return false;
  }
}
