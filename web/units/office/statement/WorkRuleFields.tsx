import { useQuery } from '@tanstack/react-query';
import { Checkbox, Select } from 'antd';
import { useWords } from '../../../platform/language/use-words.ts';
import { Field } from '../../../platform/parts/Field.tsx';
import sheet from '../../../platform/parts/Sheet.module.css';
import { fetchPeople, STATEMENTS } from './api.ts';
import { Many } from './Many.tsx';
import { INDEXES, PLACES, QUARTERS, WHO, WORK_TYPES, type WorkRule } from './rule-choices.ts';
import { useTold } from './use-told.ts';

/** The rule of a question over works. */
export function WorkRuleFields(props: { readonly rule: WorkRule; readonly onChange: (rule: WorkRule) => void }) {
  const { t } = useWords();
  const { rule, onChange } = props;
  return (
    <>
      <Many
        label={t('statement.field.types')}
        value={rule.types}
        options={WORK_TYPES.map((value) => ({ value, label: t(`works.type.${value}`) }))}
        onChange={(types) =>
          onChange({ ...rule, types, preprints: types?.includes('preprint') ? true : rule.preprints })
        }
      />
      <WhoseFields {...props} />
      <Field label={t('statement.field.affiliations')} hint={t('statement.field.affiliations.hint')}>
        {(control) => (
          <Select
            {...control}
            mode="tags"
            size="large"
            open={false}
            suffixIcon={null}
            placeholder={t('statement.field.any')}
            value={[...(rule.affiliations ?? [])]}
            onChange={(names) => onChange(withAffiliations(rule, names))}
          />
        )}
      </Field>
      <Many
        label={t('statement.field.indexes')}
        value={rule.indexes}
        options={INDEXES.map((value) => ({ value, label: t(`statement.index.${value}`).trim() }))}
        onChange={(indexes) => onChange({ ...rule, indexes })}
      />
      <div className={sheet['pair']}>
        <Quarter
          label={t('statement.field.jcr')}
          prefix="Q"
          value={rule.jcrAtMost}
          onChange={(jcrAtMost) => onChange({ ...rule, jcrAtMost })}
        />
        <Quarter
          label={t('statement.field.cas')}
          prefix=""
          value={rule.casAtMost}
          onChange={(casAtMost) => onChange({ ...rule, casAtMost })}
        />
      </div>
      <Field label={t('statement.field.language')}>
        {(control) => (
          <Select
            {...control}
            allowClear
            size="large"
            placeholder={t('statement.field.any')}
            value={rule.language}
            options={(['zh', 'en'] as const).map((value) => ({ value, label: t(`statement.language.${value}`) }))}
            onChange={(language) => onChange({ ...rule, language: language ?? null })}
          />
        )}
      </Field>
      <Checkbox checked={rule.retracted} onChange={({ target }) => onChange({ ...rule, retracted: target.checked })}>
        {t('statement.field.retracted')}
      </Checkbox>
      <Checkbox
        checked={rule.preprints}
        disabled={rule.types?.includes('preprint') ?? false}
        onChange={({ target }) => onChange({ ...rule, preprints: target.checked })}
      >
        {t('statement.field.preprints')}
      </Checkbox>
    </>
  );
}

/** None: whatever is printed. */
function withAffiliations({ affiliations: _, ...rule }: WorkRule, names: readonly string[]): WorkRule {
  const said = names.map((name) => name.trim()).filter((name) => name.length > 1);
  return said.length === 0 ? rule : { ...rule, affiliations: said };
}

function WhoseFields({ rule, onChange }: { readonly rule: WorkRule; readonly onChange: (rule: WorkRule) => void }) {
  const { t } = useWords();
  const { personOf } = useTold();
  const { whose } = rule;
  const place = whose.who === 'any' ? 'author' : whose.place;
  const isPersons = whose.who === 'person';
  const { data: people } = useQuery({
    queryKey: [...STATEMENTS, 'people'],
    queryFn: ({ signal }) => fetchPeople(signal),
    enabled: isPersons,
  });
  const choose = (who: (typeof WHO)[number]) => {
    const chosen = {
      any: { who: 'any' },
      department: { who: 'department', place },
      person: { who: 'person', place, personKey: '' },
    } as const;
    onChange({ ...rule, whose: chosen[who] });
  };
  return (
    <>
      <Field label={t('statement.field.whose')}>
        {(control) => (
          <Select
            {...control}
            size="large"
            value={whose.who}
            options={WHO.map((value) => ({ value, label: t(`statement.whose.${value}`) }))}
            onChange={choose}
          />
        )}
      </Field>
      {whose.who === 'person' && (
        <Field label={t('statement.person')}>
          {(control) => (
            <Select
              {...control}
              showSearch
              optionFilterProp="label"
              size="large"
              value={whose.personKey || null}
              options={(people ?? []).map((person) => ({ value: person.personKey, label: personOf(person) }))}
              onChange={(personKey) => onChange({ ...rule, whose: { ...whose, personKey: personKey ?? '' } })}
            />
          )}
        </Field>
      )}
      {whose.who !== 'any' && (
        <Field label={t('statement.field.place')}>
          {(control) => (
            <Select
              {...control}
              size="large"
              value={whose.place}
              options={PLACES.map((value) => ({ value, label: t(`statement.place.${value}`) }))}
              onChange={(chosen) => onChange({ ...rule, whose: { ...whose, place: chosen } })}
            />
          )}
        </Field>
      )}
    </>
  );
}

function Quarter(props: {
  readonly label: string;
  readonly prefix: string;
  readonly value: number | null;
  readonly onChange: (value: number | null) => void;
}) {
  const { t } = useWords();
  return (
    <Field label={props.label}>
      {(control) => (
        <Select
          {...control}
          allowClear
          size="large"
          placeholder={t('statement.field.any')}
          value={props.value}
          options={QUARTERS.map((value) => ({ value, label: `${props.prefix}${value}` }))}
          onChange={(value) => props.onChange(value ?? null)}
        />
      )}
    </Field>
  );
}
