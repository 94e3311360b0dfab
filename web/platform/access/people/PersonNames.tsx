import { Button } from 'antd';
import { useState } from 'react';
import type { PersonDetail } from '../../../../server/platform/access/contract.ts';
import { useHeld } from '../../api/use-versioned-change.ts';
import { useWords } from '../../language/use-words.ts';
import { CompareVersions } from '../../parts/CompareVersions.tsx';
import sheet from '../../parts/Sheet.module.css';
import { changePerson } from '../api.ts';
import { NameFields, namesOf, type TypedNames } from '../NameFields.tsx';
import { Refusal } from '../Refusal.tsx';
import { usePersonEdit } from './people-queries.ts';
import { usePersonFields } from './use-person-fields.ts';

type Names = Pick<PersonDetail, 'name' | 'nameZh'>;

/** The person's name in both languages, as it is to be from now on. */
export function PersonNames({ person, onDone }: { readonly person: PersonDetail; readonly onDone: () => void }) {
  const { t } = useWords();
  const fieldsOf = usePersonFields();
  const read = useHeld(person, true);
  const [names, setNames] = useState<TypedNames>({ name: person.name, nameZh: person.nameZh ?? '' });
  const [tried, setTried] = useState(false);
  const renaming = usePersonEdit(person, (upon, asked: Names) => changePerson(upon, asked), { read, onDone });
  const { overtaken } = renaming;
  return (
    <form
      className={`${sheet['card']} ${sheet['padded']} ${sheet['form']}`}
      aria-label={t('people.names')}
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        setTried(true);
        const named = namesOf(names);
        if (named && !renaming.isPending) renaming.mutate(named);
      }}
    >
      <NameFields of="person" names={names} onChange={setNames} tried={tried} autoFocus />
      {renaming.error && <Refusal error={renaming.error} />}
      {overtaken && (
        <CompareVersions
          mine={fieldsOf({ ...overtaken.read, ...overtaken.asked })}
          theirs={fieldsOf(person)}
          mineIs="typed"
          choose={['name', 'nameZh']}
          busy={renaming.isPending}
          onInsist={(taken) =>
            renaming.insist({
              name: (taken.has('name') ? person : overtaken.asked).name,
              nameZh: (taken.has('nameZh') ? person : overtaken.asked).nameZh,
            })
          }
          onLeave={onDone}
        />
      )}
      {!overtaken && (
        <div className={sheet['acts']}>
          <Button type="primary" htmlType="submit" loading={renaming.isPending}>
            {t('people.save')}
          </Button>
          <Button onClick={onDone}>{t('frame.cancel')}</Button>
        </div>
      )}
    </form>
  );
}
