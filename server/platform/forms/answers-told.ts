import { allItems, answerText, type FormDefinition, isQuestion, type Question, textIn } from '@isocenter/forms';
import { type Language, MISSING } from '@isocenter/messages';
import type { Json } from '../record/differences.ts';
import type { Sentence } from '../record/tell-event.ts';

/** Questions by linkId, over all versions of a form. */
export type Questions = ReadonlyMap<string, Question>;

export function questionsOf(definitions: readonly FormDefinition[]): Questions {
  return new Map(
    definitions.flatMap(({ items }) => [...allItems(items)].filter(isQuestion).map((item) => [item.linkId, item])),
  );
}

/** What a change of a `QuestionnaireResponse` says: each answer that was entered, changed or taken back, in the words of its question. */
export function answersTold(
  questions: Questions,
  before: Json | undefined,
  after: Json | undefined,
): readonly Sentence[] {
  const [old, young] = [answersIn(before), answersIn(after)];
  const paths = [...new Set([...young.keys(), ...old.keys()])];
  return paths.flatMap((path): readonly Sentence[] => {
    const [from, to] = [old.get(path), young.get(path)];
    if (JSON.stringify(from?.answer) === JSON.stringify(to?.answer)) return [];
    const { linkId, filling } = (to ?? from)!;
    const item = questions.get(linkId);
    const words = (language: Language, answer: Json | undefined) => answerInWords(item, answer, language);
    const values = {
      ...{ question: `${nameOf(item, linkId, 'en')}${filling}`, questionZh: `${nameOf(item, linkId, 'zh')}${filling}` },
      ...{ from: words('en', from?.answer), fromZh: words('zh', from?.answer) },
      ...{ to: words('en', to?.answer), toZh: words('zh', to?.answer) },
    };
    return [{ key: `history.answer.${!from ? 'entered' : !to ? 'removed' : 'changed'}`, values }];
  });
}

/** How a question is called; a path of a query or a lock ends with its linkId. */
export function nameOfPath(questions: Questions, path: string, language: Language): string {
  const last = decodeURIComponent(path.split('/').at(-1) ?? '');
  return nameOf(questions.get(last), last, language);
}

function nameOf(item: Question | undefined, linkId: string, language: Language): string {
  return (item && textIn(item.text, language)) || linkId;
}

interface Answered {
  readonly linkId: string;
  /** ` 2` in the second filling of a group. */
  readonly filling: string;
  readonly answer: Json;
}

type JsonObject = { readonly [name: string]: Json };
const isObject = (value: Json | undefined): value is JsonObject =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
const listOf = (value: Json | undefined): readonly Json[] => (Array.isArray(value) ? value : []);

/** Answers by their place. What an event holds was a response once, of whatever version. */
function answersIn(response: Json | undefined): ReadonlyMap<string, Answered> {
  const found = new Map<string, Answered>();
  const visit = (items: readonly Json[], prefix: string, filling: string) => {
    const counted = new Map<string, number>();
    for (const item of items) {
      if (!isObject(item) || typeof item['linkId'] !== 'string') continue;
      const { linkId } = item;
      const number = (counted.get(linkId) ?? 0) + 1;
      counted.set(linkId, number);
      const path = `${prefix}${linkId} ${number}`;
      if (item['answer'] !== undefined) found.set(path, { linkId, filling, answer: item['answer'] });
      const repeated = items.filter((other) => isObject(other) && other['linkId'] === linkId).length > 1;
      visit(listOf(item['item']), `${path}/`, repeated ? ` (${number})` : filling);
    }
  };
  if (isObject(response)) visit(listOf(response['item']), '', '');
  return found;
}

function answerInWords(item: Question | undefined, answer: Json | undefined, language: Language): string {
  const words = listOf(answer).map((each) => (isObject(each) ? valueInWords(item, each, language) : ''));
  return words.join(language === 'zh' ? '、' : ', ') || MISSING;
}

function valueInWords(item: Question | undefined, answer: JsonObject, language: Language): string {
  const [value] = Object.values(answer);
  if (typeof value === 'number' || typeof value === 'string' || typeof value === 'boolean')
    return answerText(item, value, language);
  if (!isObject(value)) return '';
  if (typeof value['code'] === 'string') return answerText(item, { kind: 'coding', code: value['code'] }, language);
  if (typeof value['title'] === 'string') return value['title'];
  const { identifier } = value;
  return isObject(identifier) ? String(identifier['value'] ?? '').replace('urn:oid:', '') : '';
}
