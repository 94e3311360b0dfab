import type { ReactNode } from 'react';
import styles from './Analgesics.module.css';

/** One proposal: its noun, what it says, and the rules it follows. */
export function Proposal(props: { readonly title: string; readonly children: ReactNode }) {
  return (
    <section className={styles['proposal']} aria-label={props.title}>
      <h3>{props.title}</h3>
      {props.children}
    </section>
  );
}
