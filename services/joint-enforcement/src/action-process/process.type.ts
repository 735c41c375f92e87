import type { AnswerName as Answer, InstructionName } from '@lianguan/joint-measure/rules';
import type { MeasureKindName } from '@lianguan/kernel';
import type { Term } from './measure-state.rules.js';

// Said by the departments, understood by the office: one vocabulary.
export type { Answer, InstructionName };

export type ActionState =
  | 'PROPOSED'
  | 'CONSULTED'
  | 'ISSUED'
  | 'COMPLETED'
  | 'PARTIAL'
  | 'LIFTING'
  | 'LIFTED'
  | 'DROPPED';

export type MeasureState =
  | 'PENDING'
  | 'SENT'
  | 'ACKNOWLEDGED'
  | 'ACCEPTED'
  | 'OBJECTED'
  | 'WITHDRAWN'
  | 'DECLINED'
  | 'EXECUTED'
  | 'FAILED'
  | 'GIVEN_UP'
  | 'OVERDUE'
  | 'ESCALATED'
  | 'RECALLING'
  | 'RECALLED'
  | 'COMPENSATING'
  | 'COMPENSATED'
  | 'COMP_FAILED';

export type LiftCause = 'ANNULLED' | 'REPAIRED';

export interface MeasureStatus {
  readonly id: string;
  readonly kind: MeasureKindName;
  readonly rank: number;
  /** An article makes it a duty: it can be objected to, not declined. */
  readonly duty: boolean;
  readonly state: MeasureState;
  /** Of the last instruction; 0 before the first. */
  readonly version: number;
  /** How often it was ordered; an answer to an earlier attempt does not count. */
  readonly attempt: number;
  /** Of the last answer that counted; answers are numbered over all attempts. */
  readonly receiptNo: number;
  /** Its place in the order in which measures were executed; they are undone in the reverse. */
  readonly executedAs: number | null;
  /** Which term has passed without an answer. */
  readonly lateFor: 'ACK' | 'EXECUTE' | null;
  readonly compensationLate: boolean;
}

export interface ActionStatus {
  readonly state: ActionState;
  readonly cause: LiftCause | null;
  /** How many executions there have been. */
  readonly executions: number;
  readonly measures: readonly MeasureStatus[];
}

export type Message =
  | { readonly type: 'CONSULT' }
  | { readonly type: 'DROP' }
  | { readonly type: 'ISSUE' }
  | {
      readonly type: 'RECEIPT';
      readonly measureId: string;
      readonly attempt: number;
      readonly receiptNo: number;
      readonly answer: Answer;
    }
  | { readonly type: 'DECIDE'; readonly measureId: string; readonly upheld: boolean }
  | { readonly type: 'DUE'; readonly measureId: string; readonly term: Term }
  | { readonly type: 'LIFT'; readonly cause: LiftCause }
  | { readonly type: 'ORDER_AGAIN'; readonly measureId: string }
  | { readonly type: 'GIVE_UP'; readonly measureId: string }
  | { readonly type: 'RETRY'; readonly measureId: string };

export type NoticeAbout = 'OBJECTION' | 'OVERDUE' | 'FAILED' | 'COMP_FAILED' | 'COMP_OVERDUE' | 'UNDECIDED';

export type Output =
  | {
      readonly type: 'INSTRUCT';
      readonly measureId: string;
      readonly instruction: InstructionName;
      readonly version: number;
    }
  | { readonly type: 'TERM'; readonly measureId: string; readonly term: Term; readonly begins: boolean }
  | { readonly type: 'STEP'; readonly measureId: string | null; readonly from: string; readonly to: string }
  /** To the office's lead, or to who supervises the office (督导). */
  | {
      readonly type: 'NOTICE';
      readonly measureId: string;
      readonly to: 'LEAD' | 'SUPERVISION';
      readonly about: NoticeAbout;
    }
  /** What the notices about the measure asked for is done. */
  | { readonly type: 'SETTLED'; readonly measureId: string };

export interface Reduced {
  readonly status: ActionStatus;
  readonly outputs: readonly Output[];
}
