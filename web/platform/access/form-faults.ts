import type { Say } from '../language/use-words.ts';

/** As the server asks; said here before anything is sent. */
export const PASSWORD_LEAST = 10;

/** What is wrong with the name of an account; null where nothing is. */
export function faultOfLogin(login: string, t: Say): string | null {
  if (login.trim() === '') return t('access.field.needed');
  return /^[\p{L}\p{N}][\p{L}\p{N}._-]{1,63}$/u.test(login.trim()) ? null : t('access.field.login');
}

/** What is wrong with a new password before the server has seen it; null where nothing is. */
export function faultOfPassword(password: string, t: Say): string | null {
  if (password === '') return t('access.field.needed');
  return [...password].length < PASSWORD_LEAST ? t('access.password.short', { least: PASSWORD_LEAST }) : null;
}
