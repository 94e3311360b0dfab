import { Button, Segmented } from 'antd';
import { useState } from 'react';
import { Link } from 'react-router';
import type { WhoseTasks } from '../../../server/platform/tasks/contract.ts';
import { useMay } from '../access/SessionContext.ts';
import { usePageTitle } from '../frame/use-page-title.ts';
import { useWords } from '../language/use-words.ts';
import { ErrorState } from '../parts/ErrorState.tsx';
import { Icon } from '../parts/Icon.tsx';
import { LoadMore } from '../parts/LoadMore.tsx';
import sheet from '../parts/Sheet.module.css';
import standing from '../parts/Standing.module.css';
import type { AskedTasks } from './api.ts';
import { GiveTask } from './GiveTask.tsx';
import { TaskTable } from './TaskTable.tsx';
import { useTasks } from './task-queries.ts';

/** What is to be done, by whom and until when. */
export function TasksPage() {
  const { t } = useWords();
  usePageTitle('tasks.title');
  const [asked, setAsked] = useState<AskedTasks>({ whose: 'mine', state: 'open' });
  const [giving, setGiving] = useState(false);
  const setsDeadlines = useMay('deadline.write');
  const pages = useTasks(asked);
  const { rows: tasks, error, refetch } = pages;
  if (error && !tasks) return <ErrorState error={error} onRetry={() => void refetch()} />;
  return (
    <div className={sheet['page']}>
      <header className={sheet['head']}>
        <h1>{t('tasks.title')}</h1>
        <Choice asked={asked} onChange={setAsked} />
        <div className={sheet['acts']}>
          {setsDeadlines && (
            <Link to="/deadlines" tabIndex={-1}>
              <Button>{t('deadlines.title')}</Button>
            </Link>
          )}
          <Button type="primary" icon={<Icon name="plus" />} disabled={giving} onClick={() => setGiving(true)}>
            {t('tasks.give')}
          </Button>
        </div>
      </header>
      {giving && (
        <section className={sheet['card']} aria-label={t('tasks.give')}>
          <GiveTask onDone={() => setGiving(false)} />
        </section>
      )}
      {tasks?.length === 0 ? (
        <div className={standing['standing']}>
          <Icon name="check" size={24} />
          <p>{t(`tasks.empty.${asked.state}`)}</p>
        </div>
      ) : (
        <div className={sheet['card']}>
          <TaskTable tasks={tasks} />
        </div>
      )}
      <LoadMore pages={pages} />
    </div>
  );
}

function Choice(props: { readonly asked: AskedTasks; readonly onChange: (asked: AskedTasks) => void }) {
  const { t } = useWords();
  const { asked, onChange } = props;
  const oversees = useMay('task.oversee');
  const whose: readonly WhoseTasks[] = ['mine', 'role', 'given', ...(oversees ? (['all'] as const) : [])];
  return (
    <>
      <Segmented
        aria-label={t('tasks.whose')}
        value={asked.whose}
        options={whose.map((value) => ({ value, label: t(`tasks.whose.${value}`) }))}
        onChange={(chosen) => onChange({ ...asked, whose: chosen })}
      />
      <Segmented
        aria-label={t('tasks.state')}
        value={asked.state}
        options={(['open', 'settled'] as const).map((value) => ({ value, label: t(`tasks.state.${value}`) }))}
        onChange={(state) => onChange({ ...asked, state })}
      />
    </>
  );
}
