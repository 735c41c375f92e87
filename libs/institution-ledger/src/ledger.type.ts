import { ActInput, ActResult, JobType, Shareable } from '@lianguan/service-kit';
import { Field, InputType, ObjectType } from 'type-graphql';

@InputType({ description: '以 CSV 文本导入台账；超过 1 MB 的文件用 POST /imports' })
export class ImportCsvInput extends ActInput {
  @Field({ description: '文件名' })
  fileName: string;

  @Field({ description: '台账的 CSV 文本，首行为表头' })
  csv: string;
}

@ObjectType()
@Shareable()
export class ImportResult extends ActResult {
  @Field(() => JobType, { nullable: true, description: '受理的任务' })
  job: JobType | null;
}
