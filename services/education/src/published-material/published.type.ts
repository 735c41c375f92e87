import type { CalendarDay } from '@lianguan/kernel';
import { CalendarDayScalar } from '@lianguan/service-kit';
import { Field, ID, Int, ObjectType } from 'type-graphql';
import { Subject, type SubjectName } from '../classification/index.js';
import { CourseStage, type CourseStageName } from '../course-filing/index.js';
import { MaterialSource } from '../teaching-material-desk/index.js';
import type { MaterialSourceName } from '../teaching-material/index.js';

/** Nothing of its reviews, nor of the file itself. */
@ObjectType({ description: '向社会公布的在用培训材料' })
export class PublishedMaterial {
  @Field(() => ID)
  id: string;

  @Field({ description: '材料名称' })
  title: string;

  @Field(() => Int, { description: '版次' })
  version: number;

  @Field(() => Subject)
  subject: SubjectName;

  @Field(() => CourseStage, { description: '使用对象' })
  stage: CourseStageName;

  @Field(() => MaterialSource)
  source: MaterialSourceName;

  @Field(() => String, { nullable: true, description: '书号（ISBN）' })
  isbn: string | null;

  @Field(() => String, { nullable: true, description: '出版单位' })
  publisher: string | null;

  @Field(() => String, { nullable: true, description: '自编材料的备案编号' })
  filingNo: string | null;

  @Field(() => CalendarDayScalar, { nullable: true })
  usedFrom: CalendarDay | null;

  @Field(() => [String], { description: '使用它的已公布课程' })
  courses: readonly string[];
}
