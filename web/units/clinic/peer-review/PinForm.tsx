import { Button, Input, Radio, Select } from 'antd';
import { useState } from 'react';
import type { NewPin, PinSeverity, ReviewPin } from '../../../../server/units/clinic/peer-review/contract.ts';
import { Refusal } from '../../../platform/access/Refusal.tsx';
import { useWords } from '../../../platform/language/use-words.ts';
import { Field } from '../../../platform/parts/Field.tsx';
import sheet from '../../../platform/parts/Sheet.module.css';
import { type BesideView, usePlace } from '../../physics/beside/index.ts';
import { editComment, pinComment } from './api.ts';
import { placeText } from './place-text.ts';
import { useReviewAct } from './use-peer-review.ts';

const SEVERITIES = [
  'no-change',
  'suggestion',
  'minor-change',
  'major-change',
] as const satisfies readonly PinSeverity[];

/** A comment at the crosshair: what is said, what it asks for, of which structure. Nothing is filled in, but of one that its author changes, at its place. */
export function PinForm({
  reviewKey,
  view,
  changed,
  onDone,
}: {
  readonly reviewKey: string;
  readonly view: BesideView;
  readonly changed?: ReviewPin;
  readonly onDone: () => void;
}) {
  const { t } = useWords();
  const crosshair = usePlace(view);
  const atMm = changed?.content.atMm ?? crosshair;
  const [words, setWords] = useState(changed?.content.words ?? '');
  const [severity, setSeverity] = useState<PinSeverity | null>(changed?.content.severity ?? null);
  const [roiNumber, setRoiNumber] = useState<number | null>(changed?.content.structure?.roiNumber ?? null);
  const [tried, setTried] = useState(false);
  const saving = useReviewAct(
    ({ atMm: place, ...said }: NewPin) =>
      changed ? editComment(reviewKey, changed, said) : pinComment(reviewKey, { ...said, atMm: place }),
    onDone,
  );
  const structure = view.structures.find((each) => each.roiNumber === roiNumber);
  const save = () => {
    setTried(true);
    if (!words.trim() || !severity || saving.isPending) return;
    const kept = changed?.content.structure?.roiNumber === roiNumber ? (changed?.content.structure ?? null) : null;
    const of = structure ? { roiNumber: structure.roiNumber, name: structure.name } : kept;
    saving.mutate({ words: words.trim(), severity, atMm: [...atMm], structure: of });
  };
  return (
    <form
      className={`${sheet['inset']} ${sheet['form']}`}
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        save();
      }}
    >
      <p>{t(changed ? 'peer-review.pin.place' : 'peer-review.pin.here', { at: placeText(atMm) })}</p>
      <Field label={t('peer-review.pin.words')} fault={tried && !words.trim() ? t('clinic.needed') : null}>
        {(control) => (
          <Input.TextArea
            {...control}
            autoFocus
            autoSize={{ minRows: 2 }}
            maxLength={4000}
            value={words}
            onChange={(event) => setWords(event.target.value)}
          />
        )}
      </Field>
      <Field
        label={t('peer-review.severity')}
        hint={t('peer-review.severity.hint')}
        fault={tried && !severity ? t('peer-review.severity.needed') : null}
      >
        {({ id }, labelId) => (
          <Radio.Group
            id={id}
            aria-labelledby={labelId}
            value={severity}
            options={SEVERITIES.map((value) => ({ value, label: t(`peer-review.severity.${value}`) }))}
            onChange={(event) => setSeverity(event.target.value)}
          />
        )}
      </Field>
      <Field label={t('peer-review.pin.structure')} optional>
        {(control) => (
          <Select
            {...control}
            allowClear
            showSearch={{ optionFilterProp: 'label' }}
            value={roiNumber}
            options={view.structures.map((each) => ({ value: each.roiNumber, label: each.name }))}
            onChange={(chosen: number | undefined) => setRoiNumber(chosen ?? null)}
          />
        )}
      </Field>
      {saving.isError && <Refusal error={saving.error} />}
      <div className={sheet['acts']}>
        <Button type="primary" htmlType="submit" loading={saving.isPending}>
          {t('peer-review.pin.save')}
        </Button>
        <Button onClick={onDone}>{t('frame.cancel')}</Button>
      </div>
    </form>
  );
}
