import type { TaskRow } from '../../../server/platform/tasks/contract.ts';
import { nameOf } from '../access/person-name.ts';
import type { Overtaken } from '../api/use-versioned-change.ts';
import { useWords } from '../language/use-words.ts';
import { CompareVersions } from '../parts/CompareVersions.tsx';

/** Somebody else has handed the task over since it was read. */
export function TaskOvertaken<Asked>(props: {
  readonly editing: {
    readonly overtaken: Overtaken<TaskRow, Asked> | null;
    readonly present: TaskRow;
    readonly isPending: boolean;
    readonly insist: (asked: Asked) => void;
  };
  readonly onLeave: () => void;
}) {
  const { t, language } = useWords();
  const { overtaken, present, isPending, insist } = props.editing;
  if (!overtaken) return null;
  const fieldsOf = ({ state, person, role, handedBy, handedReason }: TaskRow) => [
    { key: 'state', label: t('tasks.state'), value: t(`tasks.state.${state}`) },
    {
      key: 'for',
      label: t('tasks.for'),
      value: person ? nameOf(person, language) : role ? t(`role.${role}`) : '',
    },
    { key: 'by', label: t('tasks.handedBy'), value: handedBy ? nameOf(handedBy, language) : '' },
    { key: 'why', label: t('tasks.handOver.why'), value: handedReason ?? '' },
  ];
  return (
    <CompareVersions
      mine={fieldsOf(overtaken.read)}
      theirs={fieldsOf(present)}
      mineIs="read"
      busy={isPending}
      onInsist={() => insist(overtaken.asked)}
      onLeave={props.onLeave}
    />
  );
}
