import { type Actor, actorNow } from '../database/acting.ts';

/** How whoever acts is called beside what they did. */
export function actingName(): string {
  const actor = actorNow();
  return personOf(actor)?.name ?? (actor?.kind === 'service' ? actor.service : '');
}

/** The key of the person who acts; undefined where a service acts for nobody. */
export function actingPersonKey(): string | undefined {
  return personOf(actorNow())?.personKey;
}

/** The site at which the person acts; one that is none where nobody does. */
export function actingSiteKey(): number {
  return Number(personOf(actorNow())?.siteKey ?? -1);
}

function personOf(actor: Actor | undefined) {
  return actor?.kind === 'person' ? actor : actor?.onBehalfOf;
}
