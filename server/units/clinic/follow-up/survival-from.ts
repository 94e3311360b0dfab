import type { Survival } from './contract.ts';

interface Contact {
  readonly by: 'visit' | 'fraction' | 'review';
  readonly day: string;
}

/** Whether a patient lives, by what was said and by when somebody saw them; what was entered in error counts for nothing. */
export function survivalFrom(entries: Survival['entries'], contacts: readonly Contact[]): Survival {
  const told = entries.filter(({ inError }) => !inError).map(({ content }) => content);
  const death = told.find(({ status }) => status === 'dead') ?? null;
  const alive = [
    ...told.flatMap(({ status, day }) => (status === 'alive' ? [{ by: 'said' as const, day }] : [])),
    ...contacts,
  ];
  const lastKnownAlive = alive.reduce<Survival['lastKnownAlive']>(
    (last, each) => (last === null || each.day > last.day ? each : last),
    null,
  );
  return { status: death ? 'dead' : lastKnownAlive ? 'alive' : 'not known', lastKnownAlive, death, entries };
}
