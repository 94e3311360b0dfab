import { Select } from 'antd';
import { useEffect } from 'react';
import type { Role } from '../../../../server/platform/access/contract.ts';
import { useWords } from '../../language/use-words.ts';
import { Field } from '../../parts/Field.tsx';
import sheet from '../../parts/Sheet.module.css';
import { nameOf } from '../person-name.ts';
import { useSites } from './people-queries.ts';
import { ROLES } from './roles.ts';

export interface RoleAndSiteChoice {
  readonly role: Role | null;
  readonly siteKey: string | null;
}

/** A role and where it holds; where there is one site only, that one. */
export function RoleAndSite(props: {
  readonly choice: RoleAndSiteChoice;
  readonly onChange: (choice: RoleAndSiteChoice) => void;
  readonly tried: boolean;
}) {
  const { t, language } = useWords();
  const { choice, onChange, tried } = props;
  const { data: sites } = useSites();
  const only = sites?.length === 1 ? sites[0]?.siteKey : undefined;
  useEffect(() => {
    if (only !== undefined && choice.siteKey === null) onChange({ ...choice, siteKey: only });
  }, [only, choice, onChange]);
  const needed = (value: string | null) => (tried && value === null ? t('access.field.needed') : null);
  return (
    <div className={sheet['pair']}>
      <Field label={t('people.roles.role')} fault={needed(choice.role)}>
        {(control) => (
          <Select
            {...control}
            showSearch={{ optionFilterProp: 'label' }}
            value={choice.role}
            options={ROLES.map((role) => ({ value: role, label: t(`role.${role}`) }))}
            onChange={(role) => onChange({ ...choice, role })}
          />
        )}
      </Field>
      <Field label={t('people.roles.site')} fault={needed(choice.siteKey)}>
        {(control) => (
          <Select
            {...control}
            value={choice.siteKey}
            loading={sites === undefined}
            options={(sites ?? []).map((site) => ({ value: site.siteKey, label: nameOf(site, language) }))}
            onChange={(siteKey) => onChange({ ...choice, siteKey })}
          />
        )}
      </Field>
    </div>
  );
}
