import { Button } from 'antd';
import { useCallback, useRef, useState } from 'react';
import { Link } from 'react-router';
import { useMay } from '../../platform/access/SessionContext.ts';
import { formatCount } from '../../platform/format/count.ts';
import { usePageTitle } from '../../platform/frame/use-page-title.ts';
import { useWords } from '../../platform/language/use-words.ts';
import { ErrorState } from '../../platform/parts/ErrorState.tsx';
import { Icon } from '../../platform/parts/Icon.tsx';
import { SearchField } from '../../platform/parts/SearchField.tsx';
import { isSelected } from '../../platform/parts/selection.ts';
import { useNarrow } from '../../platform/parts/use-narrow.ts';
import { VirtualTable } from '../../platform/parts/VirtualTable.tsx';
import { ColumnChoice } from './ColumnChoice.tsx';
import { ExportPatients } from './ExportPatients.tsx';
import { FirstVisit } from './FirstVisit.tsx';
import { NothingFound } from './NothingFound.tsx';
import { PatientFilters } from './PatientFilters.tsx';
import { PatientLine } from './PatientLine.tsx';
import styles from './PatientsPage.module.css';
import { usePatientColumns } from './patient-columns.tsx';
import { isFiltered, usePatientQuery } from './patient-query.ts';
import { useActivePatient } from './use-active-patient.ts';
import { useOpenPatient, usePrefetchedPatient } from './use-open-patient.ts';
import { usePatientListKeys } from './use-patient-list-keys.ts';
import { usePatientRows } from './use-patient-rows.ts';
import { usePatientSelection } from './use-patient-selection.ts';
import { WaitingNotice } from './WaitingNotice.tsx';

/** Where are my patients: search, filter and sort over all of them. */
export function PatientsPage() {
  const { t, language } = useWords();
  usePageTitle('imaging.patients');
  const { query, row, change, rememberRow } = usePatientQuery();
  const [visible, setVisible] = useState({ from: 0, to: 40 });
  const onVisible = useCallback((from: number, to: number) => setVisible({ from, to }), []);
  const { total, rowAt, indexOf, error, retry, stale, first } = usePatientRows(query, visible);
  const { active, activate, restart } = useActivePatient(row, { rowAt, indexOf, stale });
  const chosen = usePatientSelection(query, total);
  const open = useOpenPatient();
  usePrefetchedPatient(rowAt(active)?.patientKey);
  const maySeeWaiting = useMay('quarantine.read');
  const mayImport = useMay('object.import');
  const columns = usePatientColumns();
  const narrow = useNarrow();
  const search = useRef<HTMLInputElement>(null);
  const last = Math.max(0, total - 1);
  const shownActive = Math.min(active, last);

  const ask: typeof change = useCallback(
    (changes) => {
      restart();
      change(changes);
    },
    [change, restart],
  );
  const onSearch = useCallback((text: string) => ask({ search: text }), [ask]);
  const openActive = () => {
    const patient = rowAt(shownActive);
    if (!patient || stale) return;
    rememberRow(shownActive);
    open(patient.patientKey);
  };
  const shownChoice = chosen.count === 0 ? 'none' : chosen.count < total ? 'some' : 'all';
  usePatientListKeys({ active: shownActive, last, rowAt, stale, activate, chosen, openActive, search });

  if (error && total === 0) return <ErrorState error={error} onRetry={retry} />;
  if (!first && total === 0 && !isFiltered(query)) return <FirstVisit />;
  return (
    <div className={styles['page']}>
      <header className={styles['header']}>
        <h1>
          {t('imaging.patients')} {!first && <span className={styles['count']}>{formatCount(total, language)}</span>}
        </h1>
        <div className={styles['search']}>
          <SearchField
            value={query.search}
            onSearch={onSearch}
            placeholder={t('imaging.search')}
            hint="/"
            fieldRef={search}
          />
        </div>
        <PatientFilters query={query} onChange={ask} />
        <div className={styles['right']}>
          {chosen.count > 0 && (
            <Button
              type="text"
              icon={<Icon name="close" size={12} />}
              onClick={chosen.clear}
              title={t('imaging.select.clear')}
            >
              {t('imaging.select.count', { patients: formatCount(chosen.count, language) })}
            </Button>
          )}
          <ExportPatients
            query={query}
            total={total}
            selection={chosen.selection}
            selected={chosen.count}
            columns={columns.shown}
            narrow={narrow}
          />
          {!narrow && <ColumnChoice columns={columns} />}
          {mayImport && (
            <Link to="/import" tabIndex={-1}>
              <Button type="primary" icon={<Icon name="import" />}>
                {t('imaging.import')}
              </Button>
            </Link>
          )}
        </div>
      </header>
      {maySeeWaiting && <WaitingNotice />}
      {!first && total === 0 ? (
        <NothingFound onClear={() => ask({ search: '', has: null, arrivedToday: false })} />
      ) : (
        <div className={styles['table']}>
          <VirtualTable
            label={t('imaging.patients')}
            total={first ? 12 : total}
            rowAt={rowAt}
            hrefOf={(patient) => `/patients/${patient.patientKey}`}
            columns={columns.shown}
            narrow={narrow ? (patient) => <PatientLine patient={patient} /> : undefined}
            selection={{
              isSelected: (patient) => isSelected(chosen.selection, patient.patientKey),
              onToggle: (patient, index) => {
                activate(index);
                chosen.toggle(patient.patientKey);
              },
              label: t('imaging.select'),
              shown: shownChoice,
              onToggleAll: shownChoice === 'all' ? chosen.clear : chosen.all,
              allLabel: t('imaging.select.all'),
            }}
            order={query}
            onOrder={ask}
            active={shownActive}
            onActive={activate}
            onOpen={(patient, index) => {
              rememberRow(index);
              open(patient.patientKey);
            }}
            onVisible={onVisible}
            stale={stale}
          />
        </div>
      )}
    </div>
  );
}
