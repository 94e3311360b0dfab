import type { WorkDetail } from '../../../../server/units/research/outputs/contract.ts';
import { localMoment } from '../../../platform/format/moment.ts';
import { MISSING } from '../../../platform/format/quantity.ts';
import { useWords } from '../../../platform/language/use-words.ts';
import sheet from '../../../platform/parts/Sheet.module.css';
import styles from './Outputs.module.css';
import { printedName } from './printed-name.ts';
import { useFormatName } from './use-format-name.ts';

type Content = WorkDetail['content'];

/** What each record said of the work, side by side; what the work says otherwise is marked. */
export function SourcesCard({ work }: { readonly work: WorkDetail }) {
  const { t } = useWords();
  const told = useTold();
  const formatName = useFormatName();
  if (work.sources.length === 0) return null;
  const rows = told(work.content).map(({ label }, place) => ({
    label,
    now: told(work.content)[place]?.said ?? '',
    said: work.sources.map(({ content }) => told(content)[place]?.said ?? ''),
  }));
  return (
    <section className={sheet['card']} aria-label={t('works.sources')}>
      <header>
        <h2>{t('works.sources')}</h2>
      </header>
      <div className={styles['wide']}>
        <table className={styles['compare']}>
          <thead>
            <tr>
              <th scope="col">{t('works.field')}</th>
              <th scope="col">{t('works.source.now')}</th>
              {work.sources.map(({ sourceKey, format, recordedAt }) => (
                <th key={sourceKey} scope="col">
                  {formatName(format)}
                  <small>{localMoment(recordedAt)}</small>
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {rows.map(({ label, now, said }) => (
              <tr key={label}>
                <th scope="row">{label}</th>
                <td>{now || MISSING}</td>
                {said.map((each, place) => (
                  <td key={work.sources[place]?.sourceKey}>
                    {each === '' || each === now ? each || MISSING : <b>{each}</b>}
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </section>
  );
}

/** What a record says of each field, as a line. */
function useTold() {
  const { t } = useWords();
  return ({
    title,
    titleOther,
    type,
    authors,
    container,
    issued,
    volume,
    issue,
    pages,
    doi,
    pmid,
    isRetracted,
  }: Content) => [
    { label: t('works.field.title'), said: [title, titleOther].filter(Boolean).join(' / ') },
    { label: t('works.type'), said: t(`works.type.${type}`) },
    { label: t('works.field.authors'), said: authors.map(printedName).join(', ') },
    {
      label: t('works.field.container'),
      said: [container?.title, ...(container?.issns ?? [])].filter(Boolean).join(' · '),
    },
    { label: t('works.field.issued'), said: [issued?.year, issued?.month, issued?.day].filter(Boolean).join('-') },
    {
      label: t('works.field.place'),
      said: [volume, issue && `(${issue})`, pages && `: ${pages}`].filter(Boolean).join(''),
    },
    { label: 'DOI', said: doi ?? '' },
    { label: 'PMID', said: pmid ?? '' },
    { label: t('works.retracted'), said: isRetracted ? t('works.retracted') : '' },
  ];
}
