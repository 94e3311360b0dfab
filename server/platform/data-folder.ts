import { mkdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { DomainError } from '@isocenter/messages';
import { z } from 'zod';
import { PROJECT_ROOT } from './project-root.ts';

/** Where the data lies unless `--data` or `ISOCENTER_DATA` says otherwise. */
export function defaultDataFolder(): string {
  return process.env['ISOCENTER_DATA'] ?? join(PROJECT_ROOT, 'data');
}

/** Where the demonstration department lies unless `--data` says otherwise: never where a real one does. */
export function demonstrationDataFolder(): string {
  return join(PROJECT_ROOT, 'data-demonstration');
}

/** Makes the folder, closed to other users. @returns its absolute path */
export async function makeDataFolder(folder: string): Promise<string> {
  const absolute = resolve(folder);
  await mkdir(absolute, { recursive: true, mode: 0o700 });
  return absolute;
}

const servingSchema = z.object({ pid: z.number(), url: z.string(), instance: z.string() });
/** The server that holds a data folder, as it wrote itself into `server.json`; its health answers with the same `instance`. */
export type Serving = z.infer<typeof servingSchema>;

const note = (dataFolder: string) => join(dataFolder, 'server.json');

/**
 * Two servers on one folder would not harm the data (they share the database), but the second is a mistake of its user.
 * @throws DomainError `platform/already-served` with the address of the server that does
 */
export async function refuseIfServed(dataFolder: string): Promise<void> {
  const serving = await servingProcess(dataFolder);
  if (serving)
    throw new DomainError('platform/already-served', { folder: dataFolder, url: serving.url, pid: serving.pid });
}

/** Writes down the address once the server listens; written aside and renamed, so nobody reads half of it. */
export async function announceServing(
  dataFolder: string,
  { url, instance }: Pick<Serving, 'url' | 'instance'>,
): Promise<void> {
  const serving: Serving = { pid: process.pid, url, instance };
  await writeFile(`${note(dataFolder)}.new`, `${JSON.stringify(serving)}\n`);
  await rename(`${note(dataFolder)}.new`, note(dataFolder));
}

export async function releaseDataFolder(dataFolder: string): Promise<void> {
  await rm(note(dataFolder), { force: true });
}

/** The live server of the folder; a note that a killed server left does not count, since nothing answers there. */
export async function servingProcess(dataFolder: string): Promise<Serving | undefined> {
  const text = await readFile(note(dataFolder), 'utf8').catch(() => undefined);
  if (text === undefined) return undefined;
  const parsed = servingSchema.safeParse(parseJson(text));
  if (!parsed.success || parsed.data.pid === process.pid) return undefined;
  const answer = await fetch(new URL('/api/platform/health', parsed.data.url), { signal: AbortSignal.timeout(5_000) })
    .then((response) => response.json())
    .catch(() => undefined);
  const health = z.object({ name: z.literal('isocenter'), instance: z.string() }).safeParse(answer);
  return health.success && health.data.instance === parsed.data.instance ? parsed.data : undefined;
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
