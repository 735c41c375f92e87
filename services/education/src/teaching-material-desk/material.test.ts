import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { randomUUID } from 'node:crypto';
import { makeCitizenNumber, makeSchoolLicenseNumber, type CalendarDay, type Caller } from '@lianguan/kernel';
import {
  asAdmin,
  eventually,
  handIn,
  listCost,
  startTestService,
  testCaller,
  TurningClock,
  type TestService,
} from '@lianguan/testing';
import { putOnDuty } from '../../test/on-duty-teachers.js';
import { migrations, name, slices } from '../slices.js';

const number = (serial: number) =>
  makeCitizenNumber({ division: '341203', birthDay: '1873-09-25' as CalendarDay, serial });
const HEADER =
  '台账编号,机构名称,区划代码,办学地址,培训类别,举办者姓名,举办者身份证号,办学许可证号,发证机关,许可证有效期起,许可证有效期止';
const SCHOOLS = 10;
const ROWS = Array.from({ length: SCHOOLS }, (_, at) => {
  const license = makeSchoolLicenseNumber({ division: '341203', level: 7, serial: at + 1 });
  return `M-${at},示例${at}号学校,341203,文化路${at}号,学科类,示例举办${at},${number(700 + at)},${license},示例区教育局,2024-01-01,2028-12-31`;
});

const clock = new TurningClock();
const officer = testCaller();
const expertOf = (person: string) => testCaller({ agency: 'EXPERT', roles: ['EXPERT'], person });
let service: TestService;
let schools: readonly Caller[];
let school: Caller;
let experts: readonly string[];

beforeAll(async () => {
  service = await startTestService({ name, slices, migrations, clock });
  await handIn(service, officer, { mutation: 'importInstitutions', rows: [HEADER, ...ROWS] });
  schools = await eventually(async () => {
    const { data } = await service.graphql(officer, '{ institutions { edges { node { id } } } }');
    expect(data.institutions.edges).toHaveLength(SCHOOLS);
    return data.institutions.edges.map(({ node: { id } }: { node: { id: string } }) =>
      testCaller({ agency: 'INSTITUTION', roles: ['INST'], division: '', subject: id, institutionId: id }),
    );
  });
  school = schools[0]!;
  for (let at = 1; at <= 7; at += 1)
    await act(officer, 'registerExpert', {
      registerNo: `Z-${at}`,
      name: `示例专家${at}`,
      citizenNumber: number(at),
      personId: `expert-${at}`,
      workplace: '示例小学',
      subjects: ['MATHEMATICS'],
      divisionCode: '341203',
    });
  experts = (await listed(officer, '{ experts { edges { node { id } } } }')).map(({ id }: { id: string }) => id);
  expect(experts).toHaveLength(7);
}, 60_000);
afterAll(() => service?.stop());

const INPUTS: Readonly<Record<string, string>> = {
  draftTeachingMaterial: 'FileMaterialInput',
  filePublication: 'FileMaterialInput',
  changeTeachingMaterial: 'ChangeMaterialInput',
  reviseTeachingMaterial: 'ChangeMaterialInput',
  recordMaterialSelfReview: 'MaterialSelfReviewInput',
  submitTeachingMaterial: 'MaterialActInput',
  passMaterialFormalReview: 'MaterialActInput',
  returnTeachingMaterial: 'MaterialReasonInput',
  stopTeachingMaterial: 'MaterialReasonInput',
  refuseTeachingMaterial: 'MaterialBanInput',
  withdrawTeachingMaterial: 'MaterialBanInput',
  fileTeachingMaterial: 'MaterialDocumentInput',
  adoptTeachingMaterial: 'AdoptMaterialInput',
};
const NOUNS: Readonly<Record<string, string>> = {
  registerExpert: 'expert { id }',
  recordInstitutionPost: 'institution { id }',
  recordSchoolYear: 'schoolYear { version }',
  fileCourse: 'course { id }',
  publishCourse: 'course { id }',
};
const SHOWN = `id version state overdue dueAt round outstanding decisionReason ban retainUntil availableActions
  seats { id state own } opinions { verdict thought } uses { since until course { title } }`;

/** The shown material, or the code of the refusal or of the error. */

async function act(caller: Caller, mutation: string, given: Record<string, unknown>, fields = SHOWN) {
  const type = INPUTS[mutation] ?? `${mutation[0]!.toUpperCase()}${mutation.slice(1)}Input`;
  const { data, errors } = await service.graphql(
    caller,
    `mutation ($input: ${type}!) { act: ${mutation}(input: $input) { ok refusal { code }
       ${NOUNS[mutation] ?? `material { ${fields} }`} } }`,
    { input: { idempotencyKey: randomUUID(), ...given } },
  );
  if (errors) return { code: errors[0]!.extensions.code };
  const { ok, refusal, ...nouns } = data.act;
  return ok ? Object.values<any>(nouns)[0] : refusal; // eslint-disable-line @typescript-eslint/no-explicit-any
}

const listed = async (caller: Caller, query: string) => {
  const { data, errors } = await service.graphql(caller, query);
  expect(errors).toBeUndefined();
  return Object.values<any>(data)[0].edges.map(({ node }: { node: unknown }) => node); // eslint-disable-line @typescript-eslint/no-explicit-any
};
const shown = async (caller: Caller, id: string) =>
  (await service.graphql(caller, `query ($id: ID!) { teachingMaterial(id: $id) { ${SHOWN} } }`, { id })).data
    .teachingMaterial;
const total = async (caller: Caller, filter: string) =>
  (await service.graphql(caller, `{ teachingMaterials(filter: ${filter}) { totalCount } }`)).data.teachingMaterials
    .totalCount;

const anyone = testCaller({ agency: 'PUBLIC', roles: ['PUBLIC'], division: '', purpose: undefined });
async function published(of = school) {
  const { data } = await service.graphql(
    anyone,
    'query ($id: ID!) { publishedMaterials(institutionId: $id) { title version filingNo usedFrom courses } }',
    { id: of.institutionId },
  );
  return data.publishedMaterials;
}

const hash = (serial: number) => serial.toString(16).padStart(64, '0');
const SHEET = {
  title: '示例数学练习',
  subject: 'MATHEMATICS',
  stage: 'COMPULSORY',
  source: 'SELF_COMPILED',
  foreignCurriculum: false,
};
const isbn = (serial: number, publishers = '9787') => {
  const twelve = publishers + String(serial).padStart(8, '0');
  const sum = [...twelve].reduce((total, digit, at) => total + Number(digit) * (at % 2 ? 3 : 1), 0);
  return twelve + String((10 - (sum % 10)) % 10);
};
const book = (serial: number) => ({
  ...SHEET,
  title: `示例读本${serial}`,
  source: 'PUBLISHED',
  isbn: isbn(serial),
  publisher: '示例出版社',
  selectionNo: `示选〔2026〕${serial}号`,
});

async function submitted(caller: Caller, serial: number, title = SHEET.title): Promise<string> {
  const { id: materialId } = await act(caller, 'draftTeachingMaterial', {
    material: { ...SHEET, title, sha256: hash(serial) },
  });
  await act(caller, 'recordMaterialSelfReview', { materialId, documentNo: '示内审 1 号', note: '合格' });
  expect(await act(caller, 'submitTeachingMaterial', { materialId })).toMatchObject({ state: 'SUBMITTED' });
  return materialId;
}
const OPINION = { verdict: 'APPROVE', thought: '端正', correctness: '无误', fitness: '合适' };
const opine = (person: string, materialId: string, given: object = {}) =>
  act(expertOf(person), 'giveMaterialOpinion', { materialId, ...OPINION, ...given });

it('10 institutions file 93: 87 by book number, 6 by the 7 experts; none of a foreign curriculum (ST5)', async () => {
  for (let serial = 0; serial < 87; serial += 1) {
    const filed = await act(schools[serial % SCHOOLS]!, 'filePublication', { material: book(serial) }, 'state version');
    expect(filed).toEqual({ state: 'FILED', version: 1 });
  }
  for (let serial = 1; serial <= 6; serial += 1) {
    const materialId = await submitted(schools[serial]!, serial);
    await act(officer, 'passMaterialFormalReview', { materialId });
    await act(officer, 'appointMaterialExperts', { materialId, expertIds: experts });
    for (let at = 1; at <= 7; at += 1)
      await act(expertOf(`expert-${at}`), 'giveMaterialOpinion', { materialId, ...OPINION }, 'id');
    const filed = await act(officer, 'fileTeachingMaterial', { materialId, documentNo: `示备〔2026〕${serial}号` });
    expect(filed).toMatchObject({ state: 'FILED', decisionReason: '专家审核意见：通过 7，退回 0，不予通过 0' });
  }
  expect(await total(officer, '{ state: FILED }')).toBe(93);
  expect(await total(officer, '{ state: FILED, source: PUBLISHED }')).toBe(87);
  expect(await total(officer, '{ state: FILED, source: SELF_COMPILED }')).toBe(6);
  expect(await total(school, '{}')).toBe(9);
  // What is seen in a class is found by its hash, whatever it is called.
  expect(await total(officer, `{ sha256: "${hash(3)}" }`)).toBe(1);
  expect(await total(officer, `{ sha256: "${hash(99)}" }`)).toBe(0);
  const foreign = { ...SHEET, sha256: hash(7), foreignCurriculum: true };
  expect(await act(school, 'draftTeachingMaterial', { material: foreign })).toEqual({ code: 'MATERIAL_FOREIGN' });
  const imported = { ...book(9), isbn: isbn(9, '9780') };
  expect(await act(school, 'filePublication', { material: imported })).toEqual({ code: 'PUBLICATION_FOREIGN' });
  expect(await act(school, 'filePublication', { material: book(0) })).toEqual({ code: 'MATERIAL_ON_FILE' });
});

let material: string;
it('opinions are sealed until the last one is in, who has a post steps aside, who is recused sees nothing more', async () => {
  material = await submitted(school, 20);
  expect(await act(schools[1]!, 'stopTeachingMaterial', { materialId: material, reason: '误' })).toEqual({
    code: 'MATERIAL_UNKNOWN',
  });
  await act(officer, 'passMaterialFormalReview', { materialId: material });
  await act(officer, 'recordInstitutionPost', {
    institutionId: school.institutionId,
    citizenNumber: number(7),
    post: '兼职教师',
    source: '检查笔录',
  });
  const appoint = (...at: number[]) =>
    act(officer, 'appointMaterialExperts', { materialId: material, expertIds: at.map((one) => experts[one - 1]) });
  expect(await appoint(1, 2, 7)).toEqual({ code: 'MATERIAL_EXPERT_CONFLICTED' });
  expect(await appoint(1, 2, 3)).toMatchObject({ state: 'WITH_EXPERTS', outstanding: 3, seats: [{}, {}, {}] });
  expect(await shown(expertOf('expert-4'), material)).toBeNull();
  expect(await opine('expert-4', material)).toEqual({ code: 'MATERIAL_UNKNOWN' });

  const own = await shown(expertOf('expert-2'), material);
  expect(own).toMatchObject({
    availableActions: ['recuseMaterialExpert', 'giveMaterialOpinion'],
    seats: [{ own: true }],
  });
  const recusal = { materialId: material, seatId: own.seats[0].id, reason: '曾参与编写' };
  expect(await act(expertOf('expert-2'), 'recuseMaterialExpert', recusal)).toBeNull();
  expect(await shown(expertOf('expert-2'), material)).toBeNull();
  expect((await shown(officer, material)).availableActions).toContain('appointMaterialExperts');
  expect(await appoint(4)).toMatchObject({ outstanding: 3 });

  expect(await opine('expert-1', material)).toMatchObject({ outstanding: 2, opinions: [] });
  expect(await opine('expert-3', material, { verdict: 'RETURN', thought: '第二题不当' })).toMatchObject({
    outstanding: 1,
  });
  for (const caller of [officer, school, expertOf('expert-1')])
    expect((await shown(caller, material)).opinions).toEqual([]);
  expect(await opine('expert-4', material, { verdict: 'RETURN' })).toMatchObject({ state: 'RETURNED', outstanding: 0 });
  expect(await shown(school, material)).toMatchObject({
    opinions: [{ verdict: 'APPROVE' }, { verdict: 'RETURN', thought: '第二题不当' }, { verdict: 'RETURN' }],
    seats: [],
  });
  const texts = await asAdmin<{ row: string }>(service.database.adminUrl, [
    `select a::text as row from act_record a where command = 'giveMaterialOpinion'`,
  ]);
  for (const { row } of texts) expect(row).not.toContain('第二题不当');
});

it('what was returned is changed, reviewed anew, filed, used in one course, and replaced by its next version', async () => {
  const revised = { ...SHEET, sha256: hash(21) };
  expect(await act(school, 'reviseTeachingMaterial', { materialId: material, material: revised })).toMatchObject({
    state: 'DRAFT',
  });
  await act(school, 'recordMaterialSelfReview', { materialId: material, documentNo: '示内审 2 号', note: '已改' });
  await act(school, 'submitTeachingMaterial', { materialId: material });
  await act(officer, 'passMaterialFormalReview', { materialId: material });
  await act(officer, 'appointMaterialExperts', { materialId: material, expertIds: experts.slice(0, 1) });
  // The opinions of the first round stay open while the second one is sealed.
  expect((await shown(school, material)).opinions).toHaveLength(3);
  expect(await opine('expert-1', material)).toMatchObject({ state: 'APPROVED', round: 2 });
  await act(officer, 'fileTeachingMaterial', { materialId: material, documentNo: '示备〔2026〕9号' });

  const courseId = await course();
  const adopt = (materialId: string) => act(school, 'adoptTeachingMaterial', { materialId, courseId });
  expect(await adopt(material)).toMatchObject({
    state: 'IN_USE',
    uses: [{ since: '2026-03-02', until: null, course: { title: '初二数学' } }],
  });
  expect(await adopt(material)).toEqual({ code: 'MATERIAL_COURSE_HAS_IT' });
  // Everyone reads what is in use, and the course with it once that is published.
  expect(await published()).toEqual([
    { title: SHEET.title, version: 1, filingNo: '示备〔2026〕9号', usedFrom: '2026-03-02', courses: [] },
  ]);
  await act(officer, 'publishCourse', { courseId }, '');
  expect(await published()).toMatchObject([{ courses: ['初二数学'] }]);
  expect(await published(schools[1])).toEqual([]);
  const other = await submitted(school, 22, '另一练习');
  expect(await adopt(other)).toEqual({ code: 'ACTION_NOT_AVAILABLE' });

  const change = (serial: number) =>
    act(school, 'changeTeachingMaterial', { materialId: material, material: { ...SHEET, sha256: hash(serial) } });
  expect(await change(21)).toEqual({ code: 'MATERIAL_UNCHANGED' });
  expect(await change(23)).toMatchObject({ version: 2, state: 'DRAFT' });
  expect(await change(24)).toEqual({ code: 'MATERIAL_VERSION_UNDER_WAY' });
  expect(await shown(school, material)).toMatchObject({ version: 1, state: 'IN_USE' });
});

it('is withdrawn for what is found in it, kept three years, and archived by the clock', async () => {
  const input = { idempotencyKey: randomUUID(), materialId: material, ban: 'PIRACY', reason: '整页照录他人教辅' };
  const withdrawn = await act(officer, 'withdrawTeachingMaterial', input);
  expect(withdrawn).toMatchObject({
    state: 'WITHDRAWN',
    ban: 'PIRACY',
    uses: [{ until: '2026-03-02' }],
    availableActions: [],
  });
  expect(await published()).toEqual([]);
  expect(await act(officer, 'withdrawTeachingMaterial', input)).toEqual(withdrawn);
  expect(
    await asAdmin(service.database.adminUrl, [
      `select transition, basis from act_record where command = 'withdrawTeachingMaterial'`,
    ]),
  ).toEqual([{ transition: 'IN_USE -withdrawTeachingMaterial-> WITHDRAWN', basis: '著作权法 第五十三条' }]);
  // The same file does not come back under another name.
  const again = { material: { ...SHEET, title: '别名', sha256: hash(21) } };
  expect(await act(school, 'draftTeachingMaterial', again)).toEqual({ code: 'MATERIAL_ON_FILE' });
  expect(await total(officer, '{ state: SUBMITTED }')).toBe(1);
  clock.turnTo(new Date('2029-03-02T16:00:00Z'));
  await eventually(async () => {
    expect(await shown(officer, material)).toMatchObject({ state: 'ARCHIVED' });
    expect(
      await listed(officer, '{ teachingMaterials(filter: { state: SUBMITTED }) { edges { node { overdue } } } }'),
    ).toEqual([{ overdue: true }]);
  });
});

it('reads three materials with as many statements as two', async () => {
  const cost = (first: number) => listCost(service, officer, { list: 'teachingMaterials', first });
  const [two, three] = [await cost(2), await cost(3)];
  expect(three.rows).toHaveLength(3);
  expect(three.statements).toBe(two.statements);
});

async function course(): Promise<string> {
  await act(testCaller({ division: '341203' }), 'recordSchoolYear', {
    divisionCode: '341203',
    from: '2025-08-01',
    to: '2026-07-31',
    vacations: [
      { kind: 'SUMMER', from: '2026-07-10', to: '2026-07-31' },
      { kind: 'WINTER', from: '2026-01-25', to: '2026-02-20' },
    ],
    schoolFrom: '08:00',
    schoolTo: '16:30',
    daysOff: [],
    daysWorked: [],
    documentNo: '示教〔2025〕8号',
  });
  await putOnDuty(service, school.institutionId!, { 'T-1': 'MATHEMATICS' });
  const filed = await act(school, 'fileCourse', {
    course: {
      title: '初二数学',
      content: '函数',
      subject: 'MATHEMATICS',
      stage: 'COMPULSORY',
      mode: 'OFFLINE',
      pupils: 10,
      teacherRef: 'T-1',
      roomName: '101',
      roomAreaM2: 30,
      price: '1200.00',
      homework: false,
      slots: [{ day: '2026-03-04', from: '18:00', to: '19:30' }],
    },
  });
  expect(filed).toMatchObject({ id: expect.any(String) });
  return filed.id;
}
