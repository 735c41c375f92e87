import { rowsLoader, type Operation } from '@lianguan/service-kit';
import type DataLoader from 'dataloader';
import { Ctx, FieldResolver, Query, Resolver, Root } from 'type-graphql';
import { TrainingInstitution } from '../institution/index.js';
import { CompetenceRecord, CompetentDepartmentType, subjectEntry, SubjectEntry } from './classification.entity.js';
import { competentDepartmentOf, SUBJECT_NAMES } from './classification.rules.js';

function recordLoader(op: Operation): DataLoader<string, CompetenceRecord[]> {
  return rowsLoader(op, CompetenceRecord, { of: 'institutionId', order: { version: 'DESC' } });
}

@Resolver(() => TrainingInstitution)
export class ClassificationResolver {
  @Query(() => [SubjectEntry], { nullable: true, description: '学科目录：各科属学科类还是非学科类（A4）' })
  subjectCatalogue(): SubjectEntry[] {
    return SUBJECT_NAMES.map(subjectEntry);
  }

  @FieldResolver(() => CompetentDepartmentType, { description: '主管部门（A3）' })
  competentDepartment(@Root() institution: TrainingInstitution): CompetentDepartmentType {
    return CompetentDepartmentType.of(competentDepartmentOf(institution.nonAcademicKind));
  }

  @FieldResolver(() => [CompetenceRecord], { description: '主管部门的历次变更，最近的在前' })
  competenceHistory(@Root() institution: TrainingInstitution, @Ctx() op: Operation): Promise<CompetenceRecord[]> {
    return recordLoader(op).load(institution.id);
  }
}
