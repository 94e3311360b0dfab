import { OPIOIDS, type Opioid } from '@isocenter/knowledge';
import { z } from 'zod';
import type { TypeOf } from '../../../platform/http/type-of.ts';
import { EFFECTS, type EffectKind, ORDER_ROUTES, ORDER_UNITS } from '../analgesics/contract.ts';
import { FOLLOW_UP_WAYS } from '../follow-up/contract.ts';
import { PROCEDURE_KINDS } from '../procedures/contract.ts';

const key = z.string();
const instant = z.iso.datetime();
const pain = z.int().min(0).max(10);

/**
 * `GET stays/:stayKey/axis`: what the time axis shows of the stay's patient, over all stays and the time between and after; each list in its order. What was
 * entered in error is left out. What was taken at home nobody has recorded.
 */
export const PatientAxis = z
  .object({
    stays: z.array(z.object({ stayKey: key, admittedAt: instant, dischargedAt: instant.nullable() })),
    scores: z.array(z.object({ scoreKey: key, at: instant, pain, during: z.enum(['rest', 'movement']) })),
    reported: z
      .array(z.object({ answerKey: key, at: instant, pain }))
      .describe(
        'By the patient, or who was with them, on the own page: at home, too. Never a score of the ward’s own.',
      ),
    contacts: z
      .array(
        z.object({
          ...{ followUpKey: key, at: instant, way: z.enum(FOLLOW_UP_WAYS), isReached: z.boolean() },
          worst: pain
            .nullable()
            .describe('Of the 24 hours before; null where it was not asked, or nobody was reached.'),
          note: z.string(),
        }),
      )
      .describe('After the discharge, as the ward asked.'),
    doses: z
      .array(
        z.object({
          ...{ administrationKey: key, stayKey: key, at: instant, dose: z.number(), unit: z.enum(ORDER_UNITS) },
          ...{ drug: z.enum(Object.keys(OPIOIDS) as [Opioid, ...Opioid[]]), route: z.enum(ORDER_ROUTES) },
          ...{ removedAt: instant.nullable(), isRescue: z.boolean() },
        }),
      )
      .describe('Opioids that were given on the ward.'),
    effects: z.array(
      z.object({
        ...{ effectKey: key, at: instant, value: z.int() },
        kind: z.enum(Object.keys(EFFECTS) as [EffectKind, ...EffectKind[]]),
      }),
    ),
    procedures: z.array(z.object({ procedureKey: key, at: instant, kind: z.enum(PROCEDURE_KINDS), site: z.string() })),
    fractions: z
      .array(
        z.object({
          ...{ fractionKey: key, courseKey: key, course: z.string().describe('Its title.') },
          ...{ number: z.int().describe('Of its plan.'), at: instant },
        }),
      )
      .describe('Radiotherapy of all courses that was given.'),
  })
  .meta({ id: 'PatientAxis' });
export type PatientAxis = TypeOf<typeof PatientAxis>;
