import { InputNumber, Segmented } from 'antd';
import { useWords } from '../../../platform/language/use-words.ts';
import styles from './GammaForm.module.css';
import type { GammaDraft } from './gamma-draft.ts';
import { COMPARISONS, type GammaAddress } from './gamma-url.ts';

/** Where an array lay, and how its doses are set against the plan's: neither is known from its file. */
export function MeasuredFields({
  draft: { centre, comparison, asked },
  onChange,
  hasIsocentre,
}: {
  readonly draft: GammaDraft;
  readonly onChange: (part: Partial<GammaDraft>) => void;
  readonly hasIsocentre: boolean;
}) {
  const { t } = useWords();
  const set = (axis: number, mm: number | null) => {
    const [x, y, z] = centre.map((before, n) => (n === axis ? mm : before));
    onChange({ centre: [x ?? null, y ?? null, z ?? null] });
  };
  return (
    <div className={styles['measured']}>
      <div className={styles['field']}>
        <span>{t('gamma.centre')}</span>
        <div className={styles['point']}>
          {(['x', 'y', 'z'] as const).map((axis, n) => (
            <InputNumber
              key={axis}
              aria-label={`${t('gamma.centre')}: ${axis}`}
              value={centre[n] ?? null}
              controls={false}
              {...(asked && centre[n] === null ? { status: 'error' as const } : {})}
              onChange={(mm) => set(n, mm)}
            />
          ))}
        </div>
        <small>{t(hasIsocentre ? 'gamma.centre.isocentre' : 'gamma.centre.unknown')}</small>
      </div>
      <div className={styles['field']} title={t('gamma.comparison.hint')}>
        <span>{t('gamma.comparison')}</span>
        <Segmented<NonNullable<GammaAddress['comparison']> | ''>
          aria-label={t('gamma.comparison')}
          value={comparison ?? ''}
          onChange={(chosen) => chosen !== '' && onChange({ comparison: chosen })}
          options={COMPARISONS.map((value) => ({ value, label: t(`gamma.comparison.${value}`) }))}
        />
        {asked && comparison === null && <em role="alert">{t('gamma.comparison.choose')}</em>}
      </div>
    </div>
  );
}
