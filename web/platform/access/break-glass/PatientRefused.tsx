import { ApiError } from '../../api/api-error.ts';
import { useErrorWords } from '../../api/use-error-words.ts';
import { Icon } from '../../parts/Icon.tsx';
import standing from '../../parts/Standing.module.css';
import { useMay } from '../SessionContext.ts';
import { EmergencyAccess } from './EmergencyAccess.tsx';

export function isPatientRefused(error: unknown): boolean {
  return error instanceof ApiError && error.code === 'access/patient-refused';
}

/** Stands where a patient would be whom the role may not see. */
export function PatientRefused({ patientKey, error }: { readonly patientKey: string; readonly error: unknown }) {
  const { sentence } = useErrorWords()(error);
  const mayBreakGlass = useMay('break-glass.open');
  return (
    <div className={standing['standing']} role="alert">
      <Icon name="lock" size={28} />
      <p>{sentence}</p>
      {mayBreakGlass && <EmergencyAccess patientKey={patientKey} />}
    </div>
  );
}
