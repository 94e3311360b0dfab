import { z } from 'zod';
import type { TypeOf } from '../../../platform/http/type-of.ts';
import { Colleague } from '../../../platform/tasks/contract.ts';
import { PatentRule } from '../../research/patents/contract.ts';
import { ProjectRule } from '../../research/projects/contract.ts';
import { RecognitionRule } from '../../research/recognitions/contract.ts';
import { EntryWhose } from './entry-whose.ts';
import { REASONS } from './reasons.ts';
import { WorkRule } from './work-rule.ts';

/** What the pages of statements ask and are answered, under `/api/office/statements`. */

/** What the record calls a statement, and one that is frozen. */
export const STATEMENT = 'office-statement';
export const FROZEN_STATEMENT = 'office-frozen-statement';

const key = z.string().regex(/^\d{1,15}$/);
const words = (most: number) => z.string().trim().max(most);
const day = z.iso.date();
const instant = z.iso.datetime({ offset: true });

/** In one language at least. */
const InBoth = z
  .object({ zh: words(300), en: words(300) })
  .refine(({ zh, en }) => zh !== '' || en !== '', { path: ['zh'] });
/** What is told in both languages; where only one was written, it stands in both. */
const Told = z.object({ zh: z.string(), en: z.string() }).meta({ id: 'ToldInBoth' });
export type Told = TypeOf<typeof Told>;

export const TEMPLATES = ['annual', 'five-year', 'dossier', 'person'] as const;

const asked = {
  id: z.string().regex(/^[\w-]{1,40}$/),
  label: InBoth,
  window: z.object({ from: day, to: day }).refine(({ from, to }) => from <= to, { path: ['to'] }),
};
const ofEntry = { whose: EntryWhose.exactOptional().describe('Absent: whomever it names.') };
/** Days that the question has once, whatever it counts. */
const WINDOW = { from: true, to: true } as const;
/** A count as a question over the record: what kind, in which window (both days within), by which rule. */
export const Question = z
  .discriminatedUnion('kind', [
    z.object({ ...asked, kind: z.literal('works'), rule: WorkRule }),
    z.object({ ...asked, ...ofEntry, kind: z.literal('projects'), rule: ProjectRule.omit(WINDOW) }),
    z.object({ ...asked, ...ofEntry, kind: z.literal('patents'), rule: PatentRule.omit(WINDOW) }),
    z.object({ ...asked, ...ofEntry, kind: z.literal('recognitions'), rule: RecognitionRule.omit(WINDOW) }),
  ])
  .meta({ id: 'StatementQuestion' });
export type Question = TypeOf<typeof Question>;
export type QuestionOf<Kind extends Question['kind']> = Extract<Question, { readonly kind: Kind }>;

const MOST_QUESTIONS = 60;
export const StatementContent = z
  .object({
    title: InBoth,
    template: z.enum(TEMPLATES).describe('What it was made from.'),
    endsOn: day.describe('The day up to which it was made; each question has its own window.'),
    personKey: key.nullable().describe('Whose it is, of a person’s.'),
    isPutAway: z.boolean().describe('Not used any more; what is frozen of it stays.'),
    questions: z
      .array(Question)
      .max(MOST_QUESTIONS)
      .refine((questions) => new Set(questions.map(({ id }) => id)).size === questions.length),
  })
  .meta({ id: 'StatementContent' });
export type StatementContent = TypeOf<typeof StatementContent>;

const LeftOut = z.object({ why: z.enum(REASONS), count: z.int() });
/** Words of a rule in both languages, a sentence for each part of it. */
const RuleWords = z.object({ zh: z.array(z.string()), en: z.array(z.string()) });

/** The answer to a question, of the record as it is. */
const Answered = z
  .object({ id: z.string(), number: z.int(), leftOut: z.array(LeftOut), rule: RuleWords })
  .meta({ id: 'AnsweredQuestion' });
export type Answered = TypeOf<typeof Answered>;

const FrozenHead = z
  .object({
    ...{ frozenKey: key, revision: z.int().describe('Of the statement, when it was frozen.'), frozenAt: instant },
    ...{ frozenBy: Colleague, sha256: z.string() },
  })
  .meta({ id: 'FrozenStatementHead' });
export type FrozenHead = TypeOf<typeof FrozenHead>;

const meta = { statementKey: key, revision: z.int(), recordedBy: Colleague.nullable(), recordedAt: instant };

/** `GET :statementKey` */
export const Statement = z
  .object({
    ...{ ...meta, content: StatementContent, person: Colleague.nullable() },
    answers: z.array(Answered).describe('In the order of the questions.'),
    frozen: z.array(FrozenHead).describe('The latest first.'),
  })
  .meta({ id: 'Statement' });
export type Statement = TypeOf<typeof Statement>;

/** `GET` */
export const StatementRow = z
  .object({
    ...{ ...meta, title: Told, template: z.enum(TEMPLATES), endsOn: day, isPutAway: z.boolean() },
    ...{ questions: z.int(), person: Colleague.nullable(), frozen: z.array(FrozenHead) },
  })
  .meta({ id: 'StatementRow' });
export type StatementRow = TypeOf<typeof StatementRow>;
export const StatementRows = z.array(StatementRow);

/** `GET people`: of whom a curriculum vitae can be made. */
export const People = z.array(Colleague);
export type People = TypeOf<typeof People>;

/** `POST` */
export const NewStatement = z
  .object({ template: z.enum(TEMPLATES), endsOn: day, personKey: key.nullable() })
  .refine(({ template, personKey }) => (template === 'person') === (personKey !== null), { path: ['personKey'] });
export type NewStatement = TypeOf<typeof NewStatement>;

/** What a list says of its entries, each by itself: columns of a spreadsheet. */
export const COLUMNS = [
  ...(['authors', 'ours', 'container', 'year', 'place', 'doi', 'indexes', 'jcr', 'cas'] as const),
  ...(['programme', 'role', 'funder', 'number', 'from', 'to', 'people'] as const),
  ...(['patent-type', 'inventors', 'granted', 'document', 'sort', 'level', 'body', 'rank'] as const),
] as const;
const Cell = z.object({ column: z.enum(COLUMNS), value: Told.or(z.string()).or(z.int()).nullable() });
export type Cell = TypeOf<typeof Cell>;

/** An entry of the register in a list. What was frozen before it was kept has no evidence and no cells. */
const Line = z
  .object({
    ...{ key, title: Told, about: Told },
    evidence: Told.exactOptional().describe(
      'Who of the department has which place in it, and what its journal was in its year.',
    ),
    cells: z.array(Cell).exactOptional(),
  })
  .meta({ id: 'StatementLine' });
export type Line = TypeOf<typeof Line>;

/** `GET :statementKey/questions/:id/lines`; without `why` what counts. */
export const AskedLines = z.object({ why: z.enum(REASONS).optional() });
export const Lines = z.object({ lines: z.array(Line) }).meta({ id: 'StatementLines' });
export type Lines = TypeOf<typeof Lines>;

/** One question with its answer, as it is printed and frozen. */
const ToldQuestion = z
  .object({
    ...{ id: z.string(), label: Told, question: Question, rule: RuleWords },
    ...{ number: z.int(), lines: z.array(Line), leftOut: z.array(LeftOut) },
  })
  .meta({ id: 'ToldQuestion' });
export type ToldQuestion = TypeOf<typeof ToldQuestion>;

/** A statement with its answers and their lists: what the hash of a frozen one is of. */
export const ToldStatement = z
  .object({
    ...{ statementKey: key, revision: z.int(), title: Told, template: z.enum(TEMPLATES), endsOn: day },
    ...{ person: Colleague.nullable(), toldAt: instant, toldBy: Colleague, questions: z.array(ToldQuestion) },
    department: z
      .object({ name: Told, parent: Told })
      .exactOptional()
      .describe('Whose it is, as the department names itself; absent where it had not said so.'),
  })
  .meta({ id: 'ToldStatement' });
export type ToldStatement = TypeOf<typeof ToldStatement>;

/** What of a frozen question is otherwise in the record today. */
const Difference = z
  .object({
    ...{ id: z.string(), now: z.int() },
    gone: z.array(Line.extend({ why: z.enum(REASONS).describe('Why it does not count today.') })),
    come: z.array(Line),
  })
  .meta({ id: 'StatementDifference' });
export type Difference = TypeOf<typeof Difference>;

/** `GET frozen/:frozenKey` */
export const FrozenStatement = z
  .object({
    ...FrozenHead.shape,
    told: ToldStatement,
    isProved: z.boolean().describe('Whether the hash is that of what it tells, reckoned anew.'),
    differences: z.array(Difference).describe('In the order of its questions.'),
  })
  .meta({ id: 'FrozenStatement' });
export type FrozenStatement = TypeOf<typeof FrozenStatement>;
