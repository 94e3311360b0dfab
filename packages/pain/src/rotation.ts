import {
  OPIOID_TABLES,
  type Opioid,
  type OpioidFactor,
  type OpioidRoute,
  type OpioidTable,
  type OpioidTableId,
  type OpioidUnit,
  type PainRuleId,
} from '@isocenter/knowledge';
import { cautionOf } from './caution-dose.ts';
import { factorOf, type OpioidDose, type OralMorphine, totalOralMorphine } from './oral-morphine.ts';

/**
 * Opioids that are given by their effect. The others (tramadol, codeine, pethidine …) have a greatest daily dose; the tables do not hold it, so a ratio alone
 * could propose a multiple of it: none is proposed.
 */
const WITHOUT_CEILING: readonly Opioid[] = [
  'morphine',
  'oxycodone',
  'hydromorphone',
  'oxymorphone',
  'diamorphine',
  'fentanyl',
  'alfentanil',
];

/** From which reductions a person chooses [% of the calculated dose]; rules S1 and S2. */
export const ROTATION_REDUCTION = { leastPercent: 25, mostPercent: 50, leastOfS1Percent: 30 } as const;

export interface AskedRotation {
  /** All opioids of the last 24 hours, which the new one replaces. */
  readonly doses: readonly OpioidDose[];
  readonly to: { readonly drug: Opioid; readonly route: OpioidRoute };
  readonly table: OpioidTableId;
  /** For incomplete cross-tolerance; chosen by a person [%]. */
  readonly reductionPercent: number;
}

/** A dose of 24 hours between two ends, which are equal where the table gives no range. */
export interface DoseRange {
  readonly low: number;
  readonly high: number;
  readonly unit: OpioidUnit;
}

/** The three numbers of a rotation. It is a proposal: a physician decides and signs. */
export interface Rotation {
  /** In oral morphine [mg in 24 h]. */
  readonly now: OralMorphine;
  readonly calculated: DoseRange;
  readonly reduced: DoseRange;
  readonly row: OpioidFactor;
  readonly rules: readonly PainRuleId[];
}

/**
 * `methadone`: no fixed ratio, on either side (S3). `not-for-switching`: the table was made for something else. `same-drug`: another route of the same
 * opioid is no rotation. `patch`: a patch is begun by its bands. `from-patch`: what leads from morphine to a patch is not read backwards. `ceiling`: the opioid
 * has a greatest daily dose that is not known here. `reduction`: outside of the rules. `no-total`: a dose has no equivalent in the table.
 */
export type NoRotation =
  | 'methadone'
  | 'not-for-switching'
  | 'same-drug'
  | 'patch'
  | 'from-patch'
  | 'ceiling'
  | 'reduction'
  | 'no-total'
  | 'not-in-table';

export interface RefusedRotation {
  readonly refused: NoRotation;
  readonly rules: readonly PainRuleId[];
  readonly table: OpioidTable;
}

/** What would be given of another opioid: everything in oral morphine, through the table's factor, less the reduction. */
export function rotation({ doses, to, table: id, reductionPercent }: AskedRotation): Rotation | RefusedRotation {
  const table = OPIOID_TABLES.find((each) => each.id === id)!;
  const refuse = (refused: NoRotation, ...rules: PainRuleId[]) => ({ refused, rules, table });
  if ([...doses, to].some(({ drug }) => drug === 'methadone')) return refuse('methadone', 'S3');
  if (table.purpose !== 'conversion') return refuse('not-for-switching');
  if (doses.some(({ route }) => route === 'transdermal')) return refuse('from-patch');
  if (doses.every(({ drug }) => drug === to.drug)) return refuse('same-drug');
  if (to.route === 'transdermal') return refuse('patch', 'S4');
  if (!WITHOUT_CEILING.includes(to.drug)) return refuse('ceiling');
  const { leastPercent, mostPercent, leastOfS1Percent } = ROTATION_REDUCTION;
  if (!(reductionPercent >= leastPercent && reductionPercent <= mostPercent)) return refuse('reduction', 'S1', 'S2');
  const { total } = totalOralMorphine(doses, id);
  if (!total) return refuse('no-total');
  const row = factorOf(to, id);
  if (!row || row.factor === null) return refuse('not-in-table');
  const calculated = {
    low: total.lowMg / (row.factorMax ?? row.factor),
    high: total.highMg / row.factor,
    unit: row.unit,
  };
  const left = 1 - reductionPercent / 100;
  return {
    now: total,
    calculated,
    reduced: { low: calculated.low * left, high: calculated.high * left, unit: row.unit },
    row,
    rules: [
      ...(reductionPercent < leastOfS1Percent ? (['S2'] as const) : (['S1', 'S2'] as const)),
      ...(cautionOf(total) !== 'none' ? (['S5'] as const) : []),
    ],
  };
}
