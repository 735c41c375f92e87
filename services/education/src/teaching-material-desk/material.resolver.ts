import type { Role } from '@lianguan/kernel';
import { pageOf, requireRole, type Operation, type Page } from '@lianguan/service-kit';
import { Arg, Args, Ctx, FieldResolver, ID, Query, Resolver, Root } from 'type-graphql';
import { CourseFiling, courseLoader } from '../course-filing/index.js';
import { Expert, expertLoader } from '../expert/index.js';
import { institutionLoader, TrainingInstitution } from '../institution/index.js';
import { actionsFor } from '../teaching-material/index.js';
import { MaterialOpinion, MaterialSeat, MaterialUse, TeachingMaterial } from './material.entity.js';
import {
  actsLoader,
  editionsLoader,
  materialLoader,
  opinionsLoader,
  seatsLoader,
  usesLoader,
} from './material.reference.js';
import { MaterialActEntry, TeachingMaterialConnection, TeachingMaterialsArgs } from './material.type.js';

const READERS: readonly Role[] = ['EDU_SUP', 'EDU_LIC', 'INST', 'EXPERT', 'JEO', 'JEO_LEAD', 'TOWNSHIP'];

@Resolver(() => TeachingMaterial)
export class MaterialResolver {
  @Query(() => TeachingMaterialConnection, {
    nullable: true,
    description: '培训材料；机构见本机构的，专家见指派本人审核的',
  })
  teachingMaterials(
    @Args() { filter, ...args }: TeachingMaterialsArgs,
    @Ctx() op: Operation,
  ): Promise<Page<TeachingMaterial>> {
    requireRole(op, READERS);
    const { state, source, institutionId, sha256 } = filter ?? {};
    const query = op.db.manager.createQueryBuilder(TeachingMaterial, 'row').where('true');
    if (state) query.andWhere('row.state = :state', { state });
    if (source) query.andWhere('row.source = :source', { source });
    if (sha256) query.andWhere('row.sha256 = :sha256', { sha256 });
    // Materials of a registration that was merged are those of the institution it became part of.
    if (institutionId)
      query.innerJoin(TrainingInstitution, 'owner', 'owner.id = row.institutionId and owner.rootId = :root', {
        root: institutionId,
      });
    return pageOf(query, ['divisionCode', 'id'], args);
  }

  @Query(() => TeachingMaterial, { nullable: true, description: '培训材料的一版' })
  teachingMaterial(@Arg('id', () => ID) id: string, @Ctx() op: Operation): Promise<TeachingMaterial | null> {
    requireRole(op, READERS);
    return materialLoader(op).load(id);
  }

  @FieldResolver(() => TrainingInstitution, { nullable: true })
  institution(@Root() { institutionId }: TeachingMaterial, @Ctx() op: Operation): Promise<TrainingInstitution | null> {
    return institutionLoader(op).load(institutionId);
  }

  @FieldResolver(() => [TeachingMaterial], { description: '同一材料的各版，先编的在前' })
  editions(@Root() { seriesId }: TeachingMaterial, @Ctx() op: Operation): Promise<TeachingMaterial[]> {
    return editionsLoader(op).load(seriesId);
  }

  @FieldResolver(() => [MaterialSeat], { description: '指派的专家：教育部门可见，专家见本人的' })
  seats(@Root() { id }: TeachingMaterial, @Ctx() op: Operation): Promise<MaterialSeat[]> {
    return seatsLoader(op).load(id);
  }

  @FieldResolver(() => [MaterialOpinion], { description: '审核意见，每次审核的意见齐全后可见' })
  opinions(@Root() { id }: TeachingMaterial, @Ctx() op: Operation): Promise<MaterialOpinion[]> {
    return opinionsLoader(op).load(id);
  }

  @FieldResolver(() => [MaterialUse], { description: '使用它的课程' })
  uses(@Root() { id }: TeachingMaterial, @Ctx() op: Operation): Promise<MaterialUse[]> {
    return usesLoader(op).load(id);
  }

  @FieldResolver(() => [MaterialActEntry], { description: '办理经过' })
  acts(@Root() { id }: TeachingMaterial, @Ctx() op: Operation): Promise<MaterialActEntry[]> {
    return actsLoader(op).load(id);
  }

  @FieldResolver(() => [String], { description: '当前岗位可办理的操作' })
  async availableActions(@Root() material: TeachingMaterial, @Ctx() op: Operation): Promise<string[]> {
    const seats = await seatsLoader(op).load(material.id);
    return actionsFor(
      material,
      op.caller,
      seats.filter(({ round }) => round === material.round),
    );
  }
}

@Resolver(() => MaterialSeat)
export class MaterialSeatResolver {
  @FieldResolver(() => Expert, { nullable: true, description: '上级专家库的专家由上级教育部门可见' })
  expert(@Root() { expertId }: MaterialSeat, @Ctx() op: Operation): Promise<Expert | null> {
    return expertLoader(op).load(expertId);
  }

  @FieldResolver(() => Boolean, { description: '指派当前登录专家本人的' })
  own(@Root() { personId }: MaterialSeat, @Ctx() op: Operation): boolean {
    return personId === op.caller.person;
  }
}

@Resolver(() => MaterialUse)
export class MaterialUseResolver {
  @FieldResolver(() => CourseFiling, { nullable: true })
  course(@Root() { courseId }: MaterialUse, @Ctx() op: Operation): Promise<CourseFiling | null> {
    return courseLoader(op).load(courseId);
  }
}
