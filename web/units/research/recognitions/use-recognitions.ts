import { useQuery } from '@tanstack/react-query';
import { ENTRIES } from '../entries/use-entry-act.ts';
import { fetchRecognition, fetchRecognitions } from './api.ts';

export function useRecognitions() {
  return useQuery({ queryKey: [ENTRIES, 'recognitions'], queryFn: ({ signal }) => fetchRecognitions(signal) });
}

export function useRecognition(entryKey: string) {
  return useQuery({
    queryKey: [ENTRIES, 'recognitions', entryKey],
    queryFn: ({ signal }) => fetchRecognition(entryKey, signal),
  });
}
