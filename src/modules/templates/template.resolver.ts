import { IdPipe } from '@liaison/request';
import { Args, ID, Mutation, Query, Resolver } from '@nestjs/graphql';
import { Access } from '@liaison/access';
import { Db } from '@liaison/database';
import { PageArgs, toConnection, type Connection } from '@liaison/graphql';
import {
  BringInInput,
  Incident,
  IncidentService,
  OpenIncidentInput,
  newIncident,
  shownIncident,
} from '../incidents/index.js';
import { OpenFromTemplate } from './open-from-template.js';
import type { TemplateView } from './template.entity.js';
import {
  IncidentTemplate,
  IncidentTemplateConnection,
  SaveIncidentTemplateInput,
} from './template.graphql.js';
import { TemplateService } from './template.service.js';

const templateId = () => Args('id', { type: () => ID, description: 'Which template.' }, IdPipe);

@Resolver(() => IncidentTemplate)
export class TemplateResolver {
  constructor(
    private readonly incidents: IncidentService,
    private readonly templates: TemplateService,
    private readonly openFromTemplate: OpenFromTemplate,
    private readonly db: Db,
  ) {}

  @Access('operator')
  @Query(() => IncidentTemplateConnection, {
    name: 'incidentTemplates',
    description: 'Templates in use, by name.',
  })
  async list(@Args() page: PageArgs): Promise<Connection<IncidentTemplate>> {
    const rows = await this.templates.list(page);
    return toConnection(rows, page, (row) => [row.name, row.id], shown);
  }

  @Access('operator')
  @Mutation(() => IncidentTemplate, {
    description:
      'Keeps a room as a template: its own positions, its channels, its tasks and who takes part; nothing of what was said. Error `template.name_taken`.',
  })
  async saveIncidentTemplate(
    @Args('input') { incidentId: id, name, notice }: SaveIncidentTemplateInput,
  ): Promise<IncidentTemplate> {
    await this.incidents.loadFor('enter', id);
    return shown(await this.templates.save(id, name.trim(), notice.trim()));
  }

  @Access('operator')
  @Mutation(() => IncidentTemplate, { description: 'Takes a template out of use.' })
  async retireIncidentTemplate(@templateId() id: string): Promise<IncidentTemplate> {
    return shown(await this.templates.retire(id));
  }

  @Access('operator')
  @Mutation(() => Incident, { description: 'Opens a room that begins with what a template holds.' })
  async openIncidentFromTemplate(
    @templateId() id: string,
    @Args('input') input: OpenIncidentInput,
  ): Promise<Incident> {
    const template = await this.templates.find(id);
    const incident = newIncident({ ...input, bringIn: input.bringIn ?? new BringInInput() });
    return shownIncident(await this.openFromTemplate.open(template, incident), this.db);
  }
}

function shown({ id, key, name, kind, notice, content, createdAt }: TemplateView): IncidentTemplate {
  return {
    id,
    key,
    name,
    kind,
    notice,
    createdAt,
    positions: content.positions,
    channels: content.channels.map((channel) => channel.name),
    checklists: [...new Set(content.tasks.map(({ checklist }) => checklist).filter(Boolean))],
    tasks: content.tasks.length,
    organizations: content.organizationIds.length,
  };
}
