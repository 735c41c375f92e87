import type { Command } from '@lianguan/service-kit';
import type { Step } from '@lianguan/service-kit/rules';
import { DECISION_DUE } from '../registration/index.js';
import { APPLICANT_REFUSALS, decideWithdrawal, type ApplicantRefusal, type Withdrawal } from './applicant.rules.js';
import { lockApplications } from './application.commands.js';
import type { ApplicationStateName, PendingApplication } from './application.rules.js';

type Applications = ReadonlyMap<string, PendingApplication>;

/** The application ends without a decision, and its period with it. */
export const withdrawNonProfitApplication: Command<
  Withdrawal,
  Applications,
  Step<ApplicationStateName>,
  { readonly id: string },
  ApplicantRefusal
> = {
  name: 'withdrawNonProfitApplication',
  refusals: APPLICANT_REFUSALS,
  load: (tx, inputs) =>
    lockApplications(
      tx,
      inputs.map(({ applicationId }) => applicationId),
    ),
  decide: (applications, input, facts) => decideWithdrawal(applications.get(input.applicationId), input, facts),
  async apply(tx, accepted, { now }) {
    const rows = accepted.map(({ input, outcome }) => ({
      id: input.applicationId,
      state: outcome.to,
      reason: input.reason.trim(),
    }));
    await tx.query(
      `update registration_application a set state = r.state, version = a.version + 1, withdrawal_reason = r.reason, decided_at = $2
       from jsonb_to_recordset($1::jsonb) as r(id uuid, state text, reason text) where a.id = r.id`,
      [JSON.stringify(rows), now],
    );
    return rows.map(({ id }) => ({ id }));
  },
  subject: ({ applicationId, reason, documentNo }, { text }) => ({
    type: 'RegistrationApplication',
    id: applicationId,
    reason: reason.trim(),
    transition: text,
    ...(documentNo?.trim() ? { documentNo: documentNo.trim() } : {}),
  }),
  deadlines: ({ applicationId }) => [{ name: DECISION_DUE, subjectId: applicationId, due: null }],
};
