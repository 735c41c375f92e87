import { AssignerProtocol, type PartitionAssigner } from 'kafkajs';

const { MemberAssignment, MemberMetadata } = AssignerProtocol;
const NAME = 'lianguan-longest-serving';
// Of the consumer protocol: later versions carry more fields, which the client cannot write.
const VERSION = 0;

/**
 * Each topic, which has one partition, goes to the member that has been there longest: a newcomer stands by and takes nothing away.
 * `since` in milliseconds; clocks that differ only change who stands by.
 */
export const longestServing =
  (since: number): PartitionAssigner =>
  () => ({
    name: NAME,
    version: VERSION,
    protocol: ({ topics }) => ({
      name: NAME,
      metadata: MemberMetadata.encode({ version: VERSION, topics, userData: Buffer.from(String(since)) }),
    }),
    async assign({ members }) {
      const ranked = members
        .map(({ memberId, memberMetadata }) => ({ memberId, ...readMetadata(memberMetadata) }))
        .sort((a, b) => a.since - b.since || (a.memberId < b.memberId ? -1 : 1));
      const shares = new Map<string, Record<string, number[]>>(ranked.map(({ memberId }) => [memberId, {}]));
      for (const topic of new Set(ranked.flatMap(({ topics }) => topics))) {
        const { memberId } = ranked.find(({ topics }) => topics.includes(topic))!;
        shares.get(memberId)![topic] = [0];
      }
      return [...shares].map(([memberId, assignment]) => ({
        memberId,
        memberAssignment: MemberAssignment.encode({ version: VERSION, assignment, userData: Buffer.alloc(0) }),
      }));
    },
  });

function readMetadata(bytes: Buffer): { readonly topics: readonly string[]; readonly since: number } {
  const metadata = MemberMetadata.decode(bytes);
  return { topics: metadata?.topics ?? [], since: Number(metadata?.userData.toString() || Number.MAX_SAFE_INTEGER) };
}
