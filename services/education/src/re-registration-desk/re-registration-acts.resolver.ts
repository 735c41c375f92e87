import type { Agency, Role } from '@lianguan/kernel';
import { actResult, requireRole, runCommand, type ActResult, type Operation } from '@lianguan/service-kit';
import { GraphQLError } from 'graphql';
import { Arg, Ctx, Mutation, Resolver } from 'type-graphql';
import {
  reRegistrationCommand,
  type ActOf,
  type ReRegistrationAct,
  type ReRegistrationActName,
} from '../re-registration/index.js';
import { reRegistrationLoader } from './re-registration.reference.js';
import {
  AdoptReRegistrationAppraisalInput,
  ChooseReRegistrationInput,
  ReceiveReRegistrationInput,
  RecordReRegistrationInterviewInput,
  ReissueLicenseInput,
  ReRegistrationDocumentInput,
  ReRegistrationResult,
  TerminateReRegistrationInput,
} from './re-registration.type.js';

/** Each role acts at its own place. */
export const PLACES: Partial<Record<Role, Agency>> = {
  INST: 'INSTITUTION',
  EDU_SUP: 'EDUCATION',
  EDU_LIC: 'EDUCATION',
  TOWNSHIP: 'TOWNSHIP',
  COMP: 'CULTURE_SPORT_SCIENCE',
  JEO: 'JOINT_ENFORCEMENT',
  JEO_LEAD: 'JOINT_ENFORCEMENT',
};

export function requirePlace(op: Operation, roles: readonly Role[]): void {
  requireRole(op, roles);
  const { caller } = op;
  if (roles.some((role) => caller.roles.includes(role) && PLACES[role] === caller.agency)) return;
  throw new GraphQLError('您没有办理此事项的权限', { extensions: { code: 'FORBIDDEN', basis: null } });
}

type Given<Name extends ReRegistrationActName> = Omit<ActOf<Name>, 'act'> & { readonly idempotencyKey: string };

/** The door of an act: who may call it, and its command. */
function door<Name extends ReRegistrationActName>(act: Name, roles: readonly Role[]) {
  const command = reRegistrationCommand(act);
  return async (op: Operation, { idempotencyKey, ...given }: Given<Name>): Promise<ActResult> => {
    requirePlace(op, roles);
    const said = { ...given, act } as unknown as ReRegistrationAct;
    const verdict = await runCommand(op, command, said, { idempotencyKey });
    if (!verdict.ok) return actResult(verdict, 'reRegistration');
    const { reRegistrationId: id } = verdict.value;
    // Several acts of one request may be on one record.
    const value = await reRegistrationLoader(op).clear(id).load(id);
    return actResult({ ...verdict, value }, 'reRegistration');
  };
}

const LIC = ['EDU_LIC'] as const;
const DOORS = {
  interview: door('interview', ['EDU_SUP', 'TOWNSHIP']),
  choose: door('choose', ['INST', 'EDU_SUP']),
  changeChoice: door('changeChoice', ['INST', 'EDU_SUP']),
  cancelLicense: door('cancelLicense', LIC),
  approve: door('approve', LIC),
  issueLicense: door('issueLicense', LIC),
  appraise: door('appraise', ['EDU_SUP']),
  receive: door('receive', ['COMP']),
  terminate: door('terminate', LIC),
};

@Resolver()
export class ReRegistrationActsResolver {
  @Mutation(() => ReRegistrationResult, { description: '登记约谈（M7），可多次' })
  recordReRegistrationInterview(
    @Arg('input') input: RecordReRegistrationInterviewInput,
    @Ctx() op: Operation,
  ): Promise<ActResult> {
    return DOORS.interview(op, { ...input, intention: input.intention ?? null });
  }

  @Mutation(() => ReRegistrationResult, { description: '机构选择去向，或由工作人员登记其书面选择' })
  chooseReRegistration(@Arg('input') input: ChooseReRegistrationInput, @Ctx() op: Operation): Promise<ActResult> {
    return DOORS.choose(op, { ...input, documentNo: input.documentNo?.trim() || null });
  }

  @Mutation(() => ReRegistrationResult, {
    description: '机构改变去向：注销许可证、登记新法人或主管部门接收以前，已办的步骤作废',
  })
  changeReRegistrationChoice(@Arg('input') input: ChooseReRegistrationInput, @Ctx() op: Operation): Promise<ActResult> {
    return DOORS.changeChoice(op, { ...input, documentNo: input.documentNo?.trim() || null });
  }

  @Mutation(() => ReRegistrationResult, { description: '退费结清后注销办学许可证' })
  cancelLicenseOnReRegistration(
    @Arg('input') input: ReRegistrationDocumentInput,
    @Ctx() op: Operation,
  ): Promise<ActResult> {
    return DOORS.cancelLicense(op, input);
  }

  @Mutation(() => ReRegistrationResult, { description: '转为非营利性的，重新审核通过（M3）' })
  approveReRegistration(@Arg('input') input: ReRegistrationDocumentInput, @Ctx() op: Operation): Promise<ActResult> {
    return DOORS.approve(op, input);
  }

  @Mutation(() => ReRegistrationResult, { description: '换发办学许可证（M3）' })
  reissueLicense(@Arg('input') input: ReissueLicenseInput, @Ctx() op: Operation): Promise<ActResult> {
    const { reRegistrationId, idempotencyKey, ...paper } = input;
    // As printed on the paper, the number ends with 号.
    const license = { ...paper, number: paper.number.trim().replace(/号$/u, '') };
    return DOORS.issueLicense(op, { reRegistrationId, idempotencyKey, license });
  }

  @Mutation(() => ReRegistrationResult, { description: '采用专家组“非学科类”的鉴别结论' })
  adoptReRegistrationAppraisal(
    @Arg('input') input: AdoptReRegistrationAppraisalInput,
    @Ctx() op: Operation,
  ): Promise<ActResult> {
    return DOORS.appraise(op, input);
  }

  @Mutation(() => ReRegistrationResult, { description: '主管部门先接收、后管理，并设置过渡期（M6）' })
  receiveReRegistration(@Arg('input') input: ReceiveReRegistrationInput, @Ctx() op: Operation): Promise<ActResult> {
    const { nonAcademicKind: kind, ...given } = input;
    return DOORS.receive(op, { ...given, kind });
  }

  @Mutation(() => ReRegistrationResult, { description: '逾期未完成转登记的，终止办学' })
  terminateReRegistration(@Arg('input') input: TerminateReRegistrationInput, @Ctx() op: Operation): Promise<ActResult> {
    return DOORS.terminate(op, input);
  }
}
