import { useMutation, useQueryClient } from '@tanstack/react-query';
import { App, Button, Select } from 'antd';
import { useMemo } from 'react';
import { useParams } from 'react-router';
import type { NameMatch } from '../../../../server/units/physics/contract.ts';
import { useMay } from '../../../platform/access/SessionContext.ts';
import { useErrorWords } from '../../../platform/api/use-error-words.ts';
import { useWords } from '../../../platform/language/use-words.ts';
import { Icon } from '../../../platform/parts/Icon.tsx';
import { HistoryButton } from '../../../platform/record/HistoryButton.tsx';
import { recordKey } from '../../../platform/record/record-key.ts';
import { confirmName, type StandardNameRow } from '../api.ts';
import styles from './Tables.module.css';

/**
 * How a ROI name was understood. A suggestion counts only after a person confirmed it, and what was confirmed can be taken
 * back; short forms are never guessed.
 */
export function NameCell({
  match,
  standardNames,
  structureSetSha256,
}: {
  readonly match: NameMatch;
  readonly standardNames: readonly StandardNameRow[];
  readonly structureSetSha256: string | null;
}) {
  const { t } = useWords();
  const mayConfirm = useMay('structure-name.confirm');
  const { message } = App.useApp();
  const words = useErrorWords();
  const queries = useQueryClient();
  const { caseKey = '' } = useParams();
  const options = useMemo(() => {
    const option = (name: string, zh: string) => ({ value: name, label: zh ? `${name} ${zh}` : name });
    const chinese = new Map(standardNames.map(({ name, zh }) => [name, zh]));
    const suggested = match.suggestions.map((name) => option(name, chinese.get(name) ?? ''));
    const others = standardNames.filter(({ name }) => !match.suggestions.includes(name));
    return [...suggested, ...others.map(({ name, zh }) => option(name, zh))];
  }, [match, standardNames]);
  const saving = useMutation({
    mutationFn: (standardName: string | null) => confirmName({ roiName: match.roiName, standardName, caseKey }),
    onSuccess: () => queries.invalidateQueries({ queryKey: ['physics'] }),
    onError: (error) => void message.error(words(error).sentence),
  });
  const isSettled = match.how === 'exact' || match.how === 'alias' || match.how === 'confirmed';
  if (isSettled && match.standardName)
    return (
      <span title={t(`physics.names.${match.how}`)}>
        {match.standardName}
        {match.how !== 'exact' && <small> {t(`physics.names.${match.how}`)}</small>}
        {match.how === 'confirmed' && (
          <HistoryButton
            of={match.roiName}
            records={[...new Set(['', structureSetSha256 ?? ''])].map((sha256) => ({
              entity: 'structure-name',
              key: recordKey([match.roiName, sha256]),
            }))}
          />
        )}
        {match.how === 'confirmed' && mayConfirm && (
          <Button
            type="text"
            size="small"
            icon={<Icon name="close" size={10} />}
            loading={saving.isPending}
            aria-label={t('physics.names.forget', { name: match.roiName })}
            title={t('physics.names.forget', { name: match.roiName })}
            onClick={() => saving.mutate(null)}
          />
        )}
      </span>
    );
  const asks = match.how === 'suggested' || match.how === 'ambiguous' ? match.how : 'unknown';
  if (!mayConfirm) return <span>{t('physics.names.unknown')}</span>;
  return (
    <span className={styles['suggestion']} data-asks={asks !== 'unknown'}>
      <Select
        size="small"
        variant={asks === 'unknown' ? 'borderless' : 'outlined'}
        placeholder={t(`physics.names.${asks}`)}
        aria-label={t('physics.names.confirm', { name: match.roiName })}
        showSearch={{ optionFilterProp: 'label' }}
        options={options}
        loading={saving.isPending}
        onChange={(name: string) => saving.mutate(name)}
        popupMatchSelectWidth={280}
      />
    </span>
  );
}
