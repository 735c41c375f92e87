import { namesPerson, permit, refuse, type CalendarDay, type Decision, type RefusalCatalogue } from '@lianguan/kernel';
import type { Facts } from '@lianguan/service-kit';
import { LIFECYCLE_REFUSALS, type LifecycleRefusal, type Step } from '@lianguan/service-kit/rules';
import { IN_SERVICE_BASIS, matchLifecycle, type MatchActName, type MatchStateName } from './match-lifecycle.rules.js';

export const AS_OF_HEADER = '名单截止日期';

export type ListRefusal = 'IN_SERVICE_LIST_FUTURE' | 'IN_SERVICE_LIST_OUTDATED';

// No text repeats a number: they go into correction files.
export const LIST_REFUSALS = {
  IN_SERVICE_LIST_FUTURE: { message: '名单截止日期晚于今日，请核对', basis: null },
  IN_SERVICE_LIST_OUTDATED: { message: '已有截至{day}的名单；请导入最新的名单', basis: null },
} satisfies RefusalCatalogue<ListRefusal>;

/** A list of a school, or where no school is named of the whole division. */
export const listIdOf = (division: string, schoolCode: string | null): string =>
  schoolCode === null ? division : `${division}/${schoolCode}`;

/** Whether a row begins a newer list, which replaces the one known, or belongs to that one. */
export function decideListed(
  known: CalendarDay | undefined,
  asOf: CalendarDay,
  { today }: Pick<Facts, 'today'>,
): Decision<'NEWER' | 'SAME', ListRefusal> {
  const column = AS_OF_HEADER;
  if (asOf > today) return refuse('IN_SERVICE_LIST_FUTURE', { column });
  if (known !== undefined && asOf < known) return refuse('IN_SERVICE_LIST_OUTDATED', { column, day: known });
  return permit(asOf === known ? 'SAME' : 'NEWER');
}

export type MatchRefusal =
  | LifecycleRefusal
  | 'IN_SERVICE_MATCH_UNKNOWN'
  | 'IN_SERVICE_REASON_MISSING'
  | 'IN_SERVICE_REASON_NAMES_PERSON';

export const MATCH_REFUSALS = {
  ...LIFECYCLE_REFUSALS,
  IN_SERVICE_MATCH_UNKNOWN: { message: '没有这条比对结果，或不在本单位管辖范围内', basis: null },
  IN_SERVICE_REASON_MISSING: { message: '请写明核实的情况', basis: IN_SERVICE_BASIS },
  IN_SERVICE_REASON_NAMES_PERSON: { message: '核实情况中不得写身份证号或手机号', basis: '个人信息保护法 第六条' },
} satisfies RefusalCatalogue<MatchRefusal>;

/** A hit is no finding until personnel have looked at it, and say how. */
export function decideMatch(
  match: { readonly state: MatchStateName } | undefined,
  { act, reason }: { readonly act: MatchActName; readonly reason: string },
  { caller }: Pick<Facts, 'caller'>,
): Decision<Step<MatchStateName>, MatchRefusal> {
  if (!match) return refuse('IN_SERVICE_MATCH_UNKNOWN');
  if (reason.trim() === '') return refuse('IN_SERVICE_REASON_MISSING');
  if (namesPerson(reason)) return refuse('IN_SERVICE_REASON_NAMES_PERSON');
  return matchLifecycle.step(match.state, act, caller);
}
