import 'uplot/dist/uPlot.min.css';
import type { SliceComparison } from '@isocenter/dosimetry';
import uPlot from 'uplot';
import { formatQuantity } from '../../../platform/format/quantity.ts';
import type { ThemeTokens } from '../../../platform/theme/tokens.ts';
import type { SliceLine, SliceView } from './slice-lines.ts';

/** Told apart by dash as well as by colour. */
export const SLICE_DASHES: Readonly<Record<SliceLine['key'], readonly number[]>> = {
  dice: [],
  contourDice: [6, 4],
  hausdorff: [],
  hd95: [6, 4],
  meanDistance: [2, 3],
  areaA: [],
  areaB: [6, 4],
};
const UNIT = { overlap: '1', distance: 'mm', area: '1' } as const;

/** A profile as it is drawn. */
export interface SliceChart {
  readonly slices: readonly SliceComparison[];
  readonly lines: readonly SliceLine[];
  readonly view: SliceView;
  readonly words: { readonly x: string; readonly y: string; readonly line: (key: SliceLine['key']) => string };
  readonly colours: Readonly<Record<SliceLine['key'], string>>;
  readonly tokens: ThemeTokens;
  /** What is told of the slice under the pointer; empty where there is none. */
  readonly onTell: (text: string) => void;
  readonly onSlice: (zMm: number) => void;
}

/** Draws a profile into an element and keeps to its size. @returns what takes it away again */
export function drawSliceChart(element: HTMLElement, chart: SliceChart): () => void {
  const { slices, lines } = chart;
  const plot = new uPlot(
    optionsOf(element, chart),
    [slices.map(({ positionMm }) => positionMm), ...lines.map(({ values }) => [...values])],
    element,
  );
  plot.over.addEventListener('click', () => {
    const slice = slices[indexUnder(plot)];
    if (slice) chart.onSlice(slice.positionMm);
  });
  const watcher = new ResizeObserver(() => {
    if (element.clientWidth > 40) plot.setSize({ width: element.clientWidth, height: element.clientHeight });
  });
  watcher.observe(element);
  return () => {
    watcher.disconnect();
    plot.destroy();
  };
}

function optionsOf(element: HTMLElement, chart: SliceChart): uPlot.Options {
  const { view, words } = chart;
  return {
    width: Math.max(120, element.clientWidth),
    height: Math.max(100, element.clientHeight),
    padding: [8, 10, 0, 0],
    legend: { show: false },
    scales: {
      x: { time: false },
      y: { range: (_, __, high) => [0, view === 'overlap' ? 1.02 : Math.max(high * 1.05, 1)] },
    },
    axes: [
      { ...axisLook(chart.tokens), label: words.x, size: 26 },
      { ...axisLook(chart.tokens), label: words.y, size: 38 },
    ],
    series: [{}, ...seriesOf(chart)],
    cursor: { drag: { x: false, y: false }, points: { size: 6 } },
    hooks: { setCursor: [(plot) => chart.onTell(readoutOf(plot, chart))] },
  };
}

function seriesOf({ slices, lines, colours }: SliceChart): uPlot.Series[] {
  return lines.map(({ key }) => ({
    stroke: colours[key],
    width: 1.75,
    dash: [...SLICE_DASHES[key]],
    points: { show: slices.length < 3 },
  }));
}

function axisLook(tokens: ThemeTokens) {
  return {
    stroke: tokens['text-2'],
    grid: { stroke: tokens.line, width: 1 },
    ticks: { stroke: tokens.line, width: 1, size: 4 },
    font: '11px system-ui, sans-serif',
    labelFont: '11px system-ui, sans-serif',
    labelSize: 16,
    labelGap: 0,
  };
}

function readoutOf(plot: uPlot, { slices, lines, words, view }: SliceChart): string {
  const index = indexUnder(plot);
  const slice = slices[index];
  if (!slice) return '';
  const figures = lines.map(({ key, values }) => `${words.line(key)} ${formatQuantity(values[index], UNIT[view])}`);
  return [`z ${formatQuantity(slice.positionMm, 'mm')} mm`, ...figures].join(' · ');
}

/** Of the slice under the pointer; -1 where there is none. */
function indexUnder({ cursor }: uPlot): number {
  return cursor.idx ?? -1;
}
