import { Checkbox, Select } from 'antd';
import type { Question } from '../../../../server/units/office/statement/contract.ts';
import { useWords } from '../../../platform/language/use-words.ts';
import { Field } from '../../../platform/parts/Field.tsx';
import { Many } from './Many.tsx';
import {
  LEVELS,
  OFFICES,
  PATENT_TYPES,
  type PatentRule,
  PROGRAMMES,
  type ProjectRule,
  RECOGNITIONS,
  type RecognitionRule,
  ROLES,
} from './rule-choices.ts';

interface Fields<Rule> {
  readonly rule: Rule;
  readonly onChange: (rule: Rule) => void;
}

/** The rule of a question over projects. */
export function ProjectRuleFields({ rule, onChange }: Fields<ProjectRule>) {
  const { t } = useWords();
  return (
    <>
      <Dated
        value={rule.dated}
        options={['running', 'began', 'closed']}
        onChange={(dated) => onChange({ ...rule, dated })}
      />
      <Many
        label={t('statement.field.programmes')}
        value={rule.programmes}
        options={PROGRAMMES.map((value) => ({ value, label: t(`projects.programme.${value}`) }))}
        onChange={(programmes) => onChange({ ...rule, programmes: programmes ?? PROGRAMMES })}
      />
      <Many
        label={t('statement.field.roles')}
        value={rule.roles}
        options={ROLES.map((value) => ({ value, label: t(`projects.role.${value}`) }))}
        onChange={(roles) => onChange({ ...rule, roles: roles ?? ROLES })}
      />
    </>
  );
}

const ofAnyOffice = ({ offices: _, ...rule }: PatentRule): PatentRule => rule;

/** The rule of a question over patents; `window`: in force is asked for on its last day. */
export function PatentRuleFields(props: Fields<PatentRule> & { readonly window: Question['window'] }) {
  const { t } = useWords();
  const { rule, onChange, window } = props;
  return (
    <>
      <Dated value={rule.dated} options={['granted', 'filed']} onChange={(dated) => onChange({ ...rule, dated })} />
      <Many
        label={t('statement.field.types')}
        value={rule.types}
        options={PATENT_TYPES.map((value) => ({ value, label: t(`patents.type.${value}`) }))}
        onChange={(types) => onChange({ ...rule, types: types ?? PATENT_TYPES })}
      />
      <Many
        label={t('statement.field.offices')}
        value={rule.offices ?? null}
        options={OFFICES.map((value) => ({ value, label: t(`patents.office.${value}`) }))}
        onChange={(offices) => onChange(offices === null ? ofAnyOffice(rule) : { ...rule, offices })}
      />
      <Checkbox
        checked={rule.inForceOn !== null}
        onChange={({ target }) => onChange({ ...rule, inForceOn: target.checked ? window.to : null })}
      >
        {t('statement.field.in-force')}
      </Checkbox>
      <Checkbox
        checked={rule.firstInventorOurs}
        onChange={({ target }) => onChange({ ...rule, firstInventorOurs: target.checked })}
      >
        {t('statement.field.first-inventor')}
      </Checkbox>
    </>
  );
}

/** The rule of a question over awards, posts, services and accreditations. */
export function RecognitionRuleFields({ rule, onChange }: Fields<RecognitionRule>) {
  const { t } = useWords();
  return (
    <>
      <Dated value={rule.dated} options={['given', 'in-force']} onChange={(dated) => onChange({ ...rule, dated })} />
      <Many
        label={t('statement.field.types')}
        value={rule.kinds}
        options={RECOGNITIONS.map((value) => ({ value, label: t(`recognitions.kind.${value}`) }))}
        onChange={(kinds) => onChange({ ...rule, kinds: kinds ?? RECOGNITIONS, sorts: null })}
      />
      <Many
        label={t('statement.field.levels')}
        value={rule.levels}
        options={LEVELS.map((value) => ({ value, label: t(`recognitions.level.${value}`) }))}
        onChange={(levels) => onChange({ ...rule, levels })}
      />
    </>
  );
}

/** What of an entry falls into the window. */
function Dated<Value extends ProjectRule['dated'] | PatentRule['dated'] | RecognitionRule['dated']>(props: {
  readonly value: Value;
  readonly options: readonly Value[];
  readonly onChange: (value: Value) => void;
}) {
  const { t } = useWords();
  return (
    <Field label={t('statement.field.dated')}>
      {(control) => (
        <Select<Value>
          {...control}
          size="large"
          value={props.value}
          options={props.options.map((value) => ({ value, label: t(`statement.dated.${value}`) }))}
          onChange={props.onChange}
        />
      )}
    </Field>
  );
}
