import { useQuery } from '@tanstack/react-query';
import { ENTRIES } from '../entries/use-entry-act.ts';
import { fetchProject, fetchProjects } from './api.ts';

export function useProjects() {
  return useQuery({ queryKey: [ENTRIES, 'projects'], queryFn: ({ signal }) => fetchProjects(signal) });
}

export function useProject(entryKey: string) {
  return useQuery({
    queryKey: [ENTRIES, 'projects', entryKey],
    queryFn: ({ signal }) => fetchProject(entryKey, signal),
  });
}
