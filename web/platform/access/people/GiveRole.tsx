import { Button, DatePicker } from 'antd';
import { useState } from 'react';
import type { PersonDetail } from '../../../../server/platform/access/contract.ts';
import { useHeld } from '../../api/use-versioned-change.ts';
import { dayBegins, dayEnds } from '../../format/moment.ts';
import { useWords } from '../../language/use-words.ts';
import { Field } from '../../parts/Field.tsx';
import sheet from '../../parts/Sheet.module.css';
import { giveRole } from '../api.ts';
import { Refusal } from '../Refusal.tsx';
import { PersonOvertaken } from './PersonOvertaken.tsx';
import { usePersonEdit } from './people-queries.ts';
import { RoleAndSite, type RoleAndSiteChoice } from './RoleAndSite.tsx';

const ISO_DAY = 'YYYY-MM-DD';

/** A further role, from a day on, with or without an end. */
export function GiveRole({ person, onDone }: { readonly person: PersonDetail; readonly onDone: () => void }) {
  const { t } = useWords();
  const [choice, setChoice] = useState<RoleAndSiteChoice>({ role: null, siteKey: null });
  const [from, setFrom] = useState('');
  const [until, setUntil] = useState('');
  const [tried, setTried] = useState(false);
  const giving = usePersonEdit(person, giveRole, { read: useHeld(person, true), onDone });
  const { role, siteKey } = choice;
  const order = until !== '' && from !== '' && until < from ? t('people.roles.order') : null;
  return (
    <form
      className={`${sheet['inset']} ${sheet['form']}`}
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        setTried(true);
        if (!role || !siteKey || order || giving.isPending) return;
        giving.mutate({ role, siteKey, from: from ? dayBegins(from) : null, until: until ? dayEnds(until) : null });
      }}
    >
      <RoleAndSite choice={choice} onChange={setChoice} tried={tried} />
      <div className={sheet['pair']}>
        <Field label={t('people.roles.from')} hint={t('people.roles.fromHint')} optional>
          {(control) => <DatePicker {...control} format={ISO_DAY} onChange={(_, day) => setFrom(String(day ?? ''))} />}
        </Field>
        <Field label={t('people.roles.until')} hint={t('people.roles.openHint')} fault={order} optional>
          {(control) => <DatePicker {...control} format={ISO_DAY} onChange={(_, day) => setUntil(String(day ?? ''))} />}
        </Field>
      </div>
      {giving.error && <Refusal error={giving.error} />}
      <PersonOvertaken person={person} editing={giving} />
      <div className={sheet['acts']}>
        <Button type="primary" htmlType="submit" loading={giving.isPending}>
          {t('people.roles.add.do')}
        </Button>
        <Button onClick={onDone}>{t('frame.cancel')}</Button>
      </div>
    </form>
  );
}
