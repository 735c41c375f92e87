import {
  CITIZEN_NUMBER_REFUSALS,
  CREDIT_CODE_REFUSALS,
  MOBILE_NUMBER_REFUSALS,
  parseCitizenNumber,
  parseCreditCode,
  parseDivisionCode,
  parseMobileNumber,
  permit,
  refuse,
  renderRefusal,
  type CitizenNumber,
  type Decision,
  type RefusalCatalogue,
} from '@lianguan/kernel';
import type { Holding, OwnerNode, OwnershipGraph } from '../license-admission/index.js';
import type { ApplicationPlan } from './application-file.rules.js';
import type { ApplicationStateName } from './application-lifecycle.rules.js';

/** A natural person behind the institution: operator, shareholder or both. */
export interface DeclaredPerson {
  readonly key: string;
  readonly name: string;
  readonly citizenNumber: string;
  readonly mobile: string | null;
  readonly operator: boolean;
}

export interface DraftApplication extends Omit<ApplicationPlan, 'owners'> {
  /** Whose application it is: the caller's institution, '' where he has none. */
  readonly institutionId: string;
  /** Absent for a new application. */
  readonly applicationId: string | null;
  readonly persons: readonly DeclaredPerson[];
  readonly companies: readonly OwnerNode[];
  readonly holdings: readonly Holding[];
}

export interface CheckedPerson extends DeclaredPerson {
  readonly citizenNumber: CitizenNumber;
}

export interface CheckedDraft {
  readonly owners: OwnershipGraph;
  readonly persons: readonly CheckedPerson[];
}

export type DraftRefusal =
  | 'APPLICANT_UNKNOWN'
  | 'APPLICATION_UNKNOWN'
  | 'DRAFT_CLOSED'
  | 'DIVISION_INVALID'
  | 'CLASS_MISMATCH'
  | 'STAGES_MISSING'
  | 'ONLINE_APPROVAL_INCOMPLETE'
  | 'OPERATOR_MISSING'
  | 'OWNER_KEY_REPEATED'
  | 'OWNER_UNKNOWN'
  | 'COMPANY_CODE_MISSING'
  | 'COMPANY_CODE_WRONG'
  | 'CITIZEN_NUMBER_INVALID'
  | 'MOBILE_INVALID';

export const DRAFT_REFUSALS = {
  APPLICANT_UNKNOWN: { message: '登录身份没有对应的机构，不能办理申请', basis: null },
  APPLICATION_UNKNOWN: { message: '没有该件申请，或不属于本机构', basis: null },
  DRAFT_CLOSED: { message: '申请已提交，内容不能修改；收到补正通知后可以修改', basis: '行政许可法 第三十二条' },
  DIVISION_INVALID: { message: '办学地址的区划代码应为 6、9 或 12 位数字，且不高于县级', basis: null },
  CLASS_MISMATCH: { message: '非学科类须选一个类别，学科类不选', basis: null },
  STAGES_MISSING: { message: '请选择培训对象', basis: null },
  ONLINE_APPROVAL_INCOMPLETE: {
    message: '线上备案改审批的，培训方式为线上，并填写原备案编号',
    basis: '关于进一步减轻义务教育阶段学生作业负担和校外培训负担的意见 第十三条',
  },
  OPERATOR_MISSING: { message: '请至少填写一名举办者', basis: '民办教育促进法 第十条' },
  OWNER_KEY_REPEATED: { message: '序号“{key}”重复，每个人、每家企业用不同的序号', basis: null },
  OWNER_UNKNOWN: { message: '持股关系中的“{key}”没有在人员、企业中填写', basis: null },
  COMPANY_CODE_MISSING: {
    message: '请填写{name}的统一社会信用代码，据以核对其是否在从业禁止期内',
    basis: '民办教育促进法实施条例 第六十二条',
  },
  COMPANY_CODE_WRONG: { message: '{name}：{problem}', basis: 'GB 32100-2015' },
  // No text repeats a number.
  CITIZEN_NUMBER_INVALID: { message: '{name}的身份证号有误：{problem}', basis: 'GB 11643-1999' },
  MOBILE_INVALID: { message: '{name}的手机号有误：{problem}', basis: null },
} satisfies RefusalCatalogue<DraftRefusal>;

const COUNTY_DIGITS = /^\d{4}(?!00)\d\d/;

/** Whether an application's form says all that it has to; what the law makes of it is asked when it is submitted. */
export function checkDraft(
  known: { readonly state: ApplicationStateName } | null | undefined,
  draft: DraftApplication,
): Decision<CheckedDraft, DraftRefusal> {
  if (draft.institutionId === '') return refuse('APPLICANT_UNKNOWN');
  if (known === undefined) return refuse('APPLICATION_UNKNOWN');
  if (known && known.state !== 'DRAFT' && known.state !== 'CORRECTION') return refuse('DRAFT_CLOSED');
  const plan = checkPlan(draft);
  if (!plan.ok) return plan;
  const persons = checkPersons(draft.persons);
  if (!persons.ok) return persons;
  const companies = checkCompanies(draft.companies);
  return companies.ok ? checkOwners({ ...draft, companies: companies.value }, persons.value) : companies;
}

/** Other owners (the state, funds, foreign investors) may have no code here. */
function checkCompanies(declared: readonly OwnerNode[]): Decision<readonly OwnerNode[], DraftRefusal> {
  const companies: OwnerNode[] = [];
  for (const company of declared) {
    const code = companyCode(company);
    if (!code.ok) return code;
    companies.push({ ...company, creditCode: code.value });
  }
  return permit(companies);
}

function companyCode({ name, kind, creditCode }: OwnerNode): Decision<string | null, DraftRefusal> {
  const written = creditCode?.trim() ?? '';
  if (written === '') return kind === 'DOMESTIC_COMPANY' ? refuse('COMPANY_CODE_MISSING', { name }) : permit(null);
  const code = parseCreditCode(written);
  if (code.ok) return code;
  const { message: problem } = renderRefusal(CREDIT_CODE_REFUSALS, code.refusal);
  return refuse('COMPANY_CODE_WRONG', { name, problem });
}

function checkPlan(draft: DraftApplication): Decision<null, DraftRefusal> {
  if (!parseDivisionCode(draft.divisionCode).ok || !COUNTY_DIGITS.test(draft.divisionCode))
    return refuse('DIVISION_INVALID');
  if ((draft.trainingClass === 'ACADEMIC') !== (draft.nonAcademicKind === null)) return refuse('CLASS_MISMATCH');
  if (draft.stages.length === 0) return refuse('STAGES_MISSING');
  const filed = draft.mode === 'ONLINE' && draft.filingNumber !== null;
  if (draft.kind === 'ONLINE_APPROVAL' && !filed) return refuse('ONLINE_APPROVAL_INCOMPLETE');
  return permit(null);
}

function checkPersons(declared: readonly DeclaredPerson[]): Decision<readonly CheckedPerson[], DraftRefusal> {
  if (!declared.some(({ operator }) => operator)) return refuse('OPERATOR_MISSING');
  const persons: CheckedPerson[] = [];
  for (const person of declared) {
    const number = parseCitizenNumber(person.citizenNumber);
    const { name } = person;
    if (!number.ok) {
      const { message: problem } = renderRefusal(CITIZEN_NUMBER_REFUSALS, number.refusal);
      return refuse('CITIZEN_NUMBER_INVALID', { name, problem });
    }
    const mobile = person.mobile === null ? null : parseMobileNumber(person.mobile);
    if (mobile && !mobile.ok) {
      const { message: problem } = renderRefusal(MOBILE_NUMBER_REFUSALS, mobile.refusal);
      return refuse('MOBILE_INVALID', { name, problem });
    }
    persons.push({ ...person, citizenNumber: number.value, mobile: mobile?.ok ? mobile.value : null });
  }
  return permit(persons);
}

function checkOwners(draft: DraftApplication, persons: readonly CheckedPerson[]): Decision<CheckedDraft, DraftRefusal> {
  const nodes: readonly OwnerNode[] = [
    ...persons.map(({ key, name }): OwnerNode => ({ key, name, kind: 'PERSON' })),
    ...draft.companies,
  ];
  const keys = nodes.map(({ key }) => key);
  const repeated = keys.find((key, index) => keys.indexOf(key) !== index);
  if (repeated !== undefined) return refuse('OWNER_KEY_REPEATED', { key: repeated });
  const unknown = draft.holdings
    .flatMap(({ owner, owned }) => [owner, ...(owned === null ? [] : [owned])])
    .find((key) => !keys.includes(key));
  if (unknown !== undefined) return refuse('OWNER_UNKNOWN', { key: unknown });
  return permit({ owners: { nodes, holdings: draft.holdings }, persons });
}
