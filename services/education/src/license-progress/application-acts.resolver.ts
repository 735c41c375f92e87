import { renderRefusal, type Agency, type Role } from '@lianguan/kernel';
import { requireRole, runCommand, type Operation, type Verdict } from '@lianguan/service-kit';
import { Arg, Ctx, Mutation, Resolver } from 'type-graphql';
import { ADMISSION_REFUSALS } from '../license-admission/index.js';
import {
  applicationCommand,
  draftLicenseApplication,
  type ActOf,
  type ApplicationAct,
  type ApplicationEvent,
  type ApplicationResult,
} from '../license-application/index.js';
import { LicenseApplication } from './application.entity.js';
import {
  ActivateLicenseInput,
  ApproveLicenseInput,
  DecideLicenseInput,
  DraftLicenseApplicationInput,
  IssueLicenseInput,
  LicenseApplicationInput,
  LicenseApplicationResult,
  ReasonedLicenseApplicationInput,
  RecordSiteCheckInput,
  RequestCorrectionInput,
  type ApplicationActResult,
} from './application.type.js';

type Answer = Promise<ApplicationActResult>;

@Resolver()
export class LicenseApplicationActsResolver {
  @Mutation(() => LicenseApplicationResult, { description: '填写或修改申请' })
  async draftLicenseApplication(@Arg('input') input: DraftLicenseApplicationInput, @Ctx() op: Operation): Answer {
    requireRole(op, ['INST'], 'INSTITUTION');
    const { idempotencyKey, persons, holdings, ...plan } = input;
    const { institutionId = '' } = op.caller;
    const given = {
      ...plan,
      institutionId,
      applicationId: plan.applicationId ?? null,
      nonAcademicKind: plan.nonAcademicKind ?? null,
      filingNumber: plan.filingNumber?.trim() || null,
      premises: plan.premises ?? null,
      persons: persons.map(({ mobile, ...person }) => ({ ...person, mobile: mobile?.trim() || null })),
      holdings: holdings.map(({ owned, ...holding }) => ({ ...holding, owned: owned ?? null })),
    };
    return answer(op, await runCommand(op, draftLicenseApplication, given, { idempotencyKey }));
  }

  @Mutation(() => LicenseApplicationResult, { description: '提交申请' })
  submitLicenseApplication(@Arg('input') input: LicenseApplicationInput, @Ctx() op: Operation): Answer {
    return DOORS.submit(op, input);
  }

  @Mutation(() => LicenseApplicationResult, { description: '补正后再次提交' })
  resubmitLicenseApplication(@Arg('input') input: LicenseApplicationInput, @Ctx() op: Operation): Answer {
    return DOORS.resubmit(op, input);
  }

  @Mutation(() => LicenseApplicationResult, { description: '撤回申请' })
  withdrawLicenseApplication(@Arg('input') input: ReasonedLicenseApplicationInput, @Ctx() op: Operation): Answer {
    return DOORS.withdraw(op, input);
  }

  @Mutation(() => LicenseApplicationResult, { description: '一次告知补正' })
  requestLicenseCorrection(@Arg('input') input: RequestCorrectionInput, @Ctx() op: Operation): Answer {
    return DOORS.requestCorrection(op, input);
  }

  @Mutation(() => LicenseApplicationResult, { description: '受理' })
  acceptLicenseApplication(@Arg('input') input: LicenseApplicationInput, @Ctx() op: Operation): Answer {
    return DOORS.accept(op, input);
  }

  @Mutation(() => LicenseApplicationResult, { description: '并联征求各部门意见' })
  consultOnLicenseApplication(@Arg('input') input: LicenseApplicationInput, @Ctx() op: Operation): Answer {
    return DOORS.consult(op, input);
  }

  @Mutation(() => LicenseApplicationResult, { description: '登记现场核查' })
  recordSiteCheck(@Arg('input') input: RecordSiteCheckInput, @Ctx() op: Operation): Answer {
    const { applicationId, idempotencyKey, premises = null, ...site } = input;
    return DOORS.siteCheck(op, { applicationId, idempotencyKey, site: { ...site, premises } });
  }

  @Mutation(() => LicenseApplicationResult, { description: '机关负责人批准延长审查期限' })
  extendLicenseDecision(@Arg('input') input: ReasonedLicenseApplicationInput, @Ctx() op: Operation): Answer {
    return DOORS.extendDecision(op, input);
  }

  @Mutation(() => LicenseApplicationResult, { description: '准予许可' })
  approveLicenseApplication(@Arg('input') input: ApproveLicenseInput, @Ctx() op: Operation): Answer {
    return DOORS.approve(op, input);
  }

  @Mutation(() => LicenseApplicationResult, { description: '不予许可' })
  refuseLicenseApplication(@Arg('input') input: DecideLicenseInput, @Ctx() op: Operation): Answer {
    return DOORS.refuse(op, input);
  }

  @Mutation(() => LicenseApplicationResult, { description: '隐瞒情况、提供虚假材料的，不予许可，一年内不得再次申请' })
  refuseFalseApplication(@Arg('input') input: DecideLicenseInput, @Ctx() op: Operation): Answer {
    return DOORS.refuseFalse(op, input);
  }

  @Mutation(() => LicenseApplicationResult, { description: '以欺骗、贿赂取得的，撤销许可，三年内不得再次申请' })
  annulLicenseApproval(@Arg('input') input: DecideLicenseInput, @Ctx() op: Operation): Answer {
    return DOORS.annul(op, input);
  }

  @Mutation(() => LicenseApplicationResult, { description: '颁发办学许可证' })
  issueLicense(@Arg('input') input: IssueLicenseInput, @Ctx() op: Operation): Answer {
    const { applicationId, idempotencyKey, ...paper } = input;
    // As printed on the paper, the number ends with 号.
    const license = { ...paper, number: paper.number.trim().replace(/号$/u, '') };
    return DOORS.issue(op, { applicationId, idempotencyKey, license });
  }

  @Mutation(() => LicenseApplicationResult, { description: '登记、账户、人员齐备，许可生效' })
  activateLicense(@Arg('input') input: ActivateLicenseInput, @Ctx() op: Operation): Answer {
    const { applicationId, idempotencyKey, staffDocumentNo: documentNo, staffAnsweredOn: answeredOn } = input;
    const staffAnswer = { documentNo, answeredOn, listed: input.staffListed, clear: input.staffClear };
    return DOORS.activate(op, { applicationId, idempotencyKey, staffAnswer });
  }
}

/** Who calls, at which agency. */
type Callers = readonly [Role, Agency];
const APPLICANT: Callers = ['INST', 'INSTITUTION'];
const OFFICER: Callers = ['EDU_LIC', 'EDUCATION'];
const HEAD: Callers = ['ORGAN_HEAD', 'EDUCATION'];

type Given<Event extends ApplicationEvent> = Omit<ActOf<Event>, 'act'> & { readonly idempotencyKey: string };

/** The door of an act: who may call it, and its command. */
function door<Event extends ApplicationEvent>([role, agency]: Callers, act: Event) {
  const command = applicationCommand(act);
  return async (op: Operation, { idempotencyKey, ...given }: Given<Event>): Answer => {
    requireRole(op, [role], agency);
    const input = { ...given, act } as unknown as ApplicationAct;
    return answer(op, await runCommand(op, command, input, { idempotencyKey }));
  };
}

const DOORS = {
  submit: door(APPLICANT, 'submit'),
  resubmit: door(APPLICANT, 'resubmit'),
  withdraw: door(APPLICANT, 'withdraw'),
  requestCorrection: door(OFFICER, 'requestCorrection'),
  accept: door(OFFICER, 'accept'),
  consult: door(OFFICER, 'consult'),
  siteCheck: door(OFFICER, 'siteCheck'),
  extendDecision: door(HEAD, 'extendDecision'),
  approve: door(OFFICER, 'approve'),
  refuse: door(OFFICER, 'refuse'),
  refuseFalse: door(OFFICER, 'refuseFalse'),
  annul: door(OFFICER, 'annul'),
  issue: door(OFFICER, 'issue'),
  activate: door(OFFICER, 'activate'),
};

/** A no that was put on record is a no to the caller too. */
async function answer(
  op: Operation,
  verdict: Verdict<{ readonly applicationId: string; readonly refusal?: ApplicationResult['refusal'] }>,
): Answer {
  if (!verdict.ok) return { ok: false, refusal: verdict.refusal, application: null };
  const { applicationId: id, refusal } = verdict.value;
  const application = await op.db.manager.findOneBy(LicenseApplication, { id });
  if (!refusal) return { ok: true, refusal: null, application };
  return { ok: false, refusal: renderRefusal(ADMISSION_REFUSALS, refusal), application };
}
