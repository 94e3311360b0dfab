import { execFileSync } from 'node:child_process';
import { existsSync } from 'node:fs';

const CANDIDATES = [
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/usr/bin/google-chrome-stable',
];

/** Path of Chromium, or why there is none. */
export type FoundChromium = { readonly path: string } | { readonly missing: string };

/** Finds Chromium, or, as root on Debian, installs it with a Chinese font. */
export function findChromium(): FoundChromium {
  const present = [process.env['CHROMIUM'] ?? '', ...CANDIDATES].find((path) => path !== '' && existsSync(path));
  if (present) return { path: present };
  if (process.getuid?.() !== 0 || !existsSync('/etc/debian_version'))
    return { missing: 'no Chromium found; install it, or set CHROMIUM to its path' };
  try {
    const quiet = { stdio: 'ignore', env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' } } as const;
    execFileSync('apt-get', ['update'], quiet);
    execFileSync('apt-get', ['install', '-y', '--no-install-recommends', 'chromium', 'fonts-noto-cjk'], quiet);
  } catch (error) {
    return { missing: `Debian's Chromium could not be installed: ${error instanceof Error ? error.message : error}` };
  }
  return { path: '/usr/bin/chromium' };
}
