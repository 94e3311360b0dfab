import type { ErrorTable } from './error-table.ts';

/** The FHIR façade. No sentence repeats what was searched for: it may name a patient. */
export const FHIR_ERRORS = {
  'fhir/no-such-resource': {
    status: 404,
    en: 'There is no {{type}} {{id}} here, or your present role does not see it.',
    zh: '此处没有 {{type}} {{id}}，或当前角色无权查看。',
  },
  'fhir/parameter-unknown': {
    status: 400,
    en: '{{type}} is not searched by "{{name}}" here. Leave it out; /fhir/metadata lists what may be asked.',
    zh: '{{type}} 不支持按“{{name}}”检索。请去掉该参数；可用参数见 /fhir/metadata。',
  },
  'fhir/parameter-value': {
    status: 400,
    en: 'The value of the parameter {{name}} cannot be read. /fhir/metadata says of which type it is.',
    zh: '参数 {{name}} 的值无法解析，其类型见 /fhir/metadata。',
  },
} as const satisfies ErrorTable;
