import type { TrainingOrderFileQuery } from '../gql/graphql';

type OrderFile = NonNullable<TrainingOrderFileQuery['trainingOrder']>;
export type Lesson = NonNullable<OrderFile['lessons']>[number];

/** What so many lessons cost: whole fen, never through a float. Null while the number is none. */
export function totalOf(lessonPrice: string | null | undefined, lessons: number | undefined): string | null {
  if (!lessonPrice || !lessons || !Number.isInteger(lessons) || lessons < 1) return null;
  const fen = String(BigInt(lessonPrice.replace('.', '')) * BigInt(lessons)).padStart(3, '0');
  return `${fen.slice(0, -2)}.${fen.slice(-2)}`;
}

/** How far an order has come, in lessons: those in the place of void ones count once, what a refund leaves to the institution is none. */
export function progressOf(lessons: readonly (Pick<Lesson, 'state'> & Partial<Pick<Lesson, 'decidedBy'>>)[]): {
  readonly consumed: number;
  readonly open: number;
} {
  const count = (...states: readonly Lesson['state'][]): number =>
    lessons.filter(({ state, decidedBy }) => states.includes(state) && decidedBy !== 'REFUND').length;
  return { consumed: count('CONSUMED', 'RELEASED'), open: count('AWAITING', 'DISPUTED', 'UNRULED') };
}

export const slotKey = ({ day, from }: { readonly day: string; readonly from: string }): string => `${day} ${from}`;

export function slotOf(key: string): { readonly day: string; readonly from: string } {
  const [day = '', from = ''] = key.split(' ');
  return { day, from };
}

interface ClassLesson {
  readonly delivered: number;
  readonly refusals: readonly { readonly message: string }[];
}

/** What became of a class's lesson: how many trainees it stands for, and each reason why it does not, once. */
export function classLessonText({ delivered, refusals }: ClassLesson): string {
  const reasons = [...new Set(refusals.map(({ message }) => message))].join('；');
  const refused = refusals.length > 0 ? `${String(refusals.length)} 名未登记：${reasons}。` : '';
  return `已登记 ${String(delivered)} 名学员。${refused}`;
}
