import { useMutation, useQueryClient } from '@tanstack/react-query';
import { Modal, Radio } from 'antd';
import { useState } from 'react';
import type { PatientDetail, PatientLine } from '../../../server/units/clinic/contract.ts';
import { Refusal } from '../../platform/access/Refusal.tsx';
import { useWords } from '../../platform/language/use-words.ts';
import { Field } from '../../platform/parts/Field.tsx';
import sheet from '../../platform/parts/Sheet.module.css';
import { fetchPatient, mergePatient } from './api.ts';
import { useFactsOf } from './PatientLine.tsx';
import { REGISTRY } from './use-registry-rows.ts';

/** Both side by side; a person says that they are one, and as whom the person is known. */
export function MergeDialog(props: {
  readonly pair: readonly [PatientLine, PatientLine];
  readonly onMerged: (patient: PatientDetail) => void;
  readonly onClose: () => void;
}) {
  const { t } = useWords();
  const { pair } = props;
  const factsOf = useFactsOf();
  const queries = useQueryClient();
  const [kept, setKept] = useState(pair[0].patientKey);
  const merging = useMutation({
    mutationFn: async () => {
      const gone = pair.find(({ patientKey }) => patientKey !== kept) ?? pair[1];
      const { revision } = await fetchPatient(gone.patientKey, new AbortController().signal);
      return mergePatient({ patientKey: gone.patientKey, revision }, kept);
    },
    onSuccess: async (patient) => {
      await queries.invalidateQueries({ queryKey: [REGISTRY] });
      props.onMerged(patient);
    },
  });
  return (
    <Modal
      open
      title={t('clinic.merge.title')}
      okText={t('clinic.merge.do')}
      cancelText={t('frame.cancel')}
      okButtonProps={{ danger: true, loading: merging.isPending }}
      onOk={() => merging.mutate()}
      onCancel={props.onClose}
    >
      <div className={sheet['form']}>
        <p>{t('clinic.merge.what')}</p>
        <Field label={t('clinic.merge.keep')}>
          {({ id }) => (
            <Radio.Group
              id={id}
              vertical
              value={kept}
              onChange={(event) => setKept(event.target.value)}
              options={pair.map((patient) => ({
                value: patient.patientKey,
                label: `${[patient.nameZh, patient.name].filter(Boolean).join(' ')} · ${factsOf(patient)}`,
              }))}
            />
          )}
        </Field>
        {merging.isError && <Refusal error={merging.error} />}
      </div>
    </Modal>
  );
}
