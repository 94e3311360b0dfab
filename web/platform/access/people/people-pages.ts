import type { MessageKey } from '@isocenter/messages';

/** The pages about people, with the right that each takes. */
export const PEOPLE_PAGES = [
  { path: '/people', label: 'people.people', right: 'person.read' },
  { path: '/sites', label: 'people.sites', right: 'person.read' },
  { path: '/policy', label: 'people.policy', right: 'policy.read' },
  { path: '/signature-rules', label: 'signatures.rules', right: 'signature-rule.write' },
  { path: '/emergency-access', label: 'people.glass', right: 'break-glass.read' },
] as const satisfies readonly { readonly path: string; readonly label: MessageKey; readonly right: string }[];
