import { Button } from 'antd';
import { useCallback, useRef, useState } from 'react';
import { Link } from 'react-router';
import { formatCount } from '../../platform/format/count.ts';
import { usePageTitle } from '../../platform/frame/use-page-title.ts';
import { usePageKeys } from '../../platform/keys/keys.tsx';
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
import { usePatientRows } from './use-patient-rows.ts';
import { usePatientSelection } from './use-patient-selection.ts';
import { WaitingNotice } from './WaitingNotice.tsx';

const PAGE_ROWS = 15;

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
  const go = (to: number) => {
    const index = Math.max(0, Math.min(last, to));
    activate(index);
  };
  const openActive = () => {
    const patient = rowAt(shownActive);
    if (!patient || stale) return;
    rememberRow(shownActive);
    open(patient.patientKey);
  };
  const toggleActive = () => {
    const patient = rowAt(shownActive);
    if (patient && !stale) chosen.toggle(patient.patientKey);
  };
  const extendTo = (index: number) => {
    const next = Math.max(0, Math.min(last, index));
    const [from, to] = [rowAt(shownActive), rowAt(next)];
    if (!from || !to || stale) return;
    chosen.extend({ index: shownActive, patientKey: from.patientKey }, { index: next, patientKey: to.patientKey });
    activate(next);
  };
  const shownChoice = chosen.count === 0 ? 'none' : chosen.count < total ? 'some' : 'all';
  usePageKeys('imaging.patients', [
    { keys: ['/'], does: 'imaging.keys.search', run: () => search.current?.select() },
    { keys: ['ArrowDown'], does: 'imaging.keys.next', inFields: true, run: () => go(shownActive + 1) },
    { keys: ['ArrowUp'], does: 'imaging.keys.previous', inFields: true, run: () => go(shownActive - 1) },
    {
      keys: ['PageDown', 'PageUp'],
      does: 'imaging.keys.page',
      inFields: true,
      run: (event) => go(shownActive + (event.key === 'PageDown' ? PAGE_ROWS : -PAGE_ROWS)),
    },
    { keys: ['Home', 'End'], does: 'imaging.keys.ends', run: (event) => go(event.key === 'Home' ? 0 : last) },
    { keys: [' '], does: 'imaging.keys.select', run: toggleActive },
    {
      keys: ['Shift+ArrowDown', 'Shift+ArrowUp'],
      does: 'imaging.keys.extend',
      run: (event) => extendTo(shownActive + (event.key === 'ArrowDown' ? 1 : -1)),
    },
    { keys: ['Ctrl+A'], does: 'imaging.keys.selectAll', inFields: false, run: chosen.all },
    { keys: ['Escape'], does: 'imaging.keys.clear', run: chosen.clear },
    { keys: ['Enter'], does: 'imaging.keys.open', inFields: true, run: openActive },
  ]);

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
          <Link to="/import" tabIndex={-1}>
            <Button type="primary" icon={<Icon name="import" />}>
              {t('imaging.import')}
            </Button>
          </Link>
        </div>
      </header>
      <WaitingNotice />
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
