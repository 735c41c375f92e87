// F11: a subject class on a day that is closed to it, told to the schools of its pupils by grade and number.
import type { Slice } from '@lianguan/service-kit';
import { WeekendFeedback } from './feedback.entity.js';
import { WeekendFeedbackResolver } from './feedback.resolver.js';
import { feedbackLifecycle } from './feedback.rules.js';

export const weekendFeedback: Slice = {
  name: 'weekend-feedback',
  entities: [WeekendFeedback],
  resolvers: [WeekendFeedbackResolver],
  lifecycles: [feedbackLifecycle],
};
