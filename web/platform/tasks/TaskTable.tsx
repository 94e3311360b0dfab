import { isTaskReason } from '@isocenter/messages';
import { Link } from 'react-router';
import type { TaskRow } from '../../../server/platform/tasks/contract.ts';
import { nameOf } from '../access/person-name.ts';
import { localMoment } from '../format/moment.ts';
import { useWords } from '../language/use-words.ts';
import { type PlainColumn, PlainTable } from '../parts/PlainTable.tsx';
import sheet from '../parts/Sheet.module.css';
import { TaskActs } from './TaskActs.tsx';
import styles from './Tasks.module.css';
import { useTaskWords } from './task-words.ts';

export function TaskTable({ tasks }: { readonly tasks: readonly TaskRow[] | undefined }) {
  const { t, language } = useWords();
  const words = useTaskWords();
  const columns: readonly PlainColumn<TaskRow>[] = [
    {
      key: 'what',
      header: t('tasks.what'),
      cell: (task) => (
        <div className={styles['what']}>
          {task.path ? <Link to={task.path}>{words(task)}</Link> : <span>{words(task)}</span>}
          <Story task={task} />
        </div>
      ),
    },
    {
      key: 'due',
      header: t('tasks.due'),
      cell: ({ dueAt, isLate }) => (
        <span className={styles['due']}>
          {dueAt ? localMoment(dueAt) : t('tasks.due.none')}{' '}
          {isLate && <span className={`${sheet['chip']} ${sheet['bad']}`}>{t('tasks.late')}</span>}
        </span>
      ),
    },
    {
      key: 'for',
      header: t('tasks.for'),
      cell: ({ person, role }) => (person ? nameOf(person, language) : role ? t(`role.${role}`) : ''),
    },
    {
      key: 'from',
      header: t('tasks.from'),
      cell: ({ openedBy }) => (openedBy ? nameOf(openedBy, language) : t('tasks.from.program')),
    },
    { key: 'acts', header: t('tasks.acts'), acts: true, cell: (task) => <TaskActs task={task} /> },
  ];
  return (
    <PlainTable
      label={t('tasks.title')}
      columns={columns}
      rows={tasks}
      keyOf={({ taskKey }) => taskKey}
      isPast={({ state }) => state !== 'open'}
    />
  );
}

/** Who handed it over, and how it ended. */
function Story({ task }: { readonly task: TaskRow }) {
  const { t, language } = useWords();
  const { handedBy, handedReason, settledAt, settledBy, state, reason } = task;
  const handed = handedBy && { name: nameOf(handedBy, language), reason: handedReason ?? '' };
  const settled = settledAt && {
    state: t(`tasks.state.${state}`),
    name: settledBy ? nameOf(settledBy, language) : t('tasks.from.program'),
    at: localMoment(settledAt),
    reason: reason !== null && isTaskReason(reason) ? t(reason) : (reason ?? ''),
  };
  return (
    <>
      {handed && <small>{t(handed.reason ? 'tasks.handedWhy' : 'tasks.handed', handed)}</small>}
      {settled && <small>{t(settled.reason ? 'tasks.settledBecause' : 'tasks.settledBy', settled)}</small>}
    </>
  );
}
