import type { CalendarDay } from '@lianguan/kernel';
import type { RuleConstants } from '@lianguan/service-kit';
import { AD_MATCH_PERCENT, type AdChannelName } from './ad-terms.rules.js';

/** Signs, spaces and full width make no difference between two texts. */
export const textKey = (text: string): string =>
  text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]/gu, '');

/** Runs of signs stay with what stands before them: joined, the clauses are the text. */
const clausesOf = (text: string): string[] => text.split(/(?<=[，。！？；,!?;\n])(?![，。！？；,!?;\n])/u);

export const AD_PART_KINDS = ['SAME', 'ADDED', 'MISSING'] as const;
export type AdPartKindName = (typeof AD_PART_KINDS)[number];

/** SAME stands in both, as it was seen; ADDED only in what was seen; MISSING only in what was filed. */
export interface AdPart {
  readonly kind: AdPartKindName;
  readonly text: string;
}

/** What differs between an ad and what was filed, clause by clause: the longest common run of clauses is the same. */
export function compareTexts(filed: string, seen: string): AdPart[] {
  const [before, after] = [clausesOf(filed), clausesOf(seen)];
  const [beforeKeys, afterKeys] = [before.map(textKey), after.map(textKey)];
  const common = commonRuns(beforeKeys, afterKeys);
  const width = after.length + 1;
  const parts: AdPart[] = [];
  let [row, column] = [0, 0];
  while (row < before.length || column < after.length) {
    if (row < before.length && column < after.length && beforeKeys[row] === afterKeys[column]) {
      parts.push({ kind: 'SAME', text: after[column]! });
      row += 1;
      column += 1;
    } else if (isDropped({ common, width, row, column, rows: before.length, columns: after.length })) {
      parts.push({ kind: 'MISSING', text: before[row]! });
      row += 1;
    } else {
      parts.push({ kind: 'ADDED', text: after[column]! });
      column += 1;
    }
  }
  return joined(parts);
}

interface Place {
  readonly common: Uint16Array;
  readonly width: number;
  readonly row: number;
  readonly column: number;
  readonly rows: number;
  readonly columns: number;
}

function isDropped({ common, width, row, column, rows, columns }: Place): boolean {
  if (row === rows) return false;
  if (column === columns) return true;
  return common[(row + 1) * width + column]! >= common[row * width + column + 1]!;
}

/** How many clauses the rest of both has in common, from each pair of places on. */
function commonRuns(before: readonly string[], after: readonly string[]): Uint16Array {
  const width = after.length + 1;
  const common = new Uint16Array((before.length + 1) * width);
  for (let row = before.length - 1; row >= 0; row -= 1)
    for (let column = after.length - 1; column >= 0; column -= 1)
      common[row * width + column] =
        before[row] === after[column]
          ? common[(row + 1) * width + column + 1]! + 1
          : Math.max(common[(row + 1) * width + column]!, common[row * width + column + 1]!);
  return common;
}

function joined(parts: readonly AdPart[]): AdPart[] {
  const runs: { kind: AdPartKindName; text: string }[] = [];
  for (const { kind, text } of parts) {
    const last = runs.at(-1);
    if (last?.kind === kind) last.text += text;
    else runs.push({ kind, text });
  }
  return runs;
}

/** How much of both texts stands in both, in whole percent, whatever its order. */
export function likeness(filed: string, seen: string): number {
  const [before, after] = [clausesOf(filed).map(textKey), clausesOf(seen).map(textKey)];
  const left = new Map<string, number>();
  for (const clause of before) left.set(clause, (left.get(clause) ?? 0) + 1);
  let shared = 0;
  for (const clause of after) {
    const count = left.get(clause) ?? 0;
    if (count === 0) continue;
    left.set(clause, count - 1);
    shared += clause.length;
  }
  const whole = textKey(filed).length + textKey(seen).length;
  return whole === 0 ? 0 : Math.floor((200 * shared) / whole);
}

export const AD_MATCHES = ['SAME', 'OUTSIDE_FILING', 'CHANGED', 'NEVER_FILED'] as const;
export type AdMatchName = (typeof AD_MATCHES)[number];

export interface ComparedAd {
  readonly id: string;
  readonly text: string;
  readonly channel: AdChannelName;
  readonly startsOn: CalendarDay;
  readonly endsOn: CalendarDay;
  readonly filedOn: CalendarDay;
  /** Withdrawn or cancelled on that day. */
  readonly endedOn: CalendarDay | null;
}

export interface AdMatch {
  readonly match: AdMatchName;
  readonly filedAdId: string | null;
}

export interface SightedAd {
  readonly text: string;
  readonly channel: AdChannelName;
  readonly seenOn: CalendarDay;
}

/**
 * M17: an ad against what its institution had filed by the day it was seen: the same there and then, the same elsewhere or at another time, a changed form
 * of one (the likest; of equals the newest), or none of them.
 */
export function matchAd(filings: readonly ComparedAd[], seen: SightedAd, constants: RuleConstants): AdMatch {
  const known = filings
    .filter(({ filedOn }) => filedOn <= seen.seenOn)
    .sort((a, b) => (a.filedOn === b.filedOn ? 0 : a.filedOn < b.filedOn ? 1 : -1));
  const key = textKey(seen.text);
  const same = known.filter(({ text }) => textKey(text) === key);
  const covering = same.find((filing) => covers(filing, seen));
  if (covering) return { match: 'SAME', filedAdId: covering.id };
  if (same[0]) return { match: 'OUTSIDE_FILING', filedAdId: same[0].id };
  const likest = known
    .map(({ id, text }) => ({ id, percent: likeness(text, seen.text) }))
    .sort((a, b) => b.percent - a.percent)[0];
  if (likest && likest.percent >= constants.get<number>(AD_MATCH_PERCENT))
    return { match: 'CHANGED', filedAdId: likest.id };
  return { match: 'NEVER_FILED', filedAdId: null };
}

/** The day of its withdrawal is its last. */
const covers = ({ channel, startsOn, endsOn, endedOn }: ComparedAd, seen: SightedAd): boolean =>
  channel === seen.channel &&
  startsOn <= seen.seenOn &&
  seen.seenOn <= endsOn &&
  (endedOn === null || seen.seenOn <= endedOn);
