import type { Database } from '../database/database.ts';
import { repeatedly } from '../repeatedly.ts';
import { followEvents } from './follow-events.ts';
import { sweepDeadlines } from './sweep.ts';

/**
 * Begins and stops deadlines as the record says, and takes the steps of what is late, until `stop`. Each goes by itself: whatever
 * fails while the record is read, what is late is told.
 */
export function keepDeadlines(database: Database, everyMs: number): { stop(): Promise<void> } {
  const following = repeatedly(() => followEvents(database), everyMs);
  const sweeping = repeatedly(() => sweepDeadlines(database, new Date()), everyMs);
  return { stop: async () => void (await Promise.all([following.stop(), sweeping.stop()])) };
}
