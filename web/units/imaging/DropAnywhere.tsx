import { useEffect, useState } from 'react';
import { useNavigate } from 'react-router';
import { useWords } from '../../platform/language/use-words.ts';
import { Icon } from '../../platform/parts/Icon.tsx';
import { collectDropped, droppedEntry } from './collect-files.ts';
import styles from './DropAnywhere.module.css';
import { useUploads } from './UploadsContext.tsx';

/** Files dragged over any page: the whole page takes them, and Import opens. */
export function DropAnywhere() {
  const { t } = useWords();
  const uploads = useUploads();
  const navigate = useNavigate();
  const [over, setOver] = useState(false);

  useEffect(() => {
    let depth = 0; // dragenter and dragleave come for every element that the pointer crosses
    const hasFiles = (event: DragEvent) => event.dataTransfer?.types.includes('Files') ?? false;
    const enter = (event: DragEvent) => {
      if (!hasFiles(event)) return;
      event.preventDefault();
      depth += 1;
      setOver(true);
    };
    const leave = (event: DragEvent) => {
      if (!hasFiles(event)) return;
      depth -= 1;
      if (depth <= 0) setOver(false);
    };
    const stay = (event: DragEvent) => {
      if (!hasFiles(event) || !event.dataTransfer) return;
      event.preventDefault();
      event.dataTransfer.dropEffect = 'copy';
    };
    const drop = (event: DragEvent) => {
      if (!hasFiles(event) || !event.dataTransfer) return;
      event.preventDefault();
      depth = 0;
      setOver(false);
      // The items are only there during the event; the entries live on.
      const entries = Array.from(event.dataTransfer.items).flatMap((item) => item.webkitGetAsEntry() ?? []);
      const walkable = entries.flatMap((entry) => droppedEntry(entry) ?? []);
      if (walkable.length === 0) return;
      uploads.add((onFound) => collectDropped(walkable, onFound));
      void navigate('/import');
    };
    window.addEventListener('dragenter', enter);
    window.addEventListener('dragleave', leave);
    window.addEventListener('dragover', stay);
    window.addEventListener('drop', drop);
    return () => {
      window.removeEventListener('dragenter', enter);
      window.removeEventListener('dragleave', leave);
      window.removeEventListener('dragover', stay);
      window.removeEventListener('drop', drop);
    };
  }, [uploads, navigate]);

  if (!over) return null;
  return (
    <div className={styles['over']}>
      <div className={styles['target']}>
        <Icon name="import" size={32} />
        <strong>{t('imaging.drop.here')}</strong>
        <span>{t('imaging.drop.what')}</span>
      </div>
    </div>
  );
}
