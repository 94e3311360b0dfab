import type { ReactNode } from 'react';
import styles from './OtherWaysIn.module.css';

/** Below account and password: each way in shows itself where this department, or this browser, has it. */
export function OtherWaysIn({ children }: { readonly children: ReactNode }) {
  return <div className={styles['ways']}>{children}</div>;
}
