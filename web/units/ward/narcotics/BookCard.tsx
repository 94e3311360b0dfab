import { useQuery } from '@tanstack/react-query';
import { Button } from 'antd';
import { useState } from 'react';
import { Link } from 'react-router';
import type { NarcoticBook, NarcoticEntry, NarcoticItem } from '../../../../server/units/ward/narcotics/contract.ts';
import { csvFile } from '../../../platform/format/csv.ts';
import { localMoment } from '../../../platform/format/moment.ts';
import { saveFile } from '../../../platform/format/save-file.ts';
import { useWords } from '../../../platform/language/use-words.ts';
import { ErrorState } from '../../../platform/parts/ErrorState.tsx';
import { Icon } from '../../../platform/parts/Icon.tsx';
import { type PlainColumn, PlainTable } from '../../../platform/parts/PlainTable.tsx';
import sheet from '../../../platform/parts/Sheet.module.css';
import { HistoryButton } from '../../../platform/record/HistoryButton.tsx';
import { bookPdfAddress, fetchBook } from './api.ts';
import { bookRecords } from './book-records.ts';
import { CorrectDialog } from './CorrectDialog.tsx';
import styles from './Narcotics.module.css';
import { TextField } from './TextField.tsx';
import { useNarcoticText } from './use-narcotic-text.ts';

type Line = NarcoticBook['lines'][number];
const CORRECTABLE: readonly string[] = ['receipt', 'use', 'waste', 'patch-return', 'pharmacy-return'];

/** A month of one item as a running book, to print and to take along. */
export function BookCard(props: {
  readonly item: NarcoticItem;
  readonly month: string;
  readonly mayWrite: boolean;
  readonly onMonth: (month: string) => void;
}) {
  const { t, language } = useWords();
  const { itemOf } = useNarcoticText();
  const { item, month } = props;
  const { itemKey } = item;
  const [correcting, setCorrecting] = useState<NarcoticEntry | null>(null);
  const { data, error, refetch } = useQuery({
    queryKey: ['ward', 'narcotics', 'book', itemKey, month],
    queryFn: ({ signal }) => fetchBook(itemKey, month, signal),
  });
  const columns = useColumns({ mayWrite: props.mayWrite, onCorrect: setCorrecting });
  return (
    <section className={sheet['card']} aria-labelledby="narcotic-book">
      <header>
        <h2 id="narcotic-book">{t('narcotics.book', { item: itemOf(item.content) })}</h2>
        <div className={sheet['acts']}>
          <Button
            size="large"
            icon={<Icon name="download" />}
            disabled={!data}
            onClick={() => data && saveFile(csvFile(bookRecords(data, language)), `narcotics-${itemKey}-${month}.csv`)}
          >
            CSV
          </Button>
          <Button
            size="large"
            icon={<Icon name="download" />}
            href={bookPdfAddress(itemKey, month, language)}
            target="_blank"
          >
            {t('narcotics.pdf')}
          </Button>
        </div>
      </header>
      <div className={styles['ends']}>
        <TextField
          label={t('narcotics.month')}
          type="month"
          value={month}
          onChange={(typed) => /^\d{4}-\d{2}$/.test(typed) && props.onMonth(typed)}
        />
      </div>
      {error && !data ? (
        <ErrorState error={error} onRetry={() => void refetch()} />
      ) : (
        <>
          <p className={styles['ends']}>
            {t('narcotics.opening')}: <b>{data?.opening ?? '–'}</b> {t('narcotics.closing')}:{' '}
            <b>{data?.closing ?? '–'}</b>
          </p>
          {data?.lines.length === 0 ? (
            <p className={sheet['empty']}>{t('narcotics.book.none')}</p>
          ) : (
            <div className={styles['scroll']}>
              <PlainTable
                label={t('narcotics.book', { item: itemOf(item.content) })}
                columns={columns}
                rows={data?.lines}
                keyOf={({ entryKey }) => entryKey}
                isPast={({ isCorrected }) => isCorrected}
              />
            </div>
          )}
        </>
      )}
      {correcting && <CorrectDialog entry={correcting} item={item} onClose={() => setCorrecting(null)} />}
    </section>
  );
}

function useColumns(acts: {
  readonly mayWrite: boolean;
  readonly onCorrect: (entry: NarcoticEntry) => void;
}): readonly PlainColumn<Line>[] {
  const { t } = useWords();
  const { personOf, aboutOf } = useNarcoticText();
  return [
    { key: 'date', header: t('narcotics.book.date'), cell: ({ recordedAt }) => localMoment(recordedAt) },
    { key: 'at', header: t('narcotics.book.at'), cell: ({ at }) => localMoment(at) },
    {
      key: 'kind',
      header: t('narcotics.book.kind'),
      cell: ({ kind, isCorrected }) => (
        <>
          {t(`narcotics.kind.${kind}`)} {isCorrected && <span className={sheet['chip']}>{t('narcotics.counter')}</span>}
        </>
      ),
    },
    { key: 'batch', header: t('narcotics.batch'), cell: ({ batch }) => batch },
    {
      key: 'voucher',
      header: t('narcotics.book.voucher'),
      cell: (line) =>
        line.patient ? (
          <Link to={`/ward/stays/${line.patient.stayKey}/analgesics`}>{aboutOf(line)}</Link>
        ) : (
          aboutOf(line)
        ),
    },
    { key: 'in', header: t('narcotics.book.in'), cell: ({ change }) => (change > 0 ? change : '') },
    { key: 'out', header: t('narcotics.book.out'), cell: ({ change }) => (change < 0 ? -change : '') },
    {
      key: 'part',
      header: t('narcotics.book.part'),
      cell: ({ given, wasted, book, units }) =>
        book !== null ? `${units} / ${book}` : given === null ? '' : `${given} / ${wasted ?? ''}`,
    },
    {
      key: 'balance',
      header: t('narcotics.balance'),
      cell: ({ balance }) => <span className={styles['balance']}>{balance}</span>,
    },
    { key: 'by', header: t('narcotics.book.by'), cell: ({ recordedBy }) => personOf(recordedBy) },
    {
      key: 'witness',
      header: t('narcotics.book.witness'),
      cell: ({ witness, witnessedAt, needsWitness, isCorrected }) =>
        witness ? (
          `${personOf(witness)} ${localMoment(witnessedAt ?? '')}`
        ) : needsWitness && !isCorrected ? (
          <span className={`${sheet['chip']} ${sheet['warn']}`}>{t('narcotics.waiting')}</span>
        ) : (
          ''
        ),
    },
    {
      key: 'acts',
      header: t('narcotics.acts'),
      acts: true,
      cell: (line) => (
        <span className={sheet['acts']}>
          {acts.mayWrite && !line.isCorrected && CORRECTABLE.includes(line.kind) && (
            <Button size="large" onClick={() => acts.onCorrect(line)}>
              {t('narcotics.correct')}
            </Button>
          )}
          <HistoryButton
            of={t('thing.narcoticEntry')}
            records={[{ entity: 'ward-narcotic-entry', key: line.entryKey }]}
          />
        </span>
      ),
    },
  ];
}
