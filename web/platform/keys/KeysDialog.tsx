import { Modal } from 'antd';
import { useWords } from '../language/use-words.ts';
import styles from './KeysDialog.module.css';
import { keyCaps } from './key-caps.ts';
import { useKeyGroups } from './keys.tsx';

/** The keys of what is on screen, opened with `?`. */
export function KeysDialog({ open, onClose }: { readonly open: boolean; readonly onClose: () => void }) {
  const { t, language } = useWords();
  const groups = useKeyGroups();
  return (
    <Modal open={open} onCancel={onClose} footer={null} title={t('frame.keys')} width={640}>
      <div className={styles['groups']}>
        {groups.toReversed().map((group) => (
          <section key={group.title}>
            <h2>{t(group.title)}</h2>
            <dl>
              {group.keys.map((key) => (
                <div key={`${key.keys.join()}${key.does}`} className={styles['row']}>
                  <dt>{t(key.does)}</dt>
                  <dd>
                    {key.keys.map((chord, index) => (
                      <span key={chord}>
                        {index > 0 && <span className={styles['or']}>/</span>}
                        {keyCaps(chord, language).map((cap) => (
                          <kbd key={cap}>{cap}</kbd>
                        ))}
                      </span>
                    ))}
                  </dd>
                </div>
              ))}
            </dl>
          </section>
        ))}
      </div>
    </Modal>
  );
}
