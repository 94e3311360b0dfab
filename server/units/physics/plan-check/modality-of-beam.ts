import type { Beam } from '@isocenter/dicom-rt';
import type { StructuredPrescription } from './contract.ts';

type Modality = StructuredPrescription['phases'][number]['modality'];

/** What a plan's word for radiation is as prescribed. */
export const MODALITY_OF_BEAM: Readonly<Record<Beam['radiation'], Modality | undefined>> = {
  PHOTON: 'photon',
  ELECTRON: 'electron',
  PROTON: 'proton',
  ION: 'carbon',
  NEUTRON: undefined,
  UNKNOWN: undefined,
};
