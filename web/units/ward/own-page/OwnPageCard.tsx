import { useQuery } from '@tanstack/react-query';
import { Button, Select } from 'antd';
import { useState } from 'react';
import type { MadePatientLink } from '../../../../server/platform/patient-links/contract.ts';
import type { OwnPageOfStay } from '../../../../server/units/ward/own-page/contract.ts';
import type { Stay } from '../../../../server/units/ward/stay/contract.ts';
import { Refusal } from '../../../platform/access/Refusal.tsx';
import { useMay } from '../../../platform/access/SessionContext.ts';
import { useWords } from '../../../platform/language/use-words.ts';
import { ErrorState } from '../../../platform/parts/ErrorState.tsx';
import sheet from '../../../platform/parts/Sheet.module.css';
import { Skeleton } from '../../../platform/parts/Skeleton.tsx';
import { MadeLink } from '../../../platform/patient-links/MadeLink.tsx';
import { OpenLinks } from '../../../platform/patient-links/OpenLinks.tsx';
import { WARD } from '../stay/api.ts';
import { useWardAct } from '../stay/use-ward-act.ts';
import { AnswerLine } from './AnswerLine.tsx';
import { fetchOwnPage, makePageLink, revokePageLink } from './api.ts';
import { ContactDialog } from './ContactDialog.tsx';
import styles from './OwnPage.module.css';

/** What the patient reported on a page of their own, and the link to it; it goes on after discharge. */
export function OwnPageCard({ stay }: { readonly stay: Stay }) {
  const { t } = useWords();
  const { stayKey, content } = stay;
  const mayAsk = useMay('patient-report.ask');
  const [made, setMade] = useState<MadePatientLink | null>(null);
  const { data, error, refetch } = useQuery({
    queryKey: [WARD, 'stay', stayKey, 'own-page'],
    queryFn: ({ signal }) => fetchOwnPage(stayKey, signal),
  });
  const revoking = useWardAct((linkKey: string) => revokePageLink(stayKey, linkKey));
  return (
    <section className={sheet['card']} aria-labelledby="own-page">
      <header>
        <h2 id="own-page">{t('own.card')}</h2>
      </header>
      <div className={sheet['body']}>
        <p className={sheet['about']}>{t('own.card.about')}</p>
        {error && !data && <ErrorState error={error} onRetry={() => void refetch()} />}
        {!error && !data && <Skeleton height={80} />}
        {data?.isClosed && <p>{t('own.card.closed')}</p>}
        {data && mayAsk && !data.isClosed && <HandOut stayKey={stayKey} page={data} onMade={setMade} />}
        {made && <MadeLink made={made} />}
        {revoking.error && <Refusal error={revoking.error} />}
        <OpenLinks links={data?.links ?? []} {...(mayAsk && { onRevoke: (key: string) => revoking.mutate(key) })} />
        {data?.answers.length === 0 && <p className={sheet['empty']}>{t('own.card.none')}</p>}
      </div>
      <ul className={styles['lines']} aria-label={t('own.card')}>
        {data?.answers.map((answer) => (
          <AnswerLine key={answer.answerKey} answer={answer} dischargedAt={content.discharge?.at ?? null} />
        ))}
      </ul>
    </section>
  );
}

const DAYS = [7, 30, 60, 120] as const;

/** For how long is chosen by whoever hands it out; nothing is assumed. */
function HandOut(props: {
  readonly stayKey: string;
  readonly page: Pick<OwnPageOfStay, 'hasContact' | 'hasTimeZone'>;
  readonly onMade: (made: MadePatientLink) => void;
}) {
  const { t } = useWords();
  const { stayKey, onMade } = props;
  const { hasContact, hasTimeZone } = props.page;
  const isReady = hasContact && hasTimeZone;
  const mayKeep = useMay('ward-contact.write');
  const [days, setDays] = useState<(typeof DAYS)[number] | null>(null);
  const [setting, setSetting] = useState(false);
  const making = useWardAct(async (chosen: number) => onMade(await makePageLink(stayKey, chosen)));
  return (
    <>
      <div className={styles['link']}>
        <Select
          size="large"
          aria-label={t('own.link.days')}
          placeholder={t('own.link.days.needed')}
          style={{ minWidth: 180 }}
          disabled={!isReady}
          value={days}
          options={DAYS.map((each) => ({ value: each, label: t('own.link.days.n', { days: each }) }))}
          onChange={setDays}
        />
        <Button
          type="primary"
          disabled={days === null || !isReady}
          loading={making.isPending}
          onClick={() => days !== null && making.mutate(days)}
        >
          {t('own.link.make')}
        </Button>
        {mayKeep && <Button onClick={() => setSetting(true)}>{t('own.contact.hours')}</Button>}
      </div>
      {!hasContact && <p>{t('own.noContact')}</p>}
      {!hasTimeZone && <p>{t('own.noTimeZone')}</p>}
      {making.error && <Refusal error={making.error} />}
      {setting && <ContactDialog onClose={() => setSetting(false)} />}
    </>
  );
}
