import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { extractText, getMeta } from 'unpdf';
import { certificateFonts, CharacterMissing } from '../src/certificates/certificate-fonts.js';
import { CERTIFICATE_KINDS } from '../src/certificates/certificate-kinds.js';
import { certificatePdf } from '../src/certificates/certificate-pdf.js';
import { startFixtureWorld, type FixtureWorld } from './fixture-gateway.js';

const CODE = 'E-0123-4567-89AB-CDEF-0123-4567';
const SITE = 'https://lianguan.example';
const LARGEST = 300 * 1024;

/** Without the spaces that a line's end or another font leaves. */
const textOf = async (pdf: Uint8Array): Promise<string> =>
  (await extractText(new Uint8Array(pdf), { mergePages: true })).text.replace(/\s/gu, '');

function missing(character: string): boolean {
  try {
    certificateFonts().fontOf(character);
    return false;
  } catch {
    return true;
  }
}

describe('certificatePdf', () => {
  it('holds every fact as text, with the font that it needs and no more', async () => {
    // Common characters, rarer ones of other fonts of the package, and a line that goes over the width.
    const name = '星河示例培训学校（堃昇校区）亍丌兀';
    const address = '文化路1号'.repeat(20);
    const lines = [
      ['名称', name],
      ['办学地址', address],
    ] as const;
    const pdf = await certificatePdf({ title: '民办学校办学许可证', lines, code: CODE }, SITE);
    const text = await textOf(pdf);
    for (const part of ['民办学校办学许可证', '名称', name, '办学地址', address, CODE, `${SITE}/verify`])
      expect(text).toContain(part);
    expect(pdf.length).toBeLessThan(LARGEST);
    expect((await getMeta(new Uint8Array(pdf))).info).toMatchObject({ Title: '民办学校办学许可证' });
  });

  it('keeps a long business scope on its one page, above the code', async () => {
    const scope = '面向中小学生的艺术类校外培训服务；'.repeat(100);
    const pdf = await certificatePdf({ title: '营业执照', lines: [['经营范围', scope]], code: CODE }, SITE);
    expect((await extractText(new Uint8Array(pdf))).totalPages).toBe(1);
    expect((await textOf(pdf)).indexOf('验证码')).toBeGreaterThan((await textOf(pdf)).indexOf(scope));
  });

  it('has all common characters of GB 2312, and stays small with many fonts', async () => {
    const decoder = new TextDecoder('gb18030');
    const rows = Array.from({ length: 40 }, (_row, row) =>
      decoder.decode(Uint8Array.from({ length: 188 }, (_byte, at) => (at % 2 === 0 ? 0xb0 + row : 0xa1 + (at >> 1)))),
    );
    const common = rows.join('').match(/\p{Script=Han}/gu)!;
    expect(common).toHaveLength(3755);
    for (const character of common) certificateFonts().fontOf(character);
    const rarer = Array.from({ length: 60 }, (_item, index) => String.fromCodePoint(0x4e8d + index * 4))
      .filter((character) => !missing(character))
      .join('');
    expect(rarer.length).toBeGreaterThan(30);
    const pdf = await certificatePdf({ title: '证', lines: [['字', rarer]], code: CODE }, SITE);
    expect(await textOf(pdf)).toContain(rarer);
    expect(pdf.length).toBeLessThan(LARGEST);
  });

  it('is none where a character has no form in any font', async () => {
    const lines = [['名称', '𠮷']] as const;
    await expect(async () => certificatePdf({ title: '证', lines, code: CODE }, SITE)).rejects.toThrow(
      CharacterMissing,
    );
  });

  it('of a register prints what the law makes public', () => {
    const of = (kind: string, facts: Record<string, unknown>) =>
      Object.fromEntries(CERTIFICATE_KINDS[kind]!.lines(facts, {}));
    const nonProfit = {
      name: '甲中心',
      certificateNo: '示民证字第1号',
      registeredOn: '2024-01-01',
      validTo: '2028-01-01',
    };
    expect(of('non-profit', nonProfit)).toMatchObject({
      名称: '甲中心',
      登记证书编号: '示民证字第1号',
      有效期: '2024-01-01 至 2028-01-01',
      住所: '—',
    });
    const business = { name: '甲公司', establishedOn: '2024-01-01' };
    expect(of('business', business)).toMatchObject({ 名称: '甲公司', 成立日期: '2024-01-01' });
  });
});

describe('GET /certificates', () => {
  let world: FixtureWorld;
  beforeAll(async () => {
    world = await startFixtureWorld({}, { PUBLIC_URL: SITE });
  });
  afterAll(() => world.stop());

  const get = async (path: string, claims: object | null = { agency: 'EDUCATION' }): Promise<Response> =>
    fetch(`${world.gateway.url}/certificates/${path}`, {
      headers: claims ? { authorization: `Bearer ${await world.issuer.token({ ...claims })}` } : {},
    });

  it('gives the license as PDF, read as the caller', async () => {
    world.education.asked.length = 0;
    const response = await get('license/1');
    expect(response.status).toBe(200);
    expect(response.headers.get('content-type')).toBe('application/pdf');
    expect(response.headers.get('content-disposition')).toContain(encodeURIComponent('民办学校办学许可证'));
    const text = await textOf(new Uint8Array(await response.arrayBuffer()));
    for (const part of [
      '机构1',
      '文化路1号',
      '教民134120370000001',
      '2024-01-01至2027-12-31',
      '示例区教育局',
      CODE,
      SITE,
    ])
      expect(text).toContain(part);
    expect(world.education.asked.map(({ caller }) => caller.agency)).toEqual(['EDUCATION']);
  });

  // prettier-ignore -- a table
  it.each([
    ['nobody', 'license/1', null, 401, 'UNAUTHENTICATED'],
    ['a kind that is none', 'constructor/1', undefined, 404, 'NOT_FOUND'],
    ['one that has ended', 'license/ended', undefined, 404, 'NO_CERTIFICATE'],
    ['an institution that is not seen', 'license/hidden1', undefined, 404, 'NO_CERTIFICATE'],
    ['a name that cannot be printed', `license/${encodeURIComponent('𠮷')}`, undefined, 422, 'CERTIFICATE_CHARACTER'],
  ])('is refused: %s', async (_name, path, claims, status, code) => {
    const response = await get(path, claims);
    expect([response.status, ((await response.json()) as { error: { code: string } }).error.code]).toEqual([
      status,
      code,
    ]);
  });

  it('passes on what the graph refuses', async () => {
    const response = await get('business/1');
    expect(response.status).toBe(400);
    expect(await response.json()).toMatchObject({ errors: [{ message: expect.stringMatching(/./u) }] });
  });
});
