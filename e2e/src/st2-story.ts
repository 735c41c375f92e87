import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { eventually } from '@lianguan/testing';
import {
  act as actOf,
  CHARGING_CALLERS,
  only as onlyOf,
  publishCourse,
  putTeacherOnDuty,
  schoolCaller,
  setPrices,
} from './charging-school.js';
import { launchBrowser } from './browser.js';
import type { System, Who } from './harness.js';
import type { Opened } from './on-both-buses.js';
import { inAnotherWindow, open as openPage, section, signIn, violations } from './pages.js';
import { ledgersOf, numberOf, Office, turnLawClock } from './st1-world.js';

// S4: 154 of 154.
const SUBJECTS = 154;
const OTHERS = ['科技类', '体育类'];
const ALL = SUBJECTS + OTHERS.length;
const WAIT_MS = 60_000;

const CALLERS = {
  ...CHARGING_CALLERS,
  clock: { agency: 'JOINT_ENFORCEMENT', role: 'SYSTEM_ADMIN' },
  office: { agency: 'JOINT_ENFORCEMENT', role: 'JEO' },
  lead: { agency: 'JOINT_ENFORCEMENT', role: 'JEO_LEAD' },
  finance: { agency: 'FINANCE', role: 'FIN' },
  bank: { agency: 'BANK', role: 'BANK', bank: 'DEMO01' },
  guardian: { agency: 'GUARDIAN', role: 'GUARDIAN', person: 'person-guardian' },
} as const satisfies Record<string, Who>;
type Caller = keyof typeof CALLERS | 'school';

// A Tuesday in a year of which only the fixed holidays are known: 1 to 3 October, then a weekend.
const LESSON = { day: '2031-09-30', from: '18:00', to: '18:45' };
const NEXT_WORKING_DAY = '2031-10-06';
const LATER = ['2031-10-08', '2031-10-09'].map((day) => ({ ...LESSON, day }));

interface Named {
  readonly id: string;
}
interface Order extends Named {
  readonly state: string;
  readonly protectedAmount: string;
  readonly lessons: readonly { readonly id: string; readonly state: string }[];
}

/** The ledgers of the subject institutions, with some of other kinds behind them. */
function ledgers(): Record<string, string> {
  const all = ledgersOf(ALL);
  const rows = all['EDUCATION_LEDGER']!.split('\n');
  const others = OTHERS.map((kind, at) => rows[SUBJECTS + 1 + at]!.replace('学科类', kind));
  return { ...all, EDUCATION_LEDGER: [...rows.slice(0, SUBJECTS + 1), ...others].join('\n') };
}

/** Story ST2, over gateway, PostgreSQL and whichever bus the system runs on: every subject institution has its account, and an order's money is safe in one. */
export function storyST2(busName: string, open: () => Promise<Opened>): void {
  describe(`ST2 over ${busName}`, () => {
    let system: System;
    const offices = {} as Record<Caller, Office>;
    let institutions: readonly (Named & { ledgerNo: string; escrowAccount: Named | null })[];
    const institutionOf = (serial: number) => institutions.find(({ ledgerNo }) => ledgerNo === numberOf(serial))!;
    const accountOf = (serial: number) => institutionOf(serial).escrowAccount!.id;
    const schoolId = () => institutionOf(1).id;

    const act = (caller: Caller, mutation: string, input: object, type?: string) =>
      actOf(offices[caller], mutation, input, type);
    const only = <Node>(caller: Caller, field: string, node: string) => onlyOf<Node>(offices[caller], field, node);
    const turnTo = (time: string): Promise<void> =>
      turnLawClock(system, offices.clock, {
        time,
        databases: ['education', 'finance', 'market_regulation', 'public_security'],
      });

    beforeAll(async () => {
      ({ system } = await open());
      for (const [name, who] of Object.entries(CALLERS)) offices[name as Caller] = await Office.of(system, who);
      await turnTo('2031-09-22T09:00:00');
      const files = ledgers();
      expect(await offices.education.handIn('EDUCATION_LEDGER', files['EDUCATION_LEDGER']!)).toBe(ALL);
      expect(await offices.finance.handIn('ESCROW_ACCOUNT_LEDGER', files['ESCROW_ACCOUNT_LEDGER']!)).toBe(ALL);
      institutions = await eventually(async () => {
        const known = await offices.finance.all<(typeof institutions)[number]>('institutions', {
          args: 'filter: {}',
          node: 'id ledgerNo escrowAccount { id }',
        });
        expect(known.filter(({ escrowAccount }) => escrowAccount)).toHaveLength(ALL);
        return known;
      }, WAIT_MS);
      offices.school = await Office.of(system, schoolCaller(schoolId()));
    }, 300_000);
    afterAll(() => system?.dispose(), 60_000);

    const coverage = async () => {
      const { escrowCoverage, escrowGaps } = await offices.education.ask(
        '{ escrowCoverage { active withAccount } escrowGaps { edges { node { ledgerNo } } } }',
      );
      return {
        counts: escrowCoverage.map((one: Record<string, number>) => `${one['withAccount']}/${one['active']}`),
        gaps: escrowGaps.edges.map(({ node }: { node: { ledgerNo: string } }) => node.ledgerNo),
      };
    };

    it(`${SUBJECTS} accounts of ${SUBJECTS}; when one is closed one less, and a row of the gap; the others are counted apart`, async () => {
      const others = `${OTHERS.length}/${OTHERS.length}`;
      const full = { counts: [`${SUBJECTS}/${SUBJECTS}`, others], gaps: [] };
      await eventually(async () => expect(await coverage()).toEqual(full), WAIT_MS);
      const closed = accountOf(SUBJECTS);
      const paper = { accountId: closed, documentNo: '示财〔2031〕1号' };
      await act('finance', 'restrictEscrowToRefunds', { ...paper, reason: '停止办学' });
      const nothing = { accountId: closed, liability: '0.00', reportNo: '示报1号', reportedOn: '2031-09-22' };
      await act('bank', 'recordEscrowLiability', nothing);
      await act('bank', 'closeEscrowAccount', paper);
      const short = { counts: [`${SUBJECTS - 1}/${SUBJECTS}`, others], gaps: [numberOf(SUBJECTS)] };
      await eventually(async () => expect(await coverage()).toEqual(short), WAIT_MS);
    }, 120_000);

    const order = () => only<Order>('guardian', 'trainingOrders', 'id state protectedAmount lessons { id state }');
    const transfers = () =>
      offices.bank.all<Named & { consumedOn: string; orderedOn: string; amount: string; state: string }>(
        'nextDayTransfers',
        { args: '', node: 'id consumedOn orderedOn amount state' },
      );
    const balances = async () => {
      const { escrowTrialBalance } = await offices.finance.ask(
        'query ($id: ID!) { escrowTrialBalance(accountId: $id) { balanced solvent covered owed } }',
        { id: accountOf(1) },
      );
      return escrowTrialBalance;
    };

    /** What the pages tell a guardian who has signed, and the bank that gets the money. */
    const whereToPay = async (orderId: string): Promise<void> => {
      const browser = await launchBrowser();
      try {
        await inAnotherWindow(browser, async (phone) => {
          await phone.setViewportSize({ width: 390, height: 800 });
          await signIn(phone, system, '学员家长', `/orders/${orderId}`);
          await section(phone, '概况').getByText('示例银行，户名 示例1号培训有限公司，账号 9934120320210001').waitFor();
          await section(phone, '概况').getByText(orderId).waitFor();
          await phone.getByRole('link', { name: '示范文本 GF-2021-2604，第 1 版' }).waitFor();
          expect(await violations(phone)).toEqual([]);
          await openPage(phone, system, '/orders');
          await phone.getByRole('cell', { name: '学员甲' }).getByText(orderId).waitFor();
          const kept = await phone.getByRole('cell', { name: '0.00 元', exact: false }).last().boundingBox();
          expect(kept!.x + kept!.width).toBeLessThanOrEqual(390);
        });
        await inAnotherWindow(browser, async (bank) => {
          await signIn(bank, system, '监管银行专管岗（DEMO01）', '/orders');
          await bank.getByRole('cell', { name: orderId }).waitFor();
          expect(await bank.getByText('学员甲').count()).toBe(0);
          await bank.getByLabel('订单编号').fill(orderId);
          await section(bank, '按编号查找').getByRole('button', { name: '查找' }).click();
          await bank.getByRole('button', { name: '登记缴费' }).waitFor();
          expect(await violations(bank)).toEqual([]);
        });
      } finally {
        await browser.close();
      }
    };

    it('an order is offered by what four departments say, signed by the guardian, and paid into the account', async () => {
      const school = { institutionId: schoolId(), office: offices.school };
      await setPrices(offices);
      await putTeacherOnDuty(offices, school);
      const courseId = await publishCourse(offices, school, [LESSON, ...LATER]);
      const offer = {
        courseId,
        guardianId: CALLERS.guardian.person,
        traineeName: '学员甲',
        lessons: 3,
        startsOn: '2031-09-23',
        amount: '99.00',
      };
      expect(
        await offices.school.actAll('offerTrainingOrder', 'OfferTrainingOrderInput', [{ ...offer, amount: '100.00' }]),
      ).toEqual(['ORDER_PRICE_NOT_POSTED']);
      // Guide price and model contract come from another department than the course.
      await eventually(async () => act('school', 'offerTrainingOrder', offer), WAIT_MS);
      // What was paid before the account had a ledger stays in it as well, and carries the minimum balance.
      await act('finance', 'recordOpeningBalance', {
        accountId: accountOf(1),
        orderNo: '示单2030-1',
        amount: '25000.00',
        asOf: '2031-09-22',
        documentNo: '示表1号',
      });
      const { id: orderId } = await order();
      await act('guardian', 'signTrainingOrder', { orderId }, 'TrainingOrderInput');
      await whereToPay(orderId);
      const paid = { orderId, amount: '99.00', bankReference: 'B-1', paidOn: '2031-09-22' };
      await act('bank', 'recordOrderPayment', { ...paid, payerKind: 'GUARDIAN', payerName: '家长甲' });
      expect(await order()).toMatchObject({ state: 'PAID', protectedAmount: '99.00' });
      expect(await balances()).toEqual({ balanced: true, solvent: true, covered: '25099.00', owed: '25099.00' });
    }, 180_000);

    it('the school has part of the money in advance, as far as its risk code lets it, by the bank’s word on the instruction', async () => {
      const advance = { amount: '29.71', purpose: '场地租金', documentNo: '示请1号' };
      const request = () => offices.school.actAll('requestCostAdvance', 'RequestCostAdvanceInput', [advance]);
      // Without a code none.
      expect(await request()).toEqual(['ADVANCE_RISK_CODE']);
      await act('lead', 'recordRiskCode', {
        institutionId: schoolId(),
        value: 'GREEN',
        since: '2031-09-22',
        until: '2032-03-21',
        reason: '各项指标正常',
        documentNo: '示评〔2031〕1号',
      });
      await eventually(async () => {
        const { costAdvanceAllowance } = await offices.school.ask('{ costAdvanceAllowance { most } }');
        expect(costAdvanceAllowance).toEqual({ most: '29.70' });
      }, WAIT_MS);
      expect(await request()).toEqual(['ADVANCE_ABOVE_CAP']);
      await act('school', 'requestCostAdvance', { ...advance, amount: '29.70' });
      const { id: advanceId } = await only<Named>('bank', 'costAdvances', 'id');
      await act('bank', 'approveCostAdvance', { advanceId }, 'CostAdvanceInput');
      const { endToEndId } = await only<{ endToEndId: string }>('bank', 'paymentInstructions', 'endToEndId');
      const paid = { endToEndId, paid: true, amount: '29.70', bankReference: 'A-1' };
      await act('bank', 'answerPaymentInstruction', paid);
      expect(await only('school', 'costAdvances', 'state')).toEqual({ state: 'PAID' });
      expect(await balances()).toEqual({ balanced: true, solvent: true, covered: '25099.00', owed: '25099.00' });
    }, 90_000);

    it('what the guardian confirms on the eve of a holiday repays the advance, and the rest goes to the school on the working day after it', async () => {
      await turnTo(`${LESSON.day}T19:00:00`);
      const { id: orderId } = await order();
      await act('school', 'deliverLesson', { orderId, day: LESSON.day, from: LESSON.from, attendanceNo: '签到1' });
      const { lessons } = await order();
      const { id: lessonId } = lessons.find(({ state }) => state === 'AWAITING')!;
      await act('guardian', 'confirmLesson', { lessonId }, 'OrderLessonInput');
      expect(await order()).toMatchObject({ state: 'RUNNING', protectedAmount: '66.00' });

      await turnTo('2031-10-05T23:00:00');
      expect(await transfers()).toEqual([]);
      await turnTo(`${NEXT_WORKING_DAY}T00:30:00`);
      const [transfer] = await eventually(async () => {
        const known = await transfers();
        expect(known).toMatchObject([
          { consumedOn: LESSON.day, orderedOn: NEXT_WORKING_DAY, amount: '3.30', state: 'ORDERED' },
        ]);
        return known;
      }, WAIT_MS);
      const paid = { transferId: transfer!.id, paid: true, bankReference: 'P-1', reason: '' };
      await act('bank', 'recordNextDayTransfer', paid);
      expect(await only('school', 'costAdvances', 'state repaid')).toEqual({ state: 'REPAID', repaid: '29.70' });
      expect((await order()).lessons.map(({ state }) => state).sort()).toEqual([
        'CONTRACTED',
        'CONTRACTED',
        'RELEASED',
      ]);
      expect(await balances()).toEqual({ balanced: true, solvent: true, covered: '25066.00', owed: '25066.00' });
    }, 120_000);

    it('a lesson for which no cleared teacher stands any more is not recorded, and takes none of the money', async () => {
      const { id: staffId } = await only<Named>('school', 'staffMembers', 'id');
      await act('school', 'endStaffEmployment', { staffId, reason: '合同到期' }, 'StaffActInput');
      const { id: orderId } = await order();
      const given = { orderId, day: LATER[0]!.day, from: LESSON.from, attendanceNo: '签到2' };
      await eventually(async () => {
        const codes = await offices.school.actAll('deliverLesson', 'DeliverLessonInput', [given]);
        expect(codes).toEqual(['LESSON_WITHOUT_TEACHER']);
      }, WAIT_MS);
      expect(await order()).toMatchObject({ state: 'RUNNING', protectedAmount: '66.00' });
    }, 90_000);

    it('a receipt of a payment beside the account, handed in by a parent, becomes a clue of the office', async () => {
      await act('guardian', 'reportOffAccountReceipt', {
        institutionId: schoolId(),
        paidOn: '2031-10-05',
        amount: '600.00',
        course: '数学',
        payeeName: '现金',
        sha256: 'a'.repeat(64),
      });
      await eventually(async () => {
        const sum = await only<Record<string, unknown>>(
          'office',
          'offAccountSums',
          'receiptCount reported institution { id }',
        );
        expect(sum).toEqual({ receiptCount: 1, reported: '600.00', institution: { id: schoolId() } });
      }, WAIT_MS);
      expect(await offices.school.all('offAccountReceipts', { args: '', node: 'id' }).catch(() => [])).toEqual([]);
    }, 90_000);

    it('what was paid before supervision goes on as an order, once its guardian has confirmed what is left', async () => {
      const { id: lotId } = await only<Named>('school', 'stockLots', 'id');
      const { offerableCourses } = await offices.school.ask('{ offerableCourses { courseId } }');
      await act('school', 'offerStockOrder', {
        lotId,
        courseId: offerableCourses[0].courseId,
        guardianId: CALLERS.guardian.person,
        traineeName: '学员甲',
        lessons: 250,
        signedOn: '2030-03-01',
        paidOn: '2030-03-01',
        startsOn: LATER[0]!.day,
      });
      const { id: stockOrderId } = await only<Named>('guardian', 'stockOrders', 'id');
      await act('guardian', 'confirmStockOrder', { stockOrderId }, 'StockOrderInput');
      const orders = await offices.guardian.all('trainingOrders', { args: '', node: 'id state protectedAmount' });
      expect(orders).toContainEqual({ id: stockOrderId, state: 'PAID', protectedAmount: '25000.00' });
      expect(await offices.school.all('stockLots', { args: '', node: 'id' })).toEqual([]);
      expect(await balances()).toEqual({ balanced: true, solvent: true, covered: '25066.00', owed: '25066.00' });
    }, 90_000);
  });
}
