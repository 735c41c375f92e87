import { permit, type CalendarDay } from '@lianguan/kernel';
import { rowStore, type Command } from '@lianguan/service-kit';
import type { Step } from '@lianguan/service-kit/rules';
import { dutyChanged } from '../staff/index.js';
import { decideMatch, MATCH_REFUSALS, type MatchRefusal } from './in-service.rules.js';
import { MATCH_FELL, type MatchActName, type MatchStateName } from './match-lifecycle.rules.js';

interface MatchRow {
  readonly id: string;
  readonly staffId: string;
  readonly divisionCode: string;
  readonly state: MatchStateName;
  readonly listAsOf: CalendarDay;
  readonly foundOn: CalendarDay;
  readonly decidedOn: CalendarDay | null;
  readonly decidedBy: string | null;
  readonly decisionReason: string | null;
}

const matches = rowStore<MatchRow>('in_service_match', {
  id: 'id',
  staffId: 'staff_id',
  divisionCode: 'division_code',
  state: 'state',
  listAsOf: 'list_as_of',
  foundOn: 'found_on',
  decidedOn: 'decided_on',
  decidedBy: 'decided_by',
  decisionReason: 'decision_reason',
});
const SELECTED = matches.selected.replace(/(list_as_of|found_on|decided_on)/gu, '$1::text');

export interface MatchId {
  readonly matchId: string;
}

interface MatchAct extends MatchId {
  readonly reason: string;
}

interface Decided {
  readonly row: MatchRow;
  readonly step: Step<MatchStateName>;
}

/** The acts differ by name and outcome, not by procedure. */
const matchCommand = (act: MatchActName): Command<MatchAct, Map<string, MatchRow>, Decided, MatchId, MatchRefusal> => ({
  name: act,
  refusals: MATCH_REFUSALS,
  async load(tx, inputs) {
    const rows = await tx.query<MatchRow>(
      `select ${SELECTED} from in_service_match where id = any($1::uuid[]) order by id for update`,
      [inputs.map(({ matchId }) => matchId)],
    );
    return new Map(rows.map((row) => [row.id, row]));
  },
  decide(rows, { matchId, reason }, facts) {
    const known = rows.get(matchId);
    const decided = decideMatch(known, { act, reason }, facts);
    if (!decided.ok) return decided;
    const row: MatchRow = {
      ...known!,
      state: decided.value.to,
      decidedOn: facts.today,
      decidedBy: facts.caller.subject,
      decisionReason: reason.trim(),
    };
    rows.set(matchId, row);
    return permit({ row, step: decided.value });
  },
  async apply(tx, accepted) {
    const last = new Map(accepted.map(({ outcome: { row } }) => [row.id, row]));
    await matches.save(tx, [...last.values()]);
    return accepted.map(({ input: { matchId } }) => ({ matchId }));
  },
  subject: ({ matchId, reason }, { step }) => ({
    type: 'InServiceMatch',
    id: matchId,
    transition: step.text,
    reason: reason.trim(),
    ...(step.basis && { basis: step.basis }),
  }),
  deadlines: ({ matchId: subjectId }, { row, step }, facts) => [
    dutyChanged(row.staffId, facts),
    ...(step.from === 'CONFIRMED' ? [{ name: MATCH_FELL, subjectId, due: facts.now }] : []),
  ],
});

export const MATCH_COMMANDS = {
  confirmInServiceMatch: matchCommand('confirmInServiceMatch'),
  dismissInServiceMatch: matchCommand('dismissInServiceMatch'),
} satisfies Record<MatchActName, unknown>;
