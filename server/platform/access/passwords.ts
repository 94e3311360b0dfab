import { DomainError } from '@isocenter/messages';
import { hash, verify } from '@node-rs/argon2';

/** NIST SP 800-63B asks for 8 where nothing else is asked for; length counts, not kinds of characters. */
const SHORTEST_PASSWORD = 10;

/** Argon2id with 19 MiB, two passes, one lane: the OWASP Password Storage Cheat Sheet's first choice. */
const COSTS = { memoryCost: 19_456, timeCost: 2, parallelism: 1 };

/** @throws DomainError `access/password-short`, `access/password-is-login` */
export async function hashOfNewPassword(password: string, login: string): Promise<string> {
  if ([...password].length < SHORTEST_PASSWORD)
    throw new DomainError('access/password-short', { least: SHORTEST_PASSWORD });
  if (password.toLowerCase().includes(login.toLowerCase())) throw new DomainError('access/password-is-login');
  return hash(password.normalize('NFKC'), COSTS);
}

/** Of a password that nobody knows, with the same costs. */
const HASH_OF_NOBODY =
  '$argon2id$v=19$m=19456,t=2,p=1$lz2OVbZ4RVRt6BSFACgwRg$xqmU955doyDYYeFdwW+sD4WtzkY8tw1JQF9L/S2lAq8';

/** Takes as long for an account that does not exist as for one that does, so that time tells nobody which logins there are. */
export async function isPassword(passwordHash: string | undefined, password: string): Promise<boolean> {
  const right = await verify(passwordHash ?? HASH_OF_NOBODY, password.normalize('NFKC'));
  return right && passwordHash !== undefined;
}
