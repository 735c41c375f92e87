// M20, M21: a confirmed in-service teacher is told to the school and to the discipline inspection, and each answers what it did.
import type { Slice } from '@lianguan/service-kit';
import { MATCH_FELL } from '../in-service-teacher/index.js';
import { REFERRAL_TIMERS } from './referral.commands.js';
import { TeacherReferral } from './referral.entity.js';
import { TeacherReferralResolver } from './referral.resolver.js';
import { REFERRAL_CONSTANTS, REFERRAL_DUE, referralLifecycle } from './referral.rules.js';

const input = (subjectId: string) => ({ subjectId });

export const teacherReferral: Slice = {
  name: 'teacher-referral',
  entities: [TeacherReferral],
  resolvers: [TeacherReferralResolver],
  lifecycles: [referralLifecycle],
  deadlines: [
    { name: REFERRAL_DUE, command: REFERRAL_TIMERS.passAnswerDue, input },
    { name: MATCH_FELL, command: REFERRAL_TIMERS.withdrawFallen, input },
  ],
  constants: REFERRAL_CONSTANTS,
};
