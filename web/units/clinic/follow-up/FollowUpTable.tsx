import { useState } from 'react';
import { useNavigate } from 'react-router';
import type { FollowUpLine } from '../../../../server/units/clinic/follow-up/contract.ts';
import { useWords } from '../../../platform/language/use-words.ts';
import sheet from '../../../platform/parts/Sheet.module.css';
import { useNarrow } from '../../../platform/parts/use-narrow.ts';
import { type TableColumn, type TableOrder, VirtualTable } from '../../../platform/parts/VirtualTable.tsx';
import styles from '../course/Course.module.css';

const LOADING_ROWS = 8;
const hrefOf = ({ courseKey }: FollowUpLine) => `/clinic/courses/${courseKey}/follow-up`;
const namesOf = ({ name, nameZh }: FollowUpLine) => [nameZh, name].filter(Boolean).join(' ');

/** A line for each course, which opens its follow-up. */
export function FollowUpTable({ lines }: { readonly lines: readonly FollowUpLine[] | undefined }) {
  const { t, language } = useWords();
  const navigate = useNavigate();
  const narrow = useNarrow();
  const [active, setActive] = useState(0);
  const [order, setOrder] = useState<TableOrder<'day'>>({ sort: 'day', order: 'asc' });
  const rows = order.order === 'asc' ? lines : lines && [...lines].reverse();
  const columns: readonly TableColumn<FollowUpLine, 'day'>[] = [
    { key: 'day', header: t('follow-up.list.day'), widthPx: 110, sort: 'day', cell: ({ day }) => day },
    { key: 'state', header: t('course.state'), widthPx: 110, cell: (line) => <DueChip line={line} /> },
    { key: 'name', header: t('clinic.patient'), widthPx: 190, cell: namesOf },
    { key: 'number', header: t('course.board.number'), widthPx: 120, cell: ({ identifier }) => identifier ?? '–' },
    { key: 'course', header: t('course.course'), widthPx: 170, grows: true, cell: ({ title }) => title },
    { key: 'last', header: t('follow-up.list.last'), widthPx: 110, cell: ({ lastVisit }) => lastVisit ?? '–' },
    {
      ...{ key: 'physician', header: t('course.physician'), widthPx: 130 },
      cell: ({ physician }) => (language === 'zh' ? physician.nameZh : null) ?? physician.name,
    },
  ];
  return (
    <VirtualTable
      label={t('follow-up.list')}
      total={rows ? rows.length : LOADING_ROWS}
      rowAt={(index) => rows?.[index]}
      hrefOf={hrefOf}
      columns={columns}
      narrow={narrow ? (line) => <NarrowLine line={line} /> : undefined}
      order={order}
      onOrder={setOrder}
      active={Math.min(active, Math.max(0, (lines?.length ?? 1) - 1))}
      onActive={setActive}
      onOpen={(line) => void navigate(hrefOf(line))}
      onVisible={() => undefined}
    />
  );
}

function DueChip({ line: { state } }: { readonly line: FollowUpLine }) {
  const { t } = useWords();
  const isLate = state === 'overdue';
  return (
    <span className={`${sheet['chip']} ${isLate ? sheet['bad'] : state === 'due' ? sheet['warn'] : ''}`}>
      {isLate && '✕ '}
      {t(`follow-up.due.${state}`)}
    </span>
  );
}

function NarrowLine({ line }: { readonly line: FollowUpLine }) {
  return (
    <span className={styles['line']}>
      <span>
        {namesOf(line)} · {line.identifier ?? '–'}
      </span>
      <span>
        {line.day} <DueChip line={line} />
      </span>
    </span>
  );
}
