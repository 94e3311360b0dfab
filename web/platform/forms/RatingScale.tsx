import type { IntegerQuestion } from '@isocenter/forms';
import type { FieldProps } from './AnswerField.tsx';
import styles from './Forms.module.css';

/** A numeric rating scale: a button for each value, for a thumb; arrow keys move along it. */
export function RatingScale({ question, values, labelledBy, disabled, onChange }: FieldProps<IntegerQuestion>) {
  const { least = 0, greatest = 10 } = question;
  const steps = Array.from({ length: greatest - least + 1 }, (_, index) => least + index);
  const [chosen] = values;
  const focusable = typeof chosen === 'number' ? chosen : least;
  return (
    <div role="radiogroup" aria-labelledby={labelledBy} className={styles['scale']}>
      {steps.map((step) => (
        // biome-ignore lint/a11y/useSemanticElements: a radio input cannot be a button of 44 px with its number in it
        <button
          key={step}
          type="button"
          role="radio"
          aria-checked={chosen === step}
          tabIndex={step === focusable ? 0 : -1}
          disabled={disabled}
          className={chosen === step ? styles['chosen'] : ''}
          onClick={() => onChange(chosen === step ? [] : [step])}
          onKeyDown={(event) => {
            const by =
              event.key === 'ArrowRight' || event.key === 'ArrowUp'
                ? 1
                : event.key === 'ArrowLeft' || event.key === 'ArrowDown'
                  ? -1
                  : 0;
            const next = step + by;
            if (by === 0 || next < least || next > greatest) return;
            event.preventDefault();
            onChange([next]);
            const sibling =
              by > 0 ? event.currentTarget.nextElementSibling : event.currentTarget.previousElementSibling;
            if (sibling instanceof HTMLElement) sibling.focus();
          }}
        >
          {step}
        </button>
      ))}
    </div>
  );
}
