import { useQuery } from '@tanstack/react-query';
import { ENTRIES } from '../entries/use-entry-act.ts';
import { fetchPatent, fetchPatents } from './api.ts';

export function usePatents() {
  return useQuery({ queryKey: [ENTRIES, 'patents'], queryFn: ({ signal }) => fetchPatents(signal) });
}

export function usePatent(entryKey: string) {
  return useQuery({ queryKey: [ENTRIES, 'patents', entryKey], queryFn: ({ signal }) => fetchPatent(entryKey, signal) });
}
