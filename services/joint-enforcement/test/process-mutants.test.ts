import { afterAll, describe, expect, it } from '@jest/globals';
import { readdirSync } from 'node:fs';
import { MutantBench, type Mutant } from '@lianguan/testing';
import { checkAnyMessages, type Reduce } from './process-laws.js';
import { checkWithDepartments } from './process-play.js';

const SOURCES = new URL('../src/action-process/', import.meta.url);
const SEED = 20_260_302;
const RUNS = 1_000;

/** Each breaks the process in one place, as a tired hand might; the laws must notice. */
const MUTANTS: readonly Mutant[] = [
  ['an old answer counts', 'measure-state.rules.ts', 'answer.receiptNo <= measure.receiptNo', 'false'],
  ['an answer to an earlier attempt counts', 'measure-state.rules.ts', 'answer.attempt < measure.attempt', 'false'],
  ['the new attempt bears the number of the old', 'joint-action.process.ts', 'measure.attempt + 1', 'measure.attempt'],
  [
    'what is ordered again goes out before its rank, and is not sent',
    'joint-action.process.ts',
    "attempt: measure.attempt + 1 }, 'PENDING'",
    "attempt: measure.attempt + 1 }, 'SENT'",
  ],
  [
    'what is given up stays on the list',
    'joint-action.process.ts',
    "goesOn(work, measure, 'GIVEN_UP')",
    "step(work, measure, 'GIVEN_UP')",
  ],
  [
    'what failed is ordered again while the action is lifted',
    'joint-action.process.ts',
    "measure.state !== 'FAILED' || !isInForce(work.state)",
    "measure.state !== 'FAILED'",
  ],
  [
    'an action that goes on counts as ended',
    'joint-action.process.ts',
    "if (work.state === 'PARTIAL') stepAction(work, 'ISSUED');",
    '',
  ],
  ['an execution of what was given up stands', 'joint-action.process.ts', " || measure.state === 'GIVEN_UP'", ''],
  [
    'the number of the last answer is forgotten',
    'joint-action.process.ts',
    '{ ...before, receiptNo: message.receiptNo }',
    '{ ...before }',
  ],
  [
    'the whole is judged before the answer',
    'joint-action.process.ts',
    "every(({ state }) => state === 'EXECUTED') ? 'COMPLETED' : 'PARTIAL'",
    "some(({ state }) => state === 'EXECUTED') ? 'COMPLETED' : 'PARTIAL'",
  ],
  [
    'an execution after the lift is not undone',
    'joint-action.process.ts',
    "if (work.state === 'LIFTED') stepAction(work, 'LIFTING');\n  else if",
    'if',
  ],
  ['an execution of a withdrawn measure stands', 'joint-action.process.ts', "measure.state === 'WITHDRAWN' || ", ''],
  [
    'a duty can be declined',
    'joint-action.process.ts',
    'if (measure.duty) ANSWERED.OBJECTED(work, measure);\n    else if',
    'if',
  ],
  ['terms are not begun', 'joint-action.process.ts', 'if (!old.includes(term)) work', 'if (false) work'],
  ['terms do not end', 'joint-action.process.ts', 'if (!now.includes(term)) work', 'if (false) work'],
  [
    'silence is not marked',
    'joint-action.process.ts',
    "step(work, marked, 'OVERDUE');",
    "step(work, { ...marked, lateFor: null }, 'OVERDUE');",
  ],
  ['what is open is not recalled', 'lifting.process.ts', "instruct(work, measure.id, 'RECALL');", ''],
  [
    'what is objected to is not recalled',
    'lifting.process.ts',
    "isOpen(measure) || measure.state === 'OBJECTED'",
    'isOpen(measure)',
  ],
  [
    'a recall is taken for done at once',
    'lifting.process.ts',
    "goesOn(work, measure, 'RECALLING');",
    "goesOn(work, measure, 'RECALLED');",
  ],
  [
    'undone in the order of execution',
    'lifting.process.ts',
    '(b.executedAs ?? 0) - (a.executedAs ?? 0)',
    '(a.executedAs ?? 0) - (b.executedAs ?? 0)',
  ],
  [
    'lifted with something failed to undo',
    'lifting.process.ts',
    "'WITHDRAWN', 'DECLINED', 'FAILED', 'GIVEN_UP']",
    "'WITHDRAWN', 'DECLINED', 'FAILED', 'GIVEN_UP', 'COMP_FAILED']",
  ],
  ['nothing is undone', 'lifting.process.ts', 'if (next && !running) return compensate(work, next);', ''],
  ['the order to undo is not sent', 'work.process.ts', "instruct(work, measure.id, 'COMPENSATE');", ''],
  ['versions stand still', 'work.process.ts', 'measure.version + 1', 'measure.version'],
  [
    'steps are not told',
    'work.process.ts',
    "work.outputs.push({ type: 'STEP', measureId: measure.id, from: measure.state, to });",
    '',
  ],
  [
    'published before the hold',
    'measure-state.rules.ts',
    'const PUBLISHED_AFTER_RANK = 2',
    'const PUBLISHED_AFTER_RANK = 0',
  ],
  ['published over silence', 'measure-state.rules.ts', "measure.kind === 'PUBLISH'", 'false'],
  ['no rank waits', 'measure-state.rules.ts', 'rank < measure.rank', 'rank < 0'],
  [
    'an overdue measure cannot be answered',
    'measure-state.rules.ts',
    "measure.state === 'ACCEPTED' || isSilent(measure)",
    "measure.state === 'ACCEPTED'",
  ],
];

const bench = new MutantBench({
  folder: SOURCES,
  files: readdirSync(SOURCES).filter((path) => !path.endsWith('.test.ts')),
});
afterAll(() => bench.dispose());
const mutated = async (mutant?: Mutant): Promise<Reduce> => (await bench.load<{ reduce: Reduce }>(mutant)).reduce;

const laws = (reduce: Reduce) => () => {
  checkAnyMessages(reduce, RUNS, SEED);
  checkWithDepartments(reduce, RUNS, SEED);
};

describe('the laws of the process', () => {
  it('hold for the process itself, compiled in the same way', async () => {
    expect(laws(await mutated())).not.toThrow();
  });

  it.each(MUTANTS)('notice that %s', async (...mutant) => {
    expect(laws(await mutated(mutant))).toThrow();
  });
});
