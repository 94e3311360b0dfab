import type { PatientAxis } from '../../../../server/units/ward/axis/contract.ts';
import { localMoment } from '../../../platform/format/moment.ts';
import { useWords } from '../../../platform/language/use-words.ts';
import styles from './Axis.module.css';
import type { Place } from './AxisPicture.tsx';

type Contact = PatientAxis['contacts'][number];

interface Shown {
  readonly contacts: readonly Contact[];
  readonly x: Place;
}

/** The worst pain that was told at contacts after discharge, among the scores: of 24 hours, so it is not joined to them. */
export function ContactPains({ contacts, x, y }: Shown & { readonly y: (pain: number) => number }) {
  return contacts.map(
    (contact) =>
      contact.worst !== null && (
        <Square
          key={contact.followUpKey}
          contact={contact}
          x={x(Date.parse(contact.at))}
          y={y(contact.worst)}
          isHollow
        />
      ),
  );
}

/** Contacts after discharge, each at its time; hollow where nobody was reached. */
export function ContactLane({ contacts, x, y }: Shown & { readonly y: number }) {
  return contacts.map((contact) => (
    <Square
      key={contact.followUpKey}
      contact={contact}
      x={x(Date.parse(contact.at))}
      y={y}
      isHollow={!contact.isReached}
    />
  ));
}

const SIDE_PX = 9;

interface SquareProps {
  readonly contact: Contact;
  readonly x: number;
  readonly y: number;
  readonly isHollow: boolean;
}

function Square({ contact, x, y, isHollow }: SquareProps) {
  const { t } = useWords();
  const { at, way, isReached, worst, note } = contact;
  const pain =
    isReached && (worst === null ? t('ward-follow-up.worst.none') : t('ward-follow-up.worst.told', { worst }));
  const said = [t(`ward-follow-up.way.${way}`), t(`ward-follow-up.reached.${isReached ? 'yes' : 'no'}`), pain, note];
  return (
    <rect
      className={`${styles['contact']} ${isHollow ? styles['hollow'] : ''}`}
      x={x - SIDE_PX / 2}
      y={y - SIDE_PX / 2}
      width={SIDE_PX}
      height={SIDE_PX}
    >
      <title>{`${localMoment(at)} ${said.filter(Boolean).join(' · ')}`}</title>
    </rect>
  );
}
