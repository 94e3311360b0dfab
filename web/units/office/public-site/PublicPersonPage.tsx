import { useQuery } from '@tanstack/react-query';
import { Button, Switch } from 'antd';
import { useState } from 'react';
import { Link, useNavigate, useParams } from 'react-router';
import type { PersonContent, PublicPerson, SaidPerson } from '../../../../server/units/office/public-site/contract.ts';
import { nameOf } from '../../../platform/access/person-name.ts';
import { Refusal } from '../../../platform/access/Refusal.tsx';
import { useMay, useSession } from '../../../platform/access/SessionContext.ts';
import { usePageTitle } from '../../../platform/frame/use-page-title.ts';
import { useWords } from '../../../platform/language/use-words.ts';
import { CompareMerged } from '../../../platform/parts/CompareMerged.tsx';
import type { VersionField } from '../../../platform/parts/CompareVersions.tsx';
import { ErrorState } from '../../../platform/parts/ErrorState.tsx';
import sheet from '../../../platform/parts/Sheet.module.css';
import { Skeleton } from '../../../platform/parts/Skeleton.tsx';
import { HistoryButton } from '../../../platform/record/HistoryButton.tsx';
import { fetchPublicPerson, PUBLIC_SITE, savePublicPerson } from './api.ts';
import { BothFields } from './BothFields.tsx';
import styles from './PublicSite.module.css';
import { TextField } from './TextField.tsx';
import { useSiteSave } from './use-site-save.ts';

/** How somebody shows themselves on the public pages, and whether. */
export function PublicPersonPage() {
  usePageTitle('public-site.person.title');
  const { personKey = '' } = useParams();
  const { data, error, refetch } = useQuery({
    queryKey: [...PUBLIC_SITE, 'people', personKey],
    queryFn: ({ signal }) => fetchPublicPerson(personKey, signal),
  });
  if (error && !data) return <ErrorState error={error} onRetry={() => void refetch()} />;
  return data ? <Form of={data} /> : <Skeleton height={320} />;
}

function Form({ of }: { readonly of: PublicPerson }) {
  const { t, language } = useWords();
  const navigate = useNavigate();
  const isOwn = useSession().person.personKey === of.person.personKey;
  const mayPublish = useMay('register.publish');
  const may = isOwn || mayPublish;
  const [content, setContent] = useState(of.content);
  const [isShown, setShown] = useState(of.isShown);
  const change = (changes: Partial<PersonContent>) => {
    setContent((before) => ({ ...before, ...changes }));
    if (!isOwn) setShown(false); // shown again when they have seen it
  };
  const fieldsOf = usePersonFields();
  const saving = useSiteSave(of, (asked: SaidPerson, read) => savePublicPerson(read, asked));
  const { overtaken } = saving;
  const name = nameOf(of.person, language);
  return (
    <form
      className={sheet['page']}
      onSubmit={(event) => {
        event.preventDefault();
        if (!overtaken) saving.mutate({ content, isShown });
      }}
    >
      <header className={sheet['head']}>
        <div>
          <Link to="/public-page">{t('public-site.title')}</Link>
          <h1>{name}</h1>
        </div>
        <div className={sheet['acts']}>
          {may && (
            <Button
              type="primary"
              size="large"
              htmlType="submit"
              loading={saving.isPending}
              disabled={overtaken !== null}
            >
              {t('public-site.save')}
            </Button>
          )}
          {of.revision > 0 && (
            <HistoryButton of={name} records={[{ entity: 'office-public-person', key: of.person.personKey }]} />
          )}
        </div>
      </header>
      {overtaken && (
        <CompareMerged
          read={flat(overtaken.read)}
          mine={flat({ content, isShown })}
          theirs={flat(of)}
          fieldsOf={fieldsOf}
          busy={saving.isPending}
          onSave={({ isShown: shown, ...chosen }) => saving.insist({ content: chosen, isShown: shown })}
          onLeave={() => void navigate('/public-page')}
        />
      )}
      {saving.error != null && <Refusal error={saving.error} />}
      <fieldset className={sheet['card']} disabled={!may} aria-label={t('public-site.person.title')}>
        <div className={`${sheet['body']} ${sheet['padded']}`}>
          <div className={styles['consent']}>
            <Switch
              id="person-shown"
              checked={isShown}
              disabled={!may || (!isOwn && !isShown)}
              onChange={setShown}
              aria-describedby="person-shown-note"
            />
            <label htmlFor="person-shown">{t(isOwn ? 'public-site.show-me' : 'public-site.show-them')}</label>
          </div>
          <p id="person-shown-note">{t(isOwn ? 'public-site.show-me.what' : 'public-site.show-them.what')}</p>
          <BothFields
            label={t('public-site.post')}
            value={content.title}
            most={160}
            onChange={(title) => change({ title })}
          />
          <BothFields
            label={t('public-site.fields')}
            hint={t('public-site.fields.hint')}
            value={content.fields}
            most={400}
            onChange={(fields) => change({ fields })}
          />
          <BothFields
            label={t('public-site.about')}
            hint={t('public-site.about.hint')}
            value={content.about}
            most={4000}
            rows={6}
            onChange={(about) => change({ about })}
          />
          <div className={sheet['pair']}>
            <TextField
              label={t('public-site.email')}
              hint={t('public-site.email.hint')}
              value={content.email}
              most={200}
              type="email"
              onChange={(email) => change({ email })}
            />
            <TextField
              label={t('public-site.website')}
              value={content.website}
              most={300}
              type="url"
              onChange={(website) => change({ website })}
            />
          </div>
          <p>{t('public-site.person.from-register')}</p>
        </div>
      </fieldset>
    </form>
  );
}

const flat = ({ content, isShown }: SaidPerson) => ({ ...content, isShown });

function usePersonFields(): (said: ReturnType<typeof flat>) => readonly VersionField[] {
  const { t } = useWords();
  const both = ({ zh, en }: PersonContent['title']) => [zh, en].filter(Boolean).join(' · ');
  return ({ title, fields, about, email, website, isShown }) => [
    {
      key: 'isShown',
      label: t('public-site.is-shown'),
      value: t(isShown ? 'public-site.shown.yes' : 'public-site.shown.waits'),
    },
    { key: 'title', label: t('public-site.post'), value: both(title) },
    { key: 'fields', label: t('public-site.fields'), value: both(fields) },
    { key: 'about', label: t('public-site.about'), value: both(about) },
    { key: 'email', label: t('public-site.email'), value: email },
    { key: 'website', label: t('public-site.website'), value: website },
  ];
}
