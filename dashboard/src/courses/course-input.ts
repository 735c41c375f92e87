import type { CourseFactsFragment, CourseInput } from '../gql/graphql';
import type { PlannedSlot } from './timetable-plan';

export interface CourseValues {
  readonly title: string;
  readonly content: string;
  readonly subject: CourseInput['subject'];
  readonly stage: CourseInput['stage'];
  readonly mode: CourseInput['mode'];
  readonly pupils: number;
  readonly teacherRef: string;
  readonly roomName?: string;
  readonly roomAreaM2?: number;
  readonly price: string;
  readonly homework: boolean;
}

export function courseInputOf(values: CourseValues, slots: readonly PlannedSlot[]): CourseInput {
  const { roomName, roomAreaM2, ...course } = values;
  const online = values.mode === 'ONLINE';
  return {
    ...course,
    price: values.price.trim(),
    roomName: online ? null : (roomName ?? null),
    roomAreaM2: online ? null : (roomAreaM2 ?? null),
    slots: slots.map(({ day, from, to }) => ({ day, from, to })),
  };
}

/** What was filed, for changing it. */
export function courseValuesOf(course: CourseFactsFragment): CourseValues {
  const { title, content, subject, stage, mode, pupils, teacherRef, roomName, roomAreaM2, price } = course;
  return {
    title,
    content,
    subject,
    stage,
    mode,
    pupils,
    teacherRef,
    roomName: roomName ?? undefined,
    roomAreaM2: roomAreaM2 ?? undefined,
    price,
    homework: false,
  };
}
