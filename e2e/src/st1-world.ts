import { expect } from '@jest/globals';
import { randomUUID } from 'node:crypto';
import { makeCitizenNumber, makeCreditCode, makeSchoolLicenseNumber, type CalendarDay } from '@lianguan/kernel';
import { eventually } from '@lianguan/testing';
import type { System, Who } from './harness.js';
import { rowsOf } from './own-databases.js';

export const DIVISION = '341203';

/** Made credit codes: 91 of an enterprise, 52 of a non-profit. */
export const codeOf = (holder: '91' | '52', serial: number): string =>
  makeCreditCode({ holder, division: DIVISION, organisation: `MX7${String(serial).padStart(5, '0')}` });
export const licenseNumber = (serial: number): string =>
  makeSchoolLicenseNumber({ division: DIVISION, level: 7, serial });
export const citizenNumber = (serial: number): string =>
  makeCitizenNumber({ division: DIVISION, birthDay: '1873-09-25' as CalendarDay, serial });
export const numberOf = (serial: number): string => `Z-${String(serial).padStart(3, '0')}`;
export const nameOf = (serial: number): string => `示例${serial}号培训有限公司`;

/** What three offices know of the institutions before the campaign, as each would hand it in. */
export function ledgersOf(count: number): Record<string, string> {
  const serials = Array.from({ length: count }, (_, index) => index + 1);
  const csv = (header: string, row: (serial: number) => string) => [header, ...serials.map(row)].join('\n');
  return {
    EDUCATION_LEDGER: csv(
      '台账编号,机构名称,区划代码,办学地址,培训类别,统一社会信用代码,举办者姓名,办学许可证号,发证机关,许可证有效期起,许可证有效期止',
      (serial) =>
        `${numberOf(serial)},${nameOf(serial)},${DIVISION},示例路${serial}号,学科类,${codeOf('91', serial)},示例举办${serial},${licenseNumber(serial)},示例区教育局,2018-03-01,2038-03-31`,
    ),
    BUSINESS_LICENSE_LEDGER: csv(
      '统一社会信用代码,企业名称,主体类型,经营范围,住所,法定代表人,成立日期,登记状态,区划代码',
      (serial) =>
        `${codeOf('91', serial)},${nameOf(serial)},企业,文化教育培训,示例路${serial}号,示例法人,2017-05-01,在营,${DIVISION}`,
    ),
    ESCROW_ACCOUNT_LEDGER: csv(
      '监管账户账号,机构名称,统一社会信用代码,开户银行,银行代码,监管模式,账户状态,账户余额(元),最低余额(元),余额日期,区划代码,协议止付条款',
      (serial) =>
        `99341203${String(20210000 + serial)},${nameOf(serial)},${codeOf('91', serial)},示例银行,DEMO01,银行托管,正常,100000.00,20000.00,2021-09-01,${DIVISION},是`,
    ),
  };
}

// What the gateway takes in one request.
const MOST_ROOT_FIELDS = 20;
const AT_ONCE = 3;
const MOST_SENDINGS = 4;

const chunksOf = <T>(all: readonly T[]): T[][] =>
  Array.from({ length: Math.ceil(all.length / MOST_ROOT_FIELDS) }, (_, index) =>
    all.slice(index * MOST_ROOT_FIELDS, (index + 1) * MOST_ROOT_FIELDS),
  );

/** One office at the gateway. */
export class Office {
  private constructor(
    private readonly system: System,
    private readonly token: string,
  ) {}

  static async of(system: System, who: Who): Promise<Office> {
    return new Office(system, await system.token(who));
  }

  /** What a department did not answer in time is asked again; acts under the same keys, so that each is done once. */
  // eslint-disable-next-line @typescript-eslint/no-explicit-any -- a test reads what its query asked for
  async ask(query: string, variables: object = {}): Promise<any> {
    for (let sent = 1; ; sent += 1) {
      const { data, errors } = await this.system.graphql(this.token, query, { variables });
      if (errors.length === 0) return data;
      const late = errors.every(({ extensions }) => extensions['code'] === 'SUBGRAPH_TIMEOUT');
      if (!late || sent === MOST_SENDINGS) throw new Error(JSON.stringify(errors));
    }
  }

  /** The same act on many, as many in one request as the gateway takes; the codes of those that were refused. */
  async actAll(mutation: string, type: string, inputs: readonly object[]): Promise<string[]> {
    const chunks = chunksOf(inputs);
    const refused: string[] = [];
    const send = async (chunk: readonly object[]): Promise<void> => {
      const declared = chunk.map((_, at) => `$i${at}: ${type}!`).join(', ');
      const fields = chunk.map((_, at) => `a${at}: ${mutation}(input: $i${at}) { ok refusal { code } }`).join('\n');
      const variables = Object.fromEntries(
        chunk.map((input, at) => [`i${at}`, { idempotencyKey: randomUUID(), ...input }]),
      );
      const answers = Object.values(await this.ask(`mutation (${declared}) { ${fields} }`, variables)) as {
        refusal: { code: string } | null;
      }[];
      refused.push(...answers.flatMap(({ refusal }) => refusal?.code ?? []));
    };
    const work = async (): Promise<void> => {
      for (let chunk = chunks.shift(); chunk; chunk = chunks.shift()) await send(chunk);
    };
    await Promise.all(Array.from({ length: AT_ONCE }, work));
    return refused;
  }

  /** All nodes of a list, page by page. */
  async all<Node>(field: string, given: { args: string; node: string }): Promise<Node[]> {
    const nodes: Node[] = [];
    for (let after: string | null = null; ;) {
      const data = await this.ask(
        `query ($after: String) { list: ${field}(first: 200, after: $after, ${given.args}) {
           pageInfo { hasNextPage endCursor } edges { node { ${given.node} } } } }`,
        { after },
      );
      nodes.push(...data.list.edges.map((edge: { node: Node }) => edge.node));
      if (!data.list.pageInfo.hasNextPage) return nodes;
      after = data.list.pageInfo.endCursor;
    }
  }

  async handIn(kind: string, content: string): Promise<number> {
    const uploaded = await this.system.upload(this.token, kind, { name: `${kind}.csv`, content });
    const { result } = await this.system.waitForJob(this.token, uploaded);
    return result?.created ?? 0;
  }
}

/** Turns the law clock to a time of China, and waits until these departments have heard of it, by an event. */
export async function turnLawClock(
  system: System,
  clock: Office,
  { time, databases }: { readonly time: string; readonly databases: readonly string[] },
): Promise<void> {
  const to = `${time}+08:00`;
  expect(await clock.actAll('turnLawClock', 'TurnLawClockInput', [{ to }])).toEqual([]);
  await eventually(async () => {
    for (const database of databases) {
      const [turned] = await rowsOf<{ ms: string }>(system, database, 'select offset_ms::text as ms from law_clock');
      expect(Math.abs(Date.parse(to) - Date.now() - Number(turned?.ms))).toBeLessThan(60_000);
    }
  });
}
