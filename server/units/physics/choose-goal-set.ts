import type { GoalSet } from '@isocenter/knowledge';
import { DomainError, type Notice, notice } from '@isocenter/messages';
import { type Course, fitsFractionation, isPhase } from './fractionation.ts';
import type { PlanSite } from './site-of-plan.ts';

/** The goals a plan is judged by, and why these, or why none. */
export interface GoalSetChoice {
  readonly goalSet: GoalSet | null;
  /** The sets that {@link goalSet} joins, each with the fractionation it was written for. */
  readonly parts: readonly GoalSet[];
  readonly reason: Notice;
}

/**
 * Reports that weigh all published evidence, organ by organ, for any site: where one fits the fractionation, it is the choice that
 * needs no further knowledge of the patient. A trial's protocol holds for the patients of that trial and is offered, not chosen.
 */
const GENERAL_REPORTS: readonly string[] = ['QUANTEC', 'HyTEC', 'TG-101'];

/** Goals of targets as such: conventional plans aim at a uniform dose, stereotactic ones at coverage and conformity. */
const UNIFORM_TARGET_SET = 'target-any';
const STEREOTACTIC_TARGET_SET = 'target-3-5';
const TARGET_SETS: readonly string[] = [UNIFORM_TARGET_SET, STEREOTACTIC_TARGET_SET];

/**
 * Chooses by site and fractionation where that is certain, else none. In this order: a sheet of the department's own that fits both;
 * the general report for this fractionation that speaks of most structures outlined, with the goals of targets for it; the only
 * protocol that fits both.
 * @param sets published ones and the department's own
 */
export function chooseGoalSet(
  plan: {
    readonly kind: 'external' | 'ion' | 'brachy';
    readonly course: Course;
    readonly site: PlanSite | undefined;
    readonly standardNames: readonly string[];
  },
  sets: { readonly published: readonly GoalSet[]; readonly own: readonly GoalSet[] },
): GoalSetChoice {
  const { course, site } = plan;
  const forSite = (set: GoalSet) => site !== undefined && isForSite(set, site);
  const candidates = sets.published.filter((set) => fitsFractionation(set, course) && !TARGET_SETS.includes(set.id));
  const offered = candidates.filter((set) => set.site === 'any' || forSite(set)).map((set) => set.id);
  const ofSite = [...sets.own, ...sets.published].filter(forSite).map((set) => set.id);
  const none = (reason: Notice): GoalSetChoice => ({ goalSet: null, parts: [], reason });
  const values = {
    site: site?.site ?? '?',
    dose: course.doseGy ?? '?',
    fractions: course.fractions ?? '?',
    others: [...new Set([...offered, ...ofSite])].join(', ') || '–',
  };

  const own = sets.own.filter((set) => forSite(set) && fitsFractionation(set, course));
  if (own.length === 1 && own[0])
    return {
      goalSet: own[0],
      parts: [own[0]],
      reason: notice('notice/physics/goals-own', { ...values, set: own[0].name }),
    };
  if (plan.kind === 'brachy') return none(notice('notice/physics/goals-none-brachytherapy', values));
  if (course.fractions === null) return none(notice('notice/physics/goals-none-fractions-unknown', values));
  if (isPhase(course)) return none(notice('notice/physics/goals-none-phase', values));

  const general = mostSpoken(
    candidates.filter((set) => set.site === 'any' && GENERAL_REPORTS.includes(set.name)),
    plan.standardNames,
  );
  if (general) {
    const kind = general.fractions === 'conventional' ? UNIFORM_TARGET_SET : STEREOTACTIC_TARGET_SET;
    const target = sets.published.find((set) => set.id === kind && fitsFractionation(set, course));
    const parts = target ? [general, target] : [general];
    const goalSet = parts.reduce(joined);
    const others = offered.filter((id) => id !== general.id).join(', ') || '–';
    return { goalSet, parts, reason: notice('notice/physics/goals-general', { ...values, set: goalSet.name, others }) };
  }
  const [only, another] = candidates.filter(forSite);
  if (only && !another)
    return {
      goalSet: only,
      parts: [only],
      reason: notice('notice/physics/goals-only-protocol', { ...values, set: only.name }),
    };
  return none(notice('notice/physics/goals-none-certain', values));
}

/** The set a person named; ids joined by `+` are judged together. @throws DomainError `physics/goal-set-unknown` */
export function goalSetByHand(
  id: string,
  sets: { readonly published: readonly GoalSet[]; readonly own: readonly GoalSet[] },
): GoalSetChoice {
  const all = [...sets.own, ...sets.published];
  const parts = id.split('+').map((part) => {
    const set = all.find((candidate) => candidate.id === part.trim());
    if (!set)
      throw new DomainError('physics/goal-set-unknown', { id: part.trim(), known: all.map((s) => s.id).join(', ') });
    return set;
  });
  const goalSet = parts.reduce(joined);
  return { goalSet, parts, reason: notice('notice/physics/goals-by-hand', { set: goalSet.name }) };
}

/** Prostate has its own sets and those of its SBRT; the prostate's bed is another site. The side of a breast is for a person to say. */
function isForSite(set: GoalSet, { site }: PlanSite): boolean {
  const [ofSet, ofPlan] = [set.site.toLowerCase(), site.toLowerCase()];
  return ofSet === ofPlan || [' sbrt', ' left', ' right', ' brachytherapy'].some((kind) => ofSet === ofPlan + kind);
}

/** The set with most goals on structures that are outlined; none where it names none of them, or two name equally many. */
function mostSpoken(sets: readonly GoalSet[], standardNames: readonly string[]): GoalSet | undefined {
  const outlined = new Set(standardNames);
  const counted = sets
    .map((set) => ({ set, spoken: set.goals.filter((goal) => outlined.has(goal.structure)).length }))
    .sort((a, b) => b.spoken - a.spoken);
  const [first, second] = counted;
  if (!first || first.spoken === 0 || first.spoken === second?.spoken) return undefined;
  return first.set;
}

function joined(first: GoalSet, second: GoalSet): GoalSet {
  return {
    id: `${first.id}+${second.id}`,
    name: `${first.name} + ${second.name}`,
    version: [...new Set([first.version, second.version])].join(' + '),
    site: first.site,
    fractions: first.fractions,
    goals: [...first.goals, ...second.goals],
  };
}
