import type { WorkType } from '../work.ts';

/** What a printed publication type makes of a work, the telling ones first: a paper that is also a journal article is the other thing. */
const TYPES: readonly (readonly [RegExp, WorkType])[] = [
  [/^retraction (?:of publication|notice)$|^retraction$|^撤稿声明$/i, 'retraction-notice'],
  [/^published erratum$|^erratum$|^correct(?:ion|ed)|^corrigendum$|^勘误$|^更正$/i, 'correction'],
  [/^preprint$|^posted-content$|^预印本$/i, 'preprint'],
  [/guideline$|^consensus development conference|^指南$/i, 'guideline'],
  [/review$|^review-article$|^综述$/i, 'review'],
  [/^letter$|^comment$|^来信$/i, 'letter'],
  [/^editorial$|^述评$|^社论$/i, 'editorial'],
  [/^congress$|^conference|^meeting abstract|^proceedings/i, 'conference-paper'],
  [/dissertation|thesis$/i, 'thesis'],
];

/** The type of a work by its printed publication types, `fallback` where none of them tells. */
export function typeOfPrinted(printed: readonly string[], fallback: WorkType): WorkType {
  return TYPES.find(([shape]) => printed.some((type) => shape.test(type.trim())))?.[1] ?? fallback;
}

/** Whether one of the printed types says that the work was retracted. */
export function isRetractedType(printed: readonly string[]): boolean {
  return printed.some((type) => /^retracted publication$|^retracted$/i.test(type.trim()));
}
