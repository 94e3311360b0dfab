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

type Told = Pick<GammaOutcome, 'statistics' | 'worstAtMm'> & {
  readonly map: Pick<GammaOutcome['map'], 'counts' | 'method'>;
  /** Absent: Gy with Gy. */
  readonly comparison?: PlaneOutcome['comparison'];
};

/** The pass rate with its verdict, where the criteria come with limits, and what else the map comes to in one glance. */
export function GammaSummary({
  outcome,
  onLook,
  actions,
}: {
  readonly outcome: Told;
  readonly onLook: (pointMm: Vec3) => void;
  readonly actions: ReactNode;
}) {
  const { t } = useWords();
  const { statistics, worstAtMm } = outcome;
  if (statistics.passRate === undefined)
    return (
      <section className={styles['summary']}>
        <Notice weight="warning">{t('gamma.noPoints')}</Notice>
      </section>
    );
  return (
    <section className={styles['summary']} aria-label={t('gamma.passRate')}>
      <Rate outcome={outcome} />
      <Facts outcome={outcome} />
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

function Rate({ outcome: { map, statistics, comparison = 'absolute' } }: { readonly outcome: Told }) {
  const { t, language } = useWords();
  const { look, sign, word, values } = passRateWords(statistics, { ...map.method, dose: comparison });
  const [passed, points] = [formatCount(statistics.passed, language), formatCount(statistics.points, language)];
  return (
    <div className={styles['rate']} data-look={look}>
      <h2>{t('gamma.passRate')}</h2>
      <p>
        <strong>{formatFraction(statistics.passRate)}</strong>
        {sign && <b aria-hidden="true">{sign}</b>}
        <span>{t(word, values)}</span>
      </p>
      <small>{t('gamma.passed', { passed, points })}</small>
    </div>
  );
}

function Facts({ outcome: { map, statistics } }: { readonly outcome: Told }) {
  const { t, language } = useWords();
  const { counts, method } = map;
  const count = (points: number) => formatCount(points, language);
  const notJudged = counts.outsideEvaluated + counts.withoutDose;
  const why = { outside: count(counts.outsideEvaluated), without: count(counts.withoutDose) };
  return (
    <dl className={styles['facts']}>
      <Fact word={t('gamma.mean')}>{formatQuantity(statistics.meanGamma, '1')}</Fact>
      <Fact word={t('gamma.max')}>{formatLargestGamma(statistics.maxGamma, method.maximumGamma)}</Fact>
      <Fact word={t('gamma.belowCutoff')}>{count(counts.belowCutoff)}</Fact>
      <Fact word={t('gamma.outside')}>
        <Tooltip title={t('gamma.outside.why', why)}>
          {/* biome-ignore lint/a11y/noNoninteractiveTabindex: its reason is one key away */}
          <span tabIndex={0} className={styles['why']} data-warn={notJudged > 0}>
            {count(notJudged)}
          </span>
        </Tooltip>
      </Fact>
    </dl>
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
