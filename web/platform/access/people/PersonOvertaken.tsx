import type { PersonDetail } from '../../../../server/platform/access/contract.ts';
import type { Overtaken } from '../../api/use-versioned-change.ts';
import { CompareVersions } from '../../parts/CompareVersions.tsx';
import { usePersonFields } from './use-person-fields.ts';

/** Somebody else has changed the person that one was about to change: what was read before, and what stands now. */
export function PersonOvertaken<Asked>(props: {
  readonly person: PersonDetail;
  readonly editing: {
    readonly overtaken: Overtaken<PersonDetail, Asked> | null;
    readonly isPending: boolean;
    readonly insist: (asked: Asked) => void;
    readonly leave: () => void;
  };
}) {
  const fieldsOf = usePersonFields();
  const { overtaken, isPending, insist, leave } = props.editing;
  if (!overtaken) return null;
  return (
    <CompareVersions
      mine={fieldsOf(overtaken.read)}
      theirs={fieldsOf(props.person)}
      mineIs="read"
      busy={isPending}
      onInsist={() => insist(overtaken.asked)}
      onLeave={leave}
    />
  );
}
