import { citizenNumberColumn, dayColumn } from '@lianguan/institution-ledger';
import { namesPerson, permit, refuse } from '@lianguan/kernel';
import {
  ActInput,
  connection,
  mutationResult,
  statePage,
  type ImportColumn,
  type ImportKind,
} from '@lianguan/service-kit';
import { MaxLength } from 'class-validator';
import { ArgsType, Field, ID, InputType } from 'type-graphql';
import { SCHOOL_CODE } from '../school/index.js';
import { AS_OF_HEADER } from './in-service.rules.js';
import { recordInServiceTeachers } from './list.commands.js';
import { InServiceMatch, InServiceMatchState } from './match.entity.js';
import { PERSONNEL, type MatchStateName } from './match-lifecycle.rules.js';

const schoolColumn: ImportColumn = {
  header: '学校标识码',
  field: 'schoolCode',
  required: false,
  parse: (text) =>
    SCHOOL_CODE.test(text) && !namesPerson(text)
      ? permit(text)
      : refuse('SCHOOL_CODE_WRONG', { message: '学校标识码由字母、数字和短横组成，至多40位' }),
};

/** A column that is not named here, such as of names, is not read. */
export const inServiceTeacherList: ImportKind = {
  kind: 'IN_SERVICE_TEACHER_LIST',
  title: '在职教师名单',
  agency: 'EDUCATION',
  roles: PERSONNEL,
  columns: [citizenNumberColumn('身份证号', 'citizenNumber'), dayColumn(AS_OF_HEADER, 'asOf'), schoolColumn],
  command: recordInServiceTeachers,
};

export const InServiceMatchConnection = connection('InServiceMatch', () => InServiceMatch);
export const InServiceMatchResult = mutationResult('InServiceMatchResult', 'match', () => InServiceMatch);

@ArgsType()
export class InServiceMatchesArgs extends statePage<MatchStateName>(InServiceMatchState) {}

@InputType()
export class DecideInServiceMatchInput extends ActInput {
  @Field(() => ID)
  matchId: string;

  @Field({ description: '核实情况，不写个人信息' })
  @MaxLength(1_000)
  reason: string;
}
