import { cite } from '@isocenter/bibliography';
import { dayIn } from '@isocenter/deadlines';
import type { Language } from '@isocenter/messages';
import type { Content } from 'pdfmake/interfaces';
import { contentSha256 } from '../../../platform/signatures/canonical-json.ts';
import { VERSION } from '../../../platform/version.ts';
import { FONT_FAMILY, type Ink, inkFor, pdfOf, reportFontCoverage } from '../../physics/index.ts';
import type { Project } from './contract.ts';
import { HEADINGS } from './contract.ts';
import { type Output, type ReportDraft, reportDraft } from './report-draft.ts';

export interface SheetMade {
  readonly language: Language;
  readonly timeZone: string;
  readonly madeAt: Date;
  readonly madeBy: string;
}

const HASH_DIGITS = 16;

/** The draft of a report of a project, A4: what the record knows, and in plain sight what is still to be written. */
export async function reportSheet(
  project: Project,
  { year, outputs }: { readonly year: number | null; readonly outputs: readonly Output[] },
  made: SheetMade,
): Promise<Buffer> {
  const ink = inkFor(made.language, await reportFontCoverage());
  const draft = reportDraft({ ...project, outputs }, year);
  const title = ink.say(year === null ? 'projects.report.final.title' : 'projects.report.progress.title');
  const { title: named } = project.content;
  const shown = made.language === 'zh' ? named.zh || named.en : named.en || named.zh;
  const sha256 = contentSha256(JSON.parse(JSON.stringify(project.content))).slice(0, HASH_DIGITS);
  const foot = `${dayIn(made.timeZone, made.madeAt)} · ${made.madeBy} · Isocenter ${VERSION} · ${sha256}`;
  return pdfOf({
    ...{ pageSize: 'A4', pageMargins: [56, 64, 56, 52], language: made.language === 'zh' ? 'zh-CN' : 'en' },
    info: { title, creationDate: made.madeAt },
    defaultStyle: { font: FONT_FAMILY, fontSize: 10, lineHeight: 1.3 },
    header: () => ({ margin: [56, 26, 56, 0], text: ink.print(`${title} · ${shown}`), fontSize: 9 }),
    footer: (page, pages) => ({
      ...{ margin: [56, 10, 56, 0], fontSize: 7 },
      columns: [ink.print(foot), { text: ink.say('report.page', { page, pages }), alignment: 'right', width: 90 }],
    }),
    content: [
      { text: ink.print(`${title}${year === null ? '' : ` ${year}`}`), fontSize: 16, bold: true },
      { text: ink.say('projects.report.draft-note'), fontSize: 8.5, margin: [0, 2, 0, 8] },
      factsOf(project, ink, shown),
      ...draft.items.flatMap(({ item, texts, isMissing }): Content[] => {
        const head = ink.say(`projects.report.item.${item}`);
        return [
          { text: head, bold: true, fontSize: 12, margin: [0, 8, 0, 2] },
          ...(isMissing
            ? [{ text: ink.say('projects.report.missing', { what: head }), color: '#a11' }]
            : texts.map(({ year: of, text }) => ({ text: ink.print(year === null ? `${of}: ${text}` : text) }))),
          ...(item === 'results'
            ? [...worksOf(draft, ink, made.language), patentsOf(project, ink, made.language)]
            : []),
          ...(item === 'execution' ? [eventsOf(draft, ink)] : []),
        ];
      }),
      { text: ink.say('projects.money'), bold: true, fontSize: 12, margin: [0, 8, 0, 4] },
      moneyOf(project, ink),
    ],
  });
}

function factsOf({ content, standing }: Project, ink: Ink, title: string): Content {
  const leader = content.people.filter(({ isLeader }) => isLeader).map(({ name }) => name);
  const rows = [
    [ink.say('entries.title'), title],
    [ink.say('projects.programme'), ink.say(`projects.programme.${content.programme}`)],
    [ink.say('projects.number'), content.number || '–'],
    [ink.say('projects.leader'), leader.join(', ') || '–'],
    [ink.say('projects.period'), `${content.from} – ${standing.endsOn}`],
  ];
  return {
    layout: 'noBorders',
    table: { widths: [110, '*'], body: rows.map((row) => row.map((cell) => ink.print(cell))) },
  };
}

/** Works as GB/T 7714 cites them; after each what its printed funding says of the number. */
function worksOf({ outputs }: ReportDraft, ink: Ink, language: Language): Content[] {
  const head = { text: ink.say('projects.works'), bold: true, fontSize: 9, margin: [0, 4, 0, 0] } satisfies Content;
  if (outputs.length === 0) return [head, { text: ink.say('projects.report.works.none'), fontSize: 9 }];
  const cited = cite(
    outputs.map(({ work }) => work),
    { style: 'gb-t-7714-2015', language },
  );
  const lines = outputs.map(({ acknowledgement }, at): Content => {
    const text = [
      ink.print(`${cited[at]} `),
      { text: ink.say(`projects.acknowledged.${acknowledgement}`), bold: true },
    ];
    return acknowledgement === 'named' ? { text } : { text, color: '#a11' };
  });
  return [head, { fontSize: 9, ol: lines }];
}

function patentsOf({ patents }: Project, ink: Ink, language: Language): Content {
  if (patents.length === 0) return { text: ink.say('projects.patents.none'), fontSize: 9 };
  return {
    fontSize: 9,
    ul: patents.map(({ title, number }) =>
      ink.print([language === 'zh' ? title.zh || title.en : title.en || title.zh, number].filter(Boolean).join(', ')),
    ),
  };
}

function eventsOf({ events }: ReportDraft, ink: Ink): Content {
  return {
    fontSize: 9,
    ul: events.map(({ on, kind, reason }) =>
      ink.print([on, ink.say(`projects.event.${kind}`), reason].filter(Boolean).join(' · ')),
    ),
  };
}

function moneyOf({ sheet }: Project, ink: Ink): Content {
  const yuan = (cents: number) => (cents / 100).toFixed(2);
  const heads = [
    ...(['projects.heading', 'projects.budget', 'projects.spent', 'projects.left'] as const).map((key) => ink.say(key)),
  ];
  const nameOf = (heading: string) => {
    const known = HEADINGS.find((each) => each === heading);
    return known ? ink.say(`projects.heading.${known}`) : ink.print(heading);
  };
  const lines = sheet.lines.map(({ heading, budgetCents, spentCents }) => [
    ...[nameOf(heading), yuan(budgetCents), yuan(spentCents), yuan(budgetCents - spentCents)],
  ]);
  const { budgetCents, spentCents } = sheet;
  const total = [
    ...[ink.say('projects.heading.total'), yuan(budgetCents), yuan(spentCents), yuan(budgetCents - spentCents)],
  ];
  return { fontSize: 9, table: { headerRows: 1, widths: ['*', 90, 90, 90], body: [heads, ...lines, total] } };
}
