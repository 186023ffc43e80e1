import { Module } from '@nestjs/common';
import { AccountJoinResolver } from './account-join.resolver.js';
import { AccountJoinService } from './account-join.service.js';
import { OrganizationsModule } from '../organizations/index.js';
import { Attempts } from './attempts.js';
import { AuthController } from './auth.controller.js';
import { HomeRealmService } from './home-realm.service.js';
import { IdentityProviderResolver } from './identity-provider.resolver.js';
import { IdentityProviderService } from './identity-provider.service.js';
import { ProviderClient } from './provider-client.js';
import { SessionResolver } from './session.resolver.js';
import { SessionService } from './session.service.js';
import { SessionStart } from './session-start.js';
import { SignInService } from './sign-in.service.js';
import { SignOutService } from './sign-out.service.js';
import { ViewerService } from './viewer.service.js';

@Module({
  imports: [OrganizationsModule],
  controllers: [AuthController],
  providers: [
    AccountJoinResolver,
    AccountJoinService,
    Attempts,
    HomeRealmService,
    IdentityProviderResolver,
    IdentityProviderService,
    ProviderClient,
    SessionResolver,
    SessionService,
    SessionStart,
    SignInService,
    SignOutService,
    ViewerService,
  ],
  exports: [SessionService],
})
export class IdentityModule {}
