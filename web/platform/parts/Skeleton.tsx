import styles from './Skeleton.module.css';

/** A grey bar in the place of a line of text that is on the way. */
export function Skeleton({
  width = '100%',
  height = 12,
}: {
  readonly width?: string | number;
  readonly height?: number;
}) {
  return <span className={styles['bar']} style={{ width, height }} aria-hidden="true" />;
}
