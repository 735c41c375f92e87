import type { Agency, Role } from '@lianguan/kernel';
import {
  ActInput,
  ActResult,
  mutationResult,
  requireRole,
  rowResult,
  rowsLoader,
  runCommand,
  type Operation,
} from '@lianguan/service-kit';
import { MaxLength } from 'class-validator';
import type DataLoader from 'dataloader';
import { Arg, Ctx, Field, FieldResolver, ID, InputType, Mutation, Resolver, Root } from 'type-graphql';
import { TrainingInstitution } from '../institution/index.js';
import { closeTeachingPoint } from './closing.commands.js';
import { placeLifecycle, stateOfPlace } from './closing.rules.js';
import { ApprovedPlace } from './place.entity.js';

@InputType()
export class CloseTeachingPointInput extends ActInput {
  @Field(() => ID)
  placeId: string;

  @Field({ description: '停用的理由和学员的安排，不写个人信息' })
  @MaxLength(1_000)
  reason: string;
}

const ApprovedPlaceResult = mutationResult('ApprovedPlaceResult', 'place', () => ApprovedPlace);

const CLOSERS = ['INST', 'EDU_LIC'] as const;
const AGENCY_OF = { INST: 'INSTITUTION', EDU_LIC: 'EDUCATION' } as const satisfies Partial<Record<Role, Agency>>;

@Resolver(() => ApprovedPlace)
export class TeachingPointResolver {
  @FieldResolver(() => [String], { description: '当前岗位可办理的操作' })
  availableActions(@Root() place: ApprovedPlace, @Ctx() op: Operation): string[] {
    return place.role === 'MAIN' ? [] : placeLifecycle.availableActions(stateOfPlace(place), op.caller);
  }

  @Mutation(() => ApprovedPlaceResult, { description: '停用教学点，今日为最后一日' })
  closeTeachingPoint(@Arg('input') input: CloseTeachingPointInput, @Ctx() op: Operation): Promise<ActResult> {
    requireRole(
      op,
      CLOSERS.filter((role) => AGENCY_OF[role] === op.caller.agency),
    );
    const { idempotencyKey, ...given } = input;
    const done = runCommand(op, closeTeachingPoint, given, { idempotencyKey });
    return rowResult(op, done, { type: ApprovedPlace, noun: 'place', id: ({ placeId }) => placeId });
  }
}

@Resolver(() => TrainingInstitution)
export class ApprovedPlaceResolver {
  @FieldResolver(() => [ApprovedPlace], { description: '经变更核准的办学场所，含已停用的；从未变更的见档案历史' })
  approvedPlaces(@Root() { id }: TrainingInstitution, @Ctx() op: Operation): Promise<ApprovedPlace[]> {
    return placesLoader(op).load(id);
  }
}

const placesLoader = (op: Operation): DataLoader<string, ApprovedPlace[]> =>
  rowsLoader(op, ApprovedPlace, { of: 'institutionId', order: { validFrom: 'ASC', id: 'ASC' } });
