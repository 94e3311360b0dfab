import { useEffect, useRef } from 'react';
import { type ActivityChannel, sharedActivity } from './shared-activity.ts';

const SIGNS_OF_LIFE = ['pointerdown', 'pointermove', 'keydown', 'wheel', 'touchstart'] as const;
const LOOK_EVERY_MS = 5000;

/**
 * Calls `onIdle` once nobody has touched this page, or another of the same browser, for `minutes`. Clocks are compared rather than a
 * timer awaited: a laptop that slept through the pause is idle when it wakes.
 */
export function useIdle(minutes: number, onIdle: () => void, enabled: boolean): void {
  const latest = useRef(onIdle);
  latest.current = onIdle;
  useEffect(() => {
    if (!enabled) return;
    const channel = new BroadcastChannel('isocenter-activity');
    const others: ActivityChannel = {
      tell: () => channel.postMessage('touched'),
      hear: (touched) => {
        channel.onmessage = touched;
      },
    };
    const { touch, isIdle } = sharedActivity(others, { idleMs: minutes * 60_000, now: () => Date.now() });
    for (const sign of SIGNS_OF_LIFE) addEventListener(sign, touch, { passive: true, capture: true });
    const timer = setInterval(() => isIdle() && latest.current(), LOOK_EVERY_MS);
    return () => {
      clearInterval(timer);
      for (const sign of SIGNS_OF_LIFE) removeEventListener(sign, touch, { capture: true });
      channel.close();
    };
  }, [minutes, enabled]);
}
