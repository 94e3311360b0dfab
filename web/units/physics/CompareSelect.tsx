import { Segmented, Select } from 'antd';
import type { CaseScene } from '../../../server/units/physics/contract.ts';
import { useWords } from '../../platform/language/use-words.ts';
import styles from './CasePage.module.css';
import { type CaseAddress, COMPARISONS, type Comparison } from './case-url.ts';

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
  const others = [
    ...scene.doses
      .filter((dose) => dose.doseKey !== doseKey)
      .map((dose) => ({ value: `${scene.caseKey} ${dose.doseKey}`, label: dose.label })),
    ...scene.comparable.flatMap(({ caseKey, label, doseKeys }) =>
      doseKeys.map((key) => ({ value: `${caseKey} ${key}`, label: label ?? key })),
    ),
  ];
  const labels = others.map(({ label }) => label);
  const told = others.map(({ value, label }) => ({
    value,
    label: labels.indexOf(label) === labels.lastIndexOf(label) ? label : `${label} · ${value.split(' ')[1]}`,
  }));
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
          options={told}
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
