import { describe, expect, test } from 'vitest';
import { resolveStructureName } from './resolve-structure-name.ts';
import { STRUCTURE_NAMES } from './structure-names.ts';

const nothingConfirmed = new Map<string, string>();
const resolve = (name: string) => resolveStructureName(name, { confirmed: nothingConfirmed });

describe('names with one meaning', () => {
  const cases: readonly [name: string, standardName: string, how: 'exact' | 'alias'][] = [
    ['Lung_L', 'Lung_L', 'exact'],
    ['L_Lung', 'Lung_L', 'exact'],
    ['SpinalCord_PRV05', 'SpinalCord_PRV', 'exact'],
    ['Lungs-GTV', 'Lungs-GTV', 'exact'],
    ['PTV_7000', 'PTV', 'exact'],
    ['Lt Lung', 'Lung_L', 'alias'],
    ['LUNG L', 'Lung_L', 'alias'],
    ['Lung-Lt', 'Lung_L', 'alias'],
    ['LeftLung', 'Lung_L', 'alias'],
    ['左肺', 'Lung_L', 'alias'],
    ['肺（左）', 'Lung_L', 'alias'],
    ['双肺', 'Lungs', 'alias'],
    ['全肺', 'Lungs', 'alias'],
    ['双肺减GTV', 'Lungs-GTV', 'alias'],
    ['Femoral Head Lt', 'Femur_Head_L', 'alias'],
    ['Femoral Head RT', 'Femur_Head_R', 'alias'],
    ['OpticNerve_R', 'OpticNrv_R', 'alias'],
    ['Optic nerve L', 'OpticNrv_L', 'alias'],
    ['ON_L', 'OpticNrv_L', 'alias'],
    ['Parotid L', 'Parotid_L', 'alias'],
    ['Bilateral parotid', 'Parotids', 'alias'],
    ['颞叶左', 'Lobe_Temporal_L', 'alias'],
    ['左侧颞叶', 'Lobe_Temporal_L', 'alias'],
    ['右晶体', 'Lens_R', 'alias'],
    ['脑干', 'Brainstem', 'alias'],
    ['脊髓PRV', 'SpinalCord_PRV', 'alias'],
    ['Chiasm PRV', 'OpticChiasm_PRV', 'alias'],
    ['BrainStem', 'Brainstem', 'alias'],
    ['Cord', 'SpinalCord', 'alias'],
    ['Mandible', 'Bone_Mandible', 'alias'],
    ['食道', 'Esophagus', 'alias'],
    ['BODY', 'External', 'alias'],
    ['体表轮廓', 'External', 'alias'],
    ['HR-CTV', 'CTV_HR', 'alias'],
    ['PTV70', 'PTV', 'alias'],
    ['PGTV', 'PTV', 'alias'],
    ['PGTVnd', 'PTVn', 'alias'],
    ['GTVnx', 'GTVp', 'alias'],
    ['CTV1', 'CTV', 'exact'],
    ['PGTVtb', 'PTVsb', 'alias'],
    ['左乳', 'Breast_L', 'alias'],
    ['SpinalCord PRV3', 'SpinalCord_PRV', 'alias'],
    ['视神经L', 'OpticNrv_L', 'alias'],
    ['TL-L', 'Lobe_Temporal_L', 'alias'],
    ['Chest wall', 'Chestwall', 'alias'],
    ['Rectum_Wall', 'Rectal_Wall', 'alias'],
  ];
  for (const [name, standardName, how] of cases)
    test(`"${name}" is ${standardName} (${how})`, () => {
      expect(resolve(name)).toEqual({ standardName, how, suggestions: [] });
    });
});

describe('names that a person decides', () => {
  const cases: readonly [name: string, how: 'suggested' | 'ambiguous', suggestion: string][] = [
    ['BS', 'ambiguous', 'Brainstem'],
    ['ON', 'ambiguous', 'OpticNrv_L'],
    ['SC', 'ambiguous', 'SpinalCord'],
    ['LL', 'ambiguous', 'Lung_L'],
    ['SV', 'ambiguous', 'SeminalVes'],
    ['Medulla', 'ambiguous', 'Brainstem'],
    ['Kidney', 'ambiguous', 'Kidney_R'],
    ['Breast', 'ambiguous', 'Breast_R'],
    ['肺', 'ambiguous', 'Lung_L'],
    ['海马', 'ambiguous', 'Hippocampus_R'],
    ['股骨头', 'ambiguous', 'Femur_Head_L'],
    ['Left Right Lung', 'ambiguous', 'Lung_R'],
    ['IAC_L', 'suggested', 'Ear_Internal_L'],
    ['胃壁', 'suggested', 'Stomach'],
    ['正常肺', 'suggested', 'Lungs-GTV'],
    ['target', 'ambiguous', 'PTV'],
    ['Parotis L', 'suggested', 'Parotid_L'],
    ['Spinal Cod', 'suggested', 'SpinalCord'],
    ['PROS', 'suggested', 'Prostate'],
    ['LarynxGSL', 'suggested', 'Larynx'],
    ['Esophagus_post cricoid', 'suggested', 'Esophagus'],
    ['Cord+3mm', 'suggested', 'SpinalCord_PRV'],
    ['Spinal_Cord_05', 'suggested', 'SpinalCord_PRV'],
    ['健侧乳腺', 'suggested', 'Breast_L'],
    ['Mandible_PTV', 'suggested', 'PTV'],
    ['Brain PTV', 'suggested', 'PTV'],
    ['GTV_Mass_CT', 'suggested', 'GTV'],
  ];
  for (const [name, how, suggestion] of cases)
    test(`"${name}" is ${how}, perhaps ${suggestion}`, () => {
      const found = resolve(name);
      expect(found).toMatchObject({ standardName: null, how });
      expect(found.suggestions).toContain(suggestion);
    });
});

describe('names that stand for no organ', () => {
  const names =
    'X1|X3|XApprox|optBladder|optRectum|ring1|Ring_2cm|NT|Normal tissue|avoid|push|ptv2 push3|5400 (VMAT)|sc+35|Rt BP +66|' +
    'PTV-Rectum|PTV-脑干|Larynx-PTV|z_cut|_help|evit_urethra|bladder_neck|Optic PRV|Isocenter 1|Calc Point|rx 5 x 5.5Gy|' +
    'Water|Applicator1|a5.5|患侧肺|双肺-PGTV|Heart-PTV|PTV70-PTV60|Dose 95%|50Gy|SC PRV|Vessels - left|left ovoid|L|左|限制环';
  for (const name of names.split('|'))
    test(`"${name}" is unknown and suggests nothing`, () => {
      expect(resolve(name)).toEqual({ standardName: null, how: 'unknown', suggestions: [] });
    });
});

test('what a person confirmed goes before everything', () => {
  const confirmed = new Map([['Medulla', 'Brainstem']]);
  expect(resolveStructureName('Medulla', { confirmed })).toEqual({
    standardName: 'Brainstem',
    how: 'confirmed',
    suggestions: [],
  });
});

test('every standard name is itself, in English and in Chinese', () => {
  for (const { name, zh } of STRUCTURE_NAMES) {
    expect(resolve(name)).toMatchObject({ standardName: name, how: 'exact' });
    expect.soft(resolve(zh).standardName ?? zh, zh).toBe(name);
  }
});

test('a name says the same side as the structure it is taken for', () => {
  const sideOf = (name: string) => /_([LR])(_|$)/.exec(name)?.[1];
  for (const { name, aliasesEn, aliasesZh } of STRUCTURE_NAMES)
    for (const alias of [...aliasesEn, ...aliasesZh]) {
      const meaning = resolve(alias).standardName;
      if (meaning !== null) expect(sideOf(meaning), alias).toBe(sideOf(name));
    }
});

// Names that every JavaScript object answers to are names like any other; `Constructor` looks like a constrictor muscle.
test.each(['Constructor', 'toString', '__proto__', 'hasOwnProperty', 'valueOf'])('%s is not understood', (name) => {
  const { standardName, suggestions } = resolveStructureName(name, { confirmed: new Map() });
  expect(standardName).toBeNull();
  for (const suggestion of suggestions) expect(suggestion).toMatch(/constrict/i);
});
