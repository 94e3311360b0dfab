import { type ActingService, acting, actorNow } from '../database/acting.ts';

/**
 * Does `work` by the right of a part of this program, for the person who asked for it. A part that acts already stays what it is, and
 * where nobody acts nobody comes to act by this.
 */
export function throughService<T>(service: ActingService['service'], work: () => T): T {
  const actor = actorNow();
  if (actor?.kind !== 'person') return work();
  const { origin, ...onBehalfOf } = actor;
  return acting({ kind: 'service', service, origin, onBehalfOf }, work);
}
