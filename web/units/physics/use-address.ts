import { useCallback, useMemo } from 'react';
import { useSearchParams } from 'react-router';

/** The part of a page's state that its address keeps. `parse` and `format` are functions of a module: they never change. */
export function useAddress<Address>(
  parse: (params: URLSearchParams) => Address,
  format: (params: URLSearchParams, change: Partial<Address>) => URLSearchParams,
): readonly [Address, (change: Partial<Address>) => void] {
  const [params, setParams] = useSearchParams();
  const address = useMemo(() => parse(params), [params, parse]);
  const change = useCallback(
    (part: Partial<Address>) => setParams((before) => format(before, part), { replace: true }),
    [setParams, format],
  );
  return [address, change];
}
