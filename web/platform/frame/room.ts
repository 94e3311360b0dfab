import type { MessageKey } from '@isocenter/messages';
import type { IconName } from '../parts/Icon.tsx';

/** An entry of the left rail. */
export interface RoomLink {
  readonly path: string;
  readonly label: MessageKey;
  readonly icon: IconName;
  /** Who has not this right does not see the room. */
  readonly right?: string;
  /** How many things wait in the room for a person; a hook, called on every render of the rail. */
  readonly useWaiting?: () => number;
}
