import { LANGUAGES, type Language } from '@isocenter/messages';
import type { Text } from '../definition.ts';
import { EXTENSION, type Extended, extensionsOf } from './extensions.ts';
import type { Extension } from './resources.ts';

/** A plain text of a resource in `language`, with its translations. */
export function readText(plain: string, element: Extended | undefined, language: Language): Text {
  const translations = extensionsOf(element, EXTENSION.translation).flatMap(({ extension }) => {
    const part = (url: string, key: 'valueCode' | 'valueString') =>
      extension?.find((inner) => inner.url === url)?.[key] as string | undefined;
    const tag = part('lang', 'valueCode')?.toLowerCase().slice(0, 2);
    const content = part('content', 'valueString');
    const found = LANGUAGES.find((known) => known === tag);
    return found && found !== language && content !== undefined ? [[found, content] as const] : [];
  });
  return { [language]: plain, ...Object.fromEntries(translations) };
}

/** The plain text in the form's language, and the element that carries its translations. */
export function writeText(
  text: Text,
  language: Language,
): { readonly plain: string; readonly element?: { readonly extension: readonly Extension[] } } {
  const translations = LANGUAGES.filter((other) => other !== language && text[other] !== undefined).map((other) => ({
    url: EXTENSION.translation,
    extension: [
      { url: 'lang', valueCode: other },
      { url: 'content', valueString: text[other] },
    ],
  }));
  const plain = text[language] ?? '';
  return translations.length > 0 ? { plain, element: { extension: translations } } : { plain };
}
