import type { Database } from '../../../platform/database/database.ts';
import {
  authorsOfWorks,
  patentsForStatement,
  projectsForStatement,
  proposedAuthors,
  recognitionsForStatement,
  type StatementPatent,
  type StatementProject,
  type StatementRecognition,
  type WorkForStatement,
  worksForStatement,
} from '../../research/index.ts';
import type { Question, QuestionOf } from './contract.ts';
import { judgeWork, type KnownAuthors, NO_AUTHORS } from './judge-work.ts';

/** What of the register is asked for by some questions: each kind once, in one question of the database, whatever the number of questions. */
export interface ReadRecord {
  readonly works: {
    readonly items: readonly WorkForStatement[];
    /** Entries outside of every window that were not read one by one. */
    readonly unread: number;
    readonly known: KnownAuthors;
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
  const asked = questions.filter((question) => question.kind === 'works');
  if (asked.length === 0) return { items: [], unread: 0, known: NO_AUTHORS };
  const years = {
    from: Math.min(...asked.map(({ window }) => Number(window.from.slice(0, 4)))),
    to: Math.max(...asked.map(({ window }) => Number(window.to.slice(0, 4)))),
  };
  const keys = named.flatMap(({ kind, key }) => (kind === 'works' ? [key] : []));
  const isOfPeople = asked.some(({ rule }) => rule.whose.who !== 'any');
  const [{ works, unread }, proposed] = await Promise.all([
    worksForStatement(database, { years: isWhole ? null : years, keys }),
    isOfPeople ? proposedAuthors(database) : NO_AUTHORS.proposed,
  ]);
  const known = { ...NO_AUTHORS, proposed };
  const printed = await authorsOfWorks(database, [...countedButForAddress(asked, works, known)]);
  return { items: works, unread, known: { proposed, printed } };
}

/** Only of these the addresses of the authors are read. */
function countedButForAddress(
  questions: readonly QuestionOf<'works'>[],
  works: readonly WorkForStatement[],
  known: KnownAuthors,
): ReadonlySet<string> {
  const keys = new Set<string>();
  for (const { rule, window } of questions) {
    const { affiliations, ...others } = rule;
    if (affiliations === undefined) continue;
    for (const work of works) if (judgeWork(work, { window, rule: others }, known).counts) keys.add(work.key);
  }
  return keys;
}
