import { skipToken, useQuery } from '@tanstack/react-query';

/** Where the page keeps until when a patient is open in an emergency. */
export const openedUntilKey = (patientKey: string) => ['access', 'opened', patientKey] as const;

/** Until when this page opened the patient in an emergency, as an instant; null where it did not, or that is over. */
export function useOpenedUntil(patientKey: string): string | null {
  const { data } = useQuery<string>({
    queryKey: openedUntilKey(patientKey),
    queryFn: skipToken,
    staleTime: Number.POSITIVE_INFINITY,
    gcTime: Number.POSITIVE_INFINITY,
  });
  return data !== undefined && Date.parse(data) > Date.now() ? data : null;
}
