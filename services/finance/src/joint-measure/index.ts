// F6, D, features 52, 76: what joint actions ask of finance: payments held by agreement, accounts that only refund; both undone.
import { measureSlice } from '@lianguan/joint-measure';
import type { Slice } from '@lianguan/service-kit';
import { TrainingInstitution } from '../escrow-account/index.js';
import { financeDesk } from './measure.commands.js';
import { AccountMeasuresResolver } from './measure.resolver.js';
import { HOLD_EXPIRY, holdConstants } from './measure.rules.js';
import { expirePaymentHold } from './payment-hold.commands.js';
import { PaymentHold } from './payment-hold.entity.js';

export const measures = measureSlice(financeDesk, { type: TrainingInstitution });

export const paymentHold: Slice = {
  name: 'payment-hold',
  entities: [PaymentHold],
  resolvers: [AccountMeasuresResolver],
  deadlines: [{ name: HOLD_EXPIRY, command: expirePaymentHold, input: (measureId) => ({ measureId }) }],
  constants: holdConstants,
};
