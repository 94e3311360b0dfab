import { useQuery, useQueryClient } from '@tanstack/react-query';
import { Button, Input, Popconfirm } from 'antd';
import { useState } from 'react';
import { useHeld, useVersionedChange } from '../../api/use-versioned-change.ts';
import { localMoment } from '../../format/moment.ts';
import { useWords } from '../../language/use-words.ts';
import { CompareVersions } from '../../parts/CompareVersions.tsx';
import { Field } from '../../parts/Field.tsx';
import sheet from '../../parts/Sheet.module.css';
import { Refusal } from '../Refusal.tsx';
import { useMay } from '../SessionContext.ts';
import { fetchSubject, linkSubject } from './api.ts';
import { useProvider } from './use-provider.ts';

/** As whom the hospital's login knows a person, where there is such a login. */
export function PersonSubject({ personKey }: { readonly personKey: string }) {
  const { t } = useWords();
  const isOffered = useProvider();
  const mayLink = useMay('person.write');
  const queries = useQueryClient();
  const [typing, setTyping] = useState(false);
  const queryKey = ['access', 'provider-subject', personKey];
  const { data, error } = useQuery({
    queryKey,
    queryFn: ({ signal }) => fetchSubject(personKey, signal),
    enabled: isOffered,
  });
  const present = data ?? { linked: null, version: '' };
  const linking = useVersionedChange({
    present,
    read: useHeld(present, typing),
    change: (subject: string | null, { version }) => linkSubject(personKey, version, subject),
    readAnew: () => queries.invalidateQueries({ queryKey }),
    onDone: () => {
      setTyping(false);
      return queries.invalidateQueries({ queryKey });
    },
  });
  const { overtaken } = linking;
  const label = t('people.provider.subject');
  if (!isOffered || (!data && !error)) return null;
  const linked = data?.linked;
  return (
    <section className={sheet['card']} aria-labelledby="provider-subject">
      <header>
        <h2 id="provider-subject">{t('people.provider')}</h2>
        {mayLink && !typing && (
          <div className={sheet['acts']}>
            <Button onClick={() => setTyping(true)}>
              {t(linked ? 'people.provider.change' : 'people.provider.link')}
            </Button>
            {linked && (
              <Popconfirm
                title={t('people.provider.removeAsk')}
                okText={t('people.provider.remove')}
                cancelText={t('frame.cancel')}
                okButtonProps={{ danger: true }}
                onConfirm={() => linking.mutate(null)}
              >
                <Button danger>{t('people.provider.remove')}</Button>
              </Popconfirm>
            )}
          </div>
        )}
      </header>
      {error && <Refusal error={error} />}
      {linking.error && <Refusal error={linking.error} />}
      {overtaken && (
        <CompareVersions
          mine={[{ key: 'subject', label, value: overtaken.asked ?? '' }]}
          theirs={[{ key: 'subject', label, value: present.linked?.subject ?? '' }]}
          mineIs="typed"
          busy={linking.isPending}
          onInsist={() => linking.insist(overtaken.asked)}
          onLeave={() => {
            linking.leave();
            setTyping(false);
          }}
        />
      )}
      {typing && (
        <SubjectForm
          busy={linking.isPending}
          onLink={(subject) => linking.mutate(subject)}
          onDone={() => setTyping(false)}
        />
      )}
      {!linked && !typing && <p className={sheet['empty']}>{t('people.provider.none')}</p>}
      {linked && (
        <dl className={sheet['facts']}>
          <dt>{t('people.provider.subject')}</dt>
          <dd>{linked.subject}</dd>
          <dt>{t('people.provider.since')}</dt>
          <dd>
            {localMoment(linked.linkedAt)} · {t(`people.provider.by.${linked.linkedBy}`)}
          </dd>
        </dl>
      )}
    </section>
  );
}

function SubjectForm(props: {
  readonly busy: boolean;
  readonly onLink: (subject: string) => void;
  readonly onDone: () => void;
}) {
  const { t } = useWords();
  const [subject, setSubject] = useState('');
  const [tried, setTried] = useState(false);
  const typed = subject.trim();
  return (
    <form
      className={`${sheet['inset']} ${sheet['form']}`}
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        setTried(true);
        if (typed && !props.busy) props.onLink(typed);
      }}
    >
      <Field
        label={t('people.provider.subject')}
        hint={t('people.provider.hint')}
        fault={tried && !typed ? t('access.field.needed') : null}
      >
        {(control) => (
          <Input
            {...control}
            autoFocus
            value={subject}
            autoCapitalize="none"
            spellCheck={false}
            onChange={(event) => setSubject(event.target.value)}
          />
        )}
      </Field>
      <div className={sheet['acts']}>
        <Button type="primary" htmlType="submit" loading={props.busy}>
          {t('people.provider.link')}
        </Button>
        <Button onClick={props.onDone}>{t('frame.cancel')}</Button>
      </div>
    </form>
  );
}
