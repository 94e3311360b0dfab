import { App, Button } from 'antd';
import { useEffect, useRef, useState } from 'react';
import { useErrorWords } from '../../platform/api/use-error-words.ts';
import { formatCount } from '../../platform/format/count.ts';
import { csvFile } from '../../platform/format/csv.ts';
import { localDate } from '../../platform/format/moment.ts';
import { saveFile } from '../../platform/format/save-file.ts';
import { useWords } from '../../platform/language/use-words.ts';
import { Icon } from '../../platform/parts/Icon.tsx';
import { isSelected, type Selection } from '../../platform/parts/selection.ts';
import { allPatients } from './all-patients.ts';
import { fetchPatients, type PatientQuery } from './api.ts';
import type { PatientColumn } from './patient-columns.tsx';

/** The chosen patients as CSV with the columns shown; where none is chosen, all whom the filter leaves. */
export function ExportPatients(props: {
  readonly query: PatientQuery;
  readonly total: number;
  readonly selection: Selection;
  readonly selected: number;
  readonly columns: readonly PatientColumn[];
  readonly narrow: boolean;
}) {
  const { query, selection, selected, columns } = props;
  const { t, language } = useWords();
  const { message } = App.useApp();
  const errorWords = useErrorWords();
  const [progress, setProgress] = useState<{ readonly done: number; readonly total: number } | null>(null);
  const control = useRef<AbortController>(undefined);
  useEffect(() => () => control.current?.abort(), []);
  const count = (value: number) => formatCount(value, language);

  const save = async () => {
    control.current = new AbortController();
    const { signal } = control.current;
    setProgress({ done: 0, total: props.total });
    try {
      const all = await allPatients((page) => fetchPatients(query, { ...page, signal }), {
        onProgress: (done, total) => setProgress({ done, total }),
      });
      if (!all) return void message.error(t('imaging.export.moving'));
      const rows = selected > 0 ? all.filter(({ patientKey }) => isSelected(selection, patientKey)) : all;
      const head = columns.map(({ header }) => header);
      const file = csvFile([head, ...rows.map((row) => columns.map((column) => column.csv(row)))]);
      saveFile(file, `patients-${localDate(new Date())}.csv`);
      void message.success(t('imaging.export.done', { patients: count(rows.length) }));
    } catch (error) {
      if (!signal.aborted) void message.error(errorWords(error).sentence);
    } finally {
      setProgress(null);
    }
  };

  if (progress) {
    const { done, total } = progress;
    return (
      <Button onClick={() => control.current?.abort()} icon={<Icon name="close" size={12} />}>
        {t('imaging.export.cancel', { done: count(done), total: count(total) })}
      </Button>
    );
  }
  const words = selected > 0 ? t('imaging.export.selected', { patients: count(selected) }) : t('imaging.export');
  return (
    <Button icon={<Icon name="download" />} onClick={save} title={t('imaging.export.what')} aria-label={words}>
      {props.narrow ? null : words}
    </Button>
  );
}
