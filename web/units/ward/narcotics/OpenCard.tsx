import { OPIOIDS } from '@isocenter/knowledge';
import { Button } from 'antd';
import { type ReactNode, useState } from 'react';
import { Link } from 'react-router';
import type {
  DifferingCount,
  NarcoticEntry,
  Narcotics,
  OpenItems,
} from '../../../../server/units/ward/narcotics/contract.ts';
import { localMoment } from '../../../platform/format/moment.ts';
import { useWords } from '../../../platform/language/use-words.ts';
import sheet from '../../../platform/parts/Sheet.module.css';
import { ConfirmButton } from './ConfirmButton.tsx';
import styles from './Narcotics.module.css';
import { PatchDialog } from './PatchDialog.tsx';
import { SettleDialog } from './SettleDialog.tsx';
import { UseDialog } from './UseDialog.tsx';
import { useNarcoticText } from './use-narcotic-text.ts';

type Dose = OpenItems['doses'][number];
type Patch = OpenItems['patches'][number];
type Act =
  | { readonly kind: 'use'; readonly dose: Dose }
  | { readonly kind: 'patch'; readonly patch: Patch }
  | { readonly kind: 'settle'; readonly count: DifferingCount };

const KINDS = ['doses', 'infusions', 'uncharted', 'patches', 'unwitnessed', 'differences'] as const;

/** Where ledger and chart differ, and what waits for somebody: each with what settles it. */
export function OpenCard({ data, mayWrite }: { readonly data: Narcotics; readonly mayWrite: boolean }) {
  const { t } = useWords();
  const { open } = data;
  const [act, setAct] = useState<Act | null>(null);
  const close = () => setAct(null);
  // what runs is no disagreement
  const count = KINDS.reduce((sum, kind) => sum + (kind === 'infusions' ? 0 : open[kind].length), 0);
  return (
    <section className={sheet['card']} aria-labelledby="narcotic-open">
      <header>
        <h2 id="narcotic-open">
          {t('narcotics.open')} <span className={sheet['count']}>{count}</span>
        </h2>
      </header>
      {count === 0 && <p className={sheet['empty']}>{t('narcotics.open.none')}</p>}
      <Kind kind="doses" of={open.doses}>
        {(dose) => (
          <DoseLine key={dose.administrationKey} dose={dose}>
            {mayWrite && (
              <Button size="large" onClick={() => setAct({ kind: 'use', dose })}>
                {t('narcotics.use.enter')}
              </Button>
            )}
          </DoseLine>
        )}
      </Kind>
      <Kind kind="infusions" of={open.infusions}>
        {(dose) => (
          <DoseLine key={dose.administrationKey} dose={dose} runs>
            {mayWrite && (
              <Button size="large" onClick={() => setAct({ kind: 'use', dose })}>
                {t('narcotics.use.enter')}
              </Button>
            )}
          </DoseLine>
        )}
      </Kind>
      <Kind kind="uncharted" of={open.uncharted}>
        {(dose) => <DoseLine key={dose.administrationKey} dose={dose} />}
      </Kind>
      <Kind kind="patches" of={open.patches}>
        {(patch) => (
          <PatchLine key={`${patch.administrationKey} ${patch.batchKey}`} patch={patch}>
            {mayWrite && (
              <Button size="large" onClick={() => setAct({ kind: 'patch', patch })}>
                {t('narcotics.patch.back')}
              </Button>
            )}
          </PatchLine>
        )}
      </Kind>
      <Kind kind="unwitnessed" of={open.unwitnessed}>
        {(entry) => (
          <li key={entry.entryKey}>
            <Awaits entry={entry} />
            <ConfirmButton entry={entry} />
          </li>
        )}
      </Kind>
      <Kind kind="differences" of={open.differences}>
        {(entry) => (
          <li key={entry.entryKey}>
            <Difference entry={entry} />
            {mayWrite && (
              <Button size="large" onClick={() => setAct({ kind: 'settle', count: entry })}>
                {t('narcotics.settle')}
              </Button>
            )}
          </li>
        )}
      </Kind>
      {act?.kind === 'use' && <UseDialog dose={act.dose} items={data.items} onClose={close} />}
      {act?.kind === 'patch' && <PatchDialog patch={act.patch} onClose={close} />}
      {act?.kind === 'settle' && <SettleDialog count={act.count} onClose={close} />}
    </section>
  );
}

function Kind<Open>(props: {
  readonly kind: (typeof KINDS)[number];
  readonly of: readonly Open[];
  readonly children: (open: Open) => ReactNode;
}) {
  const { t } = useWords();
  const label = t(`narcotics.open.${props.kind}`);
  if (props.of.length === 0) return null;
  return (
    <>
      <h3 className={styles['kind']}>{label}</h3>
      <ul className={styles['open']} aria-label={label}>
        {props.of.map(props.children)}
      </ul>
    </>
  );
}

function DoseLine(props: { readonly dose: Dose; readonly runs?: boolean; readonly children?: ReactNode }) {
  const { dose, runs = false, children } = props;
  const { t, language } = useWords();
  const { patientOf } = useNarcoticText();
  const drug = Object.entries(OPIOIDS).find(([key]) => key === dose.drug)?.[1][language] ?? dose.drug;
  const { entered, unit } = dose;
  return (
    <li>
      <span>
        <Link to={`/ward/stays/${dose.patient.stayKey}/analgesics`}>{patientOf(dose.patient)}</Link> · {drug}{' '}
        {dose.preparation} · {localMoment(dose.at)} ·{' '}
        {dose.dose === null
          ? t(runs ? 'narcotics.dose.runs' : 'narcotics.dose.none', { entered, unit })
          : t('narcotics.dose', { dose: dose.dose, entered, unit })}
      </span>
      {children}
    </li>
  );
}

function PatchLine({ patch, children }: { readonly patch: Patch; readonly children: ReactNode }) {
  const { t } = useWords();
  const { patientOf } = useNarcoticText();
  const { batch, used, returned } = patch;
  return (
    <li>
      <span>
        <Link to={`/ward/stays/${patch.patient.stayKey}/analgesics`}>{patientOf(patch.patient)}</Link> ·{' '}
        {t('narcotics.patches', { batch, used, returned, at: localMoment(patch.removedAt) })}
      </span>
      {children}
    </li>
  );
}

function Awaits({ entry }: { readonly entry: NarcoticEntry }) {
  const { t } = useWords();
  const { personOf, aboutOf } = useNarcoticText();
  const { batch, units } = entry;
  const kind = t(`narcotics.kind.${entry.kind}`);
  return (
    <span>
      {t('narcotics.awaits', { kind, batch, units, name: personOf(entry.recordedBy) })}
      {aboutOf(entry) !== '' && ` · ${aboutOf(entry)}`}
    </span>
  );
}

function Difference({ entry }: { readonly entry: NarcoticEntry }) {
  const { t } = useWords();
  const { batch, units, reason } = entry;
  const book = entry.book ?? 0;
  return <span>{t('narcotics.difference', { batch, counted: units, book, difference: units - book, reason })}</span>;
}
