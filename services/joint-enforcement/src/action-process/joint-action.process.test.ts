import { describe, expect, it } from '@jest/globals';
import { action, checkAnyMessages } from '../../test/process-laws.js';
import { checkWithDepartments } from '../../test/process-play.js';
import { reduce, type ActionStatus, type Answer, type Message, type Output } from './index.js';

/** Plays messages on an issued action of the measures m0 (hold, rank 1), m2 (suspend, rank 2) … and gives what came of it. */
function play(
  indexes: readonly number[],
  messages: readonly Message[],
): { status: ActionStatus; outputs: readonly Output[] } {
  let status = action(indexes);
  let outputs: readonly Output[] = [];
  for (const message of [{ type: 'ISSUE' } as const, ...messages]) ({ status, outputs } = reduce(status, message));
  return { status, outputs };
}

const numbers = new Map<string, number>();
function receipt(measureId: string, answer: Answer, attempt = 1): Message {
  const receiptNo = (numbers.get(measureId) ?? 0) + 1;
  numbers.set(measureId, receiptNo);
  return { type: 'RECEIPT', measureId, attempt, receiptNo, answer };
}
const states = ({ measures }: ActionStatus) => measures.map(({ state }) => state);
const instructions = (outputs: readonly Output[]) =>
  outputs.flatMap((output) =>
    output.type === 'INSTRUCT' ? `${output.measureId} ${output.instruction} v${output.version}` : [],
  );

describe('the process of a joint action', () => {
  it('keeps its laws over any messages in any order', () => checkAnyMessages(reduce, 1_500));

  it('comes to its end with the departments, whatever the bus does', () => checkWithDepartments(reduce, 3_000));

  it('sends by rank, and publishes only when ranks 1 and 2 are answered', () => {
    const issued = play([0, 2, 4, 5], []);
    expect([states(issued.status), instructions(issued.outputs)]).toEqual([
      ['SENT', 'PENDING', 'PENDING', 'PENDING'],
      ['m0 ORDER v1'],
    ]);
    const held = play([0, 2, 4, 5], [receipt('m0', 'EXECUTED')]);
    expect(instructions(held.outputs)).toEqual(['m2 ORDER v1']);
    const suspended = play([0, 2, 4, 5], [receipt('m0', 'EXECUTED'), receipt('m2', 'EXECUTED')]);
    expect(instructions(suspended.outputs)).toEqual(['m4 ORDER v1', 'm5 ORDER v1']);
  });

  it('does not let silence keep the others waiting, but does not publish over it', () => {
    const late = play([0, 2, 5], [{ type: 'DUE', measureId: 'm0', term: 'EXECUTE' }, receipt('m2', 'EXECUTED')]);
    expect(states(late.status)).toEqual(['OVERDUE', 'EXECUTED', 'PENDING']);
    const answered = reduce(late.status, receipt('m0', 'EXECUTED'));
    expect(instructions(answered.outputs)).toEqual(['m5 ORDER v1']);
  });

  it('is PARTIAL when the failing answer comes last', () => {
    const { status } = play([0, 1], [receipt('m0', 'EXECUTED'), receipt('m1', 'FAILED')]);
    expect(status.state).toBe('PARTIAL');
    expect(reduce(status, receipt('m1', 'EXECUTED')).status.state).toBe('COMPLETED');
  });

  it('takes a declined duty for an objection, and a declined request for an end', () => {
    expect(states(play([0, 1], [receipt('m0', 'DECLINED'), receipt('m1', 'DECLINED')]).status)).toEqual([
      'DECLINED',
      'OBJECTED',
    ]);
  });

  it.each([
    [true, 'WITHDRAWN', 'm1 WITHDRAW v2'],
    [false, 'ACCEPTED', 'm1 OVERRULE v2'],
  ])('lets the lead decide an objection: upheld %s', (upheld, state, instruction) => {
    const { status, outputs } = play([1], [receipt('m1', 'OBJECTED'), { type: 'DECIDE', measureId: 'm1', upheld }]);
    expect([states(status), instructions(outputs)]).toEqual([[state], [instruction]]);
  });

  it('escalates silence to the lead, then to the supervision; a late answer still counts', () => {
    const overdue = play([1], [{ type: 'DUE', measureId: 'm1', term: 'EXECUTE' }]);
    expect(overdue.outputs).toContainEqual({ type: 'NOTICE', measureId: 'm1', to: 'LEAD', about: 'OVERDUE' });
    const escalated = reduce(overdue.status, { type: 'DUE', measureId: 'm1', term: 'ESCALATE' });
    expect(escalated.outputs).toContainEqual({ type: 'NOTICE', measureId: 'm1', to: 'SUPERVISION', about: 'OVERDUE' });
    const late = reduce(escalated.status, receipt('m1', 'EXECUTED'));
    expect([late.status.state, ...states(late.status)]).toEqual(['COMPLETED', 'EXECUTED']);
    expect(late.outputs).toContainEqual({ type: 'SETTLED', measureId: 'm1' });
  });

  it('comes to its end when an office that has lost its issue issues it anew: whoever has done it says so to the reminder', () => {
    const restored = reduce(action([0]), receipt('m0', 'EXECUTED')).status;
    expect(restored).toEqual(action([0]));
    const { outputs, status } = play([0], [{ type: 'DUE', measureId: 'm0', term: 'ACK' }]);
    // The department has had version 1; it answers under its own next number.
    expect(instructions(outputs)).toEqual(['m0 REMIND v2']);
    expect(reduce(status, receipt('m0', 'EXECUTED')).status.state).toBe('COMPLETED');
  });

  it('recalls what is not executed and undoes the rest in the reverse order, one after the other', () => {
    const lifted = play(
      [0, 1, 2, 3],
      [
        receipt('m0', 'EXECUTED'),
        receipt('m1', 'EXECUTED'),
        receipt('m2', 'EXECUTED'),
        { type: 'LIFT', cause: 'ANNULLED' },
      ],
    );
    expect(instructions(lifted.outputs)).toEqual(['m3 RECALL v2', 'm2 COMPENSATE v2']);
    const next = reduce(lifted.status, receipt('m2', 'COMPENSATED'));
    expect(instructions(next.outputs)).toEqual(['m1 COMPENSATE v2']);
    const late = reduce(next.status, receipt('m3', 'EXECUTED'));
    const undone = [receipt('m1', 'COMPENSATED'), receipt('m3', 'COMPENSATED'), receipt('m0', 'COMPENSATED')].reduce(
      (status, message) => reduce(status, message).status,
      late.status,
    );
    expect([undone.state, ...states(undone)]).toEqual([
      'LIFTED',
      'COMPENSATED',
      'COMPENSATED',
      'COMPENSATED',
      'COMPENSATED',
    ]);
  });

  it('undoes what was executed after the lift had ended', () => {
    const { status } = play([1], [{ type: 'LIFT', cause: 'ANNULLED' }, receipt('m1', 'RECALLED')]);
    expect(status.state).toBe('LIFTED');
    const late = reduce(status, receipt('m1', 'EXECUTED'));
    expect([late.status.state, instructions(late.outputs)]).toEqual(['LIFTING', ['m1 COMPENSATE v3']]);
  });

  it('keeps the action open where undoing failed, tells the lead, and goes on with the others', () => {
    const lifted = play(
      [0, 1],
      [receipt('m0', 'EXECUTED'), receipt('m1', 'EXECUTED'), { type: 'LIFT', cause: 'ANNULLED' }],
    );
    const failed = reduce(lifted.status, receipt('m1', 'COMPENSATION_FAILED'));
    expect(failed.outputs).toContainEqual({ type: 'NOTICE', measureId: 'm1', to: 'LEAD', about: 'COMP_FAILED' });
    expect(instructions(failed.outputs)).toEqual(['m0 COMPENSATE v2']);
    const others = reduce(failed.status, receipt('m0', 'COMPENSATED'));
    expect(others.status.state).toBe('LIFTING');
    const again = reduce(others.status, { type: 'RETRY', measureId: 'm1' });
    expect(instructions(again.outputs)).toEqual(['m1 COMPENSATE v3']);
    expect(reduce(again.status, receipt('m1', 'COMPENSATED')).status.state).toBe('LIFTED');
  });

  it('orders a failed measure again with a new number and new terms, and takes no late answer to the first attempt for one to the second', () => {
    const failed = play([0, 1], [receipt('m0', 'EXECUTED'), receipt('m1', 'FAILED')]);
    const again = reduce(failed.status, { type: 'ORDER_AGAIN', measureId: 'm1' });
    expect([again.status.state, ...states(again.status), ...instructions(again.outputs)]).toEqual([
      'ISSUED',
      'EXECUTED',
      'SENT',
      'm1 ORDER v2',
    ]);
    expect(again.status.measures[1]!.attempt).toBe(2);
    expect(again.outputs).toEqual(
      expect.arrayContaining([
        { type: 'SETTLED', measureId: 'm1' },
        { type: 'TERM', measureId: 'm1', term: 'EXECUTE', begins: true },
      ]),
    );
    const late = reduce(again.status, receipt('m1', 'FAILED'));
    expect(late).toEqual({ status: again.status, outputs: [] });
    expect(reduce(late.status, receipt('m1', 'EXECUTED', 2)).status.state).toBe('COMPLETED');
  });

  it('orders again by rank: what goes out later waits for what is tried again', () => {
    const failed = play([0, 2], [receipt('m0', 'FAILED'), receipt('m2', 'FAILED')]);
    const both = ['m0', 'm2'].reduce(
      (status, measureId) => reduce(status, { type: 'ORDER_AGAIN', measureId }).status,
      failed.status,
    );
    expect(states(both)).toEqual(['SENT', 'PENDING']);
    // Nobody can have answered what has not gone out.
    expect(reduce(both, receipt('m2', 'EXECUTED', 2))).toEqual({ status: both, outputs: [] });
    expect(instructions(reduce(both, receipt('m0', 'EXECUTED', 2)).outputs)).toEqual(['m2 ORDER v2']);
    expect(states(reduce(both, { type: 'LIFT', cause: 'ANNULLED' }).status)).toEqual(['RECALLING', 'RECALLED']);
  });

  it('gives up a failed measure: off the list, the action ends PARTIAL, and an execution that comes nevertheless is undone', () => {
    const failed = play([0, 1], [receipt('m0', 'FAILED')]);
    const given = reduce(failed.status, { type: 'GIVE_UP', measureId: 'm0' });
    expect(given.outputs).toContainEqual({ type: 'SETTLED', measureId: 'm0' });
    const ended = reduce(given.status, receipt('m1', 'EXECUTED'));
    expect([ended.status.state, ...states(ended.status)]).toEqual(['PARTIAL', 'GIVEN_UP', 'EXECUTED']);
    expect(reduce(ended.status, { type: 'ORDER_AGAIN', measureId: 'm0' }).outputs).toEqual([]);
    expect(states(reduce(ended.status, receipt('m0', 'EXECUTED')).status)).toEqual(['COMPENSATING', 'EXECUTED']);
  });

  it.each(['ORDER_AGAIN', 'GIVE_UP'] as const)(
    'leaves a failed measure as it is once the action is lifted: %s',
    (type) => {
      const { status, outputs } = play(
        [0],
        [receipt('m0', 'FAILED'), { type: 'LIFT', cause: 'ANNULLED' }, { type, measureId: 'm0' }],
      );
      expect([status.state, ...states(status), outputs]).toEqual(['LIFTED', 'FAILED', []]);
    },
  );

  it('undoes at once what waited for acceptance after a repair, when the basis falls too', () => {
    const repaired = play([0], [receipt('m0', 'EXECUTED'), { type: 'LIFT', cause: 'REPAIRED' }]);
    const annulled = reduce(repaired.status, { type: 'LIFT', cause: 'ANNULLED' });
    expect([annulled.status.cause, instructions(annulled.outputs)]).toEqual(['ANNULLED', ['m0 COMPENSATE v3']]);
  });
});
