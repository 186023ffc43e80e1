-- What the portal writes into a chronology is a fact: a code and its parameters. Positions, channels and templates that the
-- portal itself knows are known by keys, not by their English titles.
alter table liaison.channel_entry
  add column fact text,
  add column params jsonb,
  add column author_standing text;
comment on column liaison.channel_entry.fact is 'Of a line that the portal wrote: code of what happened, of the closed catalogue; null for what people say.';
comment on column liaison.channel_entry.params is 'Parameters of the fact: ids, names as they were, numbers, times.';
comment on column liaison.channel_entry.author_standing is 'Why the author was in the room, where they held no position: surge_responder.';

alter table liaison."position" add column key text;
comment on column liaison."position".key is 'Which position of NIMS it is; null for those that people made.';
create unique index position_key on liaison."position" (incident_id, key) where key is not null;

alter table liaison.channel add column key text;
comment on column liaison.channel.key is 'Which of the channels that every room begins with it is: general, chronology; null for those that people made.';
create unique index channel_key on liaison.channel (incident_id, key) where key is not null;

alter table liaison.incident_template add column key text;
comment on column liaison.incident_template.key is 'Which template it is of those that the portal brings; null for those that people kept from rooms.';
create unique index incident_template_key on liaison.incident_template (organization_id, key) where key is not null and retired_at is null;

-- The trigger that keeps entries sound is of the version before, which knows no line without a text.
alter table liaison.channel_entry disable trigger user;
-- Forced row-level security binds the owner of the tables too.
set local role liaison_definer;
update liaison."position" p set key = known.key
  from (values
    ('Incident Commander', 'incident_commander', 'command'),
    ('Public Information Officer', 'public_information_officer', 'command_staff'),
    ('Safety Officer', 'safety_officer', 'command_staff'),
    ('Liaison Officer', 'liaison_officer', 'command_staff'),
    ('Operations Section Chief', 'operations_section_chief', 'general_staff'),
    ('Planning Section Chief', 'planning_section_chief', 'general_staff'),
    ('Logistics Section Chief', 'logistics_section_chief', 'general_staff'),
    ('Finance/Administration Section Chief', 'finance_administration_section_chief', 'general_staff'),
    ('Intelligence/Investigations Section Chief', 'intelligence_investigations_section_chief', 'general_staff'),
    ('Agency Representative', 'agency_representative', 'agency_representative')) known (title, key, section)
  where p.title = known.title and p.section = known.section;
update liaison.channel set key = case kind when 'general' then 'general' when 'log' then 'chronology' end where kind in ('general', 'log');
update liaison.channel_entry set author_standing = 'surge_responder', author_position = null where author_position = 'Surge responder';

-- Lines of before become facts where they can be told exactly: where what they name is what stands in the tables, and nothing
-- that people typed can be mistaken for the words around it. The others stay as text.
create temporary table told (id uuid not null, fact text not null, params jsonb not null) on commit drop;
create temporary view line as
  select e.id, e.sequence, e.category, e.body, e.created_at, c.incident_id
  from liaison.channel_entry e join liaison.channel c on c.id = e.channel_id and c.kind = 'log'
  where e.kind = 'message' and e.edited_body is null and e.category in ('state', 'participation', 'role', 'situation_report');

insert into told select l.id, 'incident.opened', jsonb_build_object('number', i.number, 'name', m[1], 'status', lower(m[2]))
  from line l join liaison.incident i on i.id = l.incident_id,
    regexp_match(substr(l.body, length(i.number) + 2), '^“(.*)” opened: (Monitoring|Active|Demobilizing|Closed|Reopened)$') m
  where m is not null and l.category = 'state' and l.sequence = 1 and starts_with(l.body, i.number || ' “');
insert into told select l.id, 'incident.changed', jsonb_build_object('what', known.what, 'from', nullif(m[2], 'none'), 'to', nullif(m[3], 'none'))
  from line l,
    regexp_match(l.body, '^(Name|Type|Location|Marking|CUI banner|Lead organization|Minutes between situation reports) changed from (.*) to (.*)$') m,
    (values ('Name', 'name'), ('Type', 'type'), ('Location', 'location'), ('Marking', 'marking'), ('CUI banner', 'cui'),
      ('Lead organization', 'lead'), ('Minutes between situation reports', 'report_minutes')) known (label, what)
  where m is not null and l.category = 'state' and known.label = m[1] and m[2] not like '% to %' and m[3] not like '% to %'
    and (m[1] in ('Type', 'Marking', 'CUI banner', 'Minutes between situation reports') or m[2] <> 'none' and m[3] <> 'none');
insert into told select l.id, 'incident.status_changed',
    jsonb_build_object('from', lower(m[1]), 'to', lower(m[2]), 'reason', m[4])
  from line l,
    regexp_match(l.body, '^Status changed from (Monitoring|Active|Demobilizing|Closed|Reopened) to (Monitoring|Active|Demobilizing|Closed|Reopened)(: (.*))?$') m
  where m is not null and l.category = 'state';
insert into told select l.id, 'incident.organizations_brought_in', jsonb_build_object('organizations', o.named,
    'people', coalesce(m[3]::int, 0), 'position', 'agency_representative')
  from line l, regexp_match(l.body, '^Brought in: (.*?)(, (\d+) people as Agency Representative)?$') m,
    lateral (select jsonb_agg(jsonb_build_object('id', x.id, 'name', n.name) order by n.place) as named,
        bool_and(x.id is not null) as known
      from regexp_split_to_table(m[1], '; ') with ordinality n (name, place)
      left join lateral (select case when count(*) = 1 then (array_agg(o.id))[1] end as id from liaison.organization o where o.name = n.name) x on true) o
  where m is not null and l.category = 'participation' and o.known;
insert into told select l.id, 'incident.organization_left', jsonb_build_object('organization', jsonb_build_object('id', o.id, 'name', o.name))
  from line l join liaison.organization o on l.body = 'No longer takes part: ' || o.name
  where l.category = 'participation';
insert into told select l.id, 'position.created', jsonb_build_object('position', jsonb_build_object('id', p.id, 'name', p.title))
  from line l join liaison."position" p on p.incident_id = l.incident_id and l.body = 'Position created: ' || p.title
  where l.category = 'role';
-- Who held what is known: the line is compared with what it would have said of each.
create temporary view holder as
  select h.incident_id, h.hand_over, jsonb_build_object('id', a.id, 'name', a.name) as person, a.name, o.short_name as organization,
    jsonb_build_object('id', p.id, 'name', p.title) as "position", p.title
  from liaison.position_assignment h join liaison.account a on a.id = h.account_id
  join liaison.organization o on o.id = a.organization_id join liaison."position" p on p.id = h.position_id;
insert into told select distinct on (l.id) l.id, 'position.assigned',
    jsonb_build_object('person', h.person, 'organization', h.organization, 'position', h."position")
  from line l join holder h on h.incident_id = l.incident_id and l.body = format('%s (%s) assigned as %s', h.name, h.organization, h.title)
  where l.category = 'role' order by l.id;
insert into told select distinct on (l.id) l.id, 'position.checked_in', jsonb_build_object('person', h.person, 'position', h."position")
  from line l join holder h on h.incident_id = l.incident_id and l.body = format('%s checked in as %s', h.name, h.title)
  where l.category = 'role' order by l.id;
insert into told select distinct on (l.id) l.id, 'position.relieved',
    jsonb_build_object('person', h.person, 'organization', h.organization, 'position', h."position", 'handOver', h.hand_over)
  from line l join holder h on h.incident_id = l.incident_id and l.body = format('%s (%s) relieved as %s%s', h.name, h.organization, h.title,
    coalesce('. Hand-over: ' || h.hand_over, ''))
  where l.category = 'role' order by l.id;
insert into told select distinct on (l.id) l.id,
    case when l.body = a.name || ' runs the room' then 'position.manager_appointed' else 'position.manager_dismissed' end,
    jsonb_build_object('person', jsonb_build_object('id', a.id, 'name', a.name))
  from line l join liaison.workspace_member m on m.workspace_id = l.incident_id join liaison.account a on a.id = m.account_id
    and l.body in (a.name || ' runs the room', a.name || ' no longer runs the room')
  where l.category = 'role' order by l.id;
insert into told select l.id, 'surge.activated', jsonb_build_object('until', replace(m[1], ' ', 'T'), 'responders', m[2]::int, 'sectors', s.counts,
    'regions', coalesce(to_jsonb(regexp_split_to_array(m[5], ', ')), '[]'))
  from line l, regexp_match(l.body, '^Surge access until (\d{4}-\d\d-\d\d \d\d:\d\dZ) for (\d+) responders?: ((?:[A-Z][a-z ]*? \d+(?:, )?)+?)( in (.*))?$') m,
    lateral (select jsonb_object_agg(lower(replace(x[1], ' ', '_')), x[2]::int) as counts
      from regexp_matches(m[3], '([A-Z][a-z ]*) (\d+)', 'g') x) s
  where m is not null and l.category = 'participation';
insert into told select l.id, 'surge.extended', jsonb_build_object('responders', m[1]::int, 'until', replace(m[2], ' ', 'T'))
  from line l, regexp_match(l.body, '^Surge access of (\d+) responders? now lasts until (\d{4}-\d\d-\d\d \d\d:\d\dZ)$') m where m is not null and l.category = 'participation';
insert into told select distinct on (l.id) l.id, 'surge.ended',
    jsonb_build_object('person', jsonb_build_object('id', a.id, 'name', a.name), 'organization', o.short_name)
  from line l join liaison.surge_access s on s.incident_id = l.incident_id join liaison.account a on a.id = s.account_id
  join liaison.organization o on o.id = a.organization_id and l.body = format('Surge access of %s (%s) ended', a.name, o.short_name)
  where l.category = 'participation' order by l.id;
insert into told select l.id, 'surge.ended_by_clock', jsonb_build_object('responders', m[1]::int, 'at', replace(m[2], ' ', 'T'))
  from line l, regexp_match(l.body, '^Surge access of (\d+) responders? ended by the clock, at (\d{4}-\d\d-\d\d \d\d:\d\dZ)$') m where m is not null and l.category = 'participation';
insert into told select l.id, 'period.added', jsonb_build_object('number', m[1]::int, 'from', replace(m[2], ' ', 'T'), 'to', replace(m[3], ' ', 'T'), 'objectives', m[5])
  from line l, regexp_match(l.body, '^Operational period (\d+): (\d{4}-\d\d-\d\d \d\d:\d\dZ) to (\d{4}-\d\d-\d\d \d\d:\d\dZ)(\. Objectives: (.*))?$') m where m is not null and l.category = 'state';
insert into told select l.id, 'report.approved', jsonb_build_object('number', m[1]::int, 'from', replace(m[2], ' ', 'T'), 'to', replace(m[3], ' ', 'T'))
  from line l, regexp_match(l.body, '^Situation report (\d+) approved: (\d{4}-\d\d-\d\d \d\d:\d\dZ) to (\d{4}-\d\d-\d\d \d\d:\d\dZ)$') m where m is not null and l.category = 'situation_report';
-- What can be told in two ways is not told exactly.
update liaison.channel_entry e set fact = t.fact, params = t.params, body = ''
  from (select id, min(fact) as fact, (array_agg(params))[1] as params from told group by id having count(*) = 1) t where e.id = t.id;
drop view holder;
drop view line;
reset role;
alter table liaison.channel_entry enable trigger user;

drop index liaison.channel_entry_text;
create index channel_entry_text on liaison.channel_entry
  using gin ((to_tsvector('simple', coalesce(edited_body, body)) || jsonb_to_tsvector('simple', coalesce(params, '{}'), '["string"]')))
  where kind = 'message' and retracted_at is null;
