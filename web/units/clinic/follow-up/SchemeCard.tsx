import { Button } from 'antd';
import { useState } from 'react';
import type { DueVisit, FollowUp, FollowUpScheme } from '../../../../server/units/clinic/follow-up/contract.ts';
import { useMay } from '../../../platform/access/SessionContext.ts';
import { useWords } from '../../../platform/language/use-words.ts';
import sheet from '../../../platform/parts/Sheet.module.css';
import { HistoryButton } from '../../../platform/record/HistoryButton.tsx';
import { useTreatmentAct } from '../treatment/use-treatment.ts';
import { writeScheme } from './api.ts';
import styles from './FollowUp.module.css';
import { SchemeForm } from './SchemeForm.tsx';

/** When visits are due, by whose order, and what became of each. */
export function SchemeCard({ courseKey, data }: { readonly courseKey: string; readonly data: FollowUp }) {
  const { t } = useWords();
  const { scheme, schemeKey, schemeRevision } = data;
  const mayWrite = useMay('follow-up.write');
  const [editing, setEditing] = useState(false);
  const saving = useTreatmentAct(
    (written: FollowUpScheme) => writeScheme(courseKey, written, schemeRevision),
    () => setEditing(false),
  );
  return (
    <section className={sheet['card']} aria-labelledby="scheme">
      <header>
        <h2 id="scheme">{t('follow-up.scheme')}</h2>
        {schemeKey && (
          <HistoryButton of={t('follow-up.scheme')} records={[{ entity: 'follow-up-scheme', key: schemeKey }]} />
        )}
        {mayWrite && !editing && (
          <div className={sheet['acts']}>
            <Button size="small" onClick={() => setEditing(true)}>
              {t(scheme ? 'follow-up.scheme.edit' : 'follow-up.scheme.make')}
            </Button>
          </div>
        )}
      </header>
      {editing && (
        <SchemeForm scheme={scheme} saving={saving} onSave={saving.mutate} onClose={() => setEditing(false)} />
      )}
      <dl className={sheet['facts']}>
        <dt>{t('follow-up.end')}</dt>
        <dd>{useEnd(data)}</dd>
        {scheme && (
          <>
            <dt>{t('follow-up.due')}</dt>
            <dd>
              {scheme.steps.map(({ every, unit, visits }) => (
                <div key={`${every} ${unit} ${visits}`}>{t('follow-up.step', { every, unit, visits })}</div>
              ))}
              {t('follow-up.grace.said', { days: scheme.graceDays })}
            </dd>
            {scheme.note !== '' && <dt>{t('follow-up.note')}</dt>}
            {scheme.note !== '' && <dd>{scheme.note}</dd>}
          </>
        )}
      </dl>
      {!scheme && <p className={sheet['empty']}>{t('follow-up.scheme.none')}</p>}
      <DueList data={data} />
    </section>
  );
}

function useEnd({ endDay, endedBy, underWay }: FollowUp): string {
  const { t } = useWords();
  if (endDay !== null && endedBy !== null) return t(`follow-up.end.${endedBy}`, { day: endDay });
  return t(underWay ? 'follow-up.end.underWay' : 'follow-up.end.none');
}

const SIGNS: Readonly<Record<DueVisit['state'], { readonly sign: string; readonly look: string }>> = {
  made: { sign: '✓', look: 'good' },
  missed: { sign: '–', look: '' },
  overdue: { sign: '✕', look: 'bad' },
  due: { sign: '≈', look: 'warn' },
  'to come': { sign: '', look: '' },
};

function DueList({ data: { due, agreed } }: { readonly data: FollowUp }) {
  const { t } = useWords();
  if (due.length === 0 && !agreed) return null;
  return (
    <>
      <ul className={styles['due']} aria-label={t('follow-up.due')}>
        {due.map((each) => (
          <DueChip key={each.number} due={each} words={each.day} />
        ))}
        {agreed && <DueChip due={agreed} words={`${t('follow-up.agreed')}: ${agreed.day}`} />}
      </ul>
      <p className={sheet['empty']}>{t('follow-up.due.rule')}</p>
    </>
  );
}

function DueChip({ due, words }: { readonly due: Pick<DueVisit, 'state'>; readonly words: string }) {
  const { t } = useWords();
  const { sign, look } = SIGNS[due.state];
  return (
    <li className={`${sheet['chip']} ${look === '' ? '' : sheet[look]}`} data-due={due.state}>
      {sign} {words} · {t(`follow-up.due.${due.state}`)}
    </li>
  );
}
