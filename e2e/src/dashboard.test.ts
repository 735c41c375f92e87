import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { eventually } from '@lianguan/testing';
import ExcelJS from 'exceljs';
import type { Browser, Page } from 'playwright-core';
import { launchBrowser } from './browser.js';
import { startSystem, type System } from './harness.js';
import {
  choose,
  demonstrationLoaded,
  inAnotherWindow,
  open,
  openFirstFile,
  openWindow,
  renewPicture,
  section,
  signIn,
  violations,
} from './pages.js';

const OFFICER = '教育局执法岗';
const ESCROW = '财政 · 资金监管账户';
const BACKGROUND = '公安 · 从业人员背景核查';
const EDUCATION = '教育 · 许可与证照状态';
const RISK = '专班 · 风险码';
const DEPARTMENTS = [EDUCATION, '市场监管 · 经营主体登记', '民政 · 民办非企业单位登记', ESCROW, BACKGROUND, RISK];

let system: System;
let browser: Browser;
let page: Page;
beforeAll(async () => {
  [system, browser] = await Promise.all([startSystem({ empty: false }), launchBrowser()]);
  await demonstrationLoaded(system);
  page = await openWindow(browser);
  await signIn(page, system, OFFICER);
}, 120_000);
afterAll(async () => {
  await browser?.close();
  await system?.dispose();
});

const asAnother = (duty: string, look: (other: Page) => Promise<void>) =>
  inAnotherWindow(browser, async (other) => {
    await signIn(other, system, duty);
    await look(other);
  });

const heading = (name: string) => page.getByRole('heading', { level: 1, name });

describe('signing in and out', () => {
  it('shows who is signed in: duty, agency and division', async () => {
    const who = page.getByLabel('当前登录');
    expect(await who.getByRole('definition').allTextContents()).toEqual([
      OFFICER,
      '教育监管岗',
      '教育部门',
      '阜阳市颍东区',
    ]);
  });

  it('leads back to the page that was asked for', async () => {
    await inAnotherWindow(browser, async (other) => {
      await signIn(other, system, OFFICER, '/matrix');
      await other.getByRole('heading', { level: 1, name: '证照矩阵' }).waitFor();
      expect(new URL(other.url()).pathname).toBe('/matrix');
    });
  });

  it('ends with one press, and nobody is signed in any more', async () => {
    await asAnother(OFFICER, async (other) => {
      await other.getByRole('button', { name: '退出登录' }).click();
      await other.getByRole('button', { name: '登录', exact: true }).waitFor();
      expect(new URL(other.url()).origin).toBe(new URL(system.running().dashboard.url).origin);
      await other.getByRole('button', { name: '登录', exact: true }).click();
      await other.getByRole('heading', { name: '选择身份登录' }).waitFor();
    });
  });
});

describe('the table of institutions', () => {
  const names = () => page.getByRole('table').locator('tbody a').allTextContents();

  const files = () => page.locator('tbody a').evaluateAll((links) => links.map((link) => link.getAttribute('href')));

  it('turns page by page, and the browser goes back', async () => {
    await open(page, system, '/institutions');
    await page.getByText('共 113 条，第 1 / 6 页').waitFor();
    const seen = new Set(await files());
    await renewPicture(page, 'institutions');

    for (const turned of [2, 3, 4, 5, 6]) {
      await page.getByRole('button', { name: '下一页' }).click();
      await page.getByText(`第 ${turned} / 6 页`).waitFor();
      await eventually(async () => expect(await page.locator('[aria-disabled=true]').count()).toBe(0));
      for (const file of await files()) seen.add(file);
    }
    expect(seen.size).toBe(113);
    expect(await page.getByRole('button', { name: '下一页' }).isDisabled()).toBe(true);

    await page.getByRole('button', { name: '上一页' }).click();
    await page.getByText('第 5 / 6 页').waitFor();
    await page.goBack();
    await page.getByText('第 6 / 6 页').waitFor();
    await eventually(async () => expect(await names()).toHaveLength(13));
    await page.reload();
    await page.getByText('第 6 / 6 页').waitFor();
    expect(await names()).toHaveLength(13);
  });

  it('is searched, and the address holds the search', async () => {
    await open(page, system, '/institutions');
    const form = page.getByRole('search', { name: '台账查询' });
    await form.getByRole('textbox', { name: '名称或代码' }).fill('数学');
    await choose(page, '证照状态', '无照无证');
    await form.getByRole('button', { name: '查询' }).click();
    await eventually(() => {
      const { searchParams } = new URL(page.url());
      expect([searchParams.get('q'), searchParams.get('state')]).toEqual(['数学', 'NONE']);
    });
    await eventually(async () => {
      const found = await names();
      expect(found.length).toBeGreaterThan(0);
      for (const name of found) expect(name).toContain('数学');
    });
    const found = await names();

    await page.reload();
    await page.getByRole('table').locator('tbody a').first().waitFor();
    expect(await names()).toEqual(found);
    expect(await form.getByRole('textbox', { name: '名称或代码' }).inputValue()).toBe('数学');
    await form.getByRole('button', { name: '重置' }).click();
    await page.getByText('共 113 条，第 1 / 6 页').waitFor();
    expect(new URL(page.url()).search).toBe('');
  });
});

describe('the ledger as a workbook', () => {
  it('has what the search shows, by the columns of the office', async () => {
    await open(page, system, '/institutions?state=BOTH');
    await page.getByRole('button', { name: '导出 Excel' }).click();
    const dialog = page.getByRole('dialog', { name: '导出 Excel' });
    await dialog.getByRole('checkbox', { name: '许可证号' }).check();
    await dialog.getByRole('checkbox', { name: '区划代码' }).uncheck();
    expect(await violations(page)).toEqual([]);
    const [file] = await Promise.all([
      page.waitForEvent('download'),
      dialog.getByRole('button', { name: '导出' }).click(),
    ]);
    expect(file.suggestedFilename()).toBe('机构台账.xlsx');
    const workbook = new ExcelJS.Workbook();
    await workbook.xlsx.readFile(await file.path());
    const [sheet] = workbook.worksheets as [ExcelJS.Worksheet];
    expect(sheet.getRow(1).values).toEqual([, '台账编号', '机构名称', '办学地址', '证照状态', '许可证号']);
    expect(sheet.getColumn(4).values.slice(2)).toEqual(Array(5).fill('有照有证'));
    await dialog.waitFor({ state: 'hidden' });
  });
});

describe('the certificate matrix', () => {
  it.each([
    ['全部', 113, 6],
    ['有照有证', 5, 1],
    ['有照无证', 62, 4],
    ['有证无照', 0, 1],
    ['无照无证', 46, 3],
    ['学科类', 94, 5],
    ['非学科类 · 文化艺术类', 14, 1],
    ['非学科类 · 职业技能类', 5, 1],
  ])('%s: the count opens its %d rows', async (name, count, pages) => {
    await open(page, system, '/matrix');
    await page
      .getByRole('link', { name: `查看${name}机构 ${count} 家` })
      .first()
      .click();
    await heading('机构台账').waitFor();
    await page.getByText(`共 ${count} 条，第 1 / ${pages} 页`).waitFor();
  });

  it('names the lawful route of each state with its article', async () => {
    await open(page, system, '/matrix');
    const row = page.getByRole('table', { name: '证照状态与法定处理路径' }).getByRole('row', { name: /无照无证/ });
    await row.getByText('民办教育促进法 第六十四条').waitFor();
    await page.getByRole('img', { name: /无照无证/ }).waitFor();
  });
});

describe("an institution's file", () => {
  it('brings the departments together, and shows persons only for a purpose', async () => {
    await openFirstFile(page, system, 'BOTH');
    for (const name of DEPARTMENTS) await section(page, name).waitFor();
    const file = page.getByRole('main');
    expect(await section(page, EDUCATION).getByText('选择查询用途后显示').count()).toBe(2);
    expect(await file.textContent()).not.toMatch(/\d{17}[\dX]/);

    await choose(page, '查询用途', '日常监管');
    await section(page, EDUCATION)
      .getByText(/^\d{17}[\dX]$/)
      .waitFor();
    await section(page, BACKGROUND).getByRole('table', { name: '核查名单' }).waitFor();
    expect(await file.getByText('选择查询用途后显示').count()).toBe(0);

    await page.reload();
    await section(page, EDUCATION).getByText('选择查询用途后显示').first().waitFor();
    expect(await file.textContent()).not.toMatch(/\d{17}[\dX]/);
  });

  it('says what the law keeps from a finance officer, with its basis, and masks what is masked', async () => {
    await asAnother('财政局资金监管岗', async (other) => {
      await openFirstFile(other, system, 'BOTH');
      await section(other, BACKGROUND)
        .getByText(/无权查看（依据：.+）/)
        .first()
        .waitFor();
      await section(other, ESCROW)
        .getByText(/^[\d,]+\.\d\d 元$/)
        .first()
        .waitFor();
      await choose(other, '查询用途', '日常监管');
      await other
        .getByText(/^\d{6}\*{8}\d{3}[\dX]$/)
        .first()
        .waitFor();
      await section(other, ESCROW)
        .getByText(/^\d{16,}$/)
        .waitFor();
      expect(await violations(other)).toEqual([]);
      await open(other, system, '/duplicates');
      await other.getByText('重复核对由教育部门').waitFor();
    });
  });

  it('keeps the rest when a department does not answer', async () => {
    const { pid } = system.running().subgraphs['finance']!;
    process.kill(pid, 'SIGSTOP');
    try {
      await openFirstFile(page, system, 'BOTH');
      await section(page, ESCROW).getByText('暂不可用（部门系统未响应）').waitFor();
      await section(page, RISK).getByText('未知').waitFor();
      // The account, and whether the school may charge: both are finance's.
      expect(await page.getByText('暂不可用').count()).toBe(2);
      await open(page, system, '/institutions');
      await page.getByRole('cell', { name: '暂不可用' }).first().waitFor();
      expect(await page.getByRole('cell', { name: '暂不可用' }).count()).toBe(20);
    } finally {
      process.kill(pid, 'SIGCONT');
    }
    await eventually(async () => {
      await open(page, system, '/institutions?state=BOTH');
      await page.getByText('共 5 条').waitFor();
      expect(await page.getByText('暂不可用').count()).toBe(0);
    }, 60_000);
  }, 120_000);
});

describe("an institution's own account", () => {
  it('is found by the menu with its ledger, and nobody else’s; nothing in it can be entered', async () => {
    await asAnother('培训机构经办岗', async (other) => {
      const menu = other.getByRole('navigation', { name: '主菜单' });
      await menu.getByRole('link', { name: '监管账户', exact: true }).click();
      await other.getByText('共 1 条').waitFor();
      await other.getByRole('link', { name: '集体退费' }).waitFor();
      expect(await violations(other)).toEqual([]);
      await other.getByRole('table').getByRole('link').click();
      await other.getByRole('heading', { level: 1, name: '监管账目' }).waitFor();
      await other.getByText('试算平衡').first().waitFor();
      expect(await other.getByRole('button', { name: /登记/ }).count()).toBe(0);
      await menu.getByRole('link', { name: '银行对账单' }).click();
      await other.getByRole('heading', { level: 1, name: '银行对账单' }).waitFor();
      expect(await other.getByRole('link', { name: '对账差异' }).count()).toBe(0);
    });
  });

  it('is reported on by its bank, and leads it to the ledger', async () => {
    await asAnother('监管银行专管岗（DEMO01）', async (bank) => {
      await open(bank, system, '/escrow-accounts');
      await bank.getByRole('table').getByRole('link').first().click();
      await bank.getByRole('button', { name: '报告待退金额' }).click();
      const report = bank.getByRole('dialog', { name: '报告待退金额' });
      await report.getByLabel('待退、待消课金额（元）').fill('0');
      await report.getByLabel('银行报告编号').fill('示报1号');
      await report.getByLabel('报告日期').fill('2026-01-31');
      await report.getByRole('button', { name: '确认报告待退金额' }).click();
      await section(bank, '账户').getByText('0.00 元（示报1号，2026-01-31）').waitFor();
      await bank.getByRole('link', { name: '监管账目' }).click();
      await bank.getByRole('heading', { level: 1, name: '监管账目' }).waitFor();
    });
  });

  it('stands in a chain that the auditor verifies, who sees no account', async () => {
    await asAnother('财政局审计管理岗', async (auditor) => {
      await auditor.getByRole('navigation', { name: '主菜单' }).getByRole('link', { name: '账目核验' }).click();
      await auditor.getByRole('heading', { level: 1, name: '账目核验' }).waitFor();
      await section(auditor, '账目核验').getByRole('button', { name: '核验' }).click();
      await section(auditor, '账目核验').getByRole('alert').waitFor();
      expect(await violations(auditor)).toEqual([]);
    });
  });

  it('is frozen by the police, who find what they imposed, and lift it', async () => {
    await asAnother('公安局办案岗', async (police) => {
      await open(police, system, '/escrow-accounts');
      await police.getByRole('table').getByRole('link').first().click();
      await section(police, '账户').getByText('止付条款').waitFor();
      await police.getByRole('button', { name: '登记司法冻结' }).click();
      const freeze = police.getByRole('dialog', { name: '登记司法冻结' });
      await freeze.getByRole('radio', { name: '公安机关' }).check();
      await freeze.getByLabel('作出冻结的机关').fill('示例公安局');
      await freeze.getByLabel('文书编号').fill('示公冻1号');
      await freeze.getByLabel('截止日').fill(new Date(Date.now() + 30 * 86_400_000).toISOString().slice(0, 10));
      await freeze.getByRole('button', { name: '确认登记司法冻结' }).click();
      const own = section(police, '司法冻结');
      await own.getByText('公安机关：示例公安局 示公冻1号').waitFor();
      await own.getByRole('button', { name: /解除冻结/ }).click();
      const lift = police.getByRole('dialog', { name: '解除冻结' });
      await lift.getByLabel('解除文书的编号').fill('示公解1号');
      await lift.getByRole('button', { name: '确认解除冻结' }).click();
      await own.getByText('示公解1号').waitFor();
      expect(await own.getByRole('button').count()).toBe(0);
      expect(await violations(police)).toEqual([]);
    });
  });

  it('shows what was paid before supervision, to be put before a guardian', async () => {
    const finance = await system.token({ agency: 'FINANCE', role: 'FIN' });
    const record = `mutation ($input: RecordOpeningBalanceInput!) { recordOpeningBalance(input: $input) { ok } }`;
    await asAnother('培训机构经办岗', async (other) => {
      await open(other, system, '/escrow-accounts');
      const href = await other.getByRole('table').getByRole('link').getAttribute('href');
      const input = {
        ...{ idempotencyKey: 'stock', accountId: href!.split('/').at(-1), orderNo: '示单2020-1', amount: '1200.00' },
        ...{ asOf: '2026-01-31', documentNo: '示表1号' },
      };
      expect((await system.graphql(finance, record, { variables: { input } })).data).toEqual({
        recordOpeningBalance: { ok: true },
      });
      await open(other, system, '/orders');
      await other.getByText('1 笔存量预收费还没有转入订单').waitFor();
      await other.getByRole('link', { name: '存量订单' }).click();
      await other.getByRole('heading', { level: 1, name: '存量订单' }).waitFor();
      await other.getByText('没有符合条件的记录').waitFor();
      expect(await violations(other)).toEqual([]);
      await other.getByText('未转入的存量预收费').click();
      await other.getByRole('cell', { name: '1,200.00 元' }).waitFor();
      await other.getByRole('button', { name: /请家长核对/ }).click();
      await other.getByRole('dialog', { name: '请家长核对：示单2020-1' }).getByLabel('剩余课时数').waitFor();
      expect(await violations(other)).toEqual([]);
    });
  });
});

describe('the keyboard alone', () => {
  const focused = () => page.evaluate<string>('document.activeElement.textContent.trim()');

  async function tabTo(text: string): Promise<void> {
    for (let stop = 0; stop < 40; stop += 1) {
      if ((await focused()) === text) return;
      await page.keyboard.press('Tab');
    }
    throw new Error(`the keyboard does not reach ${text}`);
  }

  it('skips to the content, opens a row, and changes the page by the menu', async () => {
    await open(page, system, '/institutions');
    const first = page.getByRole('table').locator('tbody a').first();
    const name = (await first.textContent()) ?? '';
    await page.keyboard.press('Tab');
    expect(await focused()).toBe('跳到正文');
    await page.keyboard.press('Enter');
    expect(await page.evaluate('document.activeElement.id')).toBe('content');

    await tabTo(name);
    await page.keyboard.press('Enter');
    await heading(name).waitFor();

    await page.reload();
    await heading(name).waitFor();
    await tabTo('证照矩阵');
    await page.keyboard.press('Enter');
    await heading('证照矩阵').waitFor();
    await eventually(async () => expect(await focused()).toBe('证照矩阵'));
    expect(await page.getByRole('navigation', { name: '主菜单' }).locator('[aria-current=page]').textContent()).toBe(
      '证照矩阵',
    );
  });
});

describe('the file of a supervised object', () => {
  it('begins with a place that has no papers', async () => {
    await open(page, system, '/places');
    await page.getByRole('button', { name: '场所建档' }).click();
    const dialog = page.getByRole('dialog', { name: '场所建档' });
    for (const [field, text] of [
      ['名称或招牌', '示例画室'],
      ['区划代码', '341203'],
      ['地址', '文化路9号'],
      ['从事的活动', '周末美术班'],
      ['发现单位或人员执法证号', '示例街道'],
    ] as const)
      await dialog.getByRole('textbox', { name: field }).fill(text);
    await dialog.getByLabel('发现日期').fill('2026-01-05');
    expect(await violations(page)).toEqual([]);
    await dialog.getByRole('button', { name: '确认建档' }).click();
    await page.getByRole('button', { name: '引导审批 示例画室' }).click();
    const guidance = page.getByRole('dialog', { name: '引导审批：示例画室' });
    await guidance.getByRole('textbox', { name: '说明' }).fill('告知申请条件');
    await guidance.getByRole('button', { name: '确认引导审批' }).click();
    await page.getByRole('table').getByText('已引导审批').waitFor();
    await page
      .getByRole('button', { name: 'Expand row' })
      .or(page.getByRole('button', { name: '展开行' }))
      .click();
    await page.getByRole('list', { name: '示例画室 办理经过' }).getByText('告知申请条件').waitFor();
    expect(await violations(page)).toEqual([]);
  });

  it('has as many records behind a figure of data quality as it says', async () => {
    await open(page, system, '/data-quality');
    const figure = page.getByRole('table', { name: '数据质量' }).getByRole('link').first();
    const name = (await figure.getAttribute('aria-label')) ?? '';
    await figure.click();
    await page.getByText(`共 ${/(\d+) 条$/u.exec(name)?.[1] ?? ''} 条`).waitFor();
    expect(await violations(page)).toEqual([]);
  });
});

describe('WCAG 2.1 A and AA', () => {
  it('the public page and the sign-in', async () => {
    await inAnotherWindow(browser, async (other) => {
      await open(other, system, '/');
      await other.getByRole('button', { name: '登录' }).waitFor();
      expect(await violations(other)).toEqual([]);
      await other.getByRole('button', { name: '登录' }).click();
      await other.getByLabel(/^岗位/).waitFor();
      expect(await violations(other)).toEqual([]);
    });
  });

  it.each([
    ['/institutions', '共 113 条'],
    ['/institutions?q=没有这样的机构', '没有符合条件的机构'],
    ['/matrix', '法定处理路径'],
    ['/imports', '共 1 条'],
    ['/duplicates', '匹配分'],
    ['/handling', '选择机构后办理'],
    ['/operator-bans', '没有执行中的从业禁止'],
    ['/delegations', '还没有登记承接确认书'],
    ['/places?q=没有这样的场所', '没有符合条件的场所'],
    ['/data-quality', '点数字打开所计的记录'],
    ['/resumptions', '没有应急管控'],
    ['/outside-branches', '没有符合条件的记录'],
    ['/premises-changes', '没有符合条件的记录'],
    ['/nowhere', '页面不存在'],
  ])('%s', async (path, text) => {
    await open(page, system, path);
    await page.getByText(text).first().waitFor();
    expect(await violations(page)).toEqual([]);
  });

  it("an institution's file with persons shown, and with the list of purposes open", async () => {
    await openFirstFile(page, system, 'BOTH');
    await choose(page, '查询用途', '日常监管');
    await page.getByRole('table', { name: '核查名单' }).waitFor();
    expect(await violations(page)).toEqual([]);
    await page.getByRole('combobox', { name: '查询用途' }).click();
    await page.getByTitle('执法检查', { exact: true }).waitFor();
    expect(await violations(page)).toEqual([]);
  });
});
