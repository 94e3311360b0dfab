import { Button, ColorPicker, InputNumber } from 'antd';
import { useWords } from '../../../platform/language/use-words.ts';
import { Icon } from '../../../platform/parts/Icon.tsx';
import { type DoseUnit, doseInUnit } from './dose-unit.ts';
import type { IsodoseLevel } from './isodose-levels.ts';
import styles from './Settings.module.css';
import { type Store, useStore } from './store.ts';
import type { ViewerState } from './viewer-state.ts';

/** The levels of the isodose lines, typed in the unit of the page. */
export function IsodoseSettings({
  store,
  doseUnit,
}: {
  readonly store: Store<ViewerState>;
  readonly doseUnit: DoseUnit;
}) {
  const { t } = useWords();
  const levels = useStore(store, (state) => state.isodoses.levels);
  const change = (next: readonly IsodoseLevel[]) =>
    store.set((state) => ({ ...state, isodoses: { shown: true, levels: next } }));
  const perUnit = doseInUnit(1, doseUnit);
  const edit = (at: number, level: IsodoseLevel) => change(levels.map((each, n) => (n === at ? level : each)));
  return (
    <div className={styles['settings']}>
      <ul className={styles['levels']}>
        {levels.map((level, n) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: a level is its place in the list; its dose changes while it is typed
          <li key={n}>
            <ColorPicker
              size="small"
              disabledAlpha
              value={level.colour}
              onChangeComplete={(colour) => edit(n, { ...level, colour: colour.toHexString() })}
            />
            <InputNumber
              value={Number(doseInUnit(level.dose, doseUnit).toFixed(2))}
              step={1}
              suffix={doseUnit.unit}
              aria-label={t('viewer.isodoses.level')}
              onChange={(value) => value !== null && edit(n, { ...level, dose: value / perUnit })}
            />
            <Button
              type="text"
              icon={<Icon name="close" size={12} />}
              aria-label={t('viewer.isodoses.remove')}
              onClick={() => change(levels.filter((_, at) => at !== n))}
            />
          </li>
        ))}
      </ul>
      <Button
        icon={<Icon name="plus" size={12} />}
        onClick={() => change([...levels, { dose: (levels.at(-1)?.dose ?? 10 / perUnit) / 2, colour: '#ffffff' }])}
      >
        {t('viewer.isodoses.add')}
      </Button>
    </div>
  );
}
