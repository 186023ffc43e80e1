import type { OrganizationKind } from '@liaison/request';

export interface DemoPerson {
  subject: string;
  name: string;
  title: string;
  administrator?: boolean;
  /** Vetted and dormant: signs in while surge access lasts. */
  responder?: { nippSector: string; region: string };
  claims?: Record<string, unknown>;
}

export interface DemoOrganization {
  slug: string;
  name: string;
  shortName: string;
  kind: OrganizationKind;
  country: string;
  region?: string;
  nippSector?: string;
  domain: string;
  /** Client authentication with a secret instead of the portal's key. */
  withSecret?: boolean;
  people: DemoPerson[];
}

const US = { citizenship: 'USA' };

/** Seven organizations and sixteen people. Names are invented; `.example` belongs to nobody (RFC 2606). */
export const DEMO_ORGANIZATIONS: DemoOrganization[] = [
  {
    slug: 'niru',
    name: 'National Incident Response Unit',
    shortName: 'NIRU',
    kind: 'operator',
    country: 'USA',
    domain: 'niru.example',
    people: [
      {
        subject: 'mara.quinn',
        name: 'Mara Quinn',
        title: 'NIRU administrator',
        administrator: true,
        claims: US,
      },
      { subject: 'dev.okafor', name: 'Dev Okafor', title: 'Incident coordinator', claims: US },
    ],
  },
  {
    slug: 'gulf',
    name: 'Gulf States Fusion Center',
    shortName: 'Gulf FC',
    kind: 'fusion_center',
    country: 'USA',
    region: 'Texas',
    domain: 'gulf-fc.example',
    withSecret: true,
    people: [
      { subject: 'ana.ortiz', name: 'Ana Ortiz', title: 'Senior analyst', claims: US },
      { subject: 'priya.shah', name: 'Priya Shah', title: 'Analyst', claims: US },
      {
        subject: 'ben.carter',
        name: 'Ben Carter',
        title: 'Administrator',
        administrator: true,
        claims: { ...US, sworn: true },
      },
    ],
  },
  {
    slug: 'lakes',
    name: 'Northern Lakes Fusion Center',
    shortName: 'Lakes FC',
    kind: 'fusion_center',
    country: 'USA',
    region: 'Michigan',
    domain: 'lakes-fc.example',
    people: [
      { subject: 'tom.berg', name: 'Tom Berg', title: 'Analyst', claims: US },
      { subject: 'lena.fox', name: 'Lena Fox', title: 'Administrator', administrator: true, claims: US },
    ],
  },
  {
    slug: 'fipa',
    name: 'Federal Infrastructure Protection Agency',
    shortName: 'FIPA',
    kind: 'federal',
    country: 'USA',
    domain: 'fipa.example',
    people: [
      { subject: 'grace.kim', name: 'Grace Kim', title: 'Watch officer', claims: US },
      {
        subject: 'omar.haddad',
        name: 'Omar Haddad',
        title: 'Administrator',
        administrator: true,
        claims: US,
      },
    ],
  },
  {
    slug: 'ncb',
    name: 'INTERPOL Washington, U.S. National Central Bureau',
    shortName: 'INTERPOL Washington',
    kind: 'international',
    country: 'USA',
    domain: 'ncb.example',
    withSecret: true,
    people: [
      { subject: 'luc.moreau', name: 'Luc Moreau', title: 'Liaison officer', claims: { citizenship: 'FRA' } },
      {
        subject: 'sofia.reyes',
        name: 'Sofía Reyes',
        title: 'Administrator',
        administrator: true,
        claims: US,
      },
    ],
  },
  {
    slug: 'port',
    name: 'Port Authority of Bayside',
    shortName: 'Port of Bayside',
    kind: 'private_sector',
    country: 'USA',
    region: 'Texas',
    domain: 'port-bayside.example',
    people: [
      {
        subject: 'jack.doyle',
        name: 'Jack Doyle',
        title: 'Chief of security',
        administrator: true,
        claims: US,
      },
      { subject: 'rosa.lind', name: 'Rosa Lind', title: 'Duty officer', claims: US },
    ],
  },
  {
    slug: 'power',
    name: 'Gulf Power Cooperative',
    shortName: 'Gulf Power',
    kind: 'private_sector',
    country: 'USA',
    region: 'Texas',
    nippSector: 'energy',
    domain: 'gulf-power.example',
    people: [
      {
        subject: 'sam.reyes',
        name: 'Sam Reyes',
        title: 'Grid operator',
        responder: { nippSector: 'energy', region: 'Texas' },
        claims: US,
      },
      {
        subject: 'ida.lund',
        name: 'Ida Lund',
        title: 'Control engineer',
        responder: { nippSector: 'energy', region: 'Texas' },
        claims: US,
      },
      {
        subject: 'noor.aziz',
        name: 'Noor Aziz',
        title: 'Water systems',
        responder: { nippSector: 'water_and_wastewater', region: 'Texas' },
        claims: US,
      },
    ],
  },
];

export const addressOf = (organization: DemoOrganization, person: DemoPerson) =>
  `${person.subject}@${organization.domain}`;
