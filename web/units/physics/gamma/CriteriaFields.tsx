import { InputNumber, Segmented } from 'antd';
import { useId } from 'react';
import { useWords } from '../../../platform/language/use-words.ts';
import styles from './GammaForm.module.css';
import { CRITERIA_LIMITS, type CriteriaFigure, isSensible } from './gamma-criteria.ts';
import type { GammaDraft } from './gamma-draft.ts';

const WORDS = {
  doseDifferencePercent: 'gamma.doseDifference',
  distanceToAgreementMm: 'gamma.distance',
  lowDoseCutoffPercent: 'gamma.cutoff',
} as const satisfies Record<CriteriaFigure, string>;

interface Drafting {
  readonly draft: GammaDraft;
  readonly onChange: (part: Partial<GammaDraft>) => void;
}

/** The three figures, and what the percentages are of. */
export function CriteriaFields({ draft, onChange }: Drafting) {
  return (
    <div className={styles['figures']}>
      <FigureField figure="doseDifferencePercent" draft={draft} onChange={onChange} />
      <FigureField figure="distanceToAgreementMm" draft={draft} onChange={onChange} />
      <FigureField figure="lowDoseCutoffPercent" draft={draft} onChange={onChange} />
      <NormalisationField draft={draft} onChange={onChange} />
    </div>
  );
}

function FigureField({ figure, draft, onChange }: Drafting & { readonly figure: CriteriaFigure }) {
  const { t } = useWords();
  const id = useId();
  const { [figure]: value, ...others } = draft.criteria;
  const isMissing = value === undefined || value === null;
  const isWrong = (draft.asked || !isMissing) && !isSensible(figure, value);
  const [low, high] = CRITERIA_LIMITS[figure];
  return (
    <div className={styles['field']}>
      <label htmlFor={id}>{t(WORDS[figure])}</label>
      <InputNumber
        id={id}
        value={value ?? null}
        {...(isWrong ? { status: 'error' as const } : {})}
        aria-invalid={isWrong}
        controls={false}
        onChange={(next) => onChange({ criteria: next === null ? others : { ...others, [figure]: next } })}
      />
      {isWrong && <em role="alert">{isMissing ? t('gamma.missing') : t('gamma.between', { low, high })}</em>}
    </div>
  );
}

function NormalisationField({ draft: { criteria, asked }, onChange }: Drafting) {
  const { t } = useWords();
  return (
    <div className={`${styles['field']} ${styles['normalisation']}`} title={t('gamma.normalisation.hint')}>
      <span>{t('gamma.normalisation')}</span>
      <Segmented<'global' | 'local' | ''>
        aria-label={t('gamma.normalisation')}
        value={criteria.normalisation ?? ''}
        onChange={(normalisation) => normalisation !== '' && onChange({ criteria: { ...criteria, normalisation } })}
        options={[
          { value: 'global', label: t('gamma.of.global') },
          { value: 'local', label: t('gamma.of.local') },
        ]}
      />
      {asked && criteria.normalisation === undefined && <em role="alert">{t('gamma.normalisation.choose')}</em>}
    </div>
  );
}
