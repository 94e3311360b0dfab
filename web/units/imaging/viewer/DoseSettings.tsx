import { Segmented, Slider } from 'antd';
import { useWords } from '../../../platform/language/use-words.ts';
import { type ColourMap, cssColourAt, DOSE_COLOUR_MAPS } from './colour-map.ts';
import styles from './Settings.module.css';
import { type Store, useStore } from './store.ts';
import type { ViewerState } from './viewer-state.ts';

/** Opacity and colours of the wash; its ends and threshold are dragged on the colour bar. */
export function DoseSettings({
  store,
  isDifference,
}: {
  readonly store: Store<ViewerState>;
  readonly isDifference: boolean;
}) {
  const { t } = useWords();
  const wash = useStore(store, (state) => state.wash);
  return (
    <div className={styles['settings']}>
      <div className={styles['field']}>
        <span>{t('viewer.wash.opacity')}</span>
        <Slider
          ariaLabelForHandle={t('viewer.wash.opacity')}
          min={0}
          max={100}
          step={5}
          value={Math.round(100 * wash.opacity)}
          tooltip={{ formatter: (value) => `${value} %` }}
          onChange={(percent) => store.set((state) => ({ ...state, wash: { ...state.wash, opacity: percent / 100 } }))}
        />
      </div>
      {!isDifference && (
        <div className={styles['field']}>
          <span>{t('viewer.wash.colours')}</span>
          <Segmented<ColourMap>
            value={wash.map}
            onChange={(map) => store.set((state) => ({ ...state, wash: { ...state.wash, map } }))}
            options={DOSE_COLOUR_MAPS.map((map) => ({
              value: map,
              label: (
                <span className={styles['map']}>
                  <i style={{ background: stripe(map) }} />
                  {t(`viewer.map.${map}`)}
                </span>
              ),
            }))}
          />
        </div>
      )}
      <p className={styles['hint']}>{t('viewer.legend.hint')}</p>
    </div>
  );
}

function stripe(map: ColourMap): string {
  return `linear-gradient(to right, ${Array.from({ length: 9 }, (_, n) => cssColourAt(map, n / 8)).join(', ')})`;
}
