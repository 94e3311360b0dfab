import { isAskedFor } from '../toxicity/adverse-events.ts';
import { PRO_SYMPTOMS, type ProAttribute, type ProSymptom } from './pro-ctcae.ts';

/** One question, named by its symptom and attribute: `nausea/frequency`. */
export interface ProQuestion {
  readonly id: string;
  readonly symptom: string;
  readonly attribute: ProAttribute;
  readonly text: { readonly en: string; readonly zh: string };
}

/** What a patient who is treated in this region is asked, symptom by symptom. */
export function proQuestionsFor(siteRegion: string | undefined): readonly ProQuestion[] {
  return PRO_SYMPTOMS.filter(({ regions }) => isAskedFor(regions, siteRegion)).flatMap((symptom) =>
    symptom.attributes.map((attribute) => ({
      id: `${symptom.id}/${attribute}`,
      symptom: symptom.id,
      attribute,
      text: textOf(symptom, attribute),
    })),
  );
}

/**
 * The questions that are asked, given what was answered: a symptom that the patient does not have is not asked about further. What was not
 * asked stays without an answer.
 */
export function proQuestionsAsked(
  questions: readonly ProQuestion[],
  answers: Readonly<Record<string, number>>,
): readonly ProQuestion[] {
  const first = new Map<string, string>();
  for (const { symptom, id } of questions) if (!first.has(symptom)) first.set(symptom, id);
  return questions.filter(({ symptom, id }) => first.get(symptom) === id || answers[first.get(symptom) ?? ''] !== 0);
}

function textOf({ words: { en, zh } }: ProSymptom, attribute: ProAttribute): ProQuestion['text'] {
  switch (attribute) {
    case 'frequency':
      return { en: `In the last 7 days, how OFTEN did you have ${en}?`, zh: `过去 7 天内，您有多经常出现${zh}？` };
    case 'severity':
      return {
        en: `In the last 7 days, what was the SEVERITY of your ${en} at its WORST?`,
        zh: `过去 7 天内，您的${zh}最严重时有多重？`,
      };
    case 'interference':
      return {
        en: `In the last 7 days, how much did ${en} INTERFERE with your usual or daily activities?`,
        zh: `过去 7 天内，${zh}对您的日常活动影响有多大？`,
      };
    case 'amount':
      return { en: `In the last 7 days, did you have any ${en}?`, zh: `过去 7 天内，您有${zh}吗？` };
  }
}
