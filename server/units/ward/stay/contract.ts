import { z } from 'zod';
import type { TypeOf } from '../../../platform/http/type-of.ts';
import { Colleague } from '../../../platform/tasks/contract.ts';

/** What the pages of beds and stays ask and are answered, under `/api/ward`. */

const key = z.string().regex(/^\d{1,15}$/);
const words = (most: number) => z.string().trim().max(most);
const instant = z.iso.datetime({ offset: true });

/** What the record calls a stay. */
export const STAY = 'ward-stay';

export const BedContent = z.object({ name: words(20).min(1), inUse: z.boolean() });
export type BedContent = TypeOf<typeof BedContent>;

export const Bed = z
  .object({
    ...BedContent.shape,
    bedKey: key,
    revision: z.int(),
    stayKey: key.nullable().describe('Of the patient who lies there now.'),
  })
  .meta({ id: 'WardBed' });
export type Bed = TypeOf<typeof Bed>;

export const DISCHARGED_TO = ['home', 'other ward', 'other hospital', 'hospice', 'died', 'other'] as const;
const Discharge = z.object({ at: instant, to: z.enum(DISCHARGED_TO), note: words(300) });

/** `reportsSelf`: whether the patient can say by a number or a face how strong the pain is. Nothing is assumed of it. */
export const StayContent = z
  .object({
    bedKey: key,
    admittedAt: instant,
    reportsSelf: z.boolean(),
    discharge: Discharge.nullable(),
  })
  .refine(({ admittedAt, discharge }) => discharge === null || Date.parse(discharge.at) >= Date.parse(admittedAt), {
    path: ['discharge', 'at'],
  });
export type StayContent = TypeOf<typeof StayContent>;

/** `POST stays` → {@link Stay} */
export const NewStay = z.object({ patientKey: key, bedKey: key, admittedAt: instant, reportsSelf: z.boolean() });
export type NewStay = TypeOf<typeof NewStay>;

/** `PUT stays/:stayKey`; `reason`: asked for where it is corrected, not where the patient changes beds or leaves. */
export const ChangedStay = z.object({ content: StayContent, inError: z.boolean(), reason: words(300) });
export type ChangedStay = TypeOf<typeof ChangedStay>;

export const Stay = z
  .object({
    stayKey: key,
    revision: z.int(),
    patientKey: key,
    name: z.string().nullable(),
    nameZh: z.string().nullable(),
    identifier: z.string().nullable().describe('The first of the patient’s numbers.'),
    birthDate: z.string().nullable(),
    sex: z.enum(['M', 'F', 'O']).nullable(),
    bed: z.string(),
    content: StayContent,
    inError: z.boolean(),
    reason: z.string().nullable().describe('Of the last correction.'),
    recordedBy: Colleague.nullable(),
  })
  .meta({ id: 'WardStay', description: 'An inpatient stay on the pain ward.' });
export type Stay = TypeOf<typeof Stay>;

/** `GET beds`: of the own site, by name. */
export const Beds = z.array(Bed);
/** `GET patients/:patientKey/stays`: the latest first; entered in error, too. */
export const Stays = z.array(Stay);
