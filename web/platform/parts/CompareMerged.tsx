import { chosenContent, mergeContent } from '../api/merge-content.ts';
import { CompareVersions, type VersionField } from './CompareVersions.tsx';

/**
 * Somebody else has saved what one was about to change: what one did not touch is already as they left it, and of the rest each field is
 * taken from either version.
 */
export function CompareMerged<Content extends object>(props: {
  /** What one began with. */
  readonly read: Content;
  readonly mine: Content;
  readonly theirs: Content;
  readonly said?: string | undefined;
  /** What it says in words, by its fields. */
  readonly fieldsOf: (content: Content) => readonly VersionField[];
  readonly busy: boolean;
  readonly onSave: (content: Content) => void;
  readonly onLeave: () => void;
}) {
  const { theirs, fieldsOf } = props;
  const mine = mergeContent(props);
  return (
    <CompareVersions
      mine={fieldsOf(mine)}
      theirs={fieldsOf(theirs)}
      mineIs="typed"
      choose={Object.keys({ ...mine, ...theirs })}
      said={props.said}
      busy={props.busy}
      onInsist={(taken) => props.onSave(chosenContent(mine, theirs, taken))}
      onLeave={props.onLeave}
    />
  );
}
