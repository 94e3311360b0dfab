import { type ChildProcess, spawn } from 'node:child_process';
import { mkdtemp } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Browser, type BrowserContextOptions, chromium, type Page } from 'playwright-core';
import { inject } from 'vitest';
import { removeDataFolder } from '../../server/platform/database/test-database.ts';
import { PROJECT_ROOT } from '../../server/platform/project-root.ts';

/** Where a test leaves pictures for the documents; unset in an ordinary run. */
const SCREENSHOTS = process.env['ISOCENTER_SCREENSHOTS'];

/** A department as a user starts it: the command in a process of its own. */
export interface RunningDepartment {
  readonly url: string;
  readonly dataFolder: string;
  /** As a power cut does it; the data stay. */
  kill(): Promise<void>;
  /** As Ctrl-C does it; the data are removed. */
  stop(): Promise<void>;
}

/** Starts a department on an empty folder, or again on the folder of an earlier one. */
export async function startDepartment(existing?: string): Promise<RunningDepartment> {
  const dataFolder = existing ?? (await mkdtemp(join(tmpdir(), 'isocenter-product-')));
  const child = spawn(process.execPath, [...ISOCENTER, ...serveOn(dataFolder)], {
    stdio: ['ignore', 'pipe', 'inherit'],
    env: { ...process.env, LANG: 'C' },
  });
  const url = await urlOf(child);
  const end = async (signal: NodeJS.Signals) => {
    const ended = new Promise((resolve) => child.once('exit', resolve));
    child.kill(signal);
    await ended;
  };
  const stop = async () => {
    await end('SIGTERM');
    await removeDataFolder(dataFolder);
  };
  return { url, dataFolder, kill: () => end('SIGKILL'), stop };
}

export const ISOCENTER = [join(PROJECT_ROOT, 'bin/isocenter.js')];

/** The command line that serves a folder on free ports. */
export function serveOn(dataFolder: string): string[] {
  return ['serve', '--port', '0', '--dicom-port', '0', '--data', dataFolder];
}

async function urlOf(child: ChildProcess): Promise<string> {
  let printed = '';
  return new Promise((resolve, reject) => {
    child.stdout?.on('data', (text) => {
      printed += text;
      const url = /Isocenter +(http:\S+)/.exec(printed)?.[1];
      if (url) resolve(url);
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

/** Keeps a picture for the documents where `ISOCENTER_SCREENSHOTS` names a folder. */
export async function keepPicture(page: Page, name: string): Promise<void> {
  if (SCREENSHOTS) await page.screenshot({ path: join(SCREENSHOTS, `${name}.png`) });
}
