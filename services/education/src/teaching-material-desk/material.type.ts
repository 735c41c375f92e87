import type { Agency } from '@lianguan/kernel';
import { ActInput, connection, DateTimeScalar, mutationResult, PageArgs } from '@lianguan/service-kit';
import { ArrayMaxSize, MaxLength } from 'class-validator';
import { ArgsType, Field, ID, InputType, ObjectType } from 'type-graphql';
import { Subject, type SubjectName } from '../classification/index.js';
import { ContentBan, type ContentBanName } from '../content-ban/index.js';
import { CourseStage, type CourseStageName } from '../course-filing/index.js';
import type {
  GivenMaterial,
  MaterialSourceName,
  MaterialStateName,
  MaterialVerdictName,
} from '../teaching-material/index.js';
import { MaterialSource, MaterialState, MaterialVerdict, TeachingMaterial } from './material.entity.js';

const LONG_TEXT = 2_000;
const SHORT_TEXT = 100;

export const TeachingMaterialConnection = connection('TeachingMaterial', () => TeachingMaterial);
export const TeachingMaterialResult = mutationResult('TeachingMaterialResult', 'material', () => TeachingMaterial);

@InputType({ description: '培训材料的筛选条件，各条件同时满足' })
export class TeachingMaterialFilter {
  @Field(() => MaterialState, { nullable: true })
  state?: MaterialStateName | null;

  @Field(() => MaterialSource, { nullable: true })
  source?: MaterialSourceName | null;

  @Field(() => ID, { nullable: true })
  institutionId?: string | null;

  @Field(() => String, { nullable: true, description: '所见材料文件的 SHA-256 校验值：与备案的文件核对' })
  @MaxLength(SHORT_TEXT)
  sha256?: string | null;
}

@ArgsType()
export class TeachingMaterialsArgs extends PageArgs {
  @Field(() => TeachingMaterialFilter, { nullable: true })
  filter?: TeachingMaterialFilter | null;
}

@ObjectType({ description: '材料办理经过的一项' })
export class MaterialActEntry {
  @Field()
  act: string;

  @Field(() => String, { description: '办理的机关' })
  agency: Agency;

  @Field(() => DateTimeScalar)
  at: Date;

  @Field(() => String, { nullable: true })
  reason: string | null;
}

@InputType()
export class TeachingMaterialInput {
  @Field({ description: '材料名称' })
  @MaxLength(SHORT_TEXT)
  title: string;

  @Field(() => Subject)
  subject: SubjectName;

  @Field(() => CourseStage, { description: '使用对象' })
  stage: CourseStageName;

  @Field(() => MaterialSource)
  source: MaterialSourceName;

  @Field(() => String, { nullable: true, description: '正式出版物的书号（ISBN）' })
  @MaxLength(SHORT_TEXT)
  isbn?: string | null;

  @Field(() => String, { nullable: true, description: '出版单位' })
  @MaxLength(SHORT_TEXT)
  publisher?: string | null;

  @Field(() => String, { nullable: true, description: '选用记录编号' })
  @MaxLength(SHORT_TEXT)
  selectionNo?: string | null;

  @Field(() => String, { nullable: true, description: '自编材料文件的 SHA-256 校验值' })
  @MaxLength(SHORT_TEXT)
  sha256?: string | null;

  @Field({ description: '是否含境外教育课程' })
  foreignCurriculum: boolean;
}

@InputType()
export class FileMaterialInput extends ActInput {
  @Field(() => TeachingMaterialInput)
  material: TeachingMaterialInput;
}

@InputType()
export class ChangeMaterialInput extends FileMaterialInput {
  @Field(() => ID)
  materialId: string;
}

@InputType()
export class MaterialActInput extends ActInput {
  @Field(() => ID)
  materialId: string;
}

@InputType()
export class MaterialReasonInput extends MaterialActInput {
  @Field({ description: '理由，不写个人信息' })
  @MaxLength(LONG_TEXT)
  reason: string;
}

@InputType()
export class MaterialBanInput extends MaterialReasonInput {
  @Field(() => ContentBan, { nullable: true, description: '发现的问题' })
  ban?: ContentBanName | null;
}

@InputType()
export class MaterialSelfReviewInput extends MaterialActInput {
  @Field({ description: '内部审核记录编号' })
  @MaxLength(SHORT_TEXT)
  documentNo: string;

  @Field({ description: '内部审核意见，不写个人信息' })
  @MaxLength(LONG_TEXT)
  note: string;
}

@InputType()
export class MaterialDocumentInput extends MaterialActInput {
  @Field({ description: '备案编号' })
  @MaxLength(SHORT_TEXT)
  documentNo: string;
}

@InputType()
export class AppointMaterialExpertsInput extends MaterialActInput {
  @Field(() => [ID])
  @ArrayMaxSize(20)
  expertIds: string[];
}

@InputType()
export class RecuseMaterialExpertInput extends MaterialReasonInput {
  @Field(() => ID)
  seatId: string;
}

@InputType()
export class GiveMaterialOpinionInput extends MaterialActInput {
  @Field(() => MaterialVerdict)
  verdict: MaterialVerdictName;

  @Field({ description: '思想性' })
  @MaxLength(LONG_TEXT)
  thought: string;

  @Field({ description: '科学性' })
  @MaxLength(LONG_TEXT)
  correctness: string;

  @Field({ description: '适宜性' })
  @MaxLength(LONG_TEXT)
  fitness: string;
}

@InputType()
export class AdoptMaterialInput extends MaterialActInput {
  @Field(() => ID, { description: '使用它的课程' })
  courseId: string;
}

/** What was given, as the command and its record keep it. */
export const materialOf = ({
  isbn = null,
  publisher = null,
  selectionNo = null,
  sha256 = null,
  ...given
}: TeachingMaterialInput): GivenMaterial => ({ ...given, isbn, publisher, selectionNo, sha256 });
