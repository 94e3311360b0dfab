import { useQuery } from '@tanstack/react-query';
import { Button, Input, Modal } from 'antd';
import { useState } from 'react';
import type { WardContact, WardContactContent } from '../../../../server/units/ward/own-page/contract.ts';
import { Refusal } from '../../../platform/access/Refusal.tsx';
import { useWords } from '../../../platform/language/use-words.ts';
import { ErrorState } from '../../../platform/parts/ErrorState.tsx';
import { Field } from '../../../platform/parts/Field.tsx';
import sheet from '../../../platform/parts/Sheet.module.css';
import { Skeleton } from '../../../platform/parts/Skeleton.tsx';
import { WARD } from '../stay/api.ts';
import { useWardAct } from '../stay/use-ward-act.ts';
import { fetchContact, keepContact } from './api.ts';
import {
  type ContactDraft,
  contactDraftOf,
  contactOf,
  isShowable,
  KINDS_OF_DAY,
  type KindOfDay,
} from './contact-draft.ts';
import styles from './OwnPage.module.css';

/** When the ward reads what patients send, and what their page tells them to do otherwise. */
export function ContactDialog({ onClose }: { readonly onClose: () => void }) {
  const { t } = useWords();
  const { data, error, refetch } = useQuery({
    queryKey: [WARD, 'contact'],
    queryFn: ({ signal }) => fetchContact(signal),
  });
  return (
    <Modal open title={t('own.contact')} footer={null} onCancel={onClose}>
      {data ? (
        <ContactForm key={data.revision} contact={data} onClose={onClose} />
      ) : error ? (
        <ErrorState error={error} onRetry={() => void refetch()} />
      ) : (
        <Skeleton height={320} />
      )}
    </Modal>
  );
}

function ContactForm({ contact, onClose }: { readonly contact: WardContact; readonly onClose: () => void }) {
  const { t } = useWords();
  const [draft, setDraft] = useState(() => contactDraftOf(contact.content));
  const [isFaulty, setFaulty] = useState(false);
  const isWhole = isShowable(contact.content);
  const keeping = useWardAct((content: WardContactContent) => keepContact(contact, content), onClose);
  const fields = [
    ['phone', t('own.contact.phone')],
    ['emergency', t('own.contact.emergency')],
    ['within', t('own.contact.within')],
  ] as const;
  return (
    <form
      className={sheet['form']}
      onSubmit={(event) => {
        event.preventDefault();
        const content = contactOf(draft);
        setFaulty(content === null);
        if (content && isWhole) keeping.mutate(content);
      }}
    >
      <p>
        {t('own.contact.about')}{' '}
        {contact.timeZone === null ? t('own.noTimeZone') : t('own.contact.zone', { zone: contact.timeZone })}{' '}
        {contact.content &&
          contact.timeZone !== null &&
          t(contact.isStaffed ? 'own.contact.now.yes' : 'own.contact.now.no')}{' '}
        {contact.timeZone !== null && !contact.hasHolidays && t('own.contact.no-holidays')}
      </p>
      {fields.map(([name, label]) => (
        <Field key={name} label={label}>
          {(control) => (
            <Input
              {...control}
              size="large"
              maxLength={30}
              value={draft[name]}
              onChange={({ target }) => setDraft({ ...draft, [name]: target.value })}
            />
          )}
        </Field>
      ))}
      <Week draft={draft} onChange={setDraft} />
      {!isWhole && <p role="alert">{t('own.contact.several')}</p>}
      {isFaulty && <p role="alert">{t('own.contact.faulty')}</p>}
      {keeping.error && <Refusal error={keeping.error} />}
      <div className={sheet['acts']}>
        <Button size="large" type="primary" htmlType="submit" disabled={!isWhole} loading={keeping.isPending}>
          {t('ward.save')}
        </Button>
        <Button size="large" onClick={onClose}>
          {t('frame.cancel')}
        </Button>
      </div>
    </form>
  );
}

function Week(props: { readonly draft: ContactDraft; readonly onChange: (draft: ContactDraft) => void }) {
  const { t } = useWords();
  const { draft, onChange } = props;
  const type = (day: KindOfDay, part: { readonly from?: string; readonly until?: string }) =>
    onChange({ ...draft, days: { ...draft.days, [day]: { ...draft.days[day], ...part } } });
  return (
    <fieldset>
      <legend>{t('own.contact.hours')}</legend>
      <small>{t('own.contact.hours.hint')}</small>
      {KINDS_OF_DAY.map((day) => {
        const name = t(`own.contact.day.${day}`);
        return (
          <div key={day} className={styles['days']}>
            <span>{name}</span>
            <Input
              size="large"
              maxLength={5}
              aria-label={t('own.contact.from', { day: name })}
              value={draft.days[day].from}
              onChange={({ target }) => type(day, { from: target.value })}
            />
            <Input
              size="large"
              maxLength={5}
              aria-label={t('own.contact.until', { day: name })}
              value={draft.days[day].until}
              onChange={({ target }) => type(day, { until: target.value })}
            />
          </div>
        );
      })}
    </fieldset>
  );
}
