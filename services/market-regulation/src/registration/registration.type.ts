import { creditCodeColumn, dayColumn, divisionColumn, textColumn, wordColumn } from '@lianguan/institution-ledger';
import { connection, PageArgs, type ImportKind } from '@lianguan/service-kit';
import { ArgsType, Field, InputType } from 'type-graphql';
import { recordBusinessRegistrations } from './registration.commands.js';
import { BusinessRegistration } from './registration.entity.js';
import { KIND_WORDS, STATE_WORDS } from './registration.rules.js';

export const businessLicenseLedger: ImportKind = {
  kind: 'BUSINESS_LICENSE_LEDGER',
  title: '营业执照登记台账',
  agency: 'MARKET_REGULATION',
  roles: ['SAMR_REG'],
  columns: [
    creditCodeColumn('统一社会信用代码', 'usccCode'),
    textColumn('企业名称', 'name', 100),
    wordColumn('主体类型', 'kind', KIND_WORDS),
    textColumn('经营范围', 'businessScope', 2000),
    textColumn('住所', 'registeredAddress'),
    textColumn('法定代表人', 'legalRepresentative', 50),
    dayColumn('成立日期', 'establishedOn'),
    wordColumn('登记状态', 'recordedState', STATE_WORDS),
    divisionColumn('区划代码', 'divisionCode'),
  ],
  command: recordBusinessRegistrations,
};

@InputType()
export class BusinessRegistrationFilter {
  @Field(() => String, { nullable: true, description: '企业名称中的文字，或信用代码' })
  search?: string | null;

  @Field(() => Boolean, { nullable: true, description: '是否对应到台账中的机构' })
  linked?: boolean | null;
}

@ArgsType()
export class BusinessRegistrationsArgs extends PageArgs {
  @Field(() => BusinessRegistrationFilter, { nullable: true })
  filter?: BusinessRegistrationFilter | null;
}

export const BusinessRegistrationConnection = connection('BusinessRegistration', () => BusinessRegistration);
