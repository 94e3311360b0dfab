import { createTransport } from 'nodemailer';
import { isLoopback } from '../http/loopback.ts';
import type { MailSettings } from './mail-settings.ts';

export interface Mail {
  readonly to: string;
  readonly subject: string;
  readonly text: string;
}

/**
 * `away`: the server takes no mail of anybody now; this one was not sent. `later`: certainly not sent, and worth trying again. `never`: the server refuses this mail for good. `unknown`: the line broke while it was
 * sent.
 */
export type Posted =
  | { readonly is: 'sent' }
  | { readonly is: 'away' | 'later' | 'never' | 'unknown'; readonly fault: string };

export interface MailServer {
  post(mail: Mail): Promise<Posted>;
}

/** A silent server is given up [ms]. */
const PATIENCE_MS = 20_000;

/** The mail server of the hospital. A password crosses a network only under TLS. */
export function mailServer({ smtpUrl, from }: MailSettings): MailServer {
  const { username, hostname } = new URL(smtpUrl);
  const timeouts = { connectionTimeout: PATIENCE_MS, greetingTimeout: PATIENCE_MS, socketTimeout: PATIENCE_MS };
  const requireTLS = username !== '' && !isLoopback(hostname);
  const transport = createTransport({ url: smtpUrl, ...timeouts, ...(requireTLS ? { requireTLS } : {}) });
  return {
    post: async (mail) => {
      try {
        await transport.verify(); // what fails until here was not sent
      } catch (error) {
        return { is: 'away', fault: textOf(error) };
      }
      try {
        await transport.sendMail({ ...mail, from, disableFileAccess: true, disableUrlAccess: true });
        return { is: 'sent' };
      } catch (error) {
        return { is: outcomeOf(error), fault: textOf(error) };
      }
    },
  };
}

/** By the reply of the mail server (RFC 5321, 4.2.1): 4yz is passing, 5yz is for good. Without one it may have taken the mail. */
function outcomeOf(error: unknown): 'later' | 'never' | 'unknown' {
  const code = error instanceof Error && 'responseCode' in error ? Number(error.responseCode) : 0;
  if (code >= 500) return 'never';
  return code >= 400 ? 'later' : 'unknown';
}

const textOf = (error: unknown) => (error instanceof Error ? error.message : String(error)).slice(0, 300);
