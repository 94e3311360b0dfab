import { CATALOGUE, type Language, type MessageKey, say, type Values } from '@isocenter/messages';
import type { HistoryActor } from './contract.ts';
import type { Sentence } from './tell-event.ts';

/** One event as a line: what, by whom, why. `goal PTV D95%: limit changed from 95 to 93, by Wang Min (Physicist), because …` */
export function historyText(
  language: Language,
  event: { readonly sentences: readonly Sentence[]; readonly by: HistoryActor; readonly reason: string | null },
): string {
  const what = sentencesText(language, event.sentences);
  const by = say(language, 'history.by', { who: whoText(language, event.by) });
  const why =
    event.reason === null ? [] : [say(language, 'history.because', { reason: known(language, '', event.reason) })];
  return [what, by, ...why].join(language === 'zh' ? '。' : ', ');
}

/** What happened, without who and why. */
export function sentencesText(language: Language, sentences: readonly Sentence[]): string {
  return sentences
    .map(({ key, values }) => say(language, key, inLanguage(language, values)))
    .join(language === 'zh' ? '；' : '; ');
}

/** Where a value differs by language, `titleZh` stands for `title` in Chinese, as in tasks. */
function inLanguage(language: Language, values: Values): Values {
  if (language !== 'zh') return values;
  return Object.fromEntries(Object.entries(values).map(([name, value]) => [name, values[`${name}Zh`] ?? value]));
}

function whoText(language: Language, { personKey, name, nameZh, role, service }: HistoryActor): string {
  const through = service === null ? '' : known(language, 'service.', service);
  if (personKey === null) return through;
  const called = (language === 'zh' ? nameZh : null) ?? name ?? say(language, 'history.person', { key: personKey });
  const who =
    role === null ? called : say(language, 'history.who', { name: called, role: known(language, 'role.', role) });
  return service === null ? who : say(language, 'history.through', { who, service: through });
}

/** A word of the catalogue in its language; what is none stays as it is. */
function known(language: Language, room: string, word: string): string {
  const key = `${room}${word}`;
  return isMessageKey(key) ? say(language, key) : word;
}

const isMessageKey = (key: string): key is MessageKey => Object.hasOwn(CATALOGUE, key);
