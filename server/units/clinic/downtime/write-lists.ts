import { chmod, mkdir, rename, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { LANGUAGES, type Language } from '@isocenter/messages';
import { acting } from '../../../platform/database/acting.ts';
import type { Database } from '../../../platform/database/database.ts';
import { downtimeLists } from './downtime-lists.ts';
import { downtimeSheet } from './downtime-sheet.ts';

/** What was written, for whoever gave the command. */
export interface WrittenLists {
  readonly files: readonly string[];
  readonly days: number;
  readonly courses: number;
}

interface Asked {
  readonly folder: string;
  readonly languages: readonly Language[];
  readonly now: Date;
}

/** Writes today's and tomorrow's lists as PDF; what stood there is replaced whole. Only whoever owns the folder can read them. */
export async function writeDowntimeLists(database: Database, { folder, languages, now }: Asked): Promise<WrittenLists> {
  const lists = await downtimeLists(database, now);
  await mkdir(folder, { recursive: true, mode: 0o700 });
  const files: string[] = [];
  for (const language of languages) {
    const file = join(folder, fileName(language));
    const aside = `${file}.${process.pid}.part`;
    await writeFile(aside, await downtimeSheet(lists, language), { mode: 0o600 });
    await chmod(aside, 0o600);
    await rename(aside, file);
    files.push(file);
  }
  return { files, days: lists.days.length, courses: lists.courses.length };
}

const HOUR_MS = 3_600_000;

/** Writes them in each language, unless those that lie there are younger than an hour. @returns whether it did */
export async function renewDowntimeLists(
  database: Database,
  { folder, now }: Pick<Asked, 'folder' | 'now'>,
): Promise<boolean> {
  const ages = await Promise.all(
    LANGUAGES.map(async (language) => {
      const found = await stat(join(folder, fileName(language))).catch(() => undefined);
      return found === undefined ? Number.POSITIVE_INFINITY : now.getTime() - found.mtimeMs;
    }),
  );
  if (Math.max(...ages) < HOUR_MS) return false;
  await acting({ kind: 'service', service: 'start', origin: '' }, () =>
    writeDowntimeLists(database, { folder, languages: LANGUAGES, now }),
  );
  return true;
}

const fileName = (language: Language) => `downtime-lists-${language}.pdf`;
