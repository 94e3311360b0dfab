import { dayIn, type IsoDay } from '@isocenter/deadlines';
import type { CourseDetail } from '../course/contract.ts';
import { PRESCRIPTION, type PrescriptionVersion } from '../prescription/contract.ts';
import type { ReviewContent } from '../review/contract.ts';
import type { Fraction, TreatedPlanRow } from '../treatment/contract.ts';
import type { Delivered } from '../treatment/read-treatment.ts';
import { wasGiven } from '../treatment/was-given.ts';
import type { CompletedPhase, CompletionRecord } from './contract.ts';
import { measuredFrom, measuredTo, percentChange, worstDuring } from './during-treatment.ts';
import { overallDays } from './overall-time.ts';

/** Phases of a prescription that the approval of a plan says it carries out. */
export interface CarriedOut {
  readonly planSha256: string;
  readonly prescriptionKey: string;
  readonly phases: readonly number[];
}

/** What a summary is computed from; nothing in it was entered in error. */
export interface CompletionSources extends Pick<CourseDetail, 'course' | 'patient' | 'diagnosis' | 'facts'> {
  readonly delivered: Delivered;
  /** Signed versions, the earliest first. */
  readonly prescriptions: readonly Pick<PrescriptionVersion, 'prescriptionKey' | 'content'>[];
  readonly carriedOut: readonly CarriedOut[];
  readonly reviews: readonly ReviewContent[];
  readonly timeZone: string;
}

/** All that the record knows of how a course was treated. Pure: the same record gives the same summary, and so the same hash. */
export function completionRecord(sources: CompletionSources): CompletionRecord {
  const { course, patient, diagnosis, facts, delivered, reviews, timeZone } = sources;
  const { courseKey, number, title, intent, physician } = course;
  const fractions = delivered.fractions.filter(wasGiven);
  const startedAt = fractions.map(({ content }) => content.startedAt).sort(byInstant);
  const days = startedAt.map((at) => dayIn(timeZone, new Date(at)));
  const [firstAt] = startedAt;
  const [firstDay] = days;
  const lastDay = days.at(-1);
  const prescriptions = versionsInForce(sources, { firstAt, lastAt: startedAt.at(-1) });
  const phases = delivered.plans
    .filter(({ inError }) => !inError)
    .map((row) => phaseOf(row, { ...sources, fractions: fractions.filter(isOf(row)) }));
  const stop = facts.find(({ step, lapsed }) => step === 'stopped' && lapsed === null);
  const weightKg = reviews.flatMap(({ at, weightKg: value }) => (value === null ? [] : [{ at, value }]));
  const ecog = reviews.flatMap(({ at, ecog: value }) => (value === null ? [] : [{ at, value }]));
  const weights = { start: measuredFrom(weightKg, firstAt), end: measuredTo(weightKg) };
  return {
    course: { courseKey, number, title, intent, physician },
    ...{ patient, diagnosis, prescriptions, phases, shareBy: delivered.shareBy },
    targets: targetsOf(phases, prescriptions.at(-1)?.targets ?? []),
    ...{ firstDay: firstDay ?? null, lastDay: lastDay ?? null },
    overallDays: firstDay && lastDay ? overallDays(firstDay, lastDay) : null,
    pauses: pausesOf(facts),
    stopped: stop ? { at: stop.at, reason: stop.reason } : null,
    worst: worstDuring(reviews, firstAt),
    ecog: { start: measuredFrom(ecog, firstAt), end: measuredTo(ecog) },
    weightKg: { ...weights, changePercent: percentChange(weights) },
    imaging: imagingOf(fractions),
  };
}

const byInstant = (one: string, other: string) => Date.parse(one) - Date.parse(other);
const isOf =
  ({ treatedPlanKey }: TreatedPlanRow) =>
  ({ content }: Fraction) =>
    content.treatedPlanKey === treatedPlanKey;
const distinct = <T>(values: readonly T[]): T[] => [...new Set(values)];

/** Since its signature a version holds, until the fact that it does lapsed. Those of before the first fraction are none of the treatment. */
function versionsInForce(
  { prescriptions, facts }: CompletionSources,
  { firstAt, lastAt }: { readonly firstAt: string | undefined; readonly lastAt: string | undefined },
): CompletionRecord['prescriptions'] {
  return prescriptions.flatMap(({ prescriptionKey, content }, index) => {
    const held = facts.filter((fact) => fact.entity === PRESCRIPTION && fact.entityKey === prescriptionKey);
    const from = held.map(({ at }) => at).sort(byInstant)[0];
    const ends = held.map(({ lapsed }) => lapsed?.at ?? null);
    const until = ends.includes(null)
      ? null
      : (ends
          .flatMap((end) => end ?? [])
          .sort(byInstant)
          .at(-1) ?? null);
    const isBefore = until !== null && firstAt !== undefined && byInstant(until, firstAt) <= 0;
    const isAfter = from !== undefined && lastAt !== undefined && byInstant(from, lastAt) > 0;
    if (from === undefined || isBefore || isAfter) return [];
    const { intent, site, targets, phases } = content;
    const told = phases.map(({ name, fractions }) => ({ name, fractions }));
    return [{ prescriptionKey, version: index + 1, from, until, intent, site, targets, phases: told }];
  });
}

/** Phases of the prescription that a treated plan carries out, as its approval says. */
export function phasesOf(
  { plan }: Pick<TreatedPlanRow, 'plan'>,
  { carriedOut, prescriptions }: Pick<CompletionSources, 'carriedOut' | 'prescriptions'>,
): CompletionSources['prescriptions'][number]['content']['phases'] | null {
  const approval = carriedOut.findLast(({ planSha256 }) => planSha256 === plan.planSha256);
  const version = prescriptions.find(({ prescriptionKey }) => prescriptionKey === approval?.prescriptionKey);
  if (!approval || !version) return null;
  return approval.phases.flatMap((index) => version.content.phases[index] ?? []);
}

function phaseOf(
  row: TreatedPlanRow,
  sources: CompletionSources & { readonly fractions: readonly Fraction[] },
): CompletedPhase {
  const { fractions, delivered, timeZone } = sources;
  const { treatedPlanKey, plan } = row;
  const phases = phasesOf(row, sources);
  const radiations = distinct(plan.fields.map(({ radiation }) => radiation));
  const days: IsoDay[] = fractions.map(({ content }) => dayIn(timeZone, new Date(content.startedAt))).sort();
  const doses = delivered.doses.filter((dose) => dose.treatedPlanKey === treatedPlanKey);
  return {
    ...{ treatedPlanKey, label: plan.label, planUid: plan.planUid, phases: phases?.map(({ name }) => name) ?? null },
    techniques: distinct((phases ?? []).flatMap(({ technique }) => technique ?? [])),
    ...{ radiations, modalities: distinct(phases?.map(({ modality }) => modality) ?? radiations.flatMap(modalityOf)) },
    energiesMv: distinct(plan.fields.flatMap(({ energyMv }) => energyMv ?? [])),
    machines: distinct(fractions.flatMap(({ content }) => content.machine || [])),
    ...{ planned: plan.fractions, given: fractions.length },
    notAsPlanned: fractions.filter(({ delivery }) => delivery === 'in part' || delivery === 'more than planned').length,
    notKnown: fractions.filter(({ share }) => share === null).length,
    ...{ firstDay: days[0] ?? null, lastDay: days.at(-1) ?? null },
    targets: doses.map(({ label, plannedGy, deliveredGy }) => ({ label, plannedGy, deliveredGy })),
  };
}

/** Ions are not told apart by their radiation. */
const BY_RADIATION = { PHOTON: 'photon', ELECTRON: 'electron', PROTON: 'proton' } as const;
const modalityOf = (radiation: string) =>
  Object.entries(BY_RADIATION).flatMap(([known, modality]) => (known === radiation ? modality : []));

/** Of all plans together, by name. What was planned is not added up: a plan may have taken the place of another. */
function targetsOf(
  phases: readonly CompletedPhase[],
  prescribed: readonly { readonly name: string; readonly doseGy: number }[],
): CompletionRecord['targets'] {
  const labels = distinct(phases.flatMap(({ targets }) => targets.map(({ label }) => label)));
  return labels.map((label) => {
    const of = phases.filter(({ targets }) => targets.some((target) => target.label === label));
    const doses = of.flatMap(({ targets }) => targets.filter((target) => target.label === label));
    return {
      label,
      prescribedGy: prescribed.find(({ name }) => name === label)?.doseGy ?? null,
      deliveredGy: doses.reduce((sum, { deliveredGy }) => sum + deliveredGy, 0),
      notKnown: of.reduce((sum, { notKnown }) => sum + notKnown, 0),
    };
  });
}

function pausesOf(facts: CourseDetail['facts']): CompletionRecord['pauses'] {
  return facts.flatMap(({ step, at, reason, lapsed }) =>
    step === 'on-hold' || step === 'adapting'
      ? [{ step, at, reason, until: lapsed?.at ?? null, resumedReason: lapsed?.reason ?? null }]
      : [],
  );
}

function imagingOf(fractions: readonly Fraction[]): CompletionRecord['imaging'] {
  const kinds = fractions.map(({ content }) =>
    content.imaging.length > 0 ? content.imaging : ['not recorded' as const],
  );
  return distinct(kinds.flat()).map((kind) => ({
    kind,
    fractions: kinds.filter((each) => each.some((found) => found === kind)).length,
  }));
}
