import { Segmented } from 'antd';
import { useEffect, useMemo, useState } from 'react';
import { formatQuantity, MISSING } from '../../../platform/format/quantity.ts';
import { type Say, useWords } from '../../../platform/language/use-words.ts';
import { DoseLegend } from './DoseLegend.tsx';
import { doseAt } from './dose-plane.ts';
import { type DoseUnit, doseInUnit } from './dose-unit.ts';
import { GammaLegend } from './GammaLegend.tsx';
import { gammaAt } from './gamma-plane.ts';
import { gammaOfPointNear } from './gamma-points.ts';
import { type ImageVolume, imageValueAt } from './image-plane.ts';
import { PlaneView } from './PlaneView.tsx';
import { type Store, useStore } from './store.ts';
import styles from './ViewerGrid.module.css';
import { ORIENTATIONS, type Orientation } from './view-plane.ts';
import { sceneExtent, type ViewerScene } from './viewer-scene.ts';
import type { ViewerState } from './viewer-state.ts';

/** As short as it is exact to a tenth: `57`, `64.2`. */
const shortDose = (dose: number) => Number(dose.toFixed(1)).toString().replace('-', '\u2212');

/**
 * Three planes with one crosshair; two scenes side by side share it. Enlarged, and on a narrow screen, one plane fills
 * the viewer.
 */
export function ViewerGrid({
  scenes,
  store,
  doseUnit,
}: {
  readonly scenes: readonly { readonly side: 'A' | 'B'; readonly scene: ViewerScene; readonly label: string | null }[];
  readonly store: Store<ViewerState>;
  readonly doseUnit: DoseUnit;
}) {
  const { t } = useWords();
  const active = useStore(store, (state) => state.active);
  const enlarged = useStore(store, (state) => state.enlarged);
  const narrow = useNarrow();
  const gammaShown = useStore(store, (state) => state.gamma.shown);
  const doseShown = useStore(store, (state) => state.wash.shown || state.isodoses.shown);
  const first = scenes[0]?.scene;
  const extent = useMemo(() => first && sceneExtent(first), [first]);
  const doseLabel = useMemo(() => (dose: number) => shortDose(doseInUnit(dose, doseUnit)), [doseUnit]);
  const readouts = useMemo(
    () =>
      scenes.map(({ scene }) => (point: readonly [number, number, number]) => {
        const value = scene.image && imageValueAt(scene.image, point);
        const dose = scene.dose && doseAt(scene.dose, point);
        const parts: string[] = [];
        if (scene.image) parts.push(imageWords(scene.image, value));
        if (scene.dose && dose === null) parts.push(t('viewer.outsideDoseGrid'));
        if (scene.dose && dose !== null)
          parts.push(`${scene.isDifference && dose > 0 ? '+' : ''}${doseWords(dose, scene.dose.unit, doseUnit)}`);
        const gamma = scene.gammaPoints
          ? gammaOfPointNear(scene.gammaPoints, point)
          : scene.gamma && gammaAt(scene.gamma, point);
        // a line of its own: in a small view it would run into the scale
        const values = parts.join('   ');
        return gamma === null ? values : `${gammaWords(gamma, t)}\n${values}`;
      }),
    [scenes, doseUnit, t],
  );
  if (!first || !extent) return null;
  const compared = scenes.length > 1;
  const single = enlarged || narrow || compared;
  const shown: readonly Orientation[] = single ? [active] : ORIENTATIONS;
  const withDose = scenes.find(({ scene }) => scene.dose)?.scene ?? first;
  const dose = withDose.dose;
  const hasGamma = gammaShown && (first.gamma !== null || first.gammaPoints !== null);
  return (
    <div className={styles['viewer']} data-single={single} data-compared={compared}>
      {single && (narrow || compared) && (
        <Segmented<Orientation>
          block
          className={styles['tabs'] ?? ''}
          value={active}
          onChange={(orientation) => store.set((state) => ({ ...state, active: orientation }))}
          options={ORIENTATIONS.map((orientation) => ({ value: orientation, label: t(`viewer.${orientation}`) }))}
        />
      )}
      <div className={styles['planes']}>
        {scenes.map(({ side, scene, label }, n) =>
          shown.map((orientation) => (
            <PlaneView
              key={`${side}${orientation}`}
              orientation={orientation}
              scene={scene}
              extent={extent}
              store={store}
              ground="#000"
              title={label ? `${label} · ${t(`viewer.${orientation}`)}` : t(`viewer.${orientation}`)}
              doseLabel={doseLabel}
              readout={readouts[n] ?? (() => '')}
            />
          )),
        )}
      </div>
      {hasGamma && <GammaLegend signed={first.gamma?.signed ?? false} />}
      {dose && doseShown && !hasGamma && (
        <DoseLegend
          store={store}
          isDifference={withDose.isDifference}
          range={withDose.isDifference ? [-dose.maximum, dose.maximum] : [0, legendTop(dose.maximum, doseUnit)]}
          doseLabel={doseLabel}
          unit={doseUnit.unit}
        />
      )}
    </div>
  );
}

/** Beside a brachytherapy source the dose has no useful maximum: the bar ends at one and a half times the prescription. */
function legendTop(maximum: number, { prescriptionGy }: DoseUnit): number {
  return prescriptionGy === null ? maximum : Math.min(maximum, 1.5 * prescriptionGy);
}

/** Counts and HU are whole; activity and uptake need two decimals. DICOM writes g/ml as `GML`. */
function imageWords({ values, unit }: ImageVolume, value: number | null): string {
  if (value === null) return MISSING;
  const spoken = unit === 'GML' ? 'g/ml' : unit;
  return `${formatQuantity(value, values instanceof Int16Array ? 'HU' : 'Gy')} ${spoken}`;
}

/** Of a relative dose, 1 is 100 %. */
function doseWords(dose: number, unit: 'Gy' | 'relative', { prescriptionGy }: DoseUnit): string {
  if (unit === 'relative') return `${formatQuantity(100 * dose, '%')} %`;
  const gy = `${formatQuantity(dose, 'Gy')} Gy`;
  return prescriptionGy ? `${gy} (${formatQuantity((100 * dose) / prescriptionGy, '%')} %)` : gy;
}

/** The sign says what the colour says; a point that was not judged has no figure. */
function gammaWords(gamma: number | 'below cut-off' | 'not judged', t: Say): string {
  if (gamma === 'below cut-off') return t('viewer.gamma.belowCutoff');
  if (gamma === 'not judged') return t('viewer.gamma.notJudged');
  return `γ ${formatQuantity(gamma, '1')} ${Math.abs(gamma) <= 1 ? '✓' : '✕'}`;
}

function useNarrow(): boolean {
  const query = useMemo(() => matchMedia('(max-width: 640px)'), []);
  const [narrow, setNarrow] = useState(query.matches);
  useEffect(() => {
    const follow = () => setNarrow(query.matches);
    query.addEventListener('change', follow);
    return () => query.removeEventListener('change', follow);
  }, [query]);
  return narrow;
}
