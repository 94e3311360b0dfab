import { describe, expect, test } from 'vitest';
import { externalAmong } from './external-among.ts';
import { resolveStructureName } from './resolve-structure-name.ts';

/** `name` or `name:TYPE`, understood as the product does. */
const structure = (written: string) => {
  const [name = '', interpretedType] = written.split(':');
  return { name, interpretedType, standardName: resolveStructureName(name, { confirmed: new Map() }).standardName };
};

describe('externalAmong()', () => {
  const cases = [
    { structures: ['PTV', 'contour 7:EXTERNAL'], outline: 'contour 7' },
    { structures: ['PTV', 'BODY'], outline: 'BODY' },
    { structures: ['PTV', '外轮廓'], outline: '外轮廓' },
    { structures: ['BODY', 'Couch:SUPPORT', 'Skin of export:EXTERNAL'], outline: 'Skin of export' },
    { structures: ['PTV', 'Skin'], outline: undefined }, // an organ: its dose is judged
    { structures: ['BODY', 'External'], outline: undefined },
    { structures: ['PTV'], outline: undefined },
  ];
  for (const { structures, outline } of cases)
    test(`${structures.join(', ')}: ${outline ?? 'none'}`, () =>
      expect(externalAmong(structures.map(structure))?.name).toBe(outline));
});
