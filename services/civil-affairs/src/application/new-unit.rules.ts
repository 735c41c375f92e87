import { isWithin, permit, refuse, type CalendarDay, type Decision, type RefusalCatalogue } from '@lianguan/kernel';
import type { Facts } from '@lianguan/service-kit';
import {
  APPLICATION_REFUSALS,
  certificateFault,
  decideApplication,
  type ApplicationRefusal,
  type NewRegistration,
} from './application.rules.js';

/** A non-profit that takes the place of a legal person which re-registers. */
export interface NewUnit extends NewRegistration {
  readonly divisionCode: string;
  /** Null where the old legal person had none. */
  readonly formerCode: string | null;
  /** The day on which education passed it: its consent as the competent body. */
  readonly approvedOn: CalendarDay;
  readonly certificate: { readonly usccCode: string; readonly number: string; readonly validTo: CalendarDay };
}

export type NewUnitRefusal = ApplicationRefusal | 'CODE_NOT_NEW';

export const NEW_UNIT_REFUSALS = {
  ...APPLICATION_REFUSALS,
  CODE_NOT_NEW: {
    message: '{code}是转登记前的统一社会信用代码，非营利性法人应当另行赋码',
    basis: '教监管厅〔2021〕1号；GB 32100-2015',
  },
} satisfies RefusalCatalogue<NewUnitRefusal>;

const CONSENT = { organ: '教育行政部门', documentNo: '转登记重新审核' };

/** The same law as for any other non-profit; only its competent body has said its word before. Gives the code as it is entered. */
export function decideNewUnit(
  unit: NewUnit,
  taken: ReadonlySet<string>,
  facts: Facts,
): Decision<string, NewUnitRefusal> {
  const application = { ...unit, reason: '', branchOf: null, consent: { ...CONSENT, on: unit.approvedOn } };
  const isOwn = isWithin(unit.divisionCode, facts.caller.division);
  const decided = decideApplication(application, { isOwn }, facts);
  if (!decided.ok) return decided;
  const code = unit.certificate.usccCode.trim().toUpperCase();
  if (code === unit.formerCode) return refuse('CODE_NOT_NEW', { code });
  const refusal = certificateFault(unit.certificate, taken, facts);
  return refusal ? { ok: false, refusal } : permit(code);
}
