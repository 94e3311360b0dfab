import { Splitter } from 'antd';
import type { ReactNode } from 'react';
import { useNarrow } from '../../platform/parts/use-narrow.ts';
import styles from './ToolLayout.module.css';

/** Images left; what is asked, the answer and its details right. On a narrow screen the images follow the answer. */
export function ToolLayout({
  toolbar,
  viewer,
  question,
  answer,
  details,
}: {
  /** Of the images. */
  readonly toolbar: ReactNode;
  readonly viewer: ReactNode;
  readonly question: ReactNode;
  readonly answer: ReactNode;
  readonly details: ReactNode;
}) {
  const narrow = useNarrow();
  if (narrow)
    return (
      <div className={styles['stack']}>
        {question}
        {answer}
        {toolbar}
        <div className={styles['viewer']}>{viewer}</div>
        {details}
      </div>
    );
  return (
    <>
      {toolbar}
      <Splitter className={styles['split'] ?? ''}>
        <Splitter.Panel defaultSize="58%" min="30%">
          {viewer}
        </Splitter.Panel>
        <Splitter.Panel min="25%">
          <div className={styles['panel']}>
            {question}
            {answer}
            {details}
          </div>
        </Splitter.Panel>
      </Splitter>
    </>
  );
}
