import { answerText } from './answer-text.ts';
import type { Answers, AnswerValue } from './answers.ts';
import { checkValue } from './check-value.ts';
import { allItems, type FormDefinition, type FormItem, isQuestion, type Question, type Text } from './definition.ts';
import { withValues } from './edit.ts';
import { allFilled, type FilledQuestion, isFilledQuestion, layOut } from './filled-form.ts';

/** Which question of another version takes over each question of this one, by linkId; null: none does. */
export type Mapping = Readonly<Record<string, string | null>>;

/** An answer for which the other version has no place. It is kept beside the form, in words, too, since its question is gone. */
export interface LeftOver {
  readonly path: string;
  readonly question: Text;
  readonly values: readonly AnswerValue[];
  readonly words: readonly Text[];
  /** The version that asked. */
  readonly version: string;
  /** Nobody takes it over; its kind or option is none of the other question; the other question stands where it cannot be put, or has an answer. */
  readonly why: 'unmapped' | 'other-kind' | 'other-place' | 'taken';
}

export interface Migrated {
  readonly answers: Answers;
  readonly leftOver: readonly LeftOver[];
  /** Where each question of the form went, also one without an answer, by its path. */
  readonly moved: ReadonlyMap<string, string>;
}

/** What stays the same question: the same linkId, of a kind that can hold its answers. */
export function proposeMapping(from: FormDefinition, to: FormDefinition): Mapping {
  const young = questionsOf(to);
  return Object.fromEntries(
    [...questionsOf(from).values()].map(({ linkId, kind }) => {
      const same = young.get(linkId);
      return [linkId, same && holds(same.kind, kind) ? linkId : null];
    }),
  );
}

/** Whether a question of one kind can hold answers of another. */
const holds = (young: Question['kind'], old: Question['kind']) =>
  young === old || (young === 'number' && old === 'integer') || (young === 'integer' && old === 'number');

function questionsOf({ items }: FormDefinition): ReadonlyMap<string, Question> {
  return new Map([...allItems(items)].filter(isQuestion).map((item) => [item.linkId, item]));
}

/**
 * Answers to one version as answers to another. No answer is lost: each stands in `answers` or in `leftOver`, but for calculated values that
 * the other version calculates, too. Whether what stands there is in order is for its checks.
 */
export function migrateAnswers(
  { from, to, mapping }: { readonly from: FormDefinition; readonly to: FormDefinition; readonly mapping: Mapping },
  answers: Answers,
): Migrated {
  const places = placesOf(to);
  const moved = new Map<string, string>();
  const leftOver: LeftOver[] = [];
  const taken = new Set<string>();
  let young: Answers = [];
  for (const old of allFilled(layOut(from.items, answers))) {
    if (!isFilledQuestion(old)) continue;
    const target = places.get(mapping[old.item.linkId] ?? '');
    const path = target && pathIn(target, old.path);
    if (path !== undefined) moved.set(old.path, path);
    if (old.values.length === 0) continue;
    const isRemade = old.item.calculated !== undefined && target?.question.calculated !== undefined;
    if (isRemade) continue;
    const why = against(old, target?.question, path, taken);
    if (why !== undefined || path === undefined) {
      leftOver.push(leftOverOf(old, from.version, why ?? 'other-place'));
      continue;
    }
    taken.add(path);
    young = withValues(young, path, old.values);
  }
  return { answers: young, leftOver, moved };
}

function against(
  old: FilledQuestion,
  question: Question | undefined,
  path: string | undefined,
  taken: ReadonlySet<string>,
): LeftOver['why'] | undefined {
  if (!question) return 'unmapped';
  if (question.calculated !== undefined || !old.values.every((value) => fits(question, value))) return 'other-kind';
  if (path === undefined) return 'other-place';
  return taken.has(path) ? 'taken' : undefined;
}

/** A value out of range is a finding; one of another kind, or an option that is none, could not stand there at all. */
function fits(question: Question, value: AnswerValue): boolean {
  return checkValue(question, value).every(({ key }) => key !== 'kind' && key !== 'option');
}

function leftOverOf({ item, path, values }: FilledQuestion, version: string, why: LeftOver['why']): LeftOver {
  const words = values.map((value) => ({ en: answerText(item, value, 'en'), zh: answerText(item, value, 'zh') }));
  return { path, question: item.text, values, words, version, why };
}

/** A question of the form, and the groups around it, outer before inner. */
interface Place {
  readonly question: Question;
  readonly groups: readonly { readonly linkId: string; readonly repeats: boolean }[];
}

function placesOf({ items }: FormDefinition): ReadonlyMap<string, Place> {
  const places = new Map<string, Place>();
  const visit = (inner: readonly FormItem[], groups: Place['groups']) => {
    for (const item of inner)
      if (item.kind === 'group') visit(item.items, [...groups, item]);
      else if (item.kind !== 'display') places.set(item.linkId, { question: item, groups });
  };
  visit(items, []);
  return places;
}

/** The place of the same filling: repeating groups around the question answer to each other in their order. */
function pathIn({ question, groups }: Place, oldPath: string): string | undefined {
  const fillings = [...oldPath.matchAll(/\[(\d+)\]/g)].map(([, index]) => Number(index));
  const repeating = groups.filter(({ repeats }) => repeats).length;
  const isSame = fillings.length === repeating;
  if (!isSame && fillings.some((index) => index > 0)) return undefined;
  let next = 0;
  const steps = groups.map(({ linkId, repeats }) => {
    const step = encodeURIComponent(linkId);
    if (!repeats) return step;
    const index = isSame ? (fillings[next] ?? 0) : 0;
    next += 1;
    return `${step}[${index}]`;
  });
  return [...steps, encodeURIComponent(question.linkId)].join('/');
}
