import { useCallback, useMemo, useState } from 'react';
import type { PatientRow } from '../../../server/units/imaging/contract.ts';
import { formatCount } from '../../platform/format/count.ts';
import { localDate, localMoment, localTime } from '../../platform/format/moment.ts';
import { ageInYears } from '../../platform/format/person.ts';
import { MISSING } from '../../platform/format/quantity.ts';
import { useWords } from '../../platform/language/use-words.ts';
import type { TableColumn } from '../../platform/parts/VirtualTable.tsx';
import type { PatientSort } from './api.ts';
import { HasMarks, KINDS } from './HasMarks.tsx';
import { hasOfModalities } from './has-of-modalities.ts';
import styles from './PatientName.module.css';
import { namesOf, PatientName } from './PatientName.tsx';

/** `csv` is the cell in an export: in full, plain figures, nothing where a value is missing. */
export interface PatientColumn extends TableColumn<PatientRow, PatientSort> {
  readonly header: string;
  readonly csv: (row: PatientRow) => string;
}

const STORED = 'isocenter.patients.hiddenColumns';

/** The columns of the patient list; the name always stands, the others are kept or hidden per person. */
export function usePatientColumns() {
  const { t, language } = useWords();
  const [hidden, setHidden] = useState<readonly string[]>(storedHidden);
  const all = useMemo<readonly PatientColumn[]>(() => {
    const today = localDate(new Date());
    return [
      {
        key: 'name',
        header: t('imaging.column.name'),
        widthPx: 220,
        grows: true,
        sort: 'name',
        cell: (row) => <PatientName patient={row} />,
        csv: (row) => Object.values(namesOf(row)).filter(Boolean).join(' '),
      },
      {
        key: 'id',
        header: t('imaging.column.id'),
        widthPx: 156,
        sort: 'patientId',
        cell: (row) => (
          <span className={styles['clip']} title={row.patientId ?? ''}>
            {row.patientId ?? MISSING}
          </span>
        ),
        csv: (row) => row.patientId ?? '',
      },
      {
        key: 'sex',
        header: t('imaging.column.sex'),
        widthPx: 72,
        sort: 'sex',
        cell: (row) => (row.sex ? t(`frame.banner.sex.${row.sex}`) : MISSING),
        csv: (row) => (row.sex ? t(`frame.banner.sex.${row.sex}`) : ''),
      },
      {
        key: 'birth',
        header: t('imaging.column.birth'),
        widthPx: 104,
        sort: 'birthDate',
        cell: (row) => row.birthDate ?? MISSING,
        csv: (row) => row.birthDate ?? '',
      },
      {
        key: 'age',
        header: t('imaging.column.age'),
        widthPx: 88,
        align: 'right',
        cell: (row) => (row.birthDate ? (ageInYears(row.birthDate, today) ?? MISSING) : MISSING),
        csv: (row) => String((row.birthDate && ageInYears(row.birthDate, today)) ?? ''),
      },
      {
        key: 'has',
        header: t('imaging.column.has'),
        widthPx: 132,
        cell: (row) => <HasMarks has={hasOfModalities(row.modalities)} />,
        csv: (row) => {
          const has = hasOfModalities(row.modalities);
          return KINDS.flatMap((kind) => (has[kind] ? [t(`imaging.has.${kind}`)] : [])).join(' / ');
        },
      },
      {
        key: 'plans',
        header: t('imaging.column.plans'),
        widthPx: 72,
        align: 'right',
        sort: 'plans',
        cell: (row) => row.plans,
        csv: (row) => String(row.plans),
      },
      {
        key: 'instances',
        header: t('imaging.column.instances'),
        widthPx: 88,
        align: 'right',
        sort: 'instances',
        cell: (row) => formatCount(row.instances, language),
        csv: (row) => String(row.instances),
      },
      {
        key: 'study',
        header: t('imaging.column.study'),
        widthPx: 108,
        sort: 'lastStudyDate',
        cell: (row) => row.lastStudyDate ?? MISSING,
        csv: (row) => row.lastStudyDate ?? '',
      },
      {
        key: 'arrived',
        header: t('imaging.column.arrived'),
        widthPx: 150,
        sort: 'lastArrivedAt',
        cell: (row) =>
          localDate(row.lastArrivedAt) === today ? (
            <strong>{t('imaging.todayAt', { time: localTime(row.lastArrivedAt) })}</strong>
          ) : (
            localMoment(row.lastArrivedAt)
          ),
        csv: (row) => localMoment(row.lastArrivedAt),
      },
    ];
  }, [t, language]);
  const toggle = useCallback((key: string) => {
    setHidden((before) => {
      const after = before.includes(key) ? before.filter((each) => each !== key) : [...before, key];
      localStorage.setItem(STORED, after.join(','));
      return after;
    });
  }, []);
  return { all, hidden, toggle, shown: all.filter((column) => !hidden.includes(column.key)) };
}

function storedHidden(): readonly string[] {
  return (localStorage.getItem(STORED) ?? '').split(',').filter((key) => key && key !== 'name');
}
