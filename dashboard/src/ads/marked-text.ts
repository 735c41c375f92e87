/** A stretch of a text with what it is marked for. */
export interface Mark {
  readonly label: string;
  /** UTF-16 units, the end exclusive. */
  readonly from: number;
  readonly to: number;
}

export interface Segment {
  readonly text: string;
  /** Empty where nothing is marked. */
  readonly labels: readonly string[];
}

/** The text cut at the ends of its marks, which may overlap: joined, the segments are the text. */
export function segmentsOf(text: string, marks: readonly Mark[]): Segment[] {
  const ends = marks.flatMap(({ from, to }) => [from, to]).filter((end) => end > 0 && end < text.length);
  const cuts = [...new Set([0, ...ends, text.length])].sort((a, b) => a - b);
  return cuts.slice(0, -1).map((from, index) => ({
    text: text.slice(from, cuts[index + 1]),
    labels: [...new Set(marks.filter((mark) => mark.from <= from && from < mark.to).map(({ label }) => label))],
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
