import type { Say } from '../language/use-words.ts';

/** NIST SP 800-63B-4: fifteen characters where the password is the only factor; no rules on kinds of signs. */
export const PASSWORD_LEAST = 12;

/** What is wrong with the name of an account; null where nothing is. */
export function faultOfLogin(login: string, t: Say): string | null {
  if (login.trim() === '') return t('access.field.needed');
  return /^[\w.-]+$/.test(login.trim()) ? null : t('access.field.login');
}

/** What is wrong with a new password before the server has seen it; null where nothing is. */
export function faultOfPassword(password: string, t: Say): string | null {
  if (password === '') return t('access.field.needed');
  return [...password].length < PASSWORD_LEAST ? t('access.password.short', { least: PASSWORD_LEAST }) : null;
}
