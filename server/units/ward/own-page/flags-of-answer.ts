import { SEVERE_FROM } from '@isocenter/pain';
import { type AnswerContent, type AnswerLevel, FLAGS, type FlagId } from './contract.ts';

/** No stool since so many days: the limit of the ward's board too, which nobody has read in a text. */
const NO_STOOL_FROM_DAYS = 3;

const hasSign = (sign: NonNullable<AnswerContent['signs']>[number]) => (answer: AnswerContent) =>
  answer.signs?.includes(sign) ?? false;

const HOLDS: Readonly<Record<FlagId, (answer: AnswerContent) => boolean>> = {
  'severe pain': ({ pain }) => pain !== null && pain >= SEVERE_FROM,
  'hard to wake': ({ drowsy }) => drowsy === 'hard to wake',
  'slow breathing': hasSign('slow breathing'),
  'leg weakness': hasSign('leg weakness'),
  'urine trouble': hasSign('urine trouble'),
  'no stool': ({ stoolDays }) => stoolDays !== null && stoolDays >= NO_STOOL_FROM_DAYS,
};

/** What stands out in an answer, and how red it is as a whole. What was not answered raises nothing, and is no reassurance either. */
export function flagsOfAnswer(answer: AnswerContent): {
  readonly level: AnswerLevel;
  readonly flags: readonly FlagId[];
} {
  const flags = (Object.keys(FLAGS) as FlagId[]).filter((id) => HOLDS[id](answer));
  const levels = flags.map((id) => FLAGS[id].level);
  return { level: levels.includes('red') ? 'red' : (levels[0] ?? 'none'), flags };
}
