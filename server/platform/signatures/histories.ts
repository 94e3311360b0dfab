import type { EntityHistory } from '../record/tell-event.ts';
import { MEANINGS } from './contract.ts';

const meaningOf = (value: unknown) => MEANINGS.find((each) => each === value) ?? 'author';

/** How signatures and the rules about them read in their history. */
export const SIGNATURES_HISTORIES: Readonly<Record<string, EntityHistory>> = {
  signature: {
    thing: 'signature',
    labels: {},
    tell: ({ action, after }) => {
      const meaning = meaningOf(after?.['meaning']);
      const name = String(after?.['name'] ?? '');
      if (action === 'insert') return [{ key: 'history.signature.given', values: { meaning, name } }];
      return after?.['lapsed_at'] ? [{ key: 'history.signature.has-lapsed', values: {} }] : undefined;
    },
  },
  'signature-rule': {
    thing: 'signatureRule',
    labels: {},
    tell: ({ action, before, after }) => {
      const row = after ?? before;
      const values = { meaning: meaningOf(row?.['meaning']), other: meaningOf(row?.['other_meaning']) };
      return action === 'insert' || action === 'delete' || action === 'found'
        ? [{ key: `history.rule.${action === 'delete' ? 'removed' : 'made'}`, values }]
        : undefined;
    },
  },
};
