import type { Work, WorkType } from '../work.ts';

/** The printed types of a work, and what else it takes to read its type and its retraction back from them. */
export function printedTypesOf(work: Work, readAs: (printed: readonly string[]) => WorkType): readonly string[] {
  const printed = work.publicationTypes;
  const word = readAs(printed) === work.type ? [] : [work.type.replace('-', ' ')];
  const retracted =
    work.isRetracted && !printed.some((type) => /^retracted/i.test(type)) ? ['Retracted Publication'] : [];
  return [...printed, ...word, ...retracted];
}
