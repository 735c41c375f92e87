import { ForwardMigration } from '@lianguan/service-kit';

/** A ruling on a lesson in dispute is due. What was in dispute before has three weeks from now on, about as long as any other. */
export class LessonRuling1767002000000 extends ForwardMigration {
  protected statements(): string[] {
    return [
      'alter table order_lesson add column ruling_due date',
      `update order_lesson set ruling_due = (now() at time zone 'Asia/Shanghai')::date + 21 where state = 'DISPUTED'`,
      `insert into deadline (name, subject_id, due)
       select 'lesson.disputeRuling', id, (ruling_due + 1)::timestamp at time zone 'Asia/Shanghai' - interval '1 millisecond'
       from order_lesson where state = 'DISPUTED'`,
      'drop index order_lesson_disputed',
      `create index order_lesson_in_dispute on order_lesson (ruling_due, id) where state in ('DISPUTED', 'UNRULED')`,
    ];
  }
}
