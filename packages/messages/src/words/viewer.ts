import type { Catalogue } from '../language.ts';

export const VIEWER_WORDS = {} as const satisfies Catalogue;
