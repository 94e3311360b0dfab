import { useMay } from './platform/access/SessionContext.ts';
import { Frame } from './platform/frame/Frame.tsx';
import { NoticeBell } from './platform/notices/NoticeBell.tsx';
import { rooms } from './rooms.ts';
import { ReportButton } from './units/clinic/index.ts';
import { DropAnywhere, PatientSearch, RunningImport, UploadsProvider } from './units/imaging/index.ts';

/** The frame with what the rooms hang into it, as far as the person may use it. */
export function DepartmentFrame() {
  const hasNotices = useMay('task.do');
  const mayImport = useMay('object.import');
  const mayReport = useMay('incident.report');
  const maySearch = useMay('patient.read');
  return (
    <UploadsProvider>
      <Frame
        rooms={rooms}
        Search={maySearch ? PatientSearch : null}
        running={mayImport ? <RunningImport /> : null}
        report={mayReport ? <ReportButton /> : null}
        notices={hasNotices ? <NoticeBell /> : null}
      />
      {mayImport && <DropAnywhere />}
    </UploadsProvider>
  );
}
