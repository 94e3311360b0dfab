import { STRUCTURE_NAMES } from './structure-names.ts';

const NAMES = new Set(STRUCTURE_NAMES.map(({ name }) => name));
/** A target's kind and part, as goals speak of it. */
const TARGET = /^(?:GTV|CTV|ITV|PTV)(?:p|n|sb)?$/;

/** Is this a name that a structure can be understood as: an organ or target of the table, the kind of a target, or an organ's PRV? */
export function isStandardName(name: string): boolean {
  return NAMES.has(name) || TARGET.test(name) || (name.endsWith('_PRV') && NAMES.has(name.slice(0, -'_PRV'.length)));
}
