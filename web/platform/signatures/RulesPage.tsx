import type { MessageKey } from '@isocenter/messages';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { App, Button, Select } from 'antd';
import { useState } from 'react';
import type { FourEyesRule, Meaning } from '../../../server/platform/signatures/contract.ts';
import { PeopleTabs } from '../access/people/PeopleTabs.tsx';
import { useErrorWords } from '../api/use-error-words.ts';
import { usePageTitle } from '../frame/use-page-title.ts';
import { isMessageKey, useWords } from '../language/use-words.ts';
import { ErrorState } from '../parts/ErrorState.tsx';
import { Icon } from '../parts/Icon.tsx';
import sheet from '../parts/Sheet.module.css';
import { Skeleton } from '../parts/Skeleton.tsx';
import { HistoryButton } from '../record/HistoryButton.tsx';
import { addRule, fetchRules, fetchSignedKinds, removeRule } from './api.ts';

const MEANINGS = ['author', 'reviewer', 'approver'] as const satisfies readonly Meaning[];

/** Which two signatures to one thing two persons must give; they hold for what is signed from then on. */
export function RulesPage() {
  const { t } = useWords();
  usePageTitle('signatures.rules');
  const {
    data: rules,
    error,
    refetch,
  } = useQuery({ queryKey: ['signatures', 'rules'], queryFn: ({ signal }) => fetchRules(signal) });
  const change = useRuleChange();
  return (
    <div className={sheet['page']}>
      <PeopleTabs />
      <p className={sheet['about']}>{t('signatures.rules.about')}</p>
      {error && !rules && <ErrorState error={error} onRetry={() => void refetch()} />}
      {!rules && !error && <Skeleton />}
      {rules && (
        <section className={sheet['card']}>
          <header>
            <h2>{t('signatures.rules')}</h2>
          </header>
          <ul className={sheet['body']}>
            {rules.map((rule) => (
              <Rule key={rule.ruleKey} rule={rule} onRemove={() => change.mutate(() => removeRule(rule.ruleKey))} />
            ))}
            {rules.length === 0 && <li>{t('signatures.rules.none')}</li>}
          </ul>
          <AddRule isPending={change.isPending} onAdd={(rule) => change.mutate(() => addRule(rule))} />
        </section>
      )}
    </div>
  );
}

function useRuleChange() {
  const { message } = App.useApp();
  const errorWords = useErrorWords();
  const queries = useQueryClient();
  return useMutation({
    mutationFn: (run: () => Promise<unknown>) => run(),
    onError: (error) => void message.error(errorWords(error).sentence),
    onSettled: () => queries.invalidateQueries({ queryKey: ['signatures', 'rules'] }),
  });
}

function Rule({ rule, onRemove }: { readonly rule: FourEyesRule; onRemove(): void }) {
  const { t } = useWords();
  const kind = useKindWords();
  const words = t('signatures.rules.rule', {
    kind: kind(rule.entity),
    meaning: t(`signatures.meaning.${rule.meaning}`),
    other: t(`signatures.meaning.${rule.otherMeaning}`),
  });
  return (
    <li>
      {words} <HistoryButton of={words} records={[{ entity: 'signature-rule', key: rule.ruleKey }]} />
      <Button
        type="text"
        size="small"
        icon={<Icon name="trash" size={14} />}
        aria-label={t('signatures.rules.remove', { rule: words })}
        onClick={onRemove}
      />
    </li>
  );
}

function AddRule({
  isPending,
  onAdd,
}: {
  readonly isPending: boolean;
  onAdd(rule: Omit<FourEyesRule, 'ruleKey'>): void;
}) {
  const { t } = useWords();
  const kind = useKindWords();
  const { data: kinds = [] } = useQuery({
    queryKey: ['signatures', 'kinds'],
    queryFn: ({ signal }) => fetchSignedKinds(signal),
  });
  const [chosen, setChosen] = useState<string>();
  const [meaning, setMeaning] = useState<Meaning>('author');
  const [otherMeaning, setOther] = useState<Meaning>('reviewer');
  const entity = chosen ?? kinds[0];
  const options = MEANINGS.map((value) => ({ value, label: t(`signatures.meaning.${value}`) }));
  return (
    <div className={`${sheet['padded']} ${sheet['acts']}`}>
      <Select
        aria-label={t('signatures.rules.kind')}
        value={entity ?? null}
        popupMatchSelectWidth={false}
        options={kinds.map((value) => ({ value, label: kind(value) }))}
        onChange={setChosen}
      />
      <Select aria-label={t('signatures.rules.one')} value={meaning} options={options} onChange={setMeaning} />
      <Select aria-label={t('signatures.rules.other')} value={otherMeaning} options={options} onChange={setOther} />
      <Button
        disabled={entity === undefined || meaning === otherMeaning}
        loading={isPending}
        onClick={() => entity !== undefined && onAdd({ entity, meaning, otherMeaning })}
      >
        {t('signatures.rules.add')}
      </Button>
    </div>
  );
}

/** What is signed, as a noun: `filled-form` is a filled form. */
function useKindWords(): (entity: string) => string {
  const { t } = useWords();
  return (entity) => {
    const key = `thing.${entity.replaceAll(/-(\w)/g, (_, letter: string) => letter.toUpperCase())}`;
    return isMessageKey(key) ? t(key as MessageKey) : entity;
  };
}
