import type { PlanChange, PlanSummary } from './contract.ts';

type Beam = PlanSummary['beams'][number];
type StructureFigures = PlanSummary['structures'][number];
type Goal = PlanSummary['goals'][number];

/** What is other in a later version of a plan, thing by thing; nothing: no figure moved. */
export function planChanges(before: PlanSummary, after: PlanSummary): readonly PlanChange[] {
  return [
    ...changed(
      'plan',
      '',
      'fractions',
      before.fractions.map(String).join(' + '),
      after.fractions.map(String).join(' + '),
    ),
    ...matched(before.beams, after.beams, ({ number }) => String(number)).flatMap(({ key, one, other }) =>
      beamChanges(key, one, other),
    ),
    ...matched(before.structures, after.structures, ({ name }) => name).flatMap(({ key, one, other }) =>
      figureChanges(key, one, other),
    ),
    ...matched(before.goals, after.goals, ({ structure, metric }) => `${structure} ${metric}`).flatMap(
      ({ key, one, other }) => goalChanges(key, one, other),
    ),
  ];
}

function beamChanges(key: string, one: Beam | undefined, other: Beam | undefined): readonly PlanChange[] {
  const name = (other ?? one)?.name;
  const called = name ? `${key} ${name}` : key;
  if (!one || !other) return changed('beam', called, 'there', one ? '✓' : '–', other ? '✓' : '–');
  const text = (value: string | number | null | readonly number[]) =>
    value === null ? '–' : typeof value === 'object' ? value.join(' → ') : String(value);
  return (
    ['metersetMu', 'energyMv', 'gantryDeg', 'collimatorDeg', 'couchDeg', 'machine', 'radiation'] as const
  ).flatMap((what) => changed('beam', called, what, text(one[what]), text(other[what])));
}

function figureChanges(
  key: string,
  one: StructureFigures | undefined,
  other: StructureFigures | undefined,
): readonly PlanChange[] {
  if (!one || !other) return changed('structure', key, 'there', one ? '✓' : '–', other ? '✓' : '–');
  return (['volumeCc', 'd95Gy', 'meanGy', 'maxGy'] as const).flatMap((what) =>
    changed('structure', key, what, figure(one[what]), figure(other[what])),
  );
}

function goalChanges(key: string, one: Goal | undefined, other: Goal | undefined): readonly PlanChange[] {
  return changed('goal', key, 'verdict', one?.verdict ?? '–', other?.verdict ?? '–');
}

const figure = (value: number | null) => (value === null ? '–' : value.toFixed(2));

function changed(
  kind: PlanChange['kind'],
  name: string,
  what: PlanChange['what'],
  before: string,
  after: string,
): readonly PlanChange[] {
  return before === after ? [] : [{ kind, name, what, before, after }];
}

/** Both lists by a key, in the order of the later one; what only the earlier one has stands at the end. */
function matched<Item>(before: readonly Item[], after: readonly Item[], keyOf: (item: Item) => string) {
  const [ones, others] = [
    new Map(before.map((item) => [keyOf(item), item])),
    new Map(after.map((item) => [keyOf(item), item])),
  ];
  return [...new Set([...others.keys(), ...ones.keys()])].map((key) => ({
    key,
    one: ones.get(key),
    other: others.get(key),
  }));
}
