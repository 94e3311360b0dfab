import { useMutation } from '@tanstack/react-query';
import { Button } from 'antd';
import { useState } from 'react';
import { Link, useParams } from 'react-router';
import type { IncidentDetail } from '../../../../server/units/clinic/safety/contract.ts';
import { nameOf } from '../../../platform/access/person-name.ts';
import { Refusal } from '../../../platform/access/Refusal.tsx';
import { useMay } from '../../../platform/access/SessionContext.ts';
import { localMoment } from '../../../platform/format/moment.ts';
import { usePageTitle } from '../../../platform/frame/use-page-title.ts';
import { useWords } from '../../../platform/language/use-words.ts';
import { ErrorState } from '../../../platform/parts/ErrorState.tsx';
import sheet from '../../../platform/parts/Sheet.module.css';
import { Skeleton } from '../../../platform/parts/Skeleton.tsx';
import { HistoryButton } from '../../../platform/record/HistoryButton.tsx';
import { ActionsCard } from './ActionsCard.tsx';
import { AnalysisEdit } from './AnalysisEdit.tsx';
import { closeIncident } from './api.ts';
import { useIncident, useIncidentAnswer } from './incident-queries.ts';
import styles from './Safety.module.css';
import { StateChip } from './StateChip.tsx';
import { useAnalysisFields } from './use-analysis-fields.ts';
import { useTaxonomy } from './use-taxonomy.ts';

/** One report: what was said, what was found out, what is done about it. */
export function IncidentPage() {
  const { t } = useWords();
  usePageTitle('safety.title');
  const { incidentKey = '' } = useParams();
  const { data: incident, error, refetch } = useIncident(incidentKey);
  if (error && !incident)
    return (
      <ErrorState error={error} onRetry={() => void refetch()}>
        <Link to="/safety">{t('safety.title')}</Link>
      </ErrorState>
    );
  if (!incident) return <Skeleton height={64} />;
  return (
    <div key={incidentKey} className={sheet['page']}>
      <header className={sheet['head']}>
        <h1>{t('safety.incident', { key: incidentKey })}</h1>
        <StateChip state={incident.state} />
        <HistoryButton
          of={t('safety.incident', { key: incidentKey })}
          records={[
            { entity: 'incident', key: incidentKey },
            ...incident.actions.map(({ actionKey }) => ({ entity: 'incident-action', key: actionKey })),
          ]}
        />
        <Closing incident={incident} />
      </header>
      <ReportCard incident={incident} />
      <AnalysisCard incident={incident} />
      <ActionsCard incident={incident} />
    </div>
  );
}

function Closing({ incident }: { readonly incident: IncidentDetail }) {
  const { t } = useWords();
  const mayAnalyse = useMay('incident.analyse');
  const answered = useIncidentAnswer();
  const closing = useMutation({
    mutationFn: (closed: boolean) => closeIncident(incident, closed),
    onSuccess: answered,
  });
  if (!mayAnalyse) return null;
  const isClosed = incident.closedAt !== null;
  return (
    <>
      <div className={sheet['acts']}>
        <Button
          disabled={!isClosed && (incident.analysis === null || incident.openActions > 0)}
          loading={closing.isPending}
          onClick={() => closing.mutate(!isClosed)}
        >
          {t(isClosed ? 'safety.reopen' : 'safety.close')}
        </Button>
      </div>
      {closing.isError && <Refusal error={closing.error} />}
    </>
  );
}

function ReportCard({ incident }: { readonly incident: IncidentDetail }) {
  const { t, language } = useWords();
  const { say } = useTaxonomy();
  const { words, reporter, reportedAt, reportedClass, pagePath } = incident;
  return (
    <section className={sheet['card']} aria-labelledby="report">
      <header>
        <h2 id="report">{t('safety.words')}</h2>
      </header>
      <p className={styles['said']}>{words}</p>
      <dl className={sheet['facts']}>
        <dt>{t('safety.reportedAs')}</dt>
        <dd>{say('classes', reportedClass)}</dd>
        <dt>{t('safety.reporter')}</dt>
        <dd>{reporter ? nameOf(reporter, language) : t('safety.reporter.none')}</dd>
        <dt>{t('safety.reported')}</dt>
        <dd>{localMoment(reportedAt)}</dd>
        <dt>{t('safety.page')}</dt>
        <dd>{pagePath ? <Link to={pagePath}>{pagePath}</Link> : '–'}</dd>
      </dl>
    </section>
  );
}

function AnalysisCard({ incident }: { readonly incident: IncidentDetail }) {
  const { t } = useWords();
  const mayAnalyse = useMay('incident.analyse');
  const [editing, setEditing] = useState(false);
  const fieldsOf = useAnalysisFields();
  const { analysis, closedAt } = incident;
  return (
    <section className={sheet['card']} aria-labelledby="analysis">
      <header>
        <h2 id="analysis">{t('safety.analysis')}</h2>
        {mayAnalyse && !editing && closedAt === null && (
          <div className={sheet['acts']}>
            <Button size="small" type={analysis ? 'default' : 'primary'} onClick={() => setEditing(true)}>
              {t(analysis ? 'clinic.edit' : 'safety.analysis.begin')}
            </Button>
          </div>
        )}
      </header>
      {editing ? (
        <AnalysisEdit incident={incident} onDone={() => setEditing(false)} />
      ) : analysis ? (
        <dl className={`${sheet['facts']} ${styles['facts']}`}>
          {fieldsOf(analysis).map(({ key, label, value }) => (
            <Fact key={key} label={label} value={value} />
          ))}
        </dl>
      ) : (
        <p className={sheet['empty']}>{t('safety.analysis.none')}</p>
      )}
    </section>
  );
}

function Fact({ label, value }: { readonly label: string; readonly value: string }) {
  return (
    <>
      <dt>{label}</dt>
      <dd>{value || '–'}</dd>
    </>
  );
}
