import { Button, Dropdown, Segmented, Tooltip } from 'antd';
import type { ReactNode } from 'react';
import { formatQuantity } from '../../../platform/format/quantity.ts';
import { useWords } from '../../../platform/language/use-words.ts';
import { Icon } from '../../../platform/parts/Icon.tsx';
import { DoseSettings } from './DoseSettings.tsx';
import { GammaSettings } from './GammaSettings.tsx';
import { IsodoseSettings } from './IsodoseSettings.tsx';
import { type Store, useStore } from './store.ts';
import { ToggleButton } from './ToggleButton.tsx';
import styles from './ViewerToolbar.module.css';
import { resetLooks, type ViewerState } from './viewer-state.ts';
import { CT_PRESETS } from './window-level.ts';

/** What is drawn and how. Controls of what this case does not have are absent. */
export function ViewerToolbar({
  store,
  has,
  doseUnit,
  onDoseUnit,
  prescriptionGy,
  choosesUnit,
  children,
}: {
  readonly store: Store<ViewerState>;
  readonly has: {
    readonly ct: boolean;
    readonly dose: boolean;
    readonly difference: boolean;
    readonly gamma: boolean;
    readonly structures: boolean;
    readonly beams: boolean;
  };
  readonly doseUnit: 'Gy' | '%';
  readonly onDoseUnit: (unit: 'Gy' | '%') => void;
  /** Null: doses are not shown in percent of something unknown. */
  readonly prescriptionGy: number | null;
  /** False for a relative dose, which has no Gy. */
  readonly choosesUnit: boolean;
  readonly children?: ReactNode;
}) {
  const { t } = useWords();
  const window = useStore(store, (state) => state.window);
  const wash = useStore(store, (state) => state.wash.shown);
  const isodoses = useStore(store, (state) => state.isodoses.shown);
  const contours = useStore(store, (state) => state.contours.shown);
  const beams = useStore(store, (state) => state.beamsShown);
  const gamma = useStore(store, (state) => state.gamma.shown);
  const preset = CT_PRESETS.find(({ centre, width }) => centre === window.centre && width === window.width);
  const toggle = (change: (state: ViewerState) => ViewerState) => () => store.set(change);
  return (
    <div className={styles['bar']} role="toolbar" aria-label={t('viewer.toolbar')}>
      {has.ct && (
        <Dropdown
          trigger={['click']}
          menu={{
            selectedKeys: preset ? [preset.key] : [],
            items: CT_PRESETS.map(({ key, centre, width }, n) => ({
              key,
              label: (
                <span className={styles['preset']}>
                  <kbd>{n + 1}</kbd> {t(`viewer.preset.${key}`)}
                  <small>
                    {centre} / {width}
                  </small>
                </span>
              ),
            })),
            onClick: ({ key }) => {
              const chosen = CT_PRESETS.find((each) => each.key === key);
              if (chosen) store.set((state) => ({ ...state, window: { centre: chosen.centre, width: chosen.width } }));
            },
          }}
        >
          <Button className={styles['window'] ?? ''}>
            {preset
              ? t(`viewer.preset.${preset.key}`)
              : `${formatQuantity(window.centre, 'HU')} / ${formatQuantity(window.width, 'HU')}`}
            <Icon name="chevronDown" size={12} />
          </Button>
        </Dropdown>
      )}
      {has.gamma && (
        <ToggleButton
          pressed={gamma}
          onToggle={toggle((state) => ({ ...state, gamma: { ...state.gamma, shown: !state.gamma.shown } }))}
          label={t('viewer.gamma')}
          settings={<GammaSettings store={store} />}
          settingsLabel={t('viewer.gamma.settings')}
        />
      )}
      {has.dose && (
        <>
          <ToggleButton
            pressed={wash}
            onToggle={toggle((state) => ({ ...state, wash: { ...state.wash, shown: !state.wash.shown } }))}
            label={t('viewer.wash')}
            settings={<DoseSettings store={store} isDifference={has.difference} />}
            settingsLabel={t('viewer.wash.settings')}
          />
          <ToggleButton
            pressed={isodoses}
            onToggle={toggle((state) => ({ ...state, isodoses: { ...state.isodoses, shown: !state.isodoses.shown } }))}
            label={t('viewer.isodoses')}
            settings={<IsodoseSettings store={store} doseUnit={{ unit: doseUnit, prescriptionGy }} />}
            settingsLabel={t('viewer.isodoses.settings')}
          />
        </>
      )}
      {has.structures && (
        <ToggleButton
          pressed={contours}
          onToggle={toggle((state) => ({ ...state, contours: { ...state.contours, shown: !state.contours.shown } }))}
          label={t('viewer.contours')}
        />
      )}
      {has.beams && (
        <ToggleButton
          pressed={beams}
          onToggle={toggle((state) => ({ ...state, beamsShown: !state.beamsShown }))}
          label={t('viewer.beams')}
        />
      )}
      {has.dose && choosesUnit && (
        <Tooltip title={prescriptionGy === null ? t('viewer.percentNeedsPrescription') : ''}>
          <Segmented<'Gy' | '%'>
            value={doseUnit}
            onChange={onDoseUnit}
            options={[
              { value: 'Gy', label: 'Gy' },
              { value: '%', label: '%', disabled: prescriptionGy === null },
            ]}
          />
        </Tooltip>
      )}
      <Tooltip title={t('viewer.reset')}>
        <Button
          type="text"
          icon={<Icon name="retry" />}
          aria-label={t('viewer.reset')}
          onClick={toggle((state) => ({ ...resetLooks(state), enlarged: false }))}
        />
      </Tooltip>
      {children}
    </div>
  );
}
