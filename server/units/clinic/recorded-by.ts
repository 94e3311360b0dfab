import { actorNow } from '../../platform/database/acting.ts';
import { keyNumber } from '../../platform/key-number.ts';
import type { Colleague } from '../../platform/tasks/contract.ts';

/** The person who acts, as a column has them. */
export function actingPerson(): number | null {
  const actor = actorNow();
  return actor?.kind === 'person' ? keyNumber(actor.personKey) : null;
}

interface Row {
  readonly recorded_by: number | null;
  readonly name: string | null;
  readonly name_zh: string | null;
}

/** Who recorded a row that was read beside `access_person`. */
export function recordedBy({ recorded_by, name, name_zh }: Row): Colleague | null {
  return recorded_by === null ? null : { personKey: String(recorded_by), name: name ?? '', nameZh: name_zh };
}
