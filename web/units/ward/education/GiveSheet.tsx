import { EDUCATION_SHEETS, type EducationSheetId } from '@isocenter/knowledge';
import { LANGUAGES, type Language } from '@isocenter/messages';
import { Button, Input, Radio, Select } from 'antd';
import { useState } from 'react';
import type { GivenContent } from '../../../../server/units/ward/education/contract.ts';
import { Refusal } from '../../../platform/access/Refusal.tsx';
import { useWords } from '../../../platform/language/use-words.ts';
import { Field } from '../../../platform/parts/Field.tsx';
import { Icon } from '../../../platform/parts/Icon.tsx';
import sheet from '../../../platform/parts/Sheet.module.css';
import { isOutcomeUnknown } from '../analgesics/is-outcome-unknown.ts';
import { instantOf, nowTyped } from '../stay/typed-instant.ts';
import { useWardAct } from '../stay/use-ward-act.ts';
import { addGiven, sheetPdfAddress } from './api.ts';
import { CheckedMark } from './CheckedMark.tsx';
import { useChecks } from './use-checks.ts';

/** Prints a sheet with the patient's name, and keeps that it was handed out. Neither sheet nor language is chosen beforehand, and no button moves while they are. */
export function GiveSheet({ stayKey, onClose }: { readonly stayKey: string; readonly onClose: () => void }) {
  const { t, language } = useWords();
  const [sentAs] = useState(() => crypto.randomUUID());
  const [sheetId, setSheetId] = useState<EducationSheetId | null>(null);
  const [lang, setLang] = useState<Language | null>(null);
  const [at, setAt] = useState(nowTyped);
  const [tried, setTried] = useState(false);
  const checks = useChecks();
  const chosen = EDUCATION_SHEETS.find(({ id }) => id === sheetId);
  const instant = instantOf(at);
  const saving = useWardAct((content: GivenContent) => addGiven(stayKey, { sentAs, content }), onClose);
  const isFixed = saving.isPending || isOutcomeUnknown(saving.error);
  return (
    <form
      className={`${sheet['inset']} ${sheet['form']}`}
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        setTried(true);
        if (chosen && lang && instant && !saving.isPending)
          saving.mutate({ sheetId: chosen.id, version: chosen.version, language: lang, at: instant });
      }}
    >
      <Field label={t('education.give.sheet')} fault={tried && !chosen ? t('education.give.needed') : null}>
        {(control) => (
          <Select<EducationSheetId>
            {...control}
            size="large"
            disabled={isFixed}
            value={sheetId}
            options={EDUCATION_SHEETS.map(({ id, title }) => ({ value: id, label: title[language] }))}
            onChange={setSheetId}
          />
        )}
      </Field>
      <Field label={t('education.language')} fault={tried && !lang ? t('education.give.needed.language') : null}>
        {(_control, labelId) => (
          <Radio.Group
            aria-labelledby={labelId}
            size="large"
            optionType="button"
            disabled={isFixed}
            value={lang}
            options={LANGUAGES.map((value) => ({ value, label: t(`education.language.${value}`) }))}
            onChange={({ target }) => setLang(LANGUAGES.find((each) => each === target.value) ?? null)}
          />
        )}
      </Field>
      <Field label={t('education.give.at')} fault={tried && !instant ? t('education.give.at.wrong') : null}>
        {(control) => (
          <Input
            {...control}
            size="large"
            type="datetime-local"
            disabled={isFixed}
            value={at}
            onChange={({ target }) => setAt(target.value)}
          />
        )}
      </Field>
      {saving.error && <Refusal error={saving.error} />}
      <div className={sheet['acts']}>
        <Button
          size="large"
          icon={<Icon name="download" />}
          disabled={!chosen || !lang}
          {...(chosen && lang && { href: sheetPdfAddress(chosen.id, lang, stayKey), target: '_blank' })}
        >
          {t('education.give.print')}
        </Button>
        <Button size="large" type="primary" htmlType="submit" loading={saving.isPending}>
          {t('education.give.keep')}
        </Button>
        <Button size="large" onClick={onClose}>
          {t('frame.cancel')}
        </Button>
      </div>
      {chosen && <CheckedMark check={checks.data?.find((each) => each.sheetId === chosen.id)} />}
    </form>
  );
}
