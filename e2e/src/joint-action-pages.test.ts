import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { randomUUID } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { eventually, tellInstitutions } from '@lianguan/testing';
import type { Browser, Locator, Page } from 'playwright-core';
import { launchBrowser } from './browser.js';
import { startSystem, type System } from './harness.js';
import {
  demonstrationLoaded,
  inAnotherWindow,
  open,
  openFirstFile,
  openWindow,
  section,
  signIn,
  violations,
} from './pages.js';

const OFFICER = '联合执法专班经办岗';
const LEAD = '联合执法专班负责人岗';
const FINANCE = '财政局资金监管岗';
const LIVE = '实时：已连接';

let system: System;
let browser: Browser;
let office: Page;
let lead: Page;
let school: string;
beforeAll(async () => {
  [system, browser] = await Promise.all([startSystem({ empty: false }), launchBrowser()]);
  await demonstrationLoaded(system);
  [office, lead] = [await openWindow(browser), await openWindow(browser)];
  await signIn(office, system, OFFICER);
  await signIn(lead, system, LEAD);
}, 120_000);
afterAll(async () => {
  await browser?.close();
  await system?.dispose();
});

const heading = (page: Page, name: string) => page.getByRole('heading', { level: 1, name });
const button = (place: Page | Locator, name: string) => place.getByRole('button', { name, exact: true });
const dialogOf = (page: Page, name: string | RegExp) => page.getByRole('dialog', { name });
const focused = (page: Page) => page.evaluate<string>('document.activeElement.textContent.trim()');

/** Presses Tab until what has the focus is named so. */
async function tabTo(page: Page, name: string): Promise<void> {
  const named = `(() => { const at = document.activeElement;
    return [at.getAttribute('aria-label') ?? '', at.textContent.trim(), at.id].join('|'); })()`;
  for (let stop = 0; stop < 60; stop += 1) {
    if ((await page.evaluate<string>(named)).split('|').includes(name)) return;
    await page.keyboard.press('Tab');
  }
  throw new Error(`the keyboard does not reach ${name}`);
}

async function recordDecision(page: Page, number: string): Promise<void> {
  await button(page, '登记决定').click();
  const dialog = dialogOf(page, '登记已送达的决定');
  await dialog.getByRole('textbox', { name: '作出机关' }).fill('颍东区教育局');
  await dialog.getByRole('textbox', { name: '文号' }).fill(number);
  await dialog.getByRole('textbox', { name: '依据条文' }).fill('民办教育促进法 62');
  await dialog.getByLabel('决定日期').fill('2026-01-09');
  await dialog.getByLabel('送达日期').fill('2026-01-08');
  await button(dialog, '确认登记').click();
  await dialog.getByText('送达日期不能早于决定日期').waitFor();
  expect(await violations(page)).toEqual([]);
  expect(await dialog.getByRole('textbox', { name: '文号' }).inputValue()).toBe(number);
  await dialog.getByLabel('送达日期').fill('2026-01-12');
  await button(dialog, '确认登记').click();
  await dialog.waitFor({ state: 'hidden' });
}

describe('a joint action of the office alone', () => {
  it('is proposed from the file of the institution; a refusal leaves what was typed', async () => {
    school = await openFirstFile(office, system, 'BOTH');
    const file = section(office, '专班 · 联合惩戒');
    await file.getByText('没有公布的联合惩戒。').waitFor();
    await file.getByRole('link', { name: '提出联合惩戒' }).click();
    await heading(office, '提出联合惩戒').waitFor();
    await recordDecision(office, '颍东教罚〔2026〕1 号');
    expect(await office.getByRole('radio', { name: /颍东教罚〔2026〕1 号/ }).isChecked()).toBe(true);

    await office.getByText('卷款跑路', { exact: true }).click();
    await office.getByRole('checkbox', { name: /移送其他部门/ }).check();
    await office.getByRole('checkbox', { name: /向社会公布/ }).check();
    const reason = office.getByRole('textbox', { name: '提出的理由' });
    await reason.fill('举办者失联，电话 19900000001 无人接听');
    await button(office, '提出').click();
    await office.getByText('此处不得写身份证号或手机号').waitFor();
    expect(await reason.inputValue()).toContain('举办者失联');
    await reason.fill('举办者失联，多名家长无法退费');
    await button(office, '提出').click();
    await office.getByText('移送须写明移送对象').waitFor();
    await office.getByRole('textbox', { name: '移送对象' }).fill('颍东区税务局');
    expect(await violations(office)).toEqual([]);
    await button(office, '提出').click();
    await heading(office, `${school} · 卷款跑路`).waitFor();
    await section(office, '基本情况').getByText('颍东教罚〔2026〕1 号').waitFor();
    expect(await violations(office)).toEqual([]);
  });

  it('is followed live in a second window while it is consulted and issued', async () => {
    await open(lead, system, '/joint-actions');
    await lead.getByText(LIVE).waitFor();
    await lead.getByRole('table', { name: '联合惩戒' }).getByRole('link', { name: school }).click();
    await heading(lead, `${school} · 卷款跑路`).waitFor();
    await lead.getByText(LIVE).waitFor();
    await button(lead, '不予发出').focus();

    await button(office, '记录会商').click();
    const dialog = dialogOf(office, '记录会商');
    await dialog.getByRole('textbox', { name: '会商纪要' }).fill('专班会议一致同意');
    expect(await violations(office)).toEqual([]);
    await button(dialog, '确认记录会商').click();
    await office.getByText('会商已记录。').waitFor();

    await section(lead, '基本情况').getByText('○ 已会商').waitFor();
    await section(lead, '经过').getByText('新', { exact: true }).first().waitFor();
    expect(await focused(lead)).toBe('不予发出');
    await button(lead, '签发').click();
    await button(dialogOf(lead, '签发'), '确认签发').click();
    await lead.getByText('已签发，措施按次序发出。').waitFor();
    await section(office, '措施').getByText('刚更新').first().waitFor();
    expect(await violations(lead)).toEqual([]);
  });

  it('comes to the to-do list, and is answered by the keyboard alone', async () => {
    await open(office, system, '/tasks');
    const card = office.getByRole('article', { name: `移送其他部门 ${school}` });
    await eventually(async () => {
      await office.reload();
      await card.waitFor({ timeout: 2_000 });
    }, 20_000);
    await card.getByText('颍东区税务局').waitFor();
    await card.getByText(/^[▲●] 剩余/).waitFor();
    expect(await violations(office)).toEqual([]);

    await tabTo(office, `签收 移送其他部门 ${school}`);
    await office.keyboard.press('Enter');
    await card.getByText('已签收').waitFor();
    await tabTo(office, `执行 移送其他部门 ${school}`);
    await office.keyboard.press('Enter');
    const dialog = dialogOf(office, '执行：移送其他部门');
    await dialog.waitFor();
    await tabTo(office, '确认执行');
    await office.keyboard.press('Enter');
    await dialog.getByText('请填写文书编号或执行证据').waitFor();
    expect(await violations(office)).toEqual([]);
    await dialog.getByRole('textbox', { name: '文书编号' }).focus();
    await office.keyboard.type('颍东专移〔2026〕1 号');
    await office.keyboard.press('Enter');
    await dialog.waitFor({ state: 'hidden' });
    await office.getByText('已执行，已回执专班。').waitFor();
    await eventually(async () =>
      expect(await office.evaluate('document.activeElement.getAttribute("aria-label")')).toBe('办理状态'),
    );
  });

  it('is completed before the eyes of the lead, and published', async () => {
    await section(lead, '基本情况').getByText('已完成').waitFor();
    await section(lead, '措施').getByText('颍东专移〔2026〕1 号').waitFor();
    await office.getByRole('link', { name: '全部（含已答复）' }).click();
    await office
      .getByRole('article', { name: `向社会公布 ${school}` })
      .getByText('已执行')
      .waitFor();
    await openFirstFile(office, system, 'BOTH');
    const file = section(office, '专班 · 联合惩戒');
    await file.getByText(/公布：卷款跑路，颍东区教育局 颍东教罚〔2026〕1 号/).waitFor();
    await file.getByRole('table').getByText('已完成').waitFor();
    expect(await violations(office)).toEqual([]);
  });

  it('stands in the list, which is filtered by state and trigger', async () => {
    await open(office, system, '/joint-actions?state=COMPLETED&trigger=ABSCONDING');
    const row = office.getByRole('row', { name: new RegExp(school) });
    await row.getByText('2 项：2 已执行').waitFor();
    expect(await violations(office)).toEqual([]);
    await open(office, system, '/joint-actions?state=ISSUED');
    await office.getByText('没有符合条件的联合惩戒。').waitFor();
  });
});

interface Acted {
  readonly act: { readonly ok: boolean; readonly refusal: object | null; readonly made: { readonly id: string } };
}

/** A joint action that asks finance for a hold, issued by the graph. */
async function issueHold(number: string): Promise<string> {
  const officer = await system.token({ agency: 'JOINT_ENFORCEMENT', role: 'JEO' });
  const head = await system.token({ agency: 'JOINT_ENFORCEMENT', role: 'JEO_LEAD' });
  const act = async (token: string, query: string, input: object): Promise<string> => {
    const variables = { input: { idempotencyKey: randomUUID(), ...input } };
    const { data, errors } = await system.graphql<Acted>(token, query, { variables });
    if (!data?.act.ok) throw new Error(JSON.stringify(data ?? errors));
    return data.act.made.id;
  };
  const { data } = await system.graphql<{ institutions: { edges: { node: { id: string } }[] } }>(
    officer,
    '{ institutions(first: 1, filter: { certificateState: BOTH }) { edges { node { id } } } }',
  );
  const institutionId = data!.institutions.edges[0]!.node.id;
  const decisionId = await act(
    officer,
    'mutation ($input: RecordServedDecisionInput!) { act: recordServedDecision(input: $input) { ok refusal { code } made: decision { id } } }',
    {
      institutionId,
      number,
      ...{ kind: 'INTERIM_ORDER', organ: '颍东区教育局', article: '民办教育促进法 62' },
      ...{ decidedOn: '2026-01-08', servedOn: '2026-01-08' },
    },
  );
  const result = 'ok refusal { code } made: jointAction { id }';
  const jointActionId = await act(
    officer,
    `mutation ($input: ProposeJointActionInput!) { act: proposeJointAction(input: $input) { ${result} } }`,
    { institutionId, decisionId, trigger: 'ABSCONDING', reason: '资金异常', measures: [{ kind: 'PAYMENT_HOLD' }] },
  );
  await act(
    officer,
    `mutation ($input: ConsultJointActionInput!) { act: consultJointAction(input: $input) { ${result} } }`,
    { jointActionId, departments: ['FINANCE'], minutes: '一致同意' },
  );
  return act(head, `mutation ($input: ActOnJointActionInput!) { act: issueJointAction(input: $input) { ${result} } }`, {
    jointActionId,
  });
}

describe('a joint action that a department objects to', () => {
  let id: string;

  it('comes as news to the pages that are open, and moves nothing until it is asked for', async () => {
    await open(lead, system, '/joint-actions');
    await lead.getByText(LIVE).waitFor();
    await lead.getByText('共 1 条').waitFor();
    id = await issueHold('颍东教令〔2026〕2 号');
    await lead.getByText('有 1 项新动态未显示').waitFor();
    await lead.getByText('共 1 条').waitFor();
    await button(lead, '显示新动态').click();
    await lead.getByText('共 2 条').waitFor();
    await lead.getByText('新动态未显示').waitFor({ state: 'hidden' });
  });

  it('is objected to with a ground; the lead finds the notice and decides, and the department sees no more of others', async () => {
    await inAnotherWindow(browser, async (finance) => {
      await signIn(finance, system, FINANCE);
      const menu = finance.getByRole('navigation', { name: '主菜单' });
      expect(await menu.getByRole('link').allTextContents()).toEqual([
        '待办',
        '机构台账',
        '证照矩阵',
        '台账导入',
        '联合惩戒',
        '转登记',
        '转登记待办',
        '收费公示',
        '监管账户',
        '培训订单',
        '隔天划转',
        '银行对账单',
        '账目核验',
        '对账差异',
        '账外收费',
        '培训贷',
      ]);
      await menu.getByRole('link', { name: '待办', exact: true }).click();
      await button(finance, `提出异议 协议止付 ${school}`).click();
      const dialog = dialogOf(finance, '提出异议：协议止付');
      await dialog.getByRole('textbox', { name: '理由' }).fill('协议中没有止付条款');
      await button(dialog, '确认提出异议').click();
      await dialog.getByText('请选择是没有权限还是另有依据').waitFor();
      expect(await violations(finance)).toEqual([]);
      await dialog.getByText('没有权限', { exact: true }).click();
      await button(dialog, '确认提出异议').click();
      await finance.getByText('没有待办的措施。').waitFor();

      await open(lead, system, '/tasks');
      const notice = lead.getByRole('table', { name: '专班提醒' }).getByRole('row', { name: /异议待裁定/ });
      await eventually(async () => {
        await lead.reload();
        await notice.waitFor({ timeout: 2_000 });
      }, 20_000);
      expect(await violations(lead)).toEqual([]);
      await notice.getByRole('link').click();
      await button(lead, '异议成立 协议止付').click();
      const decision = dialogOf(lead, '异议成立：协议止付');
      await decision.getByText('部门的理由：协议中没有止付条款').waitFor();
      await decision.getByRole('textbox', { name: '理由' }).fill('核实协议后认可');
      await button(decision, '确认异议成立').click();
      await section(lead, '措施').getByText('已撤销').waitFor();

      await open(finance, system, '/joint-actions');
      await finance.getByText('共 1 条').waitFor();
      await open(finance, system, `/joint-actions/${id}`);
      await section(finance, '措施').getByText('已撤销').waitFor();
      expect(await finance.getByRole('button', { name: /登记撤销|解除/ }).count()).toBe(0);
      await open(finance, system, '/parked-messages');
      await finance.getByText('搁置的消息由系统管理员处理。').waitFor();
      await open(finance, system, '/joint-actions/new');
      await finance.getByText('联合惩戒由专班登记决定后提出').waitFor();
    });
  });
});

describe('a page whose connection is cut', () => {
  it('says so, comes back by itself and goes on', async () => {
    await open(lead, system, '/joint-actions');
    await lead.getByText(LIVE).waitFor();
    process.kill(system.running().gateway.pid, 'SIGKILL');
    await lead.getByText(/实时：(重连中|未连接)/).waitFor();
    await lead.getByText(LIVE).waitFor({ timeout: 60_000 });
    await issueHold('颍东教令〔2026〕3 号');
    await lead.getByText('有 1 项新动态未显示').waitFor();
  }, 120_000);
});

describe('messages that could not be handled', () => {
  it('are shown to the system administrator with the reason, are replayed by key, and dismissed for good', async () => {
    const { data } = system.running();
    const { rolePasswords } = JSON.parse(readFileSync(join(data, 'secrets.json'), 'utf8')) as {
      rolePasswords: Record<string, string>;
    };
    const port = readFileSync(join(data, 'postgres', 'postmaster.pid'), 'utf8').split('\n')[3];
    const appUrl = `postgres://event_log_app:${rolePasswords['event_log_app']}@127.0.0.1:${port}/event_log`;
    const unheard = { id: 'no-such-institution', name: '示例培训学校', usccCode: '', divisionCode: '341203' };
    await tellInstitutions({ appUrl }, [unheard]);
    await inAnotherWindow(browser, async (admin) => {
      await signIn(admin, system, '系统管理岗', '/parked-messages');
      const finance = section(admin, '金融监管部门');
      await eventually(async () => {
        await admin.reload();
        await finance.getByRole('cell', { name: unheard.id, exact: true }).waitFor({ timeout: 2_000 });
      }, 30_000);
      expect(await violations(admin)).toEqual([]);
      await button(finance, `重新处理 ${unheard.id}`).click();
      await finance.getByText('已处理 0 条，仍搁置 1 条').waitFor();
      await finance.getByText(/仍有消息不能处理/).waitFor();
      await button(finance, `弃置 ${unheard.id}`).click();
      await admin.getByLabel('理由').fill('没有这家机构，不是本系统的消息');
      expect(await violations(admin)).toEqual([]);
      await button(admin, '确认弃置').click();
      await finance.getByText('没有搁置的消息。').waitFor();
      expect(await violations(admin)).toEqual([]);
    });
  });
});
