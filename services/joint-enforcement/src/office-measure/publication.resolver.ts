import { connection, PageArgs, pageOf, type Operation, type Page } from '@lianguan/service-kit';
import { Args, ArgsType, Ctx, Field, FieldResolver, ID, Query, Resolver, Root } from 'type-graphql';
import { TrainingInstitution } from '../risk-code/index.js';
import { Publication } from './publication.entity.js';

const PublicationConnection = connection('Publication', () => Publication);

@ArgsType()
class PublicationsArgs extends PageArgs {
  @Field(() => ID, { nullable: true })
  institutionId?: string | null;
}

@Resolver(() => Publication)
export class PublicationResolver {
  @Query(() => PublicationConnection, { nullable: true, description: '依法公布的联合惩戒，已撤回的注明' })
  publications(@Args(() => PublicationsArgs) args: PublicationsArgs, @Ctx() op: Operation): Promise<Page<Publication>> {
    const query = op.db.manager.createQueryBuilder(Publication, 'row');
    if (args.institutionId) query.where('row.institutionId = :institution', { institution: args.institutionId });
    return pageOf(query, ['publishedOn', 'id'], args);
  }

  @FieldResolver(() => TrainingInstitution, { nullable: true })
  institution(@Root() { institutionId: id }: Publication): TrainingInstitution {
    return Object.assign(new TrainingInstitution(), { id });
  }
}
