import type { Catalogue } from '../language.ts';

export const REPORT_WORDS = {} as const satisfies Catalogue;
