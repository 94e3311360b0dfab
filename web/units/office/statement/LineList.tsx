import { Link } from 'react-router';
import type { Line, Statement } from '../../../../server/units/office/statement/contract.ts';
import { useWords } from '../../../platform/language/use-words.ts';
import type { Why } from './api.ts';
import styles from './Statement.module.css';
import { useTold } from './use-told.ts';

type Kind = Statement['content']['questions'][number]['kind'];

const PATHS = {
  works: '/register/works',
  projects: '/register/projects',
  patents: '/register/patents',
  recognitions: '/register/recognitions',
} as const satisfies Record<Kind, string>;

/** Entries of the register, each a link to its page; of one that does not count, why. */
export function LineList(props: {
  readonly label: string;
  readonly kind: Kind;
  readonly lines: readonly (Line & { readonly why?: Why })[];
}) {
  const { t } = useWords();
  const { tell } = useTold();
  return (
    <ol className={styles['lines']} aria-label={props.label}>
      {props.lines.map(({ key, title, about, evidence, why }) => (
        <li key={key}>
          <Link to={`${PATHS[props.kind]}/${key}`}>{tell(title)}</Link>
          {why && <em> {t(`statement.why.${why}`)}</em>}
          <span className={styles['quiet']}>{tell(about)}</span>
          {evidence && tell(evidence) !== '' && <span className={styles['quiet']}>{tell(evidence)}</span>}
        </li>
      ))}
    </ol>
  );
}
