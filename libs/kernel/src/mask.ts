/** How a personal value is shortened where the matrix grants it masked: enum PersonalMask of the schema. */
export const PERSONAL_MASKS = ['NAME', 'CITIZEN_NUMBER', 'MOBILE', 'BANK_ACCOUNT'] as const;
export type PersonalMask = (typeof PERSONAL_MASKS)[number];

const STAR = '*';

/** Keeps the given ends; a value too short to hide at least as much as it shows is hidden whole. */
function keepEnds(value: string, head: number, tail: number): string {
  const characters = [...value];
  const hidden = characters.length - head - tail;
  if (hidden < Math.min(head + tail, 4)) return STAR.repeat(characters.length);
  return characters.slice(0, head).join('') + STAR.repeat(hidden) + characters.slice(characters.length - tail).join('');
}

/** 张三丰 → 张*: the star stands for the rest, whose length is hidden too. */
const maskName = (name: string): string => {
  const [family = ''] = name.trim();
  return family && family + STAR;
};

const MASKS = {
  NAME: maskName,
  /** The first 6 (division) and the last 4. */
  CITIZEN_NUMBER: (value: string) => keepEnds(value, 6, 4),
  /** 138****8000. */
  MOBILE: (value: string) => keepEnds(value, 3, 4),
  /** The last 4. */
  BANK_ACCOUNT: (value: string) => keepEnds(value, 0, 4),
} satisfies Record<PersonalMask, (value: string) => string>;

export const maskPersonal = (mask: PersonalMask, value: string): string => MASKS[mask](value);
