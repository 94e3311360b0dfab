import { InputNumber, Segmented } from 'antd';
import type { Vec3 } from '../../../../server/units/physics/contract.ts';
import { useWords } from '../../../platform/language/use-words.ts';
import styles from './GammaForm.module.css';
import { COMPARISONS, type GammaAddress } from './gamma-url.ts';

/** Coordinates as they are typed: each may still be missing. */
export type PointDraft = readonly [x: number | null, y: number | null, z: number | null];

export function wholePoint([x, y, z]: PointDraft): Vec3 | null {
  return x === null || y === null || z === null ? null : [x, y, z];
}

/** Where an array lay, and how its doses are set against the plan's: neither is known from its file. */
export function MeasuredFields({
  centre,
  onCentre,
  hasIsocentre,
  comparison,
  onComparison,
  asked,
}: {
  readonly centre: PointDraft;
  readonly onCentre: (centre: PointDraft) => void;
  readonly hasIsocentre: boolean;
  readonly comparison: GammaAddress['comparison'];
  readonly onComparison: (comparison: NonNullable<GammaAddress['comparison']>) => void;
  /** True once the person wanted to go on: what is missing is said. */
  readonly asked: boolean;
}) {
  const { t } = useWords();
  const set = (axis: number, mm: number | null) => {
    const [x, y, z] = centre.map((before, n) => (n === axis ? mm : before));
    onCentre([x ?? null, y ?? null, z ?? null]);
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
          onChange={(chosen) => chosen !== '' && onComparison(chosen)}
          options={COMPARISONS.map((value) => ({ value, label: t(`gamma.comparison.${value}`) }))}
        />
        {asked && comparison === null && <em role="alert">{t('gamma.comparison.choose')}</em>}
      </div>
    </div>
  );
}
