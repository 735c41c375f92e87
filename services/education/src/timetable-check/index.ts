// B1: a division's whole timetable against the law of the day, as a job, with its findings.
import type { Slice } from '@lianguan/service-kit';
import { TimetableCheckResolver } from './check.resolver.js';
import { timetableCheckTask } from './check.task.js';
import { TimetableFinding } from './finding.entity.js';

export const timetableCheck: Slice = {
  name: 'timetable-check',
  entities: [TimetableFinding],
  resolvers: [TimetableCheckResolver],
  tasks: [timetableCheckTask],
};
