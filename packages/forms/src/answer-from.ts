import type { AnswerValue } from './answers.ts';
import type { Question } from './definition.ts';

/** What an expression gave, as an answer of the question's kind; undefined where it is none. Numbers are rounded to the question's decimals. */
export function answerFrom(question: Question, result: unknown): AnswerValue | undefined {
  switch (question.kind) {
    case 'number':
      return isNumber(result) ? rounded(result, question.decimals) : undefined;
    case 'integer':
      return isNumber(result) && Number.isInteger(result) ? result : undefined;
    case 'yes-no':
      return typeof result === 'boolean' ? result : undefined;
    case 'text':
    case 'date':
    case 'instant':
      return typeof result === 'string' ? result : undefined;
    case 'choice':
      return optionFrom(question, result);
    default:
      return undefined;
  }
}

const isNumber = (value: unknown): value is number => typeof value === 'number' && Number.isFinite(value);

function rounded(value: number, decimals: number | undefined): number {
  return decimals === undefined ? value : Number(value.toFixed(decimals));
}

/** A coding, or the bare code of an option. */
function optionFrom(question: Extract<Question, { kind: 'choice' }>, result: unknown): AnswerValue | undefined {
  const { code, system } =
    typeof result === 'object' && result !== null
      ? (result as { code?: unknown; system?: unknown })
      : { code: result, system: undefined };
  const option = question.options.find(
    (candidate) => candidate.code === code && (system === undefined || candidate.system === system),
  );
  if (!option) return undefined;
  return { kind: 'coding', code: option.code, ...(option.system === undefined ? {} : { system: option.system }) };
}
