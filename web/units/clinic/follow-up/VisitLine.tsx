import { Button } from 'antd';
import { useState } from 'react';
import { Link } from 'react-router';
import type { FollowUp, Visit, VisitContent } from '../../../../server/units/clinic/follow-up/contract.ts';
import { Refusal } from '../../../platform/access/Refusal.tsx';
import { useMay } from '../../../platform/access/SessionContext.ts';
import { useWords } from '../../../platform/language/use-words.ts';
import sheet from '../../../platform/parts/Sheet.module.css';
import { HistoryButton } from '../../../platform/record/HistoryButton.tsx';
import entries from '../patients/Clinic.module.css';
import { useTermWords } from '../review/use-term-words.ts';
import { useTreatmentAct } from '../treatment/use-treatment.ts';
import { changeVisit } from './api.ts';
import { PlaceLine } from './PlaceLine.tsx';
import { VisitForm } from './VisitForm.tsx';

const SEVERE = 3;

/** One visit: how long after the end, what was found, and where a recurrence lay. */
export function VisitLine(props: { readonly courseKey: string; readonly visit: Visit; readonly data: FollowUp }) {
  const { t } = useWords();
  const { courseKey, visit, data } = props;
  const { content, inError, visitKey, places } = visit;
  const mayWrite = useMay('follow-up.write');
  const [editing, setEditing] = useState(false);
  const striking = useTreatmentAct(() => changeVisit(courseKey, visit, { content, inError: !inError }));
  const correcting = useTreatmentAct(
    (corrected: VisitContent) => changeVisit(courseKey, visit, { content: corrected, inError }),
    () => setEditing(false),
  );
  if (editing)
    return (
      <VisitForm
        content={content}
        region={data.region}
        saving={correcting}
        onSave={correcting.mutate}
        onClose={() => setEditing(false)}
      />
    );
  const mayPlace = mayWrite && !inError && content.disease === 'recurrence';
  return (
    <div className={entries['entry']} data-visit={content.day}>
      <div>
        <strong className={inError ? entries['struck'] : ''}>{content.day}</strong>{' '}
        {inError && <span className={`${sheet['chip']} ${sheet['bad']}`}>{t('clinic.inError')}</span>}{' '}
        <SinceEnd visit={visit} />
        <Found content={content} />
        <Grades content={content} />
        <Facts visit={visit} />
        {places.map((place) => (
          <PlaceLine key={place.placeKey} courseKey={courseKey} place={place} plans={data.plans} />
        ))}
        {mayPlace && (
          <Link to={`/clinic/courses/${courseKey}/follow-up/place?visit=${visitKey}`}>{t('follow-up.place.add')}</Link>
        )}
        {striking.isError && <Refusal error={striking.error} />}
      </div>
      <HistoryButton of={content.day} records={[{ entity: 'follow-up-visit', key: visitKey }]} />
      {mayWrite && !inError && (
        <Button size="small" onClick={() => setEditing(true)}>
          {t('clinic.edit')}
        </Button>
      )}
      {mayWrite && (
        <Button size="small" loading={striking.isPending} onClick={() => striking.mutate(undefined)}>
          {t(inError ? 'clinic.inError.undo' : 'clinic.inError.say')}
        </Button>
      )}
    </div>
  );
}

function SinceEnd({ visit: { daysSinceEnd, isLate } }: { readonly visit: Visit }) {
  const { t } = useWords();
  if (daysSinceEnd === null) return null;
  const days = Math.abs(daysSinceEnd);
  return (
    <span>
      {t(daysSinceEnd < 0 ? 'follow-up.beforeEnd' : 'follow-up.sinceEnd', { days })}{' '}
      <span className={sheet['chip']}>{t(isLate ? 'follow-up.late' : 'follow-up.early')}</span>
    </span>
  );
}

function Found({ content: { disease, recurrences } }: { readonly content: VisitContent }) {
  const { t } = useWords();
  const isBad = disease === 'recurrence';
  return (
    <p className={sheet['chips']}>
      <span className={`${sheet['chip']} ${isBad ? sheet['bad'] : disease === 'no evidence' ? sheet['good'] : ''}`}>
        {isBad && '✕ '}
        {disease === 'no evidence' && '✓ '}
        {t(`follow-up.disease.${disease}`)}
      </span>
      {recurrences.map((kind) => (
        <span key={kind} className={`${sheet['chip']} ${sheet['bad']}`}>
          {t(`follow-up.recurrence.${kind}`)}
        </span>
      ))}
    </p>
  );
}

function Grades({ content: { events } }: { readonly content: VisitContent }) {
  const { t } = useWords();
  const termWords = useTermWords();
  if (events.length === 0) return null;
  return (
    <p className={sheet['chips']}>
      {events.map(({ term, grade }) => (
        <span key={term} className={`${sheet['chip']} ${grade >= SEVERE ? sheet['bad'] : ''}`}>
          {grade >= SEVERE && '✕ '}
          {termWords(term)} {grade === 0 ? t('review.grade.none') : t('review.grade', { grade })}
        </span>
      ))}
    </p>
  );
}

function Facts({ visit: { content, recordedBy } }: { readonly visit: Visit }) {
  const { t, language } = useWords();
  const { how, ecog, findings, nextVisit } = content;
  const facts = [
    t(`follow-up.visit.how.${how}`),
    ecog === null ? '' : `${t('review.ecog')} ${ecog}`,
    findings,
    nextVisit && `${t('follow-up.visit.next')}: ${nextVisit}`,
    (language === 'zh' ? recordedBy?.nameZh : null) ?? recordedBy?.name,
  ];
  return <small>{facts.filter(Boolean).join(' · ')}</small>;
}
