import { DateTimeScalar, enumOf, Shareable } from '@lianguan/service-kit';
import { Field, ID, Int, ObjectType, registerEnumType } from 'type-graphql';
import { EVIDENCE_MEDIA_TYPES, type EvidenceMediaTypeName } from './evidence-file.rules.js';

const EvidenceMediaType = enumOf(EVIDENCE_MEDIA_TYPES);
registerEnumType(EvidenceMediaType, { name: 'EvidenceMediaType', description: '按内容识别的文件种类' });

/** Neither its name nor who handed it in: both may be personal data. */
@ObjectType({ description: '证明一条记录的文件；文件名和内容从 url 下载' })
@Shareable()
export class EvidenceFile {
  @Field(() => ID)
  id: string;

  @Field({ description: '提交文件的操作' })
  act: string;

  @Field(() => EvidenceMediaType)
  mediaType: EvidenceMediaTypeName;

  @Field(() => Int, { description: '字节数' })
  sizeBytes: number;

  @Field({ description: '内容的 SHA-256' })
  sha256: string;

  @Field(() => DateTimeScalar, { description: '上传时间' })
  uploadedAt: Date;

  @Field({ description: '网关上的下载地址；读取须登录，工作人员须说明目的，并留存记录' })
  url: string;
}
