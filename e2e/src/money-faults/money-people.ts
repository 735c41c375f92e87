import { randomUUID } from 'node:crypto';
import { isDeepStrictEqual } from 'node:util';
import { schoolCaller } from '../charging-school.js';
import type { System, Who } from '../harness.js';
import { askPatiently, TOKEN_SECONDS, type Patience } from '../patience.js';

export const GUARDIAN = 'guardian-1';

const PERSONS = {
  guardian: { agency: 'GUARDIAN', role: 'GUARDIAN', person: GUARDIAN },
  bank: { agency: 'BANK', role: 'BANK', bank: 'DEMO01' },
  finance: { agency: 'FINANCE', role: 'FIN' },
  education: { agency: 'EDUCATION', role: 'EDU_SUP' },
  second: { agency: 'EDUCATION', role: 'EDU_SUP', subject: 'education-second' },
  admin: { agency: 'JOINT_ENFORCEMENT', role: 'SYSTEM_ADMIN' },
} as const satisfies Record<string, Who>;
/** Or the institution whose id it is. */
export type Person = keyof typeof PERSONS | { readonly institutionId: string };

/** What is asked: the mutation, its input's type where that does not follow from the name, and what is shown of the row. */
export interface Deed {
  readonly mutation: string;
  readonly input: object;
  readonly type?: string;
  readonly shown?: string;
}

/** An act that was acknowledged, as it can be asked again. */
export interface Acted {
  readonly command: string;
  readonly key: string;
  readonly again: () => Promise<Shown>;
  readonly answer: Shown;
}

// eslint-disable-next-line @typescript-eslint/no-explicit-any -- who asks knows what is shown
type Shown = any;

/** Everyone who moves money, at the gateway. */
export class MoneyPeople {
  readonly acted: Acted[] = [];
  /** Acts of which two answers differ. */
  readonly findings: string[] = [];

  private constructor(
    private readonly system: System,
    private readonly tokens: ReadonlyMap<string, string>,
    private readonly patience: Patience,
  ) {}

  static async open(system: System, institutionIds: readonly string[], patience: Patience): Promise<MoneyPeople> {
    const all: (readonly [string, Who])[] = [
      ...Object.entries(PERSONS),
      ...institutionIds.map((id) => [id, schoolCaller(id)] as const),
    ];
    const tokens = await Promise.all(
      all.map(async ([name, who]) => [name, await system.token({ ...who, expires: TOKEN_SECONDS })] as const),
    );
    return new MoneyPeople(system, new Map(tokens), patience);
  }

  ask(person: Person, query: string, variables: object = {}): Promise<Shown> {
    const token = this.tokens.get(typeof person === 'string' ? person : person.institutionId)!;
    return askPatiently(this.system, { token, query, variables }, this.patience);
  }

  /** An act that the law allows, sent twice at once under one key, as an impatient client does; the row that is shown. */
  async do(person: Person, { mutation, input, type, shown = '' }: Deed): Promise<Shown> {
    const named = type ?? `${mutation[0]!.toUpperCase()}${mutation.slice(1)}Input`;
    const query = `mutation ($input: ${named}!) { act: ${mutation}(input: $input) { ok refusal { code } ${shown && `row: ${shown}`} } }`;
    const key = randomUUID();
    const again = async () => (await this.ask(person, query, { input: { idempotencyKey: key, ...input } })).act;
    const [answer, other] = await Promise.all([again(), again()]);
    if (!answer.ok) throw new Error(`${mutation} ${JSON.stringify([input, answer.refusal])}`);
    this.compare(mutation, answer, other);
    this.acted.push({ command: mutation, key, again, answer });
    return answer.row;
  }

  /** Whether each act, asked once more, is answered as it was. */
  async askAllAgain(lanes: number): Promise<void> {
    const left = [...this.acted];
    const lane = async (): Promise<void> => {
      for (let one = left.pop(); one; one = left.pop()) this.compare(one.command, one.answer, await one.again());
    };
    await Promise.all(Array.from({ length: lanes }, lane));
  }

  private compare(command: string, one: Shown, other: Shown): void {
    if (!isDeepStrictEqual(one, other))
      this.findings.push(`${command} was answered ${JSON.stringify(one)} and ${JSON.stringify(other)}`);
  }
}
