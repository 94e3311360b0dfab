import {
  COURSE_INVARIANTS,
  type Invariant,
  MODALITY_INVARIANTS,
  PATIENT_INVARIANTS,
  PROCEDURE_INVARIANTS,
  US_CORE_PROCEDURE_INVARIANTS,
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

/** Read in the sources of the guides; see README.md. Cardinalities of the base resources (`patient` of a volume) are general knowledge. */
export interface ProfileRules {
  readonly profile: string;
  readonly type: string;
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

/** What a profile adds to the one that it is made from, or to nothing. */
type Layer = Partial<Omit<ProfileRules, 'profile' | 'type'>>;

function profileOf(named: Pick<ProfileRules, 'profile' | 'type'>, ...layers: readonly Layer[]): ProfileRules {
  return {
    ...named,
    cardinalities: layers.flatMap(({ cardinalities = [] }) => cardinalities),
    patterns: layers.flatMap(({ patterns = [] }) => patterns),
    bindings: layers.flatMap(({ bindings = [] }) => bindings),
    references: layers.flatMap(({ references = [] }) => references),
    choices: layers.flatMap(({ choices = [] }) => choices),
    invariants: layers.flatMap(({ invariants = [] }) => invariants),
  };
}

const codeOf = ({ system, code }: Coding) => ({ at: 'code', is: { coding: [{ system, code }] } });

/** US Core's procedure with mCODE's extensions of modality, technique and dose: course summary and treated phase alike. */
const PROCEDURE: Layer = {
  cardinalities: [
    ...count('', 1, 1, 'status', 'code', 'subject'),
    ...count(PAIR, 1, 1, 'extension[radiotherapyModality]'),
    ...count(`${PAIR}.extension[radiotherapyModality]`, 1, 1, 'valueCodeableConcept'),
    ...count(`${PAIR}.extension[radiotherapyTechnique]`, 1, 1, 'valueCodeableConcept'),
    ...count(DOSE, 1, 1, 'extension[volume]'),
    ...count(DOSE, 0, 1, 'extension[totalDoseDelivered]', 'extension[fractionsDelivered]'),
  ],
  patterns: [{ at: `${DOSE}.extension[totalDoseDelivered].valueQuantity`, is: { system: SYSTEMS.ucum, code: 'cGy' } }],
  bindings: [
    { at: 'status', from: VALUE_SETS.eventStatus },
    { at: `${PAIR}.extension[radiotherapyModality].valueCodeableConcept`, from: VALUE_SETS.modality },
    { at: `${PAIR}.extension[radiotherapyTechnique].valueCodeableConcept`, from: VALUE_SETS.technique },
    { at: 'bodySite.extension[laterality].valueCodeableConcept', from: VALUE_SETS.laterality },
  ],
  references: [
    { at: 'subject', to: [cancerPatient] },
    { at: 'reasonReference', to: [{ type: 'Condition' }] },
    { at: `${DOSE}.extension[volume].valueReference`, to: [{ type: 'BodyStructure', profile: PROFILES.mcodeVolume }] },
  ],
  choices: [
    { at: '', choice: 'performed', only: 'performedPeriod' },
    { at: `${DOSE}.extension[totalDoseDelivered]`, choice: 'value', only: 'valueQuantity' },
    { at: `${DOSE}.extension[fractionsDelivered]`, choice: 'value', only: 'valueUnsignedInt' },
  ],
  invariants: [...US_CORE_PROCEDURE_INVARIANTS, ...MODALITY_INVARIANTS],
};

const MCODE_COURSE: Layer = {
  cardinalities: count('', 0, 1, 'extension[intent]', 'extension[sessions]'),
  patterns: [codeOf(CODES.course)],
  choices: [{ at: 'extension[sessions]', choice: 'value', only: 'valueUnsignedInt' }],
  invariants: COURSE_INVARIANTS,
};

/** CodeX `RadiotherapyProcedureCommon`. */
const CODEX_PROCEDURE: Layer = {
  cardinalities: [
    ...count('', 1, 1, 'category', 'identifier[use=usual]'),
    ...count('', 2, MANY, 'identifier'),
    ...count('', 1, MANY, 'identifier[use=official]'),
    ...count('identifier[use=usual]', 1, 1, 'system', 'value'),
    ...count('identifier[use=official]', 1, 1, 'system', 'value'),
    ...count(`${PAIR}.extension[energyOrIsotope].valueQuantity`, 1, 1, 'value', 'system', 'code'),
    ...count(IMAGING, 1, 1, 'extension[modality]'),
    ...count(IMAGING, 0, 1, 'extension[energy]'),
  ],
  bindings: [
    { at: 'category', from: VALUE_SETS.category },
    { at: `${PAIR}.extension[energyOrIsotope].valueQuantity`, from: VALUE_SETS.energyUnit },
    { at: `${IMAGING}.extension[energy].valueCodeableConcept`, from: VALUE_SETS.imagingEnergyUnit },
  ],
  invariants: PROCEDURE_INVARIANTS,
};

const CODEX_COURSE: Layer = {
  cardinalities: [
    ...count('', 0, 1, 'extension[reirradiation]'),
    ...count(DOSE, 1, 1, 'extension[uniformFractionation]'),
  ],
  choices: [{ at: `${DOSE}.extension[uniformFractionation]`, choice: 'value', only: 'valueBoolean' }],
};

/** In a phase the fractions stand once, beside its doses. */
const CODEX_PHASE: Layer = {
  cardinalities: [
    ...count('', 0, 1, 'extension[phaseFractions]', PAIR),
    ...count(DOSE, 0, 0, 'extension[fractionsDelivered]'),
  ],
  patterns: [codeOf(CODES.phase)],
  references: [{ at: 'partOf', to: [{ type: 'Procedure', profile: PROFILES.courseSummary }] }],
  choices: [{ at: 'extension[phaseFractions]', choice: 'value', only: 'valueUnsignedInt' }],
};

const MCODE_VOLUME: Layer = {
  cardinalities: [
    ...count('', 1, 1, 'patient'),
    ...count('', 0, 1, 'identifier[use=usual]'),
    ...count('identifier[use=usual]', 1, 1, 'value'),
  ],
  references: [{ at: 'patient', to: [cancerPatient] }],
  invariants: VOLUME_INVARIANTS,
};

const CODEX_VOLUME: Layer = {
  cardinalities: [
    ...count('', 1, 1, 'identifier[use=usual]', `identifier[system=${SYSTEMS.dicomUid}]`),
    ...count(`identifier[system=${SYSTEMS.dicomUid}]`, 1, 1, 'value'),
  ],
  patterns: [{ at: `identifier[system=${SYSTEMS.dicomUid}]`, is: { use: 'official' } }],
};

const ADVERSE_EVENT: Layer = {
  cardinalities: [
    ...count('', 1, 1, 'actuality', 'subject', 'event'),
    ...count('event', 1, MANY, 'coding'),
    ...count('', 0, 1, 'extension[grade]'),
    ...count('suspectEntity', 1, 1, 'instance'),
  ],
  patterns: [{ at: 'actuality', is: 'actual' }],
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
};

/** US Core's patient, to which mCODE adds nothing but what must be supported. */
const CANCER_PATIENT: Layer = {
  cardinalities: [
    ...count('', 1, MANY, 'identifier', 'name'),
    ...count('', 1, 1, 'gender'),
    ...count('identifier', 1, 1, 'system', 'value'),
  ],
  bindings: [{ at: 'gender', from: VALUE_SETS.gender }],
  invariants: PATIENT_INVARIANTS,
};

const US_CORE_CONDITION: Layer = {
  cardinalities: [
    ...count('', 1, 1, 'code', 'subject'),
    ...count('', 1, MANY, 'category'),
    ...count('', 0, 1, 'extension[assertedDate]'),
    ...count('extension[assertedDate]', 1, 1, 'valueDateTime'),
  ],
  bindings: [{ at: 'category', from: VALUE_SETS.conditionCategory }],
  references: [{ at: 'subject', to: [{ type: 'Patient' }] }],
};

const MCODE_PRIMARY: Layer = {
  cardinalities: [
    ...count('', 0, 1, 'extension[morphology]'),
    ...count('extension[morphology]', 1, 1, 'valueCodeableConcept'),
  ],
  bindings: [{ at: 'bodySite.extension[laterality].valueCodeableConcept', from: VALUE_SETS.laterality }],
};

/** By the address that a resource says it fits. */
export const PROFILE_RULES: readonly ProfileRules[] = [
  profileOf({ profile: PROFILES.mcodeCourseSummary, type: 'Procedure' }, PROCEDURE, MCODE_COURSE),
  profileOf(
    { profile: PROFILES.courseSummary, type: 'Procedure' },
    ...[PROCEDURE, MCODE_COURSE, CODEX_PROCEDURE, CODEX_COURSE],
  ),
  profileOf({ profile: PROFILES.treatedPhase, type: 'Procedure' }, PROCEDURE, CODEX_PROCEDURE, CODEX_PHASE),
  profileOf({ profile: PROFILES.mcodeVolume, type: 'BodyStructure' }, MCODE_VOLUME),
  profileOf({ profile: PROFILES.volume, type: 'BodyStructure' }, MCODE_VOLUME, CODEX_VOLUME),
  profileOf({ profile: PROFILES.adverseEvent, type: 'AdverseEvent' }, ADVERSE_EVENT),
  profileOf({ profile: PROFILES.patient, type: 'Patient' }, CANCER_PATIENT),
  profileOf({ profile: PROFILES.condition, type: 'Condition' }, US_CORE_CONDITION),
  profileOf({ profile: PROFILES.primaryCondition, type: 'Condition' }, US_CORE_CONDITION, MCODE_PRIMARY),
];
