import { createHash } from 'node:crypto';
import { expect, it } from '@jest/globals';
import fc from 'fast-check';
import { calendarDay } from '@lianguan/kernel';
import { PAIN_001 } from './pain-001.gen.js';
import { csvPart, pain001Part, type FileBatch, type FileLine } from './payment-file.js';
import { validXml } from './xml-validation.js';
import { readXsd } from './xsd-schema.js';

const schema = readXsd(PAIN_001);
const day = calendarDay('2026-03-02');

const lineOf = (given: Partial<FileLine> = {}): FileLine => ({
  no: 1,
  endToEndId: '0199f0a0c0ffee00a000000000000001',
  debtorName: '示例培训学校',
  debtorAccount: '99000000001001',
  bankCode: 'DEMO01',
  bankName: '示例银行',
  amount: 3_300n,
  purpose: 'PAYOUT',
  creditorName: '示例培训学校',
  remittance: '隔天划转',
  ...given,
});
const batchOf = (lines: readonly FileLine[]): FileBatch => ({
  messageId: '0199f0a0c0ffee00b000000000000001',
  issuedAt: new Date('2026-03-02T01:02:03Z'),
  day,
  count: lines.length,
  sum: lines.reduce((sum, { amount }) => sum + amount, 0n),
  initiator: '联管',
});

/** The message in parts of `size` lines. */
function messageOf(lines: readonly FileLine[], size: number): string {
  const batch = batchOf(lines);
  const parts: string[] = [];
  for (let at = 0; at < lines.length; at += size) {
    parts.push(pain001Part({ batch, previous: lines[at - 1] ?? null, lines: lines.slice(at, at + size) }));
  }
  return parts.join('');
}

/** What stands at each path of a message that the schema allows. */
async function read(message: string): Promise<Map<string, string[]>> {
  const found = new Map<string, string[]>();
  const handlers = {
    open: () => undefined,
    close: (path: string, text: string) => found.set(path, [...(found.get(path) ?? []), text]),
  };
  async function* whole() {
    yield Buffer.from(message);
  }
  for await (const _ of validXml(whole(), schema, handlers));
  return found;
}

it('the schema of pain.001 is the published one, and is read whole', () => {
  expect(createHash('sha256').update(PAIN_001).digest('hex')).toBe(
    '05440a7e84f695e7dbc6677082f43623cd7393881b76a5e8d648ae21d7d728e3',
  );
  expect(schema.root).toEqual({ name: 'Document', type: 'Document' });
});

const INITIATION = 'Document/CstmrCdtTrfInitn';
const PAYMENT = `${INITIATION}/PmtInf/CdtTrfTxInf`;

it('a message has a block for each account, count and control sum, and says no name but the account holder’s', async () => {
  const lines = [
    lineOf(),
    lineOf({ no: 2, endToEndId: 'B', amount: 1n }),
    lineOf({ no: 3, endToEndId: 'C', debtorAccount: '99000000001002', debtorName: '甲&乙<学校>' }),
  ];
  const found = await read(messageOf(lines, 2));
  expect(found.get(`${INITIATION}/GrpHdr/NbOfTxs`)).toEqual(['3']);
  expect(found.get(`${INITIATION}/GrpHdr/CtrlSum`)).toEqual(['66.01']);
  expect(found.get(`${INITIATION}/PmtInf/DbtrAcct/Id/Othr/Id`)).toEqual(['99000000001001', '99000000001002']);
  expect(found.get(`${INITIATION}/PmtInf/Dbtr/Nm`)).toEqual(['示例培训学校', '甲&乙<学校>']);
  expect(found.get(`${PAYMENT}/PmtId/EndToEndId`)).toEqual([lines[0]!.endToEndId, 'B', 'C']);
  expect(found.get(`${PAYMENT}/Amt/InstdAmt`)).toEqual(['33.00', '0.01', '33.00']);
});

const arbitraryLine = fc.record({
  debtorAccount: fc.constantFrom('99000000001001', '99000000001002'),
  amount: fc.bigInt({ min: 1n, max: 100_000_000_000_000n }),
  debtorName: fc.string({ minLength: 1, maxLength: 200, unit: 'binary' }).filter((name) => /[^\p{C}\s]/u.test(name)),
  remittance: fc.constantFrom('隔天划转', 'x'.repeat(200), '<Ustrd>&'),
});

it('whatever is paid, and however it is cut into parts, the message is as the schema wants it', async () => {
  const cases = fc.asyncProperty(
    fc.array(arbitraryLine, { minLength: 1, maxLength: 12 }),
    fc.integer({ min: 1, max: 5 }),
    async (drawn, size) => {
      const sorted = drawn.toSorted((a, b) => a.debtorAccount.localeCompare(b.debtorAccount));
      const lines = sorted.map((given, at) => lineOf({ ...given, no: at + 1, endToEndId: `E${at}` }));
      const found = await read(messageOf(lines, size));
      expect(found.get(`${PAYMENT}/PmtId/EndToEndId`)).toEqual(lines.map(({ endToEndId }) => endToEndId));
    },
  );
  await fc.assert(cases, { numRuns: 60 });
});

it('the same as comma separated values: cells are quoted, and none is a formula', () => {
  const lines = [lineOf({ debtorName: '甲,"乙"' }), lineOf({ no: 2, remittance: '=1+1' })];
  const [first, second] = lines as [FileLine, FileLine];
  expect(csvPart({ previous: null, lines: [first] })).toBe(
    '\ufeff端到端参考号,付款账号,付款户名,金额（元）,用途代码,收款人,附言\r\n' +
      '0199f0a0c0ffee00a000000000000001,99000000001001,"甲,""乙""",33.00,PAYOUT,示例培训学校,隔天划转\r\n',
  );
  expect(csvPart({ previous: first, lines: [second] })).toBe(
    "0199f0a0c0ffee00a000000000000001,99000000001001,示例培训学校,33.00,PAYOUT,示例培训学校,'=1+1\r\n",
  );
});
