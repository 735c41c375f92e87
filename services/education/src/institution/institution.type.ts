import {
  MOBILE_NUMBER_REFUSALS,
  parseMobileNumber,
  parseSchoolLicenseNumber,
  SCHOOL_LICENSE_NUMBER_REFUSALS,
} from '@lianguan/kernel';
import {
  checkedColumn,
  citizenNumberColumn,
  creditCodeColumn,
  dayColumn,
  divisionColumn,
  optional,
  textColumn,
  wordColumn,
} from '@lianguan/institution-ledger';
import { worded, type ImportKind } from '@lianguan/service-kit';
import { recordInstitutions } from './institution.commands.js';
import { CLASS_WORDS, parseStages } from './institution.rules.js';

const mobileColumn = checkedColumn(worded(parseMobileNumber, MOBILE_NUMBER_REFUSALS));
const licenseNumberColumn = checkedColumn(worded(parseSchoolLicenseNumber, SCHOOL_LICENSE_NUMBER_REFUSALS));

/** Education's ledger as the office hands it in (S2§12). */
export const educationLedger: ImportKind = {
  kind: 'EDUCATION_LEDGER',
  title: '校外培训机构台账',
  agency: 'EDUCATION',
  roles: ['EDU_SUP', 'EDU_LIC'],
  columns: [
    textColumn('台账编号', 'ledgerNo', 40),
    textColumn('机构名称', 'name', 100),
    divisionColumn('区划代码', 'divisionCode'),
    textColumn('办学地址', 'address'),
    wordColumn('培训类别', 'classKind', CLASS_WORDS),
    optional(creditCodeColumn('统一社会信用代码', 'usccCode')),
    textColumn('举办者姓名', 'operatorName', 50),
    optional(citizenNumberColumn('举办者身份证号', 'operatorCitizenNumber')),
    optional(mobileColumn('联系电话', 'operatorMobile')),
    optional(licenseNumberColumn('办学许可证号', 'licenseNumber')),
    optional(textColumn('发证机关', 'licenseIssuedBy', 100)),
    optional(dayColumn('许可证有效期起', 'licenseValidFrom')),
    optional(dayColumn('许可证有效期止', 'licenseValidTo')),
    optional(checkedColumn(parseStages)('培训学段', 'stages')),
  ],
  command: recordInstitutions,
};
