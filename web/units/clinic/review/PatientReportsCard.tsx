import { PRO_ANSWERS, PRO_CTCAE, proQuestionsFor } from '@isocenter/knowledge';
import { useQuery } from '@tanstack/react-query';
import { Button } from 'antd';
import { useState } from 'react';
import type { MadePatientLink } from '../../../../server/platform/patient-links/contract.ts';
import type { PatientReports } from '../../../../server/units/clinic/patient-report/contract.ts';
import { Refusal } from '../../../platform/access/Refusal.tsx';
import { useMay } from '../../../platform/access/SessionContext.ts';
import { localMoment } from '../../../platform/format/moment.ts';
import { useWords } from '../../../platform/language/use-words.ts';
import sheet from '../../../platform/parts/Sheet.module.css';
import { MadeLink } from '../../../platform/patient-links/MadeLink.tsx';
import { OpenLinks } from '../../../platform/patient-links/OpenLinks.tsx';
import { TREATMENT, useTreatmentAct } from '../treatment/use-treatment.ts';
import { fetchPatientReports, makeReportLink, revokeReportLink } from './api.ts';

/** A link holds for a usual course. */
const DAYS = 60;

/** What the patient reported by themselves, and the link by which they do. */
export function PatientReportsCard({ courseKey }: { readonly courseKey: string }) {
  const { t, language } = useWords();
  const mayAsk = useMay('patient-report.ask');
  const [made, setMade] = useState<MadePatientLink | null>(null);
  const { data } = useQuery({
    queryKey: [TREATMENT, courseKey, 'patient-reports'],
    queryFn: ({ signal }) => fetchPatientReports(courseKey, signal),
  });
  const making = useTreatmentAct(async () => setMade(await makeReportLink(courseKey, DAYS)));
  const revoking = useTreatmentAct((linkKey: string) => revokeReportLink(courseKey, linkKey));
  return (
    <section className={sheet['card']} aria-labelledby="reports">
      <header>
        <h2 id="reports">{t('report.links')}</h2>
        {mayAsk && (
          <div className={sheet['acts']}>
            <Button size="small" loading={making.isPending} onClick={() => making.mutate(undefined)}>
              {t('report.links.make')}
            </Button>
          </div>
        )}
      </header>
      <div className={sheet['body']}>
        {(making.error ?? revoking.error) && <Refusal error={making.error ?? revoking.error} />}
        {made && <MadeLink made={made} />}
        <OpenLinks
          links={data?.links ?? []}
          {...(mayAsk && { onRevoke: (linkKey: string) => revoking.mutate(linkKey) })}
        />
        {data?.reports.length === 0 && <p>{t('report.none')}</p>}
        {data?.reports.map((report) => (
          <Report key={report.reportKey} report={report} />
        ))}
        <p>
          <small>
            {PRO_CTCAE.source}. {PRO_CTCAE.translation[language]}
          </small>
        </p>
      </div>
    </section>
  );
}

/** Severe and worse, often and more: what stands out. */
const STANDS_OUT = 3;

function Report({ report }: { readonly report: PatientReports['reports'][number] }) {
  const { t, language } = useWords();
  const answered = proQuestionsFor(undefined).flatMap((question) => {
    const value = report.answers[question.id];
    return value === undefined ? [] : [{ question, value }];
  });
  return (
    <details>
      <summary>
        {t('report.at', { at: localMoment(report.at) })}{' '}
        <span className={sheet['chips']}>
          {answered
            .filter(({ value }) => value >= STANDS_OUT)
            .map(({ question, value }) => (
              <span key={question.id} className={`${sheet['chip']} ${sheet['warn']}`}>
                {question.text[language]} {PRO_ANSWERS[question.attribute][value]?.[language]}
              </span>
            ))}
        </span>
      </summary>
      <dl className={sheet['facts']}>
        {answered.map(({ question, value }) => (
          <div key={question.id} style={{ display: 'contents' }}>
            <dt>{question.text[language]}</dt>
            <dd>{PRO_ANSWERS[question.attribute][value]?.[language]}</dd>
          </div>
        ))}
      </dl>
    </details>
  );
}
