import { type Language, say } from '@isocenter/messages';
import type { Mail } from './mail-server.ts';

/** What waits for a person. */
export interface DigestCounts {
  readonly waiting: number;
  readonly late: number;
  readonly unread: number;
}

/** Counts and links: a mail leaves the hospital's own network, so it names no patient, no person and no task. */
export function digestMail(
  { waiting, late, unread }: DigestCounts,
  { to, language, origin }: { readonly to: string; readonly language: Language; readonly origin: string },
): Mail {
  const lines = [
    say(language, 'digest.mail.tasks', { waiting, late }),
    `${origin}/tasks`,
    '',
    say(language, 'digest.mail.notices', { unread }),
    '',
    say(language, 'digest.mail.off'),
    `${origin}/account`,
  ];
  return { to, subject: say(language, 'digest.mail.subject', { waiting, late }), text: `${lines.join('\n')}\n` };
}
