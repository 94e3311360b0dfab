import type { FormatterModule } from 'i18next';
import { LANGUAGES } from './language.ts';
import { THING_WORDS } from './words/things.ts';

/** What stands for the UID of an object whose file broke off before it. */
const UNKNOWN_UID = '?';

/** Lets a sentence begin with `{{uid, object}}`: "Object 1.2.3" or, where the UID could not be read, "This file". */
export const OBJECT_NAME: FormatterModule = {
  type: 'formatter',
  init: () => {},
  add: () => {},
  addCached: () => {},
  format: (uid: unknown, format, lng) => {
    const language = LANGUAGES.find((known) => known === lng) ?? 'en';
    if (format !== 'object') return String(uid);
    if (uid === UNKNOWN_UID) return THING_WORDS['object.unknown'][language];
    return THING_WORDS['object.known'][language].replace('{{uid}}', () => String(uid));
  },
};
