import { type AnswerValue, allItems, type Form, type FormItem } from '@isocenter/forms';
import type { Language } from '@isocenter/messages';
import { useMemo } from 'react';
import { useWords } from '../language/use-words.ts';
import { textIn } from './text-in.ts';

/** Questions and answers of a form in the page's language. */
export function useAnswerWords(form: Form): {
  question(linkId: string): string;
  answer(linkId: string, values: readonly AnswerValue[]): string;
} {
  const { t, language } = useWords();
  return useMemo(() => {
    const items = new Map([...allItems(form.definition.items)].map((item) => [item.linkId, item]));
    const yesNo = { yes: t('forms.yes'), no: t('forms.no') };
    return {
      question: (linkId) => textIn(items.get(linkId)?.text ?? {}, language),
      answer: (linkId, values) =>
        values
          .map((value) => answerWords(items.get(linkId), value, language, yesNo))
          .join(language === 'zh' ? '、' : ', '),
    };
  }, [form, language, t]);
}

/** One answer in words; a number with its unit. */
export function answerWords(
  item: FormItem | undefined,
  value: AnswerValue,
  language: Language,
  yesNo: { readonly yes: string; readonly no: string },
): string {
  if (typeof value === 'boolean') return value ? yesNo.yes : yesNo.no;
  if (typeof value === 'number')
    return item && 'unit' in item && item.unit ? `${value} ${item.unit.text}` : String(value);
  if (typeof value === 'string') return value;
  if (value.kind === 'dicom') return value.sopInstanceUid;
  if (value.kind === 'file') return value.name;
  const option = item?.kind === 'choice' ? item.options.find(({ code }) => code === value.code) : undefined;
  return option ? textIn(option.text, language) : value.code;
}
