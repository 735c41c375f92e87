import type { Role } from '@lianguan/kernel';
import {
  pageOf,
  requireRole,
  rowResult,
  runCommand,
  type ActResult,
  type Operation,
  type Page,
} from '@lianguan/service-kit';
import DataLoader from 'dataloader';
import { Arg, Args, Ctx, FieldResolver, Mutation, Query, Resolver, Root } from 'type-graphql';
import { In } from 'typeorm';
import { institutionLoader, TrainingInstitution } from '../institution/index.js';
import { PARTY_COMMANDS } from './party.commands.js';
import { PartyOrganization } from './party.entity.js';
import { availablePartyActs, PARTY_KEEPERS, type PartyAct, type PartyActName } from './party.rules.js';
import {
  AppointPartyAdviserInput,
  EstablishPartyBranchInput,
  PartyActInput,
  PartyFigures,
  PartyOrganizationConnection,
  PartyOrganizationResult,
  PartyOrganizationsArgs,
  RecordPartyMembersInput,
} from './party.type.js';

const READERS: readonly Role[] = [...PARTY_KEEPERS, 'CIVIL', 'JEO', 'JEO_LEAD'];

const FIGURES = `select count(*)::integer as institutions,
    count(*) filter (where p.id is null)::integer as unrecorded,
    count(*) filter (where p.state = 'NO_MEMBERS')::integer as "noMembers",
    count(*) filter (where p.state = 'TO_ESTABLISH')::integer as "toEstablish",
    count(*) filter (where p.state = 'ESTABLISHED')::integer as established,
    count(*) filter (where p.state = 'TO_ADJUST')::integer as "toAdjust",
    count(*) filter (where p.adviser_unit is not null)::integer as advised
  from training_institution t left join party_organization p on p.institution_id = t.id where t.root_id = t.id`;

@Resolver(() => PartyOrganization)
export class PartyResolver {
  @Query(() => PartyOrganizationConnection, { nullable: true, description: '党组织台账，本级及下级（M12）' })
  partyOrganizations(
    @Args() { filter, ...args }: PartyOrganizationsArgs,
    @Ctx() op: Operation,
  ): Promise<Page<PartyOrganization>> {
    requireRole(op, READERS);
    const query = op.db.manager
      .createQueryBuilder(PartyOrganization, 'party')
      .innerJoin(TrainingInstitution, 'institution', 'institution.id = party.institutionId')
      .where('institution.rootId = institution.id');
    if (filter?.state) query.andWhere('party.state = :state', { state: filter.state });
    if (typeof filter?.advised === 'boolean')
      query.andWhere(`party.adviserUnit is ${filter.advised ? 'not null' : 'null'}`);
    return pageOf(query, ['divisionCode', 'id'], args);
  }

  @Query(() => PartyFigures, { nullable: true, description: '党组织覆盖情况，本级及下级' })
  async partyFigures(@Ctx() op: Operation): Promise<PartyFigures> {
    requireRole(op, READERS);
    const [figures] = await op.db.query<PartyFigures>(FIGURES);
    return figures!;
  }

  @FieldResolver(() => TrainingInstitution, { nullable: true })
  institution(@Root() party: PartyOrganization, @Ctx() op: Operation): Promise<TrainingInstitution | null> {
    return institutionLoader(op).load(party.institutionId);
  }

  @FieldResolver(() => [String], { description: '当前岗位可办理的操作' })
  availableActions(@Root() party: PartyOrganization, @Ctx() op: Operation): string[] {
    return availablePartyActs(party, op.caller);
  }

  @Mutation(() => PartyOrganizationResult, { description: '登记党员人数' })
  recordPartyMembers(@Arg('input') input: RecordPartyMembersInput, @Ctx() op: Operation): Promise<ActResult> {
    return act(op, 'recordPartyMembers', input);
  }

  @Mutation(() => PartyOrganizationResult, { description: '登记党支部的建立或改建' })
  establishPartyBranch(@Arg('input') input: EstablishPartyBranchInput, @Ctx() op: Operation): Promise<ActResult> {
    return act(op, 'establishPartyBranch', input);
  }

  @Mutation(() => PartyOrganizationResult, { description: '登记党支部的撤销' })
  dissolvePartyBranch(@Arg('input') input: PartyActInput, @Ctx() op: Operation): Promise<ActResult> {
    return act(op, 'dissolvePartyBranch', input);
  }

  @Mutation(() => PartyOrganizationResult, { description: '登记党建指导员的派驻' })
  appointPartyAdviser(@Arg('input') input: AppointPartyAdviserInput, @Ctx() op: Operation): Promise<ActResult> {
    return act(op, 'appointPartyAdviser', input);
  }

  @Mutation(() => PartyOrganizationResult, { description: '登记党建指导员的离任' })
  endPartyAdviser(@Arg('input') input: PartyActInput, @Ctx() op: Operation): Promise<ActResult> {
    return act(op, 'endPartyAdviser', input);
  }
}

@Resolver(() => TrainingInstitution)
export class InstitutionPartyResolver {
  @FieldResolver(() => PartyOrganization, { nullable: true, description: '党组织；没有登记过的为空' })
  partyOrganization(@Root() institution: TrainingInstitution, @Ctx() op: Operation): Promise<PartyOrganization | null> {
    return partyLoader(op).load(institution.rootId);
  }
}

const partyLoader = (op: Operation): DataLoader<string, PartyOrganization | null> =>
  op.loader(
    'party-organizations',
    (tx) =>
      new DataLoader(async (ids) => {
        const rows = await tx.manager.findBy(PartyOrganization, { institutionId: In([...ids]) });
        const byInstitution = new Map(rows.map((row) => [row.institutionId, row]));
        return ids.map((id) => byInstitution.get(id) ?? null);
      }),
  );

type GivenAct = PartyActInput & Partial<Omit<PartyAct, 'act'>>;

function act(op: Operation, name: PartyActName, { idempotencyKey, ...given }: GivenAct): Promise<ActResult> {
  requireRole(op, PARTY_KEEPERS, 'EDUCATION');
  const done = runCommand(op, PARTY_COMMANDS[name], { ...given, act: name }, { idempotencyKey });
  return rowResult(op, done, { type: PartyOrganization, noun: 'party', id: ({ partyId }) => partyId });
}
