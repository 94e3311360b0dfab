import type { ReactNode } from 'react';
import { Icon, type IconName } from './Icon.tsx';
import styles from './Notice.module.css';

type Weight = 'note' | 'warning' | 'error' | 'good';
const MARKS: Readonly<Record<Weight, IconName>> = { note: 'info', warning: 'alert', error: 'alert', good: 'check' };

/** A line that says something about the page, with what one can do about it at its end. */
export function Notice(props: { readonly weight: Weight; readonly children: ReactNode; readonly action?: ReactNode }) {
  return (
    <div className={`${styles['notice']} ${styles[props.weight]}`} role={props.weight === 'error' ? 'alert' : 'status'}>
      <Icon name={MARKS[props.weight]} />
      <div className={styles['words']}>{props.children}</div>
      {props.action}
    </div>
  );
}
