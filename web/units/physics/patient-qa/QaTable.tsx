import { Link } from 'react-router';
import type { PatientQa, PatientQaList } from '../../../../server/units/physics/patient-qa/contract.ts';
import { nameOf } from '../../../platform/access/person-name.ts';
import { localMoment } from '../../../platform/format/moment.ts';
import { useWords } from '../../../platform/language/use-words.ts';
import { PlainTable } from '../../../platform/parts/PlainTable.tsx';
import sheet from '../../../platform/parts/Sheet.module.css';
import { PatientName } from '../../imaging/index.ts';
import styles from './PatientQa.module.css';
import { QaActs } from './QaActs.tsx';
import { criteriaText, percentText, STANDING_CHIPS, VERDICT_SIGNS } from './qa-words.ts';

/** What was measured, each with its verdict by the universal limits, its place beside the local ones, and who answers for it. */
export function QaTable({
  list,
  rows,
  ofPlan,
}: {
  readonly list: PatientQaList;
  readonly rows: readonly PatientQa[];
  /** On the page of its plan nobody asks whose it is; of one plan alone no local limits are made. */
  readonly ofPlan: boolean;
}) {
  const { t } = useWords();
  return (
    <PlainTable
      label={t('patient-qa.title')}
      rows={rows}
      keyOf={({ qaKey }) => qaKey}
      isPast={({ isOfPresentPlan }) => !isOfPresentPlan}
      columns={[
        { key: 'on', header: t('patient-qa.measuredOn'), cell: ({ content }) => content.measuredOn },
        ...(ofPlan
          ? []
          : [
              {
                key: 'plan',
                header: t('patient-qa.plan'),
                cell: ({ patient, patientKey, content }: PatientQa) => (
                  <>
                    <PatientName patient={patient} />{' '}
                    <Link to={`/patients/${patientKey}/cases/${content.caseKey}`}>
                      {content.planLabel ?? t('plan.unnamed')}
                    </Link>
                  </>
                ),
              },
            ]),
        {
          key: 'machine',
          header: t('patient-qa.machine'),
          cell: ({ content: { machine, technique, region, device } }) => (
            <>
              {machine} · {technique}
              <br />
              <small>
                {region} · {device}
              </small>
            </>
          ),
        },
        {
          key: 'rate',
          header: t('patient-qa.passRate'),
          cell: ({ content }) => (
            <span title={`${content.passed} / ${content.points}`}>
              <b>{content.passRate === null ? '–' : percentText(content.passRate)}</b>
              <br />
              <small>{criteriaText(content.criteria, t)}</small>
              {content.patientPosition !== null && (
                <>
                  <br />
                  <small>{t('patient-qa.position', { position: content.patientPosition })}</small>
                </>
              )}
            </span>
          ),
        },
        {
          key: 'verdict',
          header: ofPlan ? t('patient-qa.verdict') : `${t('patient-qa.verdict')} · ${t('patient-qa.local')}`,
          cell: (row) => (
            <div className={styles['verdicts']}>
              <Verdict row={row} list={list} />
              {!ofPlan && <Standing row={row} list={list} />}
            </div>
          ),
        },
        {
          key: 'accepted',
          header: t('patient-qa.accepted'),
          cell: (row) => (
            <div className={styles['signed']}>
              <Accepted row={row} />
            </div>
          ),
        },
        { key: 'acts', header: t('patient-qa.actions'), acts: true, cell: (row) => <QaActs row={row} /> },
      ]}
    />
  );
}

interface InList {
  readonly row: PatientQa;
  readonly list: PatientQaList;
}

function Verdict({ row: { content, isOfPresentPlan }, list: { universal } }: InList) {
  const { t } = useWords();
  const { sign, chip } = VERDICT_SIGNS[content.verdict];
  const values = { tolerance: 100 * universal.tolerance, action: 100 * universal.action };
  return (
    <>
      <span className={`${sheet['chip']} ${sheet[chip] ?? ''}`} title={t(`patient-qa.do.${content.verdict}`, values)}>
        {sign} {t(`patient-qa.verdict.${content.verdict}`)}
      </span>
      {!isOfPresentPlan && <small>{t('patient-qa.otherPlan')}</small>}
    </>
  );
}

function Standing({ row, list }: InList) {
  const { t, language } = useWords();
  const stream = list.streams.find(({ points }) => points.some(({ qaKey }) => qaKey === row.qaKey));
  const standing = stream?.points.find(({ qaKey }) => qaKey === row.qaKey)?.standing;
  if (!stream) return <>–</>;
  const { results, needed } = stream;
  return (
    <>
      {standing ? (
        <span className={`${sheet['chip']} ${sheet[STANDING_CHIPS[standing]]}`}>
          {standing === 'within' ? '✓' : '!'} {t('patient-qa.local.short')} {t(`patient-qa.local.${standing}`)}
        </span>
      ) : (
        <small>
          {t('patient-qa.local')}: {t('patient-qa.local.tooFew', { results, needed })}
        </small>
      )}
      {row.excluded && (
        <small>
          {t('patient-qa.excluded', { reason: row.excluded.reason, name: nameOf(row.excluded.by, language) })}
        </small>
      )}
    </>
  );
}

function Accepted({ row: { accepted } }: { readonly row: PatientQa }) {
  const { t, language } = useWords();
  if (!accepted) return <>{t('patient-qa.accepted.none')}</>;
  return (
    <>
      ✓ {t('patient-qa.accepted.by', { name: nameOf(accepted.by, language), at: localMoment(accepted.at) })}
      {accepted.reason !== '' && (
        <>
          <br />
          <small>{accepted.reason}</small>
        </>
      )}
    </>
  );
}
