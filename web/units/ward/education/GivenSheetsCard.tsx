import { EDUCATION_SHEETS } from '@isocenter/knowledge';
import { useQuery } from '@tanstack/react-query';
import { Button } from 'antd';
import { useState } from 'react';
import { Link } from 'react-router';
import type { GivenSheet } from '../../../../server/units/ward/education/contract.ts';
import type { Stay } from '../../../../server/units/ward/stay/contract.ts';
import { useMay } from '../../../platform/access/SessionContext.ts';
import { localMoment } from '../../../platform/format/moment.ts';
import { useWords } from '../../../platform/language/use-words.ts';
import { ErrorState } from '../../../platform/parts/ErrorState.tsx';
import sheet from '../../../platform/parts/Sheet.module.css';
import { SayWhy } from '../analgesics/SayWhy.tsx';
import { WARD } from '../stay/api.ts';
import { useWardAct } from '../stay/use-ward-act.ts';
import { correctGiven, fetchGiven } from './api.ts';
import styles from './Education.module.css';
import { GiveSheet } from './GiveSheet.tsx';

/** What the patient was handed to read: sheet, version, language, when, by whom. */
export function GivenSheetsCard({ stay }: { readonly stay: Stay }) {
  const { t } = useWords();
  const mayGive = useMay('education.give');
  const [giving, setGiving] = useState(false);
  const { data, error, refetch } = useQuery({
    queryKey: [WARD, 'given-sheets', stay.stayKey],
    queryFn: ({ signal }) => fetchGiven(stay.stayKey, signal),
  });
  return (
    <section className={sheet['card']} aria-labelledby="given-sheets">
      <header>
        <h2 id="given-sheets">{t('education.given')}</h2>
        {mayGive && !giving && !stay.inError && (
          <div className={sheet['acts']}>
            <Button size="large" onClick={() => setGiving(true)}>
              {t('education.give')}
            </Button>
          </div>
        )}
      </header>
      {giving && <GiveSheet stayKey={stay.stayKey} onClose={() => setGiving(false)} />}
      {error && !data && <ErrorState error={error} onRetry={() => void refetch()} />}
      {data?.length === 0 && <p className={sheet['empty']}>{t('education.given.none')}</p>}
      <ul className={styles['given']}>
        {data?.map((each) => (
          <GivenLine key={each.givenKey} given={each} mayGive={mayGive} />
        ))}
      </ul>
    </section>
  );
}

function GivenLine({ given, mayGive }: { readonly given: GivenSheet; readonly mayGive: boolean }) {
  const { t, language } = useWords();
  const [striking, setStriking] = useState(false);
  const { content, inError, correction, recordedBy } = given;
  const { sheetId, version, at, language: lang } = content;
  const act = t(inError ? 'education.restore' : 'education.strike');
  const saving = useWardAct(
    (said: string) => correctGiven(given, { inError: !inError, correction: said }),
    () => setStriking(false),
  );
  const title = EDUCATION_SHEETS.find(({ id }) => id === sheetId)?.title[language] ?? sheetId;
  const by = (language === 'zh' ? (recordedBy?.nameZh ?? recordedBy?.name) : recordedBy?.name) ?? null;
  return (
    <li className={inError ? styles['struck'] : ''}>
      <div className={styles['line']}>
        <div>
          <Link to={`/ward/education/${sheetId}?in=${lang}`}>{title}</Link>
          <small>
            {[localMoment(at), t('education.version', { version }), t(`education.language.${lang}`), by]
              .filter(Boolean)
              .join(' · ')}
          </small>
          {(inError || correction) && (
            <small>{[inError && t('ward.inError'), correction].filter(Boolean).join(' · ')}</small>
          )}
        </div>
        {mayGive && !striking && (
          <Button size="large" onClick={() => setStriking(true)}>
            {act}
          </Button>
        )}
      </div>
      {striking && (
        <SayWhy
          label={t('education.why')}
          act={act}
          saving={saving}
          onSay={saving.mutate}
          onClose={() => setStriking(false)}
        />
      )}
    </li>
  );
}
