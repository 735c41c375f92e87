import { newestWordCommand } from '@lianguan/institution-ledger';
import type { Tx } from '@lianguan/service-kit';
import type { FiledCourse, GuidePrice, ModelContract, PostedPrices } from './order-facts.rules.js';

export const recordFiledCourse = newestWordCommand<FiledCourse>({
  name: 'recordFiledCourse',
  keyOf: ({ courseId }) => courseId,
  upsert: `insert into filed_course (course_id, institution_id, state, title, academic, compulsory, mode, pupils, slots, teacher_gaps, version)
     select "courseId", "institutionId", state, title, academic, compulsory, mode, pupils, slots, "teacherGaps", version
     from jsonb_to_recordset($1::jsonb) as fact("courseId" uuid, "institutionId" uuid, state text, title text, academic boolean,
       compulsory boolean, mode text, pupils integer, slots jsonb, "teacherGaps" jsonb, version integer)
     on conflict (course_id) do update set institution_id = excluded.institution_id, state = excluded.state,
       title = excluded.title, academic = excluded.academic, compulsory = excluded.compulsory, mode = excluded.mode,
       pupils = excluded.pupils, slots = excluded.slots, teacher_gaps = excluded.teacher_gaps, version = excluded.version
     where filed_course.version < excluded.version`,
});

export const recordPostedPrices = newestWordCommand<PostedPrices>({
  name: 'recordPostedPrices',
  keyOf: ({ postedPriceId }) => postedPriceId,
  upsert: `insert into posted_prices (posted_price_id, institution_id, version, effective_from, courses)
     select "postedPriceId", "institutionId", version, "effectiveFrom", courses
     from jsonb_to_recordset($1::jsonb) as fact("postedPriceId" uuid, "institutionId" uuid, version integer,
       "effectiveFrom" date, courses jsonb)
     on conflict (posted_price_id) do nothing`,
});

export const recordGuidePrice = newestWordCommand<GuidePrice>({
  name: 'recordGuidePrice',
  keyOf: ({ guidePriceId }) => guidePriceId,
  upsert: `insert into guide_price (guide_price_id, division_code, effective_from, repealed_from, up_float_percent, terms, version)
     select "guidePriceId", "divisionCode", "effectiveFrom", "repealedFrom", "upFloatPercent", terms, version
     from jsonb_to_recordset($1::jsonb) as fact("guidePriceId" uuid, "divisionCode" text, "effectiveFrom" date,
       "repealedFrom" date, "upFloatPercent" integer, terms jsonb, version integer)
     on conflict (guide_price_id) do update set effective_from = excluded.effective_from,
       repealed_from = excluded.repealed_from, up_float_percent = excluded.up_float_percent, terms = excluded.terms,
       version = excluded.version
     where guide_price.version < excluded.version`,
});

export const recordModelContract = newestWordCommand<ModelContract>({
  name: 'recordModelContract',
  keyOf: ({ modelContractId }) => modelContractId,
  upsert: `insert into model_contract (model_contract_id, division_code, kind, version, effective_from, number)
     select "modelContractId", "divisionCode", kind, version, "effectiveFrom", number
     from jsonb_to_recordset($1::jsonb) as fact("modelContractId" uuid, "divisionCode" text, kind text, version integer,
       "effectiveFrom" date, number text)
     on conflict (model_contract_id) do nothing`,
});

/** What orders are judged by beside the institution's standing. */
export interface OrderFacts {
  readonly courses: ReadonlyMap<string, FiledCourse>;
  readonly postings: readonly PostedPrices[];
  readonly guides: readonly GuidePrice[];
  readonly models: readonly ModelContract[];
}

/** The courses, what their institutions ever posted, and what is published for any place. */
export async function orderFacts(tx: Tx, courseIds: readonly string[]): Promise<OrderFacts> {
  const courses = await tx.query<FiledCourse>(
    `select course_id as "courseId", institution_id as "institutionId", state, title, academic, compulsory, mode, pupils,
       slots, teacher_gaps as "teacherGaps", version from filed_course where course_id = any($1::uuid[])`,
    [courseIds],
  );
  const postings = await tx.query<PostedPrices>(
    `select posted_price_id as "postedPriceId", institution_id as "institutionId", version,
       effective_from::text as "effectiveFrom", courses
     from posted_prices where institution_id = any($1::uuid[])`,
    [courses.map(({ institutionId }) => institutionId)],
  );
  const guides = await tx.query<GuidePrice>(
    `select guide_price_id as "guidePriceId", division_code as "divisionCode", effective_from::text as "effectiveFrom",
       repealed_from::text as "repealedFrom", up_float_percent as "upFloatPercent", terms, version from guide_price`,
  );
  const models = await tx.query<ModelContract>(
    `select model_contract_id as "modelContractId", division_code as "divisionCode", kind, version,
       effective_from::text as "effectiveFrom", number from model_contract`,
  );
  return { courses: new Map(courses.map((course) => [course.courseId, course])), postings, guides, models };
}
