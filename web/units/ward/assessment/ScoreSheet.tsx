import { Button, Modal } from 'antd';
import { useState } from 'react';
import { useWords } from '../../../platform/language/use-words.ts';
import type { ScoreOutbox } from './outbox.ts';
import styles from './Score.module.css';
import { ScoreFields } from './ScoreFields.tsx';
import { blankScore, scoreContent } from './score-draft.ts';

/** Who is assessed; two identifiers stand on the sheet. */
export interface Assessed {
  readonly stayKey: string;
  readonly bed: string;
  readonly name: string | null;
  readonly nameZh: string | null;
  readonly identifier: string | null;
  readonly birthDate: string | null;
  readonly reportsSelf: boolean;
}

/** The pain of a patient, kept on this device at once, and sent when the server can be reached. */
export function ScoreSheet(props: {
  readonly assessed: Assessed;
  readonly outbox: ScoreOutbox;
  readonly onClose: () => void;
}) {
  const { t } = useWords();
  const { assessed, outbox, onClose } = props;
  const [draft, setDraft] = useState(() => blankScore(assessed.reportsSelf));
  const [tried, setTried] = useState(false);
  const keep = () => {
    setTried(true);
    const content = scoreContent(draft, new Date());
    if (!content) return;
    outbox.add({ stayKey: assessed.stayKey, bed: assessed.bed, score: { clientKey: crypto.randomUUID(), content } });
    onClose();
  };
  return (
    <Modal
      open
      width={760}
      title={t('ward.score.title', { bed: assessed.bed })}
      onCancel={onClose}
      footer={[
        <Button key="cancel" size="large" onClick={onClose}>
          {t('frame.cancel')}
        </Button>,
        <Button key="keep" size="large" type="primary" onClick={keep}>
          {t('ward.score.keep')}
        </Button>,
      ]}
    >
      <p className={styles['who']}>
        <strong>{[assessed.nameZh, assessed.name].filter(Boolean).join(' ')}</strong>
        <span>{assessed.identifier ?? '–'}</span>
        <span>{assessed.birthDate ?? '–'}</span>
      </p>
      {!assessed.reportsSelf && <p>{t('ward.score.cannot-report')}</p>}
      <ScoreFields draft={draft} onChange={setDraft} />
      {tried && <p role="alert">{t('ward.score.incomplete')}</p>}
    </Modal>
  );
}
