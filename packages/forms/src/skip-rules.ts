import type { AnswerValue, Coding } from './answers.ts';
import type { Condition, ConditionValue, SkipRule } from './definition.ts';
import { type FilledItem, isFilledGroup, isFilledQuestion } from './filled-form.ts';
import { comparePartialDates } from './partial-date.ts';

/**
 * Decides what is asked. A condition reads the nearest question of its name: of the same filling of a repeating group where it stands
 * there, else of the form around it. A question that is skipped itself has no answer for the rules of others (FHIR, `enableWhen`).
 */
export function askBySkipRules(form: readonly FilledItem[]): readonly FilledItem[] {
  return new Asking(form).form();
}

/** The fillings around an item, the whole form first. */
type Scopes = readonly (readonly FilledItem[])[];

class Asking {
  readonly #form: readonly FilledItem[];
  readonly #decided = new Map<FilledItem, boolean>();
  readonly #scopesOf = new Map<FilledItem, { readonly scopes: Scopes; readonly around: FilledItem | undefined }>();

  constructor(form: readonly FilledItem[]) {
    this.#form = form;
    this.#place(form, [form], undefined);
  }

  form(): readonly FilledItem[] {
    return this.#decide(this.#form);
  }

  #place(items: readonly FilledItem[], scopes: Scopes, around: FilledItem | undefined): void {
    for (const item of items) {
      this.#scopesOf.set(item, { scopes, around });
      if (isFilledGroup(item)) for (const filling of item.fillings) this.#place(filling, [...scopes, filling], item);
    }
  }

  #decide(items: readonly FilledItem[]): readonly FilledItem[] {
    return items.map((item) => {
      const asked = this.#isAsked(item);
      if (!isFilledGroup(item)) return { ...item, asked };
      return { ...item, asked, fillings: item.fillings.map((filling) => this.#decide(filling)) };
    });
  }

  /** The definition has no circle of rules, so this ends. */
  #isAsked(item: FilledItem): boolean {
    const known = this.#decided.get(item);
    if (known !== undefined) return known;
    const { scopes, around } = this.#scopesOf.get(item)!;
    const asked = (!around || this.#isAsked(around)) && (!item.item.skip || this.#holds(item.item.skip, scopes));
    this.#decided.set(item, asked);
    return asked;
  }

  #holds({ when, conditions }: SkipRule, scopes: Scopes): boolean {
    const holds = (condition: Condition) => conditionHolds(condition, this.#answersOf(condition.question, scopes));
    return when === 'all' ? conditions.every(holds) : conditions.some(holds);
  }

  #answersOf(linkId: string, scopes: Scopes): readonly AnswerValue[] {
    for (const scope of [...scopes].reverse()) {
      const found = questionsBelow(scope, linkId);
      if (found.length > 0) return found.flatMap((question) => (this.#isAsked(question) ? question.values : []));
    }
    return [];
  }
}

function questionsBelow(scope: readonly FilledItem[], linkId: string) {
  const found = [];
  const pending = [...scope];
  for (let item = pending.pop(); item; item = pending.pop()) {
    if (isFilledQuestion(item) && item.item.linkId === linkId) found.push(item);
    if (isFilledGroup(item)) pending.push(...item.fillings.flat());
  }
  return found;
}

/** Whether a condition holds for the answers of its question: for one of them is enough (FHIR, `enableWhen`). */
export function conditionHolds(condition: Condition, answers: readonly AnswerValue[]): boolean {
  const { operator, value } = condition;
  if (operator === 'exists') return answers.length > 0 === value;
  return answers.some((answer) => {
    const order = compare(answer, value);
    if (order === undefined) return false;
    if (order === 'other') return operator === '!=';
    return OPERATORS[operator](order);
  });
}

const OPERATORS = {
  '=': (order) => order === 0,
  '!=': (order) => order !== 0,
  '>': (order) => order > 0,
  '<': (order) => order < 0,
  '>=': (order) => order >= 0,
  '<=': (order) => order <= 0,
} as const satisfies Record<string, (order: number) => boolean>;

/** −1, 0, 1 where there is an order; `other` for two different values without one; undefined where nothing can be said. */
function compare(answer: AnswerValue, value: ConditionValue): number | 'other' | undefined {
  if (typeof value === 'object') return isCoding(answer) ? (sameCode(answer, value) ? 0 : 'other') : undefined;
  if (typeof answer !== typeof value) return undefined;
  if (typeof answer === 'number') return Math.sign(answer - Number(value));
  if (typeof answer === 'boolean') return answer === value ? 0 : 'other';
  return compareTexts(String(answer), String(value));
}

const isCoding = (answer: AnswerValue): answer is Coding => typeof answer === 'object' && answer.kind === 'coding';

const sameCode = (a: { system?: string; code: string }, b: { system?: string; code: string }) =>
  a.code === b.code && (a.system ?? '') === (b.system ?? '');

const DATE = /^\d{4}(?:-\d{2}){0,2}$/;
const INSTANT = /^\d{4}-\d{2}-\d{2}T/;

function compareTexts(a: string, b: string): number | 'other' | undefined {
  if (DATE.test(a) && DATE.test(b)) return comparePartialDates(a, b);
  if (INSTANT.test(a) && INSTANT.test(b)) return Math.sign(Date.parse(a) - Date.parse(b));
  return a === b ? 0 : 'other';
}
