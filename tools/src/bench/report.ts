import { meets, rounded, type Figure, type Section, type Table } from './figures.js';
import type { Machine } from './machine.js';

export interface Report {
  readonly machine: Machine;
  readonly sections: readonly Section[];
}

const CAUTIONS = [
  'One machine and one run: absolute times move with whatever else runs on it (its load stands above; the system alone brings it to about four) and with its disk; compare figures of one run with each other, and a run with another only on the same machine at rest.',
  'Load generator, gateway, six services, issuer and PostgreSQL share the same processors. Nothing here says how many callers the system serves at once: the query is asked one request at a time.',
  'The network is the loopback interface, the token is signed beforehand, and connections are kept open.',
  'p99 of a few hundred requests is the third or so slowest of them: a single pause of the garbage collector moves it.',
  'Times of a tenth of an import include the work of the other departments and of autovacuum at that moment.',
];

const verdict = (figure: Figure): string => (target(figure) === '' ? '' : meets(figure) ? 'pass' : 'FAIL');

function target({ atMost, atLeast, unit }: Figure): string {
  if (atMost !== undefined) return `≤ ${rounded(atMost)} ${unit}`;
  return atLeast === undefined ? '' : `≥ ${rounded(atLeast)} ${unit}`;
}

const figureTable = ({ title, figures }: Section): Table => ({
  title,
  head: ['figure', 'value', 'target', ''],
  rows: figures.map((figure) => [
    figure.what,
    `${rounded(figure.value)} ${figure.unit}`,
    target(figure),
    verdict(figure),
  ]),
});

/** The figures in columns, for a terminal. */
export const plainText = ({ sections }: Report): string =>
  sections.flatMap((section) => [figureTable(section), ...section.tables].map(plainTable)).join('\n');

function plainTable({ title, head, rows }: Table): string {
  const lines = [head, ...rows].map((row) => row.map(String));
  const widths = head.map((_name, column) => Math.max(...lines.map((line) => line[column]!.length)));
  const text = lines.map((line) =>
    `  ${line.map((cell, column) => cell.padEnd(widths[column]!)).join('  ')}`.trimEnd(),
  );
  return `${title}\n${text.join('\n')}\n`;
}

/** docs/benchmarks.md. */
export function markdown({ machine, sections }: Report): string {
  return [
    '# Benchmarks\n',
    'Made by `npm run bench -- --write` on the built system; not edited by hand.\n',
    markdownTable({ title: '', head: ['', ''], rows: Object.entries(machine) }),
    '## What not to conclude\n',
    ...CAUTIONS.map((caution) => `- ${caution}`),
    '',
    ...sections.map(markdownSection),
  ].join('\n');
}

/** docs/benchmarks.md with some of its sections measured anew; each says when and on what. The others stand as they are. */
export function withSections(document: string, { machine, sections }: Report): string {
  const blocks = document.split(/^(?=## )/m);
  const run = Object.entries(machine).filter(([name]) => /^(date|commit|load)/.test(name));
  const how = `Measured by itself: ${run.map(([name, value]) => `${name} ${value}`).join('; ')}.`;
  for (const section of sections) {
    const block = markdownSection({ ...section, how: [...section.how, how] });
    const place = blocks.findIndex((old) => old.startsWith(`## ${section.title}\n`));
    if (place >= 0) blocks[place] = `${block}\n`;
    else blocks.push(`${block}\n`);
  }
  return `${blocks.map((block) => block.trimEnd()).join('\n\n')}\n`;
}

function markdownSection(section: Section): string {
  const how = section.how.map((sentence) => `- ${sentence}`).join('\n');
  const tables = section.tables.map((table) => `${table.title}:\n\n${markdownTable(table)}`);
  return [`## ${section.title}\n`, markdownTable(figureTable(section)), 'How:', how, '', ...tables].join('\n');
}

function markdownTable({ head, rows }: Table): string {
  const line = (cells: readonly (string | number)[]): string => `| ${cells.join(' | ')} |`;
  return `${[line(head), line(head.map(() => '---')), ...rows.map(line)].join('\n')}\n`;
}
