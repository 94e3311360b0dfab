import {
  CARE_PATH_STATES,
  CONTRIBUTING_FACTORS,
  EVENT_CLASSES,
  INCIDENT_TECHNIQUES,
  PROBLEM_TYPES,
} from '@isocenter/knowledge';
import { useWords } from '../../../platform/language/use-words.ts';

const TABLES = {
  classes: EVENT_CLASSES,
  problems: PROBLEM_TYPES,
  techniques: INCIDENT_TECHNIQUES,
  factors: CONTRIBUTING_FACTORS,
  steps: CARE_PATH_STATES,
} as const;
type TableName = keyof typeof TABLES;

/** The words of the taxonomy in the language of the page. */
export function useTaxonomy() {
  const { language } = useWords();
  return {
    options: (name: TableName) => TABLES[name].map((term) => ({ value: term.id, label: term[language] })),
    /** A step that the department added to its path reads by its id. */
    say: (name: TableName, id: string | null) =>
      id === null ? '–' : (TABLES[name].find((term) => term.id === id)?.[language] ?? id),
    /** The class without its definition. */
    shortClass: (id: string) =>
      (TABLES.classes.find((term) => term.id === id)?.[language] ?? id).split(/[:：]/)[0] ?? id,
  };
}
