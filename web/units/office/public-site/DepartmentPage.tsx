import { useQuery } from '@tanstack/react-query';
import { Button } from 'antd';
import { useState } from 'react';
import { Link, useNavigate } from 'react-router';
import type { DepartmentContent, PublicDepartment } from '../../../../server/units/office/public-site/contract.ts';
import { Refusal } from '../../../platform/access/Refusal.tsx';
import { usePageTitle } from '../../../platform/frame/use-page-title.ts';
import { useWords } from '../../../platform/language/use-words.ts';
import { CompareMerged } from '../../../platform/parts/CompareMerged.tsx';
import type { VersionField } from '../../../platform/parts/CompareVersions.tsx';
import { ErrorState } from '../../../platform/parts/ErrorState.tsx';
import { Icon } from '../../../platform/parts/Icon.tsx';
import sheet from '../../../platform/parts/Sheet.module.css';
import { Skeleton } from '../../../platform/parts/Skeleton.tsx';
import { fetchOverview, PUBLIC_SITE, saveDepartment } from './api.ts';
import { BothFields } from './BothFields.tsx';
import styles from './PublicSite.module.css';
import { TextField } from './TextField.tsx';
import { useSiteSave } from './use-site-save.ts';

/** What the department says of itself on its public pages. */
export function DepartmentPage() {
  usePageTitle('public-site.department');
  const { data, error, refetch } = useQuery({ queryKey: PUBLIC_SITE, queryFn: ({ signal }) => fetchOverview(signal) });
  if (error && !data) return <ErrorState error={error} onRetry={() => void refetch()} />;
  return data ? <Form department={data.department} /> : <Skeleton height={320} />;
}

function Form({ department }: { readonly department: PublicDepartment }) {
  const { t } = useWords();
  const navigate = useNavigate();
  const [content, setContent] = useState(department.content);
  const change = (changes: Partial<DepartmentContent>) => setContent((before) => ({ ...before, ...changes }));
  const fieldsOf = useDepartmentFields();
  const saving = useSiteSave(department, (asked: DepartmentContent, read) => saveDepartment(read, asked));
  const { overtaken } = saving;
  const [tried, setTried] = useState(false);
  const isNamed = content.name.zh.trim() !== '' || content.name.en.trim() !== '';
  return (
    <form
      className={sheet['page']}
      onSubmit={(event) => {
        event.preventDefault();
        setTried(true);
        if (isNamed && !overtaken) saving.mutate(content);
      }}
    >
      <header className={sheet['head']}>
        <div>
          <Link to="/public-page">{t('public-site.title')}</Link>
          <h1>{t('public-site.department')}</h1>
        </div>
        <div className={sheet['acts']}>
          <Button
            type="primary"
            size="large"
            htmlType="submit"
            loading={saving.isPending}
            disabled={overtaken !== null}
          >
            {t('public-site.save')}
          </Button>
        </div>
      </header>
      {overtaken && (
        <CompareMerged
          {...{ read: overtaken.read.content, mine: content, theirs: department.content, fieldsOf }}
          busy={saving.isPending}
          onSave={saving.insist}
          onLeave={() => void navigate('/public-page')}
        />
      )}
      {saving.error != null && <Refusal error={saving.error} />}
      <section className={sheet['card']} aria-label={t('public-site.texts')}>
        <header>
          <h2>{t('public-site.texts')}</h2>
        </header>
        <div className={sheet['body']}>
          <BothFields
            label={t('public-site.name')}
            value={content.name}
            most={120}
            fault={tried && !isNamed ? t('public-site.name.needed') : null}
            onChange={(name) => change({ name })}
          />
          <BothFields
            label={t('public-site.parent')}
            value={content.parent}
            most={120}
            onChange={(parent) => change({ parent })}
          />
          <BothFields
            label={t('public-site.about')}
            hint={t('public-site.about.hint')}
            value={content.about}
            most={6000}
            rows={8}
            onChange={(about) => change({ about })}
          />
          <TextField
            label={t('public-site.base')}
            hint={t('public-site.base.hint')}
            value={content.base}
            most={300}
            type="url"
            onChange={(base) => change({ base })}
          />
        </div>
      </section>
      <PlacesCard places={content.places} onChange={(places) => change({ places })} />
    </form>
  );
}

type Places = DepartmentContent['places'];

function PlacesCard({ places, onChange }: { readonly places: Places; readonly onChange: (places: Places) => void }) {
  const { t } = useWords();
  const change = (id: string, changes: Partial<Places[number]>) =>
    onChange(places.map((place) => (place.id === id ? { ...place, ...changes } : place)));
  return (
    <section className={sheet['card']} aria-label={t('public-site.places')}>
      <header>
        <h2>{t('public-site.places')}</h2>
      </header>
      <div className={sheet['body']}>
        {places.map(({ id, name, address, phone, email }, index) => (
          <fieldset key={id} className={styles['place']} aria-label={t('public-site.place', { place: index + 1 })}>
            <BothFields
              label={t('public-site.place.name')}
              value={name}
              most={120}
              onChange={(to) => change(id, { name: to })}
            />
            <BothFields
              label={t('public-site.text.address')}
              value={address}
              most={300}
              onChange={(to) => change(id, { address: to })}
            />
            <div className={sheet['pair']}>
              <TextField
                label={t('public-site.phone')}
                value={phone}
                most={60}
                type="tel"
                onChange={(to) => change(id, { phone: to })}
              />
              <TextField
                label={t('public-site.email')}
                value={email}
                most={200}
                type="email"
                onChange={(to) => change(id, { email: to })}
              />
            </div>
            <div>
              <Button icon={<Icon name="trash" />} onClick={() => onChange(places.filter((place) => place.id !== id))}>
                {t('public-site.place.remove', { place: index + 1 })}
              </Button>
            </div>
          </fieldset>
        ))}
        <div>
          <Button icon={<Icon name="plus" />} onClick={() => onChange([...places, blankPlace()])}>
            {t('public-site.place.add')}
          </Button>
        </div>
      </div>
    </section>
  );
}

const blankPlace = (): Places[number] => ({
  ...{ id: crypto.randomUUID(), name: { zh: '', en: '' }, address: { zh: '', en: '' }, phone: '', email: '' },
});

function useDepartmentFields(): (content: DepartmentContent) => readonly VersionField[] {
  const { t } = useWords();
  const both = ({ zh, en }: DepartmentContent['name']) => [zh, en].filter(Boolean).join(' · ');
  return ({ name, parent, about, base, places }) => [
    { key: 'name', label: t('public-site.name'), value: both(name) },
    { key: 'parent', label: t('public-site.parent'), value: both(parent) },
    { key: 'about', label: t('public-site.about'), value: both(about) },
    { key: 'base', label: t('public-site.base'), value: base },
    {
      ...{ key: 'places', label: t('public-site.places') },
      value: places
        .map((place) => [both(place.name), both(place.address), place.phone, place.email].filter(Boolean).join(', '))
        .join(' · '),
    },
  ];
}
