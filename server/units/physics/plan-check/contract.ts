import { z } from 'zod';
import { Notice } from '../../../platform/http/contract.ts';
import type { TypeOf } from '../../../platform/http/type-of.ts';

const said = (most: number) => z.string().trim().min(1).max(most);
const doseGy = z.number().positive().max(150);

export const SIDES = ['left', 'right', 'bilateral', 'midline', 'not applicable'] as const;
export const Side = z.enum(SIDES);
export type Side = TypeOf<typeof Side>;

export const MODALITIES = ['photon', 'electron', 'proton', 'carbon', 'brachytherapy'] as const;
export const TECHNIQUES = ['3D-CRT', 'IMRT', 'VMAT'] as const;
export const IMAGING = ['none', 'portal', 'kV pair', 'CBCT', 'MR', 'surface'] as const;
export const FREQUENCIES = ['each fraction', 'first three, then weekly', 'weekly', 'first fraction'] as const;
export const INTENTS = ['curative', 'adjuvant', 'palliative', 'other'] as const;

const Target = z.object({
  name: said(64).describe('As the structure is called.'),
  side: Side,
  doseGy: doseGy.describe('Of the whole prescription: what its phases add up to.'),
});

const Phase = z.object({
  name: said(64),
  fractions: z.int().min(1).max(100),
  fractionsPerDay: z.int().min(1).max(4),
  fractionsPerWeek: z.int().min(1).max(28),
  modality: z.enum(MODALITIES),
  technique: z.enum(TECHNIQUES).nullable().describe('Null leaves it to the planner.'),
  energiesMv: z
    .array(z.number().positive().max(500))
    .max(8)
    .describe('Nominal, MV or MeV; none leaves it to the planner.'),
  imaging: z.enum(IMAGING),
  imagingFrequency: z.enum(FREQUENCIES).nullable(),
  bolus: z.boolean(),
  doses: z
    .array(z.object({ target: said(64), doseGy }))
    .min(1)
    .max(20)
    .describe('What each target receives in this phase, by the name of the target.'),
});

/** A goal as it stood in its sheet when it was prescribed. */
const PrescribedGoal = z.object({
  id: said(200),
  structure: said(200),
  metric: said(200),
  comparison: z.enum(['<', '<=', '>', '>=']),
  goal: z.number().min(0),
  tolerance: z.number().min(0).exactOptional(),
  unit: z.string().max(40),
  priority: z.int().min(1).max(9).exactOptional(),
  endpoint: z.string().max(2000).exactOptional(),
  source: z.string().max(2000),
  verified: z.enum(['text', 'knowledge', 'own']),
});

export const StructuredPrescription = z
  .object({
    intent: z.enum(INTENTS),
    site: said(200),
    targets: z.array(Target).min(1).max(20),
    phases: z.array(Phase).min(1).max(10),
    goals: z.array(PrescribedGoal).max(200),
    note: z.string().max(2000),
  })
  .meta({
    id: 'StructuredPrescription',
    description: 'What a radiation oncologist orders: what, where, how much, in how many fractions, by which means.',
  });
export type StructuredPrescription = TypeOf<typeof StructuredPrescription>;

/** Each question that the computer answers of a plan. */
export const CHECKS = [
  'prescription', 'patient', 'frame', 'links', 'image', 'fractions', 'stated-dose', 'beam-dose', 'target-dose', 'structures', 'sides',
  'goals', 'grid', 'radiation', 'technique', 'deliverable', 'machine', 'setup-beams', 'isocentre', 'isocentre-shift', 'beam-names',
  'bolus', 'couch', 'approval',
] as const; // biome-ignore format: a list of words
export const CheckId = z.enum(CHECKS);
export type CheckId = TypeOf<typeof CheckId>;

export const CheckState = z.enum(['agrees', 'differs', 'cannot be checked', 'for a person']).meta({ id: 'CheckState' });
export type CheckState = TypeOf<typeof CheckState>;

export const Finding = z.object({ check: CheckId, state: CheckState, said: Notice }).meta({ id: 'PlanFinding' });
export type Finding = TypeOf<typeof Finding>;

const CheckedItem = z.object({
  id: z.string(),
  en: z.string(),
  zh: z.string(),
  state: CheckState,
  judgement: z.boolean().describe('Something of it is for a person, whatever the computer found.'),
  findings: z.array(Finding),
});

export const CheckedList = z
  .object({
    id: z.string(),
    en: z.string(),
    zh: z.string(),
    source: z.string(),
    verified: z.enum(['text', 'knowledge', 'own']),
    items: z.array(CheckedItem),
  })
  .meta({ id: 'CheckedList', description: 'A published checklist, each item with what was found.' });
export type CheckedList = TypeOf<typeof CheckedList>;

/** What a machine can do, as the department says. Jaws and leaves at the isocentre plane. */
export const MachineLimits = z
  .object({
    name: said(64).describe('As plans call it.'),
    energies: z.array(z.object({ modality: z.enum(MODALITIES), energyMv: z.number().positive().max(500) })).max(40),
    minimumMu: z.number().min(0),
    maximumMu: z.number().positive(),
    jawXMm: z.tuple([z.number(), z.number()]),
    jawYMm: z.tuple([z.number(), z.number()]),
  })
  .meta({ id: 'MachineLimits' });
export type MachineLimits = TypeOf<typeof MachineLimits>;

const figure = z.number().nullable();

export const PlanSummary = z
  .object({
    label: z.string().nullable(),
    fractions: z.array(z.int().nullable()),
    beams: z.array(
      z.object({
        number: z.int(),
        name: z.string().nullable(),
        machine: z.string().nullable(),
        radiation: z.string(),
        energyMv: figure,
        gantryDeg: z.array(z.number()),
        collimatorDeg: figure,
        couchDeg: figure,
        metersetMu: figure,
      }),
    ),
    structures: z.array(z.object({ name: z.string(), volumeCc: figure, d95Gy: figure, meanGy: figure, maxGy: figure })),
    goals: z.array(
      z.object({ structure: z.string(), metric: z.string(), limit: z.string(), measured: figure, verdict: z.string() }),
    ),
  })
  .meta({ id: 'PlanSummary', description: 'The figures by which a version of a plan is told from another.' });
export type PlanSummary = TypeOf<typeof PlanSummary>;

export const PlanChange = z
  .object({
    kind: z.enum(['plan', 'beam', 'structure', 'goal']),
    name: z.string(),
    what: z.enum([
      ...['fractions', 'there', 'metersetMu', 'energyMv', 'gantryDeg', 'collimatorDeg', 'couchDeg', 'machine'],
      ...['radiation', 'volumeCc', 'd95Gy', 'meanGy', 'maxGy', 'verdict'],
    ] as const),
    before: z.string(),
    after: z.string(),
  })
  .meta({ id: 'PlanChange', description: 'What is other in a later version of a plan.' });
export type PlanChange = TypeOf<typeof PlanChange>;
