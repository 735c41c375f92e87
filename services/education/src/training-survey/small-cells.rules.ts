/** What a pupil takes part in outside school: each pupil of a class is in one of them. */
export const PARTICIPATION_KINDS = ['NONE', 'ACADEMIC_ONLY', 'NON_ACADEMIC_ONLY', 'BOTH'] as const;

/** Pupils by kind of participation, in the order of PARTICIPATION_KINDS. */
export type Counts = readonly number[];

export interface SchoolTable {
  /** Each with at least one pupil. */
  readonly classes: readonly Counts[];
}

/** Which figures of a row are not shown. The number of its pupils always is. */
export type HiddenRow = readonly boolean[];

export interface HiddenSchool {
  readonly total: HiddenRow;
  readonly classes: readonly HiddenRow[];
}

export interface HiddenTable {
  readonly schools: readonly HiddenSchool[];
  readonly total: HiddenRow;
}

const pupilsOf = (counts: Counts): number => counts.reduce((all, one) => all + one, 0);

export const totalOf = (rows: readonly Counts[]): number[] =>
  PARTICIPATION_KINDS.map((_, kind) => pupilsOf(rows.map((row) => row[kind]!)));

/** So few pupils that they could be known, or so few who are not among them. Nobody is known by a zero. */
const isSmall = (count: number, pupils: number, below: number): boolean =>
  count > 0 && (count < below || pupils - count < below);

/**
 * A figure as an arc along which pupils run: from their class to a kind of their school, from there to the kind of all schools, and together to the end.
 * Whoever reads the table knows the pupils of each class and the shown figures, nothing else. A hidden figure is told by them exactly when no other
 * flow fits, that is when no cycle of hidden arcs leads through it along which one pupil could move.
 */
interface Arc {
  readonly from: string;
  readonly to: string;
  readonly count: number;
  hidden: boolean;
  /** Found on a cycle: it stays there, whatever else is hidden. */
  safe: boolean;
}

interface Flow {
  readonly arcs: readonly Arc[];
  readonly at: ReadonlyMap<string, readonly Arc[]>;
}

/**
 * M40: the figures that have to stay hidden so that none of fewer than `below` pupils is shown, nor can be computed from what is shown: over classes,
 * schools and all schools at once.
 */
export function hideSmallCells(schools: readonly SchoolTable[], below: number): HiddenTable {
  const classes = schools.map((school, at) =>
    school.classes.map((counts, place) => rowOf(counts, { row: `class ${at} ${place}`, to: `school ${at}`, below })),
  );
  const schoolTotals = schools.map((school, at) =>
    rowOf(totalOf(school.classes), { row: `school ${at}`, to: 'all', below }),
  );
  const total = rowOf(totalOf(schools.flatMap((school) => school.classes)), { row: 'all', to: 'end', below });
  protect(flowOf([...classes.flat(2), ...schoolTotals.flat(), ...total]));
  return {
    schools: classes.map((rows, at) => ({ total: hiddenOf(schoolTotals[at]!), classes: rows.map(hiddenOf) })),
    total: hiddenOf(total),
  };
}

interface RowPlace {
  readonly row: string;
  readonly to: string;
  readonly below: number;
}

/** All kinds of a class begin in its pupils, and those of the last row end together. */
function rowOf(counts: Counts, { row, to, below }: RowPlace): Arc[] {
  const pupils = pupilsOf(counts);
  return counts.map((count, kind) => ({
    from: row.startsWith('class') ? row : `${row}/${kind}`,
    to: to === 'end' ? to : `${to}/${kind}`,
    count,
    hidden: isSmall(count, pupils, below),
    safe: false,
  }));
}

function flowOf(arcs: readonly Arc[]): Flow {
  const at = new Map<string, Arc[]>();
  for (const arc of arcs)
    for (const node of [arc.from, arc.to]) {
      const there = at.get(node);
      if (there) there.push(arc);
      else at.set(node, [arc]);
    }
  return { arcs, at };
}

/** Hides figure after figure until none that is hidden is told. With everything hidden none is. */
function protect(flow: Flow): void {
  for (let settled = false; !settled;) {
    settled = true;
    for (const arc of flow.arcs)
      if (arc.hidden && isTold(arc, flow)) {
        hideBeside(arc, flow);
        settled = false;
      }
  }
}

/** Where it is the only hidden figure of a sum first; else anywhere. */
function hideBeside(arc: Arc, { arcs, at }: Flow): void {
  const sums = [at.get(arc.from)!, at.get(arc.to)!].toSorted((a, b) => hiddenIn(a) - hiddenIn(b));
  const near = [...sums, arcs].find((some) => some.some(({ hidden }) => !hidden)) ?? [];
  const shown = near.filter(({ hidden }) => !hidden);
  shown.reduce((a, b) => (loss(b) < loss(a) ? b : a)).hidden = true;
}

const hiddenIn = (arcs: readonly Arc[]): number => arcs.filter(({ hidden }) => hidden).length;

/** The fewer pupils the less is lost; a zero protects least, for no pupil can move away from it. */
const loss = ({ count }: Arc): number => (count === 0 ? Number.MAX_SAFE_INTEGER : count);

function isTold(arc: Arc, flow: Flow): boolean {
  if (arc.safe) return false;
  const more = { from: arc.to, to: arc.from, without: arc };
  const fewer = { from: arc.from, to: arc.to, without: arc };
  arc.safe = canMove(more, flow) || (arc.count > 0 && canMove(fewer, flow));
  return !arc.safe;
}

interface Way {
  readonly from: string;
  readonly to: string;
  readonly without: Arc;
}

/** Whether one pupil could move from one node to the other over hidden arcs: along any, and back along those that have a pupil. */
function canMove({ from, to, without }: Way, { at }: Flow): boolean {
  const reachedBy = new Map<string, Arc | null>([[from, null]]);
  for (const [node] of reachedBy) {
    if (node === to) return markSafe(to, reachedBy);
    for (const arc of at.get(node)!) {
      if (!arc.hidden || arc === without) continue;
      const next = arc.from === node ? arc.to : arc.from;
      const open = next === arc.to || arc.count > 0;
      if (open && !reachedBy.has(next)) reachedBy.set(next, arc);
    }
  }
  return false;
}

function markSafe(end: string, reachedBy: ReadonlyMap<string, Arc | null>): true {
  let node = end;
  for (let arc = reachedBy.get(node); arc; arc = reachedBy.get(node)) {
    arc.safe = true;
    node = node === arc.to ? arc.from : arc.to;
  }
  return true;
}

const hiddenOf = (arcs: readonly Arc[]): boolean[] => arcs.map(({ hidden }) => hidden);
