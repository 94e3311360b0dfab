import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { Button } from 'antd';
import { useState } from 'react';
import { Link, Navigate, useParams } from 'react-router';
import type { PatientDetail } from '../../../../server/units/clinic/patients/contract.ts';
import { isPatientRefused, PatientRefused } from '../../../platform/access/break-glass/PatientRefused.tsx';
import { Refusal } from '../../../platform/access/Refusal.tsx';
import { useMay } from '../../../platform/access/SessionContext.ts';
import { localMoment } from '../../../platform/format/moment.ts';
import { useWords } from '../../../platform/language/use-words.ts';
import { ErrorState } from '../../../platform/parts/ErrorState.tsx';
import { Icon } from '../../../platform/parts/Icon.tsx';
import { PatientBanner } from '../../../platform/parts/PatientBanner.tsx';
import sheet from '../../../platform/parts/Sheet.module.css';
import { Skeleton } from '../../../platform/parts/Skeleton.tsx';
import { HistoryButton } from '../../../platform/record/HistoryButton.tsx';
import { CoursesCard } from '../course/CoursesCard.tsx';
import { FollowUpOfPatient } from '../follow-up/FollowUpOfPatient.tsx';
import { ArchiveCard } from './ArchiveCard.tsx';
import { fetchPatient, undoMerge } from './api.ts';
import styles from './Clinic.module.css';
import { EntryCard } from './EntryCard.tsx';
import { PatientEdit } from './PatientEdit.tsx';
import { numberText, PatientName, useFactsOf } from './PatientLine.tsx';
import { REGISTRY } from './use-registry-rows.ts';

/** A person of the clinic: who they are, diagnoses, earlier irradiation, consents, and which images are theirs. */
export function RegisteredPatientPage() {
  const { t } = useWords();
  const { patientKey = '' } = useParams();
  const mayFill = useMay('form.fill');
  const {
    data: patient,
    error,
    refetch,
  } = useQuery({
    queryKey: [REGISTRY, 'patient', patientKey],
    queryFn: ({ signal }) => fetchPatient(patientKey, signal),
  });
  if (isPatientRefused(error)) return <PatientRefused patientKey={patientKey} error={error} />;
  if (error && !patient)
    return (
      <ErrorState error={error} onRetry={() => void refetch()}>
        <Link to="/registry">{t('clinic.registry')}</Link>
      </ErrorState>
    );
  if (!patient) return <Skeleton height={64} />;
  if (patient.patientKey !== patientKey) return <Navigate to={`/registry/${patient.patientKey}`} replace />;
  return (
    <>
      <PatientBanner
        path={`/registry/${patientKey}`}
        patient={{
          ...{ patientKey, name: patient.name, nameIdeographic: patient.nameZh },
          ...{ birthDate: patient.birthDate, sex: patient.sex, patientId: patient.identifiers[0]?.value ?? null },
        }}
      >
        <Link to={`/registry/${patientKey}/reirradiation`}>
          <Button icon={<Icon name="chart" />}>{t('reirradiation.open')}</Button>
        </Link>
        {mayFill && (
          <Link to={`/forms?patient=${patientKey}`}>
            <Button icon={<Icon name="form" />}>{t('forms.title')}</Button>
          </Link>
        )}
      </PatientBanner>
      {/* What is typed about one patient never stands under the next one. */}
      <div key={patientKey} className={sheet['page']}>
        <CoursesCard patient={patient} />
        <FollowUpOfPatient patientKey={patientKey} />
        <EntryCard kind="diagnoses" patient={patient} />
        <EntryCard kind="irradiations" patient={patient} />
        <EntryCard kind="consents" patient={patient} />
        <WhoCard patient={patient} />
        <ArchiveCard patient={patient} />
        <MergedCard patient={patient} />
      </div>
    </>
  );
}

function WhoCard({ patient }: { readonly patient: PatientDetail }) {
  const { t } = useWords();
  const [editing, setEditing] = useState(false);
  const mayWrite = useMay('patient.write');
  const { patientKey, name, nameZh, sex, birthDate, identifiers } = patient;
  return (
    <section className={sheet['card']} aria-labelledby="who">
      <header>
        <h2 id="who">{t('clinic.who')}</h2>
        <HistoryButton of={t('clinic.who')} records={[{ entity: 'clinic-patient', key: patientKey }]} />
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
          <PatientEdit patient={patient} onDone={() => setEditing(false)} />
        </div>
      ) : (
        <dl className={sheet['facts']}>
          <dt>{t('clinic.nameZh')}</dt>
          <dd lang="zh">{nameZh ?? '–'}</dd>
          <dt>{t('clinic.name')}</dt>
          <dd>{name ?? '–'}</dd>
          <dt>{t('clinic.sex')}</dt>
          <dd>{sex ? t(`frame.banner.sex.${sex}`) : '–'}</dd>
          <dt>{t('clinic.born')}</dt>
          <dd>{birthDate ?? '–'}</dd>
          <dt>{t('clinic.numbers')}</dt>
          <dd>{identifiers.map(numberText).join(' · ') || '–'}</dd>
        </dl>
      )}
    </section>
  );
}

function MergedCard({ patient }: { readonly patient: PatientDetail }) {
  const { t } = useWords();
  const factsOf = useFactsOf();
  const mayMerge = useMay('patient.merge');
  const queries = useQueryClient();
  const undoing = useMutation({
    mutationFn: undoMerge,
    onSettled: () => queries.invalidateQueries({ queryKey: [REGISTRY] }),
  });
  if (patient.merged.length === 0) return null;
  return (
    <section className={sheet['card']} aria-labelledby="merged">
      <header>
        <h2 id="merged">{t('clinic.merged')}</h2>
      </header>
      {undoing.isError && <Refusal error={undoing.error} />}
      <ul className={styles['entries']}>
        {patient.merged.map((each) => (
          <li key={each.patientKey} className={styles['entry']}>
            <div>
              <PatientName patient={each} />
              <small>
                {factsOf(each)} · {t('clinic.merged.at', { at: localMoment(each.mergedAt) })}
              </small>
            </div>
            <HistoryButton of={t('clinic.who')} records={[{ entity: 'clinic-patient', key: each.patientKey }]} />
            {mayMerge && (
              <Button size="small" loading={undoing.isPending} onClick={() => undoing.mutate(each)}>
                {t('clinic.merged.undo')}
              </Button>
            )}
          </li>
        ))}
      </ul>
    </section>
  );
}
