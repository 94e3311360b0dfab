import { ADDED_NAMES } from './added-names.ts';
import type { StandardName } from './standard-name.ts';
import { TABLED_NAMES } from './tabled-names.ts';

/** Every name that the product knows: the worksheet's, and those that goal sets speak of besides. */
export const STRUCTURE_NAMES: readonly StandardName[] = [...TABLED_NAMES, ...ADDED_NAMES];
