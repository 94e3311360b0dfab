import { DomainError } from '@isocenter/messages';
import type { Condition, ConditionValue } from '../definition.ts';
import type { QuestionnaireItem } from './resources.ts';

type EnableWhen = NonNullable<QuestionnaireItem['enableWhen']>[number];

/** @throws DomainError `forms/skip-value` where it names no value, or one that its operator cannot take */
export function readCondition(linkId: string, when: EnableWhen): Condition {
  const { question, operator } = when;
  const value = conditionValue(when);
  if (operator === 'exists') {
    if (typeof value !== 'boolean') throw new DomainError('forms/skip-value', { linkId, question, operator });
    return { question, operator, value };
  }
  if (value === undefined) throw new DomainError('forms/skip-value', { linkId, question, operator });
  return { question, operator, value };
}

function conditionValue(when: EnableWhen): ConditionValue | undefined {
  if (when.answerCoding?.code !== undefined) {
    const { system, code } = when.answerCoding;
    return { code, ...(system === undefined ? {} : { system }) };
  }
  const { answerBoolean, answerDecimal, answerInteger, answerDate, answerDateTime, answerString } = when;
  return answerBoolean ?? answerDecimal ?? answerInteger ?? answerDate ?? answerDateTime ?? answerString;
}
