import type { EventPattern, ValueCondition } from '@isocenter/deadlines';

type Scalar = string | number | boolean | null;

/** A word that is no number, `true`, `false` or `null` needs no quotes. */
const WORD = /^(?!(?:true|false|null)$)[\p{L}_][\p{L}\d_.-]*$/u;
const NAME = /^[\w.-]+$/;
const VALUE = String.raw`"(?:[^"\\]|\\.)*"|[^\s|"]+`;
const TOKEN = new RegExp(String.raw`[^\s="!]+(?:!?=(?:${VALUE})(?:\|(?:${VALUE}))*)?(?=\s|$)`, 'uy');
const CONDITION = new RegExp(String.raw`^([^\s="!]+)(!?=)((?:${VALUE})(?:\|(?:${VALUE}))*)$`, 'u');

/** One line: `platform filled-form update,insert state=complete|signed`: unit, entity, actions, then conditions. */
export function patternText({ unit, entity, actions, where }: EventPattern): string {
  return [unit, entity, actions.join(','), ...where.map(conditionText)].join(' ');
}

function conditionText(condition: ValueCondition): string {
  if ('isNot' in condition) return `${condition.path}!=${scalarText(condition.isNot)}`;
  const values = 'is' in condition ? [condition.is] : condition.isOneOf;
  return `${condition.path}=${values.map(scalarText).join('|')}`;
}

function scalarText(value: Scalar): string {
  return typeof value === 'string' && WORD.test(value) ? value : JSON.stringify(value);
}

/** Reads {@link patternText} back; undefined where the line is none. */
export function readPatternText(line: string): EventPattern | undefined {
  const tokens = tokensOf(line.trim());
  if (!tokens) return undefined;
  const [unit = '', entity = '', actions = '', ...rest] = tokens;
  const named = [unit, entity, ...actions.split(',')];
  if (!named.every((name) => NAME.test(name))) return undefined;
  const where = rest.map(readCondition);
  if (where.some((condition) => condition === undefined)) return undefined;
  return { unit, entity, actions: actions.split(','), where: where.filter((condition) => condition !== undefined) };
}

/** Undefined where something between is no token. */
function tokensOf(line: string): readonly string[] | undefined {
  const tokens: string[] = [];
  for (let at = 0; at < line.length; ) {
    const token = new RegExp(TOKEN);
    token.lastIndex = at;
    const [found] = token.exec(line) ?? [];
    if (found === undefined) return undefined;
    tokens.push(found);
    at += found.length;
    while (line[at] === ' ') at += 1;
  }
  return tokens;
}

function readCondition(token: string): ValueCondition | undefined {
  const [, path = '', sign, values = ''] = CONDITION.exec(token) ?? [];
  const read = (values.match(new RegExp(VALUE, 'gu')) ?? []).map(readScalar);
  const [first, ...more] = read;
  if (path === '' || first === undefined || read.includes(undefined)) return undefined;
  if (sign === '!=') return more.length === 0 ? { path, isNot: first } : undefined;
  return more.length === 0 ? { path, is: first } : { path, isOneOf: read.filter((value) => value !== undefined) };
}

function readScalar(text: string): Scalar | undefined {
  if (WORD.test(text)) return text;
  try {
    const value: unknown = JSON.parse(text);
    return typeof value === 'object' && value !== null ? undefined : (value as Scalar); // JSON has no other
  } catch {
    return undefined;
  }
}
