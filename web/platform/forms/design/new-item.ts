import { BODY_REGIONS, type FormItem } from '@isocenter/forms';
import type { DesignedKind } from './design-edits.ts';

/** An item of a kind as the designer begins it: no range, no rule, nothing that somebody should have decided. */
export function newItem(kind: DesignedKind, linkId: string): FormItem {
  const item = { linkId, text: {} };
  const question = { ...item, required: false, repeats: false, checks: [] };
  switch (kind) {
    case 'group':
      return { ...item, kind, repeats: false, checks: [], items: [] };
    case 'display':
      return { ...item, kind };
    case 'integer':
      return { ...question, kind, control: 'field' };
    case 'scale':
      return { ...question, kind: 'integer', control: 'scale', least: 0, greatest: 10 };
    case 'text':
      return { ...question, kind, lines: 'one' };
    case 'long-text':
      return { ...question, kind: 'text', lines: 'several' };
    case 'date':
      return { ...question, kind, leastPrecision: 'day' };
    case 'file':
      return { ...question, kind, types: [] };
    case 'choice':
      return { ...question, kind, options: [], open: true, control: 'list' };
    case 'body-map':
      return {
        ...{ ...question, kind: 'choice', open: false, control: 'body-map', repeats: true },
        options: BODY_REGIONS.map(({ code, text }) => ({ code, text })),
      };
    default:
      return { ...question, kind };
  }
}

/** The same item as another kind: what both have stays. */
export function asKind(item: FormItem, kind: DesignedKind): FormItem {
  const { linkId, text, skip } = item;
  const fresh = newItem(kind, linkId);
  const kept = { ...fresh, text, ...(skip ? { skip } : {}) };
  if (kept.kind === 'group' || kept.kind === 'display' || item.kind === 'group' || item.kind === 'display') return kept;
  return { ...kept, required: item.required, checks: item.checks };
}
