import type { EventPattern } from '@isocenter/deadlines';
import type { PainRuleId } from '@isocenter/knowledge';
import { reassessAfterMinutes } from '@isocenter/pain';
import type { TriggeredRule } from '../../../platform/deadlines/contract.ts';
import { ADMINISTRATION } from '../analgesics/contract.ts';
import { FULL_ASSESSMENT_ENTITY, SCORE } from '../assessment/contract.ts';
import { FOLLOW_UP, FOLLOWED_UP } from '../follow-up/contract.ts';
import { STAY } from '../stay/contract.ts';

const unit = 'ward';
const INSERT = ['insert'];
const ADMITTED: EventPattern = { unit, entity: STAY, actions: INSERT, where: [] };
const SCORED: EventPattern = { unit, entity: SCORE, actions: INSERT, where: [] };
const FULLY_ASSESSED: EventPattern = { unit, entity: FULL_ASSESSMENT_ENTITY, actions: INSERT, where: [] };
/** Whoever assessed named what had changed; where nothing was named the score has no such list. */
const CHANGED: EventPattern = { ...SCORED, where: [{ path: 'content.changed', isNot: null }] };
/** Whoever has left, or was never there, is assessed no more. */
const OVER: readonly EventPattern[] = [
  { unit, entity: STAY, actions: ['update'], where: [{ path: 'discharged_to', isNot: null }] },
  { unit, entity: STAY, actions: ['update'], where: [{ path: 'in_error', is: true }] },
];
type AssessedRoute = 'oral' | 'intravenous';
const given = (what: 'is_rescue' | 'is_once', route: AssessedRoute): EventPattern => ({
  ...{ unit, entity: ADMINISTRATION, actions: INSERT },
  where: [
    { path: what, is: true },
    { path: 'given', is: true },
    { path: 'route', is: route },
  ],
});

interface Asked {
  readonly trigger: TriggeredRule['trigger'];
  readonly starts: EventPattern;
  readonly stops: EventPattern;
  readonly countedFrom: string;
  readonly page: string;
  readonly period: TriggeredRule['period'];
  readonly en: string;
  readonly zh: string;
}

const rule = ({ trigger, starts, stops, countedFrom, page, period, en, zh }: Asked): TriggeredRule => ({
  ...{ trigger, period },
  event: {
    ...{ starts, stops: [stops, ...OVER], of: 'patient', concerned: 'acting', countedFrom, page, words: { en, zh } },
  },
  ...{ actor: { role: 'nurse' }, recipients: [], whenLate: [{ do: 'remind', after: null }] },
});

interface WardRule {
  readonly cites: 'A6' | 'A7' | 'A2' | PainRuleId;
  readonly rule: TriggeredRule;
}

const AFTER_DOSE = {
  is_rescue: {
    intravenous: {
      trigger: 'event.ward-after-iv',
      en: 'Pain score after an i.v. rescue dose',
      zh: '静脉解救给药后再评估',
    },
    oral: { trigger: 'event.ward-after-oral', en: 'Pain score after an oral rescue dose', zh: '口服解救给药后再评估' },
  },
  is_once: {
    intravenous: {
      trigger: 'event.ward-once-iv',
      en: 'Pain score after an i.v. single dose',
      zh: '静脉单次给药后再评估',
    },
    oral: { trigger: 'event.ward-once-oral', en: 'Pain score after an oral single dose', zh: '口服单次给药后再评估' },
  },
} as const;

/** A titration goes by rescues or by single doses: both are assessed after the time of their route. */
function afterDose(what: keyof typeof AFTER_DOSE, route: AssessedRoute): WardRule {
  const { minutes, rule: cites } = reassessAfterMinutes(route);
  return {
    cites,
    rule: rule({
      ...{ ...AFTER_DOSE[what][route], starts: given(what, route), stops: SCORED, countedFrom: 'at' },
      ...{ page: '/ward', period: { unit: 'minutes', amount: minutes } },
    }),
  };
}

/**
 * Within what time a patient of the ward is assessed, as the department's sheet has it (`pain-rules.csv`; A6 and A7 nobody has read in the text of the
 * specification). They hold once somebody who keeps the deadlines has put them to use, and are changed there like all others.
 */
export const WARD_RULES: readonly WardRule[] = [
  {
    cites: 'A6',
    rule: rule({
      ...{ trigger: 'event.ward-screen', starts: ADMITTED, stops: SCORED, countedFrom: 'admitted_at' },
      ...{ page: '/ward/stays/{key}', period: { unit: 'hours', amount: 8 } },
      ...{ en: 'Pain score after admission', zh: '入院疼痛评分' },
    }),
  },
  {
    cites: 'A7',
    rule: rule({
      ...{ trigger: 'event.ward-full', starts: ADMITTED, stops: FULLY_ASSESSED, countedFrom: 'admitted_at' },
      ...{ page: '/ward/stays/{key}', period: { unit: 'hours', amount: 24 } },
      ...{ en: 'Full pain assessment after admission', zh: '入院疼痛全面评估' },
    }),
  },
  {
    cites: 'A2',
    rule: rule({
      ...{ trigger: 'event.ward-full-again', starts: FULLY_ASSESSED, stops: FULLY_ASSESSED },
      ...{ countedFrom: 'completed_at', page: '/ward', period: { unit: 'hours', amount: 72 } },
      ...{ en: 'Full pain assessment again', zh: '再次疼痛全面评估' },
    }),
  },
  {
    cites: 'A2',
    rule: rule({
      ...{ trigger: 'event.ward-full-changed', starts: CHANGED, stops: FULLY_ASSESSED },
      ...{ countedFrom: 'at', page: '/ward', period: { unit: 'hours', amount: 72 } },
      ...{ en: 'Full pain assessment after a change', zh: '疼痛变化后全面评估' },
    }),
  },
  ...(['is_rescue', 'is_once'] as const).flatMap((what) => [afterDose(what, 'intravenous'), afterDose(what, 'oral')]),
];

export const AFTER_DISCHARGE = 'event.ward-after-discharge';

/**
 * A contact so many days after the discharge. No source names the days, so the department does. It ends with a contact that reached the patient, with the next
 * admission, and with a discharge that is taken back or becomes another one.
 */
export function contactAfterDischarge(days: number): TriggeredRule {
  const stayBecame = (where: EventPattern['where']): EventPattern => ({
    ...{ unit, entity: STAY, actions: ['update'], where },
  });
  return {
    ...{ trigger: AFTER_DISCHARGE, period: { unit: 'days', amount: days, by: '24:00' } },
    event: {
      starts: stayBecame([{ path: 'discharged_to', isOneOf: FOLLOWED_UP }]),
      stops: [
        { unit, entity: FOLLOW_UP, actions: INSERT, where: [{ path: 'is_reached', is: true }] },
        ...[ADMITTED, stayBecame([{ path: 'in_error', is: true }])],
        stayBecame([{ path: 'discharged_to', isOneOf: [null, 'died', 'other ward', 'other hospital'] }]),
      ],
      ...{ of: 'patient', concerned: 'acting', countedFrom: 'discharged_at', page: '/ward/stays/{key}' },
      words: { en: 'Contact after discharge', zh: '出院后随访' },
    },
    ...{ actor: { role: 'nurse' }, recipients: [], whenLate: [{ do: 'remind', after: null }] },
  };
}
