import { Button } from 'antd';
import { useWords } from '../../../platform/language/use-words.ts';
import { Icon } from '../../../platform/parts/Icon.tsx';
import sheet from '../../../platform/parts/Sheet.module.css';
import { SHEETS, type SheetFormat } from './api.ts';
import styles from './Statement.module.css';

const NAMES = { pdf: 'PDF', docx: 'Word', xlsx: 'Excel' } as const satisfies Record<SheetFormat, string>;

/** The statement as a file, and on paper. */
export function SheetLinks({ addressOf }: { readonly addressOf: (format: SheetFormat) => string }) {
  const { t } = useWords();
  return (
    <div className={`${sheet['acts']} ${styles['unprinted']}`}>
      {SHEETS.map((format) => (
        <Button key={format} size="large" icon={<Icon name="download" />} href={addressOf(format)} target="_blank">
          {NAMES[format]}
        </Button>
      ))}
      <Button size="large" onClick={() => window.print()}>
        {t('statement.print')}
      </Button>
    </div>
  );
}
