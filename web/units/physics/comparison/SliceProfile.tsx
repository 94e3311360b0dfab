import 'uplot/dist/uPlot.min.css';
import type { SliceComparison } from '@isocenter/dosimetry';
import { Segmented } from 'antd';
import { useEffect, useMemo, useRef, useState } from 'react';
import uPlot from 'uplot';
import { formatQuantity } from '../../../platform/format/quantity.ts';
import { useWords } from '../../../platform/language/use-words.ts';
import { useTheme } from '../../../platform/theme/ThemeProvider.tsx';
import { OUTLINES } from './outlines.ts';
import styles from './SliceProfile.module.css';
import { SLICE_VIEWS, type SliceLine, type SliceView, sliceLines } from './slice-lines.ts';

/** Told apart by dash as well as by colour. */
const DASHES: Readonly<Record<SliceLine['key'], readonly number[]>> = {
  dice: [],
  contourDice: [6, 4],
  hausdorff: [],
  hd95: [6, 4],
  meanDistance: [2, 3],
  areaA: [],
  areaB: [6, 4],
};

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
  const { tokens } = useTheme();
  const [view, setView] = useState<SliceView>('overlap');
  const frame = useRef<HTMLDivElement>(null);
  const readout = useRef<HTMLSpanElement>(null);
  const latest = useRef(onSlice);
  latest.current = onSlice;
  const lines = useMemo(() => sliceLines(slices, view), [slices, view]);
  const words = useMemo(
    () => ({
      x: t('comparison.bySlice.position'),
      y: t(`comparison.bySlice.${view}`),
      line: (key: SliceLine['key']) => t(`comparison.bySlice.line.${key}`),
    }),
    [t, view],
  );
  const colours = useMemo<Readonly<Record<SliceLine['key'], string>>>(
    () => ({
      dice: tokens['accent-text'],
      contourDice: tokens['text-2'],
      hausdorff: tokens.missed,
      hd95: tokens.tolerance,
      meanDistance: tokens['accent-text'],
      areaA: OUTLINES.a.colour,
      areaB: OUTLINES.b.colour,
    }),
    [tokens],
  );
  useEffect(() => {
    const element = frame.current;
    if (!element) return;
    const axis = {
      stroke: tokens['text-2'],
      grid: { stroke: tokens.line, width: 1 },
      ticks: { stroke: tokens.line, width: 1, size: 4 },
      font: '11px system-ui, sans-serif',
      labelFont: '11px system-ui, sans-serif',
      labelSize: 16,
      labelGap: 0,
    };
    const tell = (plot: uPlot) => {
      const { idx } = plot.cursor;
      const slice = idx === null || idx === undefined ? undefined : slices[idx];
      if (!readout.current) return;
      readout.current.textContent = slice
        ? [
            `z ${formatQuantity(slice.positionMm, 'mm')} mm`,
            ...lines.map(({ key, values }) => `${words.line(key)} ${formatQuantity(values[idx ?? 0], UNIT[view])}`),
          ].join(' · ')
        : '';
    };
    const options: uPlot.Options = {
      width: Math.max(120, element.clientWidth),
      height: Math.max(100, element.clientHeight),
      padding: [8, 10, 0, 0],
      legend: { show: false },
      scales: {
        x: { time: false },
        y: { range: (_, __, high) => [0, view === 'overlap' ? 1.02 : Math.max(high * 1.05, 1)] },
      },
      axes: [
        { ...axis, label: words.x, size: 26 },
        { ...axis, label: words.y, size: 38 },
      ],
      series: [
        {},
        ...lines.map(
          ({ key }): uPlot.Series => ({
            stroke: colours[key],
            width: 1.75,
            dash: [...DASHES[key]],
            points: { show: slices.length < 3 },
          }),
        ),
      ],
      cursor: { drag: { x: false, y: false }, points: { size: 6 } },
      hooks: { setCursor: [tell] },
    };
    const plot = new uPlot(
      options,
      [slices.map(({ positionMm }) => positionMm), ...lines.map(({ values }) => [...values])],
      element,
    );
    const go = () => {
      const { idx } = plot.cursor;
      const slice = idx === null || idx === undefined ? undefined : slices[idx];
      if (slice) latest.current?.(slice.positionMm);
    };
    plot.over.addEventListener('click', go);
    const watcher = new ResizeObserver(() => {
      if (element.clientWidth > 40) plot.setSize({ width: element.clientWidth, height: element.clientHeight });
    });
    watcher.observe(element);
    return () => {
      watcher.disconnect();
      plot.destroy();
    };
  }, [slices, lines, words, view, tokens, colours]);

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
                strokeDasharray={DASHES[key].join(' ')}
              />
            </svg>
            {words.line(key)}
          </li>
        ))}
        <li className={styles['readout']}>
          <span ref={readout} aria-live="off" />
        </li>
      </ul>
    </section>
  );
}

const UNIT = { overlap: '1', distance: 'mm', area: '1' } as const;
