import { Module } from '@nestjs/common';
import { AccountResolver } from './account.resolver.js';
import { AccountService } from './account.service.js';
import { OrganizationResolver } from './organization.resolver.js';
import { OrganizationService } from './organization.service.js';

@Module({
  providers: [OrganizationService, OrganizationResolver, AccountService, AccountResolver],
  exports: [OrganizationService, AccountService],
})
export class OrganizationsModule {}
