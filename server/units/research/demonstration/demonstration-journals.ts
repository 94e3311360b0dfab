import type { Work } from '@isocenter/bibliography';
import Papa from 'papaparse';
import type { NewJournalList } from '../journals/contract.ts';

/** A list of the imaginary journals of these works, a year each: those in English in SCIE but for the last one, those in Chinese in the list of Peking University. */
export function demonstrationJournals(works: readonly Work[]): readonly NewJournalList[] {
  const journals = new Map(
    works.flatMap(({ container }) => (container ? [[container.title, container] as const] : [])),
  );
  const years = [...new Set(works.map(({ issued }) => issued?.year ?? 0))].sort();
  const english = [...journals.keys()].filter((title) => !/\p{Script=Han}/u.test(title)).sort();
  return years.map((year) => {
    const rows = [...journals.values()].map(({ title, issns }) => {
      const place = english.indexOf(title);
      const index = place < 0 ? 'PKU-CORE' : place === english.length - 1 ? 'ESCI' : 'SCIE';
      return {
        title,
        issn: issns.join(' '),
        index,
        'jcr quartile': place < 0 ? '' : `Q${place + 1}`,
        'cas partition': place < 0 ? '' : String(place + 1),
      };
    });
    const text = Papa.unparse(rows);
    return { name: `Imaginary journals ${year} · 虚构期刊目录 ${year}`, text, year, index: null, isWhole: false };
  });
}
