import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { Button, Input, Select } from 'antd';
import { useState } from 'react';
import type { PatientDetail } from '../../../../server/units/clinic/patients/contract.ts';
import { Refusal } from '../../../platform/access/Refusal.tsx';
import { formatIdeographicName, formatPersonName } from '../../../platform/format/person.ts';
import { useWords } from '../../../platform/language/use-words.ts';
import { Field } from '../../../platform/parts/Field.tsx';
import sheet from '../../../platform/parts/Sheet.module.css';
import { searchArchive, takeUpArchive } from './api.ts';
import { REGISTRY } from './use-registry-rows.ts';

/** A patient of the archive, with the plans there, becomes one of the clinic; a PatientID says not of which hospital it is, so somebody does. */
export function TakeUpForm(props: {
  readonly onSaved: (patient: PatientDetail) => void;
  readonly onClose: () => void;
}) {
  const { t } = useWords();
  const queries = useQueryClient();
  const [words, setWords] = useState('');
  const [archiveKey, setArchiveKey] = useState<string | null>(null);
  const [assigner, setAssigner] = useState('');
  const [tried, setTried] = useState(false);
  const { data } = useQuery({
    queryKey: [REGISTRY, 'archive', words],
    queryFn: ({ signal }) => searchArchive(words, signal),
  });
  const saving = useMutation({
    mutationFn: takeUpArchive,
    onSuccess: async (patient) => {
      await queries.invalidateQueries({ queryKey: [REGISTRY] });
      props.onSaved(patient);
    },
  });
  const needed = (isThere: boolean) => (tried && !isThere ? t('clinic.needed') : null);
  return (
    <form
      className={sheet['form']}
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        setTried(true);
        if (archiveKey && assigner.trim() && !saving.isPending)
          saving.mutate({ archiveKey, assigner: assigner.trim() });
      }}
    >
      <Field label={t('clinic.takeUp.patient')} hint={t('clinic.search')} fault={needed(archiveKey !== null)}>
        {(control) => (
          <Select
            {...control}
            autoFocus
            showSearch={{ filterOption: false, onSearch: setWords }}
            value={archiveKey}
            options={(data?.rows ?? []).map(({ patientKey, patientId, name, nameIdeographic, birthDate, plans }) => ({
              value: patientKey,
              label: [
                nameIdeographic && formatIdeographicName(nameIdeographic),
                name && formatPersonName(name),
                ...[patientId, birthDate, t('clinic.takeUp.plans', { count: plans })],
              ]
                .filter(Boolean)
                .join(' · '),
            }))}
            onChange={setArchiveKey}
          />
        )}
      </Field>
      <Field label={t('clinic.assigner')} hint={t('clinic.takeUp.assigner')} fault={needed(assigner.trim() !== '')}>
        {(control) => (
          <Input {...control} maxLength={120} value={assigner} onChange={(event) => setAssigner(event.target.value)} />
        )}
      </Field>
      {saving.isError && <Refusal error={saving.error} />}
      <div className={sheet['acts']}>
        <Button type="primary" htmlType="submit" loading={saving.isPending}>
          {t('clinic.takeUp.save')}
        </Button>
        <Button onClick={props.onClose}>{t('frame.cancel')}</Button>
      </div>
    </form>
  );
}
