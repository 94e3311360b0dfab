import { useWords } from '../../../platform/language/use-words.ts';
import { TextLine } from './Fields.tsx';

interface Title {
  readonly zh: string;
  readonly en: string;
}

/** What it is called, in one language at least. */
export function TitleFields({ title, onChange }: { readonly title: Title; readonly onChange: (title: Title) => void }) {
  const { t } = useWords();
  return (
    <>
      <TextLine
        label={t('entries.title.zh')}
        optional={title.en.trim() !== ''}
        value={title.zh}
        onChange={(zh) => onChange({ ...title, zh })}
      />
      <TextLine label={t('entries.title.en')} optional value={title.en} onChange={(en) => onChange({ ...title, en })} />
    </>
  );
}
