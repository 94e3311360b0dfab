import { DomainError } from '@isocenter/messages';

/** Where the daily mail goes out, and when. */
export interface MailSettings {
  /** `smtps://user:password@mail.hospital.example` */
  readonly smtpUrl: string;
  readonly from: string;
  /** Time of day in the department's time zone, `07:00`. */
  readonly at: string;
}

const MORNING = '07:00';

/**
 * What `SMTP_URL`, `SMTP_FROM` and `ISOCENTER_DIGEST_AT` say; undefined without `SMTP_URL`: then no mail is sent.
 * @throws DomainError `digest/smtp-url`, `digest/from`, `digest/at`
 */
export function mailSettings(settings: NodeJS.ProcessEnv): MailSettings | undefined {
  const { SMTP_URL: smtpUrl = '', SMTP_FROM: from = '', ISOCENTER_DIGEST_AT: at = MORNING } = settings;
  if (smtpUrl === '') return undefined;
  const url = URL.canParse(smtpUrl) ? new URL(smtpUrl) : undefined;
  if (!url || !['smtp:', 'smtps:'].includes(url.protocol) || url.hostname === '')
    throw new DomainError('digest/smtp-url');
  if (!/^[^\s@]+@[^\s@]+$/.test(from)) throw new DomainError('digest/from');
  if (!/^(?:[01]\d|2[0-3]):[0-5]\d$/.test(at)) throw new DomainError('digest/at', { at });
  return { smtpUrl, from, at };
}
