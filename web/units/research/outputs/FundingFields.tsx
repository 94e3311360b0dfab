import { Button, Input } from 'antd';
import { useWords } from '../../../platform/language/use-words.ts';
import { Icon } from '../../../platform/parts/Icon.tsx';
import sheet from '../../../platform/parts/Sheet.module.css';
import styles from './Outputs.module.css';
import type { FundingDraft } from './work-draft.ts';

/** Who paid for the work, as it prints it: by the number a project finds its works. */
export function FundingFields(props: {
  readonly funding: readonly FundingDraft[];
  readonly onChange: (funding: readonly FundingDraft[]) => void;
}) {
  const { t } = useWords();
  const { funding, onChange } = props;
  const set = (place: number, changes: Partial<FundingDraft>) =>
    onChange(funding.map((line, at) => (at === place ? { ...line, ...changes } : line)));
  const added = { key: Math.max(-1, ...funding.map(({ key }) => key)) + 1, funder: '', award: '' };
  return (
    <fieldset className={styles['authors']}>
      <legend>{t('works.field.funding')}</legend>
      {funding.map(({ key, ...line }, place) => (
        <div key={key} className={styles['paid']}>
          {(['funder', 'award'] as const).map((part) => (
            <Input
              key={part}
              aria-label={`${t(`works.funding.${part}`)} ${place + 1}`}
              placeholder={t(`works.funding.${part}`)}
              maxLength={part === 'funder' ? 600 : 300}
              value={line[part]}
              onChange={(event) => set(place, { [part]: event.target.value })}
            />
          ))}
          <Button
            type="text"
            icon={<Icon name="close" size={12} />}
            aria-label={t('works.funding.remove', { position: place + 1 })}
            onClick={() => onChange(funding.filter((_, at) => at !== place))}
          />
        </div>
      ))}
      <div className={sheet['acts']}>
        <Button icon={<Icon name="plus" />} onClick={() => onChange([...funding, added])}>
          {t('works.funding.add')}
        </Button>
      </div>
    </fieldset>
  );
}
