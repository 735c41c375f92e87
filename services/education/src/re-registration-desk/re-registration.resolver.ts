import { dayOf, divisionPrefix, nameKey, type Agency, type Role } from '@lianguan/kernel';
import { pageOf, requireRole, type Operation, type Page } from '@lianguan/service-kit';
import { Arg, Args, Ctx, FieldResolver, ID, Query, Resolver, Root } from 'type-graphql';
import { CompetentDepartmentType, competentDepartmentOf } from '../classification/index.js';
import { institutionLoader, TrainingInstitution } from '../institution/index.js';
import { actionsFor, lockReasonOf } from '../re-registration/index.js';
import { ReRegistrationCampaign } from './campaign.entity.js';
import { PLACES } from './re-registration-acts.resolver.js';
import { ReRegistration, ReRegistrationAnswer, ReRegistrationInterview } from './re-registration.entity.js';
import {
  actsLoader,
  answersLoader,
  campaignLoader,
  currentLoader,
  interviewsLoader,
  reRegistrationLoader,
} from './re-registration.reference.js';
import {
  ReRegistrationActEntry,
  ReRegistrationConnection,
  ReRegistrationsArgs,
  type ReRegistrationFilter,
} from './re-registration.type.js';

/** The offices that have a part in it. */
export const READERS: readonly Role[] = [
  'EDU_SUP',
  'EDU_LIC',
  'JEO',
  'JEO_LEAD',
  'COMP',
  'CIVIL',
  'SAMR_REG',
  'FIN',
  'TOWNSHIP',
];

/** Who talks with the institutions, who leads the campaign, and the institution itself. */
const HEARERS: readonly Agency[] = ['EDUCATION', 'TOWNSHIP', 'JOINT_ENFORCEMENT', 'INSTITUTION'];

@Resolver(() => ReRegistration)
export class ReRegistrationResolver {
  @Query(() => ReRegistrationConnection, { nullable: true, description: '转登记的机构，按台账次序' })
  reRegistrations(
    @Args() { filter, ...args }: ReRegistrationsArgs,
    @Ctx() op: Operation,
  ): Promise<Page<ReRegistration>> {
    requireRole(op, READERS);
    const query = op.db.manager.createQueryBuilder(ReRegistration, 'record');
    const { divisionCode, search, ...equal } = filter ?? ({} as ReRegistrationFilter);
    for (const [field, value] of Object.entries(equal))
      if (value) query.andWhere(`record.${field} = :${field}`, { [field]: value });
    if (divisionCode) query.andWhere('starts_with(record.divisionCode, :prefix)', { prefix: prefixOf(divisionCode) });
    if (search?.trim()) query.andWhere('strpos(record.name_key, :key) > 0', { key: nameKey(search) });
    return pageOf(query, ['divisionCode', 'ledgerNo', 'id'], args);
  }

  @Query(() => ReRegistration, { nullable: true, description: '一家机构的转登记' })
  reRegistration(@Arg('id', () => ID) id: string, @Ctx() op: Operation): Promise<ReRegistration | null> {
    requireRole(op, [...READERS, 'INST']);
    return reRegistrationLoader(op).load(id);
  }

  @FieldResolver(() => TrainingInstitution, { nullable: true })
  institution(@Root() record: ReRegistration, @Ctx() op: Operation): Promise<TrainingInstitution | null> {
    return institutionLoader(op).load(record.rootId);
  }

  @FieldResolver(() => ReRegistrationCampaign, { nullable: true })
  campaign(@Root() record: ReRegistration, @Ctx() op: Operation): Promise<ReRegistrationCampaign | null> {
    return campaignLoader(op).load(record.campaignId);
  }

  @FieldResolver(() => String, { nullable: true, description: '不得招生和收费的原因和依据' })
  lockReason(@Root() record: ReRegistration): string | null {
    return lockReasonOf(record);
  }

  @FieldResolver(() => Boolean, { description: '下一步的法定期限已过' })
  stepOverdue(@Root() { stepDue }: ReRegistration, @Ctx() op: Operation): boolean {
    return stepDue !== null && stepDue < dayOf(op.clock.now());
  }

  @FieldResolver(() => Boolean, { description: '在过渡期内' })
  inTransition(@Root() { transitionEndsOn }: ReRegistration, @Ctx() op: Operation): boolean {
    return transitionEndsOn !== null && transitionEndsOn >= dayOf(op.clock.now());
  }

  @FieldResolver(() => CompetentDepartmentType, { nullable: true, description: '接收的主管部门' })
  receivedBy(@Root() { receivedKind }: ReRegistration): CompetentDepartmentType | null {
    return receivedKind && CompetentDepartmentType.of(competentDepartmentOf(receivedKind));
  }

  @FieldResolver(() => [ReRegistrationInterview], { nullable: true, description: '约谈（M7）' })
  interviews(@Root() record: ReRegistration, @Ctx() op: Operation): Promise<ReRegistrationInterview[]> | null {
    return HEARERS.includes(op.caller.agency) ? interviewsLoader(op).load(record.id) : null;
  }

  @FieldResolver(() => [ReRegistrationAnswer], { description: '其他部门的答复' })
  answers(@Root() record: ReRegistration, @Ctx() op: Operation): Promise<ReRegistrationAnswer[]> {
    return answersLoader(op).load(record.id);
  }

  @FieldResolver(() => [ReRegistrationActEntry], { description: '办理经过' })
  acts(@Root() record: ReRegistration, @Ctx() op: Operation): Promise<ReRegistrationActEntry[]> {
    return actsLoader(op).load(record.id);
  }

  @FieldResolver(() => [String], { description: '当前岗位可办理的操作' })
  availableActions(@Root() record: ReRegistration, @Ctx() { caller }: Operation): string[] {
    const roles = caller.roles.filter((role) => PLACES[role] === caller.agency);
    return actionsFor(record, { ...caller, roles });
  }
}

@Resolver(() => TrainingInstitution)
export class InstitutionReRegistrationResolver {
  @FieldResolver(() => ReRegistration, { nullable: true, description: '最近一次转登记（A8）' })
  reRegistration(@Root() institution: TrainingInstitution, @Ctx() op: Operation): Promise<ReRegistration | null> {
    return currentLoader(op).load(institution.rootId);
  }
}

/** What is no division code finds what begins with it. */
export const prefixOf = (divisionCode: string): string => divisionPrefix(divisionCode) || divisionCode;
