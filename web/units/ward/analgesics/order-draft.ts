import type { Opioid, PainRuleId } from '@isocenter/knowledge';
import type { Order, OrderContent, Schedule } from '../../../../server/units/ward/analgesics/contract.ts';
import { positiveIn } from '../opioids/given-draft.ts';
import { instantOf, typedInstant } from '../stay/typed-instant.ts';

/** An order while it is typed. What is a clinical choice is empty until somebody makes it. */
export interface OrderDraft {
  readonly purpose: OrderContent['purpose'] | null;
  readonly drug: Opioid | null;
  readonly preparation: string;
  readonly route: OrderContent['route'] | null;
  readonly dose: string;
  readonly doseMost: string;
  readonly unit: OrderContent['unit'] | null;
  readonly kind: Schedule['kind'] | null;
  /** Hours between two doses, or two patches. */
  readonly hours: string;
  readonly notSoonerThanMin: string;
  readonly mostIn24h: string;
  readonly startsAt: string;
  readonly note: string;
  readonly beyondReason: string;
  /** Why this opioid, though kidneys or liver ask to avoid it. */
  readonly organReason: string;
  readonly rules: readonly PainRuleId[];
  readonly replacesKey: string | null;
}

export function blankOrder(now: Date): OrderDraft {
  return {
    ...{ purpose: null, drug: null, preparation: '', route: null, dose: '', doseMost: '', unit: null, kind: null },
    ...{ hours: '', notSoonerThanMin: '', mostIn24h: '', startsAt: typedInstant(now.toISOString()), note: '' },
    ...{ beyondReason: '', organReason: '', rules: [], replacesKey: null },
  };
}

/** As it was saved; for a correction, or for an order that replaces it. */
export function draftOfOrder({ content, replacesKey }: Pick<Order, 'content' | 'replacesKey'>): OrderDraft {
  const { schedule, dose, doseMost, startsAt, organReason = '', ...rest } = content;
  const isAsNeeded = schedule.kind === 'as-needed';
  return {
    ...{ ...rest, organReason },
    ...{ dose: String(dose), doseMost: doseMost === null ? '' : String(doseMost), kind: schedule.kind, replacesKey },
    hours:
      schedule.kind === 'regular'
        ? String(schedule.everyHours)
        : schedule.kind === 'patch'
          ? String(schedule.changeHours)
          : '',
    notSoonerThanMin: isAsNeeded ? String(schedule.notSoonerThanMin) : '',
    mostIn24h: isAsNeeded ? String(schedule.mostIn24h) : '',
    startsAt: typedInstant(startsAt),
  };
}

/** What would be sent; null while something is missing. */
export function contentOfOrder(draft: OrderDraft): OrderContent | null {
  const { purpose, drug, preparation, route, unit, note, beyondReason, organReason, rules } = draft;
  const [dose, startsAt, schedule] = [positiveIn(draft.dose), instantOf(draft.startsAt), scheduleOf(draft)];
  const doseMost = draft.doseMost.trim() === '' ? null : positiveIn(draft.doseMost);
  const isDoseMostWrong = doseMost === null && draft.doseMost.trim() !== '';
  if (!purpose || !route || !unit || dose === null || !startsAt || !schedule || isDoseMostWrong) return null;
  if ((purpose === 'opioid') !== (drug !== null) || (drug === null && preparation.trim() === '')) return null;
  return {
    ...{ purpose, drug, preparation: preparation.trim(), route, dose, doseMost, unit, schedule, startsAt },
    ...{ note: note.trim(), beyondReason: beyondReason.trim(), rules: [...rules] },
    ...(organReason.trim() !== '' && { organReason: organReason.trim() }),
  };
}

function scheduleOf({ kind, hours, notSoonerThanMin, mostIn24h }: OrderDraft): Schedule | null {
  const [every, apart, most] = [positiveIn(hours), positiveIn(notSoonerThanMin), positiveIn(mostIn24h)];
  if (kind === 'once' || kind === 'infusion') return { kind };
  if (kind === 'regular') return every === null ? null : { kind, everyHours: every };
  if (kind === 'patch') return every === null ? null : { kind, changeHours: every };
  if (kind !== 'as-needed' || apart === null || most === null) return null;
  return Number.isInteger(apart) && Number.isInteger(most) ? { kind, notSoonerThanMin: apart, mostIn24h: most } : null;
}
