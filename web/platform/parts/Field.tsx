import { type ReactNode, useId } from 'react';
import { useWords } from '../language/use-words.ts';
import styles from './Field.module.css';

/** What a control inside a {@link Field} takes over, so that label, hint and fault are read with it. */
export interface FieldControl {
  readonly id: string;
  readonly 'aria-describedby': string | undefined;
  readonly 'aria-invalid': boolean;
  readonly status: 'error' | '';
}

/** A labelled control of a form. What is wrong with it stands beneath it, in words, in place of the hint. */
export function Field(props: {
  readonly label: string;
  readonly hint?: ReactNode;
  readonly fault?: string | null | undefined;
  readonly optional?: boolean;
  /** `labelId`: of the label, for a group of controls, which is named by `aria-labelledby`. */
  readonly children: (control: FieldControl, labelId: string) => ReactNode;
}) {
  const { t } = useWords();
  const id = useId();
  const fault = props.fault ?? null;
  const note = `${id}-note`;
  const labelId = `${id}-label`;
  const noted = fault !== null || props.hint !== undefined;
  return (
    <div className={styles['field']}>
      <label id={labelId} htmlFor={id} className={styles['label']}>
        {props.label} {props.optional && <span className={styles['optional']}>{t('frame.optional')}</span>}
      </label>
      {props.children(
        {
          id,
          'aria-describedby': noted ? note : undefined,
          'aria-invalid': fault !== null,
          status: fault === null ? '' : 'error',
        },
        labelId,
      )}
      {fault !== null && (
        <p id={note} className={styles['fault']} role="alert">
          {fault}
        </p>
      )}
      {fault === null && props.hint !== undefined && (
        <p id={note} className={styles['hint']}>
          {props.hint}
        </p>
      )}
    </div>
  );
}
