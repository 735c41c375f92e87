import { expect, it } from '@jest/globals';
import { permissionFaults } from '@lianguan/testing';
import { migrations, name, slices } from '../src/slices.js';

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
      replayFinanceParkedMessages: [['*', 'SYSTEM_ADMIN']],
      dismissFinanceParkedMessage: [['*', 'SYSTEM_ADMIN']],
    },
  );
  expect(faults).toEqual([]);
}, 60_000);
