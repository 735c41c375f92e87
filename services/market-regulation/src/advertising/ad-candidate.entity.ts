import type { CalendarDay } from '@lianguan/kernel';
import { CalendarDayScalar, enumOf } from '@lianguan/service-kit';
import { Field, ID, Int, ObjectType, registerEnumType } from 'type-graphql';
import { Column, Entity, PrimaryColumn } from 'typeorm';
import { AD_CANDIDATE_STATES, type AdCandidateStateName } from './ad-candidate.rules.js';
import { AD_CONTENT_KINDS, type AdContentKindName } from './ad-terms.rules.js';

export const AdContentKind = enumOf(AD_CONTENT_KINDS);
registerEnumType(AdContentKind, {
  name: 'AdContentKind',
  description: '保证效果、考试人员参与、推荐证明、制造焦虑、虚假专家、绝对化用语',
});

const AdCandidateState = enumOf(AD_CANDIDATE_STATES);
registerEnumType(AdCandidateState, { name: 'AdCandidateState', description: '待核实、已属实、已排除' });

@Entity('ad_candidate')
@ObjectType({ description: '广告中疑似违反内容规则的一处，由工作人员核实，不自动认定（C1）' })
export class AdCandidate {
  @Field(() => ID)
  @PrimaryColumn('uuid')
  id: string;

  @Column('uuid', { name: 'violation_id' })
  violationId: string;

  @Column('uuid', { name: 'institution_id' })
  institutionId: string;

  @Column('text', { name: 'division_code' })
  divisionCode: string;

  @Field(() => AdContentKind)
  @Column('text')
  kind: AdContentKindName;

  @Field({ description: '引起注意的文字' })
  @Column('text')
  passage: string;

  @Field(() => Int, { description: '在全文中的起点' })
  @Column('integer', { name: 'begins_at' })
  from: number;

  @Field(() => Int, { description: '在全文中的终点，不含' })
  @Column('integer', { name: 'ends_at' })
  to: number;

  @Field(() => AdCandidateState)
  @Column('text')
  state: AdCandidateStateName;

  @Field(() => String, { nullable: true, description: '核实情况' })
  @Column('text', { nullable: true })
  reason: string | null;

  @Field(() => CalendarDayScalar, { nullable: true })
  @Column('date', { name: 'decided_on', nullable: true })
  decidedOn: CalendarDay | null;
}
