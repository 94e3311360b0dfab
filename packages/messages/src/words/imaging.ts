import type { Catalogue } from '../language.ts';

export const IMAGING_WORDS = {} as const satisfies Catalogue;
