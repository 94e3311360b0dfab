import { Button } from 'antd';
import { useState } from 'react';
import { Link } from 'react-router';
import type { CourseDetail } from '../../../../server/units/clinic/course/contract.ts';
import { useMay, useSession } from '../../../platform/access/SessionContext.ts';
import { localMoment } from '../../../platform/format/moment.ts';
import { useWords } from '../../../platform/language/use-words.ts';
import { Notice } from '../../../platform/parts/Notice.tsx';
import { PlainTable } from '../../../platform/parts/PlainTable.tsx';
import sheet from '../../../platform/parts/Sheet.module.css';
import { HistoryButton } from '../../../platform/record/HistoryButton.tsx';
import { CourseEdit } from './CourseEdit.tsx';
import { useCourse } from './CourseFrame.tsx';
import { isWithoutQa } from './is-without-qa.ts';
import { ReopenCourse } from './ReopenCourse.tsx';
import { useStepWords } from './StateChip.tsx';
import { WayCard } from './WayCard.tsx';
import { whyLapsed } from './why-lapsed.ts';

/** Where a course stands, its way step by step, and everything that happened. */
export function CourseOverview() {
  const detail = useCourse();
  return (
    <div className={sheet['page']}>
      {detail.isSummaryToSign && <SummaryToSign courseKey={detail.course.courseKey} />}
      <NextCard detail={detail} />
      <WayCard detail={detail} />
      <CourseCard detail={detail} />
      <FactsCard detail={detail} />
    </div>
  );
}

/** The course is completed, and what was signed of it stands no longer. */
function SummaryToSign({ courseKey }: { readonly courseKey: string }) {
  const { t } = useWords();
  return (
    <Notice
      weight="warning"
      action={<Link to={`/clinic/courses/${courseKey}/completion`}>{t('course.to.completion')}</Link>}
    >
      {t('course.summaryToSign')}
    </Notice>
  );
}

/** What the course waits for: the question with which the page is opened. */
function NextCard({ detail }: { readonly detail: CourseDetail }) {
  const { state, path, toxicity } = detail;
  const { t } = useWords();
  const { role } = useSession();
  const wordsOf = useStepWords(path.steps);
  return (
    <section className={sheet['card']} aria-labelledby="waits">
      <header>
        <h2 id="waits">{t('course.waits')}</h2>
        <ReopenCourse detail={detail} />
      </header>
      {state.waitsFor.length === 0 && toxicity === null ? (
        <p className={sheet['empty']}>{t('course.waits.none')}</p>
      ) : (
        <dl className={sheet['facts']}>
          {toxicity && (
            <>
              <dt>
                <span className={`${sheet['chip']} ${sheet['bad']}`}>
                  ✕ {t(toxicity.byNumber ? 'course.toxicity.byNumber' : 'course.toxicity', { grade: toxicity.grade })}
                </span>
              </dt>
              <dd>
                {t(role === 'oncologist' ? 'course.waits.you' : 'course.waits.who', { role: t('role.oncologist') })} ·{' '}
                {t('course.since', { at: localMoment(toxicity.since) })} ·{' '}
                <Link to={`/clinic/courses/${detail.course.courseKey}/reviews`}>{t('review.title')}</Link>
              </dd>
            </>
          )}
          {state.waitsFor.map(({ step, owner, since, due, isLate }) => (
            <div key={step} style={{ display: 'contents' }}>
              <dt>{wordsOf(step)}</dt>
              <dd>
                {t(owner === role ? 'course.waits.you' : 'course.waits.who', { role: t(`role.${owner}`) })} ·{' '}
                {t('course.since', { at: localMoment(since) })}
                {due && (
                  <span className={`${sheet['chip']} ${isLate ? sheet['bad'] : ''}`}>
                    {t(isLate ? 'course.due.late' : 'course.due', { at: localMoment(due) })}
                  </span>
                )}
              </dd>
            </div>
          ))}
        </dl>
      )}
    </section>
  );
}

function CourseCard({ detail: { course, diagnosis } }: { readonly detail: CourseDetail }) {
  const { t, language } = useWords();
  const [editing, setEditing] = useState(false);
  const mayWrite = useMay('course.write');
  const { physician } = course;
  return (
    <section className={sheet['card']} aria-labelledby="course">
      <header>
        <h2 id="course">{t('course.course')}</h2>
        <HistoryButton of={t('course.course')} records={[{ entity: 'course', key: course.courseKey }]} />
        {mayWrite && !editing && (
          <div className={sheet['acts']}>
            <Button size="small" onClick={() => setEditing(true)}>
              {t('clinic.edit')}
            </Button>
          </div>
        )}
      </header>
      {editing ? (
        <div className={sheet['inset']}>
          <CourseEdit course={course} onDone={() => setEditing(false)} />
        </div>
      ) : (
        <dl className={sheet['facts']}>
          <dt>{t('course.title')}</dt>
          <dd>{course.title}</dd>
          <dt>{t('course.intent')}</dt>
          <dd>{t(`course.intent.${course.intent}`)}</dd>
          <dt>{t('course.physician')}</dt>
          <dd>{(language === 'zh' ? physician.nameZh : null) ?? physician.name}</dd>
          <dt>{t('course.diagnosis')}</dt>
          <dd>{diagnosis ? [diagnosis.words, diagnosis.icd10].filter(Boolean).join(' · ') : '–'}</dd>
        </dl>
      )}
    </section>
  );
}

function FactsCard({ detail: { facts, path } }: { readonly detail: CourseDetail }) {
  const { t, language } = useWords();
  const wordsOf = useStepWords(path.steps);
  return (
    <section className={sheet['card']} aria-labelledby="facts">
      <header>
        <h2 id="facts">{t('course.facts')}</h2>
      </header>
      <PlainTable
        label={t('course.facts')}
        rows={[...facts].reverse()}
        keyOf={({ factKey }) => factKey}
        isPast={({ lapsed }) => lapsed !== null}
        columns={[
          { key: 'at', header: t('course.facts.at'), cell: ({ at }) => localMoment(at) },
          {
            key: 'step',
            header: t('course.facts.step'),
            cell: ({ step, lapsed }) => (lapsed ? <s>{wordsOf(step)}</s> : wordsOf(step)),
          },
          {
            key: 'who',
            header: t('course.facts.who'),
            cell: ({ person }) => (person ? ((language === 'zh' ? person.nameZh : null) ?? person.name) : '–'),
          },
          {
            key: 'note',
            header: t('course.facts.note'),
            cell: ({ reason, lapsed, ...fact }) =>
              [
                isWithoutQa({ ...fact, reason }) ? `${t('course.withoutQa')}: ${reason}` : reason,
                lapsed && t('course.facts.lapsed', { at: localMoment(lapsed.at), reason: whyLapsed(lapsed, t) }),
              ]
                .filter(Boolean)
                .join(' · ') || '–',
          },
        ]}
      />
    </section>
  );
}
