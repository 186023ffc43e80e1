import { Field, InputType, ObjectType, registerEnumType } from '@nestjs/graphql';
import { ArrayMaxSize, IsEnum, Length, Matches } from 'class-validator';
import { ClientAuthenticationEnum, HOST } from './identity-provider.graphql.js';
import { ProviderFindingCode } from './provider-finding.js';

registerEnumType(ProviderFindingCode, {
  name: 'ProviderFindingCode',
  description: 'What may be wrong with a provider as the portal would use it.',
  valuesMap: {
    NO_WEB_ADDRESS: { description: 'The issuer is no web address.' },
    NOT_HTTPS: { description: 'The issuer does not begin with https.' },
    PRIVATE_ADDRESS: { description: 'The host of `subject` is at a private address, and was not allowed.' },
    UNREACHABLE: {
      description: 'The address of `subject` can’t be read; `found` says why, as the network does.',
    },
    UNTRUSTED_CERTIFICATE: { description: 'The certificate at `subject` is not trusted; `found` says why.' },
    STATUS: { description: 'The address of `subject` answers with the status of `found`.' },
    NO_METADATA: { description: 'What stands at `subject` is no provider’s metadata.' },
    OTHER_ISSUER: { description: 'The provider calls itself `found`.' },
    NO_ENDPOINT: { description: 'The provider names no `subject`.' },
    OTHER_HOST: { description: 'Its `subject` is at the host `found`, which is not allowed for it.' },
    NO_CLIENT_AUTHENTICATION: { description: 'It does not take `subject`, but `found`.' },
    NO_ALGORITHM: { description: 'It signs with `found`, none of which is among `subject`.' },
    NO_KEYS: { description: 'No keys stand at `subject`.' },
    CLOCK: { description: 'Its clock is `subject` seconds off.' },
  },
});

@ObjectType('ProviderFinding', {
  description: 'Something that is wrong with a provider as the portal would use it.',
})
export class ProviderFindingShown {
  @Field(() => ProviderFindingCode, { description: 'What.' }) code: ProviderFindingCode;
  @Field({ description: 'What it is about: an address, a host, or a name of the metadata.' }) subject: string;
  @Field({ description: 'What was found there.' }) found: string;
}

@InputType({ description: 'A provider, as it would be configured.' })
export class CheckIdentityProviderInput {
  @Field({ description: 'Issuer, to the letter.' }) @Length(8, 500) issuer: string;
  @Field(() => [String], {
    defaultValue: [],
    description: 'Hosts of its endpoints besides the issuer’s own.',
  })
  @ArrayMaxSize(10)
  @Matches(HOST, { each: true })
  endpointHosts: string[] = [];
  @Field(() => ClientAuthenticationEnum, { description: 'How the portal would authenticate.' })
  @IsEnum(ClientAuthenticationEnum)
  clientAuthentication: ClientAuthenticationEnum;
}
