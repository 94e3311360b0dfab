import type { Bed, Stay } from '../../server/units/ward/stay/contract.ts';
import type { SignedIn } from './sign-in.ts';
import { arrange } from './signed-requests.ts';

/** A new patient lies in a new bed of the ward. @param nurse who admits */
export async function admitPatient(
  nurse: SignedIn,
  { name, bed, admittedAt }: { readonly name: string; readonly bed: string; readonly admittedAt: Date },
): Promise<Stay> {
  const person = { name, nameZh: null, sex: 'F', birthDate: '1960-01-02', identifiers: [] };
  const { patientKey } = await arrange(nurse, 'POST', '/api/clinic/patients', { body: person });
  const beds: readonly Bed[] = await arrange(nurse, 'POST', '/api/ward/beds', { body: { name: bed, inUse: true } });
  const bedKey = beds.find((each) => each.name === bed)?.bedKey;
  const body = { patientKey, bedKey, admittedAt: admittedAt.toISOString(), reportsSelf: true };
  return arrange(nurse, 'POST', '/api/ward/stays', { body });
}
