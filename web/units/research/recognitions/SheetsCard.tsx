import { textIn } from '@isocenter/forms';
import { useQuery } from '@tanstack/react-query';
import { Button } from 'antd';
import { useState } from 'react';
import { Link } from 'react-router';
import type { Recognition } from '../../../../server/units/research/recognitions/contract.ts';
import type { ChangedSheet, Sheets } from '../../../../server/units/research/recognitions/sheet-contract.ts';
import { nameOf } from '../../../platform/access/person-name.ts';
import { Refusal } from '../../../platform/access/Refusal.tsx';
import { useMay } from '../../../platform/access/SessionContext.ts';
import { localDate, localMoment } from '../../../platform/format/moment.ts';
import { MISSING } from '../../../platform/format/quantity.ts';
import { useWords } from '../../../platform/language/use-words.ts';
import { ErrorState } from '../../../platform/parts/ErrorState.tsx';
import { Icon } from '../../../platform/parts/Icon.tsx';
import { PlainTable } from '../../../platform/parts/PlainTable.tsx';
import sheet from '../../../platform/parts/Sheet.module.css';
import { HistoryButton } from '../../../platform/record/HistoryButton.tsx';
import styles from '../entries/Entries.module.css';
import { ENTRIES, useEntryAct } from '../entries/use-entry-act.ts';
import { changeSheet, fetchSheets } from './api.ts';
import { ChangeSheet } from './ChangeSheet.tsx';
import { NewSheet } from './NewSheet.tsx';

export type OneSheet = Sheets[number];

/** Self-assessment sheets of an accreditation: forms that are filled, completed and signed as every form is. */
export function SheetsCard({ recognition }: { readonly recognition: Recognition }) {
  const { t } = useWords();
  const { entryKey, inError, content } = recognition;
  const [beginning, setBeginning] = useState(false);
  const [changing, setChanging] = useState<OneSheet | null>(null);
  const mayWrite = useMay('register.write') && !inError;
  const mayFill = useMay('form.fill') && mayWrite;
  const { data, error, refetch } = useQuery({
    queryKey: [ENTRIES, 'recognitions', entryKey, 'sheets'],
    queryFn: ({ signal }) => fetchSheets(entryKey, signal),
  });
  const saving = useEntryAct(
    ({ of, said }: { readonly of: OneSheet; readonly said: ChangedSheet }) => changeSheet(entryKey, of, said),
    () => setChanging(null),
  );
  if (content.kind !== 'accreditation' && data?.length === 0) return null;
  return (
    <section className={sheet['card']} aria-labelledby="sheets">
      <header>
        <h2 id="sheets">{t('recognitions.sheets')}</h2>
        {mayFill && (
          <div className={sheet['acts']}>
            <Button icon={<Icon name="plus" />} onClick={() => setBeginning(true)}>
              {t('recognitions.sheets.new')}
            </Button>
          </div>
        )}
      </header>
      {error && !data && <ErrorState error={error} onRetry={() => void refetch()} />}
      {data?.length === 0 ? (
        <p className={sheet['empty']}>{t('recognitions.sheets.none')}</p>
      ) : (
        <SheetTable sheets={data} reports={content.reports} onChange={mayWrite ? setChanging : null} />
      )}
      {saving.error && changing === null && <Refusal error={saving.error} />}
      {beginning && <NewSheet recognition={recognition} onClose={() => setBeginning(false)} />}
      {changing && (
        <ChangeSheet
          of={changing}
          reports={content.reports}
          saving={saving}
          onSave={(said) => saving.mutate({ of: changing, said })}
          onClose={() => setChanging(null)}
        />
      )}
    </section>
  );
}

function SheetTable(props: {
  readonly sheets: Sheets | undefined;
  readonly reports: Recognition['content']['reports'];
  readonly onChange: ((of: OneSheet) => void) | null;
}) {
  const { t } = useWords();
  const { onChange } = props;
  const reportOf = ({ reportId }: OneSheet) => {
    const report = props.reports.find(({ id }) => id === reportId);
    return report ? `${report.what} · ${report.dueOn}` : MISSING;
  };
  return (
    <PlainTable
      label={t('recognitions.sheets')}
      rows={props.sheets}
      keyOf={({ sheetKey }) => sheetKey}
      isPast={({ struckOut }) => struckOut !== null}
      columns={[
        { key: 'form', header: t('recognitions.sheets.form'), cell: (of) => <FormName of={of} /> },
        { key: 'report', header: t('recognitions.sheets.report'), cell: reportOf },
        { key: 'state', header: t('entries.state'), cell: ({ form }) => <StateChip form={form} /> },
        { key: 'saved', header: t('recognitions.sheets.saved'), cell: ({ form }) => form && localMoment(form.savedAt) },
        {
          ...{ key: 'acts', header: t('recognitions.sheets.change'), acts: true },
          cell: (of) => (
            <span className={styles['together']}>
              <HistoryButton
                of={t('recognitions.sheets')}
                records={[{ entity: 'research-self-assessment', key: of.sheetKey }]}
              />
              {of.form && (
                <Button size="small" href={`/filled/${of.filledKey}/print`} target="_blank">
                  {t('recognitions.sheets.print')}
                </Button>
              )}
              {onChange && (
                <Button size="small" onClick={() => onChange(of)}>
                  {t('recognitions.sheets.change')}
                </Button>
              )}
            </span>
          ),
        },
      ]}
    />
  );
}

function FormName({ of: { form, filledKey, begunBy, begunAt, struckOut } }: { readonly of: OneSheet }) {
  const { t, language } = useWords();
  const title = form ? `${textIn(form.title, language)} ${form.version}` : t('recognitions.sheets.elsewhere');
  return (
    <span className={styles['work']}>
      <span className={struckOut === null ? '' : styles['struck']}>
        {form ? <Link to={`/filled/${filledKey}`}>{title}</Link> : title}
      </span>
      <small>
        {t('recognitions.sheets.begun', {
          name: begunBy ? nameOf(begunBy, language) : MISSING,
          on: localDate(begunAt),
        })}
      </small>
      {struckOut !== null && <small>{t('recognitions.files.struck', { why: struckOut })}</small>}
    </span>
  );
}

function StateChip({ form }: Pick<OneSheet, 'form'>) {
  const { t } = useWords();
  if (!form) return MISSING;
  const isDone = form.state === 'signed' || form.state === 'locked';
  return (
    <span className={`${sheet['chip']} ${isDone ? sheet['good'] : ''}`}>
      {isDone ? '✓ ' : ''}
      {t(`forms.state.${form.state}`)}
    </span>
  );
}
