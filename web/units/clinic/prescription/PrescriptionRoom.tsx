import { useQueryClient } from '@tanstack/react-query';
import { Button } from 'antd';
import { useState } from 'react';
import type { CourseLine } from '../../../../server/units/clinic/course/contract.ts';
import type { CoursePrescription } from '../../../../server/units/clinic/prescription/contract.ts';
import { useMay } from '../../../platform/access/SessionContext.ts';
import { useWords } from '../../../platform/language/use-words.ts';
import sheet from '../../../platform/parts/Sheet.module.css';
import { COURSES } from '../course/api.ts';
import { PrescriptionEdit } from './PrescriptionEdit.tsx';
import { draftOf, draftOfCourse } from './prescription-draft.ts';
import { VersionCard } from './VersionCard.tsx';

/** The draft, the version that holds, and those it replaced. */
export function PrescriptionRoom({
  course,
  prescription,
}: {
  readonly course: CourseLine;
  readonly prescription: CoursePrescription;
}) {
  const { t } = useWords();
  const queries = useQueryClient();
  const [writing, setWriting] = useState(false);
  const mayWrite = useMay('prescription.write');
  const { courseKey, versions } = prescription;
  const [latest] = versions;
  const held = versions.find(({ isSigned }) => isSigned);
  const taken = (answer: CoursePrescription) => {
    queries.setQueryData(['clinic', 'prescription', courseKey], answer);
    void queries.invalidateQueries({ queryKey: [COURSES] });
  };
  if (writing)
    return (
      <PrescriptionEdit
        prescription={prescription}
        initial={latest ? draftOf(latest.content) : draftOfCourse(course)}
        onSaved={(answer) => {
          taken(answer);
          setWriting(false);
        }}
        onClose={() => setWriting(false)}
      />
    );
  const write = t(
    !latest ? 'prescription.write' : latest.isSigned ? 'prescription.change.signed' : 'prescription.change',
  );
  return (
    <>
      <div className={sheet['head']}>
        <h1>{t('prescription.title')}</h1>
        {mayWrite && (
          <div className={sheet['acts']}>
            <Button type={latest ? 'default' : 'primary'} onClick={() => setWriting(true)}>
              {write}
            </Button>
          </div>
        )}
      </div>
      {!latest && <p className={sheet['about']}>{t('prescription.none')}</p>}
      {versions.map((version) => (
        <VersionCard
          key={version.prescriptionKey}
          version={version}
          standing={!version.isSigned ? 'draft' : version === held ? 'holds' : 'replaced'}
          onSigned={taken}
        />
      ))}
    </>
  );
}
