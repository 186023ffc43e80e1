import { Module } from '@nestjs/common';
import { JoinRequestResolver } from './join-request.resolver.js';
import { JoinRequestService } from './join-request.service.js';
import { MemberResolver } from './member.resolver.js';
import { MemberService } from './member.service.js';
import { AgreementResolver } from './sharing-agreement.resolver.js';
import { AgreementService } from './sharing-agreement.service.js';
import { WorkspaceResolver } from './workspace.resolver.js';
import { WorkspaceService } from './workspace.service.js';

@Module({
  providers: [
    WorkspaceService,
    WorkspaceResolver,
    MemberService,
    MemberResolver,
    AgreementService,
    AgreementResolver,
    JoinRequestService,
    JoinRequestResolver,
  ],
  exports: [WorkspaceService, MemberService, AgreementService],
})
export class WorkspacesModule {}
