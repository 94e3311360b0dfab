import { useMutation, useQueries, useQueryClient } from '@tanstack/react-query';
import { Modal, Radio } from 'antd';
import { useState } from 'react';
import type { PatientDetail, PatientLine } from '../../../../server/units/clinic/patients/contract.ts';
import { Refusal } from '../../../platform/access/Refusal.tsx';
import { isOvertaken } from '../../../platform/api/use-versioned-change.ts';
import { useWords } from '../../../platform/language/use-words.ts';
import { Field } from '../../../platform/parts/Field.tsx';
import { Notice } from '../../../platform/parts/Notice.tsx';
import sheet from '../../../platform/parts/Sheet.module.css';
import { fetchPatient, mergePatient } from './api.ts';
import { useFactsOf } from './PatientLine.tsx';
import { REGISTRY } from './use-registry-rows.ts';

/**
 * Both side by side, as they stand when the dialog is opened; a person says that they are one, and as whom the person is known. Who has
 * changed since is not merged before they were shown anew.
 */
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
  const reads = useQueries({
    queries: pair.map(({ patientKey }) => ({
      queryKey: ['registry-merge', patientKey],
      queryFn: ({ signal }: { signal: AbortSignal }) => fetchPatient(patientKey, signal),
      // Read once a dialog: what is merged is what was looked at.
      ...{ staleTime: Number.POSITIVE_INFINITY, gcTime: 0 },
    })),
  });
  const unread = reads.find(({ error }) => error !== null);
  // Asked for somebody who was merged already, the server tells of the other.
  const elsewhere = pair.filter(
    ({ patientKey }, index) => (reads[index]?.data?.patientKey ?? patientKey) !== patientKey,
  );
  const shown = pair.map((line, index) => (elsewhere.includes(line) ? line : (reads[index]?.data ?? line)));
  const gone = reads.find(({ data }) => data && data.patientKey !== kept)?.data;
  const isReady = reads.every(({ data, isFetching }) => data && !isFetching) && !unread && elsewhere.length === 0;
  const merging = useMutation({
    mutationFn: (version: PatientDetail) => mergePatient(version, kept),
    onError: async (error) => {
      if (isOvertaken(error)) await Promise.all(reads.map(({ refetch }) => refetch()));
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
      okButtonProps={{ danger: true, loading: merging.isPending, disabled: !isReady }}
      onOk={() => gone && merging.mutate(gone)}
      onCancel={props.onClose}
    >
      <div className={sheet['form']}>
        <p>{t('clinic.merge.what')}</p>
        <Field label={t('clinic.merge.keep')}>
          {({ id }, labelId) => (
            <Radio.Group
              id={id}
              aria-labelledby={labelId}
              vertical
              value={kept}
              onChange={(event) => setKept(event.target.value)}
              options={shown.map((patient) => ({
                value: patient.patientKey,
                label: `${namesOf(patient)} · ${factsOf(patient)}`,
              }))}
            />
          )}
        </Field>
        {unread && <Refusal error={unread.error} />}
        {elsewhere.map((patient) => (
          <Notice key={patient.patientKey} weight="warning">
            {t('clinic.merge.already', { patient: namesOf(patient) })}
          </Notice>
        ))}
        {merging.isError && <Refusal error={merging.error} />}
      </div>
    </Modal>
  );
}

const namesOf = ({ name, nameZh }: PatientLine) => [nameZh, name].filter(Boolean).join(' ');
