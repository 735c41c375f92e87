import { connection, PageArgs, pageOf, requireRole, type Operation, type Page } from '@lianguan/service-kit';
import { Args, Ctx, FieldResolver, Query, Resolver, Root } from 'type-graphql';
import { TrainingInstitution } from '../background-check/index.js';
import { PoliceIntake, PoliceNotice } from './police-file.entity.js';

const PoliceIntakeConnection = connection('PoliceIntake', () => PoliceIntake);
const PoliceNoticeConnection = connection('PoliceNotice', () => PoliceNotice);

const institutionOf = (id: string): TrainingInstitution => Object.assign(new TrainingInstitution(), { id });

@Resolver(() => PoliceIntake)
export class PoliceIntakeResolver {
  @Query(() => PoliceIntakeConnection, { nullable: true, description: '受案登记，本级及下级' })
  policeIntakes(@Args(() => PageArgs) args: PageArgs, @Ctx() op: Operation): Promise<Page<PoliceIntake>> {
    requireRole(op, ['POL_CASE'], 'PUBLIC_SECURITY');
    return pageOf(op.db.manager.createQueryBuilder(PoliceIntake, 'row'), ['id'], args);
  }

  @FieldResolver(() => TrainingInstitution, { nullable: true })
  institution(@Root() intake: PoliceIntake): TrainingInstitution {
    return institutionOf(intake.institutionId);
  }
}

@Resolver(() => PoliceNotice)
export class PoliceNoticeResolver {
  @Query(() => PoliceNoticeConnection, { nullable: true, description: '通报和维护秩序的登记，本级及下级' })
  policeNotices(@Args(() => PageArgs) args: PageArgs, @Ctx() op: Operation): Promise<Page<PoliceNotice>> {
    requireRole(op, ['POL_CASE', 'POL_STATION'], 'PUBLIC_SECURITY');
    return pageOf(op.db.manager.createQueryBuilder(PoliceNotice, 'row'), ['id'], args);
  }

  @FieldResolver(() => TrainingInstitution, { nullable: true })
  institution(@Root() notice: PoliceNotice): TrainingInstitution {
    return institutionOf(notice.institutionId);
  }
}
