// A3, A4, feature 4: what is taught decides who is competent; a change of class is told to whoever has open work.
import type { Slice } from '@lianguan/service-kit';
import { CompetenceRecord } from './classification.entity.js';
import { ClassificationResolver } from './classification.resolver.js';
import { classConsumer } from './ledger.events.js';

export { CompetentDepartment, CompetentDepartmentType, Subject } from './classification.entity.js';
export {
  COMPETENT_DEPARTMENTS,
  competentDepartmentOf,
  SUBJECTS,
  subjectNamed,
  type CompetentDepartmentName,
  type NonAcademicKindName,
  type SubjectName,
} from './classification.rules.js';

export const classification: Slice = {
  name: 'classification',
  entities: [CompetenceRecord],
  resolvers: [ClassificationResolver],
  consumers: [classConsumer],
};
