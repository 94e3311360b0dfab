import type { Catalogue } from '../language.ts';

export const COMMAND_LINE_WORDS = {} as const satisfies Catalogue;
