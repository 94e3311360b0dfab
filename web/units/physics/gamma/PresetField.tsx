import { Select } from 'antd';
import { useId } from 'react';
import type { GammaCriteria } from '../../../../server/units/physics/contract.ts';
import { useWords } from '../../../platform/language/use-words.ts';
import styles from './GammaForm.module.css';
import { wholeCriteria } from './gamma-criteria.ts';
import { GAMMA_PRESETS, type GammaPreset, presetOf } from './gamma-presets.ts';

/** Criteria of a report, with their source, or one's own. */
export function PresetField({
  criteria,
  onChoose,
}: {
  readonly criteria: Partial<GammaCriteria>;
  readonly onChoose: (criteria: Partial<GammaCriteria>) => void;
}) {
  const { t } = useWords();
  const id = useId();
  const preset = presetOf(criteria);
  const isTouched = Object.values(criteria).some((value) => value !== undefined && value !== null);
  const choose = (chosen: string) => {
    const found = GAMMA_PRESETS.find(({ name }) => name === chosen);
    onChoose(found ? (wholeCriteria(found.criteria) ?? {}) : {});
  };
  return (
    <div className={styles['field']}>
      <label htmlFor={id}>{t('gamma.criteria')}</label>
      <Select
        id={id}
        placeholder={t('gamma.criteria.choose')}
        value={preset?.name ?? (isTouched ? 'own' : null)}
        onChange={choose}
        options={[
          ...GAMMA_PRESETS.map((each) => ({ value: each.name, label: <PresetLabel preset={each} /> })),
          { value: 'own', label: t('gamma.criteria.own') },
        ]}
      />
      {preset && (
        <small>
          {preset.source} · {t(`physics.verified.${preset.verified}`)}
        </small>
      )}
      {!preset && !isTouched && <small>{t('gamma.criteria.hint')}</small>}
    </div>
  );
}

/** `AAPM TG-218 3 % / 2 mm, ≥ 10 %, global` */
function PresetLabel({ preset: { name, criteria } }: { readonly preset: GammaPreset }) {
  const { t } = useWords();
  const { doseDifferencePercent, distanceToAgreementMm, lowDoseCutoffPercent, normalisation } = criteria;
  return (
    <>
      {name}{' '}
      <small className={styles['inOption']}>
        {`${doseDifferencePercent} % / ${distanceToAgreementMm} mm, ≥ ${lowDoseCutoffPercent} %, ${t(`gamma.of.${normalisation}`)}`}
      </small>
    </>
  );
}
