import { Frame } from './platform/frame/Frame.tsx';
import { imagingRooms } from './units/imaging/index.ts';
import { PatientSearch } from './units/imaging/PatientSearch.tsx';

/** The frame with what the rooms hang into it. */
export function DepartmentFrame() {
  return <Frame rooms={imagingRooms} Search={PatientSearch} running={null} />;
}
