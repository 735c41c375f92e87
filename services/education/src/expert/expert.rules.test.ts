import { describe, expect, it } from '@jest/globals';
import { calendarDay } from '@lianguan/kernel';
import {
  decidePost,
  decideRegistration,
  decideWithdrawal,
  type RecordPost,
  type RegisterContext,
  type RegisterExpert,
} from './expert.rules.js';

const codeOf = (decision: { ok: boolean; refusal?: { code: string } }): string =>
  decision.ok ? 'ok' : decision.refusal!.code;

describe('who is entered in the register', () => {
  const INPUT: RegisterExpert = {
    registerNo: 'Z-1',
    name: '示例甲',
    citizenNumber: '341203187309258299',
    personId: 'person-1',
    workplace: '示例小学',
    subjects: ['MATHEMATICS'],
    divisionCode: '341203',
  };
  const CONTEXT: RegisterContext = { caller: { division: '341203' }, known: false, holdsPost: false };
  // prettier-ignore -- a table
  it.each<[string, Partial<RegisterExpert>, Partial<RegisterContext>, string]>([
    ['a teacher', {}, {}, 'ok'],
    ['one of a town below', { divisionCode: '341203001' }, {}, 'ok'],
    ['one of the next county', { divisionCode: '341202' }, {}, 'OUT_OF_DIVISION'],
    ['one without a number', { registerNo: ' ' }, {}, 'EXPERT_INCOMPLETE'],
    ['one without a name', { name: '' }, {}, 'EXPERT_INCOMPLETE'],
    ['one who cannot sign in', { personId: '' }, {}, 'EXPERT_INCOMPLETE'],
    ['one without a workplace', { workplace: '' }, {}, 'EXPERT_INCOMPLETE'],
    ['a mobile as sign-in', { personId: '19900001234' }, {}, 'TEXT_NAMES_PERSON'],
    ['one without a subject', { subjects: [] }, {}, 'SUBJECTS_MISSING'],
    ['a wrong check digit', { citizenNumber: '341203187309258298' }, {}, 'BAD_CITIZEN_NUMBER'],
    ['one who is there', {}, { known: true }, 'EXPERT_KNOWN'],
    ['one with a post', {}, { holdsPost: true }, 'EXPERT_HOLDS_POST'],
  ])('%s', (_name, input, context, expected) => {
    expect(codeOf(decideRegistration({ ...INPUT, ...input }, { ...CONTEXT, ...context }))).toBe(expected);
  });
});

describe('who leaves it', () => {
  // prettier-ignore -- a table
  it.each([
    ['an expert', { withdrawnOn: null }, '任期届满', 'ok'],
    ['nobody', undefined, '任期届满', 'EXPERT_UNKNOWN'],
    ['without a reason', { withdrawnOn: null }, ' ', 'REASON_MISSING'],
    ['with a number in it', { withdrawnOn: null }, '19900001234', 'TEXT_NAMES_PERSON'],
    ['for the second time', { withdrawnOn: calendarDay('2026-03-02') }, '任期届满', 'EXPERT_WITHDRAWN'],
  ])('%s', (_name, expert, reason, expected) => expect(codeOf(decideWithdrawal(expert, { reason }))).toBe(expected));
});

describe('a post in an institution', () => {
  const INPUT: RecordPost = {
    institutionId: 'i',
    citizenNumber: '341203187309258299',
    post: '兼职教师',
    source: '检查笔录',
    endedOn: null,
  };
  const today = calendarDay('2026-03-02');
  // prettier-ignore -- a table
  it.each<[string, Partial<RecordPost>, boolean, string]>([
    ['is held', {}, true, 'ok'],
    ['ended today', { endedOn: today }, true, 'ok'],
    ['ends tomorrow', { endedOn: calendarDay('2026-03-03') }, true, 'POST_ENDS_LATER'],
    ['of no institution', {}, false, 'INSTITUTION_UNKNOWN'],
    ['without a name', { post: '' }, true, 'POST_INCOMPLETE'],
    ['without a source', { source: ' ' }, true, 'POST_INCOMPLETE'],
    ['with a number in it', { source: '19900001234' }, true, 'TEXT_NAMES_PERSON'],
    ['of a wrong number', { citizenNumber: '1' }, true, 'BAD_CITIZEN_NUMBER'],
  ])('%s', (_name, input, institutionKnown, expected) => {
    expect(codeOf(decidePost({ ...INPUT, ...input }, { institutionKnown, today }))).toBe(expected);
  });
});
