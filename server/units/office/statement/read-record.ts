import type { Database } from '../../../platform/database/database.ts';
import {
  patentsForStatement,
  projectsForStatement,
  recognitionsForStatement,
  type StatementPatent,
  type StatementProject,
  type StatementRecognition,
  type WorkForStatement,
  worksForStatement,
} from '../../research/index.ts';
import type { Question } from './contract.ts';

/** What of the register is asked for by some questions: each kind once, in one question of the database, whatever the number of questions. */
export interface ReadRecord {
  readonly works: {
    readonly items: readonly WorkForStatement[];
    /** Entries outside of every window that were not read one by one. */
    readonly unread: number;
  };
  readonly projects: readonly StatementProject[];
  readonly patents: readonly StatementPatent[];
  readonly recognitions: readonly StatementRecognition[];
}

interface Asked {
  readonly questions: readonly Question[];
  /** Whether entries outside of the windows are read, too. */
  readonly isWhole: boolean;
  /** Entries that are read in any case, by their kind: those of a frozen list. */
  readonly named: readonly { readonly kind: Question['kind']; readonly key: string }[];
}

export async function readRecord(database: Database, asked: Asked): Promise<ReadRecord> {
  const isAsked = (kind: Question['kind']) => asked.questions.some((question) => question.kind === kind);
  const [works, projects, patents, recognitions] = await Promise.all([
    readWorks(database, asked),
    isAsked('projects') ? projectsForStatement(database) : [],
    isAsked('patents') ? patentsForStatement(database) : [],
    isAsked('recognitions') ? recognitionsForStatement(database) : [],
  ]);
  return { works, projects, patents, recognitions };
}

async function readWorks(database: Database, { questions, isWhole, named }: Asked): Promise<ReadRecord['works']> {
  const windows = questions.flatMap(({ kind, window }) => (kind === 'works' ? [window] : []));
  if (windows.length === 0) return { items: [], unread: 0 };
  const years = {
    from: Math.min(...windows.map(({ from }) => Number(from.slice(0, 4)))),
    to: Math.max(...windows.map(({ to }) => Number(to.slice(0, 4)))),
  };
  const keys = named.flatMap(({ kind, key }) => (kind === 'works' ? [key] : []));
  const { works, unread } = await worksForStatement(database, { years: isWhole ? null : years, keys });
  return { items: works, unread };
}
