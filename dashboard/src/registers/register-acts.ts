export interface ActField {
  readonly name: string;
  readonly label: string;
  readonly kind: 'TEXT' | 'LONG_TEXT' | 'DAY' | 'YEAR' | 'CHOICE' | 'YES_NO';
  readonly optional?: boolean;
  readonly choices?: Readonly<Record<string, string>>;
}

interface ActText {
  readonly button: string;
  readonly explains: string;
  readonly fields: readonly ActField[];
}

export const text = (name: string, label: string, given: Partial<ActField> = {}): ActField => ({
  name,
  label,
  kind: 'TEXT',
  ...given,
});
const DOCUMENT = text('documentNo', '文书编号');
const REASON = text('reason', '理由', { kind: 'LONG_TEXT' });
const PAPER = [DOCUMENT, REASON];
const CERTIFICATE = [
  text('usccCode', '统一社会信用代码'),
  text('certificateNo', '登记证书编号'),
  text('validTo', '登记证书有效期止', { kind: 'DAY' }),
];
/** Written as `consent.organ`: the parts of one object of the input. */
const CONSENT = (optional: boolean) => [
  text('consent.organ', '业务主管单位', { optional }),
  text('consent.documentNo', '批准文件文号', { optional }),
  text('consent.on', '批准日期', { kind: 'DAY', optional }),
];

export const CAUSES = {
  ANNUAL_REPORT: '未按期公示年度报告',
  FALSE_INFORMATION: '隐瞒真实情况、弄虚作假',
  UNREACHABLE: '通过登记的住所无法联系',
} as const;

/** Each act of the registrars and of an applicant: its button, what it does, and what its form asks for. */
export const REGISTER_ACTS = {
  applyForNonProfit: {
    button: '申请成立登记',
    explains: '登记机关自收到全部有效文件之日起60日内作出决定。民办非企业单位不得设立分支机构。',
    fields: [
      text('name', '拟登记名称'),
      text('charterScope', '业务范围（章程）', { kind: 'LONG_TEXT' }),
      text('registeredAddress', '住所'),
      text('legalRepresentative', '法定代表人'),
      text('divisionCode', '区划代码'),
      text('branchOf', '拟作为其分支机构的单位（没有则不填）', { optional: true }),
      ...CONSENT(false),
      REASON,
    ],
  },
  registerNonProfit: {
    button: '准予登记',
    explains: '核发登记证书。重新受理的申请须补填业务主管单位的批准文件。',
    fields: [DOCUMENT, ...CERTIFICATE, ...CONSENT(true)],
  },
  refuseNonProfitApplication: { button: '不予登记', explains: '应当向申请人说明理由。', fields: PAPER },
  withdrawNonProfitApplication: {
    button: '撤回申请',
    explains: '撤回后不再作出决定，以后可以重新申请。窗口代为撤回的，须填写申请人撤回申请书的编号。',
    fields: [text('documentNo', '撤回申请书编号', { optional: true }), REASON],
  },
  recordNonProfitChangeConsent: {
    button: '记录同意变更',
    explains: '自业务主管单位审查同意之日起30日内办理变更登记。',
    fields: [text('on', '同意日期', { kind: 'DAY' }), ...PAPER],
  },
  changeNonProfit: {
    button: '变更登记',
    explains: '只填写变更的事项，变更前后的内容记入档案。',
    fields: [
      text('name', '名称', { optional: true }),
      text('charterScope', '业务范围（章程）', { kind: 'LONG_TEXT', optional: true }),
      text('registeredAddress', '住所', { optional: true }),
      text('legalRepresentative', '法定代表人', { optional: true }),
      ...PAPER,
    ],
  },
  recordNonProfitAnnualCheck: {
    button: '年度检查',
    explains: '年度报告应于次年3月31日前报业务主管单位，5月31日前报登记管理机关。',
    fields: [
      text('year', '年度', { kind: 'YEAR' }),
      text('result', '结论', { kind: 'CHOICE', choices: { PASSED: '合格', BASIC: '基本合格', FAILED: '不合格' } }),
      text('toCompetentBodyOn', '报业务主管单位日期', { kind: 'DAY', optional: true }),
      text('toRegistryOn', '报登记管理机关日期', { kind: 'DAY', optional: true }),
      ...PAPER,
    ],
  },
  warnNonProfit: { button: '警告', explains: '警告记入登记档案。', fields: PAPER },
  restrictNonProfit: {
    button: '限期停止活动',
    explains: '封存登记证书和印章。',
    fields: [text('sealRecordNo', '封存记录编号'), ...PAPER],
  },
  liftNonProfitRestriction: { button: '解除限制', explains: '启封登记证书和印章。', fields: PAPER },
  beginNonProfitLiquidation: { button: '开始清算', explains: '清算期间不得开展清算以外的活动。', fields: PAPER },
  endNonProfitLiquidation: {
    button: '清算结束',
    explains: '自清算结束之日起15日内办理注销登记。',
    fields: [text('on', '清算结束日', { kind: 'DAY' }), ...PAPER],
  },
  deregisterNonProfit: {
    button: '注销登记',
    explains: '预收费监管账户须已全部销户。注销后不能恢复原登记。',
    fields: PAPER,
  },
  revokeNonProfit: {
    button: '撤销登记',
    explains: '撤销后不能恢复原登记。',
    fields: [
      text('article', '依据条款', {
        kind: 'CHOICE',
        choices: { ARTICLE_24: '第二十四条', ARTICLE_25: '第二十五条', ARTICLE_26: '第二十六条' },
      }),
      ...PAPER,
    ],
  },
  recordEnterpriseAnnualReport: {
    button: '记录年度报告',
    explains: '年度报告于次年1月1日至6月30日报送，逾期报送的另行标明。',
    fields: [text('year', '年度', { kind: 'YEAR' }), text('on', '报送日期', { kind: 'DAY' }), ...PAPER],
  },
  listAbnormalOperation: {
    button: '列入经营异常名录',
    explains: '因未报送年度报告列入的，请填写年度。',
    fields: [
      text('cause', '原因', { kind: 'CHOICE', choices: CAUSES }),
      text('year', '未报送的年度', { kind: 'YEAR', optional: true }),
      ...PAPER,
    ],
  },
  removeAbnormalOperation: { button: '移出经营异常名录', explains: '改正后移出。', fields: PAPER },
  listSeriousViolation: {
    button: '列入严重违法名单',
    explains: '列入经营异常名录满三年仍未改正的，方可列入。',
    fields: PAPER,
  },
  removeSeriousViolation: { button: '移出严重违法名单', explains: '改正后移出。', fields: PAPER },
  revokeBusinessLicense: { button: '吊销营业执照', explains: '依行政处罚决定吊销，不能恢复。', fields: PAPER },
  cancelBusinessRegistration: { button: '注销登记', explains: '注销后不能恢复原登记。', fields: PAPER },
  recordScopeChange: {
    button: '登记经营范围变更',
    explains: '登记变更后，变更期限即告结束。',
    fields: [text('newScope', '变更后的经营范围', { kind: 'LONG_TEXT' }), DOCUMENT],
  },
} as const satisfies Record<string, ActText>;

export type RegisterAct = keyof typeof REGISTER_ACTS;

const isAct = (name: string): name is RegisterAct => Object.hasOwn(REGISTER_ACTS, name);

/** Those of the service's acts that have a form here, in its order. */
export const actsOf = (names: readonly string[]): RegisterAct[] => names.filter(isAct);

/** What the service itself did, or an act of another page. */
const OTHER_ACTS: Readonly<Record<string, string>> = {
  passChangeDue: '变更期限届满',
  passDeregisterDue: '注销期限届满',
  changeBusinessScope: '变更经营范围（转登记）',
};

/** The act's name in the history; what is not done on this page has no button. */
export function actName(name: string): string {
  if (isAct(name)) return REGISTER_ACTS[name].button;
  return OTHER_ACTS[name] ?? name;
}

/** What was typed, as the input of the act: blanks left out, numbers as numbers, `a.b` as the part b of a. */
export const inputOf = (act: RegisterAct, typed: Typed): Readonly<Record<string, unknown>> =>
  inputOfFields(REGISTER_ACTS[act].fields, typed);

type Typed = Readonly<Record<string, string | undefined>>;

export function inputOfFields(fields: readonly ActField[], typed: Typed): Readonly<Record<string, unknown>> {
  const input: Record<string, unknown> = {};
  for (const { name, kind } of fields) {
    const value = typed[name]?.trim();
    if (!value) continue;
    const [first = name, part] = name.split('.');
    const shown = valueOf(kind, value);
    input[first] = part ? { ...(input[first] as object | undefined), [part]: shown } : shown;
  }
  return input;
}

function valueOf(kind: ActField['kind'], value: string): string | number | boolean {
  if (kind === 'YEAR') return Number(value);
  return kind === 'YES_NO' ? value === 'YES' : value;
}
