import { nameKey, permit, type Refusal } from '@lianguan/kernel';
import {
  rowStore,
  stepDeadlines,
  type Command,
  type DeadlineDraft,
  type Facts,
  type LifecycleRefusal,
  type RuleConstants,
  type Tx,
} from '@lianguan/service-kit';
import type { Step } from '@lianguan/service-kit/rules';
import { ADMISSION_REFUSALS, checkMoratorium, checkPremises } from '../license-admission/index.js';
import { successorsOf, type Successor } from '../supervised-place/index.js';
import {
  BRANCH_REFUSALS,
  branchLifecycle,
  type BranchActName,
  type BranchFinding,
  type BranchRefusal,
  type BranchStateName,
} from './branch-lifecycle.rules.js';
import {
  decideBranch,
  decideBranchAct,
  decideInquiryDue,
  findingsOn,
  type BranchAct,
  type BranchConditions,
  type BranchStanding,
  type FoundBranch,
} from './branch.rules.js';

/** One act, as the file keeps it. Instants as text. */
export interface BranchStepRow {
  readonly act: BranchActName | 'recordOutsideBranch' | 'passInquiryDue';
  readonly at: string;
  readonly by: string;
  readonly documentNo: string | null;
  readonly note: string | null;
}

interface BranchRow extends BranchStanding {
  readonly id: string;
  readonly nameKey: string;
  /** What stood against an approval when the file was last acted upon. */
  readonly findings: readonly Refusal<BranchFinding>[];
  readonly inquiryDue: Date | null;
  readonly institutionId: string | null;
  readonly recordedAt: string;
  readonly steps: readonly BranchStepRow[];
}

const store = rowStore<BranchRow>('outside_branch', {
  id: 'id',
  name: 'name',
  nameKey: 'name_key',
  branchCode: 'branch_code',
  divisionCode: 'division_code',
  address: 'address',
  trainingClass: 'training_class',
  stages: 'stages',
  premises: 'premises',
  companyName: 'company_name',
  companyCode: 'company_code',
  homeDivision: 'home_division',
  homeLicenseNo: 'home_license_no',
  homeLicensed: 'home_licensed',
  state: 'state',
  findings: 'findings',
  inquiryDue: 'inquiry_due',
  institutionId: 'institution_id',
  recordedAt: 'recorded_at',
  steps: 'steps',
});

const stepRow = (
  step: Pick<BranchStepRow, 'act' | 'documentNo' | 'note'>,
  { caller, now }: Pick<Facts, 'caller' | 'now'>,
): BranchStepRow => ({ ...step, at: now.toISOString(), by: caller.subject });

/** What admission asks of what is taught and of the place. */
export const conditionsOn = (branch: FoundBranch, constants: RuleConstants): BranchConditions => ({
  moratorium: checkMoratorium({ ...branch, kind: 'BRANCH' }, constants),
  premises: branch.premises && checkPremises(branch.premises, constants),
});

export interface BranchId {
  readonly branchId: string;
}

const keyOf = ({ name, address, divisionCode }: Pick<FoundBranch, 'name' | 'address' | 'divisionCode'>): string =>
  [nameKey(name), nameKey(address), divisionCode.slice(0, 6)].join('/');

/** The names that are at their addresses already. Of those who record one branch at once, the second waits and then sees the first. */
async function branchesOnFile(tx: Tx, found: readonly FoundBranch[]): Promise<Set<string>> {
  await tx.query(`select pg_advisory_xact_lock(hashtext('outside-branch'))`);
  const rows = await tx.query<FoundBranch>(
    `select name, address, division_code as "divisionCode" from outside_branch where name_key = any($1::text[])`,
    [found.map(({ name }) => nameKey(name))],
  );
  return new Set(rows.map(keyOf));
}

export const recordOutsideBranch: Command<FoundBranch, Set<string>, BranchRow, BranchId, BranchRefusal> = {
  name: 'recordOutsideBranch',
  refusals: BRANCH_REFUSALS,
  load: branchesOnFile,
  decide(onFile, input, facts) {
    const decided = decideBranch(input, onFile.has(keyOf(input)), facts);
    if (!decided.ok) return decided;
    onFile.add(keyOf(input));
    const [name, address, companyName] = [input.name.trim(), input.address.trim(), input.companyName.trim()];
    const found = { ...input, name, address, companyName, homeLicensed: null };
    return permit({
      ...found,
      id: facts.newId(),
      nameKey: nameKey(name),
      state: branchLifecycle.initial,
      findings: findingsOn(found, conditionsOn(found, facts.constantsIn(input.divisionCode))),
      inquiryDue: null,
      institutionId: null,
      recordedAt: facts.now.toISOString(),
      steps: [stepRow({ act: 'recordOutsideBranch', documentNo: null, note: null }, facts)],
    });
  },
  async apply(tx, accepted) {
    await store.insert(
      tx,
      accepted.map(({ outcome }) => outcome),
    );
    return accepted.map(({ outcome: { id } }) => ({ branchId: id }));
  },
  subject: (_input, { id }) => ({ type: 'OutsideBranch', id }),
};

async function lockBranches(tx: Tx, ids: readonly string[]): Promise<Map<string, BranchRow>> {
  const rows = await tx.query<BranchRow>(
    `select ${store.selected} from outside_branch where id = any($1::uuid[]) order by id for update`,
    [ids],
  );
  return new Map(rows.map((row) => [row.id, row]));
}

interface BranchState {
  readonly rows: Map<string, BranchRow>;
  readonly successors: ReadonlyMap<string, Successor>;
}

interface Outcome {
  readonly row: BranchRow;
  readonly step: Step<BranchStateName>;
  readonly deadlines: readonly DeadlineDraft[];
}

/** The acts differ by name, right and outcome, not by procedure. */
const branchCommand = (
  name: BranchActName,
): Command<BranchAct, BranchState, Outcome, BranchId, BranchRefusal | BranchFinding> => ({
  name,
  refusals: { ...ADMISSION_REFUSALS, ...BRANCH_REFUSALS },
  async load(tx, acts) {
    const rows = await lockBranches(
      tx,
      acts.map(({ branchId }) => branchId),
    );
    const successors = await successorsOf(
      tx,
      acts.map(({ institutionId }) => institutionId),
    );
    return { rows, successors };
  },
  decide({ rows, successors }, act, given) {
    const branch = rows.get(act.branchId);
    const facts = branch ? { ...given, constants: given.constantsIn(branch.divisionCode) } : given;
    const successor = act.institutionId === null ? undefined : successors.get(act.institutionId);
    const findings = branch ? findingsOn(branch, conditionsOn(branch, facts.constants)) : [];
    const decided = decideBranchAct(branch, { act, successor, findings }, facts);
    if (!decided.ok) return decided;
    const step = decided.value;
    const deadlines = stepDeadlines(step, { id: act.branchId, division: branch!.divisionCode }, facts);
    const row = rowAfter(branch!, act, { step, deadlines, facts });
    rows.set(row.id, row);
    return permit({ row, step, deadlines });
  },
  async apply(tx, accepted) {
    await store.save(
      tx,
      accepted.map(({ outcome }) => outcome.row),
    );
    return accepted.map(({ input: { branchId } }) => ({ branchId }));
  },
  subject: ({ branchId, documentNo, note }, { step: { basis, text } }) => ({
    type: 'OutsideBranch',
    id: branchId,
    documentNo: documentNo.trim(),
    reason: note.trim(),
    transition: text,
    ...(basis && { basis }),
  }),
  deadlines: (_act, { deadlines }) => deadlines,
});

interface After extends Omit<Outcome, 'row'> {
  readonly facts: Facts;
}

function rowAfter(branch: BranchRow, act: BranchAct, { step, deadlines, facts }: After): BranchRow {
  const { act: name, documentNo, note } = act;
  const answered = { ...branch, homeLicensed: name === 'recordHomeAnswer' ? act.homeLicensed : branch.homeLicensed };
  return {
    ...answered,
    state: step.to,
    findings: findingsOn(answered, conditionsOn(answered, facts.constants)),
    inquiryDue: deadlines.find(({ due }) => due !== null)?.due ?? null,
    institutionId: step.to === 'ADMITTED' ? act.institutionId : null,
    steps: [...branch.steps, stepRow({ act: name, documentNo: documentNo.trim(), note: note.trim() }, facts)],
  };
}

export const BRANCH_COMMANDS = {
  inquireHomeDepartment: branchCommand('inquireHomeDepartment'),
  recordHomeAnswer: branchCommand('recordHomeAnswer'),
  guideOutsideBranch: branchCommand('guideOutsideBranch'),
  admitOutsideBranch: branchCommand('admitOutsideBranch'),
  stopOutsideBranch: branchCommand('stopOutsideBranch'),
} satisfies Record<BranchActName, unknown>;

type Due = { readonly row: BranchRow; readonly transition: string } | 'NOT_DUE';

/** Fired by the deadline that the inquiry sets; SYS only. */
export const passInquiryDue: Command<BranchId, ReadonlyMap<string, BranchRow>, Due, null, LifecycleRefusal> = {
  name: 'passInquiryDue',
  refusals: BRANCH_REFUSALS,
  load: (tx, inputs) =>
    lockBranches(
      tx,
      inputs.map(({ branchId }) => branchId),
    ),
  decide(rows, { branchId }, facts) {
    const branch = rows.get(branchId);
    const decided = decideInquiryDue(branch, facts);
    if (!decided.ok || decided.value === 'NOT_DUE' || !branch) return decided as never;
    const { to: state, text: transition } = decided.value;
    const passed = stepRow({ act: 'passInquiryDue', documentNo: null, note: null }, facts);
    return permit({ row: { ...branch, state, inquiryDue: null, steps: [...branch.steps, passed] }, transition });
  },
  async apply(tx, accepted) {
    await store.save(
      tx,
      accepted.flatMap(({ outcome }) => (outcome === 'NOT_DUE' ? [] : outcome.row)),
    );
    return accepted.map(() => null);
  },
  subject: ({ branchId }, outcome) => ({
    type: 'OutsideBranch',
    id: branchId,
    transition: outcome === 'NOT_DUE' ? undefined : outcome.transition,
  }),
  changes: (outcome) => outcome !== 'NOT_DUE',
};
