import { formatYuan } from '@lianguan/kernel';
import type { EscrowAccountRow } from './ledger-columns.js';
import type { Source } from './registers.js';
import type { School } from './school.js';

const BANKS = [
  { name: '示例农村商业银行颍东支行', code: 'DEMO01' },
  { name: '示例城市商业银行颍东支行', code: 'DEMO02' },
  { name: '示例储蓄银行颍东支行', code: 'DEMO03' },
] as const;
const BALANCE_DAY = '2018-11-30';
const FEN = 100;

/** Accounts of the licensed schools and of `others` more; the last of them stands below its minimum and is on alarm. */
export function escrowAccounts({ county, schools, chance }: Source, others: number): EscrowAccountRow[] {
  const registered = schools.filter(({ creditCode }) => creditCode);
  const licensed = registered.filter(({ licenseNumber }) => licenseNumber);
  const unlicensed = registered.filter(({ licenseNumber }) => !licenseNumber);
  // Two schools with several addresses, so that a merge has an account to follow.
  const severalAddresses = unlicensed.filter(({ entries }) => entries.length > 1).slice(0, Math.min(2, others));
  const single = chance.shuffle(unlicensed.filter(({ entries }) => entries.length === 1));
  const chosen = [...licensed, ...severalAddresses, ...single].slice(0, licensed.length + others);
  const row = (school: School, index: number): EscrowAccountRow => {
    const bank = BANKS[index % BANKS.length] ?? BANKS[0];
    const minimumYuan = chance.between(20, 120) * 500;
    const onAlarm = index === chosen.length - 1;
    const balanceFen = (onAlarm ? minimumYuan / 2 : minimumYuan * chance.between(2, 5)) * FEN + chance.between(0, 9999);
    return {
      监管账户账号: `99${county.division}${String(20_180_001 + index)}`,
      机构名称: school.entries[0].name,
      统一社会信用代码: school.creditCode,
      开户银行: bank.name,
      银行代码: bank.code,
      监管模式: index % 4 === 3 ? '风险保证金' : '银行托管',
      账户状态: onAlarm ? '黄色预警' : '正常',
      '账户余额(元)': formatYuan(BigInt(balanceFen)),
      '最低余额(元)': formatYuan(BigInt(minimumYuan * FEN)),
      余额日期: BALANCE_DAY,
      区划代码: county.division,
      协议止付条款: index % 2 === 0 ? '是' : '否',
    };
  };
  return chosen.map(row);
}
