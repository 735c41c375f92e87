import { ForwardMigration } from '@lianguan/service-kit';

/** When a ledger last said what the row says. */
const LAST_RECORDED = [
  `alter table training_institution
     add column last_recorded_on date not null default (now() at time zone 'Asia/Shanghai')::date`,
  'alter table training_institution alter column last_recorded_on drop default',
];

const ALPHABET = '0123456789ABCDEFGHJKLMNPQRTUWXY';
const WEIGHTS = [1, 3, 9, 27, 19, 26, 16, 17, 20, 29, 25, 13, 8, 24, 10, 30, 28, 1];

const weighted = WEIGHTS.map((weight, at) => `${weight} * (strpos('${ALPHABET}', substr(code, ${at + 1}, 1)) - 1)`);

/** GB 32100-2015: the weighted sum of the 17 characters and the check digit is a multiple of 31. */
const CODE_VALID = `create function credit_code_valid(code text) returns boolean language sql immutable strict as $$
  select length(code) = 18 and translate(code, '${ALPHABET}', '') = '' and translate(substr(code, 3, 6), '0123456789', '') = ''
    and (${weighted.join(' + ')}) % 31 = 0 $$`;

/** Judged when it is written: over a hundred thousand rows it would be the dearest part of the board. */
const CODES_JUDGED = ['training_institution', 'legal_person_paper'].map(
  (table) =>
    `alter table ${table} add column code_valid boolean generated always as (credit_code_valid(uscc_code)) stored`,
);

/**
 * M49: the problems of the institutions that are no part of another, each once, by what holds the record: a kind of training, or a kind of paper. It is
 * inlined, so that one scan finds all problems of the ledger.
 */
const PROBLEMS = `create function data_quality_problems(today date, stale_before date)
  returns table (institution_id uuid, division_code text, holder text, problems text[]) language sql stable as $$
  select t.id, t.division_code, coalesce(t.non_academic_kind, 'ACADEMIC'), array_remove(array[
    case when t.last_recorded_on < stale_before then 'RECORD_STALE' end,
    case when t.uscc_code is null and t.certificate_state in ('BOTH', 'REGISTERED_ONLY') then 'CODE_MISSING' end,
    case when t.operator_citizen_number is null then 'OPERATOR_NUMBER_MISSING' end,
    case when t.operator_mobile is null then 'OPERATOR_MOBILE_MISSING' end,
    case when not t.code_valid then 'CODE_INVALID' end,
    case when l.valid_to < today and l.state in ('ACTIVE', 'ENROLMENT_STOPPED', 'SUSPENDED') then 'EXPIRED_YET_ACTIVE' end,
    case when t.address !~ '[区县市旗镇乡]|街道' then 'ADDRESS_WITHOUT_DISTRICT' end
  ], null)
  from training_institution t
  left join license l on l.institution_id = t.id
  where t.root_id = t.id
  union all
  select distinct t.id, t.division_code, coalesce(t.non_academic_kind, 'ACADEMIC'), array['DUPLICATE_OPEN']
  from duplicate_candidate c
  join training_institution a on a.id = c.first_id
  join training_institution b on b.id = c.second_id
  join training_institution t on t.id in (a.root_id, b.root_id)
  where c.state = 'OPEN' and a.root_id <> b.root_id
  union all
  select distinct t.id, t.division_code, coalesce(t.non_academic_kind, 'ACADEMIC'), array['CODE_DIFFERS']
  from legal_person_paper p
  join training_institution m on m.id = p.institution_id
  join training_institution t on t.id = m.root_id
  where p.valid and p.uscc_code <> m.uscc_code
  union all
  select distinct t.id, t.division_code, p.kind, array['REGISTER_CODE_INVALID']
  from legal_person_paper p
  join training_institution m on m.id = p.institution_id
  join training_institution t on t.id = m.root_id
  where p.valid and not p.code_valid $$`;

export class DataQuality1764400000002 extends ForwardMigration {
  protected statements(app: string): string[] {
    return [
      ...LAST_RECORDED,
      CODE_VALID,
      ...CODES_JUDGED,
      PROBLEMS,
      'revoke execute on function credit_code_valid, data_quality_problems from public',
      `grant execute on function credit_code_valid, data_quality_problems to ${app}`,
    ];
  }
}
