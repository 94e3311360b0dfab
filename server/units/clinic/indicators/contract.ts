import { z } from 'zod';
import type { TypeOf } from '../../../platform/http/type-of.ts';
import { Month } from '../../../platform/indicators/contract.ts';

/** What the page of indicators asks and is answered, under `/api/clinic/indicators`. */

export const IndicatorFigure = z
  .object({
    month: Month,
    numerator: z.int(),
    denominator: z.int(),
    value: z.number().nullable().describe('Null where the denominator is 0: then there is no figure.'),
    median: z.number().nullable().describe('Of working days.'),
  })
  .meta({ id: 'IndicatorFigure' });

/**
 * `nothing kept`: the record does not hold what it needs. `no calendar`: working days cannot be counted. `no limit`: no site says within how many
 * working days. `asked apart`: it takes longer, and is asked by itself: `GET indicators/:id`.
 */
export const IndicatorGap = z.enum(['nothing kept', 'no calendar', 'no limit', 'asked apart']);
export type IndicatorGap = TypeOf<typeof IndicatorGap>;

export const Indicator = z
  .object({
    id: z.string().describe('Of the table of quality indicators in @isocenter/knowledge.'),
    gap: IndicatorGap.nullable().describe('Why it cannot be computed.'),
    figures: z.array(IndicatorFigure).describe('None where there is a gap.'),
  })
  .meta({ id: 'QualityIndicator' });
export type Indicator = TypeOf<typeof Indicator>;

/** `GET indicators/:id/cases?month=2026-03`: who is behind a figure. */
export const IndicatorCaseRow = z
  .object({
    day: z.iso.date().describe('On which it counts.'),
    courseKey: z.string().nullable(),
    incidentKey: z.string().nullable(),
    patient: z
      .object({ patientKey: z.string(), name: z.string().nullable(), nameZh: z.string().nullable() })
      .nullable()
      .describe('Null where whoever asks may not see the patient, or a report names none.'),
    counts: z.boolean().describe('In the numerator, too.'),
    workingDays: z.int().nullable(),
    share: z
      .object({ part: z.int(), whole: z.int() })
      .nullable()
      .describe(
        'What it adds to numerator and denominator, where that is not one: goals of a course, minutes of a machine.',
      ),
    machine: z.object({ name: z.string(), nameZh: z.string().nullable() }).nullable(),
  })
  .meta({ id: 'IndicatorCase' });
export type IndicatorCaseRow = TypeOf<typeof IndicatorCaseRow>;
