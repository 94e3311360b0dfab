import { Segmented, Select } from 'antd';
import type { CaseScene } from '../../../server/units/physics/contract.ts';
import { useWords } from '../../platform/language/use-words.ts';
import styles from './CasePage.module.css';
import { type CaseAddress, COMPARISONS, type Comparison } from './case-url.ts';
import { doseChoices } from './dose-choices.ts';

/** Chooses the dose that is looked at and a second one of the same patient to set against it. */
export function CompareSelect({
  scene,
  address,
  doseKey,
  onAddress,
}: {
  readonly scene: CaseScene;
  readonly address: CaseAddress;
  readonly doseKey: string;
  readonly onAddress: (change: Partial<CaseAddress>) => void;
}) {
  const { t } = useWords();
  const others = doseChoices(scene)
    .filter((choice) => choice.doseKey !== doseKey)
    .map((choice) => ({ value: `${choice.caseKey} ${choice.doseKey}`, label: choice.label }));
  if (scene.doses.length < 2 && others.length === 0) return null;
  return (
    <div className={styles['compare']}>
      {scene.doses.length > 1 && (
        <Select
          aria-label={t('physics.dose')}
          value={doseKey}
          options={scene.doses.map((dose) => ({ value: dose.doseKey, label: dose.label }))}
          popupMatchSelectWidth={false}
          onChange={(chosen) => onAddress({ doseKey: chosen, withDoseKey: null })}
        />
      )}
      {others.length > 0 && (
        <Select
          aria-label={t('physics.compare')}
          placeholder={t('physics.compare')}
          allowClear
          popupMatchSelectWidth={false}
          value={address.withDoseKey ? `${address.withCaseKey ?? scene.caseKey} ${address.withDoseKey}` : null}
          options={others}
          onChange={(chosen: string | null | undefined) => {
            const [withCaseKey = null, withDoseKey = null] = chosen ? chosen.split(' ') : [];
            onAddress({ withCaseKey, withDoseKey });
          }}
        />
      )}
      {address.withDoseKey && (
        <Segmented<Comparison>
          value={address.comparison}
          onChange={(comparison) => onAddress({ comparison })}
          options={COMPARISONS.map((value) => ({ value, label: t(`physics.compare.${value}`) }))}
        />
      )}
    </div>
  );
}
