import type { AnyKind } from './kind.ts';
import type { FhirResource } from './resource.ts';
import type { FhirSearch, Found } from './search.ts';

/**
 * A page of a search as a `Bundle`. Its links hold no value that names a person: addresses stay in logs and histories. Where the next
 * page would need one, an `OperationOutcome` in the bundle says how to go on.
 * @param base address of the façade, such as `http://127.0.0.1:8080/fhir`
 */
export function searchBundle(base: string, kind: AnyKind, search: FhirSearch, found: Found): FhirResource {
  const address = (offset: number) => `${base}/${kind.type}?${queryOf(kind, { ...search, offset })}`;
  const next = search.offset + search.count;
  const isNamed = search.filters.some(([name]) => kind.search[name]?.isIdentifying);
  const entries = found.resources.map((resource) => ({
    fullUrl: `${base}/${kind.type}/${resource.id ?? ''}`,
    resource,
    search: { mode: 'match' },
  }));
  return {
    resourceType: 'Bundle',
    type: 'searchset',
    ...(found.hasMore || (found.resources.length === 0 && search.offset > 0)
      ? {}
      : { total: search.offset + found.resources.length }),
    link: [
      { relation: 'self', url: address(search.offset) },
      ...(found.hasMore && !isNamed ? [{ relation: 'next', url: address(next) }] : []),
      ...(search.offset > 0 && !isNamed
        ? [{ relation: 'previous', url: address(Math.max(0, search.offset - search.count)) }]
        : []),
    ],
    ...(entries.length === 0 ? {} : { entry: [...entries, ...(found.hasMore && isNamed ? [moreFollows(next)] : [])] }),
  };
}

function queryOf(kind: AnyKind, { filters, count, offset }: FhirSearch): string {
  const kept = filters.filter(([name]) => !kind.search[name]?.isIdentifying);
  return new URLSearchParams([
    ...kept.map(([name, value]) => [name, value]),
    ['_count', String(count)],
    ['_offset', String(offset)],
  ]).toString();
}

function moreFollows(next: number) {
  const text = `More follow. Send the same search by POST to _search with _offset=${next}: a link would hold what names a patient.`;
  return {
    resource: {
      resourceType: 'OperationOutcome',
      issue: [{ severity: 'information', code: 'informational', details: { text } }],
    },
    search: { mode: 'outcome' },
  };
}
