import { pinyin } from 'pinyin-pro';
import { hasHan } from './author-name.ts';
import { pinyinDivisions } from './pinyin-syllables.ts';

export interface PersonName {
  /** 张三明 */
  readonly nameZh?: string;
  /** Zhang */
  readonly family: string;
  /** Sanming, San-Ming or Ann Marie */
  readonly given: string;
}

/**
 * The forms in which papers print a person's name: in Chinese; family and given name in either order, joined, divided and hyphened; abbreviated. They are
 * proposals: which of them are this person's is confirmed by the person.
 */
export function nameFormsOf(name: PersonName): readonly string[] {
  const givens = new Set<string>();
  const initials = new Set<string>();
  for (const parts of partsOfGiven(name)) {
    for (const form of givenForms(parts)) givens.add(form);
    for (const form of initialForms(parts)) initials.add(form);
  }
  const families = familyForms(name.family);
  const full = families.flatMap((family) =>
    [...givens].flatMap((given) => [`${family} ${given}`, `${given} ${family}`, `${family}, ${given}`]),
  );
  const short = families.flatMap((family) =>
    [...initials].flatMap((given) => [`${family} ${given}`, `${given} ${family}`, `${family}, ${given}`]),
  );
  const capitals = [...givens].flatMap((given) => [
    `${name.family.toUpperCase()} ${given}`,
    `${given} ${name.family.toUpperCase()}`,
  ]);
  return [...new Set([...(name.nameZh === undefined ? [] : [name.nameZh]), ...full, ...capitals, ...short])];
}

/** A Chinese name in pinyin, compound surnames together: a proposal, for some characters are read otherwise in names. */
export function pinyinNameOf(nameZh: string): Pick<PersonName, 'family' | 'given'> {
  const characters = [...nameZh.replaceAll(/\s/g, '')];
  const syllables = pinyin(characters.join(''), { toneType: 'none', type: 'array', mode: 'surname', v: true });
  const length = characters.length > 2 && COMPOUND.has(characters.slice(0, 2).join('')) ? 2 : 1;
  return { family: capital(syllables.slice(0, length).join('')), given: capital(syllables.slice(length).join('')) };
}

const COMPOUND = new Set([
  '欧阳',
  '太史',
  '端木',
  '上官',
  '司马',
  '东方',
  '独孤',
  '南宫',
  '万俟',
  '闻人',
  '夏侯',
  '诸葛',
  '尉迟',
  '公羊',
  '赫连',
  '澹台',
  '皇甫',
  '宗政',
  '濮阳',
  '公冶',
  '太叔',
  '申屠',
  '公孙',
  '慕容',
  '仲孙',
  '钟离',
  '长孙',
  '宇文',
  '司徒',
  '鲜于',
  '司空',
  '闾丘',
  '令狐',
  '百里',
  '呼延',
  '东郭',
  '南门',
  '轩辕',
  '左丘',
  '第五',
]);

/** The given name in its words or syllables: as divided in print, or as pinyin divides where that is a reading of it. */
function partsOfGiven({ nameZh, family, given }: PersonName): readonly (readonly string[])[] {
  const printed = given
    .split(/[\s-]+/)
    .filter((part) => part !== '')
    .map(capital);
  if (printed.length !== 1) return [printed];
  const surname = nameZh !== undefined && COMPOUND.has([...nameZh].slice(0, 2).join('')) ? 2 : 1;
  const count = nameZh === undefined || !hasHan(nameZh) ? undefined : [...nameZh].length - surname;
  const isPinyin = pinyinDivisions(family.replaceAll(/[\s-]/g, '')).length > 0;
  const divisions = isPinyin ? pinyinDivisions(printed[0] ?? '', count).filter((parts) => parts.length > 1) : [];
  const whole = count !== undefined && divisions.length > 0 ? [] : [printed];
  return [...whole, ...divisions.map((parts) => parts.map(capital))];
}

/** Sanming, San-Ming, San-ming, San Ming */
function givenForms(parts: readonly string[]): readonly string[] {
  const lower = parts.map((part, at) => (at === 0 ? part : part.toLowerCase()));
  return [...new Set([lower.join(''), parts.join('-'), lower.join('-'), parts.join(' ')])];
}

/** SM, S.M., S.-M., S M, S, S. */
function initialForms(parts: readonly string[]): readonly string[] {
  const letters = parts.map((part) => part.slice(0, 1));
  const all = [
    letters.join(''),
    letters.map((letter) => `${letter}.`).join(''),
    letters.map((letter) => `${letter}.`).join('-'),
    letters.map((letter) => `${letter}.`).join(' '),
    letters.join('-'),
  ];
  const first = letters[0] ?? '';
  return first === '' ? [] : [...new Set([...all, first, `${first}.`])];
}

/** Lü is printed as Lv, Lyu and Lu as well. */
function familyForms(family: string): readonly string[] {
  const umlaut = /ü/i;
  return umlaut.test(family)
    ? [family, ...['v', 'yu', 'u'].map((letters) => family.replace(umlaut, letters))]
    : [family];
}

function capital(word: string): string {
  return word.slice(0, 1).toUpperCase() + word.slice(1);
}
