import { Button } from 'antd';
import type { ProjectWorks } from '../../../../server/units/research/projects/project-works-contract.ts';
import { useWords } from '../../../platform/language/use-words.ts';
import sheet from '../../../platform/parts/Sheet.module.css';
import styles from '../entries/Entries.module.css';
import { Printed, WorkLine } from './LinkedWorks.tsx';
import type { SaidOfWork } from './WorksCard.tsx';

interface Waits {
  readonly works: ProjectWorks;
  readonly mayWrite: boolean;
  readonly busy: boolean;
  readonly onSay: (said: SaidOfWork) => void;
}

/** Works about which somebody has to say something, and those that were said not to be of the project. */
export function ProposedWorks({ works: { proposed, notOf }, mayWrite, busy, onSay }: Waits) {
  const { t } = useWords();
  return (
    <>
      {proposed.length > 0 && (
        <section className={`${sheet['inset']} ${styles['waiting']}`} aria-labelledby="project-proposed">
          <h3 id="project-proposed">
            {t('projects.works.proposed')} <span className={sheet['count']}>{proposed.length}</span>
          </h3>
          {proposed.map((work) => (
            <div key={work.workKey} className={styles['decide']}>
              <span className={styles['work']}>
                <WorkLine work={work} />
                <Printed funding={work.funding} />
              </span>
              {mayWrite && (
                <span className={sheet['acts']}>
                  <Button disabled={busy} onClick={() => onSay({ work, isOf: true, before: null })}>
                    {t('projects.works.is-of')}
                  </Button>
                  <Button disabled={busy} onClick={() => onSay({ work, isOf: false, before: null })}>
                    {t('projects.works.is-not-of')}
                  </Button>
                </span>
              )}
            </div>
          ))}
        </section>
      )}
      {notOf.length > 0 && (
        <details className={styles['denied']}>
          <summary>{t('projects.works.not-of', { count: notOf.length })}</summary>
          {notOf.map((work) => (
            <div key={work.workKey} className={styles['decide']}>
              <WorkLine work={work} />
              {mayWrite && (
                <Button disabled={busy} onClick={() => onSay({ work, isOf: null, before: false })}>
                  {t('projects.works.take-back')}
                </Button>
              )}
            </div>
          ))}
        </details>
      )}
    </>
  );
}
