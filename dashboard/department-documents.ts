/** The departments by the names that the graph writes them with. */
const DEPARTMENTS = ['Education', 'MarketRegulation', 'CivilAffairs', 'Finance', 'PublicSecurity', 'JointEnforcement'];

const REASON = 'MeasureReasonInput';
const DEED = 'CarryOutMeasureInput';

const fieldPrefix = (name: string): string => name.charAt(0).toLowerCase() + name.slice(1);

const upperFirst = (name: string): string => name.charAt(0).toUpperCase() + name.slice(1);

function measureDocuments(name: string): string {
  const acts = {
    [`acknowledge${name}Measure`]: 'MeasureActInput',
    [`accept${name}Measure`]: 'MeasureActInput',
    [`objectTo${name}Measure`]: 'ObjectToMeasureInput',
    [`decline${name}Measure`]: REASON,
    [`execute${name}Measure`]: DEED,
    [`report${name}MeasureFailure`]: REASON,
    [`compensate${name}Measure`]: DEED,
    [`report${name}CompensationFailure`]: REASON,
  };
  const mutations = Object.entries(acts).map(
    ([field, input]) =>
      `mutation ${upperFirst(field)}($input: ${input}!) { outcome: ${field}(input: $input) { ok refusal { code message basis } } }`,
  );
  return `query ${name}MeasureOrders($first: Int!, $after: String, $toDo: Boolean) {
    orders: ${fieldPrefix(name)}MeasureOrders(first: $first, after: $after, toDo: $toDo) { ...MeasureTasks }
  }
  ${mutations.join('\n')}`;
}

const parkedDocuments = (name: string): string => `query ${name}ParkedMessages($first: Int!, $after: String) {
    parked: ${fieldPrefix(name)}ParkedMessages(first: $first, after: $after) { ...ParkedPage }
  }
  mutation Replay${name}ParkedMessages($input: Replay${name}ParkedMessagesInput!) {
    outcome: replay${name}ParkedMessages(input: $input) { ok handled remaining refusal { code message basis } }
  }
  mutation Dismiss${name}ParkedMessage($input: Dismiss${name}ParkedMessageInput!) {
    outcome: dismiss${name}ParkedMessage(input: $input) { ok refusal { code message basis } }
  }`;

/** What every department's graph has under names of its own; written once here, so that the departments cannot drift apart. */
export const departmentDocuments = (): string[] =>
  DEPARTMENTS.flatMap((name) => [measureDocuments(name), parkedDocuments(name)]);
