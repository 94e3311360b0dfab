import { type AnswerValue, changesBetween, readResponse, withValues } from '@isocenter/forms';
import type { FilledDetail } from '../../../server/platform/forms/contract.ts';
import { useWords } from '../language/use-words.ts';
import { CompareVersions } from '../parts/CompareVersions.tsx';
import { useAnswerWords } from './answer-words.ts';
import type { Filling } from './use-filling.ts';

/** Two people saved one form: where their versions differ, side by side, and answer by answer which one stays. */
export function BothVersions({ theirs, filling }: { readonly theirs: FilledDetail; readonly filling: Filling }) {
  const { t } = useWords();
  const { form, answers } = filling;
  const { question, answer } = useAnswerWords(form);
  const differences = changesBetween(form.definition, readResponse(theirs.response, form.definition), answers);
  const said = (side: 'before' | 'after') =>
    differences.map(({ path, linkId, ...values }) => ({
      key: path,
      label: question(linkId),
      value: words(linkId, values[side]),
    }));
  const words = (linkId: string, values: readonly AnswerValue[]) =>
    values.length > 0 ? answer(linkId, values) : t('forms.none');
  return (
    <CompareVersions
      said={t('forms.conflict', { by: theirs.changedBy })}
      mine={said('after')}
      theirs={said('before')}
      mineIs="typed"
      choose={differences.map(({ path }) => path)}
      onLeave={filling.takeTheirs}
      onInsist={(taken) =>
        filling.keepMine(
          differences
            .filter(({ path }) => taken.has(path))
            .reduce((merged, { path, before }) => withValues(merged, path, before), answers),
        )
      }
    />
  );
}
