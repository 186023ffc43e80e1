import type { AccountRole } from '@liaison/request';
import { Column, Entity, PrimaryColumn } from 'typeorm';

export type AccountState = 'pending' | 'active' | 'dormant' | 'disabled';

@Entity({ name: 'account' })
export class AccountRow {
  @PrimaryColumn('uuid') id: string;
  @Column('uuid') organizationId: string;
  @Column('uuid') identityProviderId: string;
  @Column('text') issuer: string;
  @Column('text') subject: string;
  @Column('text') name: string;
  @Column('text', { nullable: true }) email: string | null;
  @Column('text') role: AccountRole;
  @Column('text') state: AccountState;
  /** From mapped claims only. */
  @Column('jsonb') attributes: Record<string, unknown>;
  @Column({ type: 'timestamptz', insert: false, update: false }) createdAt: Date;
  /** Sector and region of a responder, whom surge access lets in; null for everybody else. */
  @Column({ type: 'text', nullable: true, insert: false }) nippSector: string | null;
  @Column({ type: 'text', nullable: true, insert: false }) region: string | null;
  @Column('timestamptz', { nullable: true }) lastSignInAt: Date | null;
}
