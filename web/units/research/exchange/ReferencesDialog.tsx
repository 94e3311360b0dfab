import type { Language } from '@isocenter/messages';
import { useQuery } from '@tanstack/react-query';
import { App, Button, Input, Modal, Segmented } from 'antd';
import { useId, useState } from 'react';
import { saveFile } from '../../../platform/format/save-file.ts';
import { useWords } from '../../../platform/language/use-words.ts';
import { ErrorState } from '../../../platform/parts/ErrorState.tsx';
import { Icon } from '../../../platform/parts/Icon.tsx';
import sheet from '../../../platform/parts/Sheet.module.css';
import { Skeleton } from '../../../platform/parts/Skeleton.tsx';
import styles from './Exchange.module.css';
import { REFERENCES, type ReferenceStyle } from './formats.ts';

/** Works as printed references, to copy or to save as text. */
export function ReferencesDialog(props: {
  readonly read: (as: ReferenceStyle, lang: Language) => Promise<ArrayBuffer>;
  readonly onClose: () => void;
}) {
  const { t, language } = useWords();
  const { message } = App.useApp();
  const [style, setStyle] = useState<ReferenceStyle>(language === 'zh' ? 'gb-t-7714-2015' : 'vancouver');
  const list = useId();
  const { data, error, refetch } = useQuery({
    queryKey: ['research', 'references', list, style, language],
    queryFn: async () => new TextDecoder().decode(await props.read(style, language)),
    gcTime: 0, // the list may be another one next time
  });
  const copy = () =>
    void navigator.clipboard.writeText(data ?? '').then(
      () => message.success(t('works.export.copied')),
      () => message.error(t('works.export.not-copied')),
    );
  const footer = (
    <div className={sheet['acts']}>
      <Button type="primary" size="large" disabled={!data} onClick={copy}>
        {t('works.export.copy')}
      </Button>
      <Button
        size="large"
        icon={<Icon name="download" />}
        disabled={!data}
        onClick={() => saveFile(new Blob([data ?? ''], { type: 'text/plain' }), 'references.txt')}
      >
        {t('works.export.text')}
      </Button>
      <Button size="large" onClick={props.onClose}>
        {t('frame.close')}
      </Button>
    </div>
  );
  return (
    <Modal open width={760} title={t('works.export.references')} footer={footer} onCancel={props.onClose}>
      <div className={styles['stack']}>
        <Segmented<ReferenceStyle>
          value={style}
          options={STYLES.map((value) => ({ value, label: REFERENCES[value] }))}
          onChange={setStyle}
        />
        {error && !data ? (
          <ErrorState error={error} onRetry={() => void refetch()} />
        ) : data === undefined ? (
          <Skeleton height={240} />
        ) : (
          <Input.TextArea
            readOnly
            aria-label={t('works.export.references')}
            value={data}
            autoSize={{ minRows: 6, maxRows: 18 }}
          />
        )}
      </div>
    </Modal>
  );
}

const STYLES = ['gb-t-7714-2015', 'vancouver'] as const satisfies readonly ReferenceStyle[];
