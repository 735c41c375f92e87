const DATE_TIME = new Intl.DateTimeFormat('zh-CN', {
  timeZone: 'Asia/Shanghai',
  dateStyle: 'medium',
  timeStyle: 'short',
  hourCycle: 'h23',
});

export const dateTimeText = (iso: string): string => DATE_TIME.format(new Date(iso));

/** Yuan with thousands separators. The decimal string is never turned into a number, which would lose fen. */
export function moneyText(yuan: string): string {
  const [whole = '0', fen = ''] = yuan.split('.');
  return `${whole.replaceAll(/\B(?=(\d{3})+(?!\d))/g, ',')}.${fen.padEnd(2, '0')} 元`;
}

export const countText = (count: number): string => count.toLocaleString('zh-CN');
