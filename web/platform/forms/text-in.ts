import type { Text } from '@isocenter/forms';
import type { Language } from '@isocenter/messages';

/** A form's text in the page's language; where it was not translated, as it was written. */
export function textIn(text: Text, language: Language): string {
  return text[language] ?? text.en ?? text.zh ?? '';
}
