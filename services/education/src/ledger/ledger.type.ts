import { connection, PageArgs } from '@lianguan/service-kit';
import { ArgsType, Field, InputType, Int, ObjectType } from 'type-graphql';
import { CertificateState, HandlingDepartment, type HandlingDepartmentName } from '../certificate/index.js';
import { NonAcademicKind, TrainingClass, TrainingInstitution } from '../institution/index.js';

@InputType({ description: '台账筛选条件，各条件同时满足' })
export class InstitutionFilter {
  @Field(() => String, { nullable: true, description: '机构名称、台账编号或信用代码中的文字' })
  search?: string | null;

  @Field(() => String, { nullable: true, description: '机构名称的开头' })
  namePrefix?: string | null;

  @Field(() => String, { nullable: true, description: '区划代码，含其下级' })
  divisionCode?: string | null;

  @Field(() => CertificateState, { nullable: true })
  certificateState?: CertificateState | null;

  @Field(() => TrainingClass, { nullable: true })
  trainingClass?: TrainingClass | null;

  @Field(() => NonAcademicKind, { nullable: true })
  nonAcademicKind?: NonAcademicKind | null;
}

@ArgsType()
export class InstitutionsArgs extends PageArgs {
  @Field(() => InstitutionFilter, { nullable: true })
  filter?: InstitutionFilter | null;
}

export const InstitutionConnection = connection('Institution', () => TrainingInstitution);

@ObjectType({ description: '证照矩阵的一格' })
export class MatrixCell {
  @Field(() => CertificateState)
  state: CertificateState;

  @Field(() => Int)
  count: number;

  @Field()
  route: string;

  @Field()
  article: string;

  @Field(() => [String])
  mayAct: readonly string[];

  @Field(() => [HandlingDepartment], { description: '有责任的部门，主管部门在前' })
  departments: readonly HandlingDepartmentName[];
}

@ObjectType({ description: '按类别的机构数' })
export class ClassCount {
  @Field(() => TrainingClass)
  trainingClass: TrainingClass;

  @Field(() => NonAcademicKind, { nullable: true })
  nonAcademicKind: NonAcademicKind | null;

  @Field(() => Int)
  count: number;
}

@ObjectType({ description: '证照矩阵：各格之和等于总数（A2）' })
export class CertificateMatrix {
  @Field(() => Int)
  total: number;

  @Field(() => [MatrixCell])
  cells: MatrixCell[];

  @Field(() => [ClassCount])
  classes: ClassCount[];
}
