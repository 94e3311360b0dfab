import { instantIn } from '@isocenter/deadlines';
import type { CouchPosition, DeliveredBeam, TreatmentRecord } from '@isocenter/dicom-rt';
import { z } from 'zod';
import { RESOLUTION_MU } from './compare-delivery.ts';
import { type FieldGiven, FractionContent, type Shift, type TakenOver, type TreatedPlan } from './contract.ts';

interface PlanOfCourse {
  readonly treatedPlanKey: string;
  readonly plan: Pick<TreatedPlan, 'planUid' | 'fractionGroup' | 'fields' | 'machine'>;
}

export interface FractionOfRecords {
  readonly content: FractionContent;
  readonly recordUids: readonly string[];
}

type Left = TakenOver['left'][number];
type Session = Place & { readonly records: readonly TreatmentRecord[] };

/** Beams that treat; a setup image is none. */
const TREATS: readonly string[] = ['TREATMENT', 'CONTINUATION'];

/**
 * Fractions as the machine's records tell them. A session may lie in several records, a beam in several parts: after an interruption the
 * machine begins a new one. What belongs together is told by plan and fraction number; what cannot be placed, or makes no fraction that
 * could be kept, is left with the reason.
 *
 * @param options.timeZone of the department, for records that do not say in which zone their times are
 */
export function fractionsOfRecords(
  records: readonly TreatmentRecord[],
  plans: readonly PlanOfCourse[],
  options: { readonly timeZone: string },
): { readonly fractions: readonly FractionOfRecords[]; readonly left: TakenOver['left'] } {
  const left: Left[] = [];
  const sessions = new Map<string, Session>();
  for (const record of records) {
    const placed = placeOf(record, plans);
    if ('why' in placed) left.push({ recordUid: record.header.sopInstanceUid, why: placed.why });
    else {
      const id = `${placed.plan.treatedPlanKey} ${placed.number}`;
      sessions.set(id, { ...placed, records: [...(sessions.get(id)?.records ?? []), record] });
    }
  }
  const fractions = [...sessions.values()].map((session) => fractionOf(session, options));
  const isSound = ({ content }: FractionOfRecords) => FractionContent.safeParse(content).success;
  const unsound = fractions.filter((fraction) => !isSound(fraction)).flatMap(({ recordUids }) => recordUids);
  const unreadable = unsound.map((recordUid) => ({ recordUid, why: 'not readable' as const }));
  return { fractions: fractions.filter(isSound), left: [...left, ...unreadable] };
}

type Place = { readonly plan: PlanOfCourse; readonly number: number };

/** The plan and the number of the fraction that a record is of, or why there is none. */
function placeOf(record: TreatmentRecord, plans: readonly PlanOfCourse[]): Place | Pick<Left, 'why'> {
  const plan = plans.find((each) => each.plan.planUid === record.planUid);
  const numbers = new Set(record.beams.flatMap(({ fractionNumber }) => fractionNumber ?? []));
  const [number] = numbers;
  const { fractionGroupNumber: group } = record;
  if (!record.planUid) return { why: 'no plan' };
  if (!plan) return { why: 'another plan' };
  if (group !== undefined && plan.plan.fractionGroup !== null && group !== plan.plan.fractionGroup)
    return { why: 'another group' };
  if (number === undefined || numbers.size > 1) return { why: 'no fraction' };
  return startOf(record) ? { plan, number } : { why: 'no time' };
}

function fractionOf(
  { plan, number, records }: Session,
  { timeZone }: { readonly timeZone: string },
): FractionOfRecords {
  const inOrder = [...records].sort((one, other) => ((startOf(one) ?? '') < (startOf(other) ?? '') ? -1 : 1));
  const [first] = inOrder;
  const instant = (local: string, record: TreatmentRecord | undefined) => {
    const zone = zoneOf(record?.utcOffset);
    return zone ? `${local}${zone}` : instantThere(timeZone, local);
  };
  const ends = inOrder.flatMap((record) =>
    record.beams.flatMap(({ endedAt }) => (isTime(endedAt) ? [instant(endedAt, record)] : [])),
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
        inOrder.flatMap(({ beams, metersetUnit }) => beams.map((beam) => ({ ...beam, inMu: metersetUnit === 'MU' }))),
      ),
    },
  };
}

type BeamTold = DeliveredBeam & { readonly inMu: boolean };

function fieldsOf({ plan }: PlanOfCourse, beams: readonly BeamTold[]): FieldGiven[] {
  const treated = beams.filter(
    ({ deliveryType, beamNumber }) => beamNumber !== undefined && TREATS.includes(deliveryType),
  );
  const numbers = [...new Set(treated.flatMap(({ beamNumber }) => beamNumber ?? []))];
  return numbers.map((number) => {
    const parts = treated.filter(({ beamNumber }) => beamNumber === number);
    const planned = plan.fields.find((field) => field.number === number);
    const specified = parts[0]?.inMu ? parts[0].specifiedMeterset : undefined;
    const plannedMu = planned?.plannedMu ?? specified ?? null;
    const mu = deliveredMu(parts, plannedMu);
    const countsThrough = mu === null && parts.length > 1;
    const pointDoses = countsThrough ? [] : pointDosesOf(parts);
    return {
      number,
      name: parts[0]?.name ?? planned?.name ?? null,
      plannedMu,
      deliveredMu: mu,
      interruptions: parts.flatMap(interruptionOf),
      overridden: parts.some(({ verification, overrides }) => verification === 'VERIFIED_OVR' || overrides.length > 0),
      couch: shiftOf(parts[0]?.couch ?? {}),
      ...(pointDoses.length > 0 && { pointDoses }),
    };
  });
}

/**
 * The parts of a beam add up. Where the last of several states the whole planned meterset by itself, the machine may count through the
 * interruption: then it is not known, and a person reads the console. Nor is what was counted in minutes or particles.
 */
function deliveredMu(parts: readonly BeamTold[], plannedMu: number | null): number | null {
  const metersets = parts.map(({ deliveredMeterset, inMu }) => (inMu ? deliveredMeterset : undefined));
  if (!metersets.every((mu) => mu !== undefined)) return null;
  const whole = plannedMu !== null && Math.abs((metersets.at(-1) ?? 0) - plannedMu) <= RESOLUTION_MU;
  if (metersets.length > 1 && whole) return null;
  return Math.round(1000 * metersets.reduce((sum, mu) => sum + mu, 0)) / 1000;
}

/** Of the references that each part tells of which gave something: the sum of half of them is none. */
function pointDosesOf(parts: readonly BeamTold[]): NonNullable<FieldGiven['pointDoses']> {
  const gave = parts.filter(({ deliveredMeterset }) => deliveredMeterset !== 0);
  return (gave[0]?.doseReferences ?? []).flatMap(({ number, how }) => {
    const told = gave.map(
      ({ doseReferences }) => doseReferences.find((dose) => dose.number === number && dose.how === how)?.doseGy,
    );
    if (number === undefined || !told.every((gy) => gy !== undefined)) return [];
    return [{ number, doseGy: told.reduce((sum, gy) => sum + gy, 0), how }];
  });
}

function interruptionOf({ termination, terminationCode }: DeliveredBeam): FieldGiven['interruptions'] {
  if (termination === 'NORMAL') return [];
  const by = { OPERATOR: 'operator', MACHINE: 'machine', UNKNOWN: 'unknown' } as const;
  return [{ by: by[termination], why: terminationCode ?? '' }];
}

const startOf = ({ date, time, beams }: TreatmentRecord) =>
  [beams[0]?.startedAt, date && time ? `${date}T${time}` : undefined].find(isTime);

/** Whether there is such a day and time. */
const isTime = (local: string | undefined): local is string => z.iso.datetime({ local: true }).safeParse(local).success;

/** `+0800` as `+08:00` */
const zoneOf = (utcOffset: string | undefined) =>
  utcOffset && /^[+-]\d{4}$/.test(utcOffset) ? `${utcOffset.slice(0, 3)}:${utcOffset.slice(3)}` : undefined;

/** `2026-03-09T14:30:05` on the clocks of a zone. */
function instantThere(timeZone: string, local: string): string {
  const minute = instantIn(timeZone, local.slice(0, 10), local.slice(11, 16)).getTime();
  return new Date(minute + 1000 * Number(local.slice(17))).toISOString();
}

const shiftOf = (couch: CouchPosition): Partial<Shift> | null => (Object.keys(couch).length > 0 ? couch : null);

function wholeShift({ verticalMm, longitudinalMm, lateralMm }: CouchPosition): Shift | null {
  if (verticalMm === undefined || longitudinalMm === undefined || lateralMm === undefined) return null;
  return { verticalMm, longitudinalMm, lateralMm };
}
