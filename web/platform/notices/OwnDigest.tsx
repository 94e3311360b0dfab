import { useQuery, useQueryClient } from '@tanstack/react-query';
import { App, Button, Checkbox, Input, Segmented } from 'antd';
import { useState } from 'react';
import type { DigestChoice, OwnDigest as Own } from '../../../server/platform/digest/contract.ts';
import { Refusal } from '../access/Refusal.tsx';
import { useHeld, useVersionedChange } from '../api/use-versioned-change.ts';
import { localMoment } from '../format/moment.ts';
import { useWords } from '../language/use-words.ts';
import { CompareVersions } from '../parts/CompareVersions.tsx';
import { ErrorState } from '../parts/ErrorState.tsx';
import { Field } from '../parts/Field.tsx';
import { Notice } from '../parts/Notice.tsx';
import sheet from '../parts/Sheet.module.css';
import { Skeleton } from '../parts/Skeleton.tsx';
import { chooseDigest, fetchOwnDigest } from './api.ts';

const OWN_DIGEST = ['own digest'];
/** As the server asks, roughly: it has the last word. */
const isAddress = (text: string) => /^[^\s@]+@[^\s@]+\.[^\s@]+$/.test(text);

/** Whether and where the daily mail goes to, and how the latest one went. */
export function OwnDigest() {
  const { t } = useWords();
  const { data, error, refetch } = useQuery({
    queryKey: OWN_DIGEST,
    queryFn: ({ signal }) => fetchOwnDigest(signal),
  });
  return (
    <section className={sheet['card']} aria-labelledby="own-digest">
      <header>
        <h2 id="own-digest">{t('digest.title')}</h2>
      </header>
      <div className={sheet['body']}>
        <p>{t('digest.what')}</p>
        {error && !data && <ErrorState error={error} onRetry={() => void refetch()} />}
        {data ? <Choosing own={data} /> : !error && <Skeleton height={120} />}
      </div>
    </section>
  );
}

function Choosing({ own }: { readonly own: Own }) {
  const { t, language } = useWords();
  const { message } = App.useApp();
  const queries = useQueryClient();
  const [address, setAddress] = useState(own.choice.address ?? '');
  const [wants, setWants] = useState(own.choice.wants);
  const [inLanguage, setInLanguage] = useState(own.choice.address === null ? language : own.choice.language);
  const [tried, setTried] = useState(false);
  const [isTouched, setTouched] = useState(false);
  const readAnew = () => queries.invalidateQueries({ queryKey: OWN_DIGEST });
  const choosing = useVersionedChange({
    present: own,
    read: useHeld(own, isTouched),
    change: (asked: DigestChoice, { version }) => chooseDigest(asked, version),
    readAnew,
    onDone: () => {
      setTouched(false);
      void message.success(t('digest.saved'));
      return readAnew();
    },
  });
  const { overtaken } = choosing;
  const fieldsOf = (said: DigestChoice) => [
    { key: 'address', label: t('digest.address'), value: said.address ?? '' },
    { key: 'wants', label: t('digest.wants'), value: said.wants ? '✓' : '✕' },
    { key: 'language', label: t('digest.language'), value: said.language === 'zh' ? '中文' : 'English' },
  ];
  const written = address.trim();
  const isFaulty = written !== '' && !isAddress(written);
  const choice: DigestChoice = { address: written === '' ? null : written, wants, language: inLanguage };
  return (
    <form
      className={sheet['form']}
      noValidate
      onChange={() => setTouched(true)}
      onSubmit={(event) => {
        event.preventDefault();
        setTried(true);
        if (!isFaulty && !choosing.isPending) choosing.mutate(choice);
      }}
    >
      {own.sentAt ? <p>{t('digest.sentAt', own.sentAt)}</p> : <Notice weight="note">{t('digest.off')}</Notice>}
      <Field label={t('digest.address')} fault={tried && isFaulty ? t('digest.address.fault') : null}>
        {(control) => (
          <Input
            {...control}
            type="email"
            autoComplete="email"
            maxLength={254}
            value={address}
            onChange={(event) => setAddress(event.target.value)}
          />
        )}
      </Field>
      <Checkbox checked={wants} onChange={(event) => setWants(event.target.checked)}>
        {t('digest.wants')}
      </Checkbox>
      <Segmented
        aria-label={t('digest.language')}
        value={inLanguage}
        onChange={setInLanguage}
        options={[
          { value: 'zh', label: '中文' },
          { value: 'en', label: 'English' },
        ]}
      />
      {choosing.error !== null && <Refusal error={choosing.error} />}
      {overtaken && (
        <CompareVersions
          mine={fieldsOf(choice)}
          theirs={fieldsOf(own.choice)}
          mineIs="typed"
          busy={choosing.isPending}
          onInsist={() => choosing.insist(choice)}
          onLeave={() => {
            setAddress(own.choice.address ?? '');
            setWants(own.choice.wants);
            setInLanguage(own.choice.language);
            setTouched(false);
            choosing.leave();
          }}
        />
      )}
      <div className={sheet['acts']}>
        <Button type="primary" htmlType="submit" loading={choosing.isPending}>
          {t('digest.save')}
        </Button>
      </div>
      <Latest latest={own.latest} />
    </form>
  );
}

function Latest({ latest }: Pick<Own, 'latest'>) {
  const { t } = useWords();
  if (!latest) return <p>{t('digest.none')}</p>;
  return (
    <Notice weight={latest.fault === null ? 'note' : 'warning'}>
      {t('digest.latest', { day: latest.day, state: t(`digest.state.${latest.state}`) })}
      {latest.fault !== null && ` (${latest.fault})`}{' '}
      {latest.nextAt !== null && latest.fault !== null && t('digest.again', { at: localMoment(latest.nextAt) })}
    </Notice>
  );
}
