import type { Language, Values } from '@isocenter/messages';
import type { TaskRow } from '../../../server/platform/tasks/contract.ts';
import { isMessageKey, useWords } from '../language/use-words.ts';

/** Values in the language of the page: `titleZh` stands for `title` in Chinese. */
export function valuesIn(language: Language, values: Values): Values {
  if (language !== 'zh') return values;
  const chosen = Object.entries(values).map(([name, value]) => [name, values[`${name}Zh`] ?? value]);
  return Object.fromEntries(chosen);
}

/** What a task asks for, in the language of the page. A newer server may know tasks that this page does not. */
export function useTaskWords(): (task: Pick<TaskRow, 'code' | 'values'>) => string {
  const { t, language } = useWords();
  return ({ code, values }) => (isMessageKey(code) ? t(code, valuesIn(language, values)) : code);
}
