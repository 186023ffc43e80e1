import { registerEnumType } from '@nestjs/graphql';

/** TLP 2.0 (FIRST): exactly five labels, upper case, no space after the colon. */
export enum TlpEnum {
  CLEAR = 'TLP:CLEAR',
  GREEN = 'TLP:GREEN',
  AMBER = 'TLP:AMBER',
  AMBER_STRICT = 'TLP:AMBER+STRICT',
  RED = 'TLP:RED',
}
registerEnumType(TlpEnum, {
  name: 'Tlp',
  description: 'Traffic Light Protocol 2.0 (FIRST): how far the source lets information travel.',
  valuesMap: {
    CLEAR: { description: 'TLP:CLEAR: no limit on disclosure.' },
    GREEN: { description: 'TLP:GREEN: the community; not over publicly accessible channels.' },
    AMBER: { description: 'TLP:AMBER: the organization and its clients, need to know.' },
    AMBER_STRICT: { description: 'TLP:AMBER+STRICT: the organization only, need to know.' },
    RED: { description: 'TLP:RED: the individual recipients only.' },
  },
});

const BY_STRICTNESS: string[] = [
  TlpEnum.CLEAR,
  TlpEnum.GREEN,
  TlpEnum.AMBER,
  TlpEnum.AMBER_STRICT,
  TlpEnum.RED,
];

/** What a collection is marked with: the strictest label of all that is in it. */
export function strictestTlp(labels: (string | null)[]): string {
  return BY_STRICTNESS[Math.max(...labels.map((label) => BY_STRICTNESS.indexOf(label ?? TlpEnum.CLEAR)))]!;
}
