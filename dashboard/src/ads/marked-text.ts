/** A stretch of a text with what it is marked for. */
export interface Mark {
  readonly label: string;
  /** UTF-16 units, the end exclusive. */
  readonly from: number;
  readonly to: number;
}

export interface Segment {
  readonly text: string;
  readonly marked: boolean;
  /** Of the marks that end with it: a mark that is cut says only once what it is for. */
  readonly labels: readonly string[];
}

/** The text cut at the ends of its marks, which may overlap: joined, the segments are the text. */
export function segmentsOf(text: string, marks: readonly Mark[]): Segment[] {
  const ends = marks.flatMap(({ from, to }) => [from, to]).filter((end) => end > 0 && end < text.length);
  const cuts = [...new Set([0, ...ends, text.length])].sort((a, b) => a - b);
  return cuts.slice(1).map((to, index) => ({
    text: text.slice(cuts[index], to),
    marked: marks.some((mark) => mark.from < to && mark.to >= to),
    labels: [...new Set(marks.filter((mark) => mark.to === to).map(({ label }) => label))],
  }));
}

interface Part {
  readonly kind: 'SAME' | 'ADDED' | 'MISSING';
  readonly text: string;
}

/** What stands on one side of the comparison, with what stands there alone marked. */
export function sideOf(parts: readonly Part[], side: 'FILED' | 'SEEN'): { text: string; marks: Mark[] } {
  const own = side === 'FILED' ? 'MISSING' : 'ADDED';
  const marks: Mark[] = [];
  let text = '';
  for (const part of parts.filter(({ kind }) => kind === 'SAME' || kind === own)) {
    const from = text.length;
    text += part.text;
    if (part.kind === own) marks.push({ label: side === 'FILED' ? '广告中没有' : '备案中没有', from, to: text.length });
  }
  return { text, marks };
}
