import {
  OPIOID_ROUTES,
  OPIOID_TABLES,
  OPIOIDS,
  type Opioid,
  type OpioidTableId,
  PAIN_RULES,
  type PainRuleId,
} from '@isocenter/knowledge';
import { z } from 'zod';
import type { TypeOf } from '../../../platform/http/type-of.ts';
import { Signature } from '../../../platform/signatures/contract.ts';
import { Colleague } from '../../../platform/tasks/contract.ts';
import { OrganValue } from '../organ-function/contract.ts';

/** What the page of a patient's analgesics asks and is answered, under `/api/ward`. */

const key = z.string().regex(/^\d{1,15}$/);
const words = (most: number) => z.string().trim().max(most);
const instant = z.iso.datetime({ offset: true });
/** Made by the device that records something, so that what is sent twice is kept once. */
const sentAs = z.uuid();

/** What the record calls an order, an administration, an adverse effect and the department's table. */
export const ORDER = 'ward-analgesic-order';
export const ADMINISTRATION = 'ward-administration';
export const EFFECT = 'ward-adverse-effect';
export const TABLE = 'ward-opioid-table';

const opioid = z.enum(Object.keys(OPIOIDS) as [Opioid, ...Opioid[]]);
const tableId = z.enum(OPIOID_TABLES.map(({ id }) => id) as [OpioidTableId, ...OpioidTableId[]]);
const rule = z.enum(Object.keys(PAIN_RULES) as [PainRuleId, ...PainRuleId[]]);

export const ORDER_ROUTES = OPIOID_ROUTES.filter((route) => route !== 'parenteral');
const route = z.enum(ORDER_ROUTES as [(typeof ORDER_ROUTES)[number], ...(typeof ORDER_ROUTES)[number][]]);
/** `mcg/h` is the rate of a patch; that of an infusion has a name of its own, so that neither is taken for the other. */
export const INFUSION_UNITS = ['mg/h', 'infused mcg/h'] as const;
export const ORDER_UNITS = ['mg', 'mcg', 'mcg/h', ...INFUSION_UNITS, 'g', 'ml', 'piece'] as const;

/**
 * `regular`: by the clock. `as-needed`: not sooner than, and at most so often in any 24 hours. `patch`: worn, and changed. `once`: a single dose, of the
 * titration say. `infusion`: runs at a rate, by vein or under the skin; its dose is the rate.
 */
const Schedule = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('regular'), everyHours: z.number().min(1).max(168) }),
  z.object({
    kind: z.literal('as-needed'),
    notSoonerThanMin: z.int().min(1).max(1440),
    mostIn24h: z.int().min(1).max(48),
  }),
  z.object({ kind: z.literal('patch'), changeHours: z.number().min(24).max(168) }),
  z.object({ kind: z.literal('once') }),
  z.object({ kind: z.literal('infusion') }),
]);
export type Schedule = TypeOf<typeof Schedule>;

export const PURPOSES = ['opioid', 'non-opioid', 'laxative', 'antiemetic', 'opioid-antagonist', 'other'] as const;
const amount = z.number().positive().max(100_000);

/** What is ordered. `drug`: of the opioids that the tables know; null for all else, whose name is `preparation`. */
export const OrderContent = z.object({
  purpose: z.enum(PURPOSES),
  drug: opioid.nullable(),
  preparation: words(120).describe('As it is in the cupboard: morphine sulfate, immediate-release tablet.'),
  route,
  dose: amount,
  doseMost: amount.nullable().describe('Where whoever gives it chooses between two doses.'),
  unit: z.enum(ORDER_UNITS),
  schedule: Schedule,
  startsAt: instant,
  note: words(500),
  rules: z.array(rule).max(12).describe('Of the proposal that it was taken over from.'),
  beyondReason: words(500).describe('Why it goes beyond a bound, where it does.'),
  organReason: words(500)
    .optional()
    .describe('Why it is ordered though kidneys or liver ask to avoid it. Orders of earlier versions have none.'),
});
export type OrderContent = TypeOf<typeof OrderContent>;

/** A bound that an order is beyond, with the rule that draws it. */
const BeyondBound = z.object({
  what: z.enum(['methadone', 'patch-below', 'first-dose', 'rise', 'rise-running', 'rescue-share', 'justify']),
  rule,
  found: z.number().nullable(),
  limit: z.number().nullable(),
});

export const Order = z
  .object({
    orderKey: key,
    revision: z.int(),
    content: OrderContent,
    replacesKey: key.nullable().describe('The order that is stopped with its signature.'),
    isSigned: z.boolean(),
    signatures: z.array(Signature),
    stopped: z
      .object({
        at: instant,
        reason: z.string().nullable().describe('Null of one that another order replaced.'),
        replacedByKey: key.nullable(),
      })
      .nullable(),
    beyond: z.array(BeyondBound).describe('As it is judged now; of a signed order empty.'),
    cannotJudge: z.boolean().describe('A dose has no equivalent in the chosen table, or none was chosen.'),
    recordedBy: Colleague.nullable(),
  })
  .meta({ id: 'AnalgesicOrder' });
export type Order = TypeOf<typeof Order>;

/** `POST stays/:stayKey/analgesic-orders`, `PUT analgesic-orders/:orderKey` */
export const WrittenOrder = z.object({ content: OrderContent, replacesKey: key.nullable() });
export type WrittenOrder = TypeOf<typeof WrittenOrder>;

/** What was given. `given`: false, and no dose, where it was not; then the reason says why. */
export const GivenContent = z.object({
  at: instant,
  given: z.boolean(),
  dose: amount.nullable(),
  reason: words(300).describe('Why it was not given; or why after the order was stopped, or sooner than it allows.'),
});
export type GivenContent = TypeOf<typeof GivenContent>;

/** `POST analgesic-orders/:orderKey/administrations` */
export const NewAdministration = z.object({ sentAs, ...GivenContent.shape });
export type NewAdministration = TypeOf<typeof NewAdministration>;

export const Administration = z
  .object({
    administrationKey: key,
    revision: z.int(),
    sentAs: z.string(),
    orderKey: key,
    content: GivenContent,
    unit: z.enum(ORDER_UNITS),
    isRescue: z.boolean(),
    removedAt: instant.nullable().describe('When a patch was taken off, or an infusion ran no longer at this rate.'),
    inError: z.boolean(),
    correction: z.string().nullable().describe('Why it was corrected last.'),
    recordedBy: Colleague.nullable(),
  })
  .meta({ id: 'Administration' });
export type Administration = TypeOf<typeof Administration>;

/** `PUT administrations/:administrationKey` */
export const CorrectedAdministration = z.object({
  content: GivenContent,
  removedAt: instant.nullable(),
  inError: z.boolean(),
  correction: words(300).min(1),
});
export type CorrectedAdministration = TypeOf<typeof CorrectedAdministration>;

/** `bowel`: days without stool. `nausea`: CTCAE grade. `sedation`: Pasero scale, 0 is S (asleep, easy to rouse). `breathing`: a minute. */
export const EFFECTS = { bowel: 30, nausea: 3, sedation: 4, breathing: 80 } as const;
export type EffectKind = keyof typeof EFFECTS;
export const EffectContent = z
  .object({
    at: instant,
    kind: z.enum(Object.keys(EFFECTS) as [EffectKind, ...EffectKind[]]),
    value: z.int().min(0),
    note: words(300),
  })
  .refine(({ kind, value }) => value <= EFFECTS[kind], { path: ['value'] });
export type EffectContent = TypeOf<typeof EffectContent>;

/** `POST stays/:stayKey/effects` */
export const NewEffect = z.object({ sentAs, content: EffectContent });
/** `PUT effects/:effectKey` */
export const CorrectedEffect = z.object({
  content: EffectContent,
  inError: z.boolean(),
  correction: words(300).min(1),
});
export type CorrectedEffect = TypeOf<typeof CorrectedEffect>;

export const Effect = z
  .object({
    effectKey: key,
    revision: z.int(),
    sentAs: z.string(),
    content: EffectContent,
    inError: z.boolean(),
    correction: z.string().nullable(),
    recordedBy: Colleague.nullable(),
  })
  .meta({ id: 'AdverseEffectSeen' });
export type Effect = TypeOf<typeof Effect>;

/** `PUT opioid-table`: the table by which the department says what a day was in oral morphine. */
export const ChosenTable = z.object({ table: tableId });
export const OpioidTableChoice = z
  .object({
    table: tableId.nullable().describe('Null while the department has not chosen: none is taken by itself.'),
    edition: z.string().nullable().describe('Of the tables, when it was chosen.'),
    editionNow: z.string(),
    revision: z.int(),
  })
  .meta({ id: 'OpioidTableChoice' });
export type OpioidTableChoice = TypeOf<typeof OpioidTableChoice>;

/** `GET stays/:stayKey/analgesics` */
export const Analgesics = z
  .object({
    stayKey: key,
    now: instant.describe('Of the server: totals of the last 24 hours end here.'),
    table: OpioidTableChoice,
    orders: z.array(Order).describe('Those that hold first; what was stopped, too.'),
    administrations: z.array(Administration).describe('Of the whole stay, the latest first; entered in error, too.'),
    effects: z.array(Effect).describe('As the administrations.'),
    organFunction: z.array(OrganValue).describe('Renal and hepatic function, the latest first; entered in error, too.'),
  })
  .meta({ id: 'Analgesics' });
export type Analgesics = TypeOf<typeof Analgesics>;
