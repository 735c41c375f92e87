import { calendarDay } from '@lianguan/kernel';
import {
  CourseMode,
  CourseState,
  LessonMode,
  ModelContractKind,
  type CourseRecorded,
  type GuidePriceDecided,
  type ModelContractPublished,
  type PricesPosted,
} from '@lianguan/proto-events';
import {
  COURSE_STATES,
  LESSON_MODES,
  MODEL_KINDS,
  type FiledCourse,
  type GuidePrice,
  type ModelContract,
  type PostedPrices,
} from './order-facts.rules.js';

/** Throws for a value that this version does not know: the message is kept aside until one does. */
function known<Name extends string>(names: readonly Name[], sent: string | undefined): Name {
  const name = names.find((one) => one === sent);
  if (!name) throw new Error(`${sent} is not known here`);
  return name;
}

const instant = (ms: bigint): string => new Date(Number(ms)).toISOString();

export const filedCourse = ({ mode, state, slots, teacherGaps, version, ...message }: CourseRecorded): FiledCourse => ({
  courseId: message.courseId,
  institutionId: message.institutionId,
  state: known(COURSE_STATES, CourseState[state]),
  title: message.title,
  academic: message.academic,
  compulsory: message.compulsory,
  mode: known(LESSON_MODES, CourseMode[mode]),
  pupils: message.pupils,
  slots: slots.map(({ day, fromMinute, toMinute }) => ({ day: calendarDay(day), from: fromMinute, to: toMinute })),
  teacherGaps: teacherGaps.map(({ fromMs, untilMs }) => ({
    from: instant(fromMs),
    until: untilMs === 0n ? null : instant(untilMs),
  })),
  version: Number(version),
});

export const postedPrices = ({ postedPriceId, institutionId, ...message }: PricesPosted): PostedPrices => ({
  postedPriceId,
  institutionId,
  version: Number(message.version),
  effectiveFrom: calendarDay(message.effectiveFrom),
  courses: message.courses.map(({ course, priceFen, minutes, lessons, months }) => ({
    course,
    priceFen: priceFen.toString(),
    minutes,
    lessons,
    months,
  })),
});

export const guidePrice = ({ guidePriceId, divisionCode, ...message }: GuidePriceDecided): GuidePrice => ({
  guidePriceId,
  divisionCode,
  effectiveFrom: calendarDay(message.effectiveFrom),
  repealedFrom: message.repealedFrom === '' ? null : calendarDay(message.repealedFrom),
  upFloatPercent: message.upFloatPercent,
  terms: message.terms.map(({ mode, pupilsFrom, pupilsTo, priceFen, standardMinutes }) => ({
    mode: known(LESSON_MODES, LessonMode[mode]),
    pupilsFrom,
    pupilsTo,
    priceFen: priceFen.toString(),
    standardMinutes,
  })),
  version: Number(message.version),
});

export const modelContract = (message: ModelContractPublished): ModelContract => ({
  modelContractId: message.modelContractId,
  divisionCode: message.divisionCode,
  kind: known(MODEL_KINDS, ModelContractKind[message.kind]),
  version: Number(message.version),
  effectiveFrom: calendarDay(message.effectiveFrom),
  number: message.number,
});
