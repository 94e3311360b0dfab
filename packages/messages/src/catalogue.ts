import { ERRORS } from './errors/index.ts';
import { NOTICES } from './notices/index.ts';
import { WORDS } from './words/index.ts';

/** Every sentence of the product. */
export const CATALOGUE = { ...ERRORS, ...NOTICES, ...WORDS };
/** Key of a sentence: the code of a refusal or notice, or a word of the pages. */
export type MessageKey = keyof typeof CATALOGUE & string;
