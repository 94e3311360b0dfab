import type {
  ItemContent,
  NarcoticBook,
  NarcoticEntry,
  Narcotics,
  NewEntry,
} from '../../../../server/units/ward/narcotics/contract.ts';
import { addressOf, api } from '../../../platform/api/api.ts';
import type { SignatureAsked } from '../../../platform/signatures/api.ts';

export function fetchNarcotics(signal?: AbortSignal): Promise<Narcotics> {
  return api.get('/api/ward/narcotics', { signal });
}

export function fetchBook(itemKey: string, month: string, signal?: AbortSignal): Promise<NarcoticBook> {
  return api.get('/api/ward/narcotics/items/{itemKey}/book', { path: { itemKey }, query: { month }, signal });
}

export function addItem(content: ItemContent): Promise<Narcotics> {
  return api.post('/api/ward/narcotics/items', { json: content });
}

export function addEntry(entry: NewEntry): Promise<Narcotics> {
  return api.post('/api/ward/narcotics/entries', { json: entry });
}

export function confirmEntry({ entryKey }: NarcoticEntry, asked: SignatureAsked): Promise<Narcotics> {
  return api.post('/api/ward/narcotics/entries/{entryKey}/signatures', {
    path: { entryKey },
    json: { ...asked, meaning: 'reviewer' },
  });
}

export function bookPdfAddress(itemKey: string, month: string, lang: 'en' | 'zh'): string {
  return addressOf('/api/ward/narcotics/items/{itemKey}/book.pdf', { path: { itemKey }, query: { month, lang } });
}
