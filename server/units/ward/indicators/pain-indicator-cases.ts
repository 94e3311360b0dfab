import type { PAIN_INDICATORS } from '@isocenter/knowledge';
import {
  ANALGESIC_CLASSES,
  type AnalgesicClass,
  CONTROLLED_UP_TO,
  MODERATE_FROM,
  painManagementIndex,
} from '@isocenter/pain';
import type { Day1, RescueFigures, StayFigures } from './stay-figures.ts';
import { WEAK_OPIOIDS } from './weak-opioids.ts';

export type PainIndicatorId = (typeof PAIN_INDICATORS)[number]['id'];

/** A stay or a dose behind a figure. `counts`: in the numerator, too. */
export interface CountedCase {
  readonly at: string;
  readonly month: string;
  readonly stayKey: string;
  readonly patientKey: string;
  readonly counts: boolean;
}

type Counting = (stays: readonly StayFigures[]) => readonly CountedCase[];

/** Of the stays of which `asks` says so: those of which `counts` does. */
const ofStays =
  (asks: (stay: StayFigures) => boolean, counts: (stay: StayFigures) => boolean): Counting =>
  (stays) =>
    stays.filter(asks).map((stay) => ({
      ...{ at: stay.admittedAt, month: stay.month, stayKey: stay.stayKey, patientKey: stay.patientKey },
      counts: counts(stay),
    }));

/** The source says two to three a day: the wider is taken, and said on the page. */
const MOST_RESCUES = 3;

const wasInPain = ({ first }: StayFigures) => first?.isSelfReported === true && first.pain >= MODERATE_FROM;

const isControlled = (standing: StayFigures['after72h']) =>
  standing !== null && standing.pain !== null && standing.pain <= CONTROLLED_UP_TO && standing.rescues <= MOST_RESCUES;

const controlled = (hour: 'after24h' | 'after72h') =>
  ofStays(
    (stay) => wasInPain(stay) && stay[hour] !== null,
    ({ [hour]: standing }) => isControlled(standing),
  );

const inFull = (within: 'inFull8h' | 'inFull24h') =>
  ofStays(
    ({ first, [within]: assessed }) => first !== null && first.pain > 0 && assessed !== null,
    ({ [within]: assessed }) => assessed === true,
  );

function classOf({ purpose, drug }: Day1['given'][number]): AnalgesicClass {
  if (purpose === 'opioid') return drug !== null && WEAK_OPIOIDS.has(drug) ? 'weak opioid' : 'strong opioid';
  return purpose === 'non-opioid' ? 'non-opioid' : 'none';
}

const isUndertreated = ({ worst, given }: Day1) => {
  const classes = given.map((each) => ANALGESIC_CLASSES.indexOf(classOf(each)));
  const analgesic = ANALGESIC_CLASSES[Math.max(0, ...classes)] ?? 'none';
  return painManagementIndex({ analgesic, worstNrs: worst }) < 0;
};

/** Counted of doses, of which there are thousands a month: their figures are made by the database. */
export const OF_RESCUES = 'Q4' satisfies PainIndicatorId;

export const rescueCases = (rescues: readonly RescueFigures[]): readonly CountedCase[] =>
  rescues.map(({ isReassessed, at, ...rescue }) => ({ ...rescue, at: at.toISOString(), counts: isReassessed }));

/** What the record holds enough for, of stays. */
export const COUNTED: { readonly [Id in PainIndicatorId]?: Counting } = {
  Q1: ofStays(
    () => true,
    ({ first }) => first !== null,
  ),
  Q2: inFull('inFull8h'),
  Q3: inFull('inFull24h'),
  'Q5-24h': controlled('after24h'),
  'Q5-72h': controlled('after72h'),
  Q6: ofStays(
    ({ opioid }) => opioid !== null,
    ({ opioid }) => opioid?.hasLaxative === true,
  ),
  Q7: ofStays(
    ({ hasConsent }) => hasConsent !== null,
    ({ hasConsent }) => hasConsent === true,
  ),
  Q10: ofStays(
    ({ hasAntagonist }) => hasAntagonist !== null,
    ({ hasAntagonist }) => hasAntagonist === true,
  ),
  Q11: ofStays(
    (stay) => wasInPain(stay) && stay.isUnchanged72h !== null,
    ({ after72h, isUnchanged72h }) => isUnchanged72h === true && isControlled(after72h),
  ),
  Q9: ofStays(
    ({ day1 }) => day1 !== null && day1.worst > 0,
    ({ day1 }) => day1 !== null && isUndertreated(day1),
  ),
};
