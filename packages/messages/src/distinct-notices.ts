import type { Notice } from './notice.ts';

/** Notices of several objects, in their order; what more than one of them has to say is said once. */
export function distinctNotices(notices: readonly Notice[]): readonly Notice[] {
  const said = new Map(notices.map((one) => [JSON.stringify([one.code, one.values]), one]));
  return [...said.values()];
}
