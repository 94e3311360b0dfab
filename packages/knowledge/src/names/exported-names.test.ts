import { describe, expect, test } from 'vitest';
import { resolveStructureName } from './resolve-structure-name.ts';
import { targetOfName } from './target-of-name.ts';

/**
 * The ROI names of openly licensed exports, set by set, each with what a physicist takes it for: `= Name` understood,
 * `? Name` left to a person with that as the first suggestion, nothing: no structure that goals speak of.
 */
const exported: Readonly<Record<string, readonly string[]>> = {
  'head and neck, Pinnacle': [
    'GTV_Large Volume ? GTV',
    'GTV_Low Volume ? GTV',
    'PTV1_50Gy = PTV',
    'PTV2_14 G = PTV',
    'PTV3_6 Gy = PTV',
    'BrainStem = Brainstem',
    'BrachialPlexus_R = BrachialPlex_R',
    'Brachial Plexus_L = BrachialPlex_L',
    'Cochlea_R = Cochlea_R',
    'Cochlea_L = Cochlea_L',
    'Esophagus_cervico thoracic ? Esophagus',
    'Esophagus_post cricoid ? Esophagus',
    'LarynxGSL ? Larynx',
    'Mandible = Bone_Mandible',
    'OpticNerve_R = OpticNrv_R',
    'OpticNerve_L = OpticNrv_L',
    'OralCavity = Cavity_Oral',
    'Parotid_R = Parotid_R',
    'Parotid_L = Parotid_L',
    'Pituitary = Pituitary',
    'Lips = Lips',
    'SpinalCord = SpinalCord',
    'SkinOAR ? Skin',
    'Brain = Brain',
    'ext ? External',
    ...'CT Isocenter|Calc Point|rx 1: H&N PTV1 50 Gy:  200 cGy x 25 to 96%: pt: Calc Point|tx: H&N|push|5350 (VMAT)|sc+35|ptv2 push|5425 (VMAT)_1|ptv2 push2|ptv2 push3|6600 (VMAT)|Rt BP +66|buffer|ring1|ring2|NT|avoid|630 (VMAT)'.split(
      '|',
    ),
  ],
  'brain, Pinnacle': [
    'GTV = GTV',
    'Brainstem = Brainstem',
    'Chiasm = OpticChiasm',
    'Optic Nerve R = OpticNrv_R',
    'Optic nerve L = OpticNrv_L',
    'PTV 1mm (off brainstem) ? PTV',
    'External = External',
    'Brain = Brain',
    'Normal Brain ? Brain-PTV',
    'Brainstem PRV = Brainstem_PRV',
    'Medulla ? Brainstem',
    ...'rlat bb|llat bb|ant bb|refPoint|TxISO|rx 5 x 5.5Gy|Optic PRV'.split('|'),
  ],
  'head and neck, challenge data': [
    'BODY = External',
    'Brainstem = Brainstem',
    'Esophagus = Esophagus',
    'Larynx = Larynx',
    'LeftParotid = Parotid_L',
    'RightParotid = Parotid_R',
    'Mandible = Bone_Mandible',
    'PTV56 = PTV',
    'PTV63 = PTV',
    'PTV70 = PTV',
    'SpinalCord = SpinalCord',
  ],
  'prostate, Eclipse': [
    'BODY = External',
    'Bladder = Bladder',
    'CTV = CTV',
    'Femoral Head Lt = Femur_Head_L',
    'Femoral Head RT = Femur_Head_R',
    'PROS ? Prostate',
    'PTV = PTV',
    'Rectum = Rectum',
    ...'Vessels - left|Vessels - right|X1|X2|X3|XApprox|optBladder|optRectum'.split('|'),
  ],
  breast: [
    'BODY = External',
    'Breast ? Breast_L',
    'Heart = Heart',
    'Lt Lung = Lung_L',
    'Tumor Bed ? CTVsb',
    ...'Areola|Borders|Nodes|Scar|Tumor Bed Block'.split('|'),
  ],
  'brachytherapy of the prostate': [
    'Prostate = Prostate',
    'Urethra = Urethra',
    'urethra = Urethra',
    'bladder = Bladder',
    'rectum = Rectum',
    'BODY = External',
    'target ? PTV',
    ...'dil|bladder_neck|evit_rectum|evit_urethra|a5.5|B5.5|C4.5'.split('|'),
  ],
  'brachytherapy in water': [
    'HRCTV = CTV_HR',
    ...'Water|Applicator1|1.5cm|linesource|linesource1|Normal tissue|right ovoid|left ovoid|tandem'.split('|'),
  ],
  'phantoms and others': [
    'patient = External',
    'tumor = GTV',
    'GTV_Mass_CT ? GTV',
    'GTV_Mass_MR_T1 ? GTV',
    ...'OuterTarget|Cube101010|Slope101004|PMMA|LoPo|POI_1|Cone_02_0|ANT Box|Number4|Isocenter 1'.split('|'),
  ],
};

for (const [set, rows] of Object.entries(exported))
  describe(set, () => {
    for (const row of rows) {
      const [name = '', understood] = row.split(' = ');
      const [suggestedFor = '', suggestion] = row.split(' ? ');
      test(row, () => {
        const found = resolveStructureName(suggestion ? suggestedFor : name, { confirmed: new Map() });
        expect(found.standardName).toBe(understood ?? null);
        expect(found.suggestions[0]).toBe(suggestion);
      });
    }
  });

describe('what the name of a target says', () => {
  const cases = [
    { name: 'PTV70', kind: 'PTV', doseGy: 70, complete: true },
    { name: 'PTV_7000', kind: 'PTV', doseGy: 70, complete: true },
    { name: 'PTV-6996', kind: 'PTV', doseGy: 69.96, complete: true },
    { name: 'PTV1_50Gy', kind: 'PTV', number: 1, doseGy: 50, complete: true },
    { name: 'PTV2_14 G', kind: 'PTV', number: 2, doseGy: 14, complete: true },
    { name: 'PTV3_6 Gy', kind: 'PTV', number: 3, doseGy: 6, complete: true },
    { name: 'PTVp_5040cGy', kind: 'PTV', part: 'primary', doseGy: 50.4, complete: true },
    { name: 'GTVnx', kind: 'GTV', part: 'primary', complete: true },
    { name: 'GTVnd', kind: 'GTV', part: 'node', complete: true },
    { name: 'GTVnx69.96', kind: 'GTV', part: 'primary', doseGy: 69.96, complete: true },
    { name: 'CTV1', kind: 'CTV', number: 1, complete: true },
    { name: 'PGTV', kind: 'PTV', complete: true },
    { name: 'PGTVnd66', kind: 'PTV', part: 'node', doseGy: 66, complete: true },
    { name: 'iGTV', kind: 'ITV', complete: true },
    { name: 'PTV 66Gy/30F', kind: 'PTV', doseGy: 66, complete: true },
    { name: 'PTV 1mm (off brainstem)', kind: 'PTV', complete: false },
    { name: 'GTV_Mass_CT', kind: 'GTV', complete: false },
  ] as const;
  for (const { name, ...said } of cases)
    test(`${name}: ${Object.values(said).join(', ')}`, () => {
      expect(targetOfName(name)).toEqual(said);
    });
  test.each(['Brain-PTV', 'PTV-Rectum', 'PTV减直肠', 'optPTV', 'Prostate', 'Rectum'])('%s is no target', (name) => {
    expect(targetOfName(name)).toBeNull();
  });
});
