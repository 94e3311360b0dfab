import type { Sentence, ToldEvent } from '../record/tell-event.ts';
import { MEANINGS } from './contract.ts';

/** Events of what was signed: signed, refused, lapsed; undefined for others. */
export function tellSignature({ action, after }: Pick<ToldEvent, 'action' | 'after'>): readonly Sentence[] | undefined {
  const meaning = MEANINGS.find((each) => each === after?.['meaning']);
  if (!meaning) return undefined;
  switch (action) {
    case 'sign':
      return [{ key: 'history.signature.signed', values: { meaning } }];
    case 'signature-refused':
      return [{ key: 'history.signature.refused', values: { meaning } }];
    case 'signature-lapsed':
      return [{ key: 'history.signature.lapsed', values: { meaning, name: String(after?.['name'] ?? '') } }];
    default:
      return undefined;
  }
}
