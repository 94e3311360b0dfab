import { textIn } from '@isocenter/forms';
import { Button } from 'antd';
import { useState } from 'react';
import { useNavigate } from 'react-router';
import type { Recognition } from '../../../../server/units/research/recognitions/contract.ts';
import { Refusal } from '../../../platform/access/Refusal.tsx';
import { useMay } from '../../../platform/access/SessionContext.ts';
import { usePages } from '../../../platform/api/use-pages.ts';
import { fetchForms } from '../../../platform/forms/api.ts';
import { useWords } from '../../../platform/language/use-words.ts';
import { ErrorState } from '../../../platform/parts/ErrorState.tsx';
import { LoadMore } from '../../../platform/parts/LoadMore.tsx';
import { Skeleton } from '../../../platform/parts/Skeleton.tsx';
import { AddDialog } from '../entries/AddDialog.tsx';
import { ChoiceField } from '../entries/Fields.tsx';
import { useEntryAct } from '../entries/use-entry-act.ts';
import { beginSheet, setUpExample } from './api.ts';
import { ReportField } from './ChangeSheet.tsx';

/** Begins a sheet: which form of those in use, and for which report; then it is filled on the page of forms. */
export function NewSheet({
  recognition,
  onClose,
}: {
  readonly recognition: Recognition;
  readonly onClose: () => void;
}) {
  const { t, language } = useWords();
  const navigate = useNavigate();
  const { entryKey, content, nextReport } = recognition;
  const pages = usePages({ queryKey: ['forms', 'list'], fetchPage: fetchForms, keyOf: ({ formKey }) => formKey });
  const [chosen, setChosen] = useState('');
  const [reportId, setReportId] = useState(nextReport?.id ?? null);
  const inUse = (pages.rows ?? []).filter(({ status }) => status === 'active');
  const formKey = chosen || (inUse.find(({ url }) => url.includes('self-assessment'))?.formKey ?? '');
  const saving = useEntryAct(
    () => beginSheet(entryKey, { formKey, reportId }),
    ([begun]) => void (begun && navigate(`/filled/${begun.filledKey}`)),
  );
  return (
    <AddDialog
      title={t('recognitions.sheets.new')}
      isWhole={formKey !== ''}
      saving={saving}
      onSave={() => saving.mutate(undefined)}
      onClose={onClose}
    >
      <p>{t('recognitions.sheets.what')}</p>
      {pages.error !== null && !pages.rows && <ErrorState error={pages.error} onRetry={() => void pages.refetch()} />}
      {!pages.rows && pages.error === null && <Skeleton height={60} />}
      {pages.rows && (
        <ChoiceField
          label={t('recognitions.sheets.form')}
          value={formKey || null}
          options={inUse.map((form) => ({
            value: form.formKey,
            label: `${textIn(form.title, language)} ${form.version}`,
          }))}
          onChange={setChosen}
        />
      )}
      <LoadMore pages={pages} />
      <ReportField value={reportId} reports={content.reports} onChange={setReportId} />
      <Example />
    </AddDialog>
  );
}

/** Where the department has no sheet yet, whoever makes forms begins one from the example. */
function Example() {
  const { t } = useWords();
  const navigate = useNavigate();
  const mayDesign = useMay('form.design');
  const making = useEntryAct(setUpExample, ({ formKey }) => void navigate(`/forms/${formKey}`));
  if (!mayDesign) return <small>{t('recognitions.sheets.example.who')}</small>;
  return (
    <>
      <p>{t('recognitions.sheets.example.what')}</p>
      <div>
        <Button loading={making.isPending} onClick={() => making.mutate(undefined)}>
          {t('recognitions.sheets.example')}
        </Button>
      </div>
      {making.error && <Refusal error={making.error} />}
    </>
  );
}
