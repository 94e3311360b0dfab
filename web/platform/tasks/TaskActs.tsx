import { App, Button, Dropdown } from 'antd';
import { useState } from 'react';
import type { TaskRow } from '../../../server/platform/tasks/contract.ts';
import { useSession } from '../access/SessionContext.ts';
import { useErrorWords } from '../api/use-error-words.ts';
import { useWords } from '../language/use-words.ts';
import { Icon } from '../parts/Icon.tsx';
import { finishTask, handTaskOver } from './api.ts';
import { CancelTask } from './CancelTask.tsx';
import { HandOver } from './HandOver.tsx';
import { useTaskChange } from './task-queries.ts';

/** What can be done with an open task. */
export function TaskActs({ task }: { readonly task: TaskRow }) {
  const { t } = useWords();
  const { message } = App.useApp();
  const errorWords = useErrorWords();
  const { person: me } = useSession();
  const [asking, setAsking] = useState<'hand over' | 'cancel' | null>(null);
  const acting = useTaskChange((work: () => Promise<void>) => work());
  const act = (work: () => Promise<void>) =>
    acting.mutate(work, { onError: (error) => void message.error(errorWords(error).sentence) });
  if (task.state !== 'open') return null;
  const { taskKey } = task;
  const isMine = task.person?.personKey === me.personKey;
  const take = () => act(() => handTaskOver(taskKey, { personKey: me.personKey, reason: null }));
  return (
    <>
      {isMine ? (
        <Button loading={acting.isPending} onClick={() => act(() => finishTask(taskKey))}>
          {t('tasks.done')}
        </Button>
      ) : (
        <Button loading={acting.isPending} onClick={take}>
          {t('tasks.take')}
        </Button>
      )}{' '}
      <Dropdown
        trigger={['click']}
        menu={{
          items: [
            { key: 'hand over', label: t('tasks.handOver'), onClick: () => setAsking('hand over') },
            { key: 'cancel', label: t('tasks.cancel'), onClick: () => setAsking('cancel') },
          ],
        }}
      >
        <Button type="text" icon={<Icon name="chevronDown" />} aria-label={t('tasks.more')} />
      </Dropdown>
      {asking === 'hand over' && <HandOver taskKey={taskKey} onDone={() => setAsking(null)} />}
      {asking === 'cancel' && <CancelTask taskKey={taskKey} onDone={() => setAsking(null)} />}
    </>
  );
}
