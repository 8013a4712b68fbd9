import { Column, Entity, Index, PrimaryColumn } from 'typeorm';
import type { MessageState } from '#domain/site/contact-message-rules.ts';
import {
  choiceColumn,
  countColumn,
  idColumn,
  instantColumn,
  longTextColumn,
  textColumn,
} from '../database/columns.ts';

const OPTIONAL = { nullable: true };

/** What a visitor wrote to the guild. */
@Entity({ name: 'contact_message' })
@Index('ix_contact_message_state', ['state', 'receivedAt', 'id'])
export class ContactMessageEntity {
  @PrimaryColumn(idColumn())
  id!: string;
  @Column(textColumn(60))
  name!: string;
  @Column(textColumn(100, OPTIONAL))
  organisation!: string | null;
  @Column(textColumn(254))
  email!: string;
  @Column(textColumn(40, OPTIONAL))
  phone!: string | null;
  @Column(textColumn(120))
  subject!: string;
  @Column(longTextColumn())
  body!: string;
  @Column(choiceColumn())
  state!: MessageState;
  @Column(instantColumn())
  receivedAt!: string;
  /** Name of who marked it last, and when. */
  @Column(textColumn(100, OPTIONAL))
  markedBy!: string | null;
  @Column(instantColumn(OPTIONAL))
  markedAt!: string | null;
}

export type ContactMessageRow = Pick<ContactMessageEntity, keyof ContactMessageEntity>;

/**
 * How much was done in an hour, by what is counted: messages of one network address, or (`*`) of all; letters to an
 * account, registrations of an address.
 */
@Entity({ name: 'contact_limit' })
@Index('ix_contact_limit_since', ['since'])
export class ContactLimitEntity {
  @PrimaryColumn(textColumn(100))
  address!: string;
  @Column(countColumn())
  messages!: number;
  @Column(instantColumn())
  since!: string;
}
