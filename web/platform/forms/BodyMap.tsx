import {
  type AnswerValue,
  BODY_REGIONS,
  type ChoiceQuestion,
  type Coding,
  type Option,
  textIn,
} from '@isocenter/forms';
import { useWords } from '../language/use-words.ts';
import type { FieldProps } from './AnswerField.tsx';
import { BODY_SHAPES } from './body-shapes.ts';
import styles from './Forms.module.css';

/** Regions of the body, front and back, chosen by touch or key; their names stand below in words. */
export function BodyMap({ question, values, labelledBy, disabled, onChange }: FieldProps<ChoiceQuestion>) {
  const { t, language } = useWords();
  const chosen = new Set(values.flatMap((value) => (isCoding(value) ? [value.code] : [])));
  const toggle = ({ code, system }: Option) => {
    const others = values.filter((value) => !isCoding(value) || value.code !== code);
    if (chosen.has(code)) return onChange(others);
    const coding: AnswerValue = { kind: 'coding', code, ...(system === undefined ? {} : { system }) };
    onChange(question.repeats ? [...others, coding] : [coding]);
  };
  const named = question.options.filter(({ code }) => chosen.has(code));
  return (
    <fieldset aria-labelledby={labelledBy} className={styles['bodyMap']} disabled={disabled}>
      {(['front', 'back'] as const).map((view) => (
        <figure key={view}>
          {/* biome-ignore lint/a11y/useSemanticElements: a drawing is no fieldset */}
          <svg viewBox="0 0 100 220" role="group" aria-label={t(`forms.body.${view}`)}>
            {BODY_REGIONS.filter((region) => region.view === view).map(({ code }) => {
              const option = question.options.find((candidate) => candidate.code === code);
              if (!option) return <path key={code} d={BODY_SHAPES[code]} className={styles['notOffered']} />;
              return (
                <Region
                  key={code}
                  option={option}
                  chosen={chosen.has(code)}
                  disabled={disabled}
                  onToggle={() => toggle(option)}
                />
              );
            })}
          </svg>
          <figcaption>{t(`forms.body.${view}`)}</figcaption>
        </figure>
      ))}
      <p className={styles['named']}>
        {named.length > 0
          ? named.map(({ text }) => textIn(text, language)).join(language === 'zh' ? '、' : ', ')
          : t('forms.none')}
      </p>
    </fieldset>
  );
}

function Region(props: {
  readonly option: Option;
  readonly chosen: boolean;
  readonly disabled: boolean;
  onToggle(): void;
}) {
  const { option, chosen, disabled, onToggle } = props;
  const { language } = useWords();
  const name = textIn(option.text, language);
  return (
    // biome-ignore lint/a11y/useSemanticElements: a region of a drawing is no input element
    <path
      d={BODY_SHAPES[option.code]}
      role="checkbox"
      aria-checked={chosen}
      aria-label={name}
      aria-disabled={disabled}
      tabIndex={disabled ? -1 : 0}
      className={chosen ? styles['regionChosen'] : styles['region']}
      onClick={disabled ? undefined : onToggle}
      onKeyDown={(event) => {
        if (disabled || (event.key !== ' ' && event.key !== 'Enter')) return;
        event.preventDefault();
        onToggle();
      }}
    >
      <title>{name}</title>
    </path>
  );
}

function isCoding(value: AnswerValue): value is Coding {
  return typeof value === 'object' && value.kind === 'coding';
}
