import { dayOf, type Agency, type CalendarDay } from '@lianguan/kernel';
import type { Operation } from '@lianguan/service-kit';
import DataLoader from 'dataloader';
import {
  isPrintable,
  mayPrint,
  normalCode,
  readable,
  shownState,
  type CertificateFact,
  type CertificateStateName,
} from './certificate.rules.js';

/** A department's register as its certificates see it. */
export interface CertificateRegister<State extends string> {
  readonly department: Agency;
  /** What each state of the register makes of the certificate. */
  readonly states: Readonly<Record<State, CertificateStateName>>;
}

type Row<State> = Omit<CertificateFact, 'state'> & { readonly state: State };

/** What the register says today of the certificate with this code; null where there is none. */
export async function certificateOf<State extends string>(
  op: Operation,
  code: string,
  { states }: CertificateRegister<State>,
): Promise<CertificateFact | null> {
  const normal = normalCode(code);
  if (normal === null) return null;
  const row = (await rowLoader<State>(op).load(normal)) ?? null;
  const today = dayOf(op.clock.now());
  return row && { ...row, state: shownState(states[row.state], { validTo: row.validTo, today }) };
}

const rowLoader = <State extends string>(op: Operation): DataLoader<string, Row<State> | null> =>
  op.loader(
    'certificates',
    (tx) =>
      new DataLoader(async (codes) => {
        const rows = await tx.query<Row<State>>(
          `select code, name, number, issued_by as "issuedBy", state, valid_from::text as "validFrom", valid_to::text as "validTo"
           from certificates_of($1::text[])`,
          [codes],
        );
        const byCode = new Map(rows.map((row) => [row.code, row]));
        return codes.map((code) => byCode.get(code) ?? null);
      }),
  );

interface Printed<State> {
  readonly certificateCode: string;
  readonly state: State;
  readonly validTo: CalendarDay | null;
}

/** The code as it stands on the certificate, for who may print it, as long as there is a certificate to print. */
export function readableCode<State extends string>(
  op: Operation,
  { certificateCode, state, validTo }: Printed<State>,
  { department, states }: CertificateRegister<State>,
): string | null {
  const shown = shownState(states[state], { validTo, today: dayOf(op.clock.now()) });
  return mayPrint(op.caller, department) && isPrintable(shown) ? readable(certificateCode) : null;
}
