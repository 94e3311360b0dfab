import { useQuery } from '@tanstack/react-query';
import { Button, Modal } from 'antd';
import { useState } from 'react';
import type { MergeView as View } from '../../../../server/units/research/outputs/contract.ts';
import type { WorkContent } from '../../../../server/units/research/outputs/work-content.ts';
import { Refusal } from '../../../platform/access/Refusal.tsx';
import { MISSING } from '../../../platform/format/quantity.ts';
import { useWords } from '../../../platform/language/use-words.ts';
import { ErrorState } from '../../../platform/parts/ErrorState.tsx';
import sheet from '../../../platform/parts/Sheet.module.css';
import { Skeleton } from '../../../platform/parts/Skeleton.tsx';
import { type MergedPair, mergeWorks, viewMerge } from './api.ts';
import styles from './Outputs.module.css';
import { printedName } from './printed-name.ts';
import { useRegisterAct } from './use-register-act.ts';

/** Both works field by field, and what will stand; then they are merged. */
export function MergeView({ pair, onClose }: { readonly pair: MergedPair; readonly onClose: () => void }) {
  const { t } = useWords();
  const [isSwapped, setSwapped] = useState(false);
  const asked = isSwapped ? { kept: pair.merged, merged: pair.kept } : pair;
  const { data, error, refetch } = useQuery({
    queryKey: ['research', 'merge', asked.kept, asked.merged],
    queryFn: ({ signal }) => viewMerge(asked, signal),
  });
  const merging = useRegisterAct(mergeWorks, onClose);
  return (
    <Modal
      open
      width={960}
      title={t('works.merge.compare')}
      okText={t('works.doubt.same')}
      cancelText={t('frame.cancel')}
      okButtonProps={{ loading: merging.isPending, disabled: !data }}
      onOk={() => merging.mutate(asked)}
      onCancel={onClose}
    >
      <p className={sheet['about']}>{t('works.merge.what')}</p>
      {error && !data && <ErrorState error={error} onRetry={() => void refetch()} />}
      {!data && !error && <Skeleton height={200} />}
      {data && <Table view={data} />}
      <Button onClick={() => setSwapped(!isSwapped)}>{t('works.merge.swap')}</Button>
      {merging.isError && <Refusal error={merging.error} />}
    </Modal>
  );
}

const FIELDS = [
  ...(['type', 'title', 'titleOther', 'authors', 'container', 'issued', 'volume', 'issue', 'pages'] as const),
  ...(['articleNumber', 'doi', 'pmid', 'pmcid', 'arxiv', 'isbns', 'language', 'publisher', 'publisherPlace'] as const),
  ...(['edition', 'url', 'isRetracted', 'relations', 'funding', 'keywords', 'publicationTypes', 'abstract'] as const),
] satisfies readonly (keyof WorkContent)[];

/** A row for each field of which one of the two says something. */
function Table({ view: { kept, merged, made, conflicts } }: { readonly view: View }) {
  const { t } = useWords();
  const say = useFieldText();
  const rows = FIELDS.map((field) => ({ field, says: [kept, merged, made].map((work) => say(work, field)) }));
  return (
    <div className={styles['wide']}>
      <table className={styles['compare']} aria-label={t('works.merge.compare')}>
        <thead>
          <tr>
            <th scope="col">{t('works.field')}</th>
            <th scope="col">{t('works.merge.kept')}</th>
            <th scope="col">{t('works.merge.merged')}</th>
            <th scope="col">{t('works.merge.made')}</th>
          </tr>
        </thead>
        <tbody>
          {rows
            .filter(({ says }) => says.some((text) => text !== ''))
            .map(({ field, says: [one, other, stands] }) => (
              <tr key={field} data-field={field} data-conflict={conflicts.includes(field)}>
                <th scope="row">
                  {t(`works.field.${field}`)}
                  {conflicts.includes(field) && (
                    <small className={`${sheet['chip']} ${sheet['warn']}`}>{t('works.merge.conflict')}</small>
                  )}
                </th>
                <td>{one || MISSING}</td>
                <td>{other || MISSING}</td>
                <td>{conflicts.includes(field) ? <b>{stands || MISSING}</b> : stands || MISSING}</td>
              </tr>
            ))}
        </tbody>
      </table>
    </div>
  );
}

/** What a work says of a field, as a text. */
function useFieldText() {
  const { t } = useWords();
  return (work: WorkContent, field: (typeof FIELDS)[number]): string => {
    switch (field) {
      case 'type':
        return t(`works.type.${work.type}`);
      case 'authors':
        return work.authors.map((author) => [printedName(author), ...author.affiliations].join('; ')).join(' · ');
      case 'container':
        return [work.container?.title, work.container?.abbreviation, ...(work.container?.issns ?? [])]
          .filter(Boolean)
          .join(' · ');
      case 'issued':
        return [work.issued?.year, work.issued?.month, work.issued?.day].filter(Boolean).join('-');
      case 'isRetracted':
        return work.isRetracted ? t('works.field.isRetracted') : '';
      case 'relations':
        return work.relations
          .map(({ kind, doi, pmid, note }) => `${t(`works.relation.${kind}`)} ${doi ?? pmid ?? note ?? ''}`.trim())
          .join(' · ');
      case 'funding':
        return work.funding.map(({ funder, award }) => [funder, award].filter(Boolean).join(' ')).join(' · ');
      case 'isbns':
      case 'keywords':
      case 'publicationTypes':
        return (work[field] ?? []).join(' · ');
      default:
        return work[field] ?? '';
    }
  };
}
