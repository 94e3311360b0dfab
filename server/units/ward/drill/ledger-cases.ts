// biome-ignore-all format: a case is read as one block
import type { PainCase } from './pain-case.ts';

/** Narcotic drugs, to the tablet. */
export const LEDGER_CASES: readonly PainCase[] = [
  {
    id: 'half-ampoule', topic: 'ledger', points: 2, cites: ['waste'],
    stem: { en: 'Half an ampoule of morphine is left. Who must be there when it is destroyed?', zh: '吗啡注射液用后剩余半支。销毁时谁须在场？' },
    question: { kind: 'one', right: 'second', choices: [
      { id: 'second', says: { en: 'a second person who may witness; both sign what was given and what was wasted', zh: '第二名有资格的人员；双方签名记录用量与弃量' } },
      { id: 'alone', says: { en: 'nobody: I write it down', zh: '无须他人：自行记录即可' } },
      { id: 'patient', says: { en: 'the patient', zh: '患者本人' } },
      { id: 'later', says: { en: 'whoever comes on the next shift signs later', zh: '由下一班人员补签' } },
    ] },
    explanation: { en: 'Two persons, at that time, both signing. A signature by somebody who was not there is false.', zh: '须双人当场并签名。不在场者补签属虚假记录。' },
  },
  {
    id: 'waste-mg', topic: 'ledger', points: 1, cites: ['waste'],
    stem: { en: 'An ampoule of morphine 10 mg, of which 4 mg were given. How much is recorded as wasted?', zh: '吗啡注射液 10 mg/支，用 4 mg。弃量记录为多少？' },
    question: { kind: 'number', unit: { en: 'mg', zh: 'mg' }, right: 6, tolerance: 0 },
    explanation: { en: '10 − 4 = 6 mg. Given and wasted together are the ampoule.', zh: '10 − 4 = 6 mg。用量与弃量之和等于整支。' },
  },
  {
    id: 'used-patch', topic: 'ledger', points: 2, cites: ['used-patch'],
    stem: { en: 'A fentanyl patch is changed. Choose all that belong to the old one.', zh: '更换芬太尼贴剂。旧贴剂应如何处理？请全部选出。' },
    question: { kind: 'several', right: ['fold', 'back', 'record'], choices: [
      { id: 'fold', says: { en: 'folded on itself, sticky side inwards', zh: '胶面向内对折' } },
      { id: 'back', says: { en: 'given back and counted', zh: '回收并清点' } },
      { id: 'record', says: { en: 'recorded: when, by whom', zh: '登记时间和人员' } },
      { id: 'bin', says: { en: 'into the bin of the room', zh: '丢入病房垃圾桶' } },
      { id: 'home', says: { en: 'given to the family', zh: '交家属带走' } },
    ] },
    explanation: { en: 'After three days there is still fentanyl in it, enough to kill a child. It goes back and is counted.', zh: '使用三天后仍有残留药量，足以致儿童死亡。须回收清点。' },
  },
  {
    id: 'one-short', topic: 'ledger', points: 2, cites: ['balance'],
    stem: { en: 'At the change of shift one tablet of morphine is missing. What do you do?', zh: '交接班清点时吗啡片少一片。怎么办？' },
    question: { kind: 'one', right: 'report', choices: [
      { id: 'report', says: { en: 'count again with the other nurse, report at once, write down what was found', zh: '与对方双人复核，立即上报，如实记录' } },
      { id: 'fit', says: { en: 'enter one more dose so that it agrees', zh: '补记一次给药使账平' } },
      { id: 'tomorrow', says: { en: 'wait until tomorrow, it may turn up', zh: '等到明天，也许会找到' } },
      { id: 'own', says: { en: 'replace it from another patient’s tablets', zh: '用其他患者的药补上' } },
    ] },
    explanation: { en: 'The number that was counted is the number that is written. Whoever makes it fit hides what happened.', zh: '清点多少就记多少。改数凑平就是掩盖事实。' },
  },
];
