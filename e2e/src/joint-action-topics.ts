import { fromBinary, type DescMessage } from '@bufbuild/protobuf';
import type { EventBus, ReceivedMessage } from '@lianguan/platform';
import {
  EducationMeasureAnsweredSchema,
  EscrowAccountRecordedSchema,
  FinanceMeasureAnsweredSchema,
  JointActionSteppedSchema,
  JointEnforcementMeasureAnsweredSchema,
  LicenseStateChangedSchema,
  MeasureInstructedSchema,
  PublicSecurityMeasureAnsweredSchema,
  topicOf,
} from '@lianguan/proto-events';
import { readAll } from '@lianguan/testing';

interface Numbered {
  readonly schema: DescMessage;
  /** Whose numbers they are. */
  readonly of: string;
  readonly number: string;
  /** Every number from 1 on is there; otherwise they only grow. */
  readonly whole: boolean;
}

const answers = (schema: DescMessage): Numbered => ({ schema, of: 'measureId', number: 'receiptNo', whole: true });
const ANSWERS = [
  EducationMeasureAnsweredSchema,
  FinanceMeasureAnsweredSchema,
  PublicSecurityMeasureAnsweredSchema,
  JointEnforcementMeasureAnsweredSchema,
].map(answers);
const STEPS: Numbered = { schema: JointActionSteppedSchema, of: 'jointActionId', number: 'step', whole: true };
const INSTRUCTIONS: Numbered = { schema: MeasureInstructedSchema, of: 'measureId', number: 'version', whole: true };
const STATES: readonly Numbered[] = [
  { schema: LicenseStateChangedSchema, of: 'licenseId', number: 'version', whole: false },
  { schema: EscrowAccountRecordedSchema, of: 'accountId', number: 'version', whole: false },
];

/** What the bus has carried: the last number of each, by the id that it belongs to. */
export interface Carried {
  readonly steps: ReadonlyMap<string, number>;
  readonly instructions: ReadonlyMap<string, number>;
  readonly answers: ReadonlyMap<string, number>;
  /** Messages that stand in a topic more than once. */
  readonly doubled: number;
  readonly findings: readonly string[];
}

/** Reads the topics of joint actions from their beginning. */
export async function readTopics(bus: EventBus): Promise<Carried> {
  const findings: string[] = [];
  let doubled = 0;
  const read = async (numbered: Numbered): Promise<ReadonlyMap<string, number>> => {
    const messages = await readAll(bus, topicOf(numbered.schema).name);
    const once = firstOfEach(messages.filter(({ type }) => type === numbered.schema.typeName));
    doubled += messages.length - firstOfEach(messages).length;
    return lastNumbers(once, numbered, findings);
  };
  const steps = await read(STEPS);
  const instructions = await read(INSTRUCTIONS);
  const answered = new Map<string, number>();
  for (const numbered of ANSWERS) for (const [id, last] of await read(numbered)) answered.set(id, last);
  for (const numbered of STATES) await read(numbered);
  return { steps, instructions, answers: answered, doubled, findings };
}

function firstOfEach(messages: readonly ReceivedMessage[]): ReceivedMessage[] {
  const seen = new Set<string>();
  return messages.filter(({ id }) => !seen.has(id) && seen.add(id));
}

function lastNumbers(
  messages: readonly ReceivedMessage[],
  { schema, of, number, whole }: Numbered,
  findings: string[],
): ReadonlyMap<string, number> {
  const last = new Map<string, number>();
  for (const { data } of messages) {
    const content = fromBinary(schema, data) as unknown as Readonly<Record<string, unknown>>;
    const [id, next] = [String(content[of]), Number(content[number])];
    const before = last.get(id) ?? 0;
    if (whole ? next !== before + 1 : next <= before)
      findings.push(`${schema.typeName} ${id}: ${number} ${next} follows ${before}`);
    last.set(id, next);
  }
  return last;
}
