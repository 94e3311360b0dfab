import { Select } from 'antd';
import type { GoalSetSummary } from '../../../../server/units/physics/contract.ts';
import { useWords } from '../../../platform/language/use-words.ts';
import styles from './GoalSetSelect.module.css';

/** Goal sets by site, own ones first; typing searches name, site and fractionation. */
export function GoalSetSelect({
  sets,
  chosen,
  onChoose,
}: {
  readonly sets: readonly GoalSetSummary[];
  /** The set that is judged by; it may be put together from several and stand in no list. */
  readonly chosen: { readonly id: string; readonly name: string } | null;
  readonly onChoose: (id: string | null) => void;
}) {
  const { t } = useWords();
  const sites = [...new Set(sets.filter(({ own }) => !own).map(({ site }) => site))].sort();
  const own = sets.filter((set) => set.own);
  const byId = new Map(sets.map((set) => [set.id, set]));
  const finds = (typed: string, id: unknown) => {
    const set = byId.get(String(id));
    const words = set ? `${set.name} ${set.site} ${set.fractions} ${set.version} ${set.id}`.toLowerCase() : '';
    return words.includes(typed.toLowerCase());
  };
  const option = (set: GoalSetSummary) => ({
    value: set.id,
    label: set.name,
  });
  return (
    <Select
      className={styles['select'] ?? ''}
      aria-label={t('physics.goals.set')}
      value={chosen?.id ?? null}
      labelRender={({ label, value }) => (value === chosen?.id ? chosen.name : label)}
      placeholder={t('physics.goals.choose')}
      allowClear={false}
      showSearch={{ filterOption: (typed, found) => finds(typed, found && 'value' in found ? found.value : null) }}
      popupMatchSelectWidth={380}
      onChange={onChoose}
      options={[
        ...(own.length > 0 ? [{ label: t('physics.goals.own'), options: own.map(option) }] : []),
        ...sites.map((site) => ({
          label: site,
          options: sets.filter((set) => !set.own && set.site === site).map(option),
        })),
      ]}
      optionRender={({ value }) => <OptionWords set={byId.get(String(value))} />}
    />
  );
}

function OptionWords({ set }: { readonly set: GoalSetSummary | undefined }) {
  const { t } = useWords();
  if (!set) return null;
  return (
    <span className={styles['option']}>
      <span>{set.name}</span>
      <small>
        {set.fractions} · {t('physics.goals.count', { count: set.goals })}
        {!set.own && ` · ${t('physics.goals.verifiedCount', { count: set.verifiedInText })}`}
      </small>
    </span>
  );
}
