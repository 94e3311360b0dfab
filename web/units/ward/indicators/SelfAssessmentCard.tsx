import { Button, Input } from 'antd';
import { useState } from 'react';
import { localDate } from '../../../platform/format/moment.ts';
import { useWords } from '../../../platform/language/use-words.ts';
import { Field } from '../../../platform/parts/Field.tsx';
import { Icon } from '../../../platform/parts/Icon.tsx';
import sheet from '../../../platform/parts/Sheet.module.css';
import { selfAssessmentAddress } from './api.ts';

const MONTH = /^\d{4}-\d{2}$/;

/** The report of the ward's self-assessment over months that are chosen: first those of this year until now. */
export function SelfAssessmentCard() {
  const { t, language } = useWords();
  const thisMonth = localDate(new Date()).slice(0, 7);
  const [asked, setAsked] = useState({ from: `${thisMonth.slice(0, 4)}-01`, to: thisMonth });
  const isSound = MONTH.test(asked.from) && MONTH.test(asked.to) && asked.from <= asked.to;
  return (
    <section className={sheet['card']} aria-labelledby="self-assessment">
      <header>
        <h2 id="self-assessment">{t('self-assessment.title')}</h2>
      </header>
      <div className={sheet['body']}>
        <div className={sheet['pair']} style={{ maxWidth: 520 }}>
          {(['from', 'to'] as const).map((end) => (
            <Field key={end} label={t(`self-assessment.${end}`)}>
              {(control) => (
                <Input
                  {...control}
                  size="large"
                  type="month"
                  value={asked[end]}
                  onChange={({ target }) => setAsked({ ...asked, [end]: target.value })}
                />
              )}
            </Field>
          ))}
        </div>
        <div className={sheet['acts']}>
          <Button
            size="large"
            icon={<Icon name="download" />}
            disabled={!isSound}
            {...(isSound ? { href: selfAssessmentAddress(asked, language) } : {})}
            target="_blank"
          >
            {t('self-assessment.pdf')}
          </Button>
        </div>
      </div>
    </section>
  );
}
