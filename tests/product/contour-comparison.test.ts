import { readFile } from 'node:fs/promises';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
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
import { secondOpinionCube, secondOpinionPelvis } from './second-opinion-patient.ts';

const missing = missingChromium();

describe.skipIf(missing !== '')(`contours compared in the page${missing && ` (skipped: ${missing})`}`, () => {
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

  test('two cubes 2 mm apart: nothing before the tolerance, then the figures of the hand calculation', async () => {
    const { page, errors } = await openSignedIn(department, browser);
    await page.goto(cube);
    await page.getByRole('link', { name: 'Compare contours' }).click();
    await choose(page, 'A, solid: Structure', 'Shape');
    await page.getByRole('button', { name: 'Compare contours' }).click();
    await page.getByText('Needed').waitFor();
    await choose(page, 'B, dashed: Structure set', 'Observer 2');
    await page.getByLabel('Tolerance (mm)').fill('1');
    await page.getByLabel('Tolerance (mm)').press('Enter'); // the namesake in the other set was taken
    const table = page.getByRole('region', { name: 'Compare contours' });
    await table.waitFor({ timeout: 30_000 });
    // cubes of 40 mm, B 2 mm further left: common 38 of 40 mm
    await expect.poll(() => figure(page, 'Dice')).toBe('0.95'); // 38 / 40
    await expect.poll(() => figure(page, 'Jaccard')).toBe('0.90'); // 38 / 42
    expect(await figure(page, 'Hausdorff distance (mm)')).toBe('2.0');
    // In each of 20 slices the side outside B (40 mm), 1 mm around either of its corners, and the side inside B but for 1 mm at either end (38).
    expect(await figure(page, 'Added path length (mm)')).toBe('1600.0'); // 20 · (40 + 2 + 38)
    // The surface of 40 × 40 × 38 mm, 9280 mm²: both sides across the shift lie 2 mm apart, less only within 2 mm of an edge of the inner one,
    // and from the others 2 mm stand out: ∫ distance is 1520 · 2 + ∫₀² (40 − 2t)(38 − 2t) dt + 2 · 2 · (38 + 40) = 6090.7 mm³.
    expect(await figure(page, 'HD95 (mm)')).toBe('2.0'); // 2 mm holds for (1520 + 36 · 34) / 9280 = 30 %
    expect(await figure(page, 'Mean surface distance (mm)')).toBe('0.7'); // 6090.7 / 9280 = 0.656
    // 1 − (1520 + 38 · 36 + 2 · (38 + 40)) / 9280; the lattice of 1 mm rounds the edges, along which the tolerance is reached
    expect(Math.abs(Number(await figure(page, 'Surface Dice at 1 mm')) - 0.672)).toBeLessThan(0.02);
    expect(await figure(page, 'Centroid distance (mm)')).toBe('2.0');
    expect(await figure(page, 'to the left (mm)')).toBe('2.0');
    expect(await figure(page, 'to the head (mm)')).toBe('0.0');
    expect(await figure(page, 'B − A (cc)')).toBe('0.00');
    expect(await figure(page, 'Volume A (cc)')).toBe(await figure(page, 'Volume B (cc)'));

    await page.getByRole('button', { name: 'Jaccard' }).focus();
    await page.getByText('The common volume over the volume that either covers').waitFor();
    const download = page.waitForEvent('download');
    await page.getByRole('button', { name: 'comparison as CSV' }).click();
    expect(await readFile(await (await download).path(), 'utf8')).toMatch(/\r\nDice,0\.95\r\nJaccard,0\.90\r\n/);
    expect(errors).toEqual([]);
    await page.context().close();
  });

  test('three cubes, each 2 mm beside the one before: their consensus is the one in the middle', async () => {
    const { page, errors } = await openSignedIn(department, browser);
    await page.goto(`${cube}/contours`);
    await choose(page, 'A, solid: Structure', 'Shape');
    await page.getByRole('checkbox', { name: 'Consensus of all observers' }).click();
    const seen = page.getByRole('region', { name: 'Consensus of all observers' }).getByRole('row');
    await seen.filter({ hasText: 'Observer 3' }).waitFor({ timeout: 30_000 });
    const sensitivity = async (observer: string) =>
      (await seen.filter({ hasText: observer }).innerText()).split('\t')[1];
    // the middle one is always right with one of the others: it becomes the truth, of which these hold 38 of 40 mm, or 39 of 41 voxel centres
    expect(Number(await sensitivity('Demonstration'))).toBeCloseTo(95, 0);
    await expect.poll(() => sensitivity('Observer 2')).toBe('100.0');
    expect(Number(await sensitivity('Observer 3'))).toBeCloseTo(95, 0);
    expect(page.url()).toContain('consensus=1');
    expect(errors).toEqual([]);
    await page.context().close();
  });

  test('another structure is not judged by the tolerance of the one before', async () => {
    const { page, errors } = await openSignedIn(department, browser);
    await page.goto(`${pelvis}/contours`);
    await choose(page, 'A, solid: Structure', 'Bladder');
    await choose(page, 'B, dashed: Structure set', 'Observer 2');
    await page.getByLabel('Tolerance (mm)').fill('2');
    await page.getByLabel('Tolerance (mm)').press('Enter');
    await page.getByRole('region', { name: 'Compare contours' }).waitFor({ timeout: 60_000 });
    await choose(page, 'A, solid: Structure', 'Rectum');
    await page.getByRole('region', { name: 'Compare contours' }).waitFor({ state: 'hidden' });
    expect(page.url()).not.toContain('tol=');
    expect(errors).toEqual([]);
    await page.context().close();
  });

  test('two observers of the demonstration patient, in both languages and at a phone’s width', async () => {
    const english = await openSignedIn(department, browser, { colorScheme: 'dark' });
    await english.page.goto(`${pelvis}/contours`);
    await choose(english.page, 'A, solid: Structure', 'Prostate');
    await choose(english.page, 'B, dashed: Structure set', 'Observer 2');
    await english.page.getByLabel('Tolerance (mm)').fill('2');
    await english.page.getByLabel('Tolerance (mm)').press('Enter');
    await english.page.getByRole('region', { name: 'Compare contours' }).waitFor({ timeout: 60_000 });
    await english.page.waitForFunction(() => location.search.includes('at='));
    await english.page.getByRole('checkbox', { name: 'Consensus of all observers' }).click();
    await english.page.getByRole('row').filter({ hasText: 'Observer 3' }).waitFor({ timeout: 30_000 });
    await untilFetched(english.page);
    await keepPicture(english.page, 'contours-en-dark');

    const { page, errors } = await openSignedIn(department, browser, { colorScheme: 'light', locale: 'zh-CN' });
    await page.goto(english.page.url());
    await page.getByText('质心距离 (mm)').waitFor({ timeout: 60_000 });
    await page.getByText('距离', { exact: true }).click();
    await page.locator('.ant-segmented-item-selected').getByText('距离').waitFor();
    await page
      .getByRole('region', { name: '逐层比较' })
      .evaluate((profile) => profile.scrollIntoView({ block: 'end' }));
    await untilFetched(page);
    await keepPicture(page, 'contours-zh-light');
    await page.setViewportSize({ width: 390, height: 844 });
    await fitsTheWidth(page);
    await keepPicture(page, 'contours-zh-phone');
    expect([...english.errors, ...errors]).toEqual([]);
    await english.page.context().close();
    await page.context().close();
  });
});

/** The figure that stands beside a measure. */
function figure(page: Page, measure: string): Promise<string> {
  const term = page.getByRole('button', { name: measure, exact: true });
  return page.locator('dl > div').filter({ has: term }).locator('dd').innerText();
}
