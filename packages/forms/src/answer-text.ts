import { type Language, say } from '@isocenter/messages';
import type { AnswerValue } from './answers.ts';
import type { FormItem, Text } from './definition.ts';

/** A form's text in a language; where it was not translated, as it was written. */
export function textIn(text: Text, language: Language): string {
  return text[language] ?? text.en ?? text.zh ?? '';
}

/** One answer in words; a number with its unit. `item`: the question as it was asked, where it is known. */
export function answerText(item: FormItem | undefined, value: AnswerValue, language: Language): string {
  if (typeof value === 'boolean') return say(language, value ? 'forms.yes' : 'forms.no');
  if (typeof value === 'number')
    return item && 'unit' in item && item.unit ? `${value} ${item.unit.text}` : String(value);
  if (typeof value === 'string') return value;
  if (value.kind === 'dicom') return value.sopInstanceUid;
  if (value.kind === 'file') return value.name;
  const option = item?.kind === 'choice' ? item.options.find(({ code }) => code === value.code) : undefined;
  return option ? textIn(option.text, language) : value.code;
}
