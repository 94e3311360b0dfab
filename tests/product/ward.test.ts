import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { PainScore } from '../../server/units/ward/assessment/contract.ts';
import type { WardBoard } from '../../server/units/ward/board/contract.ts';
import { choose } from './choose.ts';
import { launchDemonstration } from './demonstration-copy.ts';
import { fitsTheWidth, keepPicture, type LaunchedDepartment, missingChromium, openBrowser } from './department.ts';
import type { SignedIn } from './sign-in.ts';
import { signedInAs } from './signed-in-as.ts';
import { signedRequests } from './signed-requests.ts';

const missing = missingChromium();
const MINUTE_MS = 60_000;

describe.skipIf(missing !== '')(`the pain ward in the page${missing && ` (skipped: ${missing})`}`, () => {
  let department: LaunchedDepartment;
  let browser: Browser;
  let page: Page;
  let signed: SignedIn;
  beforeAll(async () => {
    [department, browser] = await Promise.all([launchDemonstration(), openBrowser()]);
    ({ page } = await signedInAs(department, browser, 'nurse', { viewport: { width: 1280, height: 800 } }));
    signed = await signedRequests(department, page);
  });
  afterAll(async () => {
    await browser.close();
    await department.stop();
  });

  const json = { 'content-type': 'application/json' };
  const board = async (): Promise<WardBoard> => (await signed.ask('/api/ward/board')).json();
  const scoresIn = async (bed: string): Promise<readonly PainScore[]> => {
    const { rows } = await board();
    const stayKey = rows.find((row) => row.bed === bed)?.stayKey;
    return (await signed.ask(`/api/ward/stays/${stayKey}/scores`)).json();
  };
  const painIn = async (bed: string) => (await scoresIn(bed)).map(({ pain }) => pain);

  async function tap(
    bed: string,
    pain: number,
    more: (sheet: ReturnType<Page['getByRole']>) => Promise<void> = nothing,
  ) {
    await page.getByRole('button', { name: `Assess bed ${bed}` }).click();
    const sheet = page.getByRole('dialog');
    await sheet.getByRole('button', { name: 'at rest' }).click();
    await sheet.getByRole('button', { name: String(pain), exact: true }).click();
    await more(sheet);
    await sheet.getByRole('button', { name: 'Keep the score' }).click();
    await sheet.waitFor({ state: 'detached' });
  }
  const nothing = async () => undefined;

  test('a patient is admitted to a bed, and assessed by three taps', async () => {
    for (const name of ['Ward One', 'Ward Two'])
      await signed.ask('/api/clinic/patients', {
        ...{ method: 'POST', headers: json },
        body: JSON.stringify({ name, nameZh: null, sex: 'F', birthDate: '1960-01-02', identifiers: [] }),
      });
    // A page that lives twenty minutes before the server, so that ten of them can pass while it is cut off.
    await page.clock.install({ time: new Date(Date.now() - 20 * MINUTE_MS) });
    await page.goto(`${department.url}/ward`);
    await page.getByRole('button', { name: 'Beds' }).click();
    for (const bed of ['12', '13']) {
      await page.getByLabel('Name of a new bed').fill(bed);
      await page.getByRole('button', { name: 'Add bed' }).click();
      await page.getByRole('switch', { name: `Bed ${bed} in use` }).waitFor();
    }
    await page.getByRole('button', { name: 'Close', exact: true }).last().click();
    for (const [name, bed] of [
      ['Ward One', '12'],
      ['Ward Two', '13'],
    ] as const) {
      await page.getByRole('button', { name: 'Admit a patient' }).click();
      const dialog = page.getByRole('dialog').filter({ hasText: 'Admitted at' });
      await choose(dialog, 'Registered patient', name);
      await choose(dialog, 'Bed', bed);
      await dialog.getByLabel('Yes').check();
      await dialog.getByRole('button', { name: 'Admit a patient' }).click();
      await dialog.waitFor({ state: 'detached' });
    }
    await tap('12', 6);
    await expect.poll(() => painIn('12'), { timeout: 10_000 }).toEqual([6]);
    await page.getByRole('listitem', { name: 'Bed 12' }).getByText('above 3').waitFor();
    await fitsTheWidth(page);
    await keepPicture(page, 'ward-board-en-light');
  });

  test('the network is cut for ten minutes: nothing is lost, nothing doubled; a refused score stays with its reason', async () => {
    await page.context().setOffline(true);
    await tap('12', 7);
    await tap('13', 4);
    await tap('13', 2, (sheet) => sheet.getByLabel('Assessed at').fill('2020-01-01T00:00'));
    await tap('13', 3);
    await page.getByText('4 waiting to be sent.').waitFor();
    await page.clock.fastForward(10 * MINUTE_MS);
    await tap('12', 5);
    await page.getByText('5 waiting to be sent.').waitFor();
    await page.getByText('The server does not answer.').waitFor();
    expect([await painIn('12'), await painIn('13')]).toEqual([[6], []]);
    await keepPicture(page, 'ward-offline-en-light');

    // The network is back, and loses the answer to the first score: the page cannot know that it arrived.
    let lost = 0;
    await page.route('**/scores', async (route) => {
      if (route.request().method() !== 'POST' || lost > 0) return route.continue();
      lost += 1;
      await route.fetch();
      await route.abort();
    });
    await page.context().setOffline(false);
    await expect.poll(() => lost, { timeout: 20_000 }).toBe(1);
    await expect
      .poll(
        async () => {
          await page.clock.runFor(10_000); // it tries again every ten seconds
          return page.getByText('waiting to be sent').count();
        },
        { timeout: 30_000, interval: 500 },
      )
      .toBe(0);
    await page.getByText('Not taken: bed 13, NRS 2, at rest', { exact: false }).waitFor();
    await page.getByText('outside the stay', { exact: false }).waitFor();
    expect([await painIn('12'), await painIn('13')]).toEqual([
      [5, 7, 6],
      [3, 4],
    ]);
    const scores = [...(await scoresIn('12')), ...(await scoresIn('13'))];
    expect(new Set(scores.map(({ clientKey }) => clientKey)).size).toBe(5);

    await page.reload();
    await page.getByText('Not taken: bed 13, NRS 2, at rest', { exact: false }).waitFor();
    await page.getByRole('button', { name: 'Discard the score' }).click();
    await page.getByRole('tooltip').getByRole('button', { name: 'Discard the score' }).click();
    await page.getByText('Not taken', { exact: false }).waitFor({ state: 'detached' });
  });
});
