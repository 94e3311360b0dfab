import { Button, Select } from 'antd';
import { useState } from 'react';
import type { Site } from '../../../../server/platform/access/contract.ts';
import { useWords } from '../../language/use-words.ts';
import { Field } from '../../parts/Field.tsx';
import sheet from '../../parts/Sheet.module.css';
import { addSite } from '../api.ts';
import { NameFields, namesOf, type TypedNames } from '../NameFields.tsx';
import { usePersonChange } from '../people/people-queries.ts';
import { Refusal } from '../Refusal.tsx';
import { SITE_KIND_WORDS, SITE_KINDS } from './site-kinds.ts';

/** A further site, to which people and patients can belong. */
export function NewSite({ onDone }: { readonly onDone: () => void }) {
  const { t } = useWords();
  const [names, setNames] = useState<TypedNames>({ name: '', nameZh: '' });
  const [kind, setKind] = useState<Site['kind']>('campus');
  const [tried, setTried] = useState(false);
  const adding = usePersonChange(addSite, onDone);
  return (
    <form
      className={`${sheet['card']} ${sheet['padded']} ${sheet['form']}`}
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        setTried(true);
        const named = namesOf(names);
        if (named && !adding.isPending) adding.mutate({ ...named, kind });
      }}
    >
      <NameFields of="site" names={names} onChange={setNames} tried={tried} autoFocus />
      <Field label={t('people.sites.kind')}>
        {(control) => (
          <Select
            {...control}
            value={kind}
            options={SITE_KINDS.map((each) => ({ value: each, label: t(SITE_KIND_WORDS[each]) }))}
            onChange={setKind}
          />
        )}
      </Field>
      {adding.isError && <Refusal error={adding.error} />}
      <div className={sheet['acts']}>
        <Button type="primary" htmlType="submit" loading={adding.isPending}>
          {t('people.add.do')}
        </Button>
        <Button onClick={onDone}>{t('frame.cancel')}</Button>
      </div>
    </form>
  );
}
