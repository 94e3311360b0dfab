import type { Columns, ToldEvent } from './tell-event.ts';

/**
 * A row after these events, which are all of its events up to a time, in their order. Null where there was no such row then;
 * undefined where a redaction has taken out what one of them said, so that the row is not known.
 */
export function stateAfter(
  events: readonly (Pick<ToldEvent, 'action' | 'after'> & { readonly redacted: boolean })[],
): Columns | null | undefined {
  let row: Columns | null | undefined = null;
  for (const { action, after, redacted } of events) {
    if (action === 'delete') row = null;
    else if (action === 'insert' || action === 'found') row = redacted ? undefined : after;
    else if (action === 'update') row = redacted || row === undefined ? undefined : { ...row, ...after };
  }
  return row;
}
