import type { Catalogue } from '../language.ts';

export const PHYSICS_WORDS = {} as const satisfies Catalogue;
