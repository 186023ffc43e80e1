import { Column, Entity, PrimaryColumn } from 'typeorm';

export type AccountJoinState = 'open' | 'confirmed' | 'declined';

@Entity({ name: 'account_join' })
export class AccountJoinRow {
  @PrimaryColumn('uuid') id: string;
  @Column('uuid') organizationId: string;
  /** The account of before. */
  @Column('uuid') accountId: string;
  /** The account that the new provider made. */
  @Column('uuid') joinedId: string;
  @Column('text') reason: string;
  @Column({ type: 'text', insert: false }) state: AccountJoinState;
  @Column('uuid') requestedBy: string;
  @Column({ type: 'timestamptz', insert: false, update: false }) requestedAt: Date;
  @Column({ type: 'uuid', insert: false, nullable: true }) decidedBy: string | null;
  @Column({ type: 'timestamptz', insert: false, nullable: true }) decidedAt: Date | null;
}

/** One of the two accounts, as those who decide see it. */
export interface JoinedAccount {
  id: string;
  name: string;
  email: string | null;
  providerName: string;
}

/** A request as administrators see it. */
export interface AccountJoinView extends AccountJoinRow {
  account: JoinedAccount;
  joined: JoinedAccount;
  requesterName: string;
  deciderName: string | null;
  /** Both accounts and their providers are still in the states that it needs. */
  possible: boolean;
  cursorAt: string;
}
