import { useMutation, useQueryClient } from '@tanstack/react-query';
import { Button } from 'antd';
import { useState } from 'react';
import type { EntryKind, PatientDetail } from '../../../../server/units/clinic/patients/contract.ts';
import { Refusal } from '../../../platform/access/Refusal.tsx';
import { useMay } from '../../../platform/access/SessionContext.ts';
import { useWords } from '../../../platform/language/use-words.ts';
import { Icon } from '../../../platform/parts/Icon.tsx';
import sheet from '../../../platform/parts/Sheet.module.css';
import { HistoryButton } from '../../../platform/record/HistoryButton.tsx';
import { changeEntry } from './api.ts';
import styles from './Clinic.module.css';
import { ConsentFiles } from './ConsentFiles.tsx';
import { EntryAdd, EntryEdit } from './EntryEdit.tsx';
import { useEntryText } from './use-entry-text.ts';
import { REGISTRY } from './use-registry-rows.ts';

const RIGHTS = { diagnoses: 'diagnosis.write', irradiations: 'diagnosis.write', consents: 'patient.write' } as const;
/** As the record calls them. */
const ENTITIES = { diagnoses: 'diagnosis', irradiations: 'earlier-irradiation', consents: 'consent' } as const;

type Entry = PatientDetail[EntryKind][number];

/** What is known of one kind: nothing is removed, what was wrong is struck out. */
export function EntryCard({ kind, patient }: { readonly kind: EntryKind; readonly patient: PatientDetail }) {
  const { t } = useWords();
  const mayWrite = useMay(RIGHTS[kind]);
  const [adding, setAdding] = useState(false);
  const entries: readonly Entry[] = patient[kind];
  return (
    <section className={sheet['card']} aria-labelledby={kind}>
      <header>
        <h2 id={kind}>{t(`clinic.${kind}`)}</h2>
        {mayWrite && !adding && (
          <div className={sheet['acts']}>
            <Button size="small" icon={<Icon name="plus" size={12} />} onClick={() => setAdding(true)}>
              {t(`clinic.${kind}.add`)}
            </Button>
          </div>
        )}
      </header>
      {adding && <EntryAdd kind={kind} patientKey={patient.patientKey} onDone={() => setAdding(false)} />}
      {entries.length === 0 && !adding && <p className={sheet['empty']}>{t(`clinic.${kind}.none`)}</p>}
      <ul className={styles['entries']}>
        {entries.map((entry) => (
          <EntryLine key={entry.entryKey} kind={kind} entry={entry} mayWrite={mayWrite} />
        ))}
      </ul>
    </section>
  );
}

function EntryLine(props: { readonly kind: EntryKind; readonly entry: Entry; readonly mayWrite: boolean }) {
  const { t } = useWords();
  const { kind, entry, mayWrite } = props;
  const { entryKey, patientKey, revision, content, inError } = entry;
  const queries = useQueryClient();
  const [editing, setEditing] = useState(false);
  const { title, facts } = useEntryText()(kind, content);
  const striking = useMutation({
    mutationFn: () => changeEntry({ patientKey, kind, entryKey, revision }, { content, inError: !inError }),
    onSettled: () => queries.invalidateQueries({ queryKey: [REGISTRY] }),
  });
  if (editing)
    return (
      <li>
        <EntryEdit kind={kind} entry={entry} onDone={() => setEditing(false)} />
      </li>
    );
  return (
    <li className={styles['entry']}>
      <div>
        <strong className={inError ? styles['struck'] : ''}>{title}</strong>{' '}
        {inError && <span className={`${sheet['chip']} ${sheet['bad']}`}>{t('clinic.inError')}</span>}
        <small className={inError ? styles['struck'] : ''}>{facts}</small>
        {'files' in entry && <ConsentFiles consent={entry} mayWrite={mayWrite} />}
        {striking.isError && <Refusal error={striking.error} />}
      </div>
      <HistoryButton of={title} records={[{ entity: ENTITIES[kind], key: entryKey }]} />
      {mayWrite && !inError && (
        <Button size="small" onClick={() => setEditing(true)}>
          {t('clinic.edit')}
        </Button>
      )}
      {mayWrite && (
        <Button size="small" loading={striking.isPending} onClick={() => striking.mutate()}>
          {t(inError ? 'clinic.inError.undo' : 'clinic.inError.say')}
        </Button>
      )}
    </li>
  );
}
