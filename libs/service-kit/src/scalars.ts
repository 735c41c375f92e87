import { formatYuan, parseCalendarDay, parseYuan, type Decision } from '@lianguan/kernel';
import { GraphQLError, GraphQLScalarType, Kind, type ValueNode } from 'graphql';

const badInput = (message: string) => new GraphQLError(message, { extensions: { code: 'BAD_USER_INPUT' } });

function parsed<T>(value: unknown, parse: (text: string) => Decision<T>, message: string): T {
  const decision = typeof value === 'string' ? parse(value) : null;
  if (decision?.ok) return decision.value;
  throw badInput(message);
}

/** A scalar written as a string both in variables and in documents. */
function textScalar<T>(options: {
  name: string;
  description: string;
  read: (value: unknown) => T;
  write: (value: unknown) => string;
}): GraphQLScalarType<T, string> {
  return new GraphQLScalarType({
    name: options.name,
    description: options.description,
    parseValue: options.read,
    parseLiteral: (node: ValueNode) => options.read(node.kind === Kind.STRING ? node.value : null),
    serialize: options.write,
  });
}

/** Decimal string of yuan outside, bigint fen inside (also the text in which pg gives a bigint column). */
export const MoneyScalar = textScalar({
  name: 'Money',
  description: '金额（元），十进制字符串，至分',
  read: (value) => parsed(value, parseYuan, '金额应为元的十进制字符串，至多两位小数'),
  write: (value) => formatYuan(BigInt(value as bigint | string)),
});

/** A date without time in Asia/Shanghai, `2026-03-01`. */
export const CalendarDayScalar = textScalar({
  name: 'CalendarDay',
  description: '日期（北京时间），形如 2026-03-01',
  // Stricter than a ledger's cell: offices write days in several ways, programs in one.
  read: (value) =>
    parsed(/^\d{4}-\d\d-\d\d$/.test(String(value)) ? value : null, parseCalendarDay, '日期应形如 2026-03-01'),
  write: String,
});

const ISO_INSTANT = /^\d{4}-\d\d-\d\dT\d\d:\d\d(:\d\d(\.\d{1,9})?)?(Z|[+-]\d\d:\d\d)$/;

/** A point in time: Date inside, ISO 8601 with offset outside. */
export const DateTimeScalar = textScalar({
  name: 'DateTime',
  description: '时刻，ISO 8601，须带时区',
  read: (value) => {
    const time = typeof value === 'string' && ISO_INSTANT.test(value) ? new Date(value) : new Date(Number.NaN);
    if (Number.isNaN(time.getTime())) throw badInput('时刻应为带时区的 ISO 8601，形如 2026-03-01T09:00:00+08:00');
    return time;
  },
  write: (value) => new Date(value as Date | string).toISOString(),
});
