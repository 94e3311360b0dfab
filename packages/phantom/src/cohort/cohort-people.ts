import type { IsoDate } from '@isocenter/dicom-rt';
import { type SeededRandom, seededRandom } from '../seeded-random.ts';
import { COURSES, type CohortCourse } from './courses.ts';

/** A made-up patient of the demonstration department: who, and treated how. */
export interface CohortPerson {
  readonly patientId: string;
  readonly name: { readonly alphabetic: string; readonly ideographic: string };
  readonly sex: 'F' | 'M';
  readonly birthDate: IsoDate;
  readonly studyDate: IsoDate;
  readonly course: CohortCourse;
}

/** Frequent names; which belong together is drawn. Nobody is meant. */
const SURNAMES = [
  ...['Wang 王', 'Li 李', 'Zhang 张', 'Liu 刘', 'Chen 陈', 'Yang 杨', 'Huang 黄', 'Zhao 赵', 'Wu 吴', 'Zhou 周'],
  ...['Xu 徐', 'Sun 孙', 'Ma 马', 'Zhu 朱', 'Hu 胡', 'Guo 郭', 'He 何', 'Lin 林', 'Gao 高', 'Luo 罗', 'Ouyang 欧阳'],
];
const GIVEN = {
  F: [
    'Xiuying 秀英',
    'Guilan 桂兰',
    'Min 敏',
    'Lijuan 丽娟',
    'Yan 艳',
    'Xia 霞',
    'Yuzhen 玉珍',
    'Hongmei 红梅',
    'Shuhua 淑华',
  ],
  M: [
    'Jianguo 建国',
    'Wei 伟',
    'Zhiqiang 志强',
    'Jun 军',
    'Guoqiang 国强',
    'Ming 明',
    'Haibo 海波',
    'Deshun 德顺',
    'Yongfu 永福',
  ],
} as const;

const FIRST_STUDY = Date.UTC(2026, 0, 12);
const DAY_MS = 86_400_000;

/**
 * The people of the demonstration department beside its two detailed patients, always the same of one seed.
 */
export function cohortPeople({
  seed,
  count,
}: {
  readonly seed: string;
  readonly count: number;
}): readonly CohortPerson[] {
  const random = seededRandom(`${seed}, cohort`);
  const taken = new Set<string>();
  return Array.from({ length: count }, (_, index) => {
    const course = COURSES[index % COURSES.length] ?? random.pick(COURSES);
    const sex = course.sex ?? random.pick(['F', 'M'] as const);
    return {
      patientId: `DEMO-${String(index + 3).padStart(4, '0')}`,
      name: drawnName(sex, random, taken),
      sex,
      birthDate: dateOf(Date.UTC(random.whole(1941, 1984), random.whole(0, 11), random.whole(1, 28))),
      studyDate: dateOf(FIRST_STUDY + 2 * index * DAY_MS),
      course,
    };
  });
}

/** A name that nobody has yet, while there is one. */
function drawnName(sex: 'F' | 'M', random: SeededRandom, taken: Set<string>): CohortPerson['name'] {
  for (let attempt = 1; ; attempt++) {
    const [surname = '', surnameZh = ''] = random.pick(SURNAMES).split(' ');
    const [given = '', givenZh = ''] = random.pick(GIVEN[sex]).split(' ');
    const alphabetic = `${surname}^${given}`;
    if (taken.has(alphabetic) && attempt < MOST_ATTEMPTS) continue;
    taken.add(alphabetic);
    return { alphabetic, ideographic: `${surnameZh}^${givenZh}` };
  }
}

const MOST_ATTEMPTS = 100;

function dateOf(instant: number): IsoDate {
  return new Date(instant).toISOString().slice(0, 10);
}
