import { expect, test } from 'vitest';
import { alphaBetaFor } from './alpha-beta-for.ts';

const cases = [
  { structure: 'Lung_L', alphaBetaGy: 4, tissue: 'lung', generic: false, verified: 'knowledge' },
  { structure: 'OpticNrv_R', alphaBetaGy: 2, tissue: 'optic nerve', generic: false, verified: 'text' },
  { structure: 'OpticChiasm', alphaBetaGy: 2, tissue: 'optic nerve', generic: false, verified: 'text' },
  { structure: 'SpinalCord', alphaBetaGy: 0.87, tissue: 'spinal cord', generic: false, verified: 'text' },
  { structure: 'Skin', alphaBetaGy: 2.8, tissue: 'skin', generic: false, verified: 'knowledge' },
  { structure: 'Skin', endpoint: 'erythema', alphaBetaGy: 8.8, tissue: 'skin', generic: false, verified: 'text' },
  // the table gives these a range and no value
  { structure: 'Rectum', alphaBetaGy: 3, tissue: 'late-responding normal tissue', generic: true, verified: 'text' },
  { structure: 'Kidney_L', alphaBetaGy: 3, tissue: 'late-responding normal tissue', generic: true, verified: 'text' },
  { structure: 'Duodenum', alphaBetaGy: 3, tissue: 'late-responding normal tissue', generic: true, verified: 'text' },
  { structure: 'target', alphaBetaGy: 10, tissue: 'early-responding normal tissue', generic: true, verified: 'text' },
  {
    structure: 'target',
    endpoint: 'prostate',
    alphaBetaGy: 1.5,
    tissue: 'prostate cancer',
    generic: false,
    verified: 'text',
  },
  {
    structure: 'target',
    endpoint: 'larynx',
    alphaBetaGy: 10.5,
    tissue: 'head and neck, various',
    generic: false,
    verified: 'knowledge',
  },
  {
    structure: 'target',
    endpoint: 'breast',
    alphaBetaGy: 10,
    tissue: 'early-responding normal tissue',
    generic: true,
    verified: 'text',
  },
] as const;
for (const { structure, alphaBetaGy, ...rest } of cases) {
  const endpoint = 'endpoint' in rest ? rest.endpoint : undefined;
  test(`${structure}${endpoint ? `, ${endpoint}` : ''}: ${alphaBetaGy} Gy of ${rest.tissue}`, () => {
    const { tissue, generic, verified } = rest;
    expect(alphaBetaFor(structure, endpoint)).toMatchObject({ alphaBetaGy, tissue, generic, verified });
    expect(alphaBetaFor(structure, endpoint)?.source).not.toBe('');
  });
}

test('an endpoint that the table does not have gives none', () => {
  expect(alphaBetaFor('SpinalCord', 'erythema')).toBeNull();
  expect(alphaBetaFor('Duodenum', 'ulceration')).toBeNull();
});

test('the spinal cord has two values, for its source names another; most organs have one', () => {
  expect(alphaBetaFor('SpinalCord')?.otherGy).toBe(2);
  expect(alphaBetaFor('OpticNrv_L')?.otherGy).toBeUndefined();
});

const ofSites = [
  { site: 'prostate', alphaBetaGy: 1.5, generic: false, verified: 'text' },
  { site: 'esophagus', alphaBetaGy: 4.9, generic: false, verified: 'knowledge' },
  { site: 'head-and-neck', alphaBetaGy: 10.5, generic: false, verified: 'knowledge' },
  { site: 'rectum', alphaBetaGy: 10, generic: true, verified: 'text' },
] as const;
test.each(ofSites)('a tumour at $site: $alphaBetaGy Gy', ({ site, ...value }) => {
  expect(alphaBetaFor('target', site)).toMatchObject(value);
});

test.each(['constructor', 'toString', '__proto__'])('an organ called %s has the generic value', (name) => {
  expect(alphaBetaFor(name)).toMatchObject({ alphaBetaGy: 3, generic: true });
  expect(alphaBetaFor('target', name)).toMatchObject({ alphaBetaGy: 10, generic: true });
});
