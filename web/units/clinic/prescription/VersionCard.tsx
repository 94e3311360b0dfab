import { Button } from 'antd';
import { useState } from 'react';
import type { CoursePrescription, PrescriptionVersion } from '../../../../server/units/clinic/prescription/contract.ts';
import { useMay } from '../../../platform/access/SessionContext.ts';
import { useWords } from '../../../platform/language/use-words.ts';
import { Notice } from '../../../platform/parts/Notice.tsx';
import sheet from '../../../platform/parts/Sheet.module.css';
import { HistoryButton } from '../../../platform/record/HistoryButton.tsx';
import { SignatureList } from '../../../platform/signatures/SignatureList.tsx';
import { SignDialog } from '../../../platform/signatures/SignDialog.tsx';
import { signPrescription } from './api.ts';
import { PrescriptionView } from './PrescriptionView.tsx';

const ENTITY = 'clinic-prescription';
const CHIPS = { draft: 'warn', holds: 'good', replaced: '' } as const;

/** One version of a prescription with whose signatures stand under it, and what keeps it from being signed. */
export function VersionCard({
  version,
  standing,
  onSigned,
}: {
  readonly version: PrescriptionVersion;
  readonly standing: keyof typeof CHIPS;
  readonly onSigned: (answer: CoursePrescription) => void;
}) {
  const { t } = useWords();
  const [signing, setSigning] = useState(false);
  const maySign = useMay('prescription.sign');
  const { prescriptionKey, content, faults, signatures } = version;
  return (
    <section className={sheet['card']} data-standing={standing}>
      <header>
        <span className={`${sheet['chip']} ${sheet[CHIPS[standing]] ?? ''}`}>{t(`prescription.${standing}`)}</span>
        <div className={sheet['acts']}>
          <HistoryButton of={t('prescription.title')} records={[{ entity: ENTITY, key: prescriptionKey }]} />
          {maySign && standing === 'draft' && (
            <Button type="primary" disabled={faults.length > 0} onClick={() => setSigning(true)}>
              {t('signatures.sign')}
            </Button>
          )}
        </div>
      </header>
      {standing === 'draft' && faults.length > 0 && (
        <Notice weight="warning">
          {t('prescription.faults')}
          <ul>
            {faults.map(({ code, values }) => (
              <li key={`${code} ${JSON.stringify(values)}`}>{t(code, values)}</li>
            ))}
          </ul>
        </Notice>
      )}
      <PrescriptionView content={content} />
      <SignatureList signatures={signatures} />
      {signing && (
        <SignDialog
          entity={ENTITY}
          entityKey={prescriptionKey}
          onSign={(asked) => signPrescription(version, asked)}
          onSigned={(answer) => {
            setSigning(false);
            onSigned(answer);
          }}
          onClose={() => setSigning(false)}
        />
      )}
    </section>
  );
}
