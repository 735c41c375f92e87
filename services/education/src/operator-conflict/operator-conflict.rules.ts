import { parseCitizenNumber, permit, refuse, type Decision, type RefusalCatalogue } from '@lianguan/kernel';
import type { ConflictListName } from '../license-admission/index.js';

export interface RecordConflictList {
  readonly list: ConflictListName;
  /** Which office handed the list in, and when: `区教育局人事科 2026-03`. */
  readonly source: string;
  readonly citizenNumbers: readonly string[];
}

export type ConflictListRefusal = 'LIST_EMPTY' | 'LIST_SOURCE_MISSING' | 'CITIZEN_NUMBERS_INVALID';

export const CONFLICT_LIST_REFUSALS = {
  LIST_EMPTY: { message: '名单为空，请核对', basis: null },
  LIST_SOURCE_MISSING: { message: '请填写名单来源', basis: '个人信息保护法 第五条' },
  // No text repeats a number.
  CITIZEN_NUMBERS_INVALID: { message: '第{lines}行身份证号有误，请核对后整份重新提交', basis: 'GB 11643-1999' },
} satisfies RefusalCatalogue<ConflictListRefusal>;

const SHOWN_LINES = 10;

/** M11: a list comes in whole and takes the place of the one before; answers the numbers in their one form. */
export function decideConflictList(input: RecordConflictList): Decision<readonly string[], ConflictListRefusal> {
  if (input.source.trim() === '') return refuse('LIST_SOURCE_MISSING');
  if (input.citizenNumbers.length === 0) return refuse('LIST_EMPTY');
  const parsed = input.citizenNumbers.map(parseCitizenNumber);
  const wrong = parsed.flatMap(({ ok }, index) => (ok ? [] : [String(index + 1)]));
  if (wrong.length > 0) {
    const lines = wrong.slice(0, SHOWN_LINES).join('、') + (wrong.length > SHOWN_LINES ? '等' : '');
    return refuse('CITIZEN_NUMBERS_INVALID', { lines });
  }
  return permit([...new Set(parsed.flatMap((number) => (number.ok ? number.value : [])))]);
}
