// F6, feature 99: the joint action tracker: measures by department and state, what is due next, notices, each step live.
import type { Slice } from '@lianguan/service-kit';
import { JointActionActsResolver } from './joint-action-acts.resolver.js';
import { JointAction, JointActionHistoryStep, JointMeasure, Notice } from './joint-action.entity.js';
import { actionReference, measureReference } from './joint-action.reference.js';
import {
  InstitutionJointActionsResolver,
  JointActionResolver,
  JointMeasureResolver,
  NoticeResolver,
} from './joint-action.resolver.js';
import { TrackerResolver } from './tracker.resolver.js';

export const tracker: Slice = {
  name: 'tracker',
  entities: [JointAction, JointMeasure, JointActionHistoryStep, Notice],
  resolvers: [
    TrackerResolver,
    JointActionActsResolver,
    JointActionResolver,
    JointMeasureResolver,
    NoticeResolver,
    InstitutionJointActionsResolver,
  ],
  references: [actionReference, measureReference],
};
