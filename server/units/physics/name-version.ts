import { versionOf } from '../../platform/http/asked-revision.ts';

/** Which word of a person on a structure's name this is: the same for the same word, `none` where nobody has spoken. */
export function nameVersion(standardName: string | undefined): string {
  return standardName === undefined ? 'none' : versionOf(standardName);
}
