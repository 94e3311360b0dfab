import { plainLine } from './plain-text.ts';

const RETRACTED =
  /^\s*[[(【]?\s*(?:retracted(?:\s+article)?|withdrawn|撤稿|已撤稿|已撤回)\s*(?:[:：]|[\])】]\s*[:：]?)\s*/i;

/** Whether a title says in front that the work was retracted, as publishers print it: `RETRACTED: …`, `[Retracted] …`, `撤稿：…`. */
export function saysRetracted(title: string): boolean {
  return RETRACTED.test(title);
}

/**
 * What two prints of one title have in common: letters and digits alone, lower case, without markup, marks of Latin and Greek letters,
 * spaces and `RETRACTED:` in front; full-width as half-width, raised as plain. Greek names and letters stay. Empty where the title holds neither letter nor digit.
 */
export function titleKey(title: string): string {
  return plainLine(title)
    .replace(RETRACTED, '')
    .normalize('NFKC')
    .toLowerCase()
    .normalize('NFKD')
    .toLowerCase()
    .replaceAll(/[^\p{L}\p{N}\p{M}]+/gu, '')
    .replaceAll(/(?<=[\p{Script=Latin}\p{Script=Greek}]\p{M}*)\p{M}/gu, '')
    .replaceAll('ς', 'σ')
    .normalize('NFC');
}
