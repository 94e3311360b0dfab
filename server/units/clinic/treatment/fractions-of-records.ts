import type { CouchPosition, DeliveredBeam, TreatmentRecord } from '@isocenter/dicom-rt';
import { RESOLUTION_MU } from './compare-delivery.ts';
import type { FieldGiven, FractionContent, Shift, TakenOver, TreatedPlan } from './contract.ts';

interface PlanOfCourse {
  readonly treatedPlanKey: string;
  readonly plan: Pick<TreatedPlan, 'planUid' | 'fields' | 'machine'>;
}

export interface FractionOfRecords {
  readonly content: FractionContent;
  readonly recordUids: readonly string[];
}

/** Beams that treat; a setup image is none. */
const TREATS: readonly string[] = ['TREATMENT', 'CONTINUATION'];

/**
 * Fractions as the machine's records tell them. A session may lie in several records, a beam in several parts: after an interruption the
 * machine begins a new one. What belongs together is told by plan and fraction number; what cannot be placed is left, with the reason.
 *
 * @param options.offset of the server's zone, `+08:00`, for records that do not say in which zone their times are
 */
export function fractionsOfRecords(
  records: readonly TreatmentRecord[],
  plans: readonly PlanOfCourse[],
  options: { readonly offset: (localTime: string) => string },
): { readonly fractions: readonly FractionOfRecords[]; readonly left: TakenOver['left'] } {
  const left: TakenOver['left'][number][] = [];
  const sessions = new Map<string, { plan: PlanOfCourse; number: number; records: TreatmentRecord[] }>();
  for (const record of records) {
    const { sopInstanceUid: recordUid } = record.header;
    const plan = plans.find((each) => each.plan.planUid === record.planUid);
    const numbers = new Set(record.beams.flatMap(({ fractionNumber }) => fractionNumber ?? []));
    const [number] = numbers;
    if (!record.planUid) left.push({ recordUid, why: 'no plan' });
    else if (!plan) left.push({ recordUid, why: 'another plan' });
    else if (number === undefined || numbers.size > 1) left.push({ recordUid, why: 'no fraction' });
    else if (!startOf(record)) left.push({ recordUid, why: 'no time' });
    else {
      const id = `${plan.treatedPlanKey} ${number}`;
      const session = sessions.get(id) ?? { plan, number, records: [] };
      sessions.set(id, { ...session, records: [...session.records, record] });
    }
  }
  return { fractions: [...sessions.values()].map((session) => fractionOf(session, options)), left };
}

function fractionOf(
  { plan, number, records }: { plan: PlanOfCourse; number: number; records: readonly TreatmentRecord[] },
  { offset }: { readonly offset: (localTime: string) => string },
): FractionOfRecords {
  const inOrder = [...records].sort((one, other) => ((startOf(one) ?? '') < (startOf(other) ?? '') ? -1 : 1));
  const [first] = inOrder;
  const instant = (local: string, record: TreatmentRecord | undefined) =>
    `${local}${zoneOf(record?.utcOffset) ?? offset(local)}`;
  const ends = inOrder.flatMap((record) =>
    record.beams.flatMap(({ endedAt }) => (endedAt ? [instant(endedAt, record)] : [])),
  );
  return {
    recordUids: inOrder.map(({ header }) => header.sopInstanceUid),
    content: {
      ...{ treatedPlanKey: plan.treatedPlanKey, number },
      startedAt: instant((first && startOf(first)) ?? '', first),
      endedAt: ends.at(-1) ?? null,
      machine: first?.machine ?? plan.plan.machine ?? '',
      ...{ identifiedBy: [], imaging: [], note: '', despite: '' },
      shift: wholeShift(first?.setupShift ?? {}),
      fields: fieldsOf(
        plan,
        inOrder.flatMap(({ beams }) => beams),
      ),
    },
  };
}

function fieldsOf({ plan }: PlanOfCourse, beams: readonly DeliveredBeam[]): FieldGiven[] {
  const treated = beams.filter(
    ({ deliveryType, beamNumber }) => beamNumber !== undefined && TREATS.includes(deliveryType),
  );
  const numbers = [...new Set(treated.flatMap(({ beamNumber }) => beamNumber ?? []))];
  return numbers.map((number) => {
    const parts = treated.filter(({ beamNumber }) => beamNumber === number);
    const planned = plan.fields.find((field) => field.number === number);
    const plannedMu = planned?.plannedMu ?? parts[0]?.specifiedMeterset ?? null;
    return {
      number,
      name: parts[0]?.name ?? planned?.name ?? null,
      plannedMu,
      deliveredMu: deliveredMu(parts, plannedMu),
      interruptions: parts.flatMap(interruptionOf),
      overridden: parts.some(({ verification, overrides }) => verification === 'VERIFIED_OVR' || overrides.length > 0),
      couch: shiftOf(parts[0]?.couch ?? {}),
    };
  });
}

/**
 * The parts of a beam add up. Where the last of several states the whole planned meterset by itself, the machine may count through the
 * interruption: then it is not known, and a person reads the console.
 */
function deliveredMu(parts: readonly DeliveredBeam[], plannedMu: number | null): number | null {
  const metersets = parts.map(({ deliveredMeterset }) => deliveredMeterset);
  if (!metersets.every((mu) => mu !== undefined)) return null;
  const whole = plannedMu !== null && Math.abs((metersets.at(-1) ?? 0) - plannedMu) <= RESOLUTION_MU;
  if (metersets.length > 1 && whole) return null;
  return Math.round(1000 * metersets.reduce((sum, mu) => sum + mu, 0)) / 1000;
}

function interruptionOf({ termination, terminationCode }: DeliveredBeam): FieldGiven['interruptions'] {
  if (termination === 'NORMAL') return [];
  const by = { OPERATOR: 'operator', MACHINE: 'machine', UNKNOWN: 'unknown' } as const;
  return [{ by: by[termination], why: terminationCode ?? '' }];
}

const startOf = ({ date, time, beams }: TreatmentRecord) =>
  beams[0]?.startedAt ?? (date && time ? `${date}T${time}` : undefined);

/** `+0800` as `+08:00` */
const zoneOf = (utcOffset: string | undefined) =>
  utcOffset && /^[+-]\d{4}$/.test(utcOffset) ? `${utcOffset.slice(0, 3)}:${utcOffset.slice(3)}` : undefined;

const shiftOf = (couch: CouchPosition): Partial<Shift> | null => (Object.keys(couch).length > 0 ? couch : null);

function wholeShift({ verticalMm, longitudinalMm, lateralMm }: CouchPosition): Shift | null {
  if (verticalMm === undefined || longitudinalMm === undefined || lateralMm === undefined) return null;
  return { verticalMm, longitudinalMm, lateralMm };
}
