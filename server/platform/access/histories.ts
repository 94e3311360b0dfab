import type { Columns, EntityHistory, Sentence, ToldEvent } from '../record/tell-event.ts';
import { ROLES } from './contract.ts';

/** How people, their accounts, roles and sites read in their history. */
export const ACCESS_HISTORIES: Readonly<Record<string, EntityHistory>> = {
  person: { thing: 'person', labels: { person_key: null, name: 'patient-name', name_zh: 'name-zh', added_at: null } },
  site: { thing: 'site', labels: { site_key: null, name: 'name', name_zh: 'name-zh', kind: 'kind' } },
  account: {
    thing: 'account',
    labels: { person_key: null, login: 'login', is_demonstration: null },
    tell: tellAccount,
  },
  credential: { thing: 'account', labels: {}, tell: tellCredential },
  'role-period': { thing: 'role', labels: {}, tell: tellRole },
  session: { thing: 'session', labels: {}, tell: ({ action, after }) => happened(action, after, 'session') },
  token: { thing: 'token', labels: {}, tell: ({ action, after }) => happened(action, after, 'token') },
};

const changed = (row: Columns | null, column: string) => row !== null && Object.hasOwn(row, column);

function tellAccount({ action, after }: ToldEvent): readonly Sentence[] | undefined {
  if (action !== 'update') return undefined;
  const told: Sentence[] = [];
  if (changed(after, 'locked_at'))
    told.push({ key: after?.['locked_at'] ? 'history.account.locked' : 'history.account.unlocked', values: {} });
  if (changed(after, 'has_totp'))
    told.push({
      key: after?.['has_totp'] ? 'history.account.second-step' : 'history.account.no-second-step',
      values: {},
    });
  return told.length > 0 && told.length === Object.keys(after ?? {}).length ? told : undefined;
}

/** Of a password the record knows that it changed, and nothing else. */
function tellCredential({ action, after }: ToldEvent): readonly Sentence[] | undefined {
  if (action === 'update' && changed(after, 'password_hash')) return [{ key: 'history.account.password', values: {} }];
  return action === 'update' && changed(after, 'totp_secret')
    ? [{ key: 'history.account.secret', values: {} }]
    : undefined;
}

function tellRole({ action, before, after }: ToldEvent): readonly Sentence[] | undefined {
  const role = ROLES.find((each) => each === (after?.['role'] ?? before?.['role']));
  const at = (column: string) => String(after?.[column] ?? '').slice(0, 10);
  if ((action === 'insert' || action === 'found') && role)
    return [
      { key: 'history.role.given', values: { role, from: at('starts_at') } },
      ...(at('ends_at') === '' ? [] : [{ key: 'history.role.until', values: { until: at('ends_at') } } as const]),
    ];
  if (action === 'update' && changed(after, 'ends_at'))
    return [{ key: 'history.role.until', values: { until: at('ends_at') } }];
  return undefined;
}

function happened(action: string, after: Columns | null, thing: 'session' | 'token'): readonly Sentence[] | undefined {
  if (action === 'insert') return [{ key: `history.${thing}.began`, values: {} }];
  return action === 'update' && after?.['revoked_at'] ? [{ key: `history.${thing}.ended`, values: {} }] : undefined;
}
