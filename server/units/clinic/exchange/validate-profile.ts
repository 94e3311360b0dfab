import { type Element, elementsAt, fits, isElement, saysWhyAbsent } from './elements.ts';
import { extensionsIn } from './invariants.ts';
import { PROFILE_RULES, type ProfileRules } from './profile-rules.ts';

/** Where a resource does not keep a rule of a profile that it says it fits. */
export interface ProfileFault {
  /** `fullUrl` of the entry. */
  readonly entry: string;
  readonly profile: string;
  readonly severity: 'error' | 'warning';
  /** Key of the invariant, or the path of the element. */
  readonly rule: string;
  readonly says: string;
}

type Found = Pick<ProfileFault, 'rule' | 'says'> & { readonly severity?: 'warning' | 'error' };

/**
 * Checks a bundle against the rules of the profiles that its resources name: cardinalities, fixed values, required bindings, references within
 * the bundle, choices of type, invariants. Preferred and extensible bindings are not errors to leave, and are not checked.
 * @returns nothing where each rule is kept
 */
export function validateBundle(bundle: unknown): readonly ProfileFault[] {
  const entries = elementsAt(bundle, 'entry');
  const resources = new Map<string, Element>();
  const faults: ProfileFault[] = [];
  const structure = (entry: string, rule: string, says: string) =>
    faults.push({ entry, profile: 'http://hl7.org/fhir/StructureDefinition/Bundle', severity: 'error', rule, says });
  for (const entry of entries) {
    const [fullUrl] = elementsAt(entry, 'fullUrl').map(String);
    const [resource] = elementsAt(entry, 'resource');
    if (fullUrl === undefined || !isElement(resource)) structure(fullUrl ?? '?', 'entry', 'has fullUrl and resource');
    else if (resources.has(fullUrl)) structure(fullUrl, 'bdl-7', 'fullUrl stands once in a bundle');
    else resources.set(fullUrl, resource);
  }
  for (const [entry, resource] of resources) {
    for (const [rule, says] of jsonFaults(resource)) structure(entry, rule, says);
    const profiles = elementsAt(resource, 'meta.profile').map(String);
    for (const profile of profiles) {
      const rules = PROFILE_RULES.find((known) => known.profile === profile);
      if (!rules) structure(entry, 'meta.profile', `no rules are known of ${profile}`);
      else
        for (const { rule, says, severity = 'error' } of faultsOf(resource, rules, resources))
          faults.push({ entry, profile, severity, rule, says });
    }
  }
  return faults;
}

function faultsOf(resource: Element, rules: ProfileRules, others: ReadonlyMap<string, Element>): readonly Found[] {
  if (resource['resourceType'] !== rules.type) return [{ rule: 'resourceType', says: `is a ${rules.type}` }];
  return [
    ...cardinalityFaults(resource, rules),
    ...rules.patterns.flatMap(({ at, is }) =>
      elementsAt(resource, at).flatMap((value) =>
        fits(value, is) ? [] : [{ rule: at, says: `is ${JSON.stringify(is)}` }],
      ),
    ),
    ...bindingFaults(resource, rules),
    ...referenceFaults(resource, rules, others),
    ...choiceFaults(resource, rules),
    ...rules.invariants.flatMap(({ key, severity, at, says, holds }) =>
      elementsAt(resource, at).flatMap((each) =>
        isElement(each) && !holds(each) ? [{ rule: key, says, severity }] : [],
      ),
    ),
  ];
}

function cardinalityFaults(resource: Element, { cardinalities }: ProfileRules): readonly Found[] {
  return cardinalities.flatMap(({ at, has, min, max }) =>
    elementsAt(resource, at).flatMap((parent) => {
      const found = elementsAt(parent, has).length;
      if (found >= min && found <= max) return [];
      const asked = `${min}..${max === Number.POSITIVE_INFINITY ? '*' : max}`;
      return [{ rule: at === '' ? has : `${at}.${has}`, says: `stands ${asked} times, not ${found}` }];
    }),
  );
}

/** A code, a quantity's unit, or one of the codings of a concept; what says why it is absent is not bound. */
function bindingFaults(resource: Element, { bindings }: ProfileRules): readonly Found[] {
  return bindings.flatMap(({ at, from }) =>
    elementsAt(resource, at).flatMap((value) => {
      if (saysWhyAbsent(value)) return [];
      const given = isElement(value) && 'coding' in value ? elementsAt(value, 'coding') : [value];
      const isIn = (each: unknown) =>
        from.some(({ system, code }) =>
          isElement(each) ? each['code'] === code && each['system'] === system : system === '' && each === code,
        );
      return given.some(isIn) ? [] : [{ rule: at, says: `is one of ${from.map(({ code }) => code).join(', ')}` }];
    }),
  );
}

function referenceFaults(
  resource: Element,
  { references }: ProfileRules,
  others: ReadonlyMap<string, Element>,
): readonly Found[] {
  return references.flatMap(({ at, to }) =>
    elementsAt(resource, at).flatMap((value) => {
      const target = others.get(String(elementsAt(value, 'reference')[0]));
      const isRight = to.some(
        ({ type, profile }) =>
          target?.['resourceType'] === type &&
          (profile === undefined || elementsAt(target, 'meta.profile').includes(profile)),
      );
      return isRight ? [] : [{ rule: at, says: `leads to ${to.map(({ type }) => type).join(' or ')} in the bundle` }];
    }),
  );
}

function choiceFaults(resource: Element, { choices }: ProfileRules): readonly Found[] {
  return choices.flatMap(({ at, choice, only }) =>
    elementsAt(resource, at).flatMap((parent) =>
      Object.keys(isElement(parent) ? parent : {})
        .filter((name) => new RegExp(`^_?${choice}[A-Z]`).test(name) && name !== only && name !== `_${only}`)
        .map((name) => ({ rule: name, says: `is ${only}` })),
    ),
  );
}

/** What FHIR's JSON does not have: null, empty lists and objects; extensions with a value and extensions, or with none of both (ext-1). */
function jsonFaults(resource: Element): readonly (readonly [rule: string, says: string])[] {
  const empty: (readonly [string, string])[] = [];
  const look = (value: unknown, path: string) => {
    const isEmpty =
      value === null || (typeof value === 'object' && Object.keys(value ?? {}).length === 0) || value === '';
    if (isEmpty) empty.push([path, 'has a value, or is left out']);
    else if (typeof value === 'object')
      for (const [name, each] of Object.entries(value ?? {})) look(each, `${path}.${name}`);
  };
  look(resource, String(resource['resourceType']));
  const halves = extensionsIn(resource)
    .filter((each) => Object.keys(each).some((name) => name.startsWith('value')) === 'extension' in each)
    .map(({ url }) => ['ext-1', `${String(url)} has a value or extensions`] as const);
  return [...empty, ...halves];
}
