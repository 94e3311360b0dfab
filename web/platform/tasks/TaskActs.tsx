import { Button, Dropdown, Modal } from 'antd';
import { useState } from 'react';
import type { TaskRow } from '../../../server/platform/tasks/contract.ts';
import { Refusal } from '../access/Refusal.tsx';
import { useSession } from '../access/SessionContext.ts';
import { useWords } from '../language/use-words.ts';
import { Icon } from '../parts/Icon.tsx';
import { finishTask, handTaskOver, type ReadTask } from './api.ts';
import { CancelTask } from './CancelTask.tsx';
import { HandOver } from './HandOver.tsx';
import { TaskOvertaken } from './TaskOvertaken.tsx';
import { useTaskEdit } from './task-queries.ts';

/** What can be done with an open task. */
export function TaskActs({ task }: { readonly task: TaskRow }) {
  const { t } = useWords();
  const { person: me } = useSession();
  const [asking, setAsking] = useState<'hand over' | 'cancel' | null>(null);
  const acting = useTaskEdit(task, (read, act: (read: ReadTask) => Promise<void>) => act(read));
  if (task.state !== 'open') return null;
  const isMine = task.person?.personKey === me.personKey;
  const take = (read: ReadTask) => handTaskOver(read, { personKey: me.personKey, reason: null });
  return (
    <>
      {isMine ? (
        <Button loading={acting.isPending} onClick={() => acting.mutate(finishTask)}>
          {t('tasks.done')}
        </Button>
      ) : (
        <Button loading={acting.isPending} onClick={() => acting.mutate(take)}>
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
      <Modal
        open={acting.overtaken !== null || acting.error !== null}
        title={t('tasks.changed')}
        footer={null}
        onCancel={acting.leaveAndList}
      >
        {acting.error !== null && <Refusal error={acting.error} />}
        <TaskOvertaken editing={acting} onLeave={acting.leaveAndList} />
      </Modal>
      {asking === 'hand over' && <HandOver task={task} onDone={() => setAsking(null)} />}
      {asking === 'cancel' && <CancelTask task={task} onDone={() => setAsking(null)} />}
    </>
  );
}
