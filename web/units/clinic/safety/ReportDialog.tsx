import { EVENT_CLASSES, type EventClass } from '@isocenter/knowledge';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { App, Button, Checkbox, Input, Modal, Radio } from 'antd';
import { useState } from 'react';
import { useLocation } from 'react-router';
import { Refusal } from '../../../platform/access/Refusal.tsx';
import { useWords } from '../../../platform/language/use-words.ts';
import { Field } from '../../../platform/parts/Field.tsx';
import sheet from '../../../platform/parts/Sheet.module.css';
import { sendReport } from './api.ts';
import { INCIDENTS } from './incident-queries.ts';
import { pageToReport } from './page-to-report.ts';

/** A near miss, unless the reporter says that it was something else; under their name or without one. */
export function ReportDialog({ onClose }: { readonly onClose: () => void }) {
  const { t } = useWords();
  const { message } = App.useApp();
  const queries = useQueryClient();
  const path = pageToReport(useLocation().pathname);
  const [words, setWords] = useState('');
  const [eventClass, setEventClass] = useState<EventClass>('near-miss');
  const [saysPage, setSaysPage] = useState(true);
  const [anonymous, setAnonymous] = useState(false);
  const [tried, setTried] = useState(false);
  const sending = useMutation({
    mutationFn: sendReport,
    onSuccess: async ({ incidentKey }) => {
      void message.success(
        incidentKey === null ? t('safety.report.boxed') : t('safety.report.received', { key: incidentKey }),
      );
      onClose();
      await queries.invalidateQueries({ queryKey: [INCIDENTS] });
    },
  });
  const send = () => {
    setTried(true);
    if (!words.trim() || sending.isPending) return;
    sending.mutate({ eventClass, words: words.trim(), pagePath: saysPage ? path : null, anonymous });
  };
  return (
    <Modal open title={t('safety.report')} footer={null} onCancel={onClose} destroyOnHidden>
      <form
        className={sheet['form']}
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          send();
        }}
      >
        <Field
          label={t('safety.report.what')}
          hint={t('safety.report.whatHint')}
          fault={tried && !words.trim() ? t('clinic.needed') : null}
        >
          {(control) => (
            <Input.TextArea
              {...control}
              autoFocus
              maxLength={4000}
              autoSize={{ minRows: 4, maxRows: 12 }}
              value={words}
              onChange={(event) => setWords(event.target.value)}
              onKeyDown={(event) => (event.ctrlKey || event.metaKey) && event.key === 'Enter' && send()}
            />
          )}
        </Field>
        <ClassChoice value={eventClass} onChange={setEventClass} />
        {path && (
          <Checkbox checked={saysPage} onChange={(event) => setSaysPage(event.target.checked)}>
            {t('safety.report.page', { path })}
          </Checkbox>
        )}
        <div>
          <Checkbox checked={anonymous} onChange={(event) => setAnonymous(event.target.checked)}>
            {t('safety.report.anonymous')}
          </Checkbox>
          <p className={sheet['about']}>{t(anonymous ? 'safety.report.anonymousHint' : 'safety.report.namedHint')}</p>
        </div>
        {sending.isError && <Refusal error={sending.error} />}
        <div className={sheet['acts']}>
          <Button type="primary" htmlType="submit" loading={sending.isPending}>
            {t(eventClass === 'near-miss' ? 'safety.report.near-miss' : 'safety.report.send')}
          </Button>
          <Button onClick={onClose}>{t('frame.cancel')}</Button>
        </div>
      </form>
    </Modal>
  );
}

function ClassChoice(props: { readonly value: EventClass; readonly onChange: (chosen: EventClass) => void }) {
  const { t, language } = useWords();
  return (
    <Field label={t('safety.report.class')}>
      {({ id }, labelId) => (
        <Radio.Group
          id={id}
          aria-labelledby={labelId}
          vertical
          value={props.value}
          onChange={(event) => props.onChange(event.target.value)}
          options={EVENT_CLASSES.map((each) => ({ value: each.id, label: each[language] }))}
        />
      )}
    </Field>
  );
}
