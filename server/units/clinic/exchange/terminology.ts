/**
 * Systems, addresses and codes of the profiles, as their sources state them: HL7 mCODE 4.0.0 (github.com/HL7/fhir-mCODE-ig, commit 543477b), CodeX
 * Radiation Therapy 2.0.0 (github.com/HL7/codex-radiation-therapy, commit d848496), US Core 6.1.0 (github.com/HL7/US-Core, tag 6.1.0).
 * SNOMED CT names are those of these guides.
 */
export const SYSTEMS = {
  sct: 'http://snomed.info/sct',
  ucum: 'http://unitsofmeasure.org',
  ncit: 'http://ncicb.nci.nih.gov/xml/owl/EVS/Thesaurus.owl',
  icd10: 'http://hl7.org/fhir/sid/icd-10',
  icdO3: 'http://terminology.hl7.org/CodeSystem/icd-o-3',
  nullFlavor: 'http://terminology.hl7.org/CodeSystem/v3-NullFlavor',
  conditionCategory: 'http://terminology.hl7.org/CodeSystem/condition-category',
  usCoreConditionCategory: 'http://hl7.org/fhir/us/core/CodeSystem/condition-category',
  dicomUid: 'urn:dicom:uid',
  uri: 'urn:ietf:rfc:3986',
  course: 'urn:isocenter:course',
  treatedPlan: 'urn:isocenter:treated-plan',
} as const;

const MCODE = 'http://hl7.org/fhir/us/mcode/StructureDefinition/';
const CODEX = 'http://hl7.org/fhir/us/codex-radiation-therapy/StructureDefinition/';
const US_CORE = 'http://hl7.org/fhir/us/core/StructureDefinition/';

export const PROFILES = {
  patient: `${MCODE}mcode-cancer-patient`,
  primaryCondition: `${MCODE}mcode-primary-cancer-condition`,
  condition: `${US_CORE}us-core-condition-problems-health-concerns`,
  mcodeCourseSummary: `${MCODE}mcode-radiotherapy-course-summary`,
  courseSummary: `${CODEX}codexrt-radiotherapy-course-summary`,
  treatedPhase: `${CODEX}codexrt-radiotherapy-treated-phase`,
  mcodeVolume: `${MCODE}mcode-radiotherapy-volume`,
  volume: `${CODEX}codexrt-radiotherapy-volume`,
  adverseEvent: `${CODEX}codexrt-radiotherapy-adverse-event`,
} as const;

/** Addresses of extensions; those inside another one (`volume`) are their own names. */
export const EXTENSIONS: Readonly<Record<string, string>> = {
  absent: 'http://hl7.org/fhir/StructureDefinition/data-absent-reason',
  intent: `${MCODE}mcode-procedure-intent`,
  sessions: `${MCODE}mcode-radiotherapy-sessions`,
  modalityAndTechnique: `${MCODE}mcode-radiotherapy-modality-and-technique`,
  radiotherapyModality: `${MCODE}mcode-radiotherapy-modality`,
  radiotherapyTechnique: `${MCODE}mcode-radiotherapy-technique`,
  dose: `${MCODE}mcode-radiotherapy-dose-delivered-to-volume`,
  assertedDate: 'http://hl7.org/fhir/StructureDefinition/condition-assertedDate',
  laterality: `${MCODE}mcode-laterality-qualifier`,
  morphology: `${MCODE}mcode-histology-morphology-behavior`,
  energyOrIsotope: `${CODEX}codexrt-radiotherapy-energy-or-isotope`,
  phaseFractions: `${CODEX}codexrt-radiotherapy-fractions-delivered`,
  uniformFractionation: `${CODEX}codexrt-radiotherapy-uniform-fractionation`,
  reirradiation: `${CODEX}codexrt-radiotherapy-course-involves-reirradiation`,
  imageGuidance: `${CODEX}codexrt-image-guided-radiotherapy-modality`,
  motionManagement: `${CODEX}codexrt-radiotherapy-respiratory-motion-management`,
  freeBreathing: `${CODEX}codexrt-radiotherapy-free-breathing-motion-mgmt-technique`,
  // hl7.org/fhir/uv/ae-research-ig 1.0.1, on which CodeX 2.0.0 depends for severity and grade.
  grade: 'http://hl7.org/fhir/uv/ae-research-ig/StructureDefinition/ae-grade',
};

/** Codes that an element must have. */
export const CODES = {
  course: { system: SYSTEMS.sct, code: '1217123003', display: 'Radiotherapy course of treatment (regime/therapy)' },
  phase: { system: SYSTEMS.sct, code: '1222565005', display: 'Radiotherapy treatment phase (regime/therapy)' },
  category: { system: SYSTEMS.sct, code: '1287742003', display: 'Radiotherapy (procedure)' },
  unencoded: { system: SYSTEMS.nullFlavor, code: 'UNC', display: 'un-encoded' },
} as const;

const sct = (codes: Readonly<Record<string, string>>) =>
  Object.entries(codes).map(([code, display]) => ({ system: SYSTEMS.sct, code, display }));
const listed = (system: string, codes: readonly string[]) => codes.map((code) => ({ system, code, display: code }));

export interface Coding {
  readonly system: string;
  readonly code: string;
  readonly display: string;
}

export const TECHNIQUES = {
  imrt: '441799006',
  vmat: '1156530009',
  threeDimensional: '1162782007',
} as const;

/** Value sets by which an element is bound. */
export const VALUE_SETS = {
  intent: sct({
    '373808002': 'Curative - procedure intent',
    '363676003': 'Palliative - procedure intent',
    '399707004': 'Supportive - procedure intent',
    '261004008': 'Diagnostic intent',
    '129428001': 'Preventive - intent',
    '429892002': 'Guidance intent',
    '360156006': 'Screening - procedure intent',
    '447295008': 'Forensic intent',
  }),
  terminationReason: sct({
    '266721009': 'No response to treatment (situation)',
    '407563006': 'Treatment not tolerated (situation)',
    '160932005': 'Financial problem (finding)',
    '105480006': 'Refusal of treatment by patient (situation)',
    '184081006': 'Patient has moved away (finding)',
    '309846006': 'Treatment not available (situation)',
    '399307001': 'Lost to follow-up (finding)',
    '419620001': 'Death (event)',
    '7058009': 'Noncompliance with treatment (finding)',
    '443729008': 'Completion of clinical trial (finding)',
    '77386006': 'Pregnancy (finding)',
  }),
  modality: [
    ...sct({
      '1156506007': 'External beam radiation therapy using photons (procedure)',
      '45643008': 'External beam radiation therapy using electrons (procedure)',
      '10611004': 'External beam radiation therapy protons (procedure)',
      '80347004': 'External beam radiation therapy neutrons (procedure)',
      '1156505006': 'External beam radiation therapy using carbon ions (procedure)',
      '1156708005': 'Low dose rate brachytherapy using temporary radioactive source (procedure)',
      '169359004': 'Internal radiotherapy - permanent seeds (procedure)',
      '1156384006': 'Pulsed dose rate brachytherapy (procedure)',
      '394902000': 'High dose brachytherapy (procedure)',
      '438629002': 'High dose rate electronic brachytherapy (procedure)',
      '440252007': 'Administration of radiopharmaceutical (procedure)',
    }),
    CODES.unencoded,
  ],
  technique: [
    ...sct({
      [TECHNIQUES.imrt]: 'Intensity modulated radiation therapy (procedure)',
      [TECHNIQUES.vmat]: 'Volumetric Modulated Arc Therapy (procedure)',
      [TECHNIQUES.threeDimensional]: 'Three dimensional external beam radiation therapy (procedure)',
      '1156526006': 'Two dimensional external beam radiation therapy (procedure)',
      '168524008': 'Radiotherapy - intraoperative control (procedure)',
      '1163157007': 'Ultra high dose rate radiotherapy (procedure)',
      '169317000': 'Neutron capture therapy (procedure)',
      '1156529004': 'External beam radiation therapy using particle passive scattering technique (procedure)',
      '1156528007': 'External beam radiation therapy using particle spot scanning technique (procedure)',
      '1204242009': 'External beam radiation therapy using particle scanning technique (procedure)',
      '384692006': 'Intracavitary brachytherapy (procedure)',
      '1156382005': 'Intensity modulated intracavitary brachytherapy (procedure)',
      '113120007': 'Interstitial brachytherapy (procedure)',
      '1156383000': 'Intravascular brachytherapy (procedure)',
      '384691004': 'Intraluminal brachytherapy (procedure)',
      '14473006': 'Surface brachytherapy (procedure)',
      '16560241000119104': 'Oral radionuclide therapy (procedure)',
    }),
    CODES.unencoded,
  ],
  laterality: sct({
    '51440002': 'Right and left (qualifier value)',
    '399488007': 'Midline (qualifier value)',
    '24028007': 'Right (qualifier value)',
    '7771000': 'Left (qualifier value)',
  }),
  imageGuidance: sct({
    '168537006': 'Plain X-ray (procedure)',
    '44491008': 'Fluoroscopy (procedure)',
    '77477000': 'Computed tomography (procedure)',
    '717193008': 'Cone beam computed tomography (procedure)',
    '113091000': 'Magnetic resonance imaging (procedure)',
    '16310003': 'Ultrasonography (procedure)',
    '1297350006': 'Surface guided radiation therapy (procedure)',
  }),
  imagingEnergyUnit: listed(SYSTEMS.ucum, ['MV', 'kV']),
  energyUnit: listed(SYSTEMS.ucum, ['MeV', 'MV', 'kV']),
  category: [
    CODES.category,
    { system: SYSTEMS.sct, code: '108290001', display: 'Radiation oncology AND/OR radiotherapy (procedure)' },
  ],
  conditionCategory: [
    ...listed(SYSTEMS.conditionCategory, ['problem-list-item']),
    ...listed(SYSTEMS.usCoreConditionCategory, ['health-concern']),
  ],
  eventStatus: listed('', [
    ...['preparation', 'in-progress', 'not-done', 'on-hold'],
    ...['stopped', 'completed', 'entered-in-error', 'unknown'],
  ]),
  gender: listed('', ['male', 'female', 'other', 'unknown']),
} as const satisfies Readonly<Record<string, readonly Coding[]>>;

/** CTCAE grades in the NCI Thesaurus, as CodeX lists and uses them. */
export const GRADES: Readonly<Record<number, Coding>> = {
  1: { system: SYSTEMS.ncit, code: 'C41338', display: 'Mild Adverse Event' },
  2: { system: SYSTEMS.ncit, code: 'C41339', display: 'Moderate Adverse Event' },
  3: { system: SYSTEMS.ncit, code: 'C41340', display: 'Severe Adverse Event' },
  4: { system: SYSTEMS.ncit, code: 'C41337', display: 'Life Threatening or Disabling Adverse Event' },
  5: { system: SYSTEMS.ncit, code: 'C48275', display: 'Death Related to Adverse Event' },
};

const PHOTON = ['441799006', '1156530009', '1162782007', '1156526006', '168524008', '1163157007'];
const SCANNED = ['1156529004', '1156528007', '1204242009'];

/**
 * Techniques that mCODE allows with each modality, by its eleven invariants; an un-encoded one, with words, is allowed with each. The source
 * writes intravascular with high dose rate as ` 1156383000`, with a blank before it; its value set has it without.
 */
export const TECHNIQUES_OF_MODALITY: Readonly<
  Record<string, { readonly key: string; readonly techniques: readonly string[] }>
> = {
  '1156506007': { key: 'TechniquesForPhotonBeamModality', techniques: PHOTON },
  '45643008': {
    key: 'TechniquesForElectronBeamModality',
    techniques: ['1162782007', '1156526006', '168524008', '1163157007'],
  },
  '80347004': { key: 'TechniquesForNeutronBeamModality', techniques: ['169317000', '1162782007'] },
  '1156505006': { key: 'TechniquesForCarbonIonBeamModality', techniques: SCANNED },
  '10611004': { key: 'TechniquesForProtonBeamModality', techniques: [...SCANNED, '1163157007'] },
  '169359004': { key: 'TechniquesForInternalRadiotherapyPermanentSeeds', techniques: ['113120007'] },
  '1156708005': {
    key: 'TechniquesForLowDoseRateUsingTempRadSource',
    techniques: ['384692006', '113120007', '14473006'],
  },
  '1156384006': { key: 'TechniquesForPulsedDoseRate', techniques: ['384692006', '113120007'] },
  '394902000': {
    key: 'TechniquesForHighDoseRate',
    techniques: ['384692006', '1156382005', '113120007', '1156383000', '384691004', '168524008', '14473006'],
  },
  '438629002': {
    key: 'TechniquesForHighDoseRateElectronic',
    techniques: ['384692006', '1156382005', '113120007', '384691004', '168524008', '14473006'],
  },
  '440252007': {
    key: 'TechniquesForRadioPharmaceutical',
    techniques: ['16560241000119104', '1156383000', '384692006', '113120007'],
  },
};

/** By code, of a value set. */
export function coding(set: readonly Coding[], code: string): Coding {
  const found = set.find((each) => each.code === code);
  if (!found) throw new RangeError(`no code ${code} in the value set`);
  return found;
}
