import { Select } from 'antd';
import type { EntryPerson } from '../../../../server/units/research/entries/contract.ts';
import { nameOf } from '../../../platform/access/person-name.ts';
import { useWords } from '../../../platform/language/use-words.ts';
import { Field } from '../../../platform/parts/Field.tsx';
import { useColleagues } from '../../../platform/tasks/task-queries.ts';
import { TextLine } from './Fields.tsx';
import { freshId } from './fresh-id.ts';

export const blankPerson = (): EntryPerson => ({ id: freshId(), name: '', personKey: null, isOurs: null });

/** A name as it is printed, and who of the department that is: said by whoever enters it, never guessed. */
export function PersonFields<Person extends EntryPerson>(props: {
  readonly person: Person;
  readonly onChange: (changes: Partial<EntryPerson>) => void;
}) {
  const { t, language } = useWords();
  const { data: colleagues } = useColleagues();
  const { name, personKey, isOurs } = props.person;
  const value = personKey ?? (isOurs === null ? 'not-said' : isOurs ? 'former' : 'not-ours');
  const who = (chosen: string): Partial<EntryPerson> => {
    if (chosen === 'not-said') return { personKey: null, isOurs: null };
    if (chosen === 'not-ours') return { personKey: null, isOurs: false };
    return { personKey: chosen === 'former' ? null : chosen, isOurs: true };
  };
  return (
    <>
      <TextLine
        label={t('entries.person')}
        value={name}
        most={120}
        onChange={(typed) => props.onChange({ name: typed })}
      />
      <Field label={t('entries.person.who')}>
        {(control) => (
          <Select
            {...control}
            showSearch={{ optionFilterProp: 'label' }}
            popupMatchSelectWidth={false}
            value={value}
            options={[
              { value: 'not-said', label: t('entries.person.not-said') },
              { value: 'not-ours', label: t('entries.person.not-ours') },
              { value: 'former', label: t('entries.person.former') },
              ...(colleagues ?? []).map((one) => ({ value: one.personKey, label: nameOf(one, language) })),
              ...(personKey !== null && !colleagues?.some((one) => one.personKey === personKey)
                ? [{ value: personKey, label: name }]
                : []),
            ]}
            onChange={(chosen) => props.onChange(who(chosen))}
          />
        )}
      </Field>
    </>
  );
}
