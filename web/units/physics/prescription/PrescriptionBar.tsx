import { Button, Popover } from 'antd';
import { useState } from 'react';
import type { CaseScene, Prescription } from '../../../../server/units/physics/contract.ts';
import { useMay } from '../../../platform/access/SessionContext.ts';
import { formatQuantity } from '../../../platform/format/quantity.ts';
import { useWords } from '../../../platform/language/use-words.ts';
import { Icon } from '../../../platform/parts/Icon.tsx';
import { HistoryButton } from '../../../platform/record/HistoryButton.tsx';
import styles from './PrescriptionBar.module.css';
import { PrescriptionForm } from './PrescriptionForm.tsx';

/** What was prescribed and how we know; a proposal asks to be confirmed, an unknown one to be entered. */
export function PrescriptionBar({
  scene,
  prescription,
  planSha256,
}: {
  readonly scene: CaseScene;
  readonly prescription: Prescription;
  /** The plan's bytes, for which a confirmation holds; null until they were read. */
  readonly planSha256: string | null;
}) {
  const { t } = useWords();
  const mayConfirm = useMay('prescription.confirm');
  const [open, setOpen] = useState(false);
  const { state, targets, fractions } = prescription;
  const kind = state === 'from plan' ? 'fromPlan' : state;
  const waits = state === 'proposed' || state === 'unknown';
  const doses = [...targets].sort((a, b) => b.doseGy - a.doseGy);
  return (
    <section className={styles['bar']} data-state={kind} aria-label={t('physics.prescription')}>
      <span className={styles['label']}>{t('physics.prescription')}</span>
      {doses.map(({ label, roiNumber, doseGy, source }) => (
        <span key={`${label}${roiNumber}${doseGy}`} title={source}>
          {label} <b>{formatQuantity(doseGy, 'Gy')} Gy</b>
        </span>
      ))}
      {fractions !== null && (
        <span title={prescription.fractionsSource ?? ''}>
          {t('physics.prescription.fractions', { count: fractions })}
        </span>
      )}
      <span className={styles['state']} data-state={kind}>
        {waits && <Icon name="alert" size={12} />}
        {t(`physics.prescription.${kind}`)}
      </span>
      {mayConfirm && (
        <Popover
          open={open}
          onOpenChange={setOpen}
          trigger="click"
          placement="bottomLeft"
          destroyOnHidden
          content={<PrescriptionForm scene={scene} prescription={prescription} onDone={() => setOpen(false)} />}
        >
          <Button type={waits ? 'primary' : 'text'}>
            {t(
              state === 'proposed'
                ? 'physics.prescription.confirm'
                : state === 'unknown'
                  ? 'physics.prescription.enter'
                  : 'physics.prescription.change',
            )}
          </Button>
        </Popover>
      )}
      {planSha256 && state === 'confirmed' && (
        <HistoryButton of={t('physics.prescription')} records={[{ entity: 'prescription', key: planSha256 }]} />
      )}
    </section>
  );
}
