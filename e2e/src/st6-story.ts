import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { dayOf } from '@lianguan/kernel';
import { eventually } from '@lianguan/testing';
import { JointActionWorld, madeSchool, type Action } from './joint-action-world.js';
import type { Opened } from './on-both-buses.js';
import { Watcher, type SeenStep } from './watcher.js';

// A made-up company of another city with a branch here, and two schools of the county.
const RUNAWAY = madeSchool(1, '示例星河教育咨询有限公司颍东分公司');
const REVOKED = madeSchool(2, '示例云帆教育咨询有限公司', { clause: '否' });
const UNSAFE = madeSchool(3, '示例知夏教育咨询有限公司');

// S0: ten accounts in both modes.
const TEN = Array.from({ length: 10 }, (_, at) =>
  madeSchool(11 + at, `示例${11 + at}号教育咨询有限公司`, { mode: at < 5 ? '银行托管' : '风险保证金' }),
);
const PREPAID = '104500.00';
const DEPOSIT = '100000.00';

const STEP_LIMIT_MS = 90_000;

/** Story ST6 from the joint action on, over gateway, PostgreSQL and whichever bus the system runs on. */
export function storyST6(bus: string, open: () => Promise<Opened>): void {
  describe(`ST6 over ${bus}`, () => {
    let world: JointActionWorld;
    const ids: Record<string, string> = {};
    const watchers: Watcher[] = [];

    beforeAll(async () => {
      world = await JointActionWorld.open((await open()).system);
      await world.handIn([RUNAWAY, REVOKED, UNSAFE, ...TEN]);
      for (const school of [RUNAWAY, REVOKED, UNSAFE]) ids[school.name] = await world.institution(school);
      watchers.push(
        new Watcher(world.system, world.tokenOf('lead'), 'graphql-ws'),
        new Watcher(world.system, world.tokenOf('office'), 'graphql-sse'),
        new Watcher(world.system, world.tokenOf('finance'), 'graphql-ws'),
      );
      for (const watcher of watchers) watcher.connect();
    }, 600_000);
    afterAll(async () => {
      for (const watcher of watchers) watcher.cut();
      await world?.system.dispose();
    }, 60_000);

    const papers = async (school: typeof RUNAWAY): Promise<Record<string, string>> => {
      const { institution } = await world.ask(
        'education',
        `query ($id: ID!) { institution(id: $id) { license { state } businessRegistration { state scopeChangeClock { state } } escrowAccount { state } } }`,
        { id: ids[school.name] },
      );
      const { license, businessRegistration, escrowAccount } = institution;
      const clock = businessRegistration.scopeChangeClock?.state;
      return {
        license: license.state,
        account: escrowAccount.state,
        business: businessRegistration.state,
        ...(clock ? { clock } : {}),
      };
    };
    const stand = (school: typeof RUNAWAY, expected: Record<string, string>) =>
      eventually(async () => expect(await papers(school)).toEqual(expected));

    const issue = async (
      school: typeof RUNAWAY,
      given: { trigger: string; number: string; measures: readonly object[] },
    ) => {
      const institutionId = ids[school.name]!;
      const decisionId = await world.decision(institutionId, given.number);
      const { trigger, measures: asked } = given;
      return { decisionId, id: await world.issue({ institutionId, decisionId, trigger, measures: asked }) };
    };
    const measures = (...kinds: readonly string[]) => kinds.map((kind) => ({ kind }));
    const annul = (decisionId: string, number: string) =>
      world.done('office', 'recordAnnulment', {
        input: { decisionId, organ: '示例市中级人民法院', number, annulledOn: '2026-11-25' },
      });

    it(
      'ten accounts in both modes keep more than 520,000 yuan, each deposit is as large as it has to be, and nobody borrowed',
      async () => {
        const accounts = [];
        for (const school of TEN) {
          const id = await world.institution(school);
          const { institution } = await world.ask(
            'finance',
            'query ($id: ID!) { institution(id: $id) { escrowAccount { id mode minimumBalance } } }',
            { id },
          );
          accounts.push(institution.escrowAccount as { id: string; mode: string; minimumBalance: string });
        }
        const modes = accounts.map(({ mode }) => mode);
        expect([...new Set(modes)].map((mode) => modes.filter((one) => one === mode).length)).toEqual([5, 5]);
        let supervised = 0;
        for (const { id: accountId, mode, minimumBalance } of accounts) {
          if (mode === 'BANK_CUSTODY') {
            const opening = { accountId, orderNo: '存量1', amount: PREPAID, asOf: '2026-02-28', documentNo: '示表2号' };
            await world.done('finance', 'recordOpeningBalance', { input: opening });
          } else {
            const paid = { accountId, amount: DEPOSIT, paidOn: '2026-03-02', documentNo: '示回1号' };
            await world.done('bank', 'recordRiskDeposit', { input: paid });
          }
          const { escrowTrialBalance: stands } = await world.ask(
            'finance',
            'query ($id: ID!) { escrowTrialBalance(accountId: $id) { balanced solvent covered lines { kind balance } } }',
            { id: accountId },
          );
          expect(stands).toMatchObject({ balanced: true, solvent: true });
          supervised += Number(stands.covered);
          const deposit = (stands.lines as { kind: string; balance: string }[]).find(
            ({ kind }) => kind === 'RISK_DEPOSIT',
          );
          if (mode === 'RISK_DEPOSIT') expect(Number(deposit!.balance)).toBeGreaterThanOrEqual(Number(minimumBalance));
        }
        expect(supervised).toBeGreaterThan(520_000);
        const { trainingLoanFindings } = await world.ask(
          'finance',
          '{ trainingLoanFindings { edges { node { id } } } }',
        );
        expect(trainingLoanFindings.edges).toEqual([]);
      },
      STEP_LIMIT_MS,
    );

    let runaway: { id: string; decisionId: string };
    let revoked: { id: string; decisionId: string };

    it(
      'absconding: the bank holds before anybody else moves; the public learns last',
      async () => {
        runaway = await issue(RUNAWAY, {
          trigger: 'ABSCONDING',
          number: '示教罚〔2026〕61号',
          measures: [
            ...measures('PAYMENT_HOLD', 'STOP_ENROLMENT', 'POLICE_INTAKE', 'LIST_ABNORMAL', 'PUBLISH'),
            { kind: 'REFERRAL', addressee: '示例区人民法院' },
          ],
        });
        const first = await world.becomes(runaway.id, 'ISSUED', {
          PAYMENT_HOLD: 'EXECUTED',
          STOP_ENROLMENT: 'EXECUTED',
          POLICE_INTAKE: 'SENT',
          LIST_ABNORMAL: 'PENDING',
          PUBLISH: 'PENDING',
        });
        expect(first.measures.find(({ kind }) => kind === 'PAYMENT_HOLD')!.receipt!.evidence.length).toBeGreaterThan(0);
        await stand(RUNAWAY, { license: 'ENROLMENT_STOPPED', account: 'HELD', business: 'REGISTERED' });
        await world.answer(first, 'POLICE_INTAKE', { act: 'acknowledge' });
        await world.answer(first, 'POLICE_INTAKE', {
          act: 'execute',
          input: { documentNo: '示公受〔2026〕1号', decision: 'TAKEN' },
        });
        await world.becomes(runaway.id, 'ISSUED', {
          POLICE_INTAKE: 'EXECUTED',
          LIST_ABNORMAL: 'SENT',
          PUBLISH: 'PENDING',
        });
      },
      STEP_LIMIT_MS,
    );

    it(
      'silence: overdue, escalated with notices, and a late answer still counts',
      async () => {
        await world.turnClock(2);
        await world.becomes(runaway.id, 'ISSUED', { LIST_ABNORMAL: 'OVERDUE' });
        await world.turnClock(2);
        const escalated = await world.becomes(runaway.id, 'ISSUED', { LIST_ABNORMAL: 'ESCALATED' });
        const { notices } = await world.ask(
          'lead',
          '{ notices(first: 100) { edges { node { about addressee measure { kind } } } } }',
        );
        const about = notices.edges.map(
          ({ node }: { node: { about: string; addressee: string; measure: { kind: string } } }) =>
            `${node.addressee} ${node.about} ${node.measure.kind}`,
        );
        expect(about).toEqual(
          expect.arrayContaining(['LEAD OVERDUE LIST_ABNORMAL', 'SUPERVISION OVERDUE LIST_ABNORMAL']),
        );
        const { marketRegulationMeasureOrders: orders } = await world.ask(
          'market',
          '{ marketRegulationMeasureOrders(toDo: true) { edges { node { kind overdue } } } }',
        );
        expect(orders.edges).toContainEqual({ node: { kind: 'LIST_ABNORMAL', overdue: true } });
        await world.answer(escalated, 'LIST_ABNORMAL', {
          act: 'execute',
          input: { documentNo: '示市监异〔2026〕1号' },
        });
        const done = await world.becomes(runaway.id, 'ISSUED', { LIST_ABNORMAL: 'EXECUTED', PUBLISH: 'EXECUTED' });
        await world.answer(done, 'REFERRAL', {
          act: 'execute',
          input: { documentNo: '示法复〔2026〕1号', reason: '已告知家长诉讼途径' },
        });
        await world.becomes(runaway.id, 'COMPLETED', { REFERRAL: 'EXECUTED' });
        await stand(RUNAWAY, { license: 'ENROLMENT_STOPPED', account: 'HELD', business: 'ABNORMAL' });
        expect(await publications()).toEqual([{ decisionNumber: '示教罚〔2026〕61号', retractedOn: null }]);
      },
      STEP_LIMIT_MS,
    );

    it(
      'what parents paid ahead lies in the held account, and goes back to each of them by one list of two officers',
      async () => {
        const { institution } = await world.ask(
          'finance',
          'query ($id: ID!) { institution(id: $id) { escrowAccount { id } } }',
          { id: ids[RUNAWAY.name] },
        );
        const accountId = institution.escrowAccount.id as string;
        const owed = { 示单1: '1280.00', 示单2: '640.50', 示单3: '99.99' };
        for (const [orderNo, amount] of Object.entries(owed)) {
          const input = { accountId, orderNo, amount, asOf: '2026-03-02', documentNo: '示表1号' };
          await world.done('finance', 'recordOpeningBalance', { input });
        }
        const { massRefund } = await world.done('finance', 'startMassRefund', {
          input: { accountId, ground: 'JOINT_ACTION', reason: '负责人失联，停止办学', documentNo: '示财退〔2026〕1号' },
          shown: 'massRefund { id }',
        });
        const massRefundId = massRefund.id as string;
        const approval = { input: { massRefundId, documentNo: '示财退〔2026〕2号' } };
        const alone = await world.act('finance', 'approveMassRefund', approval);
        expect(alone.refusal.code).toBe('MASS_REFUND_SAME_PERSON');
        await world.done('financeLead', 'approveMassRefund', approval);
        const { massRefundClaims: claims } = await world.ask(
          'bank',
          `query ($id: ID!) { massRefundClaims(massRefundId: $id) { edges { node { id orderNo claimed fromAccount rest } } } }`,
          { id: massRefundId },
        );
        const rows = claims.edges.map(({ node }: { node: { id: string } }) => node);
        expect(rows.map(({ id: _id, ...row }: { id: string }) => row)).toEqual(
          Object.entries(owed).map(([orderNo, amount]) => ({
            orderNo,
            claimed: amount,
            fromAccount: amount,
            rest: '0.00',
          })),
        );
        for (const { id: claimId, orderNo } of rows)
          await world.done('bank', 'recordMassRefundPayment', { input: { claimId, bankReference: `退-${orderNo}` } });
        const concluded = await world.done('finance', 'concludeMassRefund', {
          input: { massRefundId, documentNo: '示财退〔2026〕3号', guidance: '' },
          shown: 'massRefund { state }',
        });
        expect(concluded.massRefund.state).toBe('SETTLED');
        const { escrowTrialBalance } = await world.ask(
          'finance',
          'query ($id: ID!) { escrowTrialBalance(accountId: $id) { balanced solvent covered owed } }',
          { id: accountId },
        );
        expect(escrowTrialBalance).toEqual({ balanced: true, solvent: true, covered: '0.00', owed: '0.00' });
      },
      STEP_LIMIT_MS,
    );

    const publications = async (): Promise<{ decisionNumber: string | null; retractedOn: string | null }[]> => {
      const { publications: page } = await world.ask(
        null,
        `{ publications(first: 100, institutionId: "${ids[RUNAWAY.name]}") { edges { node { decisionNumber retractedOn } } } }`,
      );
      return page.edges.map(
        ({ node }: { node: { decisionNumber: string | null; retractedOn: string | null } }) => node,
      );
    };

    it(
      'license revoked: civil affairs objects for lack of authority, and the lead decides',
      async () => {
        revoked = await issue(REVOKED, {
          trigger: 'LICENSE_REVOKED',
          number: '示教罚〔2026〕62号',
          measures: measures(
            'REFUND_ONLY',
            'POLICE_INFORM',
            'REVOKE_LICENSE',
            'SCOPE_CHANGE_CLOCK',
            'RESTRICT_REGISTRATION',
            'PUBLISH',
          ),
        });
        const first = await world.becomes(revoked.id, 'ISSUED', { POLICE_INFORM: 'EXECUTED', REFUND_ONLY: 'SENT' });
        await world.answer(first, 'REFUND_ONLY', { act: 'accept' });
        await world.answer(first, 'REFUND_ONLY', { act: 'execute', input: { documentNo: '示财监〔2026〕1号' } });
        const second = await world.becomes(revoked.id, 'ISSUED', {
          REFUND_ONLY: 'EXECUTED',
          SCOPE_CHANGE_CLOCK: 'EXECUTED',
          RESTRICT_REGISTRATION: 'SENT',
        });
        await world.answer(second, 'RESTRICT_REGISTRATION', {
          act: 'object',
          input: { ground: 'NO_AUTHORITY', reason: '该机构为企业，不属民政登记' },
        });
        const objected = await world.becomes(revoked.id, 'ISSUED', { RESTRICT_REGISTRATION: 'OBJECTED' });
        const measureId = objected.measures.find(({ kind }) => kind === 'RESTRICT_REGISTRATION')!.id;
        await world.done('lead', 'decideObjection', { input: { measureId, upheld: true, reason: '异议成立' } });
        await world.answer(second, 'REVOKE_LICENSE', { act: 'execute', input: { documentNo: '示教销〔2026〕1号' } });
        await world.becomes(revoked.id, 'PARTIAL', {
          REVOKE_LICENSE: 'EXECUTED',
          RESTRICT_REGISTRATION: 'WITHDRAWN',
          PUBLISH: 'EXECUTED',
        });
        await stand(REVOKED, { license: 'REVOKED', account: 'REFUND_ONLY', business: 'REGISTERED', clock: 'RUNNING' });
      },
      STEP_LIMIT_MS,
    );

    it(
      'who watched missed nothing, over a disconnect too, and saw only what is theirs',
      async () => {
        const [socket, stream, finance] = watchers as [Watcher, Watcher, Watcher];
        const all = async (id: string) => (await world.action(id)).history.map(({ from, to }) => `${from} > ${to}`);
        const seen = (watcher: Watcher, id: string) =>
          watcher.seen
            .filter(({ jointAction }) => jointAction?.id === id)
            .map(({ from, to }) => `${from ?? ''} > ${to}`);
        for (const watcher of [socket, stream]) {
          await eventually(async () => expect(seen(watcher, runaway.id)).toEqual(await all(runaway.id)));
          await eventually(async () => expect(seen(watcher, revoked.id)).toEqual(await all(revoked.id)));
        }
        const step = socket.seen.find(
          ({ measureKind, to }) => measureKind === 'PAYMENT_HOLD' && to === 'EXECUTED',
        ) as SeenStep;
        expect(step.institution).toMatchObject({ name: RUNAWAY.name, escrowAccount: { state: 'HELD' } });
        const kinds = new Set(finance.seen.map(({ measureKind }) => measureKind));
        expect(kinds).toEqual(new Set([null, 'PAYMENT_HOLD', 'REFUND_ONLY']));
        socket.cut();
        stream.cut();
      },
      STEP_LIMIT_MS,
    );

    it(
      'the court annuls: everything is undone in the reverse order, the page retracted',
      async () => {
        await annul(runaway.decisionId, '（2026）示01行终61号');
        const lifted = await world.becomes(runaway.id, 'LIFTED', {
          PAYMENT_HOLD: 'COMPENSATED',
          STOP_ENROLMENT: 'COMPENSATED',
          POLICE_INTAKE: 'COMPENSATED',
          LIST_ABNORMAL: 'COMPENSATED',
          REFERRAL: 'COMPENSATED',
          PUBLISH: 'COMPENSATED',
        });
        await stand(RUNAWAY, { license: 'ACTIVE', account: 'ACTIVE', business: 'REGISTERED' });
        expect(reverseOf(lifted)).toEqual([...executionsOf(lifted)].reverse());
        expect(await publications()).toEqual([{ decisionNumber: null, retractedOn: expect.any(String) }]);
        const { financeMeasureOrders: orders } = await world.ask(
          'finance',
          '{ financeMeasureOrders(first: 100) { edges { node { kind state liftCause officeReason } } } }',
        );
        expect(orders.edges).toContainEqual({
          node: {
            kind: 'PAYMENT_HOLD',
            state: 'COMPENSATED',
            liftCause: 'ANNULLED',
            officeReason: '示例市中级人民法院 （2026）示01行终61号',
          },
        });
      },
      STEP_LIMIT_MS,
    );

    it(
      'what cannot be undone keeps the action open until it can',
      async () => {
        await world.accountSays(REVOKED, '销户');
        await annul(revoked.decisionId, '（2026）示01行终62号');
        const failed = await world.becomes(revoked.id, 'LIFTING', {
          REFUND_ONLY: 'COMP_FAILED',
          REVOKE_LICENSE: 'COMPENSATED',
          SCOPE_CHANGE_CLOCK: 'COMPENSATED',
          POLICE_INFORM: 'COMPENSATED',
        });
        const measure = failed.measures.find(({ kind }) => kind === 'REFUND_ONLY')!;
        expect(measure.receipt!.code).toBe('ACCOUNT_CLOSED');
        await world.accountSays(REVOKED, '正常');
        await eventually(async () => {
          await world.done('lead', 'retryCompensation', {
            type: 'ActOnJointMeasureInput',
            input: { measureId: measure.id, reason: '账户已重新启用' },
          });
          await world.becomes(revoked.id, 'LIFTED', { REFUND_ONLY: 'COMPENSATED' });
        }, 60_000);
        await stand(REVOKED, { license: 'ACTIVE', account: 'ACTIVE', business: 'REGISTERED', clock: 'STOPPED' });
      },
      STEP_LIMIT_MS,
    );

    /** Township and competent department look at the place of a suspended institution, and pass it under this number. */
    const acceptJointly = async (school: typeof UNSAFE, documentNo: string): Promise<void> => {
      const township = { townshipCode: '341203100' };
      await world.done('education', 'recordPowerDelegation', {
        input: {
          ...township,
          items: ['ACCEPT_RESUMPTION'],
          documentNo: '示政规〔2026〕3号',
          publishedOn: '2026-03-01',
          validFrom: '2026-03-02',
        },
      });
      const { acceptance } = await world.done('education', 'applyForResumption', {
        input: { ...township, institutionId: ids[school.name], rectification: '已更换消防器材', scale: 40 },
        shown: 'acceptance { id appliedAt }',
      });
      const signed = {
        acceptanceId: acceptance.id,
        officers: ['皖K-01', '皖K-02'],
        checkedOn: dayOf(new Date(acceptance.appliedAt)),
      };
      const type = 'SignResumptionInput';
      await world.done('township', 'passResumption', { type, input: { ...signed, documentNo: '示街验〔2026〕1号' } });
      await world.done('education', 'passResumption', { type, input: { ...signed, documentNo } });
    };

    it(
      'suspended for safety, lifted after repair: the license resumes after joint acceptance',
      async () => {
        const unsafe = await issue(UNSAFE, {
          trigger: 'SUSPENDED_FOR_SAFETY',
          number: '示教停〔2026〕63号',
          measures: measures('PAYMENT_HOLD', 'STOP_ENROLMENT', 'KEEP_ORDER', 'SUSPEND_LICENSE'),
        });
        const sent = await world.becomes(unsafe.id, 'ISSUED', {
          PAYMENT_HOLD: 'EXECUTED',
          STOP_ENROLMENT: 'EXECUTED',
          KEEP_ORDER: 'EXECUTED',
          SUSPEND_LICENSE: 'SENT',
        });
        await world.answer(sent, 'SUSPEND_LICENSE', { act: 'execute', input: { documentNo: '示教停〔2026〕1号' } });
        await world.becomes(unsafe.id, 'COMPLETED', {});
        await stand(UNSAFE, { license: 'SUSPENDED', account: 'HELD', business: 'REGISTERED' });
        await world.done('lead', 'liftJointAction', {
          type: 'ReasonedJointActionInput',
          input: { jointActionId: unsafe.id, reason: '消防隐患已整改' },
        });
        const lifting = await world.becomes(unsafe.id, 'LIFTING', {
          SUSPEND_LICENSE: 'COMPENSATING',
          PAYMENT_HOLD: 'EXECUTED',
        });
        const documentNo = '示验〔2026〕1号';
        await acceptJointly(UNSAFE, documentNo);
        await world.answer(lifting, 'SUSPEND_LICENSE', { act: 'compensate', input: { documentNo } });
        await world.becomes(unsafe.id, 'LIFTED', { SUSPEND_LICENSE: 'COMPENSATED', PAYMENT_HOLD: 'COMPENSATED' });
        await stand(UNSAFE, { license: 'ACTIVE', account: 'ACTIVE', business: 'REGISTERED' });
      },
      STEP_LIMIT_MS,
    );

    it(
      'a watcher that comes back goes on from its cursor with nothing missed',
      async () => {
        const [socket, stream] = watchers as [Watcher, Watcher];
        for (const watcher of [socket, stream]) {
          watcher.connect();
          await eventually(async () => {
            for (const id of [runaway.id, revoked.id]) {
              const history = (await world.action(id)).history.map(({ to }) => to);
              expect(watcher.seen.filter(({ jointAction }) => jointAction?.id === id).map(({ to }) => to)).toEqual(
                history,
              );
            }
          });
          expect(watcher.seen.some(({ gap }) => gap)).toBe(false);
        }
      },
      STEP_LIMIT_MS,
    );

    it('another county sees nothing of it, and the public only what was published', async () => {
      const query = 'query ($id: ID!) { jointAction(id: $id) { id } }';
      expect(await world.ask('nextCounty', query, { id: runaway.id })).toEqual({ jointAction: null });
      expect(await world.ask(null, query, { id: runaway.id })).toEqual({ jointAction: null });
    });
  });
}

const kindOf = ({ measures }: Action, id: string | null) => measures.find((measure) => measure.id === id)?.kind ?? '';

/** Kinds in the order in which they were executed, and in which their undoing began. */
const executionsOf = (action: Action) =>
  action.history.filter(({ to }) => to === 'EXECUTED').map(({ measureId }) => kindOf(action, measureId));
const reverseOf = (action: Action) =>
  action.history.filter(({ to }) => to === 'COMPENSATING').map(({ measureId }) => kindOf(action, measureId));
