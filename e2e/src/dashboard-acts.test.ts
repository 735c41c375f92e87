import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { randomUUID } from 'node:crypto';
import { BAD_CELLS, dataFile, FALSE_FRIENDS, TRUE_DUPLICATES } from '@lianguan/data';
import { makeCitizenNumber, type CalendarDay } from '@lianguan/kernel';
import { eventually } from '@lianguan/testing';
import ExcelJS from 'exceljs';
import type { Browser, Locator, Page } from 'playwright-core';
import { launchBrowser } from './browser.js';
import { startSystem, type System } from './harness.js';
import {
  demonstrationLoaded,
  figures,
  inAnotherWindow,
  open,
  openFirstFile,
  openWindow,
  section,
  signIn,
  violations,
} from './pages.js';

let system: System;
let browser: Browser;
let page: Page;
beforeAll(async () => {
  [system, browser] = await Promise.all([startSystem({ empty: false }), launchBrowser()]);
  await demonstrationLoaded(system);
  page = await openWindow(browser);
  await signIn(page, system, '教育局执法岗');
}, 120_000);
afterAll(async () => {
  await browser?.close();
  await system?.dispose();
});

const SHEET = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

describe('a ledger with errors', () => {
  const upload = async (file: Parameters<Locator['setInputFiles']>[0]) => {
    const form = page.getByRole('form', { name: '导入台账' });
    await form.getByLabel('台账文件').setInputFiles(file);
    await form.getByRole('button', { name: '上传' }).click();
  };
  const job = () => section(page, '导入任务');

  async function corrected(path: string): Promise<Buffer> {
    const workbook = new ExcelJS.Workbook();
    await workbook.xlsx.readFile(path);
    const sheet = workbook.worksheets[0]!;
    const headers = (sheet.getRow(1).values as string[]).slice(1);
    sheet.getRows(2, BAD_CELLS.length)!.forEach((row, index) => {
      const { column, corrected: value } = BAD_CELLS[index]!;
      row.getCell(headers.indexOf(column) + 1).value = value;
    });
    return Buffer.from(await workbook.xlsx.writeBuffer());
  }

  it('comes back as a workbook that is corrected and handed in again', async () => {
    await open(page, system, '/imports');
    await upload(dataFile('bad/education-ledger-with-errors.csv'));
    await job().getByText('已完成').waitFor();
    expect(await figures(job())).toEqual({ 新增: 4, 更新: 0, 无变化: 0, 退回更正: BAD_CELLS.length });
    expect(await violations(page)).toEqual([]);

    const [download] = await Promise.all([
      page.waitForEvent('download'),
      job().getByRole('button', { name: '下载更正文件' }).click(),
    ]);
    expect(download.suggestedFilename()).toMatch(/\p{Script=Han}.*\.xlsx$/u);
    const buffer = await corrected(await download.path());

    await upload({ name: '更正后的台账.xlsx', mimeType: SHEET, buffer });
    await job().getByText('更正后的台账.xlsx').waitFor();
    await job().getByText('已完成').waitFor();
    expect(await figures(job())).toEqual({ 新增: BAD_CELLS.length, 更新: 0, 无变化: 0, 退回更正: 0 });
    await page.getByRole('table', { name: '导入记录' }).getByText('更正后的台账.xlsx').waitFor();
    await page.getByText('共 3 条').waitFor();
  });

  it('that is no ledger is refused before it is sent, and in words', async () => {
    await open(page, system, '/imports');
    await upload({ name: '说明.txt', mimeType: 'text/plain', buffer: Buffer.from('x') });
    expect(await page.getByRole('alert').textContent()).toMatch(/\.xlsx/);
    expect(await violations(page)).toEqual([]);
  });
});

describe('duplicates', () => {
  const named = ([a, b]: readonly string[]) => [a, b].sort().join(' 与 ');
  const article = (pair: string) => page.getByRole('article', { name: `重复候选 ${pair}` });
  const status = () => page.getByRole('status', { name: '核对合计' });
  const totals = async () => {
    await eventually(async () => expect(await status().textContent()).not.toContain('—'));
    return figures(status());
  };
  const followed = (expected: Record<string, number>) =>
    eventually(async () => expect(await totals()).toEqual(expected));
  const show = (state: string) =>
    page.getByRole('navigation', { name: '核对状态' }).getByRole('link', { name: state }).click();

  async function find(pair: string): Promise<void> {
    await page.getByText(/共 \d+ 条，第 1/).waitFor();
    while ((await article(pair).count()) === 0) {
      const before = await page.getByRole('article').first().getAttribute('aria-label');
      await page.getByRole('button', { name: '下一页' }).click();
      await eventually(async () =>
        expect(await page.getByRole('article').first().getAttribute('aria-label')).not.toBe(before),
      );
    }
  }

  async function decide(act: string, pair: string, title: string): Promise<Locator> {
    await article(pair)
      .getByRole('button', { name: `${act} ${pair}` })
      .click();
    return page.getByRole('dialog', { name: title });
  }

  const { survivor, redundant } = TRUE_DUPLICATES.find((pair) => pair.redundant === 'YD2018-007')!;
  const school = named([survivor, redundant]);

  it('are merged with a reason, and every figure follows', async () => {
    await open(page, system, '/duplicates');
    const before = await totals();
    await find(school);
    const dialog = await decide('合并', school, '合并机构');
    expect(await violations(page)).toEqual([]);
    await dialog.getByRole('button', { name: '确认合并' }).click();
    await dialog.getByText('请选择保留哪一条').waitFor();
    await dialog.getByText('请填写理由').waitFor();
    await dialog.getByRole('radio', { name: survivor }).check();
    await dialog.getByRole('textbox', { name: '理由' }).fill('同一机构两处办学');
    await dialog.getByRole('button', { name: '确认合并' }).click();
    await page.getByText('已合并，统计已更新。').waitFor();
    await dialog.waitFor({ state: 'detached' });
    await followed({
      ...before,
      机构总数: before['机构总数']! - 1,
      待核对: before['待核对']! - 1,
      已合并: 1,
    });
    expect(await article(school).count()).toBe(0);

    await open(page, system, '/matrix');
    await page
      .getByRole('link', { name: `查看全部机构 ${before['机构总数']! - 1} 家` })
      .first()
      .waitFor();
    await open(page, system, `/institutions?q=${survivor}`);
    await page.getByRole('table').locator('tbody a').first().click();
    await page.getByRole('table', { name: '合并自' }).getByText(redundant).waitFor();
  });

  it('are unmerged with a reason, and stand again for a decision', async () => {
    await open(page, system, '/duplicates');
    const before = await totals();
    await show('已合并');
    await article(school).getByText('同一机构两处办学').waitFor();
    expect(await violations(page)).toEqual([]);
    const dialog = await decide('撤销合并', school, '撤销合并');
    await dialog.getByRole('textbox', { name: '理由' }).fill('复核后认定为两家');
    await dialog.getByRole('button', { name: '确认撤销合并' }).click();
    await page.getByText('已撤销合并，统计已更新。').waitFor();
    await followed({
      ...before,
      机构总数: before['机构总数']! + 1,
      待核对: before['待核对']! + 1,
      已合并: 0,
    });
    await open(page, system, '/duplicates');
    await find(school);
  });

  it('that are none are dismissed with a reason, which stays readable', async () => {
    const strangers = named(FALSE_FRIENDS.find(({ kind }) => kind === 'SAME_OPERATOR')!.pair);
    await open(page, system, '/duplicates');
    const before = await totals();
    await find(strangers);
    const dialog = await decide('排除', strangers, '排除重复');
    await dialog.getByRole('textbox', { name: '理由' }).fill('同一人举办的两家机构');
    await dialog.getByRole('button', { name: '确认排除' }).click();
    await page.getByText('已排除。').waitFor();
    await followed({ ...before, 待核对: before['待核对']! - 1, 已排除: 1 });
    await show('已排除');
    await article(strangers).getByText('同一人举办的两家机构').waitFor();
  });
});

describe('an appraisal', () => {
  const number = (serial: number) =>
    makeCitizenNumber({ division: '341203', birthDay: '1873-09-25' as CalendarDay, serial });
  const act = async (button: string, dialogName: string) => {
    await page.getByRole('button', { name: button, exact: true }).click();
    return page.getByRole('dialog', { name: dialogName });
  };

  /** The demonstration signs in one expert; the others of the panel are known to the register alone. */
  async function registerOthers(): Promise<void> {
    const officer = await system.token({ agency: 'EDUCATION', role: 'EDU_SUP' });
    for (const serial of [2, 3]) {
      await system.graphql(
        officer,
        'mutation ($input: RegisterExpertInput!) { registerExpert(input: $input) { ok } }',
        {
          variables: {
            input: {
              idempotencyKey: randomUUID(),
              registerNo: `Z-${serial}`,
              name: '示例专家',
              citizenNumber: number(serial),
              personId: `expert-${serial}`,
              workplace: '示例小学',
              subjects: ['MATHEMATICS'],
              divisionCode: '341203',
            },
          },
        },
      );
    }
  }

  it('needs experts, who are entered in the register', async () => {
    await registerOthers();
    await open(page, system, '/experts');
    const dialog = await act('登记专家', '登记专家');
    for (const [field, text] of [
      ['专家库编号', 'Z-1'],
      ['姓名', '示例专家'],
      ['身份证号', number(1)],
      ['登录身份标识', 'person-expert'],
      ['所在单位', '示例中学'],
    ] as const)
      await dialog.getByRole('textbox', { name: field }).fill(text);
    await dialog.getByRole('checkbox', { name: '数学' }).check();
    expect(await violations(page)).toEqual([]);
    await dialog.getByRole('button', { name: '确认登记' }).click();
    await page.getByRole('table', { name: '鉴别专家' }).getByRole('row', { name: /Z-1/ }).waitFor();
  });

  it('is asked for, gets its materials and its panel, and an expert gives a sealed opinion', async () => {
    await openFirstFile(page, system, 'BOTH');
    await page.getByRole('link', { name: '申请课程鉴别' }).click();
    await page.getByRole('textbox', { name: '课程名称' }).fill('思维训练');
    await page.getByRole('checkbox', { name: '数学' }).check();
    await page.getByRole('textbox', { name: '类别不明确之处' }).fill('内容涉及数学');
    await page.getByRole('button', { name: '申请鉴别' }).click();
    for (const [name, left] of [
      ['课程内容审核表.txt', '还缺：培训材料。'],
      ['讲义.txt', null],
    ] as const) {
      const dialog = await act('登记材料', '登记材料');
      await dialog
        .getByLabel('文件', { exact: true })
        .setInputFiles({ name, mimeType: 'text/plain', buffer: Buffer.from(name) });
      await dialog.getByRole('button', { name: '确认登记材料' }).click();
      await section(page, '材料').getByText(name).waitFor();
      if (left) await section(page, '材料').getByText(left).waitFor();
    }
    const draw = await act('抽取专家', '抽取专家');
    await draw.getByRole('button', { name: '确认抽取专家' }).click();
    await section(page, '专家组').getByText('尚有 3 份意见未提交。').waitFor();
    expect(await violations(page)).toEqual([]);
    const address = new URL(page.url()).pathname;

    await inAnotherWindow(browser, async (expert) => {
      await signIn(expert, system, '鉴定专家', '/appraisals');
      await expert.getByRole('link', { name: '思维训练' }).click();
      await expert.getByRole('button', { name: '提交鉴别意见' }).click();
      const dialog = expert.getByRole('dialog', { name: '提交鉴别意见' });
      for (const field of ['培训目的', '培训内容', '培训方式', '结果评价'])
        await dialog.getByRole('textbox', { name: field }).fill('符合学科类特征');
      await dialog.getByRole('radio', { name: '学科类', exact: true }).check();
      expect(await violations(expert)).toEqual([]);
      await dialog.getByRole('button', { name: '确认提交鉴别意见' }).click();
      await section(expert, '专家组').getByText('意见已提交').waitFor();
    });

    await open(page, system, address);
    await section(page, '专家组').getByText('尚有 2 份意见未提交。').waitFor();
    await section(page, '鉴别意见').getByText('封存').waitFor();
  });
});

describe('places that lack a paper', () => {
  const totals = async () => figures(page.getByRole('status', { name: '处置合计' }));
  const chosenRow = (row: number) => page.getByRole('table', { name: '应处置机构' }).getByRole('checkbox').nth(row);

  it('are chosen and banned together, which takes two officers, and every figure follows', async () => {
    await open(page, system, '/handling?cell=NONE');
    await chosenRow(1).check();
    await chosenRow(2).check();
    const before = await totals();
    await page.getByRole('button', { name: '取缔' }).click();
    const dialog = page.getByRole('dialog', { name: '取缔：2 家机构' });
    const fill = (name: RegExp, text: string) => dialog.getByRole('textbox', { name }).fill(text);
    await fill(/执法证号/, '皖K执法001');
    await fill(/执法记录仪/, 'JLY-01');
    await fill(/证据编号/, '照片1');
    await fill(/取缔决定书/, '东教取〔2026〕1号');
    await dialog.getByRole('checkbox', { name: '招牌标识已全部拆除' }).check();
    await dialog.getByRole('spinbutton', { name: /年限/ }).fill('2');
    expect(await violations(page)).toEqual([]);
    await dialog.getByRole('button', { name: '确认取缔' }).click();
    await dialog.getByText('执法人员不得少于2人').first().waitFor();

    await fill(/执法证号/, '皖K执法001、皖K执法002');
    await dialog.getByRole('button', { name: '确认取缔' }).click();
    await dialog.waitFor({ state: 'hidden' });
    await eventually(async () =>
      expect(await totals()).toEqual({ ...before, 待处置: before['待处置']! - 2, 已取缔: 2 }),
    );
    await page.getByRole('link', { name: '查看已取缔机构 2 家' }).click();
    await page.getByText('共 2 条').waitFor();
    await page.getByRole('table', { name: '应处置机构' }).locator('tbody a').first().click();
    await section(page, '教育 · 证照处置').getByText('皖K执法001、皖K执法002').waitFor();
    expect(await violations(page)).toEqual([]);
  });

  it('keep their operators away, until an officer lifts it with a reason', async () => {
    await open(page, system, '/operator-bans');
    await page.getByText('共 2 条').waitFor();
    await page
      .getByRole('button', { name: /^解除对/ })
      .first()
      .click();
    const dialog = page.getByRole('dialog', { name: '解除从业禁止' });
    await dialog.getByRole('textbox', { name: '理由' }).fill('复议决定撤销');
    await dialog.getByRole('button', { name: '确认解除' }).click();
    await page.getByText('共 1 条').waitFor();
    expect(await violations(page)).toEqual([]);
  });
});
