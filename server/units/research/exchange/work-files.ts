import { DomainError } from '@isocenter/messages';
import { sql } from 'kysely';
import type { Database } from '../../../platform/database/database.ts';
import { createThreads } from '../../../platform/threads.ts';
import type { AskedPersonFile, WorkFormat } from './contract.ts';
import type { ExportTask } from './export-worker.ts';

/** Works as files for other programs and for print. */
export interface WorkFiles {
  /** In the order of the keys; what the register does not have is missing. @throws DomainError `research/too-many-works` */
  write(keys: readonly string[], asked: AskedPersonFile): Promise<WorkFile>;
  close(): Promise<void>;
}

export interface WorkFile {
  readonly type: string;
  /** `bib` */
  readonly extension: string;
  readonly content: string;
  readonly works: number;
}

/** A file is made in memory, some 3 KB a work: beyond this it is asked for in parts. */
const MOST_WORKS = 20_000;

const FILES = {
  bibtex: { type: 'application/x-bibtex; charset=utf-8', extension: 'bib' },
  ris: { type: 'application/x-research-info-systems; charset=utf-8', extension: 'ris' },
  'csl-json': { type: 'application/vnd.citationstyles.csl+json', extension: 'json' },
  'orcid-json': { type: 'application/vnd.orcid+json', extension: 'json' },
  'cerif-xml': { type: 'application/xml', extension: 'xml' },
  'gb-t-7714-2015': { type: 'text/plain; charset=utf-8', extension: 'txt' },
  vancouver: { type: 'text/plain; charset=utf-8', extension: 'txt' },
} as const satisfies Readonly<Record<WorkFormat, { readonly type: string; readonly extension: string }>>;

const WRITER = new URL('./export-worker.ts', import.meta.url).href;

/** To be closed with the server. */
export function openWorkFiles(database: Database): WorkFiles {
  const threads = createThreads<ExportTask, string>({ filename: WRITER });
  return {
    write: async (keys, asked) => {
      if (keys.length > MOST_WORKS)
        throw new DomainError('research/too-many-works', { count: keys.length, most: MOST_WORKS });
      const works = await contentsOf(database, keys);
      return { ...FILES[asked.as], content: await threads.run({ asked, works }), works: works.length };
    },
    close: threads.close,
  };
}

/** As text: the thread reads it. */
async function contentsOf(database: Database, keys: readonly string[]): Promise<ExportTask['works']> {
  const { rows } = await sql<{
    key: string;
    content: string;
  }>`select w.work_key::text as key, w.content::text as content
    from unnest(${keys.map(Number)}::bigint[]) with ordinality as asked (work_key, place)
      join research_work w using (work_key) order by place`.execute(database);
  return rows;
}
