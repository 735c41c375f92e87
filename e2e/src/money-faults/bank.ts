import { setTimeout as pause } from 'node:timers/promises';
import type { MoneyPeople } from './money-people.js';

const LOOK_AGAIN_MS = 150;
const AT_ONCE = 4;
// Every so many an answer is no, as long as there is a day on which it can be ordered anew.
const NO_EACH = 5;
// As every so many a batch cannot be read, and the next has its payments.
const RETURNED_EACH = 3;

/** What the bank has said to a payment instruction, and was told that it is taken. */
export interface Answered {
  readonly endToEndId: string;
  readonly purpose: string;
  readonly amount: string;
  readonly batchId: string;
  readonly paid: boolean;
}

/** What became of a batch that the bank has had. */
export interface Batch {
  readonly id: string;
  readonly state: 'ACKNOWLEDGED' | 'RETURNED';
}

type Instruction = Omit<Answered, 'paid'>;

/** The bank at its desk: it has what it is told to pay in batches, and answers each instruction, until it goes home. */
export class Bank {
  readonly answered: Answered[] = [];
  readonly batches: Batch[] = [];
  /** Whether it pays everything. */
  generous = false;
  private readonly taken = new Set<string>();
  private closed = false;
  private readonly done: Promise<void>;

  constructor(private readonly people: MoneyPeople) {
    this.done = this.work();
    // Whoever closes hears of it.
    this.done.catch(() => undefined);
  }

  async close(): Promise<void> {
    this.closed = true;
    await this.done;
  }

  private async work(): Promise<void> {
    while (!this.closed) {
      await this.takeBatches();
      const waiting = await this.waiting();
      const lane = async (): Promise<void> => {
        for (let one = waiting.pop(); one; one = waiting.pop()) await this.answer(one);
      };
      await Promise.all(Array.from({ length: AT_ONCE }, lane));
      await pause(LOOK_AGAIN_MS);
    }
  }

  private async takeBatches(): Promise<void> {
    const { waitingPayments } = await this.people.ask('bank', '{ waitingPayments { bankCode divisionCode count } }');
    for (const { count, ...group } of waitingPayments) {
      if (count === 0) continue;
      const { id } = await this.people.do('bank', {
        mutation: 'issuePaymentBatch',
        input: group,
        shown: 'batch { id }',
      });
      const isReturned = this.batches.length % RETURNED_EACH === RETURNED_EACH - 1;
      await this.people.do('bank', {
        mutation: isReturned ? 'returnPaymentBatch' : 'acknowledgePaymentBatch',
        input: { batchId: id, ...(isReturned ? { reason: '文件无法读取' } : {}) },
        shown: 'batch { id }',
      });
      this.batches.push({ id, state: isReturned ? 'RETURNED' : 'ACKNOWLEDGED' });
    }
  }

  private async waiting(): Promise<Instruction[]> {
    const { paymentInstructions } = await this.people.ask(
      'bank',
      '{ paymentInstructions(state: BATCHED, first: 100) { edges { node { endToEndId purpose amount batchId } } } }',
    );
    const nodes = paymentInstructions.edges.map(({ node }: { node: Instruction }) => node) as Instruction[];
    return nodes.filter(({ endToEndId }) => !this.taken.has(endToEndId));
  }

  private async answer({ endToEndId, purpose, amount, batchId }: Instruction): Promise<void> {
    this.taken.add(endToEndId);
    const paid = this.generous || this.taken.size % NO_EACH !== 0;
    const said = paid ? { amount, bankReference: `P-${endToEndId}` } : { reason: '账号有误' };
    await this.people.do('bank', {
      mutation: 'answerPaymentInstruction',
      input: { endToEndId, paid, ...said },
      shown: 'instruction { endToEndId }',
    });
    this.answered.push({ endToEndId, purpose, amount, batchId, paid });
  }
}
