import { DomainError } from '@isocenter/messages';
import type { AnsweredItem, Answers, AnswerValue } from '../answers.ts';
import type { FormDefinition, FormItem, Question } from '../definition.ts';
import { type ResponseAnswer, type ResponseItem, responseSchema } from './resources.ts';

/**
 * A FHIR R4 `QuestionnaireResponse` (parsed JSON) as answers to this version of a form. Each value has the type its question asks for;
 * whether it is in range is for the checks.
 * @throws DomainError `forms/response-shape`, `forms/response-of-other-form`, `forms/response-item-unknown`, `forms/response-value`:
 *   no answer is dropped
 */
export function readResponse(json: unknown, definition: FormDefinition): Answers {
  const parsed = responseSchema.safeParse(json);
  if (!parsed.success) {
    const [issue] = parsed.error.issues;
    throw new DomainError('forms/response-shape', {
      where: issue?.path.join('.') || '/',
      reason: issue?.message ?? '',
    });
  }
  const { questionnaire, item } = parsed.data;
  const expected = `${definition.url}|${definition.version}`;
  if (questionnaire !== expected) throw new DomainError('forms/response-of-other-form', { questionnaire, expected });
  return readItems((item ?? []) as readonly ResponseItem[], definition.items);
}

function readItems(items: readonly ResponseItem[], definitions: readonly FormItem[]): Answers {
  return items.flatMap(({ linkId, answer = [], item = [] }): readonly AnsweredItem[] => {
    const definition = definitions.find((candidate) => candidate.linkId === linkId);
    if (!definition) throw new DomainError('forms/response-item-unknown', { linkId });
    if (definition.kind === 'group' && answer.length === 0)
      return [{ linkId, items: readItems(item, definition.items) }];
    if (definition.kind === 'group' || item.length > 0)
      throw new DomainError('forms/response-item-unknown', { linkId });
    if (definition.kind === 'display') {
      if (answer.length > 0) throw new DomainError('forms/response-item-unknown', { linkId });
      return [];
    }
    return answer.length > 0 ? [{ linkId, values: answer.map((value) => readAnswer(value, definition)) }] : [];
  });
}

function readAnswer(answer: ResponseAnswer, question: Question): AnswerValue {
  const value = valueFor(answer, question);
  if (value === undefined)
    throw new DomainError('forms/response-value', { linkId: question.linkId, kind: question.kind });
  return value;
}

function valueFor(answer: ResponseAnswer, question: Question): AnswerValue | undefined {
  switch (question.kind) {
    case 'number':
      return answer.valueDecimal ?? answer.valueInteger;
    case 'integer':
      return answer.valueInteger;
    case 'text':
      return answer.valueString;
    case 'date':
      return answer.valueDate;
    case 'instant':
      return answer.valueDateTime;
    case 'yes-no':
      return answer.valueBoolean;
    case 'choice':
      return codingOf(answer) ?? (question.open ? answer.valueString : undefined);
    case 'file':
      return fileOf(answer);
    case 'dicom':
      return dicomOf(answer);
  }
}

function codingOf({ valueCoding }: ResponseAnswer): AnswerValue | undefined {
  if (valueCoding?.code === undefined) return undefined;
  const { system, code } = valueCoding;
  return { kind: 'coding', ...(system === undefined ? {} : { system }), code };
}

const HASH = /^urn:sha256:([0-9a-f]{64})$/;

function fileOf({ valueAttachment }: ResponseAnswer): AnswerValue | undefined {
  const sha256 = HASH.exec(valueAttachment?.url ?? '')?.[1];
  const { title, contentType, size } = valueAttachment ?? {};
  if (sha256 === undefined || title === undefined || contentType === undefined || size === undefined) return undefined;
  return { kind: 'file', sha256, name: title, type: contentType, sizeBytes: size };
}

const UID = /^urn:oid:([0-9.]{1,64})$/;

function dicomOf({ valueReference }: ResponseAnswer): AnswerValue | undefined {
  const { system, value } = valueReference?.identifier ?? {};
  const uid = system === 'urn:dicom:uid' ? UID.exec(value ?? '')?.[1] : undefined;
  return uid === undefined ? undefined : { kind: 'dicom', sopInstanceUid: uid };
}
