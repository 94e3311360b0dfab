import { useQuery } from '@tanstack/react-query';
import { Select } from 'antd';
import { useState } from 'react';
import { useWords } from '../../../platform/language/use-words.ts';
import { Field } from '../../../platform/parts/Field.tsx';
import { searchPatients } from '../patients/api.ts';
import { REGISTRY } from '../patients/use-registry-rows.ts';

/** Whom an appointment is for, found by name, number or birth date; each choice shows two of them. */
export function PatientChoice(props: { readonly value: string; readonly onChange: (patientKey: string) => void }) {
  const { t } = useWords();
  const [words, setWords] = useState('');
  const { data } = useQuery({
    queryKey: [REGISTRY, 'choice', words],
    queryFn: ({ signal }) => searchPatients({ words, offset: 0, limit: 20 }, signal),
  });
  return (
    <Field label={t('clinic.patient')} hint={t('clinic.search')}>
      {(control) => (
        <Select
          {...control}
          showSearch={{ filterOption: false, onSearch: setWords }}
          value={props.value || null}
          options={(data?.rows ?? []).map(({ patientKey, name, nameZh, birthDate, identifiers }) => ({
            value: patientKey,
            label: [nameZh, name, birthDate, identifiers[0]?.value].filter(Boolean).join(' · '),
          }))}
          onChange={(value: string) => props.onChange(value)}
        />
      )}
    </Field>
  );
}
