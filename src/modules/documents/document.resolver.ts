import { IdPipe } from '@liaison/request';
import {
  Args,
  ID,
  Info,
  Mutation,
  Parent,
  Query,
  ResolveField,
  Resolver,
  Subscription,
} from '@nestjs/graphql';
import { Access, AccessAlone, can } from '@liaison/access';
import { environment } from '@liaison/config';
import { Db } from '@liaison/database';
import { EventStream, PageArgs, selects, selectsOnly, toConnection, type Connection } from '@liaison/graphql';
import type { PortalEvent } from '@liaison/outbox';
import type { GraphQLResolveInfo } from 'graphql';
import type { DocumentView } from './document.entity.js';
import {
  Document,
  DocumentCan,
  DocumentConnection,
  DocumentFilterInput,
  DocumentSortEnum,
  EraseDocumentInput,
  type FileStateEnum,
  UpdateDocumentInput,
} from './document.graphql.js';
import type { Extent } from './document.list.js';
import { documentPolicy } from './document.policy.js';
import { DocumentService } from './document.service.js';
import { DocumentStream } from './document.stream.js';

const documentId = () => Args('id', { type: () => ID, description: 'Which document.' }, IdPipe);
type Shown = Omit<Document, 'can'> & { row: DocumentView };

@Resolver(() => Document)
export class DocumentResolver {
  constructor(
    private readonly documents: DocumentService,
    private readonly stream: DocumentStream,
    private readonly db: Db,
  ) {}

  @AccessAlone()
  @Query(() => DocumentConnection, { name: 'documents', description: 'Documents that the caller may see.' })
  async list(
    @Args() page: PageArgs,
    @Args('sort', {
      type: () => DocumentSortEnum,
      defaultValue: DocumentSortEnum.NEWEST,
      description: 'Order.',
    })
    sort: DocumentSortEnum,
    @Info() info: GraphQLResolveInfo,
    @Args('filter', { nullable: true, description: 'Which of them.' }) filter?: DocumentFilterInput,
  ): Promise<Connection<Shown>> {
    const rows = await this.documents.list(filter ?? {}, sort, page, extentOf(info));
    const keyOf = (row: DocumentView) => (sort === DocumentSortEnum.TITLE ? row.title : row.cursorAt);
    return toConnection(rows, page, (row) => [keyOf(row), row.id], shown);
  }

  @AccessAlone()
  @Query(() => Document, { description: 'One document. Error `request.not_found`.' })
  async document(@documentId() id: string, @Info() info: GraphQLResolveInfo): Promise<Shown> {
    return shown(await this.documents.find(id, selects(info, 'can')));
  }

  @Access('signed-in')
  @Mutation(() => Document, { description: 'Changes a document’s title, description, language or tags.' })
  async updateDocument(
    @Args('input') { id, unchangedSince, ...change }: UpdateDocumentInput,
  ): Promise<Shown> {
    return shown(await this.documents.update(id, change, unchangedSince));
  }

  @Access('signed-in')
  @Mutation(() => Document, { description: 'Moves a document to the trash; it can be restored.' })
  async trashDocument(@documentId() id: string): Promise<Shown> {
    return shown(await this.documents.trash(id));
  }

  @Access('signed-in')
  @Mutation(() => Document, { description: 'Restores a document from the trash.' })
  async restoreDocument(@documentId() id: string): Promise<Shown> {
    return shown(await this.documents.restore(id));
  }

  @Access('signed-in')
  @Mutation(() => ID, {
    description:
      'Erases a document and its files at once and for good; for owners of its workspace, administrators of the organization that it comes from, and NIRU’s, who are members. Answers its id. Errors `document.erased`, `access.refused`.',
  })
  async eraseDocument(@Args('input') { id, reason }: EraseDocumentInput): Promise<string> {
    await this.documents.erase(id, reason);
    return id;
  }

  @Access('signed-in')
  @Subscription(() => Document, {
    nullable: true,
    description:
      'Documents as they are shared in a workspace. Ends with `access.ended` when the caller loses access.',
    async resolve(this: DocumentResolver, event: PortalEvent) {
      const row = await this.documents.findVisible(event.subjectId);
      return row && shown(row);
    },
  })
  documentShared(
    @Args('workspaceId', { type: () => ID, description: 'Which workspace.' }, IdPipe)
    workspaceId: string,
  ): Promise<EventStream<PortalEvent>> {
    return this.stream.shared(workspaceId);
  }

  @ResolveField(() => DocumentCan, { description: 'What the caller may do with it.' })
  can(@Parent() { row }: Shown): DocumentCan {
    return can(documentPolicy, this.db.actor, row);
  }
}

/** What of a page is made from a line of a list (document.list.ts); whatever else is asked for takes all of a document. */
const IN_A_LINE = new Set(
  `__typename edges node cursor pageInfo hasNextPage hasPreviousPage startCursor endCursor
  id title createdAt workspace organization author file name shortName size`.split(/\s+/),
);

function extentOf(info: GraphQLResolveInfo): Extent {
  if (selects(info, 'can')) return 'standing';
  return selectsOnly(info, IN_A_LINE) ? 'line' : 'whole';
}

/** When the trash lets go of what went there then. */
function erasedAfter(trashedAt: Date): Date {
  return new Date(trashedAt.getTime() + environment().TRASH_DAYS * 24 * 60 * 60 * 1000);
}

function shown(row: DocumentView): Shown {
  return {
    id: row.id,
    title: row.title,
    description: row.description,
    language: row.language,
    tags: row.tags,
    createdAt: row.createdAt,
    updatedAt: row.updatedAt,
    trashedAt: row.trashedAt,
    erasedAfter: row.trashedAt && erasedAfter(row.trashedAt),
    exercise: row.exercise,
    workspace: { id: row.workspaceId, name: row.workspaceName },
    organization: {
      id: row.organizationId,
      name: row.organizationName,
      shortName: row.organizationShortName,
    },
    author: { id: row.createdBy, name: row.authorName },
    file: {
      name: row.fileName,
      size: Number(row.fileSize),
      mediaType: row.mediaType,
      sha256: row.sha256,
      state: row.fileState as FileStateEnum,
      path: `/files/${row.fileId}`,
    },
    row,
  };
}
