import { VERSION } from '../version.ts';
import type { AnyKind } from './kind.ts';
import type { FhirResource } from './resource.ts';

/** What the façade can do, as FHIR asks a server to say. @param date since when it can, an instant */
export function capabilityStatement(base: string, kinds: readonly AnyKind[], date: string): FhirResource {
  return {
    resourceType: 'CapabilityStatement',
    status: 'active',
    date,
    kind: 'instance',
    fhirVersion: '4.0.1',
    format: ['json'],
    software: { name: 'Isocenter', version: VERSION },
    implementation: { description: 'Isocenter, read only. Not a medical device.', url: base },
    rest: [
      {
        mode: 'server',
        security: {
          cors: false,
          description: 'An access token of a person (Authorization: Bearer …); rights are those of its role.',
        },
        resource: kinds.map(({ type, search }) => ({
          type,
          interaction: [{ code: 'read' }, { code: 'search-type' }],
          versioning: 'no-version',
          readHistory: false,
          searchParam: [
            { name: '_id', type: 'token', documentation: 'Keys.' },
            ...Object.entries(search).map(([name, { type: of, documentation }]) => ({ name, type: of, documentation })),
          ],
        })),
      },
    ],
  };
}
