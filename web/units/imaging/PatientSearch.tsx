import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { Modal } from 'antd';
import { type KeyboardEvent, useCallback, useState } from 'react';
import { useWords } from '../../platform/language/use-words.ts';
import { ErrorState } from '../../platform/parts/ErrorState.tsx';
import { SearchField } from '../../platform/parts/SearchField.tsx';
import { Skeleton } from '../../platform/parts/Skeleton.tsx';
import { fetchPatients } from './api.ts';
import { PatientLine } from './PatientLine.tsx';
import styles from './PatientSearch.module.css';
import { useOpenPatient } from './use-open-patient.ts';

const SHOWN = 8;

/** The one search of the frame (Ctrl K): type, arrows, Enter. Before anything is typed it shows who arrived last. */
export function PatientSearch({ open, onClose }: { readonly open: boolean; readonly onClose: () => void }) {
  const { t } = useWords();
  return (
    <Modal
      open={open}
      onCancel={onClose}
      footer={null}
      closable={false}
      destroyOnHidden
      width={560}
      style={{ top: 64 }}
      title={<span className="visually-hidden">{t('frame.search')}</span>}
      className={styles['dialog'] ?? ''}
    >
      <SearchBody onClose={onClose} />
    </Modal>
  );
}

function SearchBody({ onClose }: { readonly onClose: () => void }) {
  const { t } = useWords();
  const [text, setText] = useState('');
  const [active, setActive] = useState(0);
  const open = useOpenPatient();
  const focus = useCallback((field: HTMLInputElement | null) => field?.focus(), []);
  const found = useQuery({
    queryKey: ['imaging', 'patients', 'search', text],
    queryFn: ({ signal }) =>
      fetchPatients(
        { search: text, has: null, arrivedToday: false, sort: 'lastArrivedAt', order: 'desc' },
        { offset: 0, limit: SHOWN, signal },
      ),
    placeholderData: keepPreviousData,
  });
  const rows = found.data?.rows ?? [];
  const choose = (patientKey: string) => {
    onClose();
    open(patientKey);
  };
  const press = (event: KeyboardEvent) => {
    if (event.nativeEvent.isComposing || event.defaultPrevented) return;
    const step = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : 0;
    if (step !== 0) {
      event.preventDefault();
      setActive((before) => Math.max(0, Math.min(rows.length - 1, before + step)));
    }
    const chosen = rows[active];
    if (event.key === 'Enter' && chosen && !found.isPlaceholderData) {
      event.preventDefault();
      choose(chosen.patientKey);
    }
  };
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: the keys belong to the field inside
    <div onKeyDown={press}>
      <SearchField
        value={text}
        fieldRef={focus}
        placeholder={t('frame.search.prompt')}
        hint="Esc"
        onSearch={(next) => {
          setText(next);
          setActive(0);
        }}
      />
      <div className={styles['list']}>
        {found.isPending &&
          [0, 1, 2].map((line) => (
            <div key={line} className={styles['skeleton']}>
              <Skeleton width="40%" />
              <Skeleton width="70%" />
            </div>
          ))}
        {found.error && <ErrorState error={found.error} onRetry={() => void found.refetch()} />}
        {found.data && rows.length === 0 && (
          <p className={styles['none']}>{t(text ? 'imaging.nothingFound' : 'imaging.search.empty')}</p>
        )}
        {rows.length > 0 && <p className={styles['title']}>{t(text ? 'imaging.patients' : 'imaging.search.latest')}</p>}
        {rows.map((patient, index) => (
          <button
            key={patient.patientKey}
            type="button"
            className={index === active ? styles['active'] : ''}
            onPointerMove={() => setActive(index)}
            onClick={() => choose(patient.patientKey)}
          >
            <PatientLine patient={patient} />
          </button>
        ))}
      </div>
    </div>
  );
}
