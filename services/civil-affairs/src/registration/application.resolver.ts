import { Policy, type Operation } from '@lianguan/service-kit';
import DataLoader from 'dataloader';
import { Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import { In } from 'typeorm';
import { RegistrationApplication } from './application.entity.js';
import { NonProfitRegistration } from './registration.entity.js';

/** The latest application with the lineage of each registration. */
function applicationLoader(op: Operation): DataLoader<string, RegistrationApplication | null> {
  return op.loader(
    'registration-applications',
    (tx) =>
      new DataLoader(async (ids) => {
        const found = await tx.manager.find(RegistrationApplication, {
          where: { registrationId: In([...ids]) },
          order: { appliedAt: 'ASC', id: 'ASC' },
        });
        const latest = new Map(found.map((application) => [application.registrationId, application]));
        return ids.map((id) => latest.get(id) ?? null);
      }),
  );
}

@Resolver(() => NonProfitRegistration)
export class ApplicationResolver {
  @FieldResolver(() => RegistrationApplication, {
    nullable: true,
    description: '注销后以本登记的沿革重新受理的登记申请',
  })
  @Policy('joint-action')
  registrationApplication(
    @Root() registration: NonProfitRegistration,
    @Ctx() op: Operation,
  ): Promise<RegistrationApplication | null> {
    return applicationLoader(op).load(registration.id);
  }
}
