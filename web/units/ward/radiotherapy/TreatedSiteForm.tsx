import { BODY_REGIONS, textIn } from '@isocenter/forms';
import { Button, Input, Select } from 'antd';
import { useState } from 'react';
import type { TreatedSiteContent, TreatedSites } from '../../../../server/units/ward/radiotherapy/contract.ts';
import { Refusal } from '../../../platform/access/Refusal.tsx';
import { useWords } from '../../../platform/language/use-words.ts';
import { Field } from '../../../platform/parts/Field.tsx';
import sheet from '../../../platform/parts/Sheet.module.css';
import { useWardAct } from '../stay/use-ward-act.ts';
import { addTreatedSite } from './api.ts';

/** Names a bone metastasis that a course treats. */
export function TreatedSiteForm(props: {
  readonly stayKey: string;
  readonly courses: TreatedSites['courses'];
  readonly onClose: () => void;
}) {
  const { t, language } = useWords();
  const [sentAs] = useState(() => crypto.randomUUID());
  const [courseKey, setCourse] = useState<string | null>(null);
  const [region, setRegion] = useState<string | null>(null);
  const [words, setWords] = useState('');
  const [tried, setTried] = useState(false);
  const saving = useWardAct(
    (content: TreatedSiteContent) => addTreatedSite(props.stayKey, { sentAs, content }),
    props.onClose,
  );
  const missing = (value: string | null) => (tried && value === null ? t('response.needed') : null);
  return (
    <form
      className={`${sheet['inset']} ${sheet['form']}`}
      aria-label={t('response.add')}
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        setTried(true);
        if (courseKey && region && !saving.isPending) saving.mutate({ courseKey, region, words: words.trim() });
      }}
    >
      <Field label={t('response.course')} fault={missing(courseKey)}>
        {(control) => (
          <Select<string>
            {...control}
            size="large"
            placeholder={t('opioids.choose')}
            value={courseKey}
            options={props.courses.map((course) => ({ value: course.courseKey, label: course.title }))}
            onChange={setCourse}
          />
        )}
      </Field>
      <div className={sheet['pair']}>
        <Field label={t('response.region')} fault={missing(region)}>
          {(control) => (
            <Select<string>
              {...control}
              size="large"
              showSearch={{ optionFilterProp: 'label' }}
              placeholder={t('opioids.choose')}
              value={region}
              options={BODY_REGIONS.map(({ code, text }) => ({ value: code, label: textIn(text, language) }))}
              onChange={setRegion}
            />
          )}
        </Field>
        <Field label={t('response.words')} optional>
          {(control) => (
            <Input
              {...control}
              size="large"
              maxLength={120}
              value={words}
              onChange={(event) => setWords(event.target.value)}
            />
          )}
        </Field>
      </div>
      {saving.error && <Refusal error={saving.error} />}
      <div className={sheet['acts']}>
        <Button size="large" type="primary" htmlType="submit" loading={saving.isPending}>
          {t('response.keep')}
        </Button>
        <Button size="large" onClick={props.onClose}>
          {t('frame.cancel')}
        </Button>
      </div>
    </form>
  );
}
