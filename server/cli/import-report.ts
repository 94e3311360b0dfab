import { CATALOGUE, type Language, type MessageKey, say } from '@isocenter/messages';
import type { FileOutcome, Refusal } from '../units/imaging/contract.ts';
import type { ImportResult } from './import-paths.ts';

/** Names beyond these are counted; `--json` names all. */
const NAMED = 20;

const isRefused = ({ outcome }: FileOutcome) => outcome === 'quarantined' || outcome === 'conflict';

/** What `--json` prints. */
export function importDocument({ progress, outcomes, unread, files, seconds }: ImportResult) {
  return {
    importKey: progress.importKey,
    state: progress.state,
    files,
    stored: progress.stored,
    alreadyPresent: progress.alreadyPresent,
    conflicting: progress.conflicting,
    quarantined: progress.quarantined,
    ignored: progress.ignored,
    unread,
    refused: outcomes.filter(isRefused).map(({ fileName, outcome, refusal }) => ({
      fileName,
      outcome,
      ...(refusal ? { ...refusal, message: reasonOf(refusal, 'en') } : {}),
    })),
    ignoredFiles: outcomes.filter(({ outcome }) => outcome === 'ignored').map(({ fileName }) => fileName),
    seconds: Number(seconds.toFixed(3)),
  };
}

export function importText({ progress, outcomes, unread, seconds }: ImportResult, language: Language): string {
  const { stored, alreadyPresent, conflicting, quarantined, ignored } = progress;
  const refused = outcomes.filter(isRefused).map(({ fileName, refusal }) => ({
    fileName,
    reason: refusal ? reasonOf(refusal, language) : say(language, 'cli.import.conflict'),
  }));
  const unreadFiles = unread.map(({ fileName, reason }) => ({
    fileName,
    reason: say(language, 'cli.import.unread', { reason }),
  }));
  const counts = { stored, alreadyPresent, conflicting, quarantined, ignored, unread: unread.length };
  return [
    ...(progress.state === 'complete' ? [] : [say(language, 'cli.import.stopped')]),
    say(language, 'cli.import.summary', { ...counts, seconds: seconds.toFixed(1) }),
    ...listed([...refused, ...unreadFiles], language, {
      heading: 'cli.import.refused',
      line: ({ fileName, reason }) => `${fileName}: ${reason}`,
    }),
    ...listed(
      outcomes.filter(({ outcome }) => outcome === 'ignored'),
      language,
      { heading: 'cli.import.ignored', line: ({ fileName }) => fileName },
    ),
  ].join('\n');
}

function listed<T>(
  items: readonly T[],
  language: Language,
  { heading, line }: { readonly heading: MessageKey; readonly line: (item: T) => string },
): readonly string[] {
  if (items.length === 0) return [];
  const more = items.length - NAMED;
  return [
    say(language, heading),
    ...items.slice(0, NAMED).map((item) => `  ${line(item)}`),
    ...(more > 0 ? [`  ${say(language, 'cli.import.more', { more })}`] : []),
  ];
}

function reasonOf({ code, values }: Refusal, language: Language): string {
  return isMessageKey(code) ? say(language, code, values) : code;
}

const isMessageKey = (code: string): code is MessageKey => Object.hasOwn(CATALOGUE, code);
