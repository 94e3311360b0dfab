import type { SliceComparison } from '@isocenter/dosimetry';
import { Segmented } from 'antd';
import { type ReactNode, useEffect, useMemo, useRef, useState } from 'react';
import { useWords } from '../../../platform/language/use-words.ts';
import { useTheme } from '../../../platform/theme/ThemeProvider.tsx';
import type { ThemeTokens } from '../../../platform/theme/tokens.ts';
import { OUTLINES } from './outlines.ts';
import styles from './SliceProfile.module.css';
import { drawSliceChart, SLICE_DASHES, type SliceChart } from './slice-chart.ts';
import { SLICE_VIEWS, type SliceView, sliceLines } from './slice-lines.ts';

/** The comparison from foot to head: where in the organ two observers part. A click goes to the slice. */
export function SliceProfile({
  slices,
  onSlice,
}: {
  readonly slices: readonly SliceComparison[];
  /** Null where the slices are not those of the axial view. */
  readonly onSlice: ((zMm: number) => void) | null;
}) {
  const { t } = useWords();
  const [view, setView] = useState<SliceView>('overlap');
  const frame = useRef<HTMLDivElement>(null);
  const readout = useRef<HTMLSpanElement>(null);
  const latest = useRef(onSlice);
  latest.current = onSlice;
  const chart = useSliceChart(slices, view);
  useEffect(() => {
    if (!frame.current) return;
    return drawSliceChart(frame.current, {
      ...chart,
      onTell: (text) => {
        if (readout.current) readout.current.textContent = text;
      },
      onSlice: (zMm) => latest.current?.(zMm),
    });
  }, [chart]);

  return (
    <section className={styles['profile']} aria-label={t('comparison.bySlice')}>
      <header>
        <h2>{t('comparison.bySlice')}</h2>
        <Segmented<SliceView>
          size="small"
          value={view}
          onChange={setView}
          aria-label={t('comparison.measure')}
          options={SLICE_VIEWS.map((value) => ({ value, label: t(`comparison.bySlice.show.${value}`) }))}
        />
      </header>
      <div ref={frame} className={styles['chart']} data-goes={onSlice !== null} />
      <Legend chart={chart}>
        <span ref={readout} aria-live="off" />
      </Legend>
    </section>
  );
}

type StillChart = Omit<SliceChart, 'onTell' | 'onSlice'>;

/** What is drawn, in the words and colours of the page; the same object while nothing of it changes. */
function useSliceChart(slices: readonly SliceComparison[], view: SliceView): StillChart {
  const { t } = useWords();
  const { tokens } = useTheme();
  return useMemo(
    () => ({
      slices,
      view,
      tokens,
      lines: sliceLines(slices, view),
      colours: coloursOf(tokens),
      words: {
        x: t('comparison.bySlice.position'),
        y: t(`comparison.bySlice.${view}`),
        line: (key) => t(`comparison.bySlice.line.${key}`),
      },
    }),
    [slices, view, tokens, t],
  );
}

function coloursOf(tokens: ThemeTokens): SliceChart['colours'] {
  return {
    dice: tokens['accent-text'],
    contourDice: tokens['text-2'],
    hausdorff: tokens.missed,
    hd95: tokens.tolerance,
    meanDistance: tokens['accent-text'],
    areaA: OUTLINES.a.colour,
    areaB: OUTLINES.b.colour,
  };
}

/** The lines by name, and the readout of the slice under the pointer. */
function Legend({
  chart: { lines, colours, words },
  children,
}: {
  readonly chart: StillChart;
  readonly children: ReactNode;
}) {
  return (
    <ul className={styles['legend']}>
      {lines.map(({ key }) => (
        <li key={key}>
          <svg width="26" height="6" aria-hidden="true">
            <line
              x1="1"
              y1="3"
              x2="25"
              y2="3"
              stroke={colours[key]}
              strokeWidth="2"
              strokeDasharray={SLICE_DASHES[key].join(' ')}
            />
          </svg>
          {words.line(key)}
        </li>
      ))}
      <li className={styles['readout']}>{children}</li>
    </ul>
  );
}
