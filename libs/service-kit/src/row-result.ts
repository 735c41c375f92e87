import type { EntityTarget, FindOptionsWhere, ObjectLiteral } from 'typeorm';
import { actResult, type ActResult } from './act-result.js';
import type { Verdict } from './command.js';
import type { Operation } from './operation.js';

export interface ShownRow<Row, Done> {
  readonly type: EntityTarget<Row>;
  /** Beside `ok` and `refusal`. */
  readonly noun: string;
  readonly id: (done: Done) => string;
}

/** The answer of a mutation on one row, which is read as it is after the act: `rowResult(op, done, { type: Course, noun: 'course', id: ({ courseId }) => courseId })`. */
export async function rowResult<Row extends ObjectLiteral & { id: string }, Done>(
  op: Operation,
  done: Verdict<Done> | Promise<Verdict<Done>>,
  { type, noun, id }: ShownRow<Row, Done>,
): Promise<ActResult> {
  const verdict = await done;
  if (!verdict.ok) return actResult(verdict, noun);
  const where = { id: id(verdict.value) } as FindOptionsWhere<Row>;
  return actResult({ ...verdict, value: await op.db.manager.findOneByOrFail(type, where) }, noun);
}
