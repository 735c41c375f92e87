import { ImportRefused, type RawRow } from '@lianguan/service-kit';
import { moneyText, type XmlHandlers } from '../bank-file/index.js';
import { answerWordOf, isFinal, reasonsText, type StatusReason } from './report-codes.rules.js';

const REPORT = 'Document/CstmrPmtStsRpt';
const GROUP = `${REPORT}/OrgnlGrpInfAndSts`;
const BLOCK = `${REPORT}/OrgnlPmtInfAndSts`;
const PAYMENT = `${BLOCK}/TxInfAndSts`;

/** What a level of the report says; a level below that says nothing has it from above. */
interface Said {
  status: string;
  reasons: { code: string; told: string[] }[];
}

const nothing = (): Said => ({ status: '', reasons: [] });

/** Follows the report's levels: whole message, block of one account, single payment. */
abstract class ReportReader implements XmlHandlers {
  protected payment = nothing();
  private group = nothing();
  private block = nothing();
  private inBlock = 0;
  private inReport = 0;

  open(at: string): void {
    if (at === BLOCK) [this.block, this.inBlock] = [nothing(), 0];
    if (at === PAYMENT) this.beginPayment();
    const said = this.levelOf(at);
    if (said && at.endsWith('/StsRsnInf')) said.reasons.push({ code: '', told: [] });
  }

  close(at: string, text: string, attributes: Readonly<Record<string, string>>): void {
    const said = this.levelOf(at);
    if (said) this.say(said, at, text);
    if (at.startsWith(`${PAYMENT}/`)) this.detail(at.slice(PAYMENT.length + 1), text, attributes['Ccy']);
    if (at === PAYMENT) this.endPayment(this.said('status'), this.said('reasons'));
    if (at === BLOCK && this.inBlock === 0) refuseWithoutPayments(this.block.status || this.group.status);
    if (at === REPORT && this.inReport === 0) refuseWithoutPayments(this.group.status);
  }

  protected beginPayment(): void {
    this.payment = nothing();
    this.inBlock += 1;
    this.inReport += 1;
  }

  protected abstract endPayment(status: string, reasons: readonly StatusReason[]): void;
  protected detail(_part: string, _text: string, _currency: string | undefined): void {}

  private levelOf(at: string): Said | null {
    if (at.startsWith(PAYMENT)) return this.payment;
    if (at.startsWith(BLOCK)) return this.block;
    return at.startsWith(GROUP) ? this.group : null;
  }

  private say(said: Said, at: string, text: string): void {
    const reason = said.reasons.at(-1);
    if (/\/(GrpSts|PmtInfSts|TxSts)$/u.test(at)) said.status = text.trim();
    else if (reason && /\/StsRsnInf\/Rsn\/(Cd|Prtry)$/u.test(at)) reason.code = text.trim();
    else if (reason && at.endsWith('/StsRsnInf/AddtlInf')) reason.told.push(text.trim());
  }

  private said<Key extends keyof Said>(key: Key): Said[Key] {
    return (
      [this.payment, this.block, this.group].map((level) => level[key]).find(({ length }) => length > 0) ??
      nothing()[key]
    );
  }
}

/** An end that the bank states for all at once names no payment: it would have to be guessed which. */
function refuseWithoutPayments(status: string): void {
  if (isFinal(status)) throw new ImportRefused('REPORT_WITHOUT_PAYMENTS', { status });
}

/** The first reading: how many payments the report names. */
export class PaymentCounter extends ReportReader {
  total = 0;

  protected endPayment(): void {
    this.total += 1;
  }
}

/** A row of the answers' format for each payment of the report. */
export class ReportRows extends ReportReader {
  rows: RawRow[] = [];
  private number = 0;
  private endToEndId = '';
  private amount = '';
  private reference = '';

  protected override beginPayment(): void {
    super.beginPayment();
    [this.endToEndId, this.amount, this.reference] = ['', '', ''];
  }

  protected override detail(part: string, text: string, currency: string | undefined): void {
    if (part === 'OrgnlEndToEndId') this.endToEndId = text.trim();
    else if (part === 'AcctSvcrRef') this.reference = text.trim();
    else if (part === 'ClrSysRef') this.reference ||= text.trim();
    else if (part === 'OrgnlTxRef/Amt/InstdAmt') this.amount = moneyText(text, currency);
  }

  protected endPayment(status: string, reasons: readonly StatusReason[]): void {
    const answer = answerWordOf(status);
    this.number += 1;
    const told = answer === '未付' ? ['', '', reasonsText(reasons)] : [this.amount, this.reference, ''];
    this.rows.push({ number: this.number, cells: [this.endToEndId, answer, ...told] });
  }
}
