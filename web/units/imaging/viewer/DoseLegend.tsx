import { type KeyboardEvent, type PointerEvent, useRef } from 'react';
import { useWords } from '../../../platform/language/use-words.ts';
import { cssColourAt } from './colour-map.ts';
import styles from './DoseLegend.module.css';
import { type Store, useStore } from './store.ts';
import type { ViewerState, Wash } from './viewer-state.ts';

type Handle = 'to' | 'threshold' | 'from';

/**
 * The colour bar of the wash with its isodose levels. Its three handles are dragged or moved by arrow keys: where the colours
 * end, where they begin, and below which dose nothing is drawn.
 */
export function DoseLegend({
  store,
  range,
  isDifference,
  doseLabel,
  unit,
}: {
  readonly store: Store<ViewerState>;
  /** Lowest and highest value of the bar, in the unit of the dose. */
  readonly range: readonly [low: number, high: number];
  readonly isDifference: boolean;
  readonly doseLabel: (dose: number) => string;
  readonly unit: string;
}) {
  const { t } = useWords();
  const wash = useStore(store, (state) => state.wash);
  const levels = useStore(store, (state) => state.isodoses.levels);
  const bar = useRef<HTMLDivElement>(null);
  const [low, high] = range;
  const place = (dose: number) => `${100 * Math.min(1, Math.max(0, (dose - low) / (high - low)))}%`;
  const handles: readonly Handle[] = isDifference ? ['to'] : ['to', 'threshold', 'from'];

  const move = (handle: Handle, dose: number) =>
    store.set((state) => ({ ...state, wash: movedWash(state.wash, { handle, dose, range, isDifference }) }));
  const drag = (handle: Handle) => (event: PointerEvent) => {
    const box = bar.current?.getBoundingClientRect();
    if (!box || event.buttons !== 1) return;
    move(handle, high - ((event.clientY - box.top) / box.height) * (high - low));
  };
  const press = (handle: Handle) => (event: KeyboardEvent) => {
    const step = { ArrowUp: 1, ArrowDown: -1, PageUp: 10, PageDown: -10 }[event.key];
    if (step === undefined) return;
    event.preventDefault();
    event.stopPropagation();
    move(handle, wash[handle] + (step * (high - low)) / 200);
  };

  return (
    <div className={styles['legend']}>
      <span className={styles['unit']}>{unit}</span>
      <div ref={bar} className={styles['bar']} style={{ background: gradient(wash, range, isDifference) }}>
        {levels
          .filter(({ dose }) => dose >= low && dose <= high)
          .map(({ dose, colour }) => (
            <span key={dose} className={styles['level']} style={{ bottom: place(dose), color: colour }}>
              <b>{doseLabel(dose)}</b>
            </span>
          ))}
        {handles.map((handle) => (
          <button
            key={handle}
            type="button"
            role="slider"
            className={styles['handle']}
            data-handle={handle}
            style={{ bottom: place(wash[handle]) }}
            aria-label={t(`viewer.legend.${handle}`)}
            aria-valuenow={Number(wash[handle].toFixed(2))}
            aria-valuemin={low}
            aria-valuemax={high}
            aria-orientation="vertical"
            title={`${t(`viewer.legend.${handle}`)}: ${doseLabel(wash[handle])} ${unit}`}
            onPointerDown={(event) => event.currentTarget.setPointerCapture(event.pointerId)}
            onPointerMove={drag(handle)}
            onKeyDown={press(handle)}
          />
        ))}
      </div>
    </div>
  );
}

/** The wash after a handle moved to a dose; the colours keep an order and a width. */
function movedWash(
  wash: Wash,
  move: {
    readonly handle: Handle;
    readonly dose: number;
    readonly range: readonly [number, number];
    readonly isDifference: boolean;
  },
): Wash {
  const [low, high] = move.range;
  const least = (high - low) / 100;
  const dose = Math.min(high, Math.max(low, move.dose));
  if (move.isDifference) {
    const to = Math.max(dose, least);
    return { ...wash, to, from: -to };
  }
  switch (move.handle) {
    case 'to':
      return { ...wash, to: Math.max(dose, wash.from + least) };
    case 'from':
      return { ...wash, from: Math.min(dose, wash.to - least) };
    case 'threshold':
      return { ...wash, threshold: dose };
  }
}

function gradient(wash: Wash, [low, high]: readonly [number, number], isDifference: boolean): string {
  const map = isDifference ? 'diverging' : wash.map;
  const stops = Array.from({ length: 33 }, (_, n) => {
    const dose = low + (n / 32) * (high - low);
    const hidden = (isDifference ? Math.abs(dose) : dose) < wash.threshold;
    const colour = hidden ? 'transparent' : cssColourAt(map, (dose - wash.from) / (wash.to - wash.from));
    return `${colour} ${(100 * n) / 32}%`;
  });
  return `linear-gradient(to top, ${stops.join(', ')})`;
}
