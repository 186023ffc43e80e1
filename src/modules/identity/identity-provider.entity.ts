import { Column, Entity, PrimaryColumn } from 'typeorm';

export type ClientAuthentication = 'client_secret_basic' | 'private_key_jwt';
export type FirstSignIn = 'refused' | 'pending' | 'active';

@Entity({ name: 'identity_provider' })
export class IdentityProviderRow {
  @PrimaryColumn('uuid') id: string;
  @Column('uuid') organizationId: string;
  @Column('text') name: string;
  @Column('text') issuer: string;
  @Column('text') clientId: string;
  @Column('text') clientAuthentication: ClientAuthentication;
  @Column('text', { nullable: true, select: false }) clientSecretSealed: string | null;
  @Column({ type: 'text', nullable: true, select: false, insert: false })
  previousSecretSealed: string | null;
  @Column('text', { array: true }) scopes: string[];
  @Column('text', { array: true }) endpointHosts: string[];
  @Column('jsonb') claimMapping: Record<string, string>;
  @Column('text', { array: true }) requiredAcr: string[];
  @Column('text', { array: true }) requiredAmr: string[];
  @Column('integer', { nullable: true }) maxAuthenticationAge: number | null;
  @Column('boolean') trustsAddresses: boolean;
  @Column('text') firstSignIn: FirstSignIn;
  @Column({ type: 'text', insert: false }) state: 'active' | 'disabled';
  @Column({ type: 'timestamptz', insert: false, update: false }) createdAt: Date;
}
