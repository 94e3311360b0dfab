import { useQueryClient } from '@tanstack/react-query';
import { Button, Modal, Select } from 'antd';
import { useMemo } from 'react';
import { useParams } from 'react-router';
import type { NameMatch } from '../../../../server/units/physics/contract.ts';
import { Refusal } from '../../../platform/access/Refusal.tsx';
import { useMay } from '../../../platform/access/SessionContext.ts';
import { useVersionedChange } from '../../../platform/api/use-versioned-change.ts';
import { useWords } from '../../../platform/language/use-words.ts';
import { CompareVersions } from '../../../platform/parts/CompareVersions.tsx';
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
  const queries = useQueryClient();
  const { caseKey = '' } = useParams();
  const options = useMemo(() => {
    const option = (name: string, zh: string) => ({ value: name, label: zh ? `${name} ${zh}` : name });
    const chinese = new Map(standardNames.map(({ name, zh }) => [name, zh]));
    const suggested = match.suggestions.map((name) => option(name, chinese.get(name) ?? ''));
    const others = standardNames.filter(({ name }) => !match.suggestions.includes(name));
    return [...suggested, ...others.map(({ name, zh }) => option(name, zh))];
  }, [match, standardNames]);
  const readAnew = () => queries.invalidateQueries({ queryKey: ['physics'] });
  const saving = useVersionedChange({
    present: match,
    change: (standardName: string | null, { roiName, version }) =>
      confirmName({ roiName, standardName, caseKey, version }),
    readAnew,
    onDone: readAnew,
  });
  const { overtaken } = saving;
  const said = (standardName: string | null) => [
    { key: match.roiName, label: match.roiName, value: standardName ?? t('physics.names.unknown') },
  ];
  const dialog = (
    <Modal
      open={overtaken !== null || saving.error !== null}
      title={t('physics.goals.standardName')}
      footer={null}
      onCancel={saving.leave}
    >
      {saving.error !== null && <Refusal error={saving.error} />}
      {overtaken && (
        <CompareVersions
          mine={said(overtaken.asked)}
          theirs={said(match.standardName)}
          mineIs="typed"
          busy={saving.isPending}
          onInsist={() => saving.insist(overtaken.asked)}
          onLeave={saving.leave}
        />
      )}
    </Modal>
  );
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
        {dialog}
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
      {dialog}
    </span>
  );
}
