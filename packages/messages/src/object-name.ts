import type { Language } from './language.ts';
import { THING_WORDS } from './words/things.ts';

/** What stands for the UID of an object whose file broke off before it. */
const UNKNOWN_UID = '?';

/** "Object 1.2.3" or, where the UID could not be read, "This file". */
export function objectName(uid: string, language: Language): string {
  if (uid === UNKNOWN_UID) return THING_WORDS['object.unknown'][language];
  return THING_WORDS['object.known'][language].replace('{{uid}}', () => uid);
}
