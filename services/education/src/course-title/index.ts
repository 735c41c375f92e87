// M23, B6, feature 5: titles that hint at disguised or pre-school subject teaching: candidates, decided by an officer.
import type { Slice } from '@lianguan/service-kit';
import { CourseTitleCandidate } from './title.entity.js';
import { CourseTitleCandidateResolver } from './title.resolver.js';
import { TITLE_CONSTANTS, titleCandidateLifecycle } from './title.rules.js';

export { keepCandidates } from './title.commands.js';
export { CourseTitleCandidate, DisguisedForm } from './title.entity.js';
export * from './title.rules.js';

export const courseTitle: Slice = {
  name: 'course-title',
  entities: [CourseTitleCandidate],
  resolvers: [CourseTitleCandidateResolver],
  lifecycles: [titleCandidateLifecycle],
  constants: TITLE_CONSTANTS,
};
