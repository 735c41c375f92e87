import type { Agency, MeasureDepartment, MeasureKindName } from '@lianguan/kernel';
import { DateTimeScalar, Shareable, type Operation } from '@lianguan/service-kit';
import { Field, ID, ObjectType } from 'type-graphql';
import type { MeasureInForce as InForce } from './in-force.rules.js';
import { MeasureKind } from './measure-order.type.js';

@ObjectType({ description: '正在执行的联合惩戒措施及其依据' })
@Shareable()
export class MeasureInForce {
  @Field(() => ID)
  measureId: string;

  @Field(() => MeasureKind)
  kind: MeasureKindName;

  @Field(() => DateTimeScalar)
  since: Date;

  @Field({ description: '作出决定的机关' })
  decisionOrgan: string;

  @Field({ description: '决定文号' })
  decisionNumber: string;
}

/** Those who see every department's part, and the institution its own. */
const SEE_ALL: readonly Agency[] = ['JOINT_ENFORCEMENT', 'TOWNSHIP', 'INSTITUTION'];

/** The measures in force, shown to the department whose they are and to the office; null to other departments. */
export const shownInForce = (
  measures: readonly InForce[],
  department: MeasureDepartment,
  { caller }: Pick<Operation, 'caller'>,
): MeasureInForce[] | null =>
  caller.agency === department || SEE_ALL.includes(caller.agency as Agency)
    ? measures.map(({ since, ...measure }) => ({ ...measure, since: new Date(since) }))
    : null;
