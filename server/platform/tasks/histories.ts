import type { EntityHistory, ToldEvent } from '../record/tell-event.ts';

/** How tasks read in their history. */
export const TASKS_HISTORIES: Readonly<Record<string, EntityHistory>> = {
  task: { thing: 'task', labels: {}, tell: tellTask },
};

function tellTask({ action, after }: ToldEvent): ReturnType<NonNullable<EntityHistory['tell']>> {
  if (action === 'insert') return [{ key: 'history.task.opened', values: {} }];
  if (action !== 'update') return undefined;
  if (after?.['state'] === 'done' || after?.['state'] === 'cancelled')
    return [{ key: `history.task.${after['state']}`, values: {} }];
  if (after && (Object.hasOwn(after, 'person_key') || Object.hasOwn(after, 'role')))
    return [{ key: 'history.task.handed', values: {} }];
  return undefined;
}
