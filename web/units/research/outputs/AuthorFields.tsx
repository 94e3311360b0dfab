import { Button, Checkbox, Input } from 'antd';
import { useWords } from '../../../platform/language/use-words.ts';
import { Icon } from '../../../platform/parts/Icon.tsx';
import sheet from '../../../platform/parts/Sheet.module.css';
import styles from './Outputs.module.css';
import type { AuthorDraft } from './work-draft.ts';

const NAMES = ['family', 'given', 'nativeName', 'orcid'] as const;

/** The authors in their order; who shares the first place, and who answers letters. */
export function AuthorFields(props: {
  readonly authors: readonly AuthorDraft[];
  readonly onChange: (authors: readonly AuthorDraft[]) => void;
}) {
  const { t } = useWords();
  const { authors, onChange } = props;
  const set = (place: number, changes: Partial<AuthorDraft>) =>
    onChange(authors.map((author, at) => (at === place ? { ...author, ...changes } : author)));
  const added: AuthorDraft = { key: nextKey(authors), ...EMPTY };
  return (
    <fieldset className={styles['authors']}>
      <legend>{t('works.authors')}</legend>
      {authors.map((author, place) => (
        <div key={author.key} className={styles['author']}>
          <span>{place + 1}</span>
          {NAMES.map((name) => (
            <Input
              key={name}
              aria-label={`${t(`works.author.${name}`)} ${place + 1}`}
              placeholder={t(`works.author.${name}`)}
              value={author[name]}
              onChange={(event) => set(place, { [name]: event.target.value })}
            />
          ))}
          <Checkbox checked={author.isCoFirst} onChange={(event) => set(place, { isCoFirst: event.target.checked })}>
            {t('works.author.co-first')}
          </Checkbox>
          <Checkbox
            checked={author.isCorresponding}
            onChange={(event) => set(place, { isCorresponding: event.target.checked })}
          >
            {t('works.author.corresponding')}
          </Checkbox>
          <Button
            type="text"
            icon={<Icon name="close" size={12} />}
            aria-label={t('works.author.remove', { position: place + 1 })}
            onClick={() => onChange(authors.filter(({ key }) => key !== author.key))}
          />
        </div>
      ))}
      <div className={sheet['acts']}>
        <Button icon={<Icon name="plus" />} onClick={() => onChange([...authors, added])}>
          {t('works.author.add')}
        </Button>
      </div>
    </fieldset>
  );
}

const EMPTY = {
  family: '',
  given: '',
  nativeName: '',
  orcid: '',
  isCoFirst: false,
  isCorresponding: false,
  from: null,
};
const nextKey = (authors: readonly AuthorDraft[]) => Math.max(-1, ...authors.map(({ key }) => key)) + 1;
