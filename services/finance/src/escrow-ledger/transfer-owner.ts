import type { AnyCommand } from '@lianguan/service-kit';
import type { TransferCode } from './chart.rules.js';

/** The bank's word on a payment that waits for it. */
export interface TransferAnswer {
  readonly paid: boolean;
  readonly bankReference: string;
  readonly reason: string;
}

/** The slice that orders pending transfers of a code, and so knows what becomes of them with the bank's answer. */
export interface TransferOwner {
  readonly code: TransferCode;
  /** Posts the transfer, or voids it, and does what goes with that. */
  readonly command: AnyCommand;
  /** The command's input; `cause` is the transfer's. */
  input(answer: TransferAnswer & { readonly cause: string }): unknown;
}
