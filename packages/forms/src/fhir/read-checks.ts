import { DomainError, type Language } from '@isocenter/messages';
import type { EditCheck } from '../definition.ts';
import { EXTENSION, extensionsOf } from './extensions.ts';
import type { Extension, QuestionnaireItem } from './resources.ts';
import { readText } from './texts.ts';

/** @throws DomainError `forms/check-incomplete` */
export function readChecks(item: QuestionnaireItem, language: Language): readonly EditCheck[] {
  return extensionsOf(item, EXTENSION.constraint).map((extension) => readCheck(item.linkId, extension, language));
}

function readCheck(linkId: string, { extension }: Extension, language: Language): EditCheck {
  const part = (url: string) => extension?.find((inner) => inner.url === url);
  const key = part('key')?.['valueId'];
  const severity = part('severity')?.['valueCode'];
  const expression = part('expression')?.['valueString'];
  const human = part('human');
  const words = human?.['valueString'];
  if (typeof key !== 'string' || typeof expression !== 'string' || typeof words !== 'string')
    throw new DomainError('forms/check-incomplete', { linkId, key: String(key ?? '') });
  const isQuery = part(EXTENSION.checkClass)?.['valueCode'] === 'query';
  return {
    key,
    class: isQuery ? 'query' : severity === 'error' ? 'hard' : 'soft',
    expression,
    message: readText(words, human?._valueString, language),
  };
}
