import { type BoneResponseJudged, boneMetastasisResponse, type SitePain } from '@isocenter/pain';
import type { KeptSitePain, OpioidsKept } from './contract.ts';

const DAY_MS = 86_400_000;

type Said = Omit<KeptSitePain, 'isBaseline' | 'judged' | 'daysAfter'>;

/** When a course gave its fractions [ms], in their order; those of all its targets. */
export interface Irradiated {
  readonly fractionsAt: readonly number[];
}

/**
 * The pains at a treated site, in their order, each judged against the baseline: the latest before the first fraction. Between the first and the last
 * fraction nothing is judged yet. Opioids by two tables are not compared.
 */
export function judgedPains(pains: readonly Said[], { fractionsAt }: Irradiated): readonly KeptSitePain[] {
  const [first, last] = [fractionsAt[0], fractionsAt.at(-1)];
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
      judged:
        pain.inError || isBefore(pain) || last === undefined
          ? null
          : at(pain) <= last
            ? { cannotJudge: 'during' as const }
            : judged(baseline, pain),
    };
  });
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
