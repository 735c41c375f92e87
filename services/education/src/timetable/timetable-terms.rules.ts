import type { RuleConstant, RuleConstants } from '@lianguan/service-kit';

const everywhere = { scope: '', effectiveFrom: '2003-09-01', effectiveTo: null };

/** B1: what the day's law says of times, by the names of the catalogue of constants. */
export const TIMETABLE_CONSTANTS: readonly RuleConstant[] = [
  {
    ...everywhere,
    key: 'timetable.offlineEndLatest',
    value: '20:30',
    source: 'S1；非学科类：教监管〔2022〕4号',
    mark: 'S',
  },
  { ...everywhere, key: 'timetable.onlineEndLatest', value: '21:00', source: 'S1；教监管〔2022〕4号', mark: 'S' },
  { ...everywhere, key: 'timetable.onlineLessonMaxMin', value: 30, source: 'S1', mark: 'S' },
  { ...everywhere, key: 'timetable.gapMinMin', value: 10, source: 'S1', mark: 'S' },
  {
    ...everywhere,
    key: 'timetable.subjectBlockedDays',
    value: ['STATUTORY_HOLIDAY', 'REST_DAY', 'VACATION'],
    source: 'S0；S1',
    mark: 'S',
  },
  {
    ...everywhere,
    key: 'timetable.nonSubjectBlocked',
    value: ['SCHOOL_HOURS'],
    source: '教监管〔2022〕4号',
    mark: 'P',
  },
  { ...everywhere, key: 'timetable.subjectBlockedHours', value: ['SCHOOL_HOURS'], source: null, mark: 'K' },
  { ...everywhere, key: 'timetable.homeworkAllowed', value: false, source: 'S1', mark: 'S' },
  { ...everywhere, key: 'preschool.onlineAllowed', value: false, source: 'S1；S2§2', mark: 'S' },
  { ...everywhere, key: 'preschool.subjectOffline', value: false, source: 'S1；S2§2', mark: 'S' },
  {
    key: 'preschool.halfOrFullDay',
    value: false,
    scope: '',
    effectiveFrom: '2025-06-01',
    effectiveTo: null,
    source: '学前教育法',
    mark: 'L',
  },
  { ...everywhere, key: 'preschool.halfOrFullDay', value: true, effectiveTo: '2025-06-01', source: null, mark: 'L' },
  // The law says 半日制 and no hours: a county enters its own.
  { ...everywhere, key: 'preschool.halfDayMinutes', value: 180, source: null, mark: 'K' },
];

type BlockedDay = 'STATUTORY_HOLIDAY' | 'REST_DAY' | 'VACATION';

/** The constants in force, read once for all slots of a timetable. Times are minutes after midnight. */
export interface TimetableTerms {
  readonly offlineEndLatest: number;
  readonly onlineEndLatest: number;
  readonly onlineLessonMaxMin: number;
  readonly gapMinMin: number;
  readonly subjectBlockedDays: readonly BlockedDay[];
  readonly subjectBlockedHours: readonly 'SCHOOL_HOURS'[];
  readonly nonSubjectBlocked: readonly 'SCHOOL_HOURS'[];
  readonly homeworkAllowed: boolean;
  readonly preschoolOnline: boolean;
  readonly preschoolSubject: boolean;
  readonly preschoolHalfDay: boolean;
  readonly halfDayMinutes: number;
  readonly areaPerPupil: number;
}

export const termsOf = (constants: RuleConstants): TimetableTerms => ({
  offlineEndLatest: minuteOf(constants.get('timetable.offlineEndLatest')),
  onlineEndLatest: minuteOf(constants.get('timetable.onlineEndLatest')),
  onlineLessonMaxMin: constants.get('timetable.onlineLessonMaxMin'),
  gapMinMin: constants.get('timetable.gapMinMin'),
  subjectBlockedDays: constants.get('timetable.subjectBlockedDays'),
  subjectBlockedHours: constants.get('timetable.subjectBlockedHours'),
  nonSubjectBlocked: constants.get('timetable.nonSubjectBlocked'),
  homeworkAllowed: constants.get('timetable.homeworkAllowed'),
  preschoolOnline: constants.get('preschool.onlineAllowed'),
  preschoolSubject: constants.get('preschool.subjectOffline'),
  preschoolHalfDay: constants.get('preschool.halfOrFullDay'),
  halfDayMinutes: constants.get('preschool.halfDayMinutes'),
  areaPerPupil: constants.get('premises.areaPerPupil'),
});

const WRITTEN = /^([01]\d|2[0-3]):([0-5]\d)$/u;

/** '16:30' → 990. Throws RangeError for what is no time of day. */
export function minuteOf(time: string): number {
  const match = WRITTEN.exec(time);
  if (!match) throw new RangeError(`Not a time of day: ${time}`);
  return Number(match[1]) * 60 + Number(match[2]);
}

export const isTimeOfDay = (time: string): boolean => WRITTEN.test(time);

/** 990 → '16:30'. */
export const timeOf = (minute: number): string =>
  `${String(Math.floor(minute / 60)).padStart(2, '0')}:${String(minute % 60).padStart(2, '0')}`;
