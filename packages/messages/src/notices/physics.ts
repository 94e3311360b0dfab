import type { Catalogue } from '../language.ts';

export const PHYSICS_NOTICES = {} as const satisfies Catalogue;
