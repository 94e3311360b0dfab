import { hostname, userInfo } from 'node:os';
import { acting } from '../platform/database/acting.ts';

/**
 * Does `work` as the command line. The record names who gave the command: who has the data folder, the system's account, which no
 * password of ours stands before.
 */
export function atTerminal<T>(work: () => T): T {
  return acting({ kind: 'service', service: 'command line', origin: `${accountName()} at ${hostname()}` }, work);
}

/** In a container the account may have no name. */
function accountName(): string {
  try {
    return userInfo().username;
  } catch {
    return String(process.getuid?.() ?? '');
  }
}
