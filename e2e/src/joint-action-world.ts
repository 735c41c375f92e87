import { randomUUID } from 'node:crypto';
import { calendarDay, makeCitizenNumber, makeCreditCode, makeSchoolLicenseNumber } from '@lianguan/kernel';
import { eventually } from '@lianguan/testing';
import type { System, Who } from './harness.js';
import { IMPORTERS, type LedgerKind } from './offices.js';
import { askPatiently, TOKEN_SECONDS, type Patience } from './patience.js';

/** Who acts in the stories of joint actions. */
const PERSONS = {
  office: { agency: 'JOINT_ENFORCEMENT', role: 'JEO' },
  lead: { agency: 'JOINT_ENFORCEMENT', role: 'JEO_LEAD' },
  education: { agency: 'EDUCATION', role: 'EDU_SUP' },
  market: { agency: 'MARKET_REGULATION', role: 'SAMR_REG' },
  civil: { agency: 'CIVIL_AFFAIRS', role: 'CIVIL' },
  finance: { agency: 'FINANCE', role: 'FIN' },
  financeLead: { agency: 'FINANCE', role: 'FIN', subject: 'finance-lead' },
  bank: { agency: 'BANK', role: 'BANK', bank: 'DEMO01' },
  police: { agency: 'PUBLIC_SECURITY', role: 'POL_CASE' },
  township: { agency: 'TOWNSHIP', role: 'TOWNSHIP', division: '341203100' },
  admin: { agency: 'JOINT_ENFORCEMENT', role: 'SYSTEM_ADMIN' },
  nextCounty: { agency: 'JOINT_ENFORCEMENT', role: 'JEO', division: '341202' },
} as const satisfies Record<string, Who>;
export type PersonName = keyof typeof PERSONS;

const DEPARTMENT_OF = {
  EDUCATION: ['education', 'Education'],
  MARKET_REGULATION: ['market', 'MarketRegulation'],
  CIVIL_AFFAIRS: ['civil', 'CivilAffairs'],
  FINANCE: ['finance', 'Finance'],
  PUBLIC_SECURITY: ['police', 'PublicSecurity'],
  JOINT_ENFORCEMENT: ['office', 'JointEnforcement'],
} as const satisfies Record<string, readonly [PersonName, string]>;

export interface Measure {
  readonly id: string;
  readonly kind: string;
  readonly department: keyof typeof DEPARTMENT_OF;
  readonly state: string;
  readonly receipt: { readonly code: string | null; readonly evidence: readonly string[] } | null;
}

export interface Action {
  readonly id: string;
  readonly state: string;
  readonly measures: readonly Measure[];
  readonly history: readonly {
    readonly from: string;
    readonly to: string;
    readonly measureId: string | null;
    readonly reason: string;
  }[];
}

/** A made-up institution of the demonstration county, with every paper that a joint action can reach. */
export interface MadeSchool {
  readonly name: string;
  readonly usccCode: string;
  /** Whether the account's agreement has the clause by which finance's service may hold it. */
  readonly clause: '是' | '否';
  readonly mode: '银行托管' | '风险保证金';
  readonly number: number;
}

export const madeSchool = (
  number: number,
  name: string,
  { clause = '是', mode = '银行托管' }: Partial<Pick<MadeSchool, 'clause' | 'mode'>> = {},
): MadeSchool => ({
  number,
  name,
  clause,
  mode,
  usccCode: makeCreditCode({ holder: '91', division: '341203', organisation: `MX6${String(number).padStart(5, '0')}` }),
});

const ROWS: Readonly<Partial<Record<LedgerKind, readonly [header: string, row: (school: MadeSchool) => string]>>> = {
  EDUCATION_LEDGER: [
    '台账编号,机构名称,区划代码,办学地址,培训类别,统一社会信用代码,举办者姓名,举办者身份证号,办学许可证号,发证机关,许可证有效期起,许可证有效期止',
    ({ number, name, usccCode }) =>
      `ST6-${number},${name},341203,示例路${number}号,学科类,${usccCode},甲举办,${makeCitizenNumber({ division: '341203', birthDay: calendarDay('1873-09-25'), serial: number })},` +
      `${makeSchoolLicenseNumber({ division: '341203', level: 7, serial: 90_000 + number })},示例区教育局,2024-01-01,2034-12-31`,
  ],
  BUSINESS_LICENSE_LEDGER: [
    '统一社会信用代码,企业名称,主体类型,经营范围,住所,法定代表人,成立日期,登记状态,区划代码',
    ({ name, usccCode, number }) =>
      `${usccCode},${name},企业,教育咨询；校外培训,示例路${number}号,甲举办,2020-01-01,在营,341203`,
  ],
  ESCROW_ACCOUNT_LEDGER: [
    '监管账户账号,机构名称,统一社会信用代码,开户银行,银行代码,监管模式,账户状态,账户余额（元）,最低余额（元）,余额日期,区划代码,协议止付条款',
    (school) => accountRow(school, '正常'),
  ],
};

const accountRow = ({ name, usccCode, number, clause, mode }: MadeSchool, state: string): string =>
  `99${String(700_000 + number)}0001,${name},${usccCode},示例银行,DEMO01,${mode},${state},520000.00,100000.00,2026-02-28,341203,${clause}`;

interface Proposal {
  readonly institutionId: string;
  readonly trigger: string;
  readonly decisionId: string;
  readonly measures: readonly object[];
}

// eslint-disable-next-line @typescript-eslint/no-explicit-any -- a story reads what its query asked for
type Shown = any;

/** The running system as its officers use it. */
export class JointActionWorld {
  private constructor(
    readonly system: System,
    private readonly tokens: Readonly<Record<PersonName, string>>,
    private readonly patience: Patience | undefined,
  ) {}

  static async open(system: System, patience?: Patience): Promise<JointActionWorld> {
    const given = patience ? { expires: TOKEN_SECONDS } : {};
    const entries = await Promise.all(
      Object.entries(PERSONS).map(async ([name, who]) => [name, await system.token({ ...who, ...given })] as const),
    );
    return new JointActionWorld(system, Object.fromEntries(entries) as Record<PersonName, string>, patience);
  }

  tokenOf(person: PersonName): string {
    return this.tokens[person];
  }

  async ask(person: PersonName | null, query: string, variables: object = {}): Promise<Shown> {
    const token = person && this.tokens[person];
    return askPatiently<Shown>(this.system, { token, query, variables }, this.patience);
  }

  async act(
    person: PersonName,
    mutation: string,
    given: { input: object; type?: string; shown?: string },
  ): Promise<Shown> {
    const { type = `${mutation[0]!.toUpperCase()}${mutation.slice(1)}Input`, shown = '', input } = given;
    const query = `mutation ($input: ${type}!) { act: ${mutation}(input: $input) { ok refusal { code message basis } ${shown} } }`;
    return (await this.ask(person, query, { input: { idempotencyKey: randomUUID(), ...input } })).act;
  }

  /** An act that the law allows. */
  async done(
    person: PersonName,
    mutation: string,
    given: { input: object; type?: string; shown?: string },
  ): Promise<Shown> {
    const answer = await this.act(person, mutation, given);
    if (!answer.ok) throw new Error(`${mutation}: ${JSON.stringify(answer.refusal)}`);
    return answer;
  }

  async handIn(schools: readonly MadeSchool[]): Promise<void> {
    for (const [kind, [header, row]] of Object.entries(ROWS) as [
      LedgerKind,
      [string, (school: MadeSchool) => string],
    ][])
      await this.upload(kind, [header, ...schools.map(row)]);
  }

  /** The bank's list says something else of an account. */
  accountSays(school: MadeSchool, state: string): Promise<void> {
    return this.upload('ESCROW_ACCOUNT_LEDGER', [ROWS.ESCROW_ACCOUNT_LEDGER![0], accountRow(school, state)]);
  }

  private async upload(kind: LedgerKind, rows: readonly string[]): Promise<void> {
    const token = await this.system.token(IMPORTERS[kind]);
    const uploaded = await this.system.upload(token, kind, { name: `${kind}.csv`, content: rows.join('\n') });
    const job = await this.system.waitForJob(token, uploaded);
    if (job.result?.rejected !== 0) throw new Error(`${kind}: ${JSON.stringify(job)}`);
  }

  /** The institution's id, once every department knows its papers. */
  institution({ name }: MadeSchool): Promise<string> {
    return eventually(async () => {
      const { institutions } = await this.ask(
        'education',
        `query ($filter: InstitutionFilter) { institutions(filter: $filter) { edges { node {
           id license { state } businessRegistration { state } escrowAccount { state } } } } }`,
        { filter: { search: name } },
      );
      const [{ node }] = institutions.edges;
      if (!node.license || !node.businessRegistration || !node.escrowAccount) throw new Error(JSON.stringify(node));
      return node.id as string;
    }, 60_000);
  }

  async decision(institutionId: string, number: string): Promise<string> {
    const input = {
      institutionId,
      kind: 'PENALTY_DECISION',
      organ: '示例区教育局',
      number,
      article: '民办教育促进法 62',
      decidedOn: '2026-02-27',
      servedOn: '2026-03-02',
    };
    return (await this.done('office', 'recordServedDecision', { input, shown: 'decision { id }' })).decision.id;
  }

  /** Proposed by the office, every department heard. */
  async consult(proposal: Proposal): Promise<string> {
    const input = { ...proposal, reason: '依据已送达的决定' };
    const { jointAction } = await this.done('office', 'proposeJointAction', { input, shown: 'jointAction { id }' });
    const jointActionId = jointAction.id as string;
    const departments = Object.keys(DEPARTMENT_OF);
    await this.done('office', 'consultJointAction', { input: { jointActionId, departments, minutes: '各部门无异议' } });
    return jointActionId;
  }

  /** Proposed, consulted on, issued by the lead. */
  async issue(proposal: Proposal): Promise<string> {
    const jointActionId = await this.consult(proposal);
    await this.issueConsulted(jointActionId);
    return jointActionId;
  }

  async issueConsulted(jointActionId: string): Promise<void> {
    await this.done('lead', 'issueJointAction', { input: { jointActionId }, type: 'ActOnJointActionInput' });
  }

  async action(id: string): Promise<Action> {
    const { jointAction } = await this.ask(
      'lead',
      `query ($id: ID!) { jointAction(id: $id) { id state history { from to measureId reason }
         measures { id kind department state receipt { code evidence } } } }`,
      { id },
    );
    return jointAction;
  }

  /** Waits until action and measures stand as said: `ISSUED` and `PAYMENT_HOLD EXECUTED` … */
  becomes(id: string, state: string, measures: Readonly<Record<string, string>>): Promise<Action> {
    return eventually(async () => {
      const action = await this.action(id);
      const now = Object.fromEntries(action.measures.map((measure) => [measure.kind, measure.state]));
      const differs = action.state !== state || Object.entries(measures).some(([kind, wanted]) => now[kind] !== wanted);
      if (differs) throw new Error(`${action.state} ${JSON.stringify(now)}, not ${state} ${JSON.stringify(measures)}`);
      return action;
    }, 30_000);
  }

  /** The department's officer answers from the own to-do list, where the measure must stand. */
  async answer(action: Action, kind: string, given: { act: string; input?: object }): Promise<void> {
    const { id, department } = action.measures.find((measure) => measure.kind === kind)!;
    const [person, suffix] = DEPARTMENT_OF[department];
    const list = `${suffix[0]!.toLowerCase()}${suffix.slice(1)}MeasureOrders`;
    await eventually(async () => {
      const { [list]: orders } = await this.ask(
        person,
        `{ ${list}(first: 100, toDo: true) { edges { node { id } } } }`,
      );
      if (!orders.edges.some(({ node }: { node: { id: string } }) => node.id === id))
        throw new Error(`${kind} is not to do`);
    });
    const [mutation, type] = ANSWERS[given.act]!;
    await this.done(person, mutation.replace('*', suffix), { type, input: { measureId: id, ...given.input } });
  }

  async turnClock(addWorkingDays: number): Promise<void> {
    await this.done('admin', 'turnLawClock', { input: { addWorkingDays } });
  }
}

const ANSWERS: Readonly<Record<string, readonly [mutation: string, input: string]>> = {
  acknowledge: ['acknowledge*Measure', 'MeasureActInput'],
  accept: ['accept*Measure', 'MeasureActInput'],
  object: ['objectTo*Measure', 'ObjectToMeasureInput'],
  decline: ['decline*Measure', 'MeasureReasonInput'],
  execute: ['execute*Measure', 'CarryOutMeasureInput'],
  compensate: ['compensate*Measure', 'CarryOutMeasureInput'],
};
