import { type AnswerValue, allItems, answerText, type Form, textIn } from '@isocenter/forms';
import { useMemo } from 'react';
import { useWords } from '../language/use-words.ts';

/** Questions and answers of a form in the page's language. */
export function useAnswerWords(form: Form): {
  question(linkId: string): string;
  answer(linkId: string, values: readonly AnswerValue[]): string;
} {
  const { language } = useWords();
  return useMemo(() => {
    const items = new Map([...allItems(form.definition.items)].map((item) => [item.linkId, item]));
    return {
      question: (linkId) => textIn(items.get(linkId)?.text ?? {}, language),
      answer: (linkId, values) =>
        values.map((value) => answerText(items.get(linkId), value, language)).join(language === 'zh' ? '、' : ', '),
    };
  }, [form, language]);
}
