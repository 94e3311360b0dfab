import { MODERATE_FROM, SEVERE_FROM } from '@isocenter/pain';
import { type AnswerContent, type AnswerLevel, FLAGS, type FlagId } from './contract.ts';

/** No stool since so many days: the limit of the ward's board too, which nobody has read in a text. */
const NO_STOOL_FROM_DAYS = 3;

/** Extra doses of a day from which the sheet for home says to call. */
const MANY_RESCUES_FROM = 3;

const hasSign = (sign: NonNullable<AnswerContent['signs']>[number]) => (answer: AnswerContent) =>
  answer.signs?.includes(sign) ?? false;

const HOLDS: Readonly<Record<FlagId, (answer: AnswerContent) => boolean>> = {
  'severe pain': ({ pain }) => pain !== null && pain >= SEVERE_FROM,
  'pain after rescue': ({ pain, rescue }) =>
    pain !== null &&
    pain >= MODERATE_FROM &&
    rescue?.taken === true &&
    (rescue.helped === 'no' || rescue.helped === 'some'),
  'hard to wake': ({ drowsy }) => drowsy === 'hard to wake',
  'slow breathing': hasSign('slow breathing'),
  'leg weakness': hasSign('leg weakness'),
  'urine trouble': hasSign('urine trouble'),
  'many rescues': ({ rescue }) => rescue?.taken === true && rescue.count !== null && rescue.count >= MANY_RESCUES_FROM,
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
