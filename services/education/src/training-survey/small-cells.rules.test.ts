import { expect, it } from '@jest/globals';
import fc from 'fast-check';
import { hideSmallCells, totalOf, type Counts, type HiddenTable, type SchoolTable } from './small-cells.rules.js';

const table = (...schools: readonly (readonly Counts[])[]): SchoolTable[] => schools.map((classes) => ({ classes }));
const pupils = (counts: Counts): number => counts.reduce((all, one) => all + one, 0);

/** What a reader of the table sees, line by line: null where nothing is shown. */
function shownOf(schools: readonly SchoolTable[], hidden: HiddenTable) {
  const row = (counts: Counts, hides: readonly boolean[]) => counts.map((count, kind) => (hides[kind] ? null : count));
  return {
    classes: schools.map(({ classes }, at) => classes.map((counts, n) => row(counts, hidden.schools[at]!.classes[n]!))),
    schools: schools.map(({ classes }, at) => row(totalOf(classes), hidden.schools[at]!.total)),
    total: row(totalOf(schools.flatMap(({ classes }) => classes)), hidden.total),
  };
}
type Shown = ReturnType<typeof shownOf>;
type Line = readonly (number | null)[];

const fits = (counts: Counts, line: Line): boolean =>
  line.every((shown, kind) => shown === null || shown === counts[kind]);

/** Every way in which a class of so many pupils can look, given what is shown of it. */
function waysOf(size: number, line: Line): Counts[] {
  const all: Counts[] = [];
  for (let a = 0; a <= size; a += 1)
    for (let b = 0; a + b <= size; b += 1)
      for (let c = 0; a + b + c <= size; c += 1) all.push([a, b, c, size - a - b - c]);
  return all.filter((counts) => fits(counts, line));
}

const product = <T>(lists: readonly (readonly T[])[]): T[][] =>
  lists.reduce<T[][]>((done, list) => done.flatMap((head) => list.map((one) => [...head, one])), [[]]);

/** Slow and obvious: every table that looks the same to the reader. */
function readings(schools: readonly SchoolTable[], shown: Shown): SchoolTable[][] {
  const ofSchools = schools.map(({ classes }, at) =>
    product(classes.map((counts, n) => waysOf(pupils(counts), shown.classes[at]![n]!)))
      .filter((guess) => fits(totalOf(guess), shown.schools[at]!))
      .map((guess): SchoolTable => ({ classes: guess })),
  );
  return product(ofSchools).filter((guess) => fits(totalOf(guess.flatMap(({ classes }) => classes)), shown.total));
}

/** Places of the figures, hidden or not, in one list. */
const figures = (schools: readonly SchoolTable[]): number[] => [
  ...schools.flatMap(({ classes }) => [...classes.flat(), ...totalOf(classes)]),
  ...totalOf(schools.flatMap(({ classes }) => classes)),
];
const hides = ({ schools, total }: HiddenTable): boolean[] => [
  ...schools.flatMap((school) => [...school.classes.flat(), ...school.total]),
  ...total,
];

const classCounts = fc
  .tuple(fc.nat(2), fc.nat(2), fc.nat(2), fc.nat(2))
  .filter((counts) => pupils(counts) > 0 && pupils(counts) <= 5);
const schoolTables = fc
  .array(fc.array(classCounts, { minLength: 1, maxLength: 2 }), { minLength: 1, maxLength: 2 })
  .filter((schools) => schools.flat().length <= 3)
  .map((schools) => table(...schools));

it('no hidden figure can be computed from what is shown', () => {
  fc.assert(
    fc.property(schoolTables, fc.integer({ min: 1, max: 3 }), (schools, below) => {
      const hidden = hideSmallCells(schools, below);
      const guesses = readings(schools, shownOf(schools, hidden)).map(figures);
      hides(hidden).forEach((isHidden, place) => {
        if (isHidden) expect(new Set(guesses.map((guess) => guess[place])).size).toBeGreaterThan(1);
      });
    }),
    { numRuns: 150 },
  );
});

it('no small figure is shown', () => {
  fc.assert(
    fc.property(schoolTables, fc.integer({ min: 1, max: 3 }), (schools, below) => {
      const { classes, schools: totals } = shownOf(schools, hideSmallCells(schools, below));
      const rows = [
        ...schools.flatMap((school, at) => school.classes.map((counts, n) => [counts, classes[at]![n]!] as const)),
        ...schools.map((school, at) => [totalOf(school.classes), totals[at]!] as const),
      ];
      for (const [counts, line] of rows)
        for (const shown of line)
          if (shown !== null && shown > 0) {
            expect(shown).toBeGreaterThanOrEqual(below);
            expect(pupils(counts) - shown).toBeGreaterThanOrEqual(below);
          }
    }),
  );
});

it('hides the one below the threshold and one beside it, in its row and in its column, and no more', () => {
  const schools = table(
    [
      [20, 10, 10, 4],
      [20, 10, 10, 10],
    ],
    [[30, 8, 9, 9]],
  );
  const hidden = hideSmallCells(schools, 5);
  expect(hidden.schools[0]!.classes).toEqual([
    [false, true, false, true],
    [false, true, false, true],
  ]);
  expect(hidden.schools[0]!.total).toEqual([false, false, false, false]);
  expect(hidden.schools[1]).toEqual({ total: Array(4).fill(false), classes: [Array(4).fill(false)] });
  expect(hidden.total).toEqual([false, false, false, false]);
});

it('shows all where all are many or none', () => {
  expect(hides(hideSmallCells(table([[20, 10, 10, 5]], [[20, 0, 5, 0]]), 5))).not.toContain(true);
});

it('hides a school’s total where its pupils all take part in the same', () => {
  const { schools } = hideSmallCells(table([[0, 40, 0, 0]], [[20, 10, 10, 10]], [[20, 10, 10, 10]]), 5);
  expect(schools[0]!.total[1]).toBe(true);
});
