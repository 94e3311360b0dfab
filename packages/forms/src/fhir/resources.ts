import { z } from 'zod';

/** The parts of a FHIR R4 `Questionnaire` and `QuestionnaireResponse` that are read and written here (hl7.org/fhir/R4). */

const coding = z.looseObject({
  system: z.string().optional(),
  code: z.string().optional(),
  display: z.string().optional(),
});

export interface Extension {
  readonly url: string;
  readonly extension?: readonly Extension[] | undefined;
  readonly _valueString?: { readonly extension?: readonly Extension[] };
  readonly [value: `value${string}`]: unknown;
}
const extension = z
  .looseObject({
    url: z.string(),
    get extension(): z.ZodType<readonly Extension[] | undefined> {
      return z.array(extension).optional();
    },
  })
  .meta({ id: 'FhirExtension' }) as z.ZodType<Extension>;

const extensions: z.ZodType<readonly Extension[] | undefined> = z.array(extension).optional();
const extended = { extension: extensions.optional(), modifierExtension: extensions.optional() };
const element = z.looseObject({ extension: extensions.optional() }).optional();

const answerOption = z.looseObject({
  ...extended,
  valueCoding: coding.extend({ _display: element }).optional(),
  valueString: z.string().optional(),
  valueInteger: z.number().int().optional(),
  valueDate: z.string().optional(),
});

const enableWhen = z.looseObject({
  question: z.string(),
  operator: z.enum(['exists', '=', '!=', '>', '<', '>=', '<=']),
  answerBoolean: z.boolean().optional(),
  answerDecimal: z.number().optional(),
  answerInteger: z.number().int().optional(),
  answerDate: z.string().optional(),
  answerDateTime: z.string().optional(),
  answerString: z.string().optional(),
  answerCoding: coding.optional(),
});

const itemFields = {
  ...extended,
  linkId: z.string().min(1),
  type: z.string(),
  text: z.string().optional(),
  _text: element,
  required: z.boolean().optional(),
  repeats: z.boolean().optional(),
  readOnly: z.boolean().optional(),
  maxLength: z.number().int().optional(),
  enableWhen: z.array(enableWhen).optional(),
  enableBehavior: z.enum(['all', 'any']).optional(),
  answerOption: z.array(answerOption).optional(),
  answerValueSet: z.string().optional(),
};
const itemBase = z.looseObject(itemFields);
export type QuestionnaireItem = z.infer<typeof itemBase> & { readonly item?: readonly QuestionnaireItem[] | undefined };
const item: z.ZodType<QuestionnaireItem> = itemBase
  .extend({
    get item() {
      return z.array(item).optional();
    },
  })
  .meta({ id: 'QuestionnaireItem' });

export const questionnaireSchema = z
  .looseObject({
    ...extended,
    resourceType: z.literal('Questionnaire'),
    url: z.string().min(1),
    version: z.string().min(1),
    status: z.enum(['draft', 'active', 'retired']),
    language: z.string().optional(),
    title: z.string().min(1),
    _title: element,
    item: z.array(item).min(1),
  })
  .meta({ id: 'Questionnaire', description: 'Of FHIR R4; what is not named here is kept as it came.' });
export type Questionnaire = z.infer<typeof questionnaireSchema>;

const responseAnswer = z.looseObject({
  valueBoolean: z.boolean().optional(),
  valueDecimal: z.number().optional(),
  valueInteger: z.number().int().optional(),
  valueDate: z.string().optional(),
  valueDateTime: z.string().optional(),
  valueString: z.string().optional(),
  valueCoding: coding.optional(),
  valueAttachment: z
    .looseObject({
      contentType: z.string().optional(),
      url: z.string().optional(),
      title: z.string().optional(),
      size: z.number().int().optional(),
    })
    .optional(),
  valueReference: z
    .looseObject({
      identifier: z.looseObject({ system: z.string().optional(), value: z.string().optional() }).optional(),
    })
    .optional(),
});
export type ResponseAnswer = z.infer<typeof responseAnswer>;

/** No interface: it is sent as what may have more in it, which an interface cannot stand for. */
export type ResponseItem = {
  readonly linkId: string;
  readonly answer?: readonly ResponseAnswer[] | undefined;
  readonly item?: readonly ResponseItem[] | undefined;
};
const responseItem: z.ZodType<ResponseItem> = z
  .looseObject({
    linkId: z.string().min(1),
    answer: z.array(responseAnswer).optional(),
    get item() {
      return z.array(responseItem).optional();
    },
  })
  .meta({ id: 'QuestionnaireResponseItem' });

export const responseSchema = z
  .looseObject({
    resourceType: z.literal('QuestionnaireResponse'),
    questionnaire: z.string().min(1),
    status: z.enum(['in-progress', 'completed', 'amended', 'entered-in-error', 'stopped']),
    item: z.array(responseItem).optional(),
  })
  .meta({ id: 'QuestionnaireResponse', description: 'Of FHIR R4.' });
export type QuestionnaireResponse = z.infer<typeof responseSchema>;
