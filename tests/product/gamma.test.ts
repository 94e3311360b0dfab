import { readFile } from 'node:fs/promises';
import { parseDoseGrid, readInstance } from '@isocenter/dicom-rt';
import type { Browser, Download, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { sncArrayText } from '../../packages/dosimetry/src/measured-planes/testing/array-files.ts';
import type { CaseScene } from '../../server/units/physics/contract.ts';
import { choose } from './choose.ts';
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
import { measuredCube, measuredPelvis, secondOpinionCube, secondOpinionPelvis } from './second-opinion-patient.ts';

const missing = missingChromium();

describe.skipIf(missing !== '')(`gamma in the page${missing && ` (skipped: ${missing})`}`, () => {
  let department: RunningDepartment;
  let browser: Browser;
  let cube: string;
  let pelvis: string;
  beforeAll(async () => {
    [department, browser] = await Promise.all([startDepartment(), openBrowser()]);
    await importFiles(department, secondOpinionCube());
    await importFiles(department, secondOpinionPelvis());
    cube = await addressOfPlan(department, 'SECOND-OPINION');
    pelvis = await addressOfPlan(department, 'DEMO-PELVIS');
  });
  afterAll(async () => {
    await browser.close();
    await department.stop();
  });

  test('who is on the way to another view is not called back by what the page they leave writes into its address', async () => {
    const { page } = await openSignedIn(department, browser);
    await page.goto(pelvis);
    await untilFetched(page);
    const gamma = page.getByRole('link', { name: 'Gamma' });
    await gamma.evaluate((link: HTMLElement) => {
      link.click();
      document.body.dispatchEvent(new KeyboardEvent('keydown', { key: 'u', bubbles: true }));
    });
    await page.getByText('Nothing is computed until the criteria are chosen').waitFor();
  });

  test('nothing is computed before the criteria are chosen; then the figures are those of the hand calculation', async () => {
    const { page, errors } = await openSignedIn(department, browser);
    await page.goto(cube);
    await page.getByRole('link', { name: 'Gamma' }).click();
    await page.getByText('Nothing is computed until the criteria are chosen').waitFor();
    await choose(page, 'Reference dose', 'PLAN');
    await choose(page, 'Evaluated dose', 'Recalculated');
    await page.getByRole('button', { name: 'Compute gamma' }).click();
    await expect.poll(() => page.getByText('Needed').count()).toBe(3);
    await expect.poll(() => page.getByText('Global or local?').count()).toBe(1);
    expect(page.url()).not.toContain('dd=');

    await choose(page, 'Criteria', 'AAPM TG-218');
    await page.getByRole('button', { name: 'Compute gamma' }).click();
    const summary = page.getByRole('region', { name: 'Gamma pass rate (%)' });
    await summary.waitFor({ timeout: 60_000 });
    // 11 of 16 columns of 256 voxels: see secondOpinionCube()
    await expect.poll(() => summary.innerText()).toMatch(/68\.8/);
    await expect.poll(() => summary.innerText()).toContain('γ ≤ 1 at 2,816 of 4,096 points');
    await expect.poll(() => summary.innerText()).toContain('below the action level of 90 %');
    await expect.poll(() => summary.innerText()).toMatch(/Largest γ\s+1\.16/);
    expect(errors).toEqual([]);
    await page.context().close();
  });

  test('an address with criteria computes the same; the worst point is where the dose is highest, and its γ is read there', async () => {
    const { page, errors } = await openSignedIn(department, browser);
    await page.goto(`${cube}/gamma?${await dosesOf(page, cube)}&dd=3&dta=2&cut=10&of=global`);
    await page.getByText('2,816 of 4,096').waitFor({ timeout: 60_000 });
    const shape = page.getByRole('row').filter({ hasText: 'Shape' });
    // x' = -18 to 18 in the cube of 40 mm: 10 columns of 10 × 10 voxels, of which the 8 up to 55 Gy pass
    await expect.poll(() => shape.innerText()).toMatch(/1,000\s+80\.0/);
    await page.getByRole('button', { name: 'Go to the worst point' }).click();
    await page.getByText('γ 1.16 ✕').first().waitFor();
    await page.waitForFunction(() => new URL(location.href).searchParams.get('at')?.startsWith('40,')); // where 65 Gy are
    const csv = page.waitForEvent('download');
    await page.getByRole('button', { name: 'Results as CSV' }).click();
    expect((await bytesOf(await csv)).toString()).toContain('Whole dose,4096,68.8,');
    const file = page.waitForEvent('download');
    await page.getByRole('link', { name: 'Map as RTDOSE' }).click();
    const map = await parseDoseGrid(readInstance(new Uint8Array(await bytesOf(await file))));
    expect(map.dose.filter((gamma) => gamma <= 1)).toHaveLength(2816);
    expect(Math.max(...map.dose)).toBeCloseTo(1.159, 2);
    expect(errors).toEqual([]);
    await page.context().close();
  });

  test('the file of an array is judged in the page: its detectors over the planes, nothing sent to the server', async () => {
    const { page, errors } = await openSignedIn(department, browser);
    await page.goto(`${cube}/gamma`);
    const sent: string[] = [];
    page.on('request', (request) => request.method() !== 'GET' && sent.push(request.url()));
    await takeArray(page, measuredCube);
    await choose(page, 'Evaluated dose', 'PLAN');
    await choose(page, 'Criteria', 'AAPM TG-218');
    await page.getByRole('button', { name: 'Compute gamma' }).click();
    await page.getByText('Absolute or relative?').waitFor();
    await page.getByText('absolute', { exact: true }).click();
    await expect.poll(() => page.getByLabel('Centre of the array x, y, z (mm): z').inputValue()).toBe('30'); // of the plan's isocentre
    await page.getByRole('button', { name: 'Compute gamma' }).click();
    const summary = page.getByRole('region', { name: 'Gamma pass rate (%)' });
    await summary.waitFor({ timeout: 60_000 });
    await expect.poll(() => summary.innerText()).toContain('γ ≤ 1 at 59 of 85 points');
    await expect.poll(() => summary.innerText()).toMatch(/Largest γ\s+1\.16/);
    await page.getByRole('button', { name: 'Go to the worst point' }).click();
    await page.getByText('γ 1.16 ✕').first().waitFor();
    await page.getByText('No shift can be told: the dose is so even along a direction').waitFor(); // it rises along x alone
    expect(sent).toEqual([]);
    expect(errors).toEqual([]);
    await page.context().close();
  });

  test('of an array that stood off it is told by how much, and it is judged where it was said to lie', async () => {
    const { page, errors } = await openSignedIn(department, browser, { colorScheme: 'dark' });
    await page.goto(`${pelvis}/gamma?dd=3&dta=2&cut=10&of=global&doses=absolute`);
    await takeArray(page, measuredPelvis({ x: 3, y: -1.5 }));
    await choose(page, 'Evaluated dose', 'PLAN');
    await page.getByRole('button', { name: 'Compute gamma' }).click();
    const told = page.getByText(/The array fits best when moved by .* it was not moved/);
    await told.waitFor({ timeout: 60_000 });
    const [, x, y] = /by (\S+) mm in x and (\S+) mm in y/.exec((await told.innerText()).replace('−', '-')) ?? [];
    expect(Math.abs(Number(x) - 3)).toBeLessThan(0.1);
    expect(Math.abs(Number(y) + 1.5)).toBeLessThan(0.1);
    await untilFetched(page);
    await told.scrollIntoViewIfNeeded();
    await keepPicture(page, 'gamma-array-en-dark');
    await page.getByText('中', { exact: true }).click();
    await page.setViewportSize({ width: 390, height: 844 });
    const toldInChinese = page.getByText(/时吻合最好；未予移动/);
    await toldInChinese.evaluate((element) => element.scrollIntoView()); // at once: the page may still be drawing itself anew
    await fitsTheWidth(page);
    await keepPicture(page, 'gamma-array-zh-phone');
    expect(errors).toEqual([]);
    await page.context().close();
  });

  test('a long computation shows how far it is, and ends when it is cancelled', async () => {
    const { page, errors } = await openSignedIn(department, browser);
    await page.goto(`${pelvis}/gamma`);
    await page.getByLabel('Dose difference (%)').fill('0.1');
    await page.getByLabel('Distance (mm)').fill('20');
    await page.getByLabel('Low-dose cut-off (%)').fill('0');
    await page.getByText('local', { exact: true }).click();
    await page.getByLabel('Distance (mm)').press('Enter');
    await page.getByText(/Computing gamma: \d+ %/).waitFor({ timeout: 30_000 });
    await page.getByRole('button', { name: 'Cancel' }).click();
    await page.getByText('Cancelled before it was done').waitFor();
    await expect.poll(() => page.getByRole('heading', { name: 'Gamma pass rate (%)' }).count()).toBe(0);
    await expect.poll(() => page.workers(), { timeout: 20_000 }).toEqual([]); // a busy one ends when its script lets it
    expect(errors).toEqual([]);
    await page.context().close();
  });

  test('the demonstration patient on a day it lay aside: map, histogram and structures, in both languages and at a phone’s width', async () => {
    const asked = 'dd=3&dta=2&cut=10&of=global';
    const english = await openSignedIn(department, browser, { colorScheme: 'dark' });
    await english.page.goto(`${pelvis}/gamma?${await dosesOf(english.page, pelvis)}&${asked}`);
    await english.page.getByText('at or above the tolerance of 95 %').waitFor({ timeout: 60_000 });
    await untilFetched(english.page);
    await keepPicture(english.page, 'gamma-en-dark');

    const { page, errors } = await openSignedIn(department, browser, { colorScheme: 'light', locale: 'zh-CN' });
    await page.goto(english.page.url().replace(asked, `${asked}&signed=1`));
    await page.getByText('达到容差限 95 %').waitFor({ timeout: 60_000 });
    await untilFetched(page);
    await keepPicture(page, 'gamma-zh-light');
    await page.setViewportSize({ width: 390, height: 844 });
    await fitsTheWidth(page);
    await page.getByRole('heading', { name: 'γ 通过率' }).scrollIntoViewIfNeeded();
    await page.getByText('矢状面').evaluate((tab) => tab.scrollIntoView({ block: 'center' }));
    await keepPicture(page, 'gamma-zh-phone');
    expect([...english.errors, ...errors]).toEqual([]);
    await english.page.context().close();
    await page.context().close();
  });
});

/** `ref` and `eval` of an address: the plan's dose, and the other one. */
async function dosesOf(page: Page, plan: string): Promise<string> {
  const caseKey = plan.split('/').at(-1);
  const scene: CaseScene = await (
    await page.request.get(`${new URL(plan).origin}/api/physics/cases/${caseKey}`)
  ).json();
  const key = (label: RegExp) => scene.doses.find((dose) => label.test(dose.label))?.doseKey;
  return `ref=${key(/PLAN/)}&eval=${key(/Recalculated|Dose of the day/)}`;
}

/** Chooses the file of an array that measured `doseGy`. */
async function takeArray(page: Page, doseGy: (xMm: number, yMm: number) => number): Promise<void> {
  const chooser = page.waitForEvent('filechooser');
  await choose(page, 'Reference dose', 'Measured file: array, or a plane as RTDOSE…');
  const buffer = Buffer.from(sncArrayText(doseGy));
  await (await chooser).setFiles({ name: 'mapcheck.txt', mimeType: 'text/plain', buffer });
  await page.getByText('1177 MapCHECK 2, 1723 detectors, Gy').waitFor();
}

async function bytesOf(download: Download): Promise<Buffer> {
  return readFile(await download.path());
}
