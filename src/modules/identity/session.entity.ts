import { Column, Entity, PrimaryColumn } from 'typeorm';

export type EndReason = 'signed_out' | 'ended_by_person' | 'ended_by_provider' | 'expired' | 'account_closed';

/** The columns that the portal may read; the token's hash is not among them. */
@Entity({ name: 'session' })
export class SessionRow {
  @PrimaryColumn('uuid') id: string;
  @Column('uuid') organizationId: string;
  @Column('uuid') accountId: string;
  @Column('uuid') identityProviderId: string;
  @Column('text', { nullable: true, select: false }) idTokenSealed: string | null;
  @Column('text', { nullable: true }) acr: string | null;
  @Column('text', { array: true }) amr: string[];
  @Column('inet', { nullable: true }) address: string | null;
  @Column('text', { nullable: true }) userAgent: string | null;
  @Column('timestamptz') createdAt: Date;
  @Column('timestamptz') lastSeenAt: Date;
  @Column('timestamptz') expiresAt: Date;
  @Column('timestamptz', { nullable: true }) endedAt: Date | null;
  @Column('text', { nullable: true }) endReason: EndReason | null;
}
