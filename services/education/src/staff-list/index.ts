// M21: the staff blacklist: proposed, told, heard, decided by another officer, objected to, over after its term; whoever is on it is hired nowhere.
import type { Slice } from '@lianguan/service-kit';
import { FINDING_FELL } from '../content-finding/index.js';
import { CHECK_FELL } from '../staff-check/index.js';
import { StaffListEntry } from './list.entity.js';
import { LIST_TIMERS } from './list.commands.js';
import { LIST_CONSTANTS, LIST_EXPIRY, listLifecycle, REVIEW_DUE, STATEMENT_DUE } from './list-lifecycle.rules.js';
import { StaffListResolver } from './list.resolver.js';

const input = (subjectId: string) => ({ subjectId });

export const staffList: Slice = {
  name: 'staff-list',
  entities: [StaffListEntry],
  resolvers: [StaffListResolver],
  lifecycles: [listLifecycle],
  deadlines: [
    { name: STATEMENT_DUE, command: LIST_TIMERS.closeStatement, input },
    { name: REVIEW_DUE, command: LIST_TIMERS.passReviewDue, input },
    { name: LIST_EXPIRY, command: LIST_TIMERS.expire, input },
    { name: CHECK_FELL, command: LIST_TIMERS.removeFallen, input },
    { name: FINDING_FELL, command: LIST_TIMERS.removeFallen, input },
  ],
  constants: LIST_CONSTANTS,
};
