import {
  CREDIT_CODE_REFUSALS,
  namesPerson,
  parseCreditCode,
  permit,
  refuse,
  renderRefusal,
  type CalendarDay,
  type Decision,
  type RefusalCatalogue,
  type Role,
} from '@lianguan/kernel';
import type { Facts } from '@lianguan/service-kit';
import {
  isOfPersons,
  sameValue,
  timelineOf,
  type FactKindName,
  type FactValue,
  type FactValues,
  type FileRecord,
} from './fact.rules.js';

/** Who keeps the file. */
export const FILE_KEEPERS = ['EDU_SUP', 'EDU_LIC'] as const satisfies readonly Role[];

export interface RecordFileFact {
  readonly institutionId: string;
  readonly kind: FactKindName;
  /** For the kinds that are no persons. */
  readonly text: string | null;
  readonly personNames: readonly string[];
  readonly validFrom: CalendarDay;
  readonly documentNo: string;
}

export type FactRefusal =
  | 'FILE_UNKNOWN'
  | 'FACT_OF_REGISTER'
  | 'FACT_MISSING'
  | 'CODE_INVALID'
  | 'DOCUMENT_MISSING'
  | 'TEXT_NAMES_PERSON'
  | 'FACT_IN_FUTURE'
  | 'LEDGER_SAYS_NOW'
  | 'FACT_KNOWN';

export const FACT_REFUSALS = {
  FILE_UNKNOWN: { message: '台账中没有这家机构，或不在本单位管辖范围内', basis: null },
  FACT_OF_REGISTER: {
    message:
      '法人登记证照以登记机关推送的为准，不在此登记；有误的请告知登记机关更正；事业单位法人证书在机构档案的事业单位法人证书一栏登记',
    basis: '民办教育促进法实施条例 第二十四条',
  },
  FACT_MISSING: { message: '请填写内容：人员填写姓名，其他填写文字', basis: null },
  CODE_INVALID: { message: '{problem}；请核对后重新填写', basis: 'GB 32100-2015' },
  DOCUMENT_MISSING: { message: '请填写所依据的文书、证照编号', basis: '民办教育促进法 第五十五条' },
  TEXT_NAMES_PERSON: { message: '此处不得写身份证号或手机号', basis: '个人信息保护法 第六条' },
  FACT_IN_FUTURE: { message: '起始日期晚于今日；变更生效后再登记', basis: null },
  LEDGER_SAYS_NOW: {
    message: '自{since}起的现行内容以台账为准，此处只补记或更正{since}以前的；现行内容有误的，请更正台账后重新导入',
    basis: null,
  },
  FACT_KNOWN: { message: '档案中该日的内容与所填的相同，不必登记', basis: null },
} satisfies RefusalCatalogue<FactRefusal>;

/** What holds of these now the ledger says, and of those the registers. */
const OF_LEDGER: readonly FactKindName[] = ['NAME', 'CREDIT_CODE', 'ADDRESS', 'OPERATOR'];
const OF_REGISTER: readonly FactKindName[] = [
  'BUSINESS_LICENSE',
  'NON_PROFIT_REGISTRATION',
  'PUBLIC_INSTITUTION_CERTIFICATE',
];

type GivenFacts = Pick<Facts, 'today' | 'newId'>;

/** A1: an officer adds to the history of a file, or corrects it. Nothing that was recorded is taken away. */
export function decideFact(
  records: readonly FileRecord[] | undefined,
  input: RecordFileFact,
  facts: GivenFacts,
): Decision<FactValues, FactRefusal> {
  if (!records) return refuse('FILE_UNKNOWN');
  const value = valueOf(input, facts);
  if (!value.ok) return value;
  const given = checkGiven(input, facts);
  if (!given.ok) return given;
  const { kind, validFrom } = input;
  const since = OF_LEDGER.includes(kind) ? standingSince(records, kind) : undefined;
  if (since && validFrom >= since) return refuse('LEDGER_SAYS_NOW', { since });
  const [known] = timelineOf(records, { kinds: [kind], asOf: validFrom });
  if (sameValue(known?.value, value.value)) return refuse('FACT_KNOWN');
  return permit({ [kind]: value.value });
}

const standingSince = (records: readonly FileRecord[], kind: FactKindName): CalendarDay | undefined =>
  timelineOf(records, { kinds: [kind] }).find(({ validTo }) => validTo === null)?.validFrom;

function checkGiven(
  { documentNo, text, personNames, validFrom }: RecordFileFact,
  { today }: Pick<Facts, 'today'>,
): Decision<null, FactRefusal> {
  if (documentNo.trim() === '') return refuse('DOCUMENT_MISSING');
  if ([documentNo, text ?? '', ...personNames].some(namesPerson)) return refuse('TEXT_NAMES_PERSON');
  if (validFrom > today) return refuse('FACT_IN_FUTURE');
  return permit(null);
}

function valueOf(
  { kind, text, personNames }: RecordFileFact,
  { newId }: Pick<Facts, 'newId'>,
): Decision<FactValue, FactRefusal> {
  if (OF_REGISTER.includes(kind)) return refuse('FACT_OF_REGISTER');
  if (isOfPersons(kind)) {
    const names = [...new Set(personNames.map((name) => name.trim()).filter((name) => name !== ''))];
    return names.length === 0 ? refuse('FACT_MISSING') : permit(names.map((name) => ({ personId: newId(), name })));
  }
  const given = text?.trim() ?? '';
  if (given === '') return refuse('FACT_MISSING');
  if (kind !== 'CREDIT_CODE') return permit(given);
  const code = parseCreditCode(given);
  if (code.ok) return permit(code.value);
  return refuse('CODE_INVALID', { problem: renderRefusal(CREDIT_CODE_REFUSALS, code.refusal).message });
}
