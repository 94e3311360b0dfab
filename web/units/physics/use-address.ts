import { useCallback, useEffect, useMemo, useRef } from 'react';
import { useLocation, useSearchParams } from 'react-router';
import { useRouter } from '../../platform/frame/router.ts';

/**
 * The part of a page's state that its address keeps. Changes that follow one another before the page is drawn again add up: the crosshair,
 * which is written a moment after it came to rest, does not undo what was chosen meanwhile; nor does it call back whoever is on the way to
 * another page. `parse` and `format` are functions of a module.
 */
export function useAddress<Address>(
  parse: (params: URLSearchParams) => Address,
  format: (params: URLSearchParams, change: Partial<Address>) => URLSearchParams,
): readonly [Address, (change: Partial<Address>) => void] {
  const [params, setParams] = useSearchParams();
  const address = useMemo(() => parse(params), [params, parse]);
  const { pathname } = useLocation();
  const router = useRouter();
  const newest = useRef(params);
  const underWay = useRef(new Set<string>());
  // Once it is on the page, not while it is drawn: React may draw an address ahead, give that up, and draw the former one again.
  useEffect(() => {
    const isOwn = underWay.current.delete(params.toString());
    if (!isOwn) newest.current = params; // the way back, or a link
    if (params.toString() === newest.current.toString()) underWay.current.clear(); // those between were never drawn
  }, [params]);
  const change = useCallback(
    (part: Partial<Address>) => {
      const goesTo = router.state.navigation.location ?? router.state.location;
      if (goesTo.pathname !== pathname) return;
      newest.current = format(newest.current, part);
      underWay.current.add(newest.current.toString());
      setParams(newest.current, { replace: true });
    },
    [setParams, format, router, pathname],
  );
  return [address, change];
}
