import {
  type FilledGroup,
  type FilledItem,
  isFilledGroup,
  isFilledQuestion,
  textIn,
  withFilling,
  withoutFilling,
} from '@isocenter/forms';
import { Button } from 'antd';
import { useWords } from '../language/use-words.ts';
import { Icon } from '../parts/Icon.tsx';
import styles from './Forms.module.css';
import { isClosed } from './ItemLock.tsx';
import { QueryThread } from './QueryThreads.tsx';
import { FindingLine, QuestionRow } from './QuestionRow.tsx';
import type { Sheet } from './use-filling.ts';

/** What is asked now, in the order of the form. */
export function FilledItems({ items, sheet }: { readonly items: readonly FilledItem[]; readonly sheet: Sheet }) {
  const { language } = useWords();
  return items
    .filter(({ asked }) => asked)
    .map((item) => {
      if (isFilledQuestion(item)) return <QuestionRow key={item.path} question={item} sheet={sheet} />;
      if (isFilledGroup(item)) return <GroupOfItems key={item.path} group={item} sheet={sheet} />;
      return (
        <p key={item.path} className={styles['display']}>
          {textIn(item.item.text, language)}
        </p>
      );
    });
}

function GroupOfItems({ group, sheet }: { readonly group: FilledGroup; readonly sheet: Sheet }) {
  const { t, language } = useWords();
  const { item, path, fillings } = group;
  const title = textIn(item.text, language);
  const editable = !isClosed(sheet, path);
  return (
    <section className={styles['group']} aria-label={title}>
      {fillings.map((items, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: the fillings of a group are told apart by their place
        <div key={index} className={styles['filling']}>
          <div className={styles['groupHead']}>
            <h2>{item.repeats ? `${title} ${index + 1}` : title}</h2>
            {item.repeats && editable && (
              <Button
                type="text"
                size="small"
                icon={<Icon name="trash" size={14} />}
                onClick={() => sheet.change(withoutFilling(sheet.answers, `${path}[${index}]`))}
              >
                {t('forms.removeFilling')}
              </Button>
            )}
          </div>
          <FilledItems items={items} sheet={sheet} />
          <AboutFilling path={item.repeats ? `${path}[${index}]` : path} sheet={sheet} />
        </div>
      ))}
      {item.repeats && editable && (
        <Button icon={<Icon name="plus" size={12} />} onClick={() => sheet.change(withFilling(sheet.answers, path))}>
          {t('forms.addFilling', { group: title })}
        </Button>
      )}
    </section>
  );
}

/** What the checks of a group find about one filling of it, and the queries about it. */
function AboutFilling({ path, sheet }: { readonly path: string; readonly sheet: Sheet }) {
  const found = sheet.findings.filter(
    (finding) => finding.path === path && (finding.class !== 'query' || sheet.detail.state === 'draft'),
  );
  return (
    <>
      {found.map((finding) => (
        <FindingLine key={finding.key} finding={finding} sheet={sheet} />
      ))}
      {sheet.detail.queries
        .filter((query) => query.path === path)
        .map((query) => (
          <QueryThread key={query.queryKey} query={query} filledKey={sheet.detail.filledKey} onDone={sheet.takeOver} />
        ))}
    </>
  );
}
