import type { Database } from '../database/database.ts';
import type { HttpServer } from '../http/http-server.ts';
import { repeatedly } from '../repeatedly.ts';
import { digestRoutes } from './digest-routes.ts';
import { mailServer } from './mail-server.ts';
import type { MailSettings } from './mail-settings.ts';
import { sendDigests } from './send-digests.ts';

/** The routes of the daily mail; and the mail itself, until `stop`, where the department has a mail server. */
export function digestParts(
  server: HttpServer,
  options: { readonly database: Database; readonly mail: MailSettings | undefined; readonly everyMs: number },
): { stop(): Promise<void> } {
  const { database, mail, everyMs } = options;
  const { timeZone } = Intl.DateTimeFormat().resolvedOptions();
  const outgoing = mail ? { at: mail.at, timeZone } : null;
  digestRoutes(server, { database, outgoing, now: () => new Date() });
  if (!mail || !outgoing) return { stop: async () => undefined };
  const parts = { ...outgoing, mailServer: mailServer(mail) };
  return repeatedly((signal) => {
    const origin = server.publicAddress?.origin ?? server.listeningOrigin;
    return sendDigests(database, () => new Date(), { ...parts, origin, signal });
  }, everyMs);
}
