import { NURSING_RULES, type NursingRuleId, PAIN_RULES, type PainRuleId } from '@isocenter/knowledge';
import { z } from 'zod';
import type { TypeOf } from '../../../platform/http/type-of.ts';

/** What the pages of the nurses' drill ask and are answered, under `/api/ward/drill`. */

export const DRILL_TOPICS = ['assess', 'compute', 'decide', 'ledger'] as const;
const Topic = z.enum(DRILL_TOPICS);
export type DrillTopic = TypeOf<typeof Topic>;

/** What the record calls an attempt, and an answer in it. */
export const DRILL_ATTEMPT = 'drill-attempt';
export const DRILL_ANSWER = 'drill-answer';

const key = z.string().regex(/^\d{1,15}$/);
const Both = z.object({ en: z.string(), zh: z.string() });
const id = z.string().max(40);

export const DrillAnswer = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('one'), choice: id }),
  z.object({ kind: z.literal('several'), choices: z.array(id).max(12) }),
  z.object({ kind: z.literal('number'), value: z.number().min(-1e6).max(1e6) }),
]);
export type DrillAnswer = TypeOf<typeof DrillAnswer>;

const Choice = z.object({ id, says: Both });
/** As it is asked: what is right is not in it. */
const AskedQuestion = z.discriminatedUnion('kind', [
  z.object({ kind: z.enum(['one', 'several']), choices: z.array(Choice).describe('In the order of this attempt.') }),
  z.object({ kind: z.literal('number'), unit: Both }),
]);

const RULE_IDS = [...Object.keys(PAIN_RULES), ...Object.keys(NURSING_RULES)];
const Solution = z.object({
  right: z.union([z.string(), z.array(z.string()), z.number()]),
  explanation: Both,
  cites: z.array(z.enum(RULE_IDS as [PainRuleId | NursingRuleId])),
  table: z.string().nullable().describe('The table of equivalents that it is reckoned by.'),
});
export type DrillSolution = TypeOf<typeof Solution>;

const AskedCase = z
  .object({
    caseId: id,
    topic: Topic,
    points: z.int(),
    stem: Both,
    question: AskedQuestion,
    answered: z
      .object({ answer: DrillAnswer, outcome: z.enum(['right', 'wrong']), solution: Solution })
      .nullable()
      .describe('With the solution, which nobody is sent before they answered.'),
  })
  .meta({ id: 'DrillCase' });
export type AskedCase = TypeOf<typeof AskedCase>;

const counts = { points: z.int(), most: z.int(), right: z.int(), wrong: z.int(), notAnswered: z.int() };
const Score = z.object(counts).meta({ id: 'DrillScore' });

/** `POST attempts` → the one that is open, or a new one; `GET attempts`: one's own, the latest first. */
export const AttemptLine = z
  .object({
    attemptKey: key,
    version: z.int().describe('Edition of the cases.'),
    startedAt: z.iso.datetime(),
    finishedAt: z.iso.datetime().nullable(),
    score: Score.nullable().describe('Once it is finished.'),
  })
  .meta({ id: 'DrillAttemptLine' });
export type AttemptLine = TypeOf<typeof AttemptLine>;
export const AttemptLines = z.array(AttemptLine);

/** `GET attempts/:attemptKey`: one's own. */
export const Attempt = z
  .object({
    ...AttemptLine.shape,
    isOutdated: z.boolean().describe('Of another edition than the cases of today: it is ended, not gone on with.'),
    cases: z.array(AskedCase).describe('None where it is outdated.'),
    topics: z.array(z.object({ topic: Topic, ...counts })).describe('Once it is finished.'),
  })
  .meta({ id: 'DrillAttempt' });
export type Attempt = TypeOf<typeof Attempt>;

/** `POST attempts/:attemptKey/answers` → {@link Attempt}. The first answer to a case is the one that counts. */
export const NewAnswer = z.object({ caseId: id, answer: DrillAnswer });
export type NewAnswer = TypeOf<typeof NewAnswer>;

/** `GET results`: whose attempts were finished when, with what score; no answers. */
export const DrillResult = z
  .object({
    attemptKey: key,
    person: z.object({ name: z.string(), nameZh: z.string().nullable() }).nullable(),
    version: z.int(),
    startedAt: z.iso.datetime(),
    finishedAt: z.iso.datetime(),
    score: Score,
  })
  .meta({ id: 'DrillResult' });
export type DrillResult = TypeOf<typeof DrillResult>;
export const DrillResults = z.array(DrillResult);
