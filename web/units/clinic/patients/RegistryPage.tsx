import { useMutation, useQueryClient } from '@tanstack/react-query';
import { Button, Modal } from 'antd';
import { useCallback, useRef, useState } from 'react';
import { useNavigate } from 'react-router';
import type { PatientLine as Line } from '../../../../server/units/clinic/patients/contract.ts';
import { useMay } from '../../../platform/access/SessionContext.ts';
import { usePageTitle } from '../../../platform/frame/use-page-title.ts';
import { usePageKeys } from '../../../platform/keys/keys.tsx';
import { useWords } from '../../../platform/language/use-words.ts';
import { ErrorState } from '../../../platform/parts/ErrorState.tsx';
import { Icon } from '../../../platform/parts/Icon.tsx';
import { SearchField } from '../../../platform/parts/SearchField.tsx';
import standing from '../../../platform/parts/Standing.module.css';
import { useNarrow } from '../../../platform/parts/use-narrow.ts';
import { type TableColumn, VirtualTable } from '../../../platform/parts/VirtualTable.tsx';
import { addPatient } from './api.ts';
import styles from './Clinic.module.css';
import { MergeDialog } from './MergeDialog.tsx';
import { PatientForm } from './PatientForm.tsx';
import { numberText, PatientName, useFactsOf } from './PatientLine.tsx';
import { TakeUpForm } from './TakeUpForm.tsx';
import { REGISTRY, useRegistryRows } from './use-registry-rows.ts';

const LOADING_ROWS = 12;
const hrefOf = ({ patientKey }: Line) => `/registry/${patientKey}`;

/** Whom the clinic knows: search, register, and find the same person twice. */
export function RegistryPage() {
  const { t } = useWords();
  usePageTitle('clinic.registry');
  const navigate = useNavigate();
  const [words, setWords] = useState('');
  const [visible, setVisible] = useState({ from: 0, to: 40 });
  const [active, setActive] = useState(0);
  const [chosen, setChosen] = useState<readonly Line[]>([]);
  const [dialog, setDialog] = useState<'new' | 'take-up' | 'merge' | null>(null);
  const search = useRef<HTMLInputElement>(null);
  const { total, rowAt, first, stale, error, retry } = useRegistryRows(words, visible);
  const mayWrite = useMay('patient.write');
  const mayMerge = useMay('patient.merge');
  const narrow = useNarrow();
  const columns = useColumns();
  const factsOf = useFactsOf();
  const onVisible = useCallback((from: number, to: number) => setVisible({ from, to }), []);
  const onSearch = useCallback((typed: string) => {
    setWords(typed);
    setActive(0);
  }, []);
  const shown = Math.min(active, Math.max(0, total - 1));
  const go = (index: number) => setActive(Math.max(0, Math.min(total - 1, index)));
  const toggle = (row: Line) =>
    setChosen((before) =>
      before.some(({ patientKey }) => patientKey === row.patientKey)
        ? before.filter(({ patientKey }) => patientKey !== row.patientKey)
        : [...before, row],
    );
  const open = (row: Line | undefined) => {
    if (row && !stale) void navigate(hrefOf(row));
  };
  usePageKeys('clinic.registry', [
    { keys: ['/'], does: 'imaging.keys.search', run: () => search.current?.select() },
    { keys: ['ArrowDown'], does: 'imaging.keys.next', inFields: true, run: () => go(shown + 1) },
    { keys: ['ArrowUp'], does: 'imaging.keys.previous', inFields: true, run: () => go(shown - 1) },
    { keys: ['Enter'], does: 'imaging.keys.open', inFields: true, run: () => open(rowAt(shown)) },
  ]);
  if (error && total === 0) return <ErrorState error={error} onRetry={retry} />;
  const [one, other] = chosen;
  return (
    <div className={styles['page']}>
      <header className={styles['header']}>
        <h1>{t('clinic.registry')}</h1>
        <div className={styles['search']}>
          <SearchField value={words} onSearch={onSearch} placeholder={t('clinic.search')} hint="/" fieldRef={search} />
        </div>
        <div className={styles['right']}>
          {mayMerge && one && other && chosen.length === 2 && (
            <Button onClick={() => setDialog('merge')}>{t('clinic.merge')}</Button>
          )}
          {mayWrite && <Button onClick={() => setDialog('take-up')}>{t('clinic.takeUp')}</Button>}
          {mayWrite && (
            <Button type="primary" icon={<Icon name="plus" />} onClick={() => setDialog('new')}>
              {t('clinic.new')}
            </Button>
          )}
        </div>
      </header>
      {!first && total === 0 ? (
        <div className={standing['standing']}>
          <p>{t(words === '' ? 'clinic.none' : 'clinic.none.found')}</p>
        </div>
      ) : (
        <div className={styles['table']}>
          <VirtualTable
            label={t('clinic.registry')}
            total={first ? LOADING_ROWS : total}
            rowAt={rowAt}
            hrefOf={hrefOf}
            columns={columns}
            narrow={
              narrow
                ? (patient) => (
                    <span className={styles['line']}>
                      <PatientName patient={patient} />
                      <small className={styles['facts']}>{factsOf(patient)}</small>
                    </span>
                  )
                : undefined
            }
            selection={{
              isSelected: (row) => chosen.some(({ patientKey }) => patientKey === row.patientKey),
              onToggle: toggle,
              label: t('imaging.select'),
              shown: chosen.length === 0 ? 'none' : 'some',
              onToggleAll: () => setChosen([]),
              allLabel: t('imaging.select.clear'),
            }}
            order={{ sort: 'name', order: 'asc' }}
            onOrder={() => undefined}
            active={shown}
            onActive={setActive}
            onOpen={open}
            onVisible={onVisible}
            stale={stale}
          />
        </div>
      )}
      {dialog === 'new' && (
        <Modal open title={t('clinic.new')} footer={null} onCancel={() => setDialog(null)}>
          <NewPatient onSaved={(saved) => void navigate(hrefOf(saved))} onClose={() => setDialog(null)} />
        </Modal>
      )}
      {dialog === 'take-up' && (
        <Modal open title={t('clinic.takeUp.title')} footer={null} onCancel={() => setDialog(null)}>
          <TakeUpForm onSaved={(saved) => void navigate(hrefOf(saved))} onClose={() => setDialog(null)} />
        </Modal>
      )}
      {dialog === 'merge' && one && other && (
        <MergeDialog
          pair={[one, other]}
          onMerged={({ patientKey }) => void navigate(`/registry/${patientKey}`)}
          onClose={() => setDialog(null)}
        />
      )}
    </div>
  );
}

function NewPatient(props: { readonly onSaved: (patient: Line) => void; readonly onClose: () => void }) {
  const queries = useQueryClient();
  const saving = useMutation({
    mutationFn: addPatient,
    onSuccess: async (patient) => {
      await queries.invalidateQueries({ queryKey: [REGISTRY] });
      props.onSaved(patient);
    },
  });
  return <PatientForm saving={saving} onSave={saving.mutate} onClose={props.onClose} />;
}

function useColumns(): readonly TableColumn<Line, 'name'>[] {
  const { t } = useWords();
  return [
    { key: 'name', header: t('clinic.patient'), widthPx: 220, cell: (row) => <PatientName patient={row} /> },
    {
      key: 'sex',
      header: t('clinic.sex'),
      widthPx: 80,
      cell: ({ sex }) => sex && t(`frame.banner.sex.${sex}`),
    },
    { key: 'born', header: t('clinic.born'), widthPx: 120, cell: ({ birthDate }) => birthDate },
    {
      key: 'numbers',
      header: t('clinic.numbers'),
      widthPx: 260,
      grows: true,
      cell: ({ identifiers }) => identifiers.map(numberText).join(' · '),
    },
  ];
}
