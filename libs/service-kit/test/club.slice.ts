import DataLoader from 'dataloader';
import {
  Arg,
  Args,
  Ctx,
  Field,
  FieldResolver,
  ID,
  ObjectType,
  Query,
  Resolver,
  Root,
  type ClassType,
} from 'type-graphql';
import { Column, Entity, PrimaryColumn } from 'typeorm';
import {
  connection,
  ForwardMigration,
  grantAppSql,
  Key,
  MoneyScalar,
  PageArgs,
  pageOf,
  Personal,
  Policy,
  rowSecuritySql,
  type Operation,
  type Page,
  type Slice,
} from '../src/index.js';

// A made-up capability: clubs, each with an organiser, and the office's note on it.

@ObjectType('Club')
@Key()
@Entity('club')
export class Club {
  @Field(() => ID)
  @PrimaryColumn('uuid')
  id: string;

  @Field()
  @Column('text')
  name: string;

  @Column('text', { name: 'division_code' })
  divisionCode: string;

  @Column('uuid', { name: 'organiser_id' })
  organiserId: string;

  @Field(() => String, { nullable: true })
  @Policy('controller-id')
  @Personal({ subject: 'organiserId', mask: 'MOBILE' })
  @Column('text')
  mobile: string;

  @Field(() => MoneyScalar, { nullable: true })
  @Policy('account')
  @Column('bigint', { name: 'fee_fen' })
  feeFen: bigint;

  @Column('text', { name: 'bank_id' })
  bankId: string;
}

@ObjectType('ClubNote')
@Entity('club_note')
export class ClubNote {
  @Field(() => ID)
  @PrimaryColumn('uuid', { name: 'club_id' })
  clubId: string;

  @Field()
  @Column('text')
  text: string;
}

/** Another department's entity, which this one extends. */
@ObjectType('Place')
@Key()
export class Place {
  @Field(() => ID)
  id: string;
}

const ClubConnection = connection('Club', () => Club as ClassType<Club>);

const clubLoader = (op: Operation) =>
  op.loader(
    'clubs',
    (db) =>
      new DataLoader<string, Club | null>(async (ids) => {
        const clubs = await db.manager
          .createQueryBuilder(Club, 'club')
          .whereInIds([...ids])
          .getMany();
        const byId = new Map(clubs.map((club) => [club.id, club]));
        return ids.map((id) => byId.get(id) ?? null);
      }),
  );

const noteLoader = (op: Operation) =>
  op.loader(
    'notes',
    (db) =>
      new DataLoader<string, ClubNote | null>(async (ids) => {
        const notes = await db.query<{ club_id: string; text: string }>(
          'SELECT * FROM club_note WHERE club_id = ANY($1)',
          [ids],
        );
        const byClub = new Map(notes.map((note) => [note.club_id, note]));
        return ids.map((id) => {
          const note = byClub.get(id);
          return note ? Object.assign(new ClubNote(), { clubId: id, text: note.text }) : null;
        });
      }),
  );

@Resolver(() => Club)
class ClubResolver {
  @Query(() => ClubConnection)
  clubs(@Args(() => PageArgs) page: PageArgs, @Ctx() op: Operation): Promise<Page<Club>> {
    return pageOf(op.db.manager.createQueryBuilder(Club, 'club'), ['name', 'id'], page);
  }

  @Query(() => Club, { nullable: true })
  club(@Arg('id', () => ID) id: string, @Ctx() op: Operation): Promise<Club | null> {
    return op.db.manager.findOneBy(Club, { id });
  }

  @Query(() => String)
  async broken(@Ctx() op: Operation): Promise<string> {
    await op.db.query('SELECT $1::int / 0', [7]);
    return 'never';
  }

  @Query(() => String)
  async slow(@Ctx() op: Operation): Promise<string> {
    await op.db.query('SELECT pg_sleep(1)');
    return 'slept';
  }

  @FieldResolver(() => ClubNote, { nullable: true })
  note(@Root() club: Club, @Ctx() op: Operation): Promise<ClubNote | null> {
    return noteLoader(op).load(club.id);
  }
}

@Resolver(() => Place)
class PlaceResolver {
  @FieldResolver(() => String, { nullable: true })
  @Policy('background-answer:count')
  clubCount(@Root() place: Place): string {
    return `clubs of ${place.id}`;
  }
}

export class Clubs1764000000000 extends ForwardMigration {
  protected statements(app: string): string[] {
    return [
      `CREATE TABLE club (id uuid PRIMARY KEY, name text NOT NULL, division_code text NOT NULL, organiser_id uuid NOT NULL,
         mobile text, fee_fen bigint NOT NULL, bank_id text NOT NULL)`,
      ...rowSecuritySql('club', { division: 'division_code', institution: 'id', bank: 'bank_id' }),
      grantAppSql(app, 'club', 'SELECT, INSERT, UPDATE'),
      'CREATE TABLE club_note (club_id uuid PRIMARY KEY, text text NOT NULL, division_code text NOT NULL)',
      ...rowSecuritySql('club_note', { division: 'division_code' }),
      grantAppSql(app, 'club_note', 'SELECT'),
    ];
  }
}

export const clubSlice: Slice = {
  name: 'clubs',
  entities: [Club, ClubNote],
  resolvers: [ClubResolver, PlaceResolver],
  references: [{ type: Club, resolve: (op, id) => clubLoader(op).load(id) }, { type: Place }],
  proofs: [{ type: Club, proven: (club: Club, caller) => (club.bankId === caller.bankId ? ['OWN_CUSTOMERS'] : []) }],
};

/** 60 clubs in 341203, one in 341202; ids end in the number, names sort by it. */
export const CLUB_ROWS = [
  `INSERT INTO club SELECT ('00000000-0000-7000-8000-' || lpad(n::text, 12, '0'))::uuid, '社团' || lpad(n::text, 3, '0'),
     CASE WHEN n = 61 THEN '341202' ELSE '341203001' END, ('00000000-0000-7000-9000-' || lpad(n::text, 12, '0'))::uuid,
     '1990000' || lpad(n::text, 4, '0'), n * 100, CASE WHEN n <= 2 THEN 'bank-a' ELSE 'bank-b' END FROM generate_series(1, 61) n`,
  `INSERT INTO club_note SELECT id, '备注' || name, division_code FROM club`,
];

export const clubId = (n: number): string => `00000000-0000-7000-8000-${String(n).padStart(12, '0')}`;
export const organiserId = (n: number): string => `00000000-0000-7000-9000-${String(n).padStart(12, '0')}`;
