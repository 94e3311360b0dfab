import { Splitter } from 'antd';
import type { ReactNode } from 'react';
import { useNarrow } from '../../platform/parts/use-narrow.ts';
import styles from './CasePage.module.css';

/** Images left, DVH above goals right, tables below; on a narrow screen one after the other. */
export function CaseLayout({
  viewer,
  tabs,
  judgement,
}: {
  readonly viewer: ReactNode;
  readonly tabs: ReactNode;
  /** Absent where there is nothing to judge. */
  readonly judgement: { readonly dvh: ReactNode; readonly goals: ReactNode } | null;
}) {
  const narrow = useNarrow();
  if (narrow)
    return (
      <div className={styles['stack']}>
        {viewer}
        {judgement && <div className={styles['dvhOfStack']}>{judgement.dvh}</div>}
        {judgement?.goals}
        {tabs}
      </div>
    );
  return (
    <Splitter className={styles['split'] ?? ''}>
      <Splitter.Panel defaultSize={judgement ? '60%' : '100%'} min="30%">
        <Splitter orientation="vertical">
          <Splitter.Panel min="30%">{viewer}</Splitter.Panel>
          <Splitter.Panel defaultSize={180} min={34} collapsible>
            {tabs}
          </Splitter.Panel>
        </Splitter>
      </Splitter.Panel>
      {judgement && (
        <Splitter.Panel min="22%" collapsible>
          <Splitter orientation="vertical">
            <Splitter.Panel min="20%">{judgement.dvh}</Splitter.Panel>
            <Splitter.Panel min="20%">{judgement.goals}</Splitter.Panel>
          </Splitter>
        </Splitter.Panel>
      )}
    </Splitter>
  );
}
