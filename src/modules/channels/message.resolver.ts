import { IdPipe } from '@liaison/request';
import { Args, ID, Int, Mutation, Query, Resolver } from '@nestjs/graphql';
import { Access, AccessAlone, can } from '@liaison/access';
import { Db } from '@liaison/database';
import { Cost, PageArgs, toConnection, type Connection } from '@liaison/graphql';
import {
  ChannelEntries,
  EditMessageInput,
  LogCategoryEnum,
  Message,
  MessageConnection,
  MessageDetail,
  PostMessageInput,
} from './message.graphql.js';
import { messagePolicy } from './message.policy.js';
import { FoundMessage, FoundMessageConnection, SearchMessagesArgs } from './message-search.graphql.js';
import { shownEntry, shownMessage } from './message.shown.js';
import { MessageService, type MessageView } from './message.service.js';
import { fail } from './channels.errors.js';

const messageId = () => Args('id', { type: () => ID, description: 'Which message.' }, IdPipe);
const channelId = () => Args('channelId', { type: () => ID, description: 'Which channel.' }, IdPipe);

@Resolver(() => Message)
export class MessageResolver {
  constructor(
    private readonly messages: MessageService,
    private readonly db: Db,
  ) {}

  @AccessAlone()
  @Query(() => MessageConnection, { name: 'messages', description: 'Messages of a channel, newest first.' })
  async list(
    @channelId() channel: string,
    @Args() page: PageArgs,
    @Args('pinned', {
      defaultValue: false,
      description: 'Only pinned ones; in the chronology, starred ones.',
    })
    pinned: boolean,
    @Args('categories', {
      type: () => [LogCategoryEnum],
      defaultValue: [],
      description: 'In the chronology: only lines of these kinds.',
    })
    categories: LogCategoryEnum[],
  ): Promise<Connection<Message>> {
    const rows = await this.messages.list(channel, page, pinned, categories);
    return toConnection(rows, page, (row) => [String(row.sequence)], shownMessage);
  }

  @Access('signed-in')
  @Query(() => ChannelEntries, {
    description: 'The entries of a channel after a place, in order: what was missed. 500 at most.',
  })
  async channelEntries(
    @channelId() channel: string,
    @Args('after', { type: () => Int, defaultValue: 0, description: 'The last place that is known.' })
    after: number,
    @Args('first', { type: () => Int, defaultValue: 100, description: 'How many entries.' }) first: number,
  ): Promise<ChannelEntries> {
    const { head, entries } = await this.messages.entriesAfter(
      channel,
      Math.max(0, after),
      Math.max(1, first),
    );
    return { head, entries: entries.map(shownEntry) };
  }

  @Cost(500)
  @Access('signed-in')
  @Query(() => FoundMessageConnection, {
    description:
      'Costs 500. Messages whose text holds all the words, or their beginnings, in the channels that the caller reads, latest first. Words in quotes stand together; a minus leaves out.',
  })
  async searchMessages(@Args() asked: SearchMessagesArgs): Promise<Connection<FoundMessage>> {
    const { text, mentioningMe, exercise, incidentId = null } = asked;
    if (!mentioningMe && !/[\p{L}\p{N}]/u.test(text)) throw fail('search.text_required');
    const search = { incidentId, exercise, text: text.slice(0, 400), mentioningMe };
    const rows = await this.messages.search(search, asked);
    return toConnection(
      rows,
      asked,
      (row) => [row.cursorAt, row.id],
      ({ channelName, incidentId: incident, incidentName, ...row }) => ({
        message: shownMessage(row),
        channelName,
        incidentId: incident,
        incidentName,
      }),
    );
  }

  @Access('signed-in')
  @Query(() => MessageDetail, { description: 'One message. Error `request.not_found`.' })
  async message(@messageId() id: string): Promise<MessageDetail> {
    return this.detail(await this.messages.find(id));
  }

  @AccessAlone()
  @Mutation(() => Message, {
    description:
      'Posts a message. Sent again with the same `clientId`, it answers the message that was posted then. Errors `channel.closed`, `incident.closed`, `incident.exercise_mismatch`.',
  })
  async postMessage(
    @Args('input') { marking, replyToId, category, ...input }: PostMessageInput,
  ): Promise<Message> {
    const { tlp, cui = null } = marking;
    const message = { ...input, tlp, cui, replyToId: replyToId ?? null, category: category ?? null };
    return shownMessage(await this.messages.post(message));
  }

  @Access('signed-in')
  @Mutation(() => MessageDetail, {
    description: 'Changes the text of one’s own message; earlier texts stay on record.',
  })
  async editMessage(@Args('input') { id, clientId, body }: EditMessageInput): Promise<MessageDetail> {
    return this.detail(await this.messages.edit(id, clientId, body));
  }

  @Access('signed-in')
  @Mutation(() => MessageDetail, {
    description:
      'Retracts a message: that it was there stays, what it said is no longer told. Copies are not called back.',
  })
  async retractMessage(@messageId() id: string): Promise<MessageDetail> {
    return this.detail(await this.messages.retract(id));
  }

  @Access('signed-in')
  @Mutation(() => MessageDetail, { description: 'Pins a message.' })
  async pinMessage(@messageId() id: string): Promise<MessageDetail> {
    return this.detail(await this.messages.pin(id));
  }

  @Access('signed-in')
  @Mutation(() => MessageDetail, { description: 'Takes a message’s pin away.' })
  async unpinMessage(@messageId() id: string): Promise<MessageDetail> {
    return this.detail(await this.messages.unpin(id));
  }

  @Access('signed-in')
  @Mutation(() => MessageDetail, {
    description:
      'Acknowledges a message, as a flash one asks for. It confirms the words of one edition: an edit asks again. Error `message.edited`.',
  })
  async acknowledgeMessage(
    @messageId() id: string,
    @Args('edition', {
      type: () => Int,
      nullable: true,
      description: 'The edition that was read; the present one when left out.',
    })
    edition?: number | null,
  ): Promise<MessageDetail> {
    return this.detail(await this.messages.acknowledge(id, edition));
  }

  private async detail(view: MessageView): Promise<MessageDetail> {
    return {
      message: shownMessage(view.row),
      can: can(messagePolicy, this.db.actor, view),
      acknowledged: view.acknowledged,
      versions: await this.messages.versions(view),
    };
  }
}
