import { Column, Entity, PrimaryColumn } from 'typeorm';

/** What a department knows of an institution: the projection of education's events. The institution itself is education's. */
@Entity('institution_directory')
export class InstitutionReference {
  @PrimaryColumn('uuid')
  id: string;

  /** The institution that stands for it after merges; its own id while it is not merged. */
  @Column('uuid', { name: 'root_id' })
  rootId: string;

  @Column('text', { name: 'division_code' })
  divisionCode: string;

  @Column('text')
  name: string;

  /** The name without blanks, brackets and width, for matching rows that carry no code. */
  @Column('text', { name: 'name_key' })
  nameKey: string;

  @Column('text', { name: 'uscc_code', nullable: true })
  usccCode: string | null;

  @Column('integer')
  version: number;
}
