import { formatFraction, formatLargestGamma, formatQuantity } from '@isocenter/messages';
import type { Content } from 'pdfmake/interfaces';
import { instantWithOffset } from '../instant.ts';
import type { AcceptedQa } from '../physics-task.ts';
import type { JudgedPlane, PlaneGamma } from '../plane-gamma/plane-gamma.ts';
import { gammaHistogramPicture } from './gamma-histogram-picture.ts';
import { gammaMapPicture } from './gamma-map-picture.ts';
import { COLOURS, type Ink, inkFor } from './ink.ts';
import { criteriaOf, criteriaText, figure, judgementText, registrationText, valueUnit } from './plane-gamma-words.ts';
import { planeProfilePicture } from './plane-profile-picture.ts';
import type { ReportContext } from './report-context.ts';
import { reportFontCoverage } from './report-fonts.ts';
import { plainTable, section } from './section.ts';
import { pdfOf, sheet } from './sheet.ts';
import { signatures } from './signatures.ts';
import { SourceList, VERIFIED_SIGNS } from './source-list.ts';
import { VERDICTS, verdictSign } from './verdict-sign.ts';

const MAP_PT = 262;
const MAP_HEIGHT_PT = 300;
const HISTOGRAM_PT = 84;
const PROFILE_PT = 150;
const BESIDE_PT = 523 - MAP_PT - 8;

/** The report of a measured plane as PDF, one A4 sheet: verdict, criteria, gamma map, histogram, profiles, deviations, hashes. */
export async function planeGammaReport(
  { document, comparison }: JudgedPlane,
  context: ReportContext,
  accepted: AcceptedQa | null = null,
): Promise<Buffer> {
  const ink = inkFor(context.language, await reportFontCoverage());
  const sources = new SourceList();
  const content: Content[] = [
    verdictBox(document, ink, sources),
    ...facts(document, ink),
    ...(accepted ? [acceptedBy(accepted, ink)] : []),
    pictures({ document, comparison }, ink),
    ...smallPrint(document, ink, sources),
    signatures(ink),
  ];
  return pdfOf(sheet(context, ink, { title: 'gamma-report.title', content }));
}

function verdictBox(document: PlaneGamma, ink: Ink, sources: SourceList): Content {
  const { judgement, passRate, passed, points, notJudged } = document;
  const { word, colour } = VERDICTS[judgement.verdict];
  const citation = `${VERIFIED_SIGNS[judgement.limits.verified]}\u00a0${sources.cite(judgement.limits.source)}`;
  const count = [
    ink.say('gamma-report.of-points', { passed, points }),
    ...(notJudged > 0 ? [ink.say('gamma-report.not-judged', { count: notJudged })] : []),
  ].join(ink.say('report.semicolon'));
  return {
    margin: [0, 2, 0, 4],
    table: {
      widths: [18, 'auto', '*'],
      body: [
        [
          { svg: verdictSign(judgement.verdict), width: 16, margin: [2, 4, 0, 0] },
          { text: `${formatFraction(passRate)} %`, bold: true, fontSize: 17, color: colour, noWrap: true },
          {
            stack: [
              {
                text: [
                  { text: ink.say(word), bold: true, color: colour, fontSize: 9 },
                  { text: `   ${ink.say('gamma-report.pass-rate')}${ink.say('report.colon')}${count}` },
                ],
              },
              {
                text: `${judgementText(document, ink.say)}   ${citation}`,
                fontSize: 7,
                color: COLOURS.quiet,
              },
            ],
            margin: [4, 1, 0, 0],
          },
        ],
      ],
    },
    layout: {
      hLineWidth: () => 0.6,
      vLineWidth: (index: number) => (index === 0 || index === 3 ? 0.6 : 0),
      hLineColor: () => colour,
      vLineColor: () => colour,
      paddingTop: () => 1,
      paddingBottom: () => 1,
    },
  };
}

function facts(document: PlaneGamma, ink: Ink): Content[] {
  const { method, measured, planned, centreMm } = document;
  const unit = valueUnit(document);
  const [x, y, z] = centreMm.map((mm) => formatQuantity(mm, 'mm'));
  const scaled =
    method.comparison === 'relative'
      ? [ink.say('gamma-report.scaled', { scale: figure(method.plannedScale), unit })]
      : [];
  const hundred = ink.say('gamma-report.hundred-percent', { dose: figure(method.normalisationGy), unit });
  return [
    row(ink.say('gamma-report.criteria'), [
      { text: criteriaText(criteriaOf(document), ink.say), bold: true },
      { text: `   ${[hundred, ...scaled].join(ink.say('report.semicolon'))}`, color: COLOURS.quiet },
    ]),
    row(ink.say('gamma-report.measured'), [
      { text: ink.print(measured.array), bold: true },
      {
        text: `   ${[
          ink.say('gamma-report.detectors', { count: measured.detectors }),
          ...(measured.detectorSizeMm ? [`${measured.detectorSizeMm.map(figure).join(' × ')} mm`] : []),
          ...(measured.measuredAt ? [measured.measuredAt.replace('T', ' ')] : []),
          measured.format,
          measured.fileUnit,
        ].join(ink.say('report.comma'))}`,
        color: COLOURS.quiet,
      },
    ]),
    row(ink.say('gamma-report.planned'), [
      {
        text: ink.say(planned.dimensions === 3 ? 'gamma-report.planned-volume' : 'gamma-report.planned-plane'),
        bold: true,
      },
      {
        text: `   ${planned.format}, ${ink.say('gamma-report.centre', { x: x ?? '', y: y ?? '', z: z ?? '' })}`,
        color: COLOURS.quiet,
      },
    ]),
    row(ink.say('gamma-report.registration'), [{ text: registrationText(document, ink.say) }]),
  ];
}

function acceptedBy({ by, at, reason }: AcceptedQa, ink: Ink): Content {
  const signed = `${ink.print(by)}${ink.say('report.comma')}${instantWithOffset(new Date(at))}`;
  return row(ink.say('gamma-report.accepted'), [
    { text: signed, bold: true },
    ...(reason ? [{ text: `   ${ink.print(reason)}` }] : []),
  ]);
}

function row(label: string, text: { text: string; bold?: boolean; color?: string }[]): Content {
  return {
    columns: [
      { text: label, width: 92, color: COLOURS.quiet, fontSize: 7 },
      { text, width: '*', fontSize: 7.5 },
    ],
    margin: [0, 0.5, 0, 0.5],
  };
}

function pictures({ document, comparison }: JudgedPlane, ink: Ink): Content {
  const map = gammaMapPicture(comparison, { widthPt: MAP_PT, mostHeightPt: MAP_HEIGHT_PT, ink });
  const grouped = map.perField > 1 ? [ink.say('gamma-report.map-cells', { count: map.perField })] : [];
  const unit = valueUnit(document);
  const doseLabel = ink.say(document.measured.unit === 'reading' ? 'gamma-report.reading' : 'gamma-report.dose', {
    unit,
  });
  const profiles = comparison.profiles.flatMap((profile): Content[] => [
    heading(
      ink.say('gamma-report.profile', {
        axis: profile.axis,
        other: profile.axis === 'x' ? 'y' : 'x',
        offset: formatQuantity(profile.offsetMm, 'mm'),
      }),
    ),
    { svg: planeProfilePicture(profile, { widthPt: BESIDE_PT, heightPt: PROFILE_PT, doseLabel }), width: BESIDE_PT },
  ]);
  return {
    margin: [0, 5, 0, 0],
    columnGap: 8,
    columns: [
      {
        width: MAP_PT,
        stack: [
          heading(ink.say('gamma-report.map')),
          { svg: map.svg, width: MAP_PT },
          caption([ink.say('gamma-report.map-key'), ...grouped].join('   ')),
          figures(document, ink),
          heading(ink.say('gamma-report.histogram')),
          {
            svg: gammaHistogramPicture(document.histogram, { widthPt: MAP_PT, heightPt: HISTOGRAM_PT, ink }),
            width: MAP_PT,
          },
        ],
      },
      {
        width: BESIDE_PT,
        stack: [...profiles, caption(ink.say('gamma-report.profile-key'))],
      },
    ],
  };
}

const heading = (text: string): Content => ({
  text,
  bold: true,
  fontSize: 7,
  color: COLOURS.accent,
  margin: [0, 2, 0, 1],
});
const caption = (text: string): Content => ({ text, fontSize: 6, color: COLOURS.quiet, margin: [0, 0, 0, 2] });

function figures({ meanGamma, maxGamma, method, belowCutoff }: PlaneGamma, ink: Ink): Content {
  const one = (label: string, value: string) => ({
    stack: [
      { text: label, fontSize: 6, color: COLOURS.quiet },
      { text: value, fontSize: 9, bold: true },
    ],
  });
  return {
    margin: [0, 3, 0, 0],
    columns: [
      one(ink.say('gamma-report.mean'), formatQuantity(meanGamma, '1')),
      one(ink.say('gamma-report.max'), formatLargestGamma(maxGamma, method.maximumGamma)),
      one(ink.say('gamma-report.below-cutoff'), String(belowCutoff)),
    ],
  };
}

function smallPrint(document: PlaneGamma, ink: Ink, sources: SourceList): Content[] {
  const { notices, method, planned, measured, software } = document;
  const lines = [...new Set(notices.map(ink.notice))];
  const warnings: Content[] = lines.map((text) => ({ text: `• ${text}` }));
  const files = [
    { label: ink.say('gamma-report.measured'), file: measured },
    { label: ink.say('gamma-report.planned'), file: planned },
  ].map(({ label, file }) => [label, ink.print(file.sopInstanceUid ?? file.name), file.sha256]);
  return [
    section(
      ink.say('report.warnings'),
      warnings.length === 0 ? [{ text: ink.say('report.warnings-none') }] : warnings,
      6.8,
      COLOURS.text,
    ),
    section(ink.say('report.sources'), [
      { text: sources.entries.map(ink.print).join('   ') },
      { text: ink.say('report.marks') },
    ]),
    section(ink.say('report.method'), [
      {
        text: ink.say('gamma-report.method-text', {
          tolerance: method.searchTolerance,
          maximum: method.maximumGamma,
          software,
        }),
      },
    ]),
    section(ink.say('gamma-report.objects'), [plainTable(['auto', '*', 'auto'], files)]),
  ];
}
