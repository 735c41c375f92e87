/** The code's first letter names the register; only its department is asked, so that another's failure says nothing of it. */
export const REGISTERS = {
  E: { title: '办学许可证', part: 'license' },
  C: { title: '民办非企业单位登记证书', part: 'nonProfit' },
  M: { title: '营业执照', part: 'business' },
} as const;
export type Register = (typeof REGISTERS)[keyof typeof REGISTERS];

const CODE = /^([ECM])[0-9A-F]{24}$/u;

/** The register that a code is of; null for what is no code. */
export function registerOf(text: string): Register | null {
  const letter = CODE.exec(text.toUpperCase().replace(/[\s-]/gu, ''))?.[1];
  return letter ? REGISTERS[letter as keyof typeof REGISTERS] : null;
}

/** What is asked for a code of this register. */
export const variablesFor = (code: string, { part }: Register) => ({
  code,
  license: part === 'license',
  nonProfit: part === 'nonProfit',
  business: part === 'business',
});
