import { ActInput, ActResult, connection, statePage } from '@lianguan/service-kit';
import { ArgsType, Field, ID, InputType, ObjectType } from 'type-graphql';
import { TrainingInstitution } from '../institution/index.js';
import { DuplicateCandidate, DuplicateState } from './duplicate.entity.js';

@ArgsType()
export class DuplicateCandidatesArgs extends statePage<DuplicateState>(DuplicateState) {}

export const DuplicateCandidateConnection = connection('DuplicateCandidate', () => DuplicateCandidate);

@InputType()
export class DecideDuplicateInput extends ActInput {
  @Field(() => ID)
  candidateId: string;

  @Field({ description: '理由' })
  reason: string;
}

@InputType()
export class MergeInstitutionsInput extends DecideDuplicateInput {
  @Field(() => ID, { description: '保留的机构' })
  survivingId: string;
}

@ObjectType()
export class DuplicateDecisionResult extends ActResult {
  @Field(() => DuplicateCandidate, { nullable: true })
  candidate: DuplicateCandidate | null;
}

@ObjectType()
export class MergeInstitutionsResult extends DuplicateDecisionResult {
  @Field(() => TrainingInstitution, { nullable: true, description: '合并后的机构' })
  institution: TrainingInstitution | null;
}
