import { type MeasuredPlane, registrationNotice } from '@isocenter/dosimetry';
import type { CaseScene, Vec3 } from '../../../../server/units/physics/contract.ts';
import { formatQuantity } from '../../../platform/format/quantity.ts';
import { useWords } from '../../../platform/language/use-words.ts';
import { Notice } from '../../../platform/parts/Notice.tsx';
import styles from './GammaDetails.module.css';
import { GammaHistogram } from './GammaHistogram.tsx';
import { GammaStructures } from './GammaStructures.tsx';
import type { GammaOutcome, PlaneOutcome } from './gamma-job.ts';

/** Of two doses: how often each gamma occurs, and in which structures. */
export function DoseGammaDetails({
  structures,
  outcome,
  onLook,
}: {
  readonly structures: CaseScene['structures'];
  readonly outcome: GammaOutcome;
  readonly onLook: (pointMm: Vec3) => void;
}) {
  const { t } = useWords();
  const { method } = outcome.map;
  return (
    <>
      <GammaHistogram statistics={outcome.statistics} />
      <GammaStructures structures={structures} outcome={outcome} onLook={onLook} />
      <p className={styles['method']}>
        {t('gamma.method.text', {
          tolerance: method.searchTolerance,
          doseGy: formatQuantity(method.normalisationGy, 'Gy'),
          cap: method.maximumGamma,
          seconds: outcome.seconds.toFixed(1),
        })}
      </p>
    </>
  );
}

/** Of a measured plane: how often each gamma occurs, and what is odd about the file. */
export function PlaneGammaDetails({
  plane,
  outcome,
}: {
  readonly plane: MeasuredPlane;
  readonly outcome: PlaneOutcome;
}) {
  const { t } = useWords();
  const { method } = outcome.map;
  const { unit, fileUnit } = plane;
  const notices = [registrationNotice(outcome.shift, { applied: false }), ...plane.notices];
  return (
    <>
      <GammaHistogram statistics={outcome.statistics} />
      <ul className={styles['notices']}>
        {notices.map(({ code, values }) => (
          <li key={code}>
            <Notice weight="note">{t(code, values)}</Notice>
          </li>
        ))}
      </ul>
      <p className={styles['method']}>
        {t('gamma.measured.method', {
          tolerance: method.searchTolerance,
          dose: `${formatQuantity(method.normalisationGy, 'Gy')} ${unit === 'Gy' ? 'Gy' : fileUnit}`,
          scale: Number(outcome.scale.toPrecision(4)),
          cap: method.maximumGamma,
          seconds: outcome.seconds.toFixed(2),
        })}
      </p>
    </>
  );
}
