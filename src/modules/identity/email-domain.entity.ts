import { Column, Entity, PrimaryColumn } from 'typeorm';

@Entity({ name: 'email_domain' })
export class EmailDomainRow {
  @PrimaryColumn('uuid') id: string;
  @Column('uuid') organizationId: string;
  @Column('uuid') identityProviderId: string;
  @Column('text') domain: string;
  @Column('timestamptz', { nullable: true }) verifiedAt: Date | null;
}
