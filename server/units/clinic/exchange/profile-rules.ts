import {
  COURSE_INVARIANTS,
  type Invariant,
  MODALITY_INVARIANTS,
  PATIENT_INVARIANTS,
  PROCEDURE_INVARIANTS,
  VOLUME_INVARIANTS,
} from './invariants.ts';
import { CODES, type Coding, PROFILES, SYSTEMS, VALUE_SETS } from './terminology.ts';

/** How many of an element there are below each element at `at`; empty: below the resource. */
export interface Cardinality {
  readonly at: string;
  readonly has: string;
  readonly min: number;
  readonly max: number;
}
/** What each element at a path must hold. */
export interface Pattern {
  readonly at: string;
  readonly is: unknown;
}
/** The value set of an element: `required` of a code, or of at least one coding of a concept. */
export interface Binding {
  readonly at: string;
  readonly from: readonly Coding[];
}
/** What a reference leads to: of these types, and where a profile is named, of that one. */
export interface Leads {
  readonly at: string;
  readonly to: readonly { readonly type: string; readonly profile?: string }[];
}
/** The one type of a choice: `performedPeriod` and no other `performed…`. */
export interface Choice {
  readonly at: string;
  readonly choice: string;
  readonly only: string;
}

export interface ProfileRules {
  readonly profile: string;
  readonly type: string;
  /** `text`: read in the sources of the guide; `knowledge`: of the base resources of FHIR R4, known and not read for this table. */
  readonly source: 'text' | 'knowledge';
  readonly cardinalities: readonly Cardinality[];
  readonly patterns: readonly Pattern[];
  readonly bindings: readonly Binding[];
  readonly references: readonly Leads[];
  readonly choices: readonly Choice[];
  readonly invariants: readonly Invariant[];
}

const MANY = Number.POSITIVE_INFINITY;
const count = (at: string, min: number, max: number, ...names: readonly string[]): readonly Cardinality[] =>
  names.map((has) => ({ at, has, min, max }));
const cancerPatient = { type: 'Patient', profile: PROFILES.patient } as const;

const DOSE = 'extension[dose]';
const PAIR = 'extension[modalityAndTechnique]';
const IMAGING = 'extension[imageGuidance]';

/** Parts of procedures that course summary and treated phase have in common: CodeX `RadiotherapyProcedureCommon`, mCODE's extensions, US Core. */
const procedure = {
  cardinalities: [
    ...count('', 1, 1, 'status', 'code', 'category', 'subject', 'identifier[use=usual]'),
    ...count('', 2, MANY, 'identifier'),
    ...count('', 1, MANY, 'identifier[use=official]'),
    ...count('identifier[use=usual]', 1, 1, 'system', 'value'),
    ...count('identifier[use=official]', 1, 1, 'system', 'value'),
    ...count(PAIR, 1, 1, 'extension[radiotherapyModality]'),
    ...count(`${PAIR}.extension[radiotherapyModality]`, 1, 1, 'valueCodeableConcept'),
    ...count(`${PAIR}.extension[radiotherapyTechnique]`, 1, 1, 'valueCodeableConcept'),
    ...count(`${PAIR}.extension[energyOrIsotope].valueQuantity`, 1, 1, 'value', 'system', 'code'),
    ...count(DOSE, 1, 1, 'extension[volume]'),
    ...count(DOSE, 0, 1, 'extension[totalDoseDelivered]'),
    ...count(IMAGING, 1, 1, 'extension[modality]'),
    ...count(IMAGING, 0, 1, 'extension[energy]'),
  ],
  patterns: [{ at: `${DOSE}.extension[totalDoseDelivered].valueQuantity`, is: { system: SYSTEMS.ucum, code: 'cGy' } }],
  bindings: [
    { at: 'status', from: VALUE_SETS.eventStatus },
    { at: 'category', from: VALUE_SETS.category },
    { at: `${PAIR}.extension[radiotherapyModality].valueCodeableConcept`, from: VALUE_SETS.modality },
    { at: `${PAIR}.extension[radiotherapyTechnique].valueCodeableConcept`, from: VALUE_SETS.technique },
    { at: `${PAIR}.extension[energyOrIsotope].valueQuantity`, from: VALUE_SETS.energyUnit },
    { at: `${IMAGING}.extension[energy].valueCodeableConcept`, from: VALUE_SETS.imagingEnergyUnit },
    { at: 'bodySite.extension[laterality].valueCodeableConcept', from: VALUE_SETS.laterality },
  ],
  references: [
    { at: 'subject', to: [cancerPatient] },
    { at: 'reasonReference', to: [{ type: 'Condition' }] },
    { at: `${DOSE}.extension[volume].valueReference`, to: [{ type: 'BodyStructure', profile: PROFILES.volume }] },
  ],
  choices: [
    { at: '', choice: 'performed', only: 'performedPeriod' },
    { at: `${DOSE}.extension[totalDoseDelivered]`, choice: 'value', only: 'valueQuantity' },
    { at: `${DOSE}.extension[fractionsDelivered]`, choice: 'value', only: 'valueUnsignedInt' },
    { at: 'extension[phaseFractions]', choice: 'value', only: 'valueUnsignedInt' },
    { at: 'extension[sessions]', choice: 'value', only: 'valueUnsignedInt' },
    { at: `${DOSE}.extension[uniformFractionation]`, choice: 'value', only: 'valueBoolean' },
  ],
} as const;

export const COURSE_SUMMARY: ProfileRules = {
  ...{ profile: PROFILES.courseSummary, type: 'Procedure', source: 'text' },
  cardinalities: [
    ...procedure.cardinalities,
    ...count('', 0, 1, 'extension[intent]', 'extension[sessions]', 'extension[reirradiation]'),
    ...count(DOSE, 0, 1, 'extension[fractionsDelivered]'),
    ...count(DOSE, 1, 1, 'extension[uniformFractionation]'),
  ],
  patterns: [
    ...procedure.patterns,
    { at: 'code', is: { coding: [{ system: CODES.course.system, code: CODES.course.code }] } },
  ],
  ...{ bindings: procedure.bindings, references: procedure.references, choices: procedure.choices },
  invariants: [...PROCEDURE_INVARIANTS, ...COURSE_INVARIANTS, ...MODALITY_INVARIANTS],
};

export const TREATED_PHASE: ProfileRules = {
  ...{ profile: PROFILES.treatedPhase, type: 'Procedure', source: 'text' },
  cardinalities: [
    ...procedure.cardinalities,
    ...count('', 0, 1, 'extension[phaseFractions]', PAIR),
    ...count(DOSE, 0, 0, 'extension[fractionsDelivered]'),
  ],
  patterns: [
    ...procedure.patterns,
    { at: 'code', is: { coding: [{ system: CODES.phase.system, code: CODES.phase.code }] } },
  ],
  bindings: procedure.bindings,
  references: [...procedure.references, { at: 'partOf', to: [{ type: 'Procedure', profile: PROFILES.courseSummary }] }],
  choices: procedure.choices,
  invariants: [...PROCEDURE_INVARIANTS, ...MODALITY_INVARIANTS],
};

export const VOLUME: ProfileRules = {
  ...{ profile: PROFILES.volume, type: 'BodyStructure', source: 'text' },
  cardinalities: [
    ...count('', 1, 1, 'patient', 'identifier[use=usual]', `identifier[system=${SYSTEMS.dicomUid}]`),
    ...count('identifier[use=usual]', 1, 1, 'value'),
    ...count(`identifier[system=${SYSTEMS.dicomUid}]`, 1, 1, 'value'),
  ],
  patterns: [{ at: `identifier[system=${SYSTEMS.dicomUid}]`, is: { use: 'official' } }],
  bindings: [],
  references: [{ at: 'patient', to: [cancerPatient] }],
  choices: [],
  invariants: VOLUME_INVARIANTS,
};

export const ADVERSE_EVENT: ProfileRules = {
  ...{ profile: PROFILES.adverseEvent, type: 'AdverseEvent', source: 'text' },
  cardinalities: [
    ...count('', 1, 1, 'actuality', 'subject', 'event'),
    ...count('event', 1, MANY, 'coding'),
    ...count('', 0, 1, 'extension[grade]'),
    ...count('suspectEntity', 1, 1, 'instance'),
  ],
  patterns: [{ at: 'actuality', is: 'actual' }],
  bindings: [],
  references: [
    { at: 'subject', to: [{ type: 'Patient' }] },
    {
      at: 'suspectEntity.instance',
      to: [
        { type: 'Procedure', profile: PROFILES.treatedPhase },
        { type: 'Procedure', profile: PROFILES.courseSummary },
        { type: 'Device' },
      ],
    },
  ],
  choices: [],
  invariants: [],
};

/** US Core 6.1.0, to which mCODE's patient adds nothing but what must be supported. */
export const CANCER_PATIENT: ProfileRules = {
  ...{ profile: PROFILES.patient, type: 'Patient', source: 'text' },
  cardinalities: [
    ...count('', 1, MANY, 'identifier', 'name'),
    ...count('', 1, 1, 'gender'),
    ...count('identifier', 1, 1, 'system', 'value'),
  ],
  patterns: [],
  bindings: [{ at: 'gender', from: VALUE_SETS.gender }],
  ...{ references: [], choices: [], invariants: PATIENT_INVARIANTS },
};

const CONDITION: ProfileRules = {
  ...{ profile: PROFILES.condition, type: 'Condition', source: 'text' },
  cardinalities: [...count('', 1, 1, 'code', 'subject'), ...count('', 1, MANY, 'category')],
  patterns: [],
  bindings: [{ at: 'category', from: VALUE_SETS.conditionCategory }],
  references: [{ at: 'subject', to: [{ type: 'Patient' }] }],
  ...{ choices: [], invariants: [] },
};

export const PRIMARY_CONDITION: ProfileRules = {
  ...CONDITION,
  profile: PROFILES.primaryCondition,
  cardinalities: [
    ...CONDITION.cardinalities,
    ...count('', 0, 1, 'extension[morphology]'),
    ...count('extension[morphology]', 1, 1, 'valueCodeableConcept'),
  ],
  bindings: [
    ...CONDITION.bindings,
    { at: 'bodySite.extension[laterality].valueCodeableConcept', from: VALUE_SETS.laterality },
  ],
};

/** By the address that a resource says it fits. */
export const PROFILE_RULES: readonly ProfileRules[] = [
  COURSE_SUMMARY,
  { ...COURSE_SUMMARY, profile: PROFILES.mcodeCourseSummary },
  TREATED_PHASE,
  VOLUME,
  { ...VOLUME, profile: PROFILES.mcodeVolume },
  ADVERSE_EVENT,
  CANCER_PATIENT,
  CONDITION,
  PRIMARY_CONDITION,
];
