import { Frame } from './platform/frame/Frame.tsx';
import { DropAnywhere, imagingRooms, PatientSearch, RunningImport, UploadsProvider } from './units/imaging/index.ts';

/** The frame with what the rooms hang into it. */
export function DepartmentFrame() {
  return (
    <UploadsProvider>
      <Frame rooms={imagingRooms} Search={PatientSearch} running={<RunningImport />} />
      <DropAnywhere />
    </UploadsProvider>
  );
}
