import { accessRooms } from './platform/access/index.ts';
import { formRooms } from './platform/forms/index.ts';
import type { RoomLink } from './platform/frame/room.ts';
import { taskRooms } from './platform/tasks/index.ts';
import { clinicRooms } from './units/clinic/index.ts';
import { imagingRooms } from './units/imaging/index.ts';
import { officeRooms } from './units/office/index.ts';
import { physicsRooms } from './units/physics/index.ts';
import { researchRooms } from './units/research/index.ts';
import { wardRooms } from './units/ward/index.ts';

/** The rooms of the department in the order of the rail. */
export const rooms: readonly RoomLink[] = [
  ...imagingRooms,
  ...clinicRooms,
  ...physicsRooms,
  ...wardRooms,
  ...researchRooms,
  ...officeRooms,
  ...taskRooms,
  ...formRooms,
  ...accessRooms,
];
