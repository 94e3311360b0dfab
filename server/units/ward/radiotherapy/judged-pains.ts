import { type BoneResponseJudged, boneMetastasisResponse, type SitePain } from '@isocenter/pain';
import type { KeptSitePain, OpioidsKept } from './contract.ts';

const DAY_MS = 86_400_000;

type Said = Omit<KeptSitePain, 'isBaseline' | 'judged' | 'daysAfter'>;

/** What a course gave and is to give, of all its targets. */
export interface Irradiated {
  /** When it gave its fractions [ms], in their order. */
  readonly fractionsAt: readonly number[];
  /** How many it is to give; null: not known. */
  readonly ordered: number | null;
  /** Whether it is over, so that no more is given. */
  readonly isOver: boolean;
}

/**
 * The pains at a treated site, in their order, each judged against the baseline: the latest before the first fraction. Before the last fraction that was
 * ordered nothing is judged, and neither while its 24 hours reach before that. Opioids by two tables are not compared.
 */
export function judgedPains(pains: readonly Said[], irradiated: Irradiated): readonly KeptSitePain[] {
  const { fractionsAt } = irradiated;
  const first = fractionsAt[0];
  const at = ({ content }: Said) => Date.parse(content.at);
  const ordered = [...pains].sort((one, other) => at(one) - at(other));
  const isBefore = (pain: Said) => first === undefined || at(pain) <= first;
  const baseline = first === undefined ? undefined : ordered.findLast((pain) => !pain.inError && isBefore(pain));
  return ordered.map((pain) => {
    const given = fractionsAt.findLast((each) => each < at(pain));
    return {
      ...pain,
      isBaseline: pain === baseline,
      daysAfter: given === undefined ? null : (at(pain) - given) / DAY_MS,
      judged: pain.inError || isBefore(pain) ? null : (unripe(at(pain), irradiated) ?? judged(baseline, pain)),
    };
  });
}

/** Why it is no time yet to judge; null: it is. */
function unripe(at: number, { fractionsAt, ordered, isOver }: Irradiated): KeptSitePain['judged'] {
  const last = fractionsAt.at(-1);
  if (last === undefined || at <= last) return { cannotJudge: 'during' };
  if (!isOver && ordered === null) return { cannotJudge: 'fractions-unknown' };
  if (!isOver && ordered !== null && fractionsAt.length < ordered) return { cannotJudge: 'during' };
  return at - last < DAY_MS ? { cannotJudge: 'too-early' } : null;
}

function judged(baseline: Said | undefined, pain: Said): NonNullable<KeptSitePain['judged']> {
  if (!baseline) return { cannotJudge: 'no-baseline' };
  const tables = [baseline.opioids, pain.opioids].map(({ table, edition }) => table && `${table} ${edition}`);
  if (tables[0] && tables[1] && tables[0] !== tables[1]) return { cannotJudge: 'tables-differ' };
  const told: BoneResponseJudged = boneMetastasisResponse(sitePainOf(baseline), sitePainOf(pain));
  return told;
}

const sitePainOf = ({ content, opioids }: Said): SitePain => ({ worst: content.worst, opioids: rangeOf(opioids) });

const rangeOf = ({ lowMg, highMg }: OpioidsKept) => (lowMg === null || highMg === null ? null : { lowMg, highMg });
