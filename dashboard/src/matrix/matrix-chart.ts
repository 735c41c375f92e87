import type { EChartsOption } from 'echarts';
import { FONT_FAMILY } from '../glossary/font-family';
import { CERTIFICATE_STATES, type Tone } from '../glossary/texts';
import type { CertificateState } from '../gql/graphql';

export interface StateCount {
  readonly state: CertificateState;
  readonly count: number;
}

const COLOURS = { GOOD: '#389e0d', WATCH: '#d48806', BAD: '#cf1322', NEUTRAL: '#595959' } satisfies Record<
  Tone,
  string
>;

const ORDER = Object.keys(CERTIFICATE_STATES) as readonly CertificateState[];

/** All four states in the order of the matrix, a state without rows as zero. */
export const inOrder = <T extends { readonly state: CertificateState }>(cells: readonly T[]): readonly T[] =>
  ORDER.flatMap((state) => cells.filter((cell) => cell.state === state));

export function shareText(count: number, total: number): string {
  return total === 0 ? '—' : `${((count / total) * 100).toFixed(1)}%`;
}

export const chartSummary = (cells: readonly StateCount[]): string =>
  `各证照状态机构数：${inOrder(cells)
    .map(({ state, count }) => `${CERTIFICATE_STATES[state].text} ${String(count)} 家`)
    .join('，')}`;

export function matrixChart(cells: readonly StateCount[]): EChartsOption {
  const ordered = inOrder(cells);
  return {
    // Patterns besides colours; the words for a screen reader are the figure's own.
    aria: { enabled: true, label: { description: chartSummary(cells) }, decal: { show: true } },
    animation: false,
    textStyle: { fontFamily: FONT_FAMILY },
    grid: { left: 8, right: 56, top: 8, bottom: 8, containLabel: true },
    tooltip: { trigger: 'item' },
    xAxis: { type: 'value', minInterval: 1, axisLabel: { color: '#434343' } },
    yAxis: {
      type: 'category',
      inverse: true,
      data: ordered.map(({ state }) => CERTIFICATE_STATES[state].text),
      axisLabel: { color: '#1f1f1f', fontSize: 14 },
    },
    series: [
      {
        name: '机构数',
        type: 'bar',
        barMaxWidth: 32,
        data: ordered.map(({ state, count }) => ({
          value: count,
          itemStyle: { color: COLOURS[CERTIFICATE_STATES[state].tone] },
        })),
        label: { show: true, position: 'right', color: '#1f1f1f', formatter: '{c} 家' },
      },
    ],
  };
}
