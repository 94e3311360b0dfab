import { OPIOID_TABLES, type OpioidTableId, PATCH_TABLES } from '@isocenter/knowledge';
import {
  hasPatchAlready,
  type OpioidDose,
  PATCH_FROM_MG,
  PATCH_RULES,
  patchStart,
  totalOralMorphine,
} from '@isocenter/pain';
import { useWords } from '../../../platform/language/use-words.ts';
import { Notice } from '../../../platform/parts/Notice.tsx';
import { Cited, Source } from './Cited.tsx';
import styles from './Opioids.module.css';
import { writtenRange } from './written.ts';

/** The fentanyl patch to begin with by each table's bands, from the total in oral morphine by the chosen table. */
export function PatchProposal(props: { readonly doses: readonly OpioidDose[]; readonly table: OpioidTableId }) {
  const { t, language } = useWords();
  const table = OPIOID_TABLES.find(({ id }) => id === props.table)!;
  const words = { table: table.name[language], use: table.use[language] };
  if (table.purpose !== 'conversion')
    return <Notice weight="error">{t('opioids.rotation.refused.not-for-switching', words)}</Notice>;
  const { total, parts } = totalOralMorphine(props.doses, table.id);
  const isUnread = parts.some(({ equivalent: { row } }) => row?.verified === 'knowledge');
  if (hasPatchAlready(props.doses)) return <Notice weight="error">{t('opioids.patch.already')}</Notice>;
  if (props.doses.some(({ drug }) => drug === 'methadone'))
    return (
      <Notice weight="error">
        {t('opioids.rotation.refused.methadone')}
        <Cited rules={['S3']} />
      </Notice>
    );
  if (!total) return <Notice weight="error">{t('opioids.rotation.refused.no-total', words)}</Notice>;
  const mg = writtenRange(total.lowMg, total.highMg);
  return (
    <>
      <p>
        {t('opioids.mg.oral', { mg })}{' '}
        <Source of={table.source} {...(isUnread && { verified: 'knowledge' as const })} />
      </p>
      <ul className={styles['cited']}>
        {PATCH_TABLES.map(({ id, name, caution, source, verified }) => {
          const start = patchStart(total, id);
          return (
            <li key={id}>
              <b>{name[language]}: </b>
              {'refused' in start ? (
                t(`opioids.patch.${start.refused}`, { least: PATCH_FROM_MG })
              ) : (
                <b>
                  {t(start.band.fromMg === null ? 'opioids.patch.first' : 'opioids.patch.band', {
                    rate: start.band.mcgPerHour,
                    from: start.band.fromMg ?? '',
                    to: start.band.toMg,
                  })}
                </b>
              )}
              <small className={styles['under']}>{caution[language]}</small>
              <Source of={source} verified={verified} />
            </li>
          );
        })}
      </ul>
      <Cited rules={PATCH_RULES} />
    </>
  );
}
