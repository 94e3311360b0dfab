import { adverseEventById, adverseEventsFor, GRADES } from '@isocenter/knowledge';
import { Button, Select } from 'antd';
import type { EventGrade } from '../../../../server/units/clinic/review/contract.ts';
import { useWords } from '../../../platform/language/use-words.ts';
import { Icon } from '../../../platform/parts/Icon.tsx';
import sheet from '../../../platform/parts/Sheet.module.css';
import { useTermWords } from './use-term-words.ts';

const ATTRIBUTIONS = ['related', 'possibly related', 'not related'] as const;

/** Terms of CTCAE with their grades: those of the treated region first. Each grade is chosen by its wording. */
export function EventsTyped(props: {
  readonly region: string | null;
  readonly events: readonly EventGrade[];
  readonly onChange: (events: readonly EventGrade[]) => void;
}) {
  const { t, language } = useWords();
  const termWords = useTermWords();
  const { region, events, onChange } = props;
  const open = adverseEventsFor(region ?? undefined).filter(({ id }) => !events.some(({ term }) => term === id));
  const change = (index: number, part: Partial<EventGrade>) =>
    onChange(events.map((event, at) => (at === index ? { ...event, ...part } : event)));
  return (
    <fieldset>
      <legend>{t('review.events')}</legend>
      {events.map((event, index) => (
        <div key={event.term} className={sheet['pair']}>
          <strong>{termWords(event.term)}</strong>
          <GradeChoice event={event} onGrade={(grade) => change(index, { grade })} />
          <Select
            allowClear
            aria-label={`${termWords(event.term)}: ${t('review.attribution')}`}
            placeholder={t('review.attribution')}
            value={event.attribution}
            options={ATTRIBUTIONS.map((value) => ({ value, label: t(`review.attribution.${value}`) }))}
            onChange={(attribution: EventGrade['attribution'] | undefined) =>
              change(index, { attribution: attribution ?? null })
            }
          />
          <Button
            aria-label={t('review.event.remove', { term: termWords(event.term) })}
            icon={<Icon name="close" size={12} />}
            onClick={() => onChange(events.filter((_, at) => at !== index))}
          />
        </div>
      ))}
      <Select
        showSearch={{ optionFilterProp: 'label' }}
        aria-label={t('review.event.add')}
        placeholder={t('review.event.add')}
        style={{ width: 320, maxWidth: '100%' }}
        value={null}
        options={open.map(({ id, en, zh }) => ({ value: id, label: { en, zh: `${zh} ${en}` }[language] }))}
        onChange={(term: string) => onChange([...events, { term, grade: 0, attribution: null, note: '' }])}
      />
      <p className={sheet['about']}>{t('review.ctcae.mark')}</p>
    </fieldset>
  );
}

function GradeChoice(props: { readonly event: EventGrade; readonly onGrade: (grade: number) => void }) {
  const { t } = useWords();
  const termWords = useTermWords();
  const { event, onGrade } = props;
  const term = adverseEventById(event.term);
  const mark = term?.verified === 'knowledge' ? ' ?' : '';
  const graded = GRADES.flatMap((grade) => {
    const words = term?.grades[grade];
    const label = `${t('review.grade', { grade })} · ${t(`review.grade.${grade}`)}: ${words}${mark}`;
    return words === undefined ? [] : [{ value: grade as number, label }];
  });
  return (
    <Select
      aria-label={`${termWords(event.term)}: ${t('review.grade', { grade: '' })}`}
      popupMatchSelectWidth={false}
      value={event.grade}
      options={[{ value: 0, label: `0 · ${t('review.grade.none')}` }, ...graded]}
      onChange={onGrade}
    />
  );
}
