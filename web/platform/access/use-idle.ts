import { useEffect, useRef } from 'react';

const SIGNS_OF_LIFE = ['pointerdown', 'pointermove', 'keydown', 'wheel', 'touchstart'] as const;
const LOOK_EVERY_MS = 5000;

/**
 * Calls `onIdle` once nobody has touched the page for `minutes`. Clocks are compared rather than a timer awaited: a laptop that slept
 * through the pause is idle when it wakes.
 */
export function useIdle(minutes: number, onIdle: () => void, enabled: boolean): void {
  const latest = useRef(onIdle);
  latest.current = onIdle;
  useEffect(() => {
    if (!enabled) return;
    let touchedMs = Date.now();
    const touch = () => {
      if (Date.now() - touchedMs < minutes * 60_000) touchedMs = Date.now();
    };
    const look = () => {
      if (Date.now() - touchedMs >= minutes * 60_000) latest.current();
    };
    for (const sign of SIGNS_OF_LIFE) addEventListener(sign, touch, { passive: true, capture: true });
    const timer = setInterval(look, LOOK_EVERY_MS);
    return () => {
      clearInterval(timer);
      for (const sign of SIGNS_OF_LIFE) removeEventListener(sign, touch, { capture: true });
    };
  }, [minutes, enabled]);
}
