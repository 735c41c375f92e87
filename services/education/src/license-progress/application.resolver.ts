import { endOfDay, startOfDay, type CalendarDay } from '@lianguan/kernel';
import { CalendarDayScalar, offersActs, pageOf, requireRole, type Operation, type Page } from '@lianguan/service-kit';
import { Arg, Args, Ctx, FieldResolver, ID, Query, Resolver, Root } from 'type-graphql';
import { RECORDED_TITLES, type RecordedRefusal } from '../license-admission/index.js';
import { applicationLifecycle } from '../license-application/index.js';
import { LicensePaper, papersLoader } from '../license-paper/index.js';
import { ApplicationPerson, LicenseApplication, LicenseApplicationAct } from './application.entity.js';
import { actsLoader, applicationLoader, clocksLoader, personsLoader } from './application.reference.js';
import {
  ApplicationClock,
  LicenseApplicationConnection,
  LicenseApplicationsArgs,
  RefusalFigure,
} from './application.type.js';

/** Who has to do with applications: education, the applicant, and the departments that are asked (row security shows each its own). */
const READERS = [
  'EDU_LIC',
  'EDU_SUP',
  'EDU_LEGAL',
  'ORGAN_HEAD',
  'INST',
  'FIRE',
  'HOUSING',
  'COMP',
  'CIVIL',
  'SAMR_REG',
] as const;
const FIGURE_READERS = ['EDU_LIC', 'EDU_SUP', 'ORGAN_HEAD'] as const;

@Resolver(() => LicenseApplication)
export class LicenseApplicationResolver extends offersActs(LicenseApplication, applicationLifecycle) {
  @Query(() => LicenseApplication, { nullable: true, description: '一件办学许可申请及其进度' })
  async licenseApplication(@Arg('id', () => ID) id: string, @Ctx() op: Operation): Promise<LicenseApplication | null> {
    requireRole(op, READERS);
    const application = await applicationLoader(op).load(id);
    // A draft is its applicant's own affair.
    return application?.state === 'DRAFT' && op.caller.agency !== 'INSTITUTION' ? null : application;
  }

  @Query(() => LicenseApplicationConnection, { nullable: true, description: '办学许可申请，期限近的在前' })
  licenseApplications(
    @Args(() => LicenseApplicationsArgs) args: LicenseApplicationsArgs,
    @Ctx() op: Operation,
  ): Promise<Page<LicenseApplication>> {
    requireRole(op, READERS);
    const query = op.db.manager.createQueryBuilder(LicenseApplication, 'application');
    if (op.caller.agency !== 'INSTITUTION') query.where(`application.state <> 'DRAFT'`);
    if (args.state) query.andWhere('application.state = :state', { state: args.state });
    if (args.dueBefore) query.andWhere('application.nextDueMs < :due', { due: args.dueBefore.getTime() });
    return pageOf(query, ['nextDueMs', 'id'], args);
  }

  @Query(() => [RefusalFigure], { nullable: true, description: '一段时间内依法未准的次数（A6）' })
  async licenseRefusalFigures(
    @Arg('from', () => CalendarDayScalar) from: CalendarDay,
    @Arg('to', () => CalendarDayScalar) to: CalendarDay,
    @Ctx() op: Operation,
  ): Promise<RefusalFigure[]> {
    requireRole(op, FIGURE_READERS, 'EDUCATION');
    const rows = await op.db.query<{ code: RecordedRefusal; basis: string | null; count: number }>(
      `select code, max(basis) as basis, count(*)::int as count from (
         select refusal_code as code, refusal_basis as basis, at from license_application_act
         where refusal_code is not null
         union all select code, basis, at from premises_change_refusal) refused
       where at between $1 and $2 group by code order by count(*) desc, 1`,
      [startOfDay(from), endOfDay(to)],
    );
    return rows.map((row) => ({ ...row, title: RECORDED_TITLES[row.code] }));
  }

  @FieldResolver(() => [LicensePaper], { description: '各部门意见；部门见本部门的' })
  papers(@Root() { id }: LicenseApplication, @Ctx() op: Operation): Promise<LicensePaper[]> {
    return papersLoader(op).load(id);
  }

  @FieldResolver(() => [LicenseApplicationAct], { description: '办理记录，先后为序；申请人和教育部门可见' })
  acts(@Root() { id }: LicenseApplication, @Ctx() op: Operation): Promise<LicenseApplicationAct[]> {
    return actsLoader(op).load(id);
  }

  @FieldResolver(() => [ApplicationPerson])
  persons(@Root() { id }: LicenseApplication, @Ctx() op: Operation): Promise<ApplicationPerson[]> {
    return personsLoader(op).load(id);
  }

  @FieldResolver(() => [ApplicationClock], { description: '正在走的法定期限' })
  clocks(@Root() { id }: LicenseApplication, @Ctx() op: Operation): Promise<ApplicationClock[]> {
    return clocksLoader(op).load(id);
  }
}

@Resolver(() => LicensePaper)
export class PaperApplicationResolver {
  @FieldResolver(() => LicenseApplication, { nullable: true, description: '所属申请' })
  application(
    @Root() { applicationId }: LicensePaper,
    @Ctx() op: Operation,
  ): Promise<LicenseApplication | null> | null {
    return applicationId === null ? null : applicationLoader(op).load(applicationId);
  }
}
