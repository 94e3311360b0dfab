import { Button } from 'antd';
import { useState } from 'react';
import type { KeptSitePain, TreatedSite } from '../../../../server/units/ward/radiotherapy/contract.ts';
import type { Stay } from '../../../../server/units/ward/stay/contract.ts';
import { nameOf } from '../../../platform/access/person-name.ts';
import { localMoment } from '../../../platform/format/moment.ts';
import { useWords } from '../../../platform/language/use-words.ts';
import sheet from '../../../platform/parts/Sheet.module.css';
import { HistoryButton } from '../../../platform/record/HistoryButton.tsx';
import { SayWhy } from '../analgesics/SayWhy.tsx';
import styles from '../assessment/Score.module.css';
import { written } from '../opioids/written.ts';
import { useWardAct } from '../stay/use-ward-act.ts';
import { correctSitePain, correctTreatedSite } from './api.ts';
import { SitePainForm } from './SitePainForm.tsx';
import { useResponseText } from './use-response-text.ts';

/** A treated site, and the pain there from before radiotherapy on. */
export function TreatedSiteLines(props: {
  readonly stay: Stay;
  readonly site: TreatedSite;
  readonly mayAssess: boolean;
}) {
  const { t } = useWords();
  const { stay, site, mayAssess } = props;
  const text = useResponseText();
  const [open, setOpen] = useState<'pain' | 'strike' | null>(null);
  const close = () => setOpen(null);
  const striking = useWardAct((correction: string) => correctTreatedSite(site, correction), close);
  const ordered = site.fractionsOrdered;
  const irradiated =
    site.lastFractionAt === null
      ? t('response.irradiated.none')
      : t('response.irradiated', { count: site.fractions, at: localMoment(site.lastFractionAt) });
  return (
    <ul className={styles['lines']} aria-label={text.placeOf(site)}>
      <li className={styles['line']}>
        <span>
          <strong className={site.inError ? styles['struck'] : ''}>{text.placeOf(site)}</strong>
          <small>
            {[
              ...[site.course, irradiated, ordered !== null && t('response.ordered', { count: ordered })],
              site.correction,
            ]
              .filter(Boolean)
              .join(' · ')}
          </small>
        </span>
        <HistoryButton
          of={t('thing.treatedSite')}
          records={[{ entity: 'ward-treated-site', key: site.treatedSiteKey }]}
        />
        {mayAssess && open === null && !site.inError && (
          <Button size="large" type="primary" onClick={() => setOpen('pain')}>
            {t('response.pain.add')}
          </Button>
        )}
        {mayAssess && open === null && (
          <Button onClick={() => setOpen('strike')}>
            {t(site.inError ? 'analgesics.restore' : 'analgesics.strike')}
          </Button>
        )}
      </li>
      {open === 'pain' && <SitePainForm stay={stay} site={site} onClose={close} />}
      {open === 'strike' && (
        <SayWhy
          label={t('analgesics.correction')}
          act={t(site.inError ? 'analgesics.restore' : 'analgesics.strike')}
          saving={striking}
          onSay={striking.mutate}
          onClose={close}
        />
      )}
      {site.pains.map((pain) => (
        <PainLine key={pain.sitePainKey} pain={pain} mayAssess={mayAssess} />
      ))}
    </ul>
  );
}

function PainLine({ pain, mayAssess }: { readonly pain: KeptSitePain; readonly mayAssess: boolean }) {
  const { t, language } = useWords();
  const text = useResponseText();
  const [striking, setStriking] = useState(false);
  const saving = useWardAct(
    (correction: string) => correctSitePain(pain, correction),
    () => setStriking(false),
  );
  const { content, inError, correction, recordedBy, daysAfter } = pain;
  const judged = text.judgedOf(pain);
  const under = [
    ...[localMoment(content.at), daysAfter !== null && t('response.after', { days: written(Math.floor(daysAfter)) })],
    ...[text.changeOf(pain), text.flareOf(pain), recordedBy && nameOf(recordedBy, language), content.note],
    ...[inError && t('ward.inError'), correction],
  ];
  return (
    <li className={styles['line']}>
      <span>
        <span className={inError ? styles['struck'] : ''}>
          {t('response.line', { worst: content.worst, opioids: text.opioidsOf(pain) })}
        </span>{' '}
        {judged !== '' && <span className={sheet['chip']}>{judged}</span>}
        <small>{under.filter(Boolean).join(' · ')}</small>
      </span>
      {mayAssess && !striking && (
        <Button onClick={() => setStriking(true)}>{t(inError ? 'analgesics.restore' : 'analgesics.strike')}</Button>
      )}
      {striking && (
        <SayWhy
          label={t('analgesics.correction')}
          act={t(inError ? 'analgesics.restore' : 'analgesics.strike')}
          saving={saving}
          onSay={saving.mutate}
          onClose={() => setStriking(false)}
        />
      )}
    </li>
  );
}
