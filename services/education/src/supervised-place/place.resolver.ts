import { divisionPrefix, nameKey, type Agency, type Role } from '@lianguan/kernel';
import {
  pageOf,
  requireRole,
  rowResult,
  runCommand,
  type ActResult,
  type Operation,
  type Page,
  type Verdict,
} from '@lianguan/service-kit';
import DataLoader from 'dataloader';
import { Arg, Args, Ctx, FieldResolver, ID, Mutation, Query, Resolver, Root } from 'type-graphql';
import { In } from 'typeorm';
import { institutionLoader, TrainingInstitution } from '../institution/index.js';
import { PLACE_RECORDERS, placeLifecycle, type PlaceActName } from './place-lifecycle.rules.js';
import { PLACE_COMMANDS, recordSupervisedPlace, type PlaceId } from './place.commands.js';
import { SupervisedPlace } from './place.entity.js';
import type { PlaceAct } from './place.rules.js';
import {
  ClosePlaceInput,
  ConvertPlaceInput,
  PlaceActInput,
  RecordSupervisedPlaceInput,
  SupervisedPlaceConnection,
  SupervisedPlaceResult,
  SupervisedPlacesArgs,
} from './place.type.js';

const READERS: readonly Role[] = [
  'EDU_SUP',
  'EDU_LIC',
  'CEB',
  'TOWNSHIP',
  'SAMR_REG',
  'CIVIL',
  'COMP',
  'JEO',
  'JEO_LEAD',
];

const AGENCY_OF: Readonly<Partial<Record<Role, Agency>>> = {
  EDU_SUP: 'EDUCATION',
  EDU_LIC: 'EDUCATION',
  CEB: 'COMPREHENSIVE_ENFORCEMENT',
  TOWNSHIP: 'TOWNSHIP',
};

/** Each role in its own agency; whether a township may is the rule's to say. */
const requireOwnRole = (op: Operation, roles: readonly Role[]): void => {
  requireRole(
    op,
    roles.filter((role) => AGENCY_OF[role] === op.caller.agency),
  );
};

@Resolver(() => SupervisedPlace)
export class PlaceResolver {
  @Query(() => SupervisedPlaceConnection, { nullable: true, description: '无证场所和托管机构的台账，先发现的在前' })
  supervisedPlaces(
    @Args() { filter, ...args }: SupervisedPlacesArgs,
    @Ctx() op: Operation,
  ): Promise<Page<SupervisedPlace>> {
    requireRole(op, READERS);
    const query = op.db.manager.createQueryBuilder(SupervisedPlace, 'place');
    const { search, divisionCode, ...equal } = filter ?? {};
    for (const [field, value] of Object.entries(equal))
      if (value) query.andWhere(`place.${field} = :${field}`, { [field]: value });
    if (search?.trim())
      query.andWhere('(strpos(place.nameKey, :key) > 0 or strpos(place.address, :text) > 0)', {
        key: nameKey(search),
        text: search.trim(),
      });
    if (divisionCode)
      query.andWhere('starts_with(place.divisionCode, :prefix)', {
        prefix: divisionPrefix(divisionCode) || divisionCode,
      });
    return pageOf(query, ['foundOn', 'id'], args);
  }

  @Query(() => SupervisedPlace, { nullable: true, description: '一处场所的档案' })
  async supervisedPlace(@Arg('id', () => ID) id: string, @Ctx() op: Operation): Promise<SupervisedPlace | null> {
    requireRole(op, READERS);
    return op.db.manager.findOneBy(SupervisedPlace, { id });
  }

  @FieldResolver(() => TrainingInstitution, { nullable: true, description: '转成的机构' })
  institution(@Root() place: SupervisedPlace, @Ctx() op: Operation): Promise<TrainingInstitution | null> {
    return place.institutionId === null ? Promise.resolve(null) : institutionLoader(op).load(place.institutionId);
  }

  @FieldResolver(() => [String], { description: '当前岗位可办理的操作；乡镇街道以赋权为准' })
  availableActions(@Root() place: SupervisedPlace, @Ctx() op: Operation): string[] {
    return placeLifecycle.availableActions(place.state, op.caller);
  }
}

@Resolver(() => SupervisedPlace)
export class PlaceActsResolver {
  @Mutation(() => SupervisedPlaceResult, { description: '为发现的无证场所或托管机构建档' })
  recordSupervisedPlace(@Arg('input') input: RecordSupervisedPlaceInput, @Ctx() op: Operation): Promise<ActResult> {
    requireOwnRole(op, PLACE_RECORDERS);
    const { idempotencyKey, ...found } = input;
    return shown(op, runCommand(op, recordSupervisedPlace, found, { idempotencyKey }));
  }

  @Mutation(() => SupervisedPlaceResult, { description: '引导其申请审批' })
  guidePlace(@Arg('input') input: PlaceActInput, @Ctx() op: Operation): Promise<ActResult> {
    return act(op, 'guidePlace', input);
  }

  @Mutation(() => SupervisedPlaceResult, { description: '证照齐全后转为机构档案' })
  convertPlace(@Arg('input') input: ConvertPlaceInput, @Ctx() op: Operation): Promise<ActResult> {
    return act(op, 'convertPlace', input);
  }

  @Mutation(() => SupervisedPlaceResult, { description: '停办销号' })
  closePlace(@Arg('input') input: ClosePlaceInput, @Ctx() op: Operation): Promise<ActResult> {
    return act(op, 'closePlace', input);
  }

  @Mutation(() => SupervisedPlaceResult, { description: '再次开办的，恢复在册' })
  reopenPlace(@Arg('input') input: PlaceActInput, @Ctx() op: Operation): Promise<ActResult> {
    return act(op, 'reopenPlace', input);
  }
}

@Resolver(() => TrainingInstitution)
export class FormerPlaceResolver {
  @FieldResolver(() => [SupervisedPlace], { description: '取得证照以前的场所档案' })
  formerPlaces(@Root() institution: TrainingInstitution, @Ctx() op: Operation): Promise<SupervisedPlace[]> {
    return formerPlaceLoader(op).load(institution.id);
  }
}

const formerPlaceLoader = (op: Operation): DataLoader<string, SupervisedPlace[]> =>
  op.loader(
    'former-places',
    (tx) =>
      new DataLoader(async (ids) => {
        const places = await tx.manager.findBy(SupervisedPlace, { institutionId: In([...ids]) });
        return ids.map((id) => places.filter(({ institutionId }) => institutionId === id));
      }),
  );

type GivenAct = PlaceActInput & Partial<Pick<PlaceAct, 'documentNo' | 'institutionId'>>;

function act(op: Operation, name: PlaceActName, { idempotencyKey, ...given }: GivenAct): Promise<ActResult> {
  requireOwnRole(
    op,
    placeLifecycle.transitions.filter(({ event }) => event === name).flatMap(({ roles }) => roles),
  );
  const input = { documentNo: null, institutionId: null, ...given, act: name };
  return shown(op, runCommand(op, PLACE_COMMANDS[name], input, { idempotencyKey }));
}

const shown = (op: Operation, done: Promise<Verdict<PlaceId>>): Promise<ActResult> =>
  rowResult(op, done, { type: SupervisedPlace, noun: 'place', id: ({ placeId }) => placeId });
