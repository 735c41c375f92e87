import { createHash } from 'node:crypto';
import { describe, expect, it } from '@jest/globals';
import { ImportRefused } from '@lianguan/service-kit';
import fc from 'fast-check';
import { readXsd } from '../bank-file/index.js';
import { ANSWER_WORDS, pain002 } from './index.js';
import { PAIN_002 } from './pain-002.gen.js';
import { answerWordOf, isFinal, reasonsText } from './report-codes.rules.js';

const NAMESPACE = 'urn:iso:std:iso:20022:tech:xsd:pain.002.001.10';
const ID = '0199f0a0c0ffee00a000000000000001';

const reason = (code: string, ...told: string[]) =>
  `<StsRsnInf><Rsn><Cd>${code}</Cd></Rsn>${told.map((text) => `<AddtlInf>${text}</AddtlInf>`).join('')}</StsRsnInf>`;
const AMOUNT = '<OrgnlTxRef><Amt><InstdAmt Ccy="CNY">33.00</InstdAmt></Amt></OrgnlTxRef>';
const payment = (status: string, { id = ID, reasons = '', rest = `<AcctSvcrRef>P-1</AcctSvcrRef>${AMOUNT}` } = {}) =>
  `<TxInfAndSts><OrgnlEndToEndId>${id}</OrgnlEndToEndId>${status && `<TxSts>${status}</TxSts>`}${reasons}${rest}</TxInfAndSts>`;
const block = (payments: string, said = '') =>
  `<OrgnlPmtInfAndSts><OrgnlPmtInfId>B-1</OrgnlPmtInfId>${said}${payments}</OrgnlPmtInfAndSts>`;
const report = (blocks: string, said = '', namespace = NAMESPACE) =>
  `<?xml version="1.0" encoding="UTF-8"?>\n<Document xmlns="${namespace}"><CstmrPmtStsRpt><GrpHdr><MsgId>R-1</MsgId>
   <CreDtTm>2026-03-05T10:00:00+08:00</CreDtTm></GrpHdr><OrgnlGrpInfAndSts><OrgnlMsgId>M-1</OrgnlMsgId>
   <OrgnlMsgNmId>pain.001.001.09</OrgnlMsgNmId>${said}</OrgnlGrpInfAndSts>${blocks}</CstmrPmtStsRpt></Document>`;

/** In pieces of a few bytes, so that characters and tags are cut anywhere. */
async function* pieces(text: string, size: number): AsyncGenerator<Buffer> {
  const bytes = Buffer.from(text);
  for (let at = 0; at < bytes.length; at += size) yield bytes.subarray(at, at + size);
}

async function rowsOf(text: string, size = 97): Promise<readonly string[][]> {
  const opened = await pain002.open(() => pieces(text, size));
  const rows: string[][] = [];
  for await (const some of opened.rows()) rows.push(...some.map(({ cells }) => cells as string[]));
  expect(rows).toHaveLength(opened.total);
  return rows;
}

// prettier-ignore -- a table
it.each<[string, string, string[]]>([
  ['paid', payment('ACSC'), [ID, '已付', '33.00', 'P-1', '']],
  ['paid, and with the payee', payment('ACCC'), [ID, '已付', '33.00', 'P-1', '']],
  [
    'paid, under the reference of the clearing',
    payment('ACSC', { rest: '<ClrSysRef>C-1</ClrSysRef>' }),
    [ID, '已付', '', 'C-1', ''],
  ],
  [
    'paid, in another currency',
    payment('ACSC', { rest: AMOUNT.replace('CNY', 'USD') }),
    [ID, '已付', '33.00 USD', '', ''],
  ],
  ['not paid', payment('RJCT', { reasons: reason('AC04') }), [ID, '未付', '', '', 'AC04 账户已销户']],
  [
    'not paid, for two reasons',
    payment('RJCT', { reasons: reason('AC01', '账号', '少一位') + reason('ZZ99') }),
    [ID, '未付', '', '', 'AC01 收款或付款账号有误：账号 少一位；原因代码 ZZ99'],
  ],
  ['not paid, without a reason', payment('RJCT'), [ID, '未付', '', '', '银行未说明原因']],
  ['called back', payment('CANC', { reasons: reason('CUST') }), [ID, '未付', '', '', 'CUST 按客户要求撤销']],
  ['accepted', payment('ACCP'), [ID, '处理中', '33.00', 'P-1', '']],
  ['pending', payment('PDNG', { rest: '' }), [ID, '处理中', '', '', '']],
  ['a status of its own', payment('XXXX', { rest: '' }), [ID, 'XXXX', '', '', '']],
])('what a bank says of a payment: %s', async (_name, given, expected) => {
  expect(await rowsOf(report(block(given)))).toEqual([expected]);
});

describe('what stands above', () => {
  const silent = payment('', { rest: '' });

  it('counts for a payment that says nothing itself', async () => {
    const blocks = block(silent, `<PmtInfSts>RJCT</PmtInfSts>${reason('AM04')}`) + block(silent);
    const rows = await rowsOf(report(blocks, `<GrpSts>ACCP</GrpSts>`));
    expect(rows).toEqual([
      [ID, '未付', '', '', 'AM04 余额不足'],
      [ID, '处理中', '', '', ''],
    ]);
  });

  it.each([
    ['of the whole message', report('', '<GrpSts>RJCT</GrpSts>'), 'RJCT'],
    ['of a block', report(block('', '<PmtInfSts>ACSC</PmtInfSts>')), 'ACSC'],
    ['of the message, over a block', report(block(''), '<GrpSts>CANC</GrpSts>'), 'CANC'],
  ])('an end %s without its payments is not taken', async (_name, text, status) => {
    await expect(rowsOf(text)).rejects.toThrow(new ImportRefused('REPORT_WITHOUT_PAYMENTS', { status }));
  });

  it('that the bank has the batch is no answer to any payment', async () => {
    expect(await rowsOf(report('', '<GrpSts>ACCP</GrpSts>'))).toEqual([]);
  });
});

it.each([
  ['another version', report(block(payment('ACSC')), '', NAMESPACE.replace('.10', '.12'))],
  ['what the schema does not know', report(block('<TxInfAndSts><Own/></TxInfAndSts>'))],
  ['a status of five letters', report(block(payment('ACSCX')))],
])('%s is refused as a whole', async (_name, text) => {
  await expect(rowsOf(text)).rejects.toMatchObject({ code: 'XML_INVALID' });
});

it('the rows are the same however the file is cut', async () => {
  const text = report(block(payment('ACSC') + payment('RJCT', { reasons: reason('BE01', '户名不符') })));
  const whole = await rowsOf(text, text.length * 4);
  await fc.assert(
    fc.asyncProperty(fc.integer({ min: 1, max: 400 }), async (size) => {
      expect(await rowsOf(text, size)).toEqual(whole);
    }),
    { numRuns: 15 },
  );
});

describe('the codes', () => {
  it('give every status that is known a word of the column, and only an end is final', () => {
    const statuses = [
      'ACSC',
      'ACCC',
      'RJCT',
      'CANC',
      'RCVD',
      'PDNG',
      'ACTC',
      'ACCP',
      'ACFC',
      'ACSP',
      'ACWC',
      'ACWP',
      'PATC',
      'PART',
    ];
    expect(statuses.every((status) => Object.hasOwn(ANSWER_WORDS, answerWordOf(status)))).toBe(true);
    expect(statuses.filter(isFinal)).toEqual(['ACSC', 'ACCC', 'RJCT', 'CANC']);
  });

  it('give reasons as much room as the column has', () => {
    expect(reasonsText([{ code: 'NARR', told: ['长'.repeat(300)] }])).toHaveLength(200);
    expect(reasonsText([{ code: '', told: [] }])).toBe('银行未说明原因');
  });
});

describe('the schema', () => {
  it('is the one that was published', () => {
    expect(createHash('sha256').update(PAIN_002).digest('hex')).toBe(
      '22a9dda9d006c21fd368f44e9fae812e7b5cde95b6774f31289c372242aac906',
    );
  });

  it('is read whole: every type that an element or attribute names is there', () => {
    const { types, root } = readXsd(PAIN_002);
    const named = [...types.values()].flatMap((type) => {
      if (type.kind === 'value') return [type.base, ...type.attributes.map((attribute) => attribute.type)];
      return type.kind === 'simple' ? [] : type.particles.flatMap((particle) => particle.type ?? []);
    });
    expect(root).toEqual({ name: 'Document', type: 'Document' });
    expect(named.filter((name) => !types.has(name))).toEqual([]);
  });
});
