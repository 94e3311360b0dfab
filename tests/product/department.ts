import { type ChildProcess, spawn } from 'node:child_process';
import { mkdtemp } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Browser, type BrowserContextOptions, chromium, type Page } from 'playwright-core';
import { expect, inject } from 'vitest';
import { removeDataFolder } from '../../server/platform/database/remove-data-folder.ts';
import { PROJECT_ROOT } from '../../server/platform/project-root.ts';
import { type SignedIn, signInPhysicist } from './sign-in.ts';

/** Where a test leaves pictures for the documents; unset in an ordinary run. */
/** A folder in which pictures are kept. */
export const SCREENSHOTS = process.env['ISOCENTER_SCREENSHOTS'];

/** A department as a user starts it: the command in a process of its own. */
export interface LaunchedDepartment {
  readonly url: string;
  readonly dataFolder: string;
  /** The link of the first start, by which the first account is made; null where there are accounts. */
  readonly firstStartLink: string | null;
  /** As a power cut does it; the data stay. */
  kill(): Promise<void>;
  /** As Ctrl-C does it; the data stay. */
  end(): Promise<void>;
  /** As Ctrl-C does it; the data are removed. */
  stop(): Promise<void>;
}

/** A department in which a physicist is signed in. */
export interface RunningDepartment extends LaunchedDepartment, SignedIn {}

/** Starts a department on an empty folder, or again on the folder of an earlier one, and signs a physicist in. */
export async function startDepartment(existing?: string): Promise<RunningDepartment> {
  const department = await launchDepartment(existing);
  return { ...department, ...(await signInPhysicist(department)) };
}

type Demo = `--demo=${'small' | 'whole'}`;

/** Starts a department, on the folder of an earlier one where that is given. */
export async function launchDepartment(existing?: string, ...options: readonly Demo[]): Promise<LaunchedDepartment> {
  const dataFolder = existing ?? (await mkdtemp(join(tmpdir(), 'isocenter-product-')));
  const child = spawn(process.execPath, [...ISOCENTER, ...serveOn(dataFolder), ...options], {
    stdio: ['ignore', 'pipe', 'inherit'],
    env: { ...process.env, LANG: 'C' },
  });
  return launched(child, { dataFolder, isFirst: existing === undefined && options.length === 0 });
}

const MOVING_CLOCK = new URL('./moving-clock.mjs', import.meta.url).href;

/** As {@link launchDepartment} on a folder of a demonstration; `setAhead`: the program takes it from now on to be so much later than it is [ms]. The database keeps its own clock. */
export async function launchWithMovingClock(
  dataFolder: string,
  demo: Demo,
): Promise<LaunchedDepartment & { setAhead(aheadMs: number): Promise<void> }> {
  const child = spawn(process.execPath, ['--import', MOVING_CLOCK, ...ISOCENTER, ...serveOn(dataFolder), demo], {
    stdio: ['ignore', 'pipe', 'inherit', 'ipc'],
    env: { ...process.env, LANG: 'C' },
  });
  const setAhead = async (aheadMs: number) => {
    const isSet = new Promise((resolve) => child.once('message', resolve));
    child.send({ aheadMs });
    await isSet;
  };
  return { ...(await launched(child, { dataFolder, isFirst: false })), setAhead };
}

async function launched(
  child: ChildProcess,
  { dataFolder, isFirst }: { readonly dataFolder: string; readonly isFirst: boolean },
): Promise<LaunchedDepartment> {
  const [url = '', firstStartLink = null] = await printedBy(
    child,
    isFirst ? /Isocenter +(https?:\S+)[\s\S]*open (https?:\S+#\S+)/ : /Isocenter +(https?:\S+)/,
  );
  const end = async (signal: NodeJS.Signals) => {
    const ended = new Promise((resolve) => child.once('exit', resolve));
    child.kill(signal);
    await ended;
  };
  const stop = async () => {
    await end('SIGTERM');
    await removeDataFolder(dataFolder);
  };
  return { url, dataFolder, firstStartLink, kill: () => end('SIGKILL'), end: () => end('SIGTERM'), stop };
}

export const ISOCENTER = [join(PROJECT_ROOT, 'bin/isocenter.js')];

/** The command line that serves a folder on free ports. */
export function serveOn(dataFolder: string): string[] {
  return ['serve', '--port', '0', '--dicom-port', '0', '--data', dataFolder];
}

/** What the groups of the pattern found in what the command printed so far; waits for it. */
async function printedBy(child: ChildProcess, pattern: RegExp): Promise<readonly string[]> {
  let printed = '';
  return new Promise((resolve, reject) => {
    child.stdout?.on('data', (text) => {
      printed += text;
      const found = pattern.exec(printed);
      if (found) resolve(found.slice(1));
    });
    child.once('exit', (code) => reject(new Error(`the server ended with ${code} before it listened:\n${printed}`)));
  });
}

/** Why the browser tests cannot run here; empty where they can. */
export function missingChromium(): string {
  const found = inject('chromium');
  return 'missing' in found ? found.missing : '';
}

export async function openBrowser(): Promise<Browser> {
  const found = inject('chromium');
  if ('missing' in found) throw new Error(found.missing);
  const args = ['--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run', '--disable-background-networking'];
  return chromium.launch({
    executablePath: found.path,
    args: [...args, '--disable-component-update', '--disable-sync'],
  });
}

/** A page of the size a hospital's PC has. Whatever the page logs as an error ends up in `errors`. */
export async function openPage(
  browser: Browser,
  options: BrowserContextOptions = {},
): Promise<{ page: Page; errors: string[] }> {
  const context = await browser.newContext({ viewport: { width: 1366, height: 768 }, locale: 'en-GB', ...options });
  const page = await context.newPage();
  const errors: string[] = [];
  page.on('pageerror', (error) => errors.push(error.message));
  page.on('console', (message) => message.type() === 'error' && errors.push(message.text()));
  return { page, errors };
}

/** As {@link openPage}, with the physicist of the department signed in. */
export async function openSignedIn(
  department: RunningDepartment,
  browser: Browser,
  options: BrowserContextOptions = {},
): Promise<{ page: Page; errors: string[] }> {
  const opened = await openPage(browser, options);
  const [name = '', value = ''] = department.cookie.split('=');
  await opened.page.context().addCookies([{ name, value, url: department.url }]);
  return opened;
}

/** Waits until nothing more is fetched for half a second. The stream of notices never ends, so the browser's own idle never comes. */
export async function untilFetched(page: Page): Promise<void> {
  await page.waitForLoadState('load');
  await page.evaluate(
    () =>
      new Promise<void>((resolve) => {
        let known = -1;
        const timer = setInterval(() => {
          const fetched = performance.getEntriesByType('resource').length;
          if (fetched === known) {
            clearInterval(timer);
            resolve();
          }
          known = fetched;
        }, 500);
      }),
  );
}

/** Nothing stands out of the page's side, once it has been laid out for the window's width. */
export async function fitsTheWidth(page: Page): Promise<void> {
  const tooWide = () => page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
  await expect
    .poll(tooWide, { message: `too wide, in pixels: ${new URL(page.url()).pathname}`, timeout: 5000 })
    .toBeLessThanOrEqual(0);
}

/** Keeps a picture for the documents where `ISOCENTER_SCREENSHOTS` names a folder, once nothing slides or fades any more. */
export async function keepPicture(page: Page, name: string): Promise<void> {
  if (!SCREENSHOTS) return;
  await page.evaluate(async () => {
    const ending = document.getAnimations().filter(({ effect }) => effect?.getTiming().iterations !== Infinity);
    await Promise.allSettled(ending.map(({ finished }) => finished));
  });
  await page.screenshot({ path: join(SCREENSHOTS, `${name}.png`) });
}
