import type { OrganizationKind } from '@liaison/request';
import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { NippSector } from './nipp-sector.js';

export type OrganizationState = 'active' | 'suspended';

@Entity({ name: 'organization' })
export class OrganizationRow {
  @PrimaryColumn('uuid') id: string;
  @Column('text') slug: string;
  @Column('text') name: string;
  @Column('text') shortName: string;
  @Column('text') kind: OrganizationKind;
  @Column('text') country: string;
  @Column('text', { nullable: true }) region: string | null;
  @Column('text', { nullable: true }) nippSector: NippSector | null;
  @Column({ type: 'text', insert: false }) state: OrganizationState;
  @Column('boolean') listed: boolean;
  @Column({ type: 'timestamptz', insert: false, update: false }) createdAt: Date;
}
