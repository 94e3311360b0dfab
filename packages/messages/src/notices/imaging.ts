import type { Catalogue } from '../language.ts';

export const IMAGING_NOTICES = {} as const satisfies Catalogue;
