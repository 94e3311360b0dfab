import { useMutation, useQueryClient } from '@tanstack/react-query';
import { App, Select } from 'antd';
import { useMemo } from 'react';
import type { NameMatch } from '../../../../server/units/physics/contract.ts';
import { useErrorWords } from '../../../platform/api/use-error-words.ts';
import { useWords } from '../../../platform/language/use-words.ts';
import { confirmName } from '../api.ts';
import styles from './Tables.module.css';

/** How a ROI name was understood. A suggestion counts only after a person confirmed it; short forms are never guessed. */
export function NameCell({ match }: { readonly match: NameMatch }) {
  const { t } = useWords();
  const { message } = App.useApp();
  const words = useErrorWords();
  const queries = useQueryClient();
  const options = useMemo(() => match.suggestions.map((name) => ({ value: name, label: name })), [match]);
  const saving = useMutation({
    mutationFn: (standardName: string) => confirmName({ roiName: match.roiName, standardName }),
    onSuccess: () => queries.invalidateQueries({ queryKey: ['physics'] }),
    onError: (error) => void message.error(words(error).sentence),
  });
  if (match.standardName && match.how !== 'suggested' && match.how !== 'ambiguous')
    return (
      <span title={t(`physics.names.${match.how}`)}>
        {match.standardName}
        {match.how !== 'exact' && <small> {t(`physics.names.${match.how}`)}</small>}
      </span>
    );
  if (options.length === 0) return <small>{t('physics.names.unknown')}</small>;
  return (
    <span className={styles['suggestion']}>
      <Select
        size="small"
        placeholder={t(match.how === 'ambiguous' ? 'physics.names.ambiguous' : 'physics.names.suggested')}
        aria-label={t('physics.names.confirm', { name: match.roiName })}
        options={options}
        loading={saving.isPending}
        onChange={(name) => saving.mutate(name)}
        popupMatchSelectWidth={false}
      />
    </span>
  );
}
