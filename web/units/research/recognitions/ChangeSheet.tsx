import { Checkbox } from 'antd';
import { useState } from 'react';
import type { Recognition } from '../../../../server/units/research/recognitions/contract.ts';
import type { ChangedSheet } from '../../../../server/units/research/recognitions/sheet-contract.ts';
import { useWords } from '../../../platform/language/use-words.ts';
import { AddDialog } from '../entries/AddDialog.tsx';
import { ChoiceField, TextLine } from '../entries/Fields.tsx';
import type { OneSheet } from './SheetsCard.tsx';

type Reports = Recognition['content']['reports'];

/** Which report a sheet goes with; or that it does not count, and why. */
export function ChangeSheet(props: {
  readonly of: OneSheet;
  readonly reports: Reports;
  readonly saving: { readonly isPending: boolean; readonly error: unknown };
  readonly onSave: (said: ChangedSheet) => void;
  readonly onClose: () => void;
}) {
  const { t } = useWords();
  const { of, saving } = props;
  const [reportId, setReportId] = useState(of.reportId);
  const [isStruck, setStruck] = useState(of.struckOut !== null);
  const [why, setWhy] = useState(of.struckOut ?? '');
  return (
    <AddDialog
      title={t('recognitions.sheets.change')}
      isWhole={!isStruck || why.trim() !== ''}
      saving={saving}
      onSave={() => props.onSave({ reportId, struckOut: isStruck ? why.trim() : null })}
      onClose={props.onClose}
    >
      <ReportField value={reportId} reports={props.reports} onChange={setReportId} />
      <Checkbox checked={isStruck} onChange={({ target }) => setStruck(target.checked)}>
        {t('recognitions.sheets.strike')}
      </Checkbox>
      {isStruck && <TextLine label={t('recognitions.files.why')} most={300} value={why} onChange={setWhy} />}
    </AddDialog>
  );
}

const NONE = '';

/** One of the reports that the body wants, or none. */
export function ReportField(props: {
  readonly value: string | null;
  readonly reports: Reports;
  readonly onChange: (reportId: string | null) => void;
}) {
  const { t } = useWords();
  const isKnown = props.reports.some(({ id }) => id === props.value);
  return (
    <ChoiceField
      label={t('recognitions.sheets.report')}
      value={isKnown ? (props.value ?? NONE) : NONE}
      options={[
        { value: NONE, label: t('recognitions.sheets.report.none') },
        ...props.reports.map(({ id, what, dueOn }) => ({ value: id, label: `${what} · ${dueOn}` })),
      ]}
      onChange={(chosen) => props.onChange(chosen === NONE ? null : chosen)}
    />
  );
}
