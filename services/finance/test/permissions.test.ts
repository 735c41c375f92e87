import { expect, it } from '@jest/globals';
import { permissionFaults } from '@lianguan/testing';
import { migrations, name, slices } from '../src/slices.js';

const PARTIES = [
  ['INSTITUTION', 'INST'],
  ['BANK', 'BANK'],
  ['EDUCATION', 'EDU_SUP'],
] as const;
const HOLD_OFFICERS = [
  ['EDUCATION', 'EDU_SUP'],
  ['JOINT_ENFORCEMENT', 'JEO'],
  ['JOINT_ENFORCEMENT', 'JEO_LEAD'],
] as const;
const KEEPERS = [
  ['FINANCE', 'FIN'],
  ['BANK', 'BANK'],
] as const;
const FREEZERS = [
  ['PUBLIC_SECURITY', 'POL_CASE'],
  ['FINANCE', 'FIN'],
  ['BANK', 'BANK'],
] as const;
const INSTITUTION_OR_FINANCE = [
  ['INSTITUTION', 'INST'],
  ['FINANCE', 'FIN'],
] as const;

it('lets each mutation be called by whom it is for and by nobody else', async () => {
  const faults = await permissionFaults(
    { name, slices, migrations },
    {
      importEscrowAccounts: [['FINANCE', 'FIN']],
      acknowledgeFinanceMeasure: [['FINANCE', 'FIN']],
      acceptFinanceMeasure: [['FINANCE', 'FIN']],
      objectToFinanceMeasure: [['FINANCE', 'FIN']],
      declineFinanceMeasure: [['FINANCE', 'FIN']],
      executeFinanceMeasure: [['FINANCE', 'FIN']],
      reportFinanceMeasureFailure: [['FINANCE', 'FIN']],
      compensateFinanceMeasure: [['FINANCE', 'FIN']],
      reportFinanceCompensationFailure: [['FINANCE', 'FIN']],
      recordEscrowLiability: [
        ['FINANCE', 'FIN'],
        ['BANK', 'BANK'],
      ],
      settleReRegistrationRefunds: [
        ['FINANCE', 'FIN'],
        ['BANK', 'BANK'],
      ],
      openReRegistrationAccount: [
        ['FINANCE', 'FIN'],
        ['BANK', 'BANK'],
      ],
      importStockOrders: [['FINANCE', 'FIN']],
      offerStockOrder: INSTITUTION_OR_FINANCE,
      withdrawStockOrder: INSTITUTION_OR_FINANCE,
      confirmStockOrder: [['GUARDIAN', 'GUARDIAN']],
      declineStockOrder: [['GUARDIAN', 'GUARDIAN']],
      offerTrainingOrder: [['INSTITUTION', 'INST']],
      withdrawTrainingOrder: [['INSTITUTION', 'INST']],
      signTrainingOrder: [['GUARDIAN', 'GUARDIAN']],
      recordOrderPayment: [
        ['FINANCE', 'FIN'],
        ['BANK', 'BANK'],
      ],
      terminateTrainingOrder: [
        ['GUARDIAN', 'GUARDIAN'],
        ['INSTITUTION', 'INST'],
      ],
      deliverClassLesson: [['INSTITUTION', 'INST']],
      deliverLesson: [['INSTITUTION', 'INST']],
      confirmLesson: [['GUARDIAN', 'GUARDIAN']],
      disputeLesson: [['GUARDIAN', 'GUARDIAN']],
      recordNextDayTransfer: [
        ['FINANCE', 'FIN'],
        ['BANK', 'BANK'],
      ],
      requestCostAdvance: [['INSTITUTION', 'INST']],
      withdrawCostAdvance: [['INSTITUTION', 'INST']],
      approveCostAdvance: [['BANK', 'BANK']],
      refuseCostAdvance: [['BANK', 'BANK']],
      recordCostAdvancePayment: [
        ['FINANCE', 'FIN'],
        ['BANK', 'BANK'],
      ],
      recordCostAdvanceReturn: [['FINANCE', 'FIN']],
      publishPaidOrders: [['FINANCE', 'FIN']],
      recordRiskDeposit: KEEPERS,
      proposeRiskDepositReturn: [['FINANCE', 'FIN']],
      approveRiskDepositReturn: [['FINANCE', 'FIN']],
      withdrawRiskDepositReturn: [['FINANCE', 'FIN']],
      recordRiskDepositReturn: KEEPERS,
      reportTrainingLoan: [['GUARDIAN', 'GUARDIAN']],
      confirmTrainingLoan: [['FINANCE', 'FIN']],
      dismissTrainingLoan: [['FINANCE', 'FIN']],
      issuePaymentBatch: KEEPERS,
      acknowledgePaymentBatch: KEEPERS,
      returnPaymentBatch: KEEPERS,
      answerPaymentInstruction: KEEPERS,
      ruleLessonDispute: [['EDUCATION', 'EDU_SUP']],
      fileBankStatement: [['BANK', 'BANK']],
      proposeBreakResolution: [
        ['FINANCE', 'FIN'],
        ['BANK', 'BANK'],
      ],
      reconcileBankAccount: [
        ['FINANCE', 'FIN'],
        ['BANK', 'BANK'],
      ],
      confirmBreakResolution: [['FINANCE', 'FIN']],
      returnBreakResolution: [['FINANCE', 'FIN']],
      reportOffAccountReceipt: [['GUARDIAN', 'GUARDIAN']],
      confirmOffAccountReceipt: [['FINANCE', 'FIN']],
      dismissOffAccountReceipt: [['FINANCE', 'FIN']],
      recordOpeningBalance: [
        ['FINANCE', 'FIN'],
        ['BANK', 'BANK'],
      ],
      importOpeningBalances: [['FINANCE', 'FIN']],
      reverseEscrowTransfer: [['FINANCE', 'FIN']],
      proposeEscrowAgreement: [['INSTITUTION', 'INST']],
      signEscrowAgreement: PARTIES,
      withdrawEscrowAgreement: PARTIES,
      openEscrowAccount: [['BANK', 'BANK']],
      fileEscrowAccount: [['EDUCATION', 'EDU_SUP']],
      reportEscrowAlarm: [['BANK', 'BANK']],
      answerEscrowAlarm: [['EDUCATION', 'EDU_SUP']],
      proposePaymentHold: HOLD_OFFICERS,
      approvePaymentHold: HOLD_OFFICERS,
      refusePaymentHold: HOLD_OFFICERS,
      liftPaymentHold: HOLD_OFFICERS,
      imposeJudicialFreeze: FREEZERS,
      liftJudicialFreeze: FREEZERS,
      restrictEscrowToRefunds: [
        ['EDUCATION', 'EDU_SUP'],
        ['FINANCE', 'FIN'],
      ],
      closeEscrowAccount: [
        ['BANK', 'BANK'],
        ['FINANCE', 'FIN'],
      ],
      changeEscrowMode: [['EDUCATION', 'EDU_SUP']],
      recordRefundRate: [['FINANCE', 'FIN']],
      requestRefund: [['GUARDIAN', 'GUARDIAN']],
      cancelRefund: [['GUARDIAN', 'GUARDIAN']],
      acceptRefund: [['INSTITUTION', 'INST']],
      refuseRefund: [['INSTITUTION', 'INST']],
      concludeRefundMediation: [['EDUCATION', 'EDU_SUP']],
      guideRefundToCourt: [['EDUCATION', 'EDU_SUP']],
      drawDepositForRefund: [['FINANCE', 'FIN']],
      recordRefundPayment: [
        ['FINANCE', 'FIN'],
        ['BANK', 'BANK'],
      ],
      recordTraineeInsurance: INSTITUTION_OR_FINANCE,
      cancelTraineeInsurance: INSTITUTION_OR_FINANCE,
      importTraineeInsurances: [['FINANCE', 'FIN']],
      startMassRefund: [['FINANCE', 'FIN']],
      withdrawMassRefund: [['FINANCE', 'FIN']],
      approveMassRefund: [['FINANCE', 'FIN']],
      recordMassRefundMoney: [['FINANCE', 'FIN']],
      recordInsurerAnswer: [['FINANCE', 'FIN']],
      recordInsurerRecourse: [['FINANCE', 'FIN']],
      recordMassRefundPayment: [
        ['FINANCE', 'FIN'],
        ['BANK', 'BANK'],
      ],
      concludeMassRefund: [['FINANCE', 'FIN']],
      endMassRefundClaims: [['FINANCE', 'FIN']],
      replayFinanceParkedMessages: [['*', 'SYSTEM_ADMIN']],
      dismissFinanceParkedMessage: [['*', 'SYSTEM_ADMIN']],
    },
  );
  expect(faults).toEqual([]);
}, 60_000);
