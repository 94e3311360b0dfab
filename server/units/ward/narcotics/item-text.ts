import { OPIOIDS } from '@isocenter/knowledge';
import type { Language } from '@isocenter/messages';
import type { Ink } from '../../physics/index.ts';
import type { ItemContent } from './contract.ts';

/** An item in words. */
export function itemText(
  { drug, preparation, form, strength, unit }: ItemContent,
  ink: Ink,
  language: Language,
): string {
  return ink.print(
    `${OPIOIDS[drug][language]} ${preparation}, ${strength} ${unit} / ${ink.say(`narcotics.form.${form}`)}`,
  );
}
