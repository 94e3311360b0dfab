import { setTimeout } from 'node:timers/promises';

/** A task that takes `ms`. */
export default async function wait(ms: number): Promise<number> {
  return setTimeout(ms, ms);
}
