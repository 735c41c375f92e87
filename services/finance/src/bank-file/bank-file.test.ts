import { createHash } from 'node:crypto';
import { describe, expect, it } from '@jest/globals';
import { ImportRefused } from '@lianguan/service-kit';
import { CAMT_053 } from './camt-053.gen.js';
import { camt053, statementImportColumns } from './index.js';
import { readXsd } from './xsd-schema.js';

const NAMESPACE = 'urn:iso:std:iso:20022:tech:xsd:camt.053.001.08';

const balance = (code: string, amount: string, day: string) =>
  `<Bal><Tp><CdOrPrtry><Cd>${code}</Cd></CdOrPrtry></Tp><Amt Ccy="CNY">${amount}</Amt><CdtDbtInd>CRDT</CdtDbtInd><Dt><Dt>${day}</Dt></Dt></Bal>`;

const DETAILS = `<NtryDtls><TxDtls><Refs><EndToEndId>E2E-1</EndToEndId></Refs><RltdPties>
  <Dbtr><Pty><Nm>示例甲</Nm><Id><PrvtId><Othr><Id>x</Id></Othr></PrvtId></Id></Pty></Dbtr>
  <DbtrAcct><Id><Othr><Id>6200000000001234</Id></Othr></Id></DbtrAcct>
  <Cdtr><Pty><Nm>示例培训学校</Nm></Pty></Cdtr></RltdPties></TxDtls></NtryDtls>`;

const entry = (ref: string, amount = '1200.50', { currency = 'CNY', status = 'BOOK', details = DETAILS } = {}) =>
  `<Ntry><Amt Ccy="${currency}">${amount}</Amt><CdtDbtInd>CRDT</CdtDbtInd><Sts><Cd>${status}</Cd></Sts>
   <ValDt><Dt>2026-03-01</Dt></ValDt><AcctSvcrRef>${ref}</AcctSvcrRef><BkTxCd><Prtry><Cd>TRF</Cd></Prtry></BkTxCd>${details}</Ntry>`;

const OPENING = balance('OPBD', '100.00', '2026-03-01');
const statement = (
  entries: string,
  { head = '', balances = OPENING + balance('CLBD', '1300.500', '2026-03-02') } = {},
) => `<Stmt><Id>S-1</Id>${head}<Acct><Id><Othr><Id>99000000001001</Id></Othr></Id></Acct>${balances}${entries}</Stmt>`;

const message = (statements: string, namespace = NAMESPACE) =>
  `<?xml version="1.0" encoding="UTF-8"?>\n<Document xmlns="${namespace}"><BkToCstmrStmt><GrpHdr><MsgId>M-1</MsgId>
   <CreDtTm>2026-03-02T18:00:00+08:00</CreDtTm></GrpHdr>${statements}</BkToCstmrStmt></Document>`;

/** In pieces of a few bytes, so that characters and tags are cut anywhere. */
async function* pieces(text: string, size = 97): AsyncGenerator<Buffer> {
  const bytes = Buffer.from(text);
  for (let at = 0; at < bytes.length; at += size) yield bytes.subarray(at, at + size);
}

async function rowsOf(text: string, size?: number): Promise<Record<string, string>[]> {
  const opened = await camt053.open(() => pieces(text, size));
  const rows: Record<string, string>[] = [];
  for await (const some of opened.rows()) {
    for (const { cells } of some) {
      const filled = statementImportColumns
        .map(({ field }, at) => [field, cells[at]!] as const)
        .filter(([, cell]) => cell);
      rows.push(Object.fromEntries(filled));
    }
  }
  return rows;
}

const HEAD = {
  kind: '对账单',
  accountNo: '99000000001001',
  statementNo: 'S-1',
  fromDay: '2026-03-01',
  toDay: '2026-03-02',
  opening: '100.00',
  closing: '1300.50',
};
const LINE = {
  kind: '明细',
  accountNo: '99000000001001',
  statementNo: 'S-1',
  entryRef: 'R-1',
  valueDay: '2026-03-01',
  amount: '1200.50',
  direction: '贷',
};
const PAYER = {
  endToEndRef: 'E2E-1',
  counterpartyKind: '个人',
  counterpartyName: '示例甲',
  counterpartyAccount: '6200000000001234',
};

describe('a camt.053 message', () => {
  it('gives the rows of the statement format, wherever its bytes are cut', async () => {
    const text = message(statement(entry('R-1') + entry('R-2', '1', { status: 'PDNG' })));
    const rows = [
      { ...HEAD, entryCount: '1' },
      { ...LINE, ...PAYER },
    ];
    for (const size of [1, 97, 100_000]) expect(await rowsOf(text, size)).toEqual(rows);
  });

  // prettier-ignore -- a table
  it.each([
    ['of several payments at once names none of them', { details: DETAILS + DETAILS }, { amount: '1200.50' }],
    ['without details', { details: '' }, { amount: '1200.50' }],
    ['in another currency is not taken for yuan', { currency: 'USD', details: '' }, { amount: '1200.50 USD' }],
  ])('a line %s', async (_name, given, expected) => {
    const [, line] = await rowsOf(message(statement(entry('R-1', '1200.50', given))));
    expect(line).toEqual({ ...LINE, ...expected });
  });

  it('says its days by its period, counted in China, and a balance below zero with its sign', async () => {
    const head = '<FrToDt><FrDtTm>2026-02-28T16:00:00Z</FrDtTm><ToDtTm>2026-03-01T23:59:59</ToDtTm></FrToDt>';
    const overdrawn = balance('CLBD', '1.00', '2026-03-02').replace('CRDT', 'DBIT');
    const [row] = await rowsOf(message(statement('', { head, balances: OPENING + overdrawn })));
    expect(row).toEqual({ ...HEAD, fromDay: '2026-03-01', toDay: '2026-03-01', closing: '-1.00', entryCount: '0' });
  });

  it('is known by its first bytes', () => {
    expect(
      [message(''), `\ufeff${message('')}`, '账号,金额', 'PK'].map((text) => camt053.accepts(Buffer.from(text))),
    ).toEqual([true, true, false, false]);
  });
});

async function refusalOf(text: string): Promise<ImportRefused> {
  const fault: unknown = await rowsOf(text).catch((error: unknown) => error);
  if (!(fault instanceof ImportRefused)) throw new Error(`not refused: ${String(fault)}`);
  return fault;
}

// prettier-ignore -- a table
it.each([
  ['of another version', message(statement(''), NAMESPACE.replace('08', '02')), '根元素应为'],
  ['without an amount', message(statement(entry('R-1').replace(/<Amt.*?<\/Amt>/, ''))), 'Ntry 缺少 Amt'],
  ['without a balance', message(statement('', { balances: '' })), 'Stmt 缺少 Bal'],
  ['with its parts in another order', message(statement(entry('R-1') + OPENING)), 'Stmt 中的 Bal 顺序不对'],
  ['with two accounts', message(statement('<Acct/>')), 'Stmt 中的 Acct 顺序不对'],
  [
    'with two ways of one',
    message(statement(entry('R-1').replace('<Cd>BOOK</Cd>', '<Cd>BOOK</Cd><Prtry>x</Prtry>'))),
    'Sts 中只能有一种内容',
  ],
  [
    'with one way twice',
    message(statement(entry('R-1').replace('<Cd>BOOK</Cd>', '<Cd>BOOK</Cd><Cd>BOOK</Cd>'))),
    'Sts 中的 Cd 多于 1 个',
  ],
  ['with an empty choice', message(statement(entry('R-1').replace('<Cd>BOOK</Cd>', ''))), 'Sts 缺少内容'],
  ['with an element of its own', message(statement('<Mine/>')), 'Stmt 中不应有 Mine'],
  ['with an element in a value', message(statement(entry('<b/>'))), 'AcctSvcrRef 中不应有 b'],
  ['with an attribute of its own', message(statement('').replace('<Stmt>', '<Stmt a="1">')), 'Stmt 不应有属性 a'],
  ['without a currency', message(statement(entry('R-1').replace(' Ccy="CNY"', ''))), 'Amt 缺少属性 Ccy'],
  [
    'with a currency of two letters',
    message(statement(entry('R-1', '1', { currency: 'CN' }))),
    'Amt 的属性 Ccy 内容的写法不符合规定',
  ],
  ['with a word for an amount', message(statement(entry('R-1', '一百'))), 'Amt 内容应为 decimal'],
  ['with an amount below zero', message(statement(entry('R-1', '-1'))), 'Amt 不得小于 0'],
  ['with six decimals', message(statement(entry('R-1', '1.000001'))), 'Amt 小数不得超过 5 位'],
  ['with nineteen digits', message(statement(entry('R-1', '1234567890123456789'))), 'Amt 数字不得超过 18 位'],
  ['with a day that is none', message(statement(entry('R-1').replace('2026-03-01', '2026-02-30'))), 'Dt 内容应为 date'],
  ['with an instant that is none', message('').replace('T18:00', 'T25:00'), 'CreDtTm 内容应为 dateTime'],
  [
    'with a direction of its own',
    message(statement(entry('R-1').replace('CRDT', 'IN'))),
    'CdtDbtInd 内容不在规定的代码之内',
  ],
  [
    'with a reference of 36 characters',
    message(statement(entry('R'.repeat(36)))),
    'AcctSvcrRef 内容不得超过 35 个字符',
  ],
  ['with an empty reference', message(statement(entry(''))), 'AcctSvcrRef 内容不得少于 1 个字符'],
  ['with words between elements', message(statement('甲')), 'Stmt 中不应有文字'],
  ['that ends in the middle', message(statement('')).slice(0, -20), '不是完整的 XML'],
  ['with an entity of nobody', message(statement(entry('&who;'))), '不是完整的 XML'],
])('a message %s is refused with its line', async (_name, text, reason) => {
  const refused = await refusalOf(text);
  expect([refused.code, refused.status]).toEqual(['XML_INVALID', 422]);
  expect(refused.message).toMatch(/^XML 文件第 \d+ 行不符合 camt\.053\.001\.08 报文格式：/);
  expect(refused.message).toContain(reason);
});

it('a message in another encoding is refused', async () => {
  const bytes = Buffer.concat([Buffer.from('<?xml version="1.0"?><Document>'), Buffer.from([0xd5, 0xcb])]);
  const opened = camt053.open(() =>
    (async function* () {
      yield bytes;
    })(),
  );
  await expect(opened).rejects.toMatchObject({ code: 'XML_INVALID', message: expect.stringContaining('UTF-8') });
});

const bomb = Array.from({ length: 9 }, (_, at) => `<!ENTITY b${at + 1} "${`&b${at};`.repeat(10)}">`).join('');
const open = (text: string) => `<Document xmlns="${NAMESPACE}"><BkToCstmrStmt>${text}`;
const supplement = (inner: string) => message(statement('') + `<SplmtryData><Envlp>${inner}</Envlp></SplmtryData>`);

// prettier-ignore -- a table
it.each([
  [
    'an entity bomb',
    `<?xml version="1.0"?><!DOCTYPE Document [<!ENTITY b0 "x">${bomb}]>${message(statement(entry('&b9;'))).slice(39)}`,
  ],
  ['an external entity', `<!DOCTYPE Document [<!ENTITY f SYSTEM "file:///etc/passwd">]>${open('&f;')}`],
  ['a document type elsewhere', `<!doctype Document SYSTEM "http://example.invalid/a.dtd">${open('')}`],
  ['great depth', supplement('<a>'.repeat(60))],
  ['an element without end', open(`<${'a'.repeat(200_000)}`)],
  ['a text without end', supplement('a'.repeat(20_000))],
  ['an attribute without end', supplement(`<a b="${'c'.repeat(200_000)}"/>`)],
])('%s is refused before it does harm', async (_name, text) => {
  expect(await refusalOf(text)).toMatchObject({ code: 'XML_UNSAFE', status: 422 });
});

it('what a bank adds in the place that the schema leaves open is passed over', async () => {
  const text = supplement('<own xmlns="urn:own"><deep a="1">备注<more/>续</deep></own>');
  expect(await rowsOf(text)).toEqual([{ ...HEAD, entryCount: '0' }]);
});

describe('the schema', () => {
  it('is the one that was published', () => {
    expect(createHash('sha256').update(CAMT_053).digest('hex')).toBe(
      'ca0b135cc8e2dde5b2f99af6b6c514a8f29d6e7c6cf98e9ea84d247189868ff5',
    );
  });

  it('is read whole: every type that an element or attribute names is there', () => {
    const { types, root } = readXsd(CAMT_053);
    expect(types.size).toBe(274);
    const named = [...types.values()].flatMap((type) => {
      if (type.kind === 'value') return [type.base, ...type.attributes.map((attribute) => attribute.type)];
      return type.kind === 'simple' ? [] : type.particles.flatMap((particle) => particle.type ?? []);
    });
    expect([root.type, ...named].filter((name) => !types.has(name))).toEqual([]);
  });

  const wrapped = (inner: string) =>
    `<xs:schema xmlns:xs="http://www.w3.org/2001/XMLSchema" targetNamespace="urn:a"><xs:element name="D" type="T"/>${inner}</xs:schema>`;
  it.each([
    ['a construct that is not read', '<xs:complexType name="T"><xs:all/></xs:complexType>', 'all'],
    ['a type made of another', '<xs:simpleType name="T"><xs:restriction base="U"/></xs:simpleType>', 'U'],
    [
      'one name twice',
      '<xs:complexType name="T"><xs:sequence><xs:element name="a" type="U"/><xs:element name="a" type="U"/></xs:sequence></xs:complexType>',
      'twice',
    ],
  ])('of %s is not taken', (_name, inner, reason) => {
    expect(() => readXsd(wrapped(inner))).toThrow(reason);
  });
});
