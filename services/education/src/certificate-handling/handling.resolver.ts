import { entityLoader } from '@lianguan/institution-ledger';
import { dayOf, divisionPrefix, type Role } from '@lianguan/kernel';
import { pageOf, requireRole, type Operation, type Page } from '@lianguan/service-kit';
import DataLoader from 'dataloader';
import { Arg, Args, Ctx, FieldResolver, Query, Resolver, Root } from 'type-graphql';
import type { SelectQueryBuilder } from 'typeorm';
import {
  departmentsOf,
  HandlingDepartment,
  LEGAL_ROUTES,
  mustBeHandled,
  PLACE_KINDS,
  type HandlingDepartmentName,
  type PlaceKind,
} from '../certificate/index.js';
import { institutionLoader, TrainingInstitution } from '../institution/index.js';
import { delegatedItems, delegationLetters, townshipOf } from '../power-delegation/index.js';
import { CertificateHandling, HandlingFile } from './handling.entity.js';
import { handlingLifecycle } from './handling-lifecycle.rules.js';
import { fileLoader } from './handling.reference.js';
import {
  HandlingFigures,
  HandlingFileConnection,
  HandlingFilesArgs,
  HandlingFilter,
  type HandlingFigure,
} from './handling.type.js';

/** The offices that have a part in it (constants.md, certificate matrix), and those that watch over it. */
const READERS: readonly Role[] = [
  'EDU_SUP',
  'EDU_LIC',
  'SAMR_REG',
  'CIVIL',
  'POL_STATION',
  'TOWNSHIP',
  'JEO',
  'JEO_LEAD',
];

@Resolver(() => HandlingFile)
export class HandlingResolver {
  @Query(() => HandlingFileConnection, { nullable: true, description: '应处置的机构；state: OPEN 是待处置的（A2）' })
  handlingFiles(@Args() { filter, ...args }: HandlingFilesArgs, @Ctx() op: Operation): Promise<Page<HandlingFile>> {
    requireRole(op, READERS);
    return pageOf(filesOf(op, filter), ['divisionCode', 'ledgerNo', 'institutionId'], args);
  }

  @Query(() => HandlingFigures, { nullable: true, description: '处置结果的合计，由记录得出' })
  async handlingFigures(
    @Arg('filter', () => HandlingFilter, { nullable: true }) filter: HandlingFilter | null,
    @Ctx() op: Operation,
  ): Promise<HandlingFigures> {
    requireRole(op, READERS);
    const figures = await filesOf(op, filter)
      .select('file.state', 'state')
      .addSelect('file.guidedTo', 'guidedTo')
      .addSelect('count(*)::int', 'count')
      .groupBy('file.state')
      .addGroupBy('file.guidedTo')
      .orderBy('1')
      .addOrderBy('2')
      .getRawMany<HandlingFigure>();
    return { total: figures.reduce((sum, { count }) => sum + count, 0), figures };
  }

  @FieldResolver(() => TrainingInstitution, { nullable: true })
  institution(@Root() file: HandlingFile, @Ctx() op: Operation): Promise<TrainingInstitution | null> {
    return institutionLoader(op).load(file.institutionId);
  }

  @FieldResolver(() => String, { description: '法定处理路径' })
  route(@Root() file: HandlingFile): string {
    return LEGAL_ROUTES[file.cell].route;
  }

  @FieldResolver(() => String, { description: '法律依据' })
  article(@Root() file: HandlingFile): string {
    return LEGAL_ROUTES[file.cell].article;
  }

  @FieldResolver(() => [HandlingDepartment], { description: '有责任的部门，主管部门在前' })
  departments(@Root() { cell, paper, vocational }: HandlingFile): readonly HandlingDepartmentName[] {
    return departmentsOf({ cell, paper: paper === '' ? null : paper, vocational });
  }

  @FieldResolver(() => CertificateHandling, { nullable: true, description: '现行的处置' })
  handling(@Root() file: HandlingFile, @Ctx() op: Operation): Promise<CertificateHandling | null> {
    return file.handlingId === null
      ? Promise.resolve(null)
      : entityLoader(op, CertificateHandling).load(file.handlingId);
  }

  @FieldResolver(() => [String], { description: '当前岗位可办理的操作' })
  async availableActions(@Root() file: HandlingFile, @Ctx() op: Operation): Promise<string[]> {
    const actions = handlingLifecycle.availableActions(file.state, op.caller);
    if (op.caller.agency === 'EDUCATION') return actions;
    const delegated: readonly string[] = op.caller.agency === 'TOWNSHIP' ? await delegatedToday(op) : [];
    return actions.filter((action) => delegated.includes(action));
  }
}

/** Read once for all places of an operation. */
const delegatedToday = (op: Operation): Promise<readonly string[]> =>
  op
    .loader(
      'delegated-items',
      (tx) =>
        new DataLoader<string, readonly string[]>(async (townships) => {
          const letters = await delegationLetters(tx, townships);
          const today = dayOf(op.clock.now());
          return townships.map((township) => delegatedItems(letters, township, today));
        }),
    )
    .load(townshipOf(op.caller.division));

@Resolver(() => TrainingInstitution)
export class InstitutionHandlingResolver {
  @FieldResolver(() => HandlingFile, { nullable: true, description: '证照处置（A2）' })
  handlingFile(@Root() institution: TrainingInstitution, @Ctx() op: Operation): Promise<HandlingFile | null> {
    return fileLoader(op).load(institution.rootId);
  }
}

/** Who has to be handled now, and who was handled. */
function filesOf(op: Operation, filter: HandlingFilter | null | undefined): SelectQueryBuilder<HandlingFile> {
  const query = op.db.manager.createQueryBuilder(HandlingFile, 'file');
  query.where(`(file.handlingId is not null or ${KIND} = any(:due))`, { due: kindKeys(mustBeHandled) });
  const { department, divisionCode, ...equal } = filter ?? {};
  for (const [field, value] of Object.entries(equal))
    if (value) query.andWhere(`file.${field} = :${field}`, { [field]: value });
  if (department)
    query.andWhere(`${KIND} = any(:ofDepartment)`, {
      ofDepartment: kindKeys((kind) => departmentsOf(kind).includes(department)),
    });
  if (divisionCode)
    query.andWhere('starts_with(file.divisionCode, :prefix)', { prefix: divisionPrefix(divisionCode) || divisionCode });
  return query;
}

const KIND = `file.cell || '/' || file.paper || '/' || file.vocational`;
const kindKeys = (holds: (kind: PlaceKind) => boolean): string[] =>
  PLACE_KINDS.filter(holds).map(({ cell, paper, vocational }) => `${cell}/${paper ?? ''}/${String(vocational)}`);
