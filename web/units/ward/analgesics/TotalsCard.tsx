import { OPIOID_TABLES, type OpioidTableId } from '@isocenter/knowledge';
import { cautionOf, totalOralMorphine } from '@isocenter/pain';
import { useQueryClient } from '@tanstack/react-query';
import { Select } from 'antd';
import type { Analgesics } from '../../../../server/units/ward/analgesics/contract.ts';
import { Refusal } from '../../../platform/access/Refusal.tsx';
import { useMay } from '../../../platform/access/SessionContext.ts';
import { localMoment } from '../../../platform/format/moment.ts';
import { useWords } from '../../../platform/language/use-words.ts';
import { Field } from '../../../platform/parts/Field.tsx';
import { Notice } from '../../../platform/parts/Notice.tsx';
import sheet from '../../../platform/parts/Sheet.module.css';
import { Cited, Source } from '../opioids/Cited.tsx';
import { EquivalentTable } from '../opioids/EquivalentTable.tsx';
import { written, writtenRange } from '../opioids/written.ts';
import styles from './Analgesics.module.css';
import { chooseTable, fetchAnalgesics } from './api.ts';
import type { FactsOfDay } from './facts-of-day.ts';
import { useAnalgesicsAct } from './use-analgesics.ts';

/** The last 24 hours in oral morphine by the department's table; what is not known of them; and what the other tables say. */
export function TotalsCard({ data, facts }: { readonly data: Analgesics; readonly facts: FactsOfDay }) {
  const { t, language } = useWords();
  const { doses, unrecorded, hoursBefore } = facts;
  const table = OPIOID_TABLES.find(({ id }) => id === data.table.table);
  const total = table && doses.length > 0 ? totalOralMorphine(doses, table.id).total : null;
  const caution = total ? cautionOf(total) : 'none';
  return (
    <>
      <section className={sheet['card']} aria-label={t('analgesics.total')}>
        <header>
          <h2>{t('analgesics.total')}</h2>
          <span className={styles['under']}>{t('analgesics.total.until', { at: localMoment(data.now) })}</span>
        </header>
        <div className={sheet['body']}>
          {doses.length === 0 && <p>{t('analgesics.total.none')}</p>}
          {table && doses.length > 0 && (
            <p className={styles['total']}>
              {total ? t('opioids.mg.oral', { mg: writtenRange(total.lowMg, total.highMg) }) : t('opioids.total.none')}
            </p>
          )}
          {table && (
            <p>
              {t('analgesics.table.by', { table: table.name[language], edition: data.table.edition ?? '' })}{' '}
              <Source of={table.source} />
            </p>
          )}
          {!table && <Notice weight="warning">{t('analgesics.table.none')}</Notice>}
          {table && data.table.edition !== data.table.editionNow && (
            <Notice weight="warning">{t('analgesics.table.edition', { edition: data.table.editionNow })}</Notice>
          )}
          {unrecorded > 0 && <Notice weight="warning">{t('analgesics.unrecorded', { count: unrecorded })}</Notice>}
          {hoursBefore > 0 && (
            <Notice weight="note">{t('analgesics.before', { hours: written(Math.min(24, hoursBefore)) })}</Notice>
          )}
          {caution !== 'none' && (
            <Notice weight="warning">
              {t(`analgesics.caution.${caution}`)}
              <Cited rules={['S5']} />
            </Notice>
          )}
          <p>{t('analgesics.kidney')}</p>
          <ChooseTable data={data} />
        </div>
      </section>
      {doses.length > 0 && <EquivalentTable doses={doses} />}
    </>
  );
}

function ChooseTable({ data }: { readonly data: Analgesics }) {
  const { t, language } = useWords();
  const may = useMay('opioid-table.write');
  const queries = useQueryClient();
  const choosing = useAnalgesicsAct(data.stayKey, async (table: OpioidTableId) => {
    await chooseTable(data.table, table);
    await queries.invalidateQueries({ queryKey: ['ward'] });
    return fetchAnalgesics(data.stayKey, new AbortController().signal);
  });
  if (!may) return null;
  return (
    <div className={sheet['form']}>
      <Field label={t('analgesics.table.choose')} hint={t('analgesics.table.choose.hint')}>
        {(control) => (
          <Select<OpioidTableId>
            {...control}
            placeholder={t('opioids.choose')}
            value={data.table.table}
            loading={choosing.isPending}
            options={OPIOID_TABLES.map(({ id, name }) => ({ value: id, label: name[language] }))}
            onChange={(table) => choosing.mutate(table)}
          />
        )}
      </Field>
      {choosing.error != null && <Refusal error={choosing.error} />}
    </div>
  );
}
