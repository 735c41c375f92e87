import type { Agency, Role } from '@lianguan/kernel';
import {
  ActResult,
  pageOf,
  requireRole,
  rowResult,
  runCommand,
  type Operation,
  type Page,
} from '@lianguan/service-kit';
import DataLoader from 'dataloader';
import { Arg, Args, Ctx, FieldResolver, Mutation, Query, Resolver, Root } from 'type-graphql';
import { In } from 'typeorm';
import { institutionLoader, TrainingInstitution } from '../institution/index.js';
import { inspectionCommand, openAnnualInspections } from './inspection.commands.js';
import { AnnualInspection } from './inspection.entity.js';
import { inspectionLifecycle, type InspectionActName } from './inspection.rules.js';
import {
  AnnualInspectionActInput,
  AnnualInspectionConnection,
  AnnualInspectionResult,
  AnnualInspectionsArgs,
  OpenAnnualInspectionsInput,
  OpenAnnualInspectionsResult,
  OrderInspectionRectificationInput,
  PublishAnnualInspectionInput,
} from './inspection.type.js';

const INSPECTORS: readonly Role[] = ['EDU_SUP', 'EDU_LIC'];
const READERS: readonly Role[] = [...INSPECTORS, 'JEO', 'JEO_LEAD', 'TOWNSHIP', 'INST'];
/** The others read what was published. */
const SEE_ALL: readonly Agency[] = ['EDUCATION', 'JOINT_ENFORCEMENT', 'TOWNSHIP', 'INSTITUTION'];

@Resolver(() => AnnualInspection)
export class AnnualInspectionResolver {
  @Query(() => AnnualInspectionConnection, { nullable: true, description: '年度检查，本级及下级' })
  annualInspections(
    @Args() { year, state, ...args }: AnnualInspectionsArgs,
    @Ctx() op: Operation,
  ): Promise<Page<AnnualInspection>> {
    requireRole(op, READERS);
    const query = op.db.manager.createQueryBuilder(AnnualInspection, 'inspection').where('true');
    if (year) query.andWhere('inspection.year = :year', { year });
    if (state) query.andWhere('inspection.state = :state', { state });
    return pageOf(query, ['year', 'divisionCode', 'id'], args);
  }

  @FieldResolver(() => TrainingInstitution, { nullable: true })
  institution(@Root() { institutionId }: AnnualInspection, @Ctx() op: Operation): Promise<TrainingInstitution | null> {
    return institutionLoader(op).load(institutionId);
  }

  @FieldResolver(() => [String], { description: '当前岗位可办理的操作' })
  availableActions(@Root() { state, publishedOn }: AnnualInspection, @Ctx() op: Operation): string[] {
    return inspectionLifecycle
      .availableActions(state, op.caller)
      .filter((act) => act !== 'publish' || publishedOn === null);
  }

  @Mutation(() => OpenAnnualInspectionsResult, { description: '对本区划内有效的许可证开展年度检查，按当年记录预填' })
  async openAnnualInspections(
    @Arg('input') { idempotencyKey, year }: OpenAnnualInspectionsInput,
    @Ctx() op: Operation,
  ): Promise<OpenAnnualInspectionsResult> {
    requireRole(op, INSPECTORS, 'EDUCATION');
    const verdict = await runCommand(op, openAnnualInspections, { year }, { idempotencyKey });
    return verdict.ok
      ? { ok: true, refusal: null, opened: verdict.value.opened }
      : { ok: false, refusal: verdict.refusal, opened: null };
  }

  @Mutation(() => AnnualInspectionResult, { description: '评定合格' })
  passAnnualInspection(@Arg('input') input: AnnualInspectionActInput, @Ctx() op: Operation): Promise<ActResult> {
    return perform(op, 'pass', input);
  }

  @Mutation(() => AnnualInspectionResult, { description: '责令限期整改' })
  orderInspectionRectification(
    @Arg('input') input: OrderInspectionRectificationInput,
    @Ctx() op: Operation,
  ): Promise<ActResult> {
    return perform(op, 'orderRectification', input);
  }

  @Mutation(() => AnnualInspectionResult, { description: '整改后评定合格' })
  confirmInspectionRectified(@Arg('input') input: AnnualInspectionActInput, @Ctx() op: Operation): Promise<ActResult> {
    return perform(op, 'confirmRectified', input);
  }

  @Mutation(() => AnnualInspectionResult, { description: '评定不合格' })
  failAnnualInspection(@Arg('input') input: AnnualInspectionActInput, @Ctx() op: Operation): Promise<ActResult> {
    return perform(op, 'fail', input);
  }

  @Mutation(() => AnnualInspectionResult, { description: '公布检查结果' })
  publishAnnualInspection(@Arg('input') input: PublishAnnualInspectionInput, @Ctx() op: Operation): Promise<ActResult> {
    return perform(op, 'publish', input);
  }
}

type Given = PublishAnnualInspectionInput & Partial<OrderInspectionRectificationInput>;

function perform(op: Operation, act: InspectionActName, given: Given): Promise<ActResult> {
  requireRole(op, INSPECTORS, 'EDUCATION');
  const { idempotencyKey, inspectionId, findings = null, rectifyDue = null } = given;
  const input = { act, inspectionId, findings, rectifyDue };
  const done = runCommand(op, inspectionCommand(act), input, { idempotencyKey });
  return rowResult(op, done, { type: AnnualInspection, noun: 'inspection', id: () => inspectionId });
}

@Resolver(() => TrainingInstitution)
export class InstitutionInspectionsResolver {
  @FieldResolver(() => [AnnualInspection], { description: '年度检查，最近的在前；公众所见为已公布的' })
  annualInspections(@Root() { rootId }: TrainingInstitution, @Ctx() op: Operation): Promise<AnnualInspection[]> {
    return inspectionsLoader(op).load(rootId);
  }
}

const inspectionsLoader = (op: Operation): DataLoader<string, AnnualInspection[]> =>
  op.loader(
    'annual-inspections',
    (tx) =>
      new DataLoader(async (rootIds) => {
        const members = await tx.query<{ id: string; rootId: string }>(
          'select id, root_id as "rootId" from training_institution where root_id = any($1::uuid[])',
          [rootIds],
        );
        const rootOf = new Map(members.map(({ id, rootId }) => [id, rootId]));
        const found = await tx.manager.find(AnnualInspection, {
          where: { institutionId: In([...rootOf.keys()]) },
          order: { year: 'DESC', id: 'DESC' },
        });
        const all = SEE_ALL.includes(op.caller.agency as Agency);
        const shown = found.filter(({ publishedOn }) => all || publishedOn !== null);
        return rootIds.map((rootId) => shown.filter(({ institutionId }) => rootOf.get(institutionId) === rootId));
      }),
  );
