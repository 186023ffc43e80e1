import { DateTime, connectionOf } from '@liaison/graphql';
import { Name } from '@liaison/text';
import { Field, ID, InputType, Int, ObjectType, registerEnumType } from '@nestjs/graphql';
import {
  ArrayContains,
  ArrayMaxSize,
  IsArray,
  IsBoolean,
  IsEnum,
  IsFQDN,
  IsInt,
  IsOptional,
  IsUUID,
  Length,
  Matches,
  Max,
  Min,
  ValidateIf,
  ValidateNested,
} from 'class-validator';
import { Type } from 'class-transformer';

/** RFC 6749, 3.3. */
const SCOPE = /^[\x21\x23-\x5b\x5d-\x7e]{1,100}$/;
export const HOST = /^[a-z0-9.-]+(:\d{1,5})?$/;

export enum ClientAuthenticationEnum {
  CLIENT_SECRET_BASIC = 'client_secret_basic',
  PRIVATE_KEY_JWT = 'private_key_jwt',
}
registerEnumType(ClientAuthenticationEnum, {
  name: 'ClientAuthentication',
  description: 'How the portal authenticates at a provider’s token endpoint.',
  valuesMap: {
    CLIENT_SECRET_BASIC: { description: 'With a secret.' },
    PRIVATE_KEY_JWT: { description: 'With the portal’s key, whose public half is at /auth/jwks.' },
  },
});
export enum FirstSignInEnum {
  REFUSED = 'refused',
  PENDING = 'pending',
  ACTIVE = 'active',
}
registerEnumType(FirstSignInEnum, {
  name: 'FirstSignIn',
  description: 'What becomes of a person whom the provider sends for the first time.',
  valuesMap: {
    REFUSED: { description: 'Refused.' },
    PENDING: { description: 'Gets an account that an administrator must validate.' },
    ACTIVE: { description: 'Gets an account at once.' },
  },
});
export enum ProviderStateEnum {
  ACTIVE = 'active',
  DISABLED = 'disabled',
}
registerEnumType(ProviderStateEnum, {
  name: 'ProviderState',
  description: 'Whether a provider signs people in.',
  valuesMap: {
    ACTIVE: { description: 'It does.' },
    DISABLED: { description: 'It does not, and its sessions have ended.' },
  },
});

@ObjectType({ description: 'An e-mail domain that routes to a provider at sign-in.' })
export class EmailDomain {
  @Field(() => ID, { description: 'Identifier.' }) id: string;
  @Field({ description: 'Domain in lower case.' }) domain: string;
  @Field(() => DateTime, {
    nullable: true,
    description: 'When it was verified; it routes only then.',
  })
  verifiedAt: Date | null;
}

@ObjectType({ description: 'What the caller may do with a provider.' })
export class IdentityProviderCan {
  @Field({ description: 'Read it.' }) read: boolean;
  @Field({ description: 'Change it.' }) update: boolean;
  @Field({ description: 'Disable it.' }) disable: boolean;
  @Field({ description: 'Enable it.' }) enable: boolean;
  @Field({ description: 'Add e-mail domains to it.' }) addDomain: boolean;
}

@ObjectType({ description: 'An OpenID Connect provider of one organization. Secrets are never shown.' })
export class IdentityProvider {
  @Field(() => ID, { description: 'Identifier.' }) id: string;
  @Field({ description: 'What people see when there is a choice.' }) name: string;
  @Field({ description: 'Issuer.' }) issuer: string;
  @Field({ description: 'The portal’s client id there.' }) clientId: string;
  @Field(() => ClientAuthenticationEnum, { description: 'How the portal authenticates.' })
  clientAuthentication: string;
  @Field(() => [String], { description: 'One of these acr values is required.' }) requiredAcr: string[];
  @Field(() => [String], { description: 'All of these amr values are required.' }) requiredAmr: string[];
  @Field(() => [String], { description: 'Scopes that are asked for.' }) scopes: string[];
  @Field(() => [String], { description: 'Hosts of its endpoints besides the issuer’s own.' })
  endpointHosts: string[];
  @Field({
    description:
      'Whether an address counts of which it does not say that it is verified, where the domain was verified for it.',
  })
  trustsAddresses: boolean;
  @Field(() => FirstSignInEnum, { description: 'What an unknown person becomes.' }) firstSignIn: string;
  @Field(() => ProviderStateEnum, { description: 'Whether it signs people in.' }) state: string;
  @Field({ description: 'Redirect address to register at the provider.' }) redirectUri: string;
  @Field({ description: 'Back-channel logout address to register at the provider.' })
  backChannelLogoutUri: string;
  @Field(() => [EmailDomain], { description: 'E-mail domains that route here, 100 at most.' })
  domains: EmailDomain[];
  @Field(() => IdentityProviderCan, { description: 'What the caller may do with it.' })
  can: IdentityProviderCan;
}

export const IdentityProviderConnection = connectionOf(IdentityProvider, 'IdentityProvider');

@InputType({ description: 'From one of our attributes to the name of the provider’s claim.' })
export class ClaimMappingInput {
  @Field({
    description:
      'Our attribute, such as `citizenship`; or what is read of every person: `name`, `email`, `emailVerified`.',
  })
  @Matches(/^[A-Za-z0-9_]{1,40}$/)
  attribute: string;
  @Field({ description: 'Their claim.' }) @Length(1, 200) claim: string;
}

@InputType({ description: 'A provider to configure for an organization.' })
export class CreateIdentityProviderInput {
  @Field(() => ID, { description: 'Whose people it knows.' }) @IsUUID() organizationId: string;
  @Field({ description: 'What people see when there is a choice.' }) @Name(2, 100) name: string;
  @Field({ description: 'Issuer, to the letter.' })
  @Matches(/^https?:\/\/[^\s?#]+$/)
  @Length(8, 500)
  issuer: string;
  @Field({ description: 'The portal’s client id there.' }) @Length(1, 300) clientId: string;
  @Field(() => ClientAuthenticationEnum, { description: 'How the portal authenticates.' })
  @IsEnum(ClientAuthenticationEnum)
  clientAuthentication: ClientAuthenticationEnum;
  @Field(() => String, { nullable: true, description: 'Secret, for `CLIENT_SECRET_BASIC`.' })
  @IsOptional()
  @Length(8, 500)
  clientSecret?: string | null;
  @Field(() => [String], {
    defaultValue: ['openid', 'profile', 'email'],
    description: 'Scopes; `openid` is one of them.',
  })
  @IsArray()
  @ArrayMaxSize(20)
  @Matches(SCOPE, { each: true })
  scopes: string[] = ['openid', 'profile', 'email'];
  @Field(() => [String], {
    defaultValue: [],
    description: 'Hosts of its endpoints besides the issuer’s own.',
  })
  @IsArray()
  @ArrayMaxSize(10)
  @Matches(HOST, { each: true })
  endpointHosts: string[] = [];
  @Field(() => [ClaimMappingInput], { defaultValue: [], description: 'Claims that carry attributes.' })
  @IsArray()
  @ArrayMaxSize(20)
  @ValidateNested({ each: true })
  @Type(() => ClaimMappingInput)
  claimMapping: ClaimMappingInput[] = [];
  @Field(() => [String], { defaultValue: [], description: 'One of these acr values is required.' })
  @IsArray()
  @ArrayMaxSize(10)
  @Length(1, 200, { each: true })
  requiredAcr: string[] = [];
  @Field(() => [String], {
    defaultValue: [],
    description: 'All of these amr values are required, such as `mfa` (RFC 8176).',
  })
  @IsArray()
  @ArrayMaxSize(10)
  @Length(1, 50, { each: true })
  requiredAmr: string[] = [];
  @Field(() => Int, { nullable: true, description: 'Oldest authentication in seconds, 60 to 43,200.' })
  @IsOptional()
  @IsInt()
  @Min(60)
  @Max(43200)
  maxAuthenticationAge?: number | null;
  @Field(() => FirstSignInEnum, {
    defaultValue: FirstSignInEnum.PENDING,
    description: 'What an unknown person becomes.',
  })
  @IsEnum(FirstSignInEnum)
  firstSignIn: FirstSignInEnum = FirstSignInEnum.PENDING;
  @Field({
    defaultValue: false,
    description:
      'An address counts of which the provider does not say whether it is verified (Entra ID never does), where its domain was verified for this provider. One that it calls unverified never counts.',
  })
  @IsBoolean()
  trustsAddresses: boolean = false;
}

@InputType({ description: 'Changes of a provider; what is left out stays.' })
export class UpdateIdentityProviderInput {
  @Field(() => ID, { description: 'Which provider.' }) @IsUUID() id: string;
  @Field(() => String, { nullable: true, description: 'What people see when there is a choice.' })
  @ValidateIf((_input, value) => value !== undefined)
  @Name(2, 100)
  name?: string;
  @Field(() => ClientAuthenticationEnum, { nullable: true, description: 'How the portal authenticates.' })
  @ValidateIf((_input, value) => value !== undefined)
  @IsEnum(ClientAuthenticationEnum)
  clientAuthentication?: ClientAuthenticationEnum;
  @Field(() => String, {
    nullable: true,
    description: 'A new secret. The one before is kept, and tried where the new one is refused.',
  })
  @IsOptional()
  @Length(8, 500)
  clientSecret?: string | null;
  @Field(() => Boolean, { nullable: true, description: 'The secret before is not tried any more.' })
  @IsOptional()
  @IsBoolean()
  forgetPreviousSecret?: boolean | null;
  @Field(() => [String], { nullable: true, description: 'Scopes; `openid` is one of them.' })
  @ValidateIf((_input, value) => value !== undefined)
  @IsArray()
  @ArrayMaxSize(20)
  @ArrayContains(['openid'])
  @Matches(SCOPE, { each: true })
  scopes?: string[];
  @Field(() => [String], {
    nullable: true,
    description: 'Hosts of its endpoints besides the issuer’s own, such as `graph.microsoft.com`.',
  })
  @ValidateIf((_input, value) => value !== undefined)
  @IsArray()
  @ArrayMaxSize(10)
  @Matches(HOST, { each: true })
  endpointHosts?: string[];
  @Field(() => [ClaimMappingInput], { nullable: true, description: 'Claims that carry attributes.' })
  @ValidateIf((_input, value) => value !== undefined)
  @IsArray()
  @ArrayMaxSize(20)
  @ValidateNested({ each: true })
  @Type(() => ClaimMappingInput)
  claimMapping?: ClaimMappingInput[];
  @Field(() => [String], { nullable: true, description: 'One of these acr values is required.' })
  @ValidateIf((_input, value) => value !== undefined)
  @IsArray()
  @ArrayMaxSize(10)
  @Length(1, 200, { each: true })
  requiredAcr?: string[];
  @Field(() => [String], { nullable: true, description: 'All of these amr values are required.' })
  @ValidateIf((_input, value) => value !== undefined)
  @IsArray()
  @ArrayMaxSize(10)
  @Length(1, 50, { each: true })
  requiredAmr?: string[];
  @Field(() => Int, {
    nullable: true,
    description: 'Oldest authentication in seconds, 60 to 43,200; null for any.',
  })
  @IsOptional()
  @IsInt()
  @Min(60)
  @Max(43200)
  maxAuthenticationAge?: number | null;
  @Field(() => FirstSignInEnum, { nullable: true, description: 'What an unknown person becomes.' })
  @ValidateIf((_input, value) => value !== undefined)
  @IsEnum(FirstSignInEnum)
  firstSignIn?: FirstSignInEnum;
  @Field(() => Boolean, {
    nullable: true,
    description:
      'Whether an address counts of which it does not say that it is verified, where the domain was verified for it.',
  })
  @ValidateIf((_input, value) => value !== undefined)
  @IsBoolean()
  trustsAddresses?: boolean;
}

@InputType({ description: 'An e-mail domain for a provider.' })
export class AddEmailDomainInput {
  @Field(() => ID, { description: 'Which provider.' }) @IsUUID() identityProviderId: string;
  @Field({ description: 'Domain.' }) @IsFQDN({ require_tld: false }) @Length(3, 253) domain: string;
}
