import { beginsAnew, followInstruction, type InstructionName, type OrderState } from '@lianguan/joint-measure/rules';
import fc from 'fast-check';
import type { ActionStatus, Answer, LiftCause, Message } from '../src/action-process/index.js';
import {
  action,
  checkAttempts,
  checkOrder,
  checkSteps,
  checkWhole,
  must,
  RunningTerms,
  subset,
  type Reduce,
} from './process-laws.js';

interface Department {
  state: OrderState | undefined;
  version: number;
  attempt: number;
  receiptNo: number;
  /** The attempts in which it was tried. */
  readonly tried: number[];
  inForce: boolean;
}

type Sent =
  | {
      readonly to: 'DEPARTMENT';
      readonly measureId: string;
      readonly instruction: InstructionName;
      readonly version: number;
      readonly attempt: number;
    }
  | { readonly to: 'OFFICE'; readonly message: Extract<Message, { type: 'RECEIPT' }> };

/** What chance decides in one run: who does what, what is lost for a while, doubled or late, and when the basis falls. */
interface Script {
  readonly choices: readonly number[];
  readonly liftAt: number | null;
  readonly cause: LiftCause;
}

const script: fc.Arbitrary<Script> = fc.record({
  choices: fc.array(fc.nat(10_000), { minLength: 40, maxLength: 160 }),
  liftAt: fc.option(fc.nat(60)),
  cause: fc.constantFrom<LiftCause>('ANNULLED', 'REPAIRED'),
});

/**
 * The office's process together with the departments' own rule (libs/joint-measure), over a bus that reorders, doubles and delays.
 * Whatever happens, it comes to its end: everything answered, or everything undone in the reverse order, with no measure in force that the office
 * does not know to be executed.
 */
export function checkWithDepartments(reduce: Reduce, runs: number, seed?: number): void {
  fc.assert(
    fc.property(subset, script, (indexes, given) => new Play(reduce, indexes, given).run()),
    { numRuns: runs, ...(seed === undefined ? {} : { seed }) },
  );
}

const standsAt = ({ state, attempt }: Department, asked: number): OrderState | undefined =>
  state && beginsAnew({ state, attempt }, asked) ? undefined : state;

/** A lead who never gives up would keep the play from its end. */
const MOST_ATTEMPTS = 4;

class Play {
  private status: ActionStatus;
  private readonly departments = new Map<string, Department>();
  private readonly bus: Sent[] = [];
  private readonly terms = new RunningTerms();
  private readonly due = new Set<string>();
  private readonly undone: string[] = [];
  private executedBeforeLift: string[] = [];
  private turn = 0;

  constructor(
    private readonly reduce: Reduce,
    indexes: readonly number[],
    private readonly script: Script,
  ) {
    this.status = action(indexes);
    for (const { id } of this.status.measures)
      this.departments.set(id, { state: undefined, version: 0, attempt: 1, receiptNo: 0, tried: [], inForce: false });
  }

  run(): void {
    this.take({ type: 'ISSUE' });
    for (let step = 0; step < 600 && !this.atRest(); step += 1) {
      if (step === this.script.liftAt) this.lift();
      this.move(step);
      this.terms.check(this.status);
    }
    this.finish();
  }

  private lift(): void {
    this.executedBeforeLift = this.status.measures
      .filter(({ state }) => state === 'EXECUTED')
      .sort((a, b) => b.executedAs! - a.executedAs!)
      .map(({ id }) => id);
    this.take({ type: 'LIFT', cause: this.script.cause });
  }

  /** The script's choices first; once they are used up, choices that leave nobody out for ever. */
  private choose(of: number): number {
    const { choices } = this.script;
    const given = choices[this.turn] ?? Math.imul(this.turn, 2_654_435_761) >>> 8;
    this.turn += 1;
    return given % of;
  }

  private atRest(): boolean {
    const lifted = this.script.liftAt === null || this.status.state === 'LIFTED';
    const undoing = this.status.measures.some(({ state }) => state === 'COMPENSATING' || state === 'COMP_FAILED');
    return (
      lifted && !undoing && this.bus.length === 0 && ['COMPLETED', 'PARTIAL', 'LIFTED'].includes(this.status.state)
    );
  }

  private move(step: number): void {
    const what = this.choose(10);
    if (this.bus.length > 0 && what < 6) return this.deliver();
    if (what < 8) return this.officer();
    if (what === 8) return this.deadline();
    return this.lead(step);
  }

  private deliver(): void {
    const at = this.choose(this.bus.length);
    const sent = this.bus[at]!;
    // One delivery in five is not the last.
    if (this.choose(5) > 0) this.bus.splice(at, 1);
    if (sent.to === 'OFFICE') return this.take(sent.message);
    this.instruct(sent);
  }

  private instruct({ measureId, instruction, version, attempt }: Extract<Sent, { to: 'DEPARTMENT' }>): void {
    const department = this.departments.get(measureId)!;
    if (version <= department.version) return;
    const state = standsAt(department, attempt);
    Object.assign(department, { version, attempt });
    const auto = this.status.measures.find(({ id }) => id === measureId)!.rank % 2 === 0 ? 'AUTO' : 'OFFICER';
    const compensation = this.status.cause === 'ANNULLED' ? 'AUTO' : auto;
    const followed = followInstruction(state, instruction, { execution: auto, compensation });
    department.state = followed.state;
    if (followed.act === 'EXECUTE') return this.act(measureId, this.choose(6) === 0 ? 'FAILED' : 'EXECUTED');
    if (followed.act === 'COMPENSATE')
      return this.act(measureId, this.choose(6) === 0 ? 'COMPENSATION_FAILED' : 'COMPENSATED');
    if (followed.answer) this.answer(measureId, followed.answer);
  }

  private act(
    measureId: string,
    to:
      | 'EXECUTED'
      | 'FAILED'
      | 'COMPENSATED'
      | 'COMPENSATION_FAILED'
      | 'ACKNOWLEDGED'
      | 'ACCEPTED'
      | 'OBJECTED'
      | 'DECLINED',
  ): void {
    const department = this.departments.get(measureId)!;
    department.state = to;
    if (to === 'EXECUTED' || to === 'FAILED') department.tried.push(department.attempt);
    if (to === 'EXECUTED') department.inForce = true;
    if (to === 'COMPENSATED') department.inForce = false;
    this.answer(measureId, to);
  }

  private answer(measureId: string, answer: Answer): void {
    const department = this.departments.get(measureId)!;
    department.receiptNo += 1;
    const { attempt, receiptNo } = department;
    this.bus.push({ to: 'OFFICE', message: { type: 'RECEIPT', measureId, attempt, receiptNo, answer } });
  }

  /** An officer of some department does what the state of the measure allows. */
  private officer(): void {
    const ids = [...this.departments.keys()];
    const measureId = ids[this.choose(ids.length)]!;
    const { state } = this.departments.get(measureId)!;
    const open = ['EXECUTED', 'EXECUTED', 'ACKNOWLEDGED', 'ACCEPTED', 'OBJECTED', 'DECLINED', 'FAILED'] as const;
    if (state === 'RECEIVED') return this.act(measureId, open[this.choose(open.length)]!);
    if (state === 'ACKNOWLEDGED' || state === 'ACCEPTED')
      return this.act(measureId, this.choose(3) === 0 ? 'OBJECTED' : 'EXECUTED');
    if (state === 'COMPENSATION_DUE')
      return this.act(measureId, this.choose(3) === 0 ? 'COMPENSATION_FAILED' : 'COMPENSATED');
    if (state === 'COMPENSATION_FAILED') this.act(measureId, 'COMPENSATED');
  }

  private deadline(): void {
    const running = [...this.due];
    if (running.length === 0) return;
    const [measureId, term] = running[this.choose(running.length)]!.split('/') as [string, 'ACK'];
    this.take({ type: 'DUE', measureId, term });
  }

  private lead(_step: number): void {
    const objected = this.status.measures.find(({ state }) => state === 'OBJECTED');
    if (objected) return this.take({ type: 'DECIDE', measureId: objected.id, upheld: this.choose(2) === 0 });
    const failed = this.status.measures.find(({ state }) => state === 'COMP_FAILED');
    if (failed) return this.take({ type: 'RETRY', measureId: failed.id });
    const notExecuted = this.status.measures.find(({ state }) => state === 'FAILED');
    if (!notExecuted) return;
    const again = notExecuted.attempt < MOST_ATTEMPTS && this.choose(3) > 0;
    this.take({ type: again ? 'ORDER_AGAIN' : 'GIVE_UP', measureId: notExecuted.id });
  }

  private take(message: Message): void {
    const reduced = this.reduce(this.status, message);
    checkSteps(this.status, reduced);
    checkWhole(reduced.status);
    checkOrder(this.status, reduced);
    checkAttempts(this.status, reduced, message);
    this.terms.take(message, reduced.outputs);
    if (message.type === 'DUE') this.due.delete(`${message.measureId}/${message.term}`);
    this.status = reduced.status;
    for (const output of reduced.outputs) {
      if (output.type === 'INSTRUCT') {
        if (output.instruction === 'COMPENSATE' && !this.undone.includes(output.measureId))
          this.undone.push(output.measureId);
        this.bus.push({
          to: 'DEPARTMENT',
          measureId: output.measureId,
          instruction: output.instruction,
          version: output.version,
          attempt: reduced.status.measures.find(({ id }) => id === output.measureId)!.attempt,
        });
      }
      if (output.type === 'TERM') this.due[output.begins ? 'add' : 'delete'](`${output.measureId}/${output.term}`);
    }
  }

  private finish(): void {
    const { status } = this;
    must(this.atRest() || status.state === 'DROPPED', 'the action comes to its end', {
      status,
      bus: this.bus,
      departments: [...this.departments],
    });
    for (const one of status.measures) {
      const { inForce, tried } = this.departments.get(one.id)!;
      must(new Set(tried).size === tried.length, 'each attempt is made once', { one, tried });
      must(inForce === (one.state === 'EXECUTED'), 'the office knows what is in force', { one, inForce });
    }
    const reverse = this.undone.filter((id) => this.executedBeforeLift.includes(id));
    const expected = this.executedBeforeLift.filter((id) => reverse.includes(id));
    must(JSON.stringify(reverse) === JSON.stringify(expected), 'measures are undone in the reverse order', {
      reverse,
      expected,
    });
  }
}
