import type { Message } from '@bufbuild/protobuf';
import type { GenMessage } from '@bufbuild/protobuf/codegenv2';
import type {
  Decision,
  MeasureDepartment,
  MeasureKindName,
  MeasureMode,
  RefusalCatalogue,
  Role,
} from '@lianguan/kernel';
import type { DeadlineDraft, EventDraft, Facts, Tx } from '@lianguan/service-kit';

export type LiftCauseName = 'ANNULLED' | 'REPAIRED';

/** What the office asks for, as a department's rule reads it. */
export interface MeasureFacts {
  readonly measureId: string;
  readonly jointActionId: string;
  readonly institutionId: string;
  readonly divisionCode: string;
  readonly kind: MeasureKindName;
  readonly trigger: string;
  /** Null where it is a request. */
  readonly article: string | null;
  readonly decisionOrgan: string;
  readonly decisionNumber: string;
  readonly addressee: string | null;
  /** Set once the action is being lifted. */
  readonly liftCause: LiftCauseName | null;
  /** The officer's own choice where the kind has one, such as TAKEN or RETURNED; null when the service acts by itself. */
  readonly decision: string | null;
  /** Of the document that this act brings; null when the service acts by itself. */
  readonly documentNo: string | null;
  /** What the officer has written with the answer; '' when the service acts by itself. */
  readonly reason: string;
}

/** What executing or undoing a measure comes to. */
export interface MeasureEffect<Target> {
  /** What the measure acts on, as it is afterwards. */
  readonly target: Target;
  /** Ids of the rows and numbers of the papers that show it; for the receipt. */
  readonly evidence: readonly string[];
  /** For the receipt, where the outcome has a name: TAKEN, ALREADY_ENDED. */
  readonly code?: string;
  readonly events?: readonly EventDraft[];
  readonly deadlines?: readonly DeadlineDraft[];
}

/** How one kind is executed and undone here: pure, by this department's own law. */
export interface MeasureRule<Target> {
  /** Where the department's own record decides whether its service may act by itself. Default: the kernel's table. */
  mode?(target: Target | undefined, institutionId: string): MeasureMode;
  execute(target: Target | undefined, measure: MeasureFacts, facts: Facts): Decision<MeasureEffect<Target>>;
  /** Who undoes it when the institution has put things right; an annulled basis undoes it at once. Default: as it is executed. */
  readonly compensationMode?: MeasureMode;
  compensate(target: Target | undefined, measure: MeasureFacts, facts: Facts): Decision<MeasureEffect<Target>>;
}

/** The answer of a department as its message carries it. */
export type AnswerMessage = Message & {
  measureId: string;
  jointActionId: string;
  institutionId: string;
};

/** What a department brings to the measures of joint actions. `Target` is whatever they act on for one institution: its accounts, its licenses. */
export interface MeasureDesk<Target> {
  /** e.g. `market-regulation`. */
  readonly service: string;
  readonly department: MeasureDepartment;
  /** The department's own answer message. */
  readonly answer: GenMessage<AnswerMessage>;
  /** Officers who answer. */
  readonly roles: readonly Role[];
  readonly refusals: RefusalCatalogue<string>;
  readonly rules: Readonly<Partial<Record<MeasureKindName, MeasureRule<Target>>>>;
  /**
   * Locks and reads by the institution ids that the orders name; absent where the institution has nothing here. Ids whose rows may be the same have
   * the same target object, so that one act sees what another has done. By `measureIds` are found the rows that bear a measure and have meanwhile
   * gone over to another institution.
   */
  load(tx: Tx, institutionIds: readonly string[], measureIds: readonly string[]): Promise<ReadonlyMap<string, Target>>;
  /** Writes the targets as they are now, one statement each for all of them. */
  save(tx: Tx, targets: readonly Target[], facts: Facts): Promise<void>;
}
