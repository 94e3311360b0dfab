import { Button, Tooltip } from 'antd';
import type { ReactNode } from 'react';
import type { Vec3 } from '../../../../server/units/physics/contract.ts';
import { formatCount } from '../../../platform/format/count.ts';
import { formatFraction, formatLargestGamma, formatQuantity } from '../../../platform/format/quantity.ts';
import { useWords } from '../../../platform/language/use-words.ts';
import { Icon } from '../../../platform/parts/Icon.tsx';
import { Notice } from '../../../platform/parts/Notice.tsx';
import styles from './GammaSummary.module.css';
import type { GammaOutcome, PlaneOutcome } from './gamma-job.ts';
import { passRateWords } from './pass-rate-words.ts';

/** The pass rate with its verdict, where the criteria come with limits, and what else the map comes to in one glance. */
export function GammaSummary({
  outcome,
  onLook,
  actions,
}: {
  readonly outcome: Pick<GammaOutcome, 'statistics' | 'worstAtMm'> & {
    readonly map: Pick<GammaOutcome['map'], 'counts' | 'method'>;
    /** Absent: Gy with Gy. */
    readonly comparison?: PlaneOutcome['comparison'];
  };
  readonly onLook: (pointMm: Vec3) => void;
  readonly actions: ReactNode;
}) {
  const { t, language } = useWords();
  const { map, statistics, worstAtMm } = outcome;
  const { counts, method } = map;
  const { points, passed, passRate, meanGamma, maxGamma } = statistics;
  if (passRate === undefined)
    return (
      <section className={styles['summary']}>
        <Notice weight="warning">{t('gamma.noPoints')}</Notice>
      </section>
    );
  const count = (voxels: number) => formatCount(voxels, language);
  const judged = passRateWords(statistics, { ...method, dose: outcome.comparison ?? 'absolute' });
  const notJudged = counts.outsideEvaluated + counts.withoutDose;
  return (
    <section className={styles['summary']} aria-label={t('gamma.passRate')}>
      <div className={styles['rate']} data-look={judged.look}>
        <h2>{t('gamma.passRate')}</h2>
        <p>
          <strong>{formatFraction(passRate)}</strong>
          {judged.sign && <b aria-hidden="true">{judged.sign}</b>}
          <span>{t(judged.word, judged.values)}</span>
        </p>
        <small>{t('gamma.passed', { passed: count(passed), points: count(points) })}</small>
      </div>
      <dl className={styles['facts']}>
        <Fact word={t('gamma.mean')}>{formatQuantity(meanGamma, '1')}</Fact>
        <Fact word={t('gamma.max')}>{formatLargestGamma(maxGamma, method.maximumGamma)}</Fact>
        <Fact word={t('gamma.belowCutoff')}>{count(counts.belowCutoff)}</Fact>
        <Fact word={t('gamma.outside')}>
          <Tooltip
            title={t('gamma.outside.why', {
              outside: count(counts.outsideEvaluated),
              without: count(counts.withoutDose),
            })}
          >
            {/* biome-ignore lint/a11y/noNoninteractiveTabindex: its reason is one key away */}
            <span tabIndex={0} className={styles['why']} data-warn={notJudged > 0}>
              {count(notJudged)}
            </span>
          </Tooltip>
        </Fact>
      </dl>
      <div className={styles['actions']}>
        {worstAtMm && (
          <Button icon={<Icon name="crosshair" size={14} />} onClick={() => onLook(worstAtMm)}>
            {t('gamma.worst')}
          </Button>
        )}
        {actions}
      </div>
    </section>
  );
}

function Fact({ word, children }: { readonly word: string; readonly children: ReactNode }) {
  return (
    <div>
      <dt>{word}</dt>
      <dd>{children}</dd>
    </div>
  );
}
