import { volumeAtLeast } from '@isocenter/dosimetry';
import 'uplot/dist/uPlot.min.css';
import { type RefObject, useEffect, useMemo, useRef } from 'react';
import uPlot from 'uplot';
import { useTheme } from '../../../platform/theme/ThemeProvider.tsx';
import styles from './DvhChart.module.css';
import { drawMarks } from './draw-marks.ts';
import { drawNames } from './draw-names.ts';
import type { DvhAxes } from './dvh-axes.ts';
import { commonDoseAxis } from './dvh-curve.ts';
import type { DvhLine } from './dvh-lines.ts';
import { nearestPoint, type ScreenPoint } from './nearest-point.ts';
import { readableColour } from './readable-colour.ts';

/** A point of a curve under the pointer. */
export interface DvhReading {
  readonly line: DvhLine;
  readonly doseGy: number;
  readonly volumeCc: number;
}

const DASHES = { A: [], B: [7, 4], 'planning system': [1.5, 3] } as const;

/** Cumulative DVHs of the shown structures. Drag zooms, double click resets; `onRead` tells what is under the pointer. */
export function DvhChart({
  lines,
  axes,
  labels,
  chart,
  onRead,
}: {
  readonly lines: readonly DvhLine[];
  readonly axes: DvhAxes;
  readonly labels: { readonly dose: string; readonly volume: string };
  /** The drawn chart, for copying it as a picture. */
  readonly chart: RefObject<uPlot | null>;
  readonly onRead: (reading: DvhReading | null) => void;
}) {
  const frame = useRef<HTMLDivElement>(null);
  const { tokens } = useTheme();
  const latestRead = useRef(onRead);
  latestRead.current = onRead;
  const data = useMemo<uPlot.AlignedData>(() => {
    const doses = commonDoseAxis(
      lines.map(({ curve }) => curve),
      { atLeastPoints: 800 },
    );
    const dosePer = axes.dose === '%' && axes.prescriptionGy ? 100 / axes.prescriptionGy : 1;
    const columns = lines.map(({ curve, volumeCc }) => {
      const end = curve.doseGy.at(-1) ?? 0;
      const per = axes.volume === '%' && volumeCc > 0 ? 100 / volumeCc : 1;
      return doses.map((dose) => (dose > end * 1.02 ? null : per * volumeAtLeast(curve, dose)));
    });
    return [doses.map((dose) => dose * dosePer), ...columns];
  }, [lines, axes]);

  useEffect(() => {
    const element = frame.current;
    if (!element) return;
    const toGy = axes.dose === '%' && axes.prescriptionGy ? axes.prescriptionGy / 100 : 1;
    const axis = {
      stroke: tokens['text-2'],
      grid: { stroke: tokens.line, width: 1 },
      ticks: { stroke: tokens.line, width: 1, size: 4 },
      font: '11px system-ui, sans-serif',
      labelFont: '11px system-ui, sans-serif',
      labelSize: 16,
      labelGap: 0,
    };
    // beside a brachytherapy source a curve runs on without end
    const doseEnd = axes.prescriptionGy === null ? Number.POSITIVE_INFINITY : (2.5 * axes.prescriptionGy) / toGy;
    let focused: number | null = null;
    const options: uPlot.Options = {
      width: Math.max(120, element.clientWidth),
      height: Math.max(100, element.clientHeight),
      padding: [8, 10, 0, 0],
      legend: { show: false },
      scales: {
        x: { time: false, range: (_, low, high) => [Math.max(0, low), Math.min(high, doseEnd)] },
        y: { range: (_, low, high) => [Math.max(0, low), axes.volume === '%' && high > 99 ? 102 : high * 1.02] },
      },
      axes: [
        { ...axis, label: labels.dose, size: 26 },
        { ...axis, label: labels.volume, size: 38 },
      ],
      series: [
        {},
        ...lines.map(
          ({ colour, origin }): uPlot.Series => ({
            stroke: readableColour(colour, tokens.surface),
            width: origin === 'planning system' ? 1 : 1.75,
            dash: [...DASHES[origin]],
            points: { show: false },
          }),
        ),
      ],
      focus: { alpha: 0.25 },
      cursor: {
        drag: { x: true, y: true, uni: 20 },
        points: { show: false },
      },
      hooks: {
        draw: [
          (plot) => {
            drawMarks(plot, lines, { axes, missed: tokens.missed, ground: tokens.surface });
            drawNames(plot, lines, tokens.surface);
          },
        ],
        setCursor: [
          (plot) => {
            const found = pointUnder(plot);
            const line = found && lines[found.curve];
            if ((found?.curve ?? null) !== focused) {
              focused = found?.curve ?? null;
              plot.setSeries(focused === null ? null : focused + 1, { focus: true });
            }
            if (!line) {
              latestRead.current(null);
              return;
            }
            const doseGy = found.dose * toGy;
            latestRead.current({ line, doseGy, volumeCc: volumeAtLeast(line.curve, doseGy) });
          },
        ],
      },
    };
    const plot = new uPlot(options, data, element);
    chart.current = plot;
    const watcher = new ResizeObserver(() => {
      if (element.clientWidth > 40 && element.clientHeight > 40)
        plot.setSize({ width: element.clientWidth, height: element.clientHeight });
    });
    watcher.observe(element);
    return () => {
      watcher.disconnect();
      plot.destroy();
      chart.current = null;
    };
  }, [data, lines, axes, labels, tokens, chart]);

  return <div ref={frame} className={styles['chart']} />;
}

/** The curve under the pointer and the dose, on the axis, at which it is closest. */
function pointUnder(plot: uPlot): { readonly curve: number; readonly dose: number } | null {
  const { idx, left, top } = plot.cursor;
  const doses = plot.data[0];
  if (idx === null || idx === undefined || left === undefined || top === undefined || left < 0) return null;
  const from = Math.max(0, idx - NEIGHBOURS);
  const curves = plot.data.slice(1).map((volumes) =>
    Array.from(volumes.slice(from, idx + NEIGHBOURS), (volume, n): ScreenPoint => {
      const dose = doses[from + n];
      return volume === null || volume === undefined || dose === undefined
        ? null
        : [plot.valToPos(dose, 'x'), plot.valToPos(volume, 'y')];
    }),
  );
  const found = nearestPoint(curves, { x: left, y: top, reachPx: 24 });
  const dose = found && doses[from + found.point];
  return found && dose !== null && dose !== undefined ? { curve: found.curve, dose } : null;
}

/** Points to both sides of the pointer that are looked at. */
const NEIGHBOURS = 60;
