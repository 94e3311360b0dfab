import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { Modal, Select } from 'antd';
import { useState } from 'react';
import { useNavigate } from 'react-router';
import type { NewStatement } from '../../../../server/units/office/statement/contract.ts';
import { Refusal } from '../../../platform/access/Refusal.tsx';
import { useWords } from '../../../platform/language/use-words.ts';
import { Field } from '../../../platform/parts/Field.tsx';
import sheet from '../../../platform/parts/Sheet.module.css';
import { fetchPeople, makeStatement, STATEMENTS } from './api.ts';
import { DayField } from './DayField.tsx';
import { useTold } from './use-told.ts';

const TEMPLATES = ['five-year', 'annual', 'dossier', 'person'] as const satisfies readonly NewStatement['template'][];
type Template = (typeof TEMPLATES)[number];

/** A statement by a template, up to a day: unless chosen otherwise the last of the year that is over. */
export function NewStatementDialog({ onClose }: { readonly onClose: () => void }) {
  const { t } = useWords();
  const { personOf } = useTold();
  const navigate = useNavigate();
  const queries = useQueryClient();
  const [template, setTemplate] = useState<Template>('five-year');
  const [endsOn, setEndsOn] = useState(() => `${new Date().getFullYear() - 1}-12-31`);
  const [personKey, setPersonKey] = useState<string | null>(null);
  const isPersons = template === 'person';
  const { data: people } = useQuery({
    queryKey: [...STATEMENTS, 'people'],
    queryFn: ({ signal }) => fetchPeople(signal),
    enabled: isPersons,
  });
  const making = useMutation({
    mutationFn: makeStatement,
    onSuccess: async ({ statementKey }) => {
      await queries.invalidateQueries({ queryKey: STATEMENTS });
      void navigate(`/statements/${statementKey}`);
    },
  });
  const isSound = endsOn !== '' && (!isPersons || personKey !== null);
  return (
    <Modal
      open
      title={t('statement.new')}
      okText={t('statement.make')}
      cancelText={t('frame.cancel')}
      okButtonProps={{ size: 'large', loading: making.isPending, disabled: !isSound }}
      cancelButtonProps={{ size: 'large' }}
      onOk={() => making.mutate({ template, endsOn, personKey: isPersons ? personKey : null })}
      onCancel={onClose}
    >
      <div className={sheet['form']}>
        <Field label={t('statement.template')}>
          {(control) => (
            <Select
              {...control}
              size="large"
              value={template}
              options={TEMPLATES.map((value) => ({ value, label: t(`statement.template.${value}`) }))}
              onChange={setTemplate}
            />
          )}
        </Field>
        <DayField label={t('statement.ends-on')} value={endsOn} onChange={setEndsOn} />
        {isPersons && (
          <Field label={t('statement.person')}>
            {(control) => (
              <Select
                {...control}
                showSearch
                optionFilterProp="label"
                size="large"
                loading={!people}
                value={personKey}
                options={(people ?? []).map((person) => ({ value: person.personKey, label: personOf(person) }))}
                onChange={setPersonKey}
              />
            )}
          </Field>
        )}
        {making.error != null && <Refusal error={making.error} />}
      </div>
    </Modal>
  );
}
