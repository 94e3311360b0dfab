import { useCallback, useMemo } from 'react';
import { useSearchParams } from 'react-router';
import { type CaseAddress, formatCaseAddress, parseCaseAddress } from './case-url.ts';

/** The part of the page's state that its address keeps. */
export function useCaseAddress(): readonly [CaseAddress, (change: Partial<CaseAddress>) => void] {
  const [params, setParams] = useSearchParams();
  const address = useMemo(() => parseCaseAddress(params), [params]);
  const change = useCallback(
    (part: Partial<CaseAddress>) => setParams((before) => formatCaseAddress(before, part), { replace: true }),
    [setParams],
  );
  return [address, change];
}
