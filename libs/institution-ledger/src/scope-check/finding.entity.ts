import type { CalendarDay } from '@lianguan/kernel';
import { CalendarDayScalar, enumOf, Shareable } from '@lianguan/service-kit';
import { Field, ID, ObjectType, registerEnumType } from 'type-graphql';
import { Column, Entity, PrimaryColumn } from 'typeorm';
import { FINDING_OUTCOMES, type FindingOutcomeName, type FindingStateName } from './finding.rules.js';
import { SCOPE_FINDINGS, type ScopeFindingName } from './scope-check.rules.js';

export const ScopeFinding = enumOf(SCOPE_FINDINGS);
registerEnumType(ScopeFinding, {
  name: 'ScopeFinding',
  description: '经营范围明示不含培训、经营范围中没有培训、学科类机构登记为企业、经营范围与培训类别不符',
});

export const ScopeFindingOutcome = enumOf(FINDING_OUTCOMES);
registerEnumType(ScopeFindingOutcome, { name: 'ScopeFindingOutcome', description: '未超范围、已责令改正、已立案' });

/** The newest word of an officer on one finding of a registration. */
@Entity('scope_finding')
@ObjectType({ description: '登记人员对经营（业务）范围疑点的核对结果' })
@Shareable()
export class ScopeFindingWord {
  @Field(() => ID)
  @PrimaryColumn('uuid')
  id: string;

  @Column('uuid', { name: 'registration_id' })
  registrationId: string;

  @Field(() => ScopeFinding)
  @Column('text')
  finding: ScopeFindingName;

  @Column('text')
  state: FindingStateName;

  @Field(() => ScopeFindingOutcome, { nullable: true })
  @Column('text', { nullable: true })
  outcome: FindingOutcomeName | null;

  @Column('text')
  judged: string;

  @Field({ description: '核对的事实和理由' })
  @Column('text')
  reason: string;

  @Field({ description: '文书编号' })
  @Column('text', { name: 'document_no' })
  documentNo: string;

  @Field({ description: '经办人' })
  @Column('text', { name: 'decided_by' })
  decidedBy: string;

  @Field(() => CalendarDayScalar)
  @Column('date', { name: 'decided_on' })
  decidedOn: CalendarDay;
}
