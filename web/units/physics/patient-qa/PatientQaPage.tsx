import { Button, Input, Select } from 'antd';
import { useSearchParams } from 'react-router';
import type { PatientQaList } from '../../../../server/units/physics/patient-qa/contract.ts';
import { csvFile } from '../../../platform/format/csv.ts';
import { localDate } from '../../../platform/format/moment.ts';
import { saveFile } from '../../../platform/format/save-file.ts';
import { usePageTitle } from '../../../platform/frame/use-page-title.ts';
import { useWords } from '../../../platform/language/use-words.ts';
import { ErrorState } from '../../../platform/parts/ErrorState.tsx';
import { Field } from '../../../platform/parts/Field.tsx';
import { Icon } from '../../../platform/parts/Icon.tsx';
import sheet from '../../../platform/parts/Sheet.module.css';
import { Skeleton } from '../../../platform/parts/Skeleton.tsx';
import styles from './PatientQa.module.css';
import { QaChart } from './QaChart.tsx';
import { QaTable } from './QaTable.tsx';
import { usePatientQa } from './qa-queries.ts';
import { qaRecords } from './qa-records.ts';

/** Patient QA of the department: results, their verdicts, and the limits that they make. The address keeps what is shown. */
export function PatientQaPage() {
  const { t } = useWords();
  usePageTitle('patient-qa.title');
  const [address, setAddress] = useSearchParams();
  const from = address.get('from') ?? aYearAgo();
  const to = address.get('to') ?? localDate(new Date());
  const { data, error, refetch } = usePatientQa({ from, to });
  const machine = address.get('machine');
  const technique = address.get('technique');
  const change = (part: Readonly<Record<string, string | undefined>>) => {
    const next = { ...Object.fromEntries(address), ...part };
    setAddress(Object.fromEntries(Object.entries(next).flatMap(([name, value]) => (value ? [[name, value]] : []))), {
      replace: true,
    });
  };
  const shown = data && narrowed(data, { machine, technique });
  const days = { from, to } as const;
  const choices = { machine, technique } as const;
  return (
    <div className={`${sheet['page']} ${styles['wide']}`}>
      <header className={sheet['head']}>
        <h1>{t('patient-qa.title')}</h1>
        <div className={sheet['acts']}>
          <Button
            icon={<Icon name="download" size={14} />}
            disabled={!shown || shown.rows.length === 0}
            onClick={() => shown && saveFile(csvFile(qaRecords(shown.rows, t)), 'patient-qa.csv')}
          >
            {t('patient-qa.csv')}
          </Button>
        </div>
      </header>
      <section className={sheet['card']} aria-label={t('patient-qa.title')}>
        <div className={`${sheet['padded']} ${sheet['pair']}`}>
          {(['from', 'to'] as const).map((end) => (
            <Field key={end} label={t(`patient-qa.${end}`)}>
              {(control) => (
                <Input
                  {...control}
                  type="date"
                  value={days[end]}
                  onChange={(event) => change({ [end]: event.target.value })}
                />
              )}
            </Field>
          ))}
          {(['machine', 'technique'] as const).map((what) => (
            <Field key={what} label={t(`patient-qa.${what}`)} optional>
              {(control) => (
                <Select
                  {...control}
                  allowClear
                  value={choices[what]}
                  options={namesIn(data, what).map((value) => ({ value, label: value }))}
                  onChange={(value: string | undefined) => change({ [what]: value })}
                />
              )}
            </Field>
          ))}
        </div>
      </section>
      {error && !data && <ErrorState error={error} onRetry={() => void refetch()} />}
      {!data && !error && <Skeleton height={240} />}
      {shown && <QaChart key={`${machine} ${technique}`} list={shown} />}
      {shown && (
        <section className={`${sheet['card']} ${styles['scroll']}`} aria-label={t('patient-qa.title')}>
          {shown.rows.length === 0 ? (
            <p className={`${sheet['empty']} ${sheet['padded']}`}>{t('patient-qa.none')}</p>
          ) : (
            <QaTable list={shown} rows={shown.rows} ofPlan={false} />
          )}
        </section>
      )}
    </div>
  );
}

function aYearAgo(): string {
  const day = new Date();
  day.setFullYear(day.getFullYear() - 1);
  return localDate(day);
}

interface Narrow {
  readonly machine: string | null;
  readonly technique: string | null;
}

function narrowed(list: PatientQaList, { machine, technique }: Narrow): PatientQaList {
  const fits = (of: { readonly machine: string; readonly technique: string }) =>
    (machine === null || of.machine === machine) && (technique === null || of.technique === technique);
  return { ...list, rows: list.rows.filter(({ content }) => fits(content)), streams: list.streams.filter(fits) };
}

function namesIn(list: PatientQaList | undefined, what: 'machine' | 'technique'): string[] {
  return [...new Set(list?.rows.map(({ content }) => content[what]))].sort();
}
