import { App, Button, Segmented, Tooltip } from 'antd';
import { useMemo, useRef, useState } from 'react';
import type uPlot from 'uplot';
import { csvFile } from '../../../platform/format/csv.ts';
import { formatQuantity } from '../../../platform/format/quantity.ts';
import { saveFile } from '../../../platform/format/save-file.ts';
import { useWords } from '../../../platform/language/use-words.ts';
import { Icon } from '../../../platform/parts/Icon.tsx';
import { useTheme } from '../../../platform/theme/ThemeProvider.tsx';
import { type Store, soloStructure, toggleStructure, useStore, type ViewerState } from '../../imaging/viewer/index.ts';
import { DvhChart } from './DvhChart.tsx';
import styles from './DvhPanel.module.css';
import type { DvhAxes } from './dvh-axes.ts';
import type { DvhLine } from './dvh-lines.ts';
import { dvhRecords } from './dvh-records.ts';
import { chartPicture, copyPicture } from './picture.ts';
import { readableColour } from './readable-colour.ts';

/** The DVH with its readout and a legend that hides (click) and solos (double click) structures here and in the images. */
export function DvhPanel({
  lines,
  measuredName,
  store,
  prescriptionGy,
  compared,
  state,
}: {
  readonly lines: readonly DvhLine[];
  /** `A` or `A + B` where two doses are compared: what the solid curves are of. */
  readonly measuredName: string | null;
  readonly store: Store<ViewerState>;
  readonly prescriptionGy: number | null;
  /** What A and B are, where two plans are compared. */
  readonly compared: { readonly a: string; readonly b: string } | null;
  /** Of the curves. */
  readonly state: 'pending' | 'failed' | 'measured';
}) {
  const { t } = useWords();
  const { tokens } = useTheme();
  const { message } = App.useApp();
  const contours = useStore(store, (state) => state.contours);
  const [doseUnit, setDoseUnit] = useState<'Gy' | '%'>('Gy');
  const [volumeUnit, setVolumeUnit] = useState<'%' | 'cc'>('%');
  const chart = useRef<uPlot | null>(null);
  const readout = useRef<HTMLParagraphElement>(null);
  const isShown = ({ roiNumber }: DvhLine) =>
    contours.solo === null ? !contours.hidden.has(roiNumber) : contours.solo === roiNumber;
  // biome-ignore lint/correctness/useExhaustiveDependencies: isShown reads `contours` only
  const shown = useMemo(() => lines.filter(isShown), [lines, contours]);
  const axes = useMemo<DvhAxes>(
    () => ({ dose: prescriptionGy === null ? 'Gy' : doseUnit, volume: volumeUnit, prescriptionGy }),
    [doseUnit, volumeUnit, prescriptionGy],
  );
  const labels = useMemo(
    () => ({
      dose: t(axes.dose === 'Gy' ? 'physics.dvh.doseGy' : 'physics.dvh.dosePercent'),
      volume: t(axes.volume === 'cc' ? 'physics.dvh.volumeCc' : 'physics.dvh.volumePercent'),
    }),
    [t, axes],
  );
  const structures = lines.filter(({ origin }) => origin === 'A');
  const hasTheirs = lines.some(({ origin }) => origin === 'planning system');

  const copy = async () => {
    if (!chart.current) return;
    const picture = await chartPicture(chart.current.ctx.canvas, {
      ground: tokens.surface,
      ink: tokens.text,
      names: shown.filter(({ origin }) => origin === 'A').map(({ name, colour }) => ({ name, colour })),
    });
    const copied = await copyPicture(picture);
    if (copied) void message.success(t('physics.dvh.copied'));
    else saveFile(picture, 'dvh.png');
  };
  const exportCsv = () => {
    const named = shown.map(({ name, origin, curve }) => ({
      name: origin === 'A' ? name : `${name} [${origin === 'B' ? 'B' : t('physics.dvh.theirs')}]`,
      curve,
    }));
    saveFile(csvFile(dvhRecords(named, { dose: t('physics.dvh.doseGy') })), 'dvh.csv');
  };

  return (
    <section className={styles['panel']} aria-label={t('physics.dvh')}>
      <header className={styles['head']}>
        <h2>{[t('physics.dvh'), measuredName ?? []].flat().join(' · ')}</h2>
        <span className={styles['space']} />
        <Segmented<'Gy' | '%'>
          value={axes.dose}
          onChange={setDoseUnit}
          aria-label={t('physics.dvh.doseAxis')}
          options={[
            { value: 'Gy', label: 'Gy' },
            { value: '%', label: '%', disabled: prescriptionGy === null },
          ]}
        />
        <Segmented<'%' | 'cc'>
          value={volumeUnit}
          onChange={setVolumeUnit}
          aria-label={t('physics.dvh.volumeAxis')}
          options={[
            { value: '%', label: t('physics.dvh.relative') },
            { value: 'cc', label: 'cc' },
          ]}
        />
        <Tooltip title={t('physics.dvh.copy')}>
          <Button type="text" icon={<Icon name="image" />} aria-label={t('physics.dvh.copy')} onClick={copy} />
        </Tooltip>
        <Tooltip title={t('physics.dvh.csv')}>
          <Button type="text" icon={<Icon name="download" />} aria-label={t('physics.dvh.csv')} onClick={exportCsv} />
        </Tooltip>
      </header>
      <div className={styles['chart']}>
        <p ref={readout} className={styles['readout']} aria-live="off" />
        {lines.length === 0 && (
          <p className={styles['standing']} aria-live="polite">
            {t(NO_CURVES[state])}
          </p>
        )}
        <DvhChart
          lines={shown}
          axes={axes}
          labels={labels}
          chart={chart}
          onRead={(reading) => {
            if (!readout.current) return;
            readout.current.textContent = reading
              ? `${nameOf(reading.line, t('physics.dvh.theirs'))}: ${formatQuantity(reading.doseGy, 'Gy')} Gy · ${formatQuantity(
                  (100 * reading.volumeCc) / reading.line.volumeCc,
                  '%',
                )} % · ${formatQuantity(reading.volumeCc, 'cc')} cc`
              : '';
          }}
        />
      </div>
      <ul className={styles['legend']} aria-label={t('physics.dvh.legend')}>
        {structures.map((line) => (
          <li key={line.key}>
            <button
              type="button"
              aria-pressed={isShown(line)}
              title={t('physics.dvh.legendHint')}
              onClick={(event) => {
                const change = event.detail === 2 || event.altKey ? soloStructure : toggleStructure;
                store.set((state) => change(state, line.roiNumber));
              }}
            >
              <i style={{ background: readableColour(line.colour, tokens.surface) }} />
              {line.name}
            </button>
          </li>
        ))}
        {compared && <li className={styles['kind']}>{t('physics.dvh.solidA', { name: compared.a })}</li>}
        {compared && <li className={styles['kind']}>{t('physics.dvh.dashedB', { name: compared.b })}</li>}
        {hasTheirs && <li className={styles['kind']}>{t('physics.dvh.dottedTheirs')}</li>}
      </ul>
    </section>
  );
}

const NO_CURVES = {
  pending: 'physics.goals.measuring',
  failed: 'physics.dvh.failed',
  measured: 'physics.dvh.none',
} as const;

function nameOf({ name, origin }: DvhLine, theirs: string): string {
  if (origin === 'A') return name;
  return origin === 'B' ? `${name} [B]` : `${name} [${theirs}]`;
}
