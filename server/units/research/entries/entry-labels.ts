import type { HistoryLabel } from '@isocenter/messages';

type Labels = Readonly<Record<string, HistoryLabel | null>>;

/** What every entry of the register has, in its history. */
export const ENTRY_LABELS: Labels = {
  ...{ revision: null, recorded_by: null, 'content.title.zh': 'title', 'content.title.en': 'title-other' },
  ...{ is_public: 'public', in_error: 'in-error', reason: 'why', 'content.note': 'note' },
};

/** People of an entry, by the path of one of them. */
export const PEOPLE_LABELS = (path: string, label: HistoryLabel): Labels => ({
  ...{ [path]: label, [`${path}.name`]: 'name', [`${path}.personKey`]: 'person', [`${path}.isOurs`]: 'is-ours' },
  [`${path}.id`]: null,
});
