import type { EducationRow } from './ledger-columns.js';
import type { County } from './names.js';
import type { LedgerEntry, School } from './school.js';

// Until 2038 on purpose: the figures must hold wherever the law clock is turned.
const LICENSE_TERM = { from: '2018-03-01', to: '2038-02-28' };

/** One school at one address, on its place in the list. */
export interface ListedEntry {
  readonly ledgerNo: string;
  readonly school: School;
  readonly entry: LedgerEntry;
}

export function educationRow(
  { division, name: county }: County,
  { ledgerNo, school, entry }: ListedEntry,
): EducationRow {
  const whereLicensed = (text: string): string => (school.licenseNumber ? text : '');
  return {
    台账编号: ledgerNo,
    机构名称: entry.name,
    区划代码: division,
    办学地址: entry.address,
    培训类别: school.ledgerClass,
    统一社会信用代码: school.creditCode,
    举办者姓名: school.operator.name,
    举办者身份证号: school.operator.citizenNumber,
    联系电话: school.mobile,
    办学许可证号: school.licenseNumber,
    发证机关: whereLicensed(`${county}人力资源和社会保障局`),
    许可证有效期起: whereLicensed(LICENSE_TERM.from),
    许可证有效期止: whereLicensed(LICENSE_TERM.to),
  };
}
