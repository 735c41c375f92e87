import {
  pageOf,
  rowResult,
  rowsLoader,
  runCommand,
  type ActResult,
  type Operation,
  type Page,
  type Verdict,
} from '@lianguan/service-kit';
import type DataLoader from 'dataloader';
import { Arg, Args, Ctx, FieldResolver, Mutation, Query, Resolver, Root } from 'type-graphql';
import { institutionLoader, TrainingInstitution } from '../institution/index.js';
import { requireDuty, School, schoolLoader, SchoolRecordActInput, type RecordId } from '../school/index.js';
import { concludeServiceAgreement, endServiceAgreement } from './agreement.commands.js';
import { ServiceAgreement, ServiceCheck } from './agreement.entity.js';
import { agreementLifecycle } from './agreement.rules.js';
import {
  ConcludeServiceAgreementInput,
  RecordServiceCheckInput,
  ServiceAgreementConnection,
  ServiceAgreementResult,
  ServiceAgreementsArgs,
} from './agreement.type.js';
import { recordServiceCheck } from './supervision.commands.js';

const EDUCATION = { EDU_SUP: 'EDUCATION' } as const;
const SCHOOLS = { SCHOOL: 'SCHOOL' } as const;

@Resolver(() => ServiceAgreement)
export class AgreementResolver {
  @Query(() => ServiceAgreementConnection, {
    nullable: true,
    description: '课后服务协议，先开始的在前；学校和机构所见为自己的',
  })
  serviceAgreements(
    @Args() { providerId, state, ...args }: ServiceAgreementsArgs,
    @Ctx() op: Operation,
  ): Promise<Page<ServiceAgreement>> {
    requireDuty(op, { ...EDUCATION, ...SCHOOLS, INST: 'INSTITUTION', JEO: 'JOINT_ENFORCEMENT' });
    const query = op.db.manager.createQueryBuilder(ServiceAgreement, 'agreement').where('true');
    if (providerId) query.andWhere('agreement.providerId = :providerId', { providerId });
    if (state) query.andWhere('agreement.state = :state', { state });
    return pageOf(query, ['from', 'id'], args);
  }

  @FieldResolver(() => School, { nullable: true })
  school(@Root() { schoolId }: ServiceAgreement, @Ctx() op: Operation): Promise<School | null> {
    return schoolLoader(op).load(schoolId);
  }

  @FieldResolver(() => TrainingInstitution, { nullable: true })
  institution(@Root() { institutionId }: ServiceAgreement, @Ctx() op: Operation): Promise<TrainingInstitution | null> {
    return institutionLoader(op).load(institutionId);
  }

  @FieldResolver(() => [ServiceCheck], { description: '检查记录，先检查的在前' })
  checks(@Root() { id }: ServiceAgreement, @Ctx() op: Operation): Promise<ServiceCheck[]> {
    return checksLoader(op).load(id);
  }

  @FieldResolver(() => [String], { description: '当前岗位可办理的操作；机构退出另行办理' })
  availableActions(@Root() { state }: ServiceAgreement, @Ctx() op: Operation): string[] {
    return agreementLifecycle.availableActions(state, op.caller).filter((act) => act !== 'endServiceProvider');
  }

  @Mutation(() => ServiceAgreementResult, { description: '学校与选定的机构签订协议' })
  concludeServiceAgreement(
    @Arg('input') { idempotencyKey, ...given }: ConcludeServiceAgreementInput,
    @Ctx() op: Operation,
  ): Promise<ActResult> {
    requireDuty(op, SCHOOLS);
    const agreement = { ...given, schoolId: op.caller.schoolId ?? '' };
    return shown(op, runCommand(op, concludeServiceAgreement, agreement, { idempotencyKey }));
  }

  @Mutation(() => ServiceAgreementResult, { description: '学校提前终止协议' })
  endServiceAgreement(
    @Arg('input') { idempotencyKey, ...given }: SchoolRecordActInput,
    @Ctx() op: Operation,
  ): Promise<ActResult> {
    requireDuty(op, SCHOOLS);
    const act = { ...given, act: 'endServiceAgreement' } as const;
    return shown(op, runCommand(op, endServiceAgreement, act, { idempotencyKey }));
  }

  @Mutation(() => ServiceAgreementResult, { description: '登记对课后服务的检查' })
  recordServiceCheck(
    @Arg('input') { idempotencyKey, ...given }: RecordServiceCheckInput,
    @Ctx() op: Operation,
  ): Promise<ActResult> {
    requireDuty(op, { ...EDUCATION, ...SCHOOLS });
    return shown(op, runCommand(op, recordServiceCheck, given, { idempotencyKey }));
  }
}

const checksLoader = (op: Operation): DataLoader<string, ServiceCheck[]> =>
  rowsLoader(op, ServiceCheck, { of: 'agreementId', order: { checkedOn: 'ASC', id: 'ASC' } });

const shown = (op: Operation, done: Promise<Verdict<RecordId>>): Promise<ActResult> =>
  rowResult(op, done, { type: ServiceAgreement, noun: 'agreement', id: ({ recordId }) => recordId });
