/** GB/T 2260 names of the places whose ledgers are shown; any other place is shown by its code alone. */
const DIVISION_NAMES: Readonly<Record<string, string>> = {
  '340000': '安徽省',
  '341200': '阜阳市',
  '341202': '阜阳市颍州区',
  '341203': '阜阳市颍东区',
  '341204': '阜阳市颍泉区',
};

const DIVISION_CODE = /^(\d{6}|\d{9}|\d{12})$/;

export const isDivisionCode = (code: string): boolean => DIVISION_CODE.test(code);

/** The name of the county or above that a code of 6, 9 or 12 digits lies in. */
export function divisionName(code: string): string {
  const county = DIVISION_NAMES[code.slice(0, 6)];
  if (!county) return code;
  const below = code.slice(6);
  return /[1-9]/.test(below) ? `${county} ${code}` : county;
}
