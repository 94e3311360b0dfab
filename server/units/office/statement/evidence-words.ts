import { type Language, say } from '@isocenter/messages';
import type { AuthorOfWork, WorkForStatement } from '../../research/index.ts';

/** Who of the department is an author, and where among the authors. */
export function oursWords(authors: readonly AuthorOfWork[], language: Language): string {
  const [comma, semicolon] = language === 'zh' ? ['、', '；'] : [', ', '; '];
  return authors
    .flatMap(({ people, position, isFirst, isCorresponding }) => {
      const place = [
        say(language, 'statement.evidence.place', { position }),
        isFirst && position > 1 && say(language, 'statement.evidence.co-first'),
        isCorresponding && say(language, 'statement.evidence.corresponding'),
      ]
        .filter(Boolean)
        .join(comma);
      return people.map(({ name, nameZh }) =>
        say(language, 'statement.evidence.author', { name: (language === 'zh' ? nameZh : null) ?? name, place }),
      );
    })
    .join(semicolon);
}

/** What the lists say of a journal in the year in which the work appeared. */
export function journalWords(
  journal: WorkForStatement['journalYear'],
  year: number | null,
  language: Language,
): string {
  if (year === null) return '';
  if (journal === null) return say(language, 'statement.evidence.no-list', { year });
  const { indexes, jcrQuartile, casPartition } = journal;
  const said = [
    ...indexes,
    jcrQuartile !== null && `JCR Q${jcrQuartile}`,
    casPartition !== null && say(language, 'statement.evidence.cas', { partition: casPartition }),
  ].filter(Boolean);
  if (said.length === 0) return say(language, 'statement.evidence.no-index', { year });
  return say(language, 'statement.evidence.journal', { year, said: said.join(language === 'zh' ? '，' : ', ') });
}
