import type { Role } from '@lianguan/kernel';
import { pageOf, requireRole, type Operation, type Page } from '@lianguan/service-kit';
import { Arg, Args, Ctx, FieldResolver, ID, Query, Resolver, Root } from 'type-graphql';
import { actionsFor, majorityOf, missingMaterials, type Finding, type MaterialKind } from '../appraisal/index.js';
import { CompetentDepartmentType } from '../classification/index.js';
import { Expert, expertLoader } from '../expert/index.js';
import { institutionLoader, TrainingInstitution } from '../institution/index.js';
import {
  Appraisal,
  AppraisalFinding,
  AppraisalMaterial,
  AppraisalMaterialKind,
  PanelDraw,
  PanelOpinion,
  PanelSeat,
} from './appraisal.entity.js';
import {
  actsLoader,
  appraisalLoader,
  drawsLoader,
  institutionAppraisalsLoader,
  materialsLoader,
  opinionsLoader,
  seatsLoader,
} from './appraisal.reference.js';
import { AppraisalActEntry, AppraisalConnection, AppraisalsArgs } from './appraisal.type.js';

const READERS: readonly Role[] = ['EDU_SUP', 'EDU_LIC', 'COMP', 'INST', 'EXPERT', 'JEO', 'JEO_LEAD', 'TOWNSHIP'];

@Resolver(() => Appraisal)
export class AppraisalResolver {
  @Query(() => AppraisalConnection, {
    nullable: true,
    description: '课程类别鉴别；机构见本机构的，专家见本人所在专家组的',
  })
  appraisals(@Args(() => AppraisalsArgs) args: AppraisalsArgs, @Ctx() op: Operation): Promise<Page<Appraisal>> {
    requireRole(op, READERS);
    const query = op.db.manager.createQueryBuilder(Appraisal, 'row');
    if (args.state) query.where('row.state = :state', { state: args.state });
    return pageOf(query, ['id'], args);
  }

  @Query(() => Appraisal, { nullable: true, description: '一项课程类别鉴别' })
  appraisal(@Arg('id', () => ID) id: string, @Ctx() op: Operation): Promise<Appraisal | null> {
    requireRole(op, READERS);
    return appraisalLoader(op).load(id);
  }

  @FieldResolver(() => TrainingInstitution, { nullable: true })
  institution(@Root() { institutionId }: Appraisal, @Ctx() op: Operation): Promise<TrainingInstitution | null> {
    return institutionLoader(op).load(institutionId);
  }

  @FieldResolver(() => CompetentDepartmentType, { description: '机构现在的主管部门；办结的为办结时的' })
  competentDepartment(@Root() { competentDepartmentName }: Appraisal): CompetentDepartmentType {
    return CompetentDepartmentType.of(competentDepartmentName);
  }

  @FieldResolver(() => ID, { nullable: true, description: '同一课程的上一次鉴别' })
  previousId(@Root() { previousId }: Appraisal): string | null {
    return previousId;
  }

  @FieldResolver(() => [AppraisalMaterial])
  materials(@Root() { id }: Appraisal, @Ctx() op: Operation): Promise<AppraisalMaterial[]> {
    return materialsLoader(op).load(id);
  }

  @FieldResolver(() => [AppraisalMaterialKind], { description: '还缺的材料' })
  async missingMaterials(@Root() { id }: Appraisal, @Ctx() op: Operation): Promise<readonly MaterialKind[]> {
    return missingMaterials((await materialsLoader(op).load(id)).map(({ kind }) => kind));
  }

  @FieldResolver(() => [PanelDraw], { description: '抽取记录，教育部门可见' })
  draws(@Root() { id }: Appraisal, @Ctx() op: Operation): Promise<PanelDraw[]> {
    return drawsLoader(op).load(id);
  }

  @FieldResolver(() => [PanelSeat], { description: '专家组：教育部门可见，专家见本人的一席' })
  panel(@Root() { id }: Appraisal, @Ctx() op: Operation): Promise<PanelSeat[]> {
    return seatsLoader(op).load(id);
  }

  @FieldResolver(() => [PanelOpinion], { description: '鉴别意见，意见齐全后可见；机构在结论确认后可见' })
  opinions(@Root() { id }: Appraisal, @Ctx() op: Operation): Promise<PanelOpinion[]> {
    return opinionsLoader(op).load(id);
  }

  @FieldResolver(() => AppraisalFinding, {
    nullable: true,
    description: '最近一次专家组的多数意见；封存或没有多数时为空',
  })
  async majority(@Root() { id }: Appraisal, @Ctx() op: Operation): Promise<Finding | null> {
    const opinions = await opinionsLoader(op).load(id);
    const higher = opinions.filter(({ level }) => level === 'HIGHER');
    return majorityOf((higher.length > 0 ? higher : opinions).map(({ finding }) => finding));
  }

  @FieldResolver(() => [AppraisalActEntry], { description: '办理经过' })
  acts(@Root() { id }: Appraisal, @Ctx() op: Operation): Promise<AppraisalActEntry[]> {
    return actsLoader(op).load(id);
  }

  @FieldResolver(() => [String], { description: '当前岗位可办理的操作' })
  async availableActions(@Root() { id, state, reviewUntil }: Appraisal, @Ctx() op: Operation): Promise<string[]> {
    const seats = await seatsLoader(op).load(id);
    const own = seats.findLast(({ personId }) => personId === op.caller.person);
    return actionsFor({ state, reviewUntil: reviewUntil && reviewUntil.toISOString() }, op.caller, {
      now: op.clock.now(),
      ownSeat: own?.state ?? null,
    });
  }
}

@Resolver(() => PanelSeat)
export class PanelSeatResolver {
  @FieldResolver(() => Expert, { nullable: true, description: '上级专家库的专家由上级教育部门可见' })
  expert(@Root() { expertId }: PanelSeat, @Ctx() op: Operation): Promise<Expert | null> {
    return expertLoader(op).load(expertId);
  }

  @FieldResolver(() => Boolean, { description: '是当前登录专家本人的一席' })
  own(@Root() { personId }: PanelSeat, @Ctx() op: Operation): boolean {
    return personId === op.caller.person;
  }
}

@Resolver(() => TrainingInstitution)
export class InstitutionAppraisalsResolver {
  @FieldResolver(() => [Appraisal], { description: '对该机构课程的鉴别，最近的在前' })
  appraisals(@Root() { rootId }: TrainingInstitution, @Ctx() op: Operation): Promise<Appraisal[]> {
    return institutionAppraisalsLoader(op).load(rootId);
  }
}
