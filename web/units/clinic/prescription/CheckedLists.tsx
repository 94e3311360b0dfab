import type { CheckedList, CheckState } from '../../../../server/units/physics/plan-check/contract.ts';
import { useWords } from '../../../platform/language/use-words.ts';
import sheet from '../../../platform/parts/Sheet.module.css';
import styles from './Plan.module.css';
import { StateMark } from './StateMark.tsx';

const STATES: readonly CheckState[] = ['differs', 'cannot be checked', 'for a person', 'agrees'];

/** The published lists, each item with what the computer found; what is for a person stays open. */
export function CheckedLists({ lists }: { readonly lists: readonly CheckedList[] }) {
  const { t, language } = useWords();
  return lists.map(({ id, en, zh, source, verified, items }) => (
    <section key={id} className={sheet['card']} aria-labelledby={id}>
      <header>
        <h2 id={id}>{{ en, zh }[language]}</h2>
        <span className={sheet['chips']}>
          {STATES.map((state) => {
            const count = items.filter((item) => item.state === state).length;
            return (
              count > 0 && (
                <span key={state} className={sheet['chip']}>
                  <StateMark state={state} /> {count}
                </span>
              )
            );
          })}
        </span>
      </header>
      <ol className={styles['items']}>
        {items.map((item) => (
          <li key={item.id} data-state={item.state}>
            <StateMark state={item.state} word={false} />
            <div>
              {{ en: item.en, zh: item.zh }[language]}
              {item.findings.length > 0 && (
                <ul className={styles['findings']}>
                  {item.findings.map(({ said, state }) => (
                    <li key={`${said.code} ${JSON.stringify(said.values)}`} data-state={state}>
                      <StateMark state={state} word={false} /> {t(said.code, said.values)}
                    </li>
                  ))}
                </ul>
              )}
            </div>
          </li>
        ))}
      </ol>
      <p className={sheet['empty']}>
        {source} · {t(`physics.verified.${verified}`)}
      </p>
    </section>
  ));
}
