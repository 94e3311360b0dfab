import { useQuery } from '@tanstack/react-query';
import { Checkbox, Select } from 'antd';
import type { Question } from '../../../../server/units/office/statement/contract.ts';
import { useWords } from '../../../platform/language/use-words.ts';
import { Field } from '../../../platform/parts/Field.tsx';
import { fetchPeople, STATEMENTS } from './api.ts';
import { useTold } from './use-told.ts';

type EntryQuestion = Exclude<Question, { readonly kind: 'works' }>;

/** Which person an entry must name, if any, and whether as its leader or first. */
export function EntryWhoseFields(props: {
  readonly question: EntryQuestion;
  readonly onChange: (question: EntryQuestion) => void;
}) {
  const { t } = useWords();
  const { personOf } = useTold();
  const { whose, ...anybody } = props.question;
  const { data: people } = useQuery({
    queryKey: [...STATEMENTS, 'people'],
    queryFn: ({ signal }) => fetchPeople(signal),
  });
  const choose = (personKey: string | undefined) =>
    props.onChange(personKey === undefined ? anybody : { ...anybody, whose: { place: 'named', ...whose, personKey } });
  return (
    <>
      <Field label={t('statement.person')}>
        {(control) => (
          <Select<string>
            {...control}
            allowClear
            showSearch
            optionFilterProp="label"
            size="large"
            placeholder={t('statement.field.any')}
            value={whose?.personKey ?? null}
            options={(people ?? []).map((person) => ({ value: person.personKey, label: personOf(person) }))}
            onChange={choose}
          />
        )}
      </Field>
      {whose && (
        <Checkbox
          checked={whose.place === 'leading'}
          onChange={({ target }) =>
            props.onChange({ ...anybody, whose: { ...whose, place: target.checked ? 'leading' : 'named' } })
          }
        >
          {t('statement.field.leading')}
        </Checkbox>
      )}
    </>
  );
}
