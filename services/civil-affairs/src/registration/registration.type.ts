import { creditCodeColumn, dayColumn, divisionColumn, textColumn, wordColumn } from '@lianguan/institution-ledger';
import { connection, PageArgs, type ImportKind } from '@lianguan/service-kit';
import { ArgsType, Field, InputType } from 'type-graphql';
import { recordNonProfitRegistrations } from './registration.commands.js';
import { NonProfitRegistration } from './registration.entity.js';
import { STATE_WORDS } from './registration.rules.js';

export const nonProfitLedger: ImportKind = {
  kind: 'NON_PROFIT_LEDGER',
  title: '民办非企业单位登记台账',
  agency: 'CIVIL_AFFAIRS',
  roles: ['CIVIL'],
  columns: [
    creditCodeColumn('统一社会信用代码', 'usccCode'),
    textColumn('单位名称', 'name', 100),
    textColumn('业务范围', 'charterScope', 2000),
    textColumn('住所', 'registeredAddress'),
    textColumn('法定代表人', 'legalRepresentative', 50),
    dayColumn('登记日期', 'registeredOn'),
    dayColumn('有效期止', 'validTo'),
    wordColumn('登记状态', 'recordedState', STATE_WORDS),
    divisionColumn('区划代码', 'divisionCode'),
  ],
  command: recordNonProfitRegistrations,
};

@InputType()
export class NonProfitRegistrationFilter {
  @Field(() => String, { nullable: true, description: '单位名称中的文字，或信用代码' })
  search?: string | null;

  @Field(() => Boolean, { nullable: true, description: '是否对应到台账中的机构' })
  linked?: boolean | null;
}

@ArgsType()
export class NonProfitRegistrationsArgs extends PageArgs {
  @Field(() => NonProfitRegistrationFilter, { nullable: true })
  filter?: NonProfitRegistrationFilter | null;
}

export const NonProfitRegistrationConnection = connection('NonProfitRegistration', () => NonProfitRegistration);
