import { Checkbox, Slider } from 'antd';
import { useWords } from '../../../platform/language/use-words.ts';
import styles from './Settings.module.css';
import { type Store, useStore } from './store.ts';
import type { ViewerState } from './viewer-state.ts';

/** How strongly a gamma map covers the image, and whether what passes is drawn at all. */
export function GammaSettings({ store }: { readonly store: Store<ViewerState> }) {
  const { t } = useWords();
  const gamma = useStore(store, (state) => state.gamma);
  const change = (part: Partial<ViewerState['gamma']>) =>
    store.set((state) => ({ ...state, gamma: { ...state.gamma, ...part } }));
  return (
    <div className={styles['settings']}>
      <div className={styles['field']}>
        <span>{t('viewer.wash.opacity')}</span>
        <Slider
          ariaLabelForHandle={t('viewer.wash.opacity')}
          min={0}
          max={100}
          step={5}
          value={Math.round(100 * gamma.opacity)}
          tooltip={{ formatter: (value) => `${value} %` }}
          onChange={(percent) => change({ opacity: percent / 100 })}
        />
      </div>
      <Checkbox checked={gamma.failingOnly} onChange={(event) => change({ failingOnly: event.target.checked })}>
        {t('viewer.gamma.failingOnly')}
      </Checkbox>
    </div>
  );
}
