import type { ErrorTable } from './error-table.ts';

export const DIGEST_ERRORS = {
  'digest/smtp-url': {
    status: 500,
    en: 'SMTP_URL is no address of a mail server. Write it as smtps://user:password@mail.hospital.example.',
    zh: 'SMTP_URL 不是邮件服务器地址，请写成 smtps://user:password@mail.hospital.example 的形式。',
  },
  'digest/from': {
    status: 500,
    en: 'SMTP_URL is set, but SMTP_FROM names no address from which mails are sent.',
    zh: '已设置 SMTP_URL，但 SMTP_FROM 没有写明发件地址。',
  },
  'digest/at': {
    status: 500,
    en: 'ISOCENTER_DIGEST_AT is “{{at}}”, which is no time of day. Write it as 07:00.',
    zh: 'ISOCENTER_DIGEST_AT 的值“{{at}}”不是时刻，请写成 07:00 的形式。',
  },
} as const satisfies ErrorTable;
