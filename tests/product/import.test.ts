import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { buffer } from 'node:stream/consumers';
import { pelvisPatient } from '@isocenter/phantom';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { zipStream } from '../../server/platform/zip-stream.ts';
import {
  keepPicture,
  missingChromium,
  openBrowser,
  openSignedIn,
  type RunningDepartment,
  startDepartment,
} from './department.ts';
import { importFiles } from './import-files.ts';

const missing = missingChromium();

describe.skipIf(missing !== '')(`import in the page${missing && ` (skipped: ${missing})`}`, () => {
  let department: RunningDepartment;
  let browser: Browser;
  let folder: string;
  let zip: string;
  beforeAll(async () => {
    [department, browser, { folder, zip }] = await Promise.all([startDepartment(), openBrowser(), exported()]);
  });
  afterAll(async () => {
    await browser.close();
    await department.stop();
    await Promise.all([rm(folder, { recursive: true }), rm(zip)]);
  });

  test('a folder dropped on the page arrives; a broken file is named with its reason, and nothing is lost', async () => {
    const { page, errors } = await openSignedIn(department, browser);
    await page.goto(department.url);
    await page.getByText('Drop the folder that your planning system exported').waitFor();
    await dropFolder(page, folder);
    await page.getByRole('button', { name: 'Open the patient' }).waitFor({ timeout: 90_000 });
    await page.getByText('cut-off.dcm').first().waitFor();
    await keepPicture(page, 'import-en-light');

    await page.goto(`${department.url}/quarantine`);
    await page.getByText('cut-off.dcm').first().waitFor();
    await keepPicture(page, 'quarantine-en-light');
    expect(errors).toEqual([]);
    await page.context().close();
  });

  test('a quarantine longer than a page is counted whole, shown to its end, and discarded to its end', async () => {
    const cut = pelvisPatient().files[0]!.bytes.subarray(0, 300);
    const files = Array.from({ length: 104 }, (_, n) => ({
      name: `spoilt/CT.${n}.dcm`,
      bytes: Uint8Array.from([...cut, n]),
    }));
    await importFiles(department, files);
    const { page, errors } = await openSignedIn(department, browser);
    await page.goto(`${department.url}/quarantine`);
    const shown = page.getByRole('article');
    await page.getByRole('link', { name: /^Quarantine\s*105$/ }).waitFor(); // with the one of the folder
    await expect.poll(() => shown.count()).toBe(100);
    await page.getByRole('button', { name: 'Show more' }).click();
    await page.getByText('cut-off.dcm').first().waitFor();
    await expect.poll(() => shown.count()).toBe(105);

    await page.reload();
    await page.getByRole('button', { name: 'Discard all' }).click();
    await page.getByText('Discard all 105 files?').waitFor();
    await page.getByRole('tooltip').getByRole('button', { name: 'Discard all' }).click();
    await page.getByText('No file is in quarantine').waitFor({ timeout: 60_000 });
    expect(errors).toEqual([]);
    await page.context().close();
  });

  test('a ZIP is kept by the server and unpacked by a job; the page shows how far, and leads to what came of it', async () => {
    const { page, errors } = await openSignedIn(department, browser, {
      locale: 'zh-CN',
      viewport: { width: 390, height: 844 },
    });
    await page.goto(`${department.url}/import`);
    const chosen = page.waitForEvent('filechooser');
    await page.getByRole('button', { name: '选择文件或 ZIP' }).click();
    await (await chosen).setFiles(zip);
    await page.getByText(/服务器正在解压：|ZIP 等待解压/).waitFor();
    await keepPicture(page, 'import-zip-zh-phone');
    await page.getByRole('button', { name: '打开患者' }).waitFor({ timeout: 90_000 });
    await page.goto(`${department.url}/jobs`);
    await page.getByText('导入 ZIP').waitFor();
    await page.getByText('已完成').first().waitFor();
    await keepPicture(page, 'import-zip-job-zh-phone');
    expect(errors).toEqual([]);
    await page.context().close();
  });

  test('without the network the page says so, and goes on when it is back', async () => {
    const { page } = await openSignedIn(department, browser);
    await page.goto(`${department.url}/patients`);
    await page.getByText('Demo, Pelvis').first().waitFor();
    await page.context().setOffline(true);
    await page.getByText('Demo, Pelvis').first().click();
    await page.getByText('could not be fetched from the server').waitFor({ timeout: 60_000 });
    await page.context().setOffline(false);
    await page.getByRole('button', { name: 'Load again' }).click();
    await page.getByRole('heading', { name: 'DVH' }).waitFor({ timeout: 60_000 });
    await page.context().close();
  });
});

/** A planning system's export with one file that was cut off and one that is no DICOM; the ZIP holds the others. */
async function exported(): Promise<{ readonly folder: string; readonly zip: string }> {
  const folder = await mkdtemp(join(tmpdir(), 'isocenter-export-'));
  const { files } = pelvisPatient();
  for (const { name, bytes } of files) {
    await mkdir(dirname(join(folder, name)), { recursive: true });
    await writeFile(join(folder, name), bytes);
  }
  const plan = files.find(({ name }) => /RP|plan/i.test(name)) ?? files[0]!;
  await writeFile(join(folder, 'cut-off.dcm'), plan.bytes.subarray(0, plan.bytes.length >> 1));
  await writeFile(join(folder, 'notes.txt'), 'exported on Monday');
  const zip = `${folder}.zip`;
  await writeFile(zip, await buffer(zipStream(files.map(({ name, bytes }) => ({ name, bytes: async () => bytes })))));
  return { folder, zip };
}

/** A drop as the browser itself delivers it, folder and all. */
async function dropFolder(page: Page, path: string): Promise<void> {
  const devtools = await page.context().newCDPSession(page);
  const drag = { x: 600, y: 400, data: { items: [], files: [path], dragOperationsMask: 1 } };
  for (const type of ['dragEnter', 'dragOver', 'drop'] as const)
    await devtools.send('Input.dispatchDragEvent', { type, ...drag });
}
