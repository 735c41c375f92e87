import { expect } from '@jest/globals';
import { randomUUID } from 'node:crypto';
import { makeSchoolLicenseNumber, type Caller } from '@lianguan/kernel';
import { eventually, handIn, testCaller, type TestService } from '@lianguan/testing';
import { putOnDuty } from './on-duty-teachers.js';

const HEADER =
  '台账编号,机构名称,区划代码,办学地址,培训类别,举办者姓名,办学许可证号,发证机关,许可证有效期起,许可证有效期止';
const ROWS = [1, 2].map((at) => {
  const number = makeSchoolLicenseNumber({ division: '341203', level: 7, serial: at });
  return `R-${at},示例${at}号学校,341203,文化路${at}号,学科类,示例举办${at},${number},示例区教育局,2024-01-01,2028-12-31`;
});
export const SLOT_DAYS = ['2026-09-02', '2026-09-03', '2026-09-04'] as const;
const officer = testCaller();

/** The shown row, or the code of the refusal or of the error. */
export const actor = (service: TestService) =>
  async function act(caller: Caller, mutation: string, noun: string, given: object) {
    const type = `${mutation[0]!.toUpperCase()}${mutation.slice(1)}Input`;
    const { data, errors } = await service.graphql(
      caller,
      `mutation ($input: ${type}!) { act: ${mutation}(input: $input) { refusal { code } row: ${noun} } }`,
      { input: { idempotencyKey: randomUUID(), ...given } },
    );
    if (errors) return { code: errors[0]!.extensions.code };
    return data.act.row ?? data.act.refusal;
  };

interface PublishedCourse {
  readonly school: Caller;
  readonly other: Caller;
  readonly courseId: string;
}

/** A published course of mathematics by T-1, on three evenings; beside its school there is another. The clock stands on 2026-09-01. */
export async function publishedCourse(service: TestService): Promise<PublishedCourse> {
  const act = actor(service);
  await handIn(service, officer, { mutation: 'importInstitutions', rows: [HEADER, ...ROWS] });
  const [school, other]: Caller[] = await eventually(async () => {
    const { data } = await service.graphql(officer, '{ institutions { edges { node { id } } } }');
    expect(data.institutions.edges).toHaveLength(2);
    return data.institutions.edges.map(({ node: { id } }: { node: { id: string } }) =>
      testCaller({ agency: 'INSTITUTION', roles: ['INST'], division: '', subject: id, institutionId: id }),
    );
  });
  await putOnDuty(service, school!.institutionId!, { 'T-1': 'MATHEMATICS' });
  await act(officer, 'recordSchoolYear', 'schoolYear { version }', {
    divisionCode: '341203',
    from: '2026-08-01',
    to: '2027-07-31',
    vacations: [
      { kind: 'SUMMER', from: '2026-08-01', to: '2026-08-31' },
      { kind: 'WINTER', from: '2027-01-25', to: '2027-02-20' },
    ],
    schoolFrom: '08:00',
    schoolTo: '16:30',
    daysOff: [],
    daysWorked: [],
    documentNo: '示教〔2026〕8号',
  });
  const { id: courseId } = await act(school!, 'fileCourse', 'course { id }', {
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
      slots: SLOT_DAYS.map((day) => ({ day, from: '18:00', to: '19:30' })),
    },
  });
  await act(officer, 'publishCourse', 'course { id }', { courseId });
  return { school: school!, other: other!, courseId };
}
