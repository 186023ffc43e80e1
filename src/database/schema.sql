--
-- PostgreSQL database dump
--


SET statement_timeout = 0;
SET lock_timeout = 0;
SET idle_in_transaction_session_timeout = 0;
SET transaction_timeout = 0;
SET client_encoding = 'UTF8';
SET standard_conforming_strings = on;
SELECT pg_catalog.set_config('search_path', '', false);
SET check_function_bodies = false;
SET xmloption = content;
SET client_min_messages = warning;
SET row_security = off;

--
-- Name: fence; Type: SCHEMA; Schema: -; Owner: liaison_owner
--

CREATE SCHEMA fence;


ALTER SCHEMA fence OWNER TO liaison_owner;

--
-- Name: SCHEMA fence; Type: COMMENT; Schema: -; Owner: liaison_owner
--

COMMENT ON SCHEMA fence IS 'Who acts and what they may reach: the settings of a transaction, and the functions that set them.';


--
-- Name: liaison; Type: SCHEMA; Schema: -; Owner: liaison_owner
--

CREATE SCHEMA liaison;


ALTER SCHEMA liaison OWNER TO liaison_owner;

--
-- Name: SCHEMA liaison; Type: COMMENT; Schema: -; Owner: liaison_owner
--

COMMENT ON SCHEMA liaison IS 'What Liaison keeps. Every table has forced row-level security.';


--
-- Name: abandoned_uploads(timestamp with time zone); Type: FUNCTION; Schema: fence; Owner: liaison_definer
--

CREATE FUNCTION fence.abandoned_uploads(before timestamp with time zone) RETURNS TABLE(id uuid, organization_id uuid, store_reference text)
    LANGUAGE sql STABLE SECURITY DEFINER
    SET search_path TO ''
    AS $$
      select u.id, u.organization_id, u.store_reference from liaison.upload u where u.touched_at < before order by u.touched_at limit 500
    $$;


ALTER FUNCTION fence.abandoned_uploads(before timestamp with time zone) OWNER TO liaison_definer;

--
-- Name: FUNCTION abandoned_uploads(before timestamp with time zone); Type: COMMENT; Schema: fence; Owner: liaison_definer
--

COMMENT ON FUNCTION fence.abandoned_uploads(before timestamp with time zone) IS 'Uploads that no bytes have reached since, for the worker to clean up.';


--
-- Name: account_id(); Type: FUNCTION; Schema: fence; Owner: liaison_owner
--

CREATE FUNCTION fence.account_id() RETURNS uuid
    LANGUAGE sql STABLE PARALLEL SAFE
    RETURN (NULLIF(current_setting('app.account'::text, true), ''::text))::uuid;


ALTER FUNCTION fence.account_id() OWNER TO liaison_owner;

--
-- Name: FUNCTION account_id(); Type: COMMENT; Schema: fence; Owner: liaison_owner
--

COMMENT ON FUNCTION fence.account_id() IS 'The person who acts; null for nobody and the system.';


--
-- Name: admit_member(); Type: FUNCTION; Schema: fence; Owner: liaison_definer
--

CREATE FUNCTION fence.admit_member() RETURNS trigger
    LANGUAGE plpgsql SECURITY DEFINER
    SET search_path TO ''
    AS $$
    begin
      new.admitted_until := 'infinity';
      -- Locked, so that nobody who is becoming dormant is let in beside it.
      perform from liaison.account a where a.id = new.account_id for share;
      if exists (select from liaison.account a where a.id = new.account_id and a.state = 'dormant') then
        select s.expires_at into new.admitted_until from liaison.surge_access s
          where s.incident_id = new.workspace_id and s.account_id = new.account_id and s.ended_at is null and s.expires_at > now() for share;
        if not found then
          raise insufficient_privilege using message = 'only surge access admits a dormant responder';
        end if;
        return new;
      end if;
      if new.person_organization_id <> new.organization_id then
        if exists (select from liaison.workspace w where w.id = new.workspace_id and w.kind = 'room') then
          perform from liaison.incident_organization p
            where p.incident_id = new.workspace_id and p.participant_id = new.person_organization_id and p.ended_at is null for share;
          if not found then
            raise insufficient_privilege using message = 'this organization takes no part in the incident';
          end if;
          return new;
        end if;
        select g.expires_at into new.admitted_until from liaison.sharing_agreement g
          where g.workspace_id = new.workspace_id and g.partner_organization_id = new.person_organization_id
            and g.state = 'accepted' and g.expires_at > now() for share;
        if not found then
          raise insufficient_privilege using message = 'no sharing agreement in force admits this organization';
        end if;
      end if;
      return new;
    end $$;


ALTER FUNCTION fence.admit_member() OWNER TO liaison_definer;

--
-- Name: FUNCTION admit_member(); Type: COMMENT; Schema: fence; Owner: liaison_definer
--

COMMENT ON FUNCTION fence.admit_member() IS 'A member of a partner is admitted until its agreement expires, to a room while its organization takes part; a dormant responder while surge access lasts. Locks what admits, so that what is being ended admits nobody.';


--
-- Name: announce_event(); Type: FUNCTION; Schema: fence; Owner: liaison_owner
--

CREATE FUNCTION fence.announce_event() RETURNS trigger
    LANGUAGE plpgsql
    SET search_path TO ''
    AS $$
      begin
        perform pg_notify('liaison_event', json_build_object('id', new.id, 'name', new.name, 'organizationId', new.organization_id,
          'workspaceId', new.workspace_id, 'subjectId', new.subject_id)::text);
        return null;
      end $$;


ALTER FUNCTION fence.announce_event() OWNER TO liaison_owner;

--
-- Name: FUNCTION announce_event(); Type: COMMENT; Schema: fence; Owner: liaison_owner
--

COMMENT ON FUNCTION fence.announce_event() IS 'Tells every portal process at commit; ids only.';


--
-- Name: sound_entry(uuid, text, uuid, text, text, text, text, text, jsonb, jsonb); Type: FUNCTION; Schema: fence; Owner: liaison_definer
--

CREATE FUNCTION fence.sound_entry(id uuid, kind text, message_id uuid, category text, body text, tlp text, cui text, priority text, mentions jsonb, attachments jsonb) RETURNS boolean
    LANGUAGE plpgsql IMMUTABLE PARALLEL SAFE
    AS $$
    begin
      return coalesce(jsonb_array_length(attachments) <= 10, true)
        and coalesce(length(body) <= 20000, true)
        and coalesce(category in ('significant_event', 'decision', 'state', 'participation', 'role', 'situation_report'), true)
        and coalesce(kind = 'message' or message_id <> id, true)
        and coalesce(kind <> 'message' or message_id = id and tlp is not null and length(body) > 0, true)
        and coalesce(length(cui) between 3 and 200, true)
        and coalesce(kind in ('message', 'edit', 'retraction', 'pin', 'unpin', 'acknowledgement'), true)
        and coalesce(jsonb_array_length(mentions) <= 50, true)
        and coalesce(priority in ('routine', 'priority', 'immediate', 'flash'), true)
        and coalesce(tlp in ('TLP:CLEAR', 'TLP:GREEN', 'TLP:AMBER', 'TLP:AMBER+STRICT', 'TLP:RED'), true);
    end $$;


ALTER FUNCTION fence.sound_entry(id uuid, kind text, message_id uuid, category text, body text, tlp text, cui text, priority text, mentions jsonb, attachments jsonb) OWNER TO liaison_definer;

--
-- Name: FUNCTION sound_entry(id uuid, kind text, message_id uuid, category text, body text, tlp text, cui text, priority text, mentions jsonb, attachments jsonb); Type: COMMENT; Schema: fence; Owner: liaison_definer
--

COMMENT ON FUNCTION fence.sound_entry(id uuid, kind text, message_id uuid, category text, body text, tlp text, cui text, priority text, mentions jsonb, attachments jsonb) IS 'What holds of every entry of a channel.';


SET default_tablespace = '';

SET default_table_access_method = heap;

--
-- Name: channel_entry; Type: TABLE; Schema: liaison; Owner: liaison_owner
--

CREATE TABLE liaison.channel_entry (
    channel_id uuid NOT NULL,
    sequence bigint NOT NULL,
    id uuid NOT NULL,
    organization_id uuid NOT NULL,
    kind text NOT NULL,
    message_id uuid NOT NULL,
    client_id uuid NOT NULL,
    category text,
    body text DEFAULT ''::text NOT NULL,
    tlp text,
    cui text,
    priority text DEFAULT 'routine'::text NOT NULL,
    reply_to uuid,
    account_id uuid NOT NULL,
    author_name text NOT NULL,
    author_organization text NOT NULL,
    author_position text,
    created_at timestamp with time zone NOT NULL,
    edited_body text,
    edited_at timestamp with time zone,
    retracted_at timestamp with time zone,
    pinned_at timestamp with time zone,
    acknowledgements integer DEFAULT 0 NOT NULL,
    mentions jsonb DEFAULT '[]'::jsonb NOT NULL,
    attachments jsonb DEFAULT '[]'::jsonb NOT NULL,
    CONSTRAINT channel_entry_sound CHECK (fence.sound_entry(id, kind, message_id, category, body, tlp, cui, priority, mentions, attachments))
);

ALTER TABLE ONLY liaison.channel_entry FORCE ROW LEVEL SECURITY;


ALTER TABLE liaison.channel_entry OWNER TO liaison_owner;

--
-- Name: TABLE channel_entry; Type: COMMENT; Schema: liaison; Owner: liaison_owner
--

COMMENT ON TABLE liaison.channel_entry IS 'A line of a channel’s log: a message, or what happened to one. Never changed but for a message’s present state, never removed.';


--
-- Name: COLUMN channel_entry.channel_id; Type: COMMENT; Schema: liaison; Owner: liaison_owner
--

COMMENT ON COLUMN liaison.channel_entry.channel_id IS 'The channel.';


--
-- Name: COLUMN channel_entry.sequence; Type: COMMENT; Schema: liaison; Owner: liaison_owner
--

COMMENT ON COLUMN liaison.channel_entry.sequence IS 'Place in the channel: 1, 2, 3, without gaps. The database gives it.';


--
-- Name: COLUMN channel_entry.id; Type: COMMENT; Schema: liaison; Owner: liaison_owner
--

COMMENT ON COLUMN liaison.channel_entry.id IS 'Identifier.';


--
-- Name: COLUMN channel_entry.organization_id; Type: COMMENT; Schema: liaison; Owner: liaison_owner
--

COMMENT ON COLUMN liaison.channel_entry.organization_id IS 'The author’s organization.';


--
-- Name: COLUMN channel_entry.kind; Type: COMMENT; Schema: liaison; Owner: liaison_owner
--

COMMENT ON COLUMN liaison.channel_entry.kind IS 'A message, or what happened to one.';


--
-- Name: COLUMN channel_entry.message_id; Type: COMMENT; Schema: liaison; Owner: liaison_owner
--

COMMENT ON COLUMN liaison.channel_entry.message_id IS 'The message that it is, or that it happened to.';


--
-- Name: COLUMN channel_entry.client_id; Type: COMMENT; Schema: liaison; Owner: liaison_owner
--

COMMENT ON COLUMN liaison.channel_entry.client_id IS 'The author’s own id of the posting: sent twice, it is posted once.';


--
-- Name: COLUMN channel_entry.category; Type: COMMENT; Schema: liaison; Owner: liaison_owner
--

COMMENT ON COLUMN liaison.channel_entry.category IS 'In the chronology: what kind of line; null elsewhere.';


--
-- Name: COLUMN channel_entry.body; Type: COMMENT; Schema: liaison; Owner: liaison_owner
--

COMMENT ON COLUMN liaison.channel_entry.body IS 'Text of a message as it was posted, or the new text of an edit.';


--
-- Name: COLUMN channel_entry.tlp; Type: COMMENT; Schema: liaison; Owner: liaison_owner
--

COMMENT ON COLUMN liaison.channel_entry.tlp IS 'TLP 2.0 label of a message.';


--
-- Name: COLUMN channel_entry.cui; Type: COMMENT; Schema: liaison; Owner: liaison_owner
--

COMMENT ON COLUMN liaison.channel_entry.cui IS 'CUI banner of a message, as text.';


--
-- Name: COLUMN channel_entry.priority; Type: COMMENT; Schema: liaison; Owner: liaison_owner
--

COMMENT ON COLUMN liaison.channel_entry.priority IS 'Precedence of a message; a flash one asks for acknowledgement.';


--
-- Name: COLUMN channel_entry.reply_to; Type: COMMENT; Schema: liaison; Owner: liaison_owner
--

COMMENT ON COLUMN liaison.channel_entry.reply_to IS 'The message that it answers.';


--
-- Name: COLUMN channel_entry.account_id; Type: COMMENT; Schema: liaison; Owner: liaison_owner
--

COMMENT ON COLUMN liaison.channel_entry.account_id IS 'Who wrote it.';


--
-- Name: COLUMN channel_entry.author_name; Type: COMMENT; Schema: liaison; Owner: liaison_owner
--

COMMENT ON COLUMN liaison.channel_entry.author_name IS 'Their name then; the record does not change with the account.';


--
-- Name: COLUMN channel_entry.author_organization; Type: COMMENT; Schema: liaison; Owner: liaison_owner
--

COMMENT ON COLUMN liaison.channel_entry.author_organization IS 'Their organization’s short name then.';


--
-- Name: COLUMN channel_entry.author_position; Type: COMMENT; Schema: liaison; Owner: liaison_owner
--

COMMENT ON COLUMN liaison.channel_entry.author_position IS 'The position that they held then.';


--
-- Name: COLUMN channel_entry.created_at; Type: COMMENT; Schema: liaison; Owner: liaison_owner
--

COMMENT ON COLUMN liaison.channel_entry.created_at IS 'When; never before the entry ahead of it.';


--
-- Name: COLUMN channel_entry.edited_body; Type: COMMENT; Schema: liaison; Owner: liaison_owner
--

COMMENT ON COLUMN liaison.channel_entry.edited_body IS 'Present text of a message that was edited.';


--
-- Name: COLUMN channel_entry.edited_at; Type: COMMENT; Schema: liaison; Owner: liaison_owner
--

COMMENT ON COLUMN liaison.channel_entry.edited_at IS 'When it was last edited.';


--
-- Name: COLUMN channel_entry.retracted_at; Type: COMMENT; Schema: liaison; Owner: liaison_owner
--

COMMENT ON COLUMN liaison.channel_entry.retracted_at IS 'When it was retracted.';


--
-- Name: COLUMN channel_entry.pinned_at; Type: COMMENT; Schema: liaison; Owner: liaison_owner
--

COMMENT ON COLUMN liaison.channel_entry.pinned_at IS 'When it was pinned; null while it is not.';


--
-- Name: COLUMN channel_entry.acknowledgements; Type: COMMENT; Schema: liaison; Owner: liaison_owner
--

COMMENT ON COLUMN liaison.channel_entry.acknowledgements IS 'How many people have acknowledged it.';


--
-- Name: COLUMN channel_entry.mentions; Type: COMMENT; Schema: liaison; Owner: liaison_owner
--

COMMENT ON COLUMN liaison.channel_entry.mentions IS 'People, positions and organizations that a message names: id, kind, and name then.';


--
-- Name: COLUMN channel_entry.attachments; Type: COMMENT; Schema: liaison; Owner: liaison_owner
--

COMMENT ON COLUMN liaison.channel_entry.attachments IS 'Documents of the room that a message shows: id, and title then.';


--
-- Name: append(uuid, uuid, text, uuid, uuid, text, text, text, text, text, uuid, boolean, uuid[], uuid[]); Type: FUNCTION; Schema: fence; Owner: liaison_definer
--

CREATE FUNCTION fence.append(id uuid, channel uuid, kind text, message uuid, client uuid, category text, body text, tlp text, cui text, priority text, answers uuid, exercise boolean, mentions uuid[] DEFAULT '{}'::uuid[], attachments uuid[] DEFAULT '{}'::uuid[]) RETURNS SETOF liaison.channel_entry
    LANGUAGE plpgsql SECURITY DEFINER
    SET search_path TO ''
    AS $$
    #variable_conflict use_column
    declare
      place bigint;
      original liaison.channel_entry;
      fits boolean := true;
      named jsonb := '[]';
      attached jsonb := '[]';
    begin
      -- The lock of those who append one after another. Nobody outside the room holds up its channels.
      update liaison.channel c set last_sequence = c.last_sequence + 1
        where c.id = append.channel
          and exists (select from fence.live_membership m where m.workspace_id = c.incident_id and m.account_id = fence.account_id())
        returning c.last_sequence into place;
      if not found then return; end if;
      if append.kind <> 'message' then
        select * into original from liaison.channel_entry e
          where e.id = append.message and e.channel_id = append.channel and e.kind = 'message';
        fits := found and original.retracted_at is null and case
          when append.kind not in ('edit', 'retraction') then true
          when original.category in ('state', 'participation', 'role', 'situation_report') then false
          when original.account_id = fence.account_id() then true
          else append.kind = 'retraction' and exists (select from liaison.channel c
            where c.id = append.channel and c.incident_id = any (fence.manageable())) end;
      elsif append.answers is not null then
        fits := exists (select from liaison.channel_entry e
          where e.id = append.answers and e.channel_id = append.channel and e.kind = 'message');
      end if;
      if fits and cardinality(append.mentions) > 0 then
        select coalesce(jsonb_agg(to_jsonb(x)), '[]') into named
          from liaison.channel c cross join lateral (
            select a.id, 'person' as kind, a.name from liaison.account a
              join fence.live_membership m on m.account_id = a.id and m.workspace_id = c.incident_id where a.id = any (append.mentions)
            union all select p.id, 'position', p.title from liaison.position p
              where p.incident_id = c.incident_id and p.id = any (append.mentions)
            union all select o.id, 'organization', o.short_name from liaison.organization o where o.id = any (append.mentions)
              and (exists (select from liaison.incident i where i.id = c.incident_id and i.organization_id = o.id)
                or exists (select from liaison.incident_organization t
                  where t.incident_id = c.incident_id and t.participant_id = o.id and t.ended_at is null))) x
          where c.id = append.channel;
        fits := jsonb_array_length(named) = (select count(distinct m) from unnest(append.mentions) m);
      end if;
      if fits and cardinality(append.attachments) > 0 then
        select coalesce(jsonb_agg(jsonb_build_object('id', d.id, 'title', d.title)), '[]') into attached
          from liaison.channel c join liaison.document d on d.workspace_id = c.incident_id
          where c.id = append.channel and d.id = any (append.attachments) and d.trashed_at is null;
        fits := jsonb_array_length(attached) = (select count(distinct d) from unnest(append.attachments) d);
      end if;
      if fits then
        -- Asked behind the lock: whoever closes the channel or relieves the actor may have held it.
        return query insert into liaison.channel_entry (channel_id, sequence, id, organization_id, kind, message_id, client_id, category,
            body, tlp, cui, priority, reply_to, account_id, author_name, author_organization, author_position, created_at, mentions, attachments)
          select r.channel_id, place, append.id, a.organization_id, append.kind, append.message, append.client,
            case when r.kind = 'log' and append.kind = 'message' then coalesce(append.category, 'significant_event') end,
            append.body, append.tlp, append.cui, append.priority, append.answers, a.id, a.name, (select o.short_name from liaison.organization o where o.id = a.organization_id),
            coalesce((select string_agg(p.title, ', ' order by p.rank, p.id) from liaison.position_assignment h
              join liaison.position p on p.id = h.position_id
              where h.incident_id = r.incident_id and h.account_id = a.id and h.ended_at is null),
              (select 'Surge responder' from liaison.surge_access s
              where s.incident_id = r.incident_id and s.account_id = a.id and s.ended_at is null and s.expires_at > now())),
            clock_timestamp(), named, attached
          from fence.live_channel r
          join liaison.workspace w on w.id = r.incident_id and w.exercise = append.exercise
          join liaison.account a on a.id = r.account_id
          where r.channel_id = append.channel and r.account_id = fence.account_id() and r.postable
          on conflict (channel_id, account_id, client_id) do nothing
          returning *;
        if found then
          if append.kind <> 'message' then
            update liaison.channel_entry e set
                edited_body = case append.kind when 'edit' then append.body else e.edited_body end,
                edited_at = case append.kind when 'edit' then clock_timestamp() else e.edited_at end,
                retracted_at = case append.kind when 'retraction' then clock_timestamp() end,
                pinned_at = case append.kind when 'pin' then clock_timestamp() when 'unpin' then null else e.pinned_at end,
                acknowledgements = e.acknowledgements + case append.kind when 'acknowledgement' then 1 else 0 end
              where e.channel_id = append.channel and e.sequence = original.sequence;
          end if;
          -- Ids only, so that whoever hears it must ask again.
          perform pg_notify('liaison_event', json_build_object('id', append.id, 'name', 'channel.appended',
            'organizationId', fence.organization_id(), 'workspaceId', null, 'subjectId', append.channel)::text);
          return;
        end if;
      end if;
      -- It may not be, or it was appended before: the place is for the next.
      update liaison.channel c set last_sequence = place - 1 where c.id = append.channel;
      return query select * from liaison.channel_entry e
        where e.channel_id = append.channel and e.account_id = fence.account_id() and e.client_id = append.client
          and e.kind = append.kind and (e.kind = 'message' or e.message_id = append.message);
    end $$;


ALTER FUNCTION fence.append(id uuid, channel uuid, kind text, message uuid, client uuid, category text, body text, tlp text, cui text, priority text, answers uuid, exercise boolean, mentions uuid[], attachments uuid[]) OWNER TO liaison_definer;

--
-- Name: FUNCTION append(id uuid, channel uuid, kind text, message uuid, client uuid, category text, body text, tlp text, cui text, priority text, answers uuid, exercise boolean, mentions uuid[], attachments uuid[]); Type: COMMENT; Schema: fence; Owner: liaison_definer
--

COMMENT ON FUNCTION fence.append(id uuid, channel uuid, kind text, message uuid, client uuid, category text, body text, tlp text, cui text, priority text, answers uuid, exercise boolean, mentions uuid[], attachments uuid[]) IS 'Appends to a channel that the actor may post to, in the actor’s name, and gives the entry its place: those who append go one after another, so there are no gaps. What was appended before under the same client id is returned again; nothing is, when it may not be.';


--
-- Name: bootstrap(jsonb, jsonb, jsonb); Type: FUNCTION; Schema: fence; Owner: liaison_definer
--

CREATE FUNCTION fence.bootstrap(operator jsonb, provider jsonb, administrator jsonb) RETURNS uuid
    LANGUAGE plpgsql SECURITY DEFINER
    SET search_path TO ''
    AS $$
    declare o uuid; p uuid;
    begin
      if exists (select from liaison.organization) then raise exception 'this installation already has organizations'; end if;
      insert into liaison.organization (slug, name, short_name, kind, country)
        values (operator ->> 'slug', operator ->> 'name', operator ->> 'shortName', 'operator', operator ->> 'country') returning id into o;
      insert into liaison.identity_provider (organization_id, name, issuer, client_id, client_authentication, client_secret_sealed, first_sign_in)
        values (o, provider ->> 'name', provider ->> 'issuer', provider ->> 'clientId', provider ->> 'clientAuthentication',
          provider ->> 'clientSecretSealed', 'pending') returning id into p;
      insert into liaison.email_domain (organization_id, identity_provider_id, domain, verified_at)
        values (o, p, lower(provider ->> 'domain'), now());
      insert into liaison.account (organization_id, identity_provider_id, issuer, subject, name, role, state)
        values (o, p, provider ->> 'issuer', administrator ->> 'subject', administrator ->> 'name', 'administrator', 'active');
      return p;
    end $$;


ALTER FUNCTION fence.bootstrap(operator jsonb, provider jsonb, administrator jsonb) OWNER TO liaison_definer;

--
-- Name: FUNCTION bootstrap(operator jsonb, provider jsonb, administrator jsonb); Type: COMMENT; Schema: fence; Owner: liaison_definer
--

COMMENT ON FUNCTION fence.bootstrap(operator jsonb, provider jsonb, administrator jsonb) IS 'Makes the operator, its provider and its first administrator in an empty installation; refuses any other.';


--
-- Name: carry_surge(); Type: FUNCTION; Schema: fence; Owner: liaison_definer
--

CREATE FUNCTION fence.carry_surge() RETURNS trigger
    LANGUAGE plpgsql SECURITY DEFINER
    SET search_path TO ''
    AS $$
    begin
      update liaison.workspace_member m set ended_at = case when new.ended_at is not null then now() end, admitted_until = new.expires_at
        where m.workspace_id = new.incident_id and m.account_id = new.account_id and m.ended_at is null;
      if new.ended_at is not null then
        update liaison.session s set ended_at = now(), end_reason = 'expired'
          where s.account_id = new.account_id and s.ended_at is null and not exists (select from liaison.surge_access o
            where o.account_id = new.account_id and o.ended_at is null and o.expires_at > now());
      end if;
      return null;
    end $$;


ALTER FUNCTION fence.carry_surge() OWNER TO liaison_definer;

--
-- Name: FUNCTION carry_surge(); Type: COMMENT; Schema: fence; Owner: liaison_definer
--

COMMENT ON FUNCTION fence.carry_surge() IS 'Another end of surge access is that of the membership, and of sessions that nothing else holds up.';


--
-- Name: carry_to_members(); Type: FUNCTION; Schema: fence; Owner: liaison_definer
--

CREATE FUNCTION fence.carry_to_members() RETURNS trigger
    LANGUAGE plpgsql SECURITY DEFINER
    SET search_path TO ''
    AS $$
    begin
      update liaison.workspace_member m set
          ended_at = case when new.state = 'ended' then now() end,
          admitted_until = case when new.state = 'accepted' then new.expires_at else '-infinity' end
        where m.workspace_id = new.workspace_id and m.person_organization_id = new.partner_organization_id and m.ended_at is null;
      return null;
    end $$;


ALTER FUNCTION fence.carry_to_members() OWNER TO liaison_definer;

--
-- Name: FUNCTION carry_to_members(); Type: COMMENT; Schema: fence; Owner: liaison_definer
--

COMMENT ON FUNCTION fence.carry_to_members() IS 'The end of a sharing agreement ends the memberships that stand on it, so that a later agreement readmits nobody silently; another expiry is theirs too.';


--
-- Name: channels(); Type: FUNCTION; Schema: fence; Owner: liaison_definer
--

CREATE FUNCTION fence.channels() RETURNS uuid[]
    LANGUAGE sql STABLE SECURITY DEFINER PARALLEL SAFE
    SET search_path TO ''
    AS $$
      select coalesce(array_agg(channel_id), '{}') from fence.live_channel where account_id = fence.account_id()
    $$;


ALTER FUNCTION fence.channels() OWNER TO liaison_definer;

--
-- Name: FUNCTION channels(); Type: COMMENT; Schema: fence; Owner: liaison_definer
--

COMMENT ON FUNCTION fence.channels() IS 'Channels that the actor may read.';


--
-- Name: claim_unpublished(integer); Type: FUNCTION; Schema: fence; Owner: liaison_definer
--

CREATE FUNCTION fence.claim_unpublished(most integer) RETURNS SETOF jsonb
    LANGUAGE sql SECURITY DEFINER
    SET search_path TO ''
    AS $$
      with claimed as (
        update liaison.situation_report r set publishing_since = clock_timestamp() where r.id in (
          select u.id from liaison.situation_report u where fence.account_id() is null and u.state = 'approved' and u.document_id is null
            and (u.publishing_since is null or u.publishing_since < now() - interval '5 minutes')
          order by u.approved_at limit most for update skip locked)
        returning r.*)
      select to_jsonb(c) || jsonb_build_object('incident_number', i.number, 'incident_name', w.name, 'exercise', w.exercise,
          'prepared_by_name', p.name, 'approved_by_name', a.name)
      from claimed c join liaison.incident i on i.id = c.incident_id join liaison.workspace w on w.id = i.id
      join liaison.account p on p.id = c.prepared_by join liaison.account a on a.id = c.approved_by
    $$;


ALTER FUNCTION fence.claim_unpublished(most integer) OWNER TO liaison_definer;

--
-- Name: FUNCTION claim_unpublished(most integer); Type: COMMENT; Schema: fence; Owner: liaison_definer
--

COMMENT ON FUNCTION fence.claim_unpublished(most integer) IS 'Approved situation reports that are not shared as a document yet, for a worker to share. Nobody else gets the same within five minutes.';


--
-- Name: claim_untold(integer); Type: FUNCTION; Schema: fence; Owner: liaison_definer
--

CREATE FUNCTION fence.claim_untold(most integer) RETURNS TABLE(id uuid, address text, name text, incident_id uuid, number text, exercise boolean, expires_at timestamp with time zone, operator text)
    LANGUAGE sql SECURITY DEFINER
    SET search_path TO ''
    AS $$
      with claimed as (
        update liaison.surge_access s set telling_since = clock_timestamp() where s.id in (
          select u.id from liaison.surge_access u
          join liaison.account p on p.id = u.account_id and p.state = 'dormant' and p.email is not null
          where fence.account_id() is null and u.told_at is null and u.ended_at is null and u.expires_at > now()
            and (u.telling_since is null or u.telling_since < now() - interval '5 minutes')
          order by u.created_at limit most for update of u skip locked)
        returning s.id, s.account_id, s.incident_id, s.expires_at)
      select c.id, a.email, a.name, i.id, i.number, w.exercise, c.expires_at, o.name
      from claimed c join liaison.account a on a.id = c.account_id join liaison.incident i on i.id = c.incident_id
      join liaison.workspace w on w.id = i.id join liaison.organization o on o.id = i.organization_id
    $$;


ALTER FUNCTION fence.claim_untold(most integer) OWNER TO liaison_definer;

--
-- Name: FUNCTION claim_untold(most integer); Type: COMMENT; Schema: fence; Owner: liaison_definer
--

COMMENT ON FUNCTION fence.claim_untold(most integer) IS 'Surge access in force whose responder was not told yet, for a worker to tell. Nobody else gets the same within five minutes.';


--
-- Name: contributable(); Type: FUNCTION; Schema: fence; Owner: liaison_definer
--

CREATE FUNCTION fence.contributable() RETURNS uuid[]
    LANGUAGE sql STABLE SECURITY DEFINER PARALLEL SAFE
    SET search_path TO ''
    AS $$
    select coalesce(array_agg(workspace_id), '{}') from fence.live_membership
    where account_id = fence.account_id() and role in ('contributor', 'manager', 'owner')
  $$;


ALTER FUNCTION fence.contributable() OWNER TO liaison_definer;

--
-- Name: FUNCTION contributable(); Type: COMMENT; Schema: fence; Owner: liaison_definer
--

COMMENT ON FUNCTION fence.contributable() IS 'Workspaces that the actor may add to: contributor, manager, owner.';


--
-- Name: delivery(uuid, bigint, uuid[]); Type: FUNCTION; Schema: fence; Owner: liaison_definer
--

CREATE FUNCTION fence.delivery(channel uuid, after bigint, sessions uuid[]) RETURNS TABLE(head bigint, receivers bigint[], entries jsonb)
    LANGUAGE sql STABLE SECURITY DEFINER
    SET search_path TO ''
    AS $$
      select c.last_sequence,
        (select coalesce(array_agg(t.i), '{}') from unnest(sessions) with ordinality t (session_id, i)
         join fence.live_session l on l.id = t.session_id
         join fence.live_channel r on r.account_id = l.account_id and r.channel_id = channel),
        (select coalesce(jsonb_agg(to_jsonb(e) || jsonb_build_object('message', to_jsonb(m)) order by e.sequence), '[]')
         from (select * from liaison.channel_entry n where n.channel_id = channel and n.sequence > after order by n.sequence limit 200) e
         left join liaison.channel_entry m on m.channel_id = channel and m.id = e.message_id and e.kind <> 'message')
      from liaison.channel c where c.id = channel
    $$;


ALTER FUNCTION fence.delivery(channel uuid, after bigint, sessions uuid[]) OWNER TO liaison_definer;

--
-- Name: FUNCTION delivery(channel uuid, after bigint, sessions uuid[]); Type: COMMENT; Schema: fence; Owner: liaison_definer
--

COMMENT ON FUNCTION fence.delivery(channel uuid, after bigint, sessions uuid[]) IS 'What a channel’s subscribers are due: who of them may still read it, and the next entries. Without a place to start from, the newest place only.';


--
-- Name: end_expired_surge(uuid); Type: FUNCTION; Schema: fence; Owner: liaison_definer
--

CREATE FUNCTION fence.end_expired_surge(incident uuid) RETURNS void
    LANGUAGE plpgsql SECURITY DEFINER
    SET search_path TO ''
    AS $$
    declare
      room record;
      place record;
      entry uuid;
    begin
      if fence.account_id() is not null and not fence.is_operator() then return; end if;
      for room in
        with ended as (
          update liaison.surge_access s set ended_at = s.expires_at where s.id in (
            select x.id from liaison.surge_access x where x.ended_at is null and x.expires_at <= now()
              and (incident is null or x.incident_id = incident) order by x.id for update)
          returning s.*)
        select e.incident_id, e.organization_id, (array_agg(e.activated_by order by e.expires_at desc))[1] as activated_by,
          count(*) as responders, max(e.expires_at) as expires_at
        from ended e group by 1, 2 order by 1
      loop
        insert into liaison.event (organization_id, workspace_id, name, subject_id)
          values (room.organization_id, room.incident_id, 'surge.ended', room.incident_id);
        -- As fence.append does: the place, and behind its lock whether the incident still takes a line.
        update liaison.channel c set last_sequence = c.last_sequence + 1 where c.incident_id = room.incident_id and c.kind = 'log'
          returning c.id, c.last_sequence into place;
        entry := uuidv7();
        insert into liaison.channel_entry (channel_id, sequence, id, organization_id, kind, message_id, client_id, category, body, tlp, cui,
            account_id, author_name, author_organization, created_at)
          select place.id, place.last_sequence, entry, a.organization_id, 'message', entry, entry, 'participation',
            format('Surge access of %s ended by the clock, at %s',
              case room.responders when 1 then '1 responder' else room.responders || ' responders' end,
              to_char(room.expires_at at time zone 'UTC', 'YYYY-MM-DD HH24:MI"Z"')),
            i.tlp, i.cui, a.id, a.name, o.short_name, clock_timestamp()
          from liaison.incident i join liaison.account a on a.id = room.activated_by join liaison.organization o on o.id = a.organization_id
          where i.id = room.incident_id and i.status <> 'closed';
        if found then
          perform pg_notify('liaison_event', json_build_object('id', entry, 'name', 'channel.appended',
            'organizationId', room.organization_id, 'workspaceId', null, 'subjectId', place.id)::text);
        else
          update liaison.channel c set last_sequence = place.last_sequence - 1 where c.id = place.id;
        end if;
      end loop;
    end $$;


ALTER FUNCTION fence.end_expired_surge(incident uuid) OWNER TO liaison_definer;

--
-- Name: FUNCTION end_expired_surge(incident uuid); Type: COMMENT; Schema: fence; Owner: liaison_definer
--

COMMENT ON FUNCTION fence.end_expired_surge(incident uuid) IS 'Marks surge access that the clock has ended as ended, to one incident or, for null, to all, and tells it in the chronology of each room, in the name of who activated it. For a worker and the operator; access itself ends without it.';


--
-- Name: end_sessions(); Type: FUNCTION; Schema: fence; Owner: liaison_definer
--

CREATE FUNCTION fence.end_sessions() RETURNS trigger
    LANGUAGE plpgsql SECURITY DEFINER
    SET search_path TO ''
    AS $$
    begin
      update liaison.session s set ended_at = now(), end_reason = 'account_closed'
        where s.ended_at is null and case tg_table_name
          when 'account' then s.account_id = new.id
          when 'organization' then s.organization_id = new.id
          else s.identity_provider_id = new.id end;
      return null;
    end $$;


ALTER FUNCTION fence.end_sessions() OWNER TO liaison_definer;

--
-- Name: FUNCTION end_sessions(); Type: COMMENT; Schema: fence; Owner: liaison_definer
--

COMMENT ON FUNCTION fence.end_sessions() IS 'Closing an account, organization or provider ends its sessions for good; so does a change of role (CJIS IA-11).';


--
-- Name: end_surge(); Type: FUNCTION; Schema: fence; Owner: liaison_definer
--

CREATE FUNCTION fence.end_surge() RETURNS trigger
    LANGUAGE plpgsql SECURITY DEFINER
    SET search_path TO ''
    AS $$
    begin
      update liaison.surge_access s set ended_at = now(), ended_by = fence.account_id()
        where s.incident_id = new.id and s.ended_at is null and s.expires_at > now();
      return null;
    end $$;


ALTER FUNCTION fence.end_surge() OWNER TO liaison_definer;

--
-- Name: FUNCTION end_surge(); Type: COMMENT; Schema: fence; Owner: liaison_definer
--

COMMENT ON FUNCTION fence.end_surge() IS 'Closing an incident ends its surge access.';


--
-- Name: account; Type: TABLE; Schema: liaison; Owner: liaison_owner
--

CREATE TABLE liaison.account (
    id uuid DEFAULT uuidv7() NOT NULL,
    organization_id uuid NOT NULL,
    identity_provider_id uuid NOT NULL,
    issuer text NOT NULL,
    subject text NOT NULL,
    name text NOT NULL,
    email text,
    role text DEFAULT 'member'::text NOT NULL,
    state text NOT NULL,
    attributes jsonb DEFAULT '{}'::jsonb NOT NULL,
    created_at timestamp with time zone DEFAULT now() NOT NULL,
    last_sign_in_at timestamp with time zone,
    nipp_sector text,
    region text,
    CONSTRAINT account_check CHECK (((state <> 'dormant'::text) OR ((nipp_sector IS NOT NULL) AND (region IS NOT NULL) AND (role = 'member'::text)))),
    CONSTRAINT account_email_check CHECK (((length(email) >= 3) AND (length(email) <= 320))),
    CONSTRAINT account_name_check CHECK (((length(name) >= 1) AND (length(name) <= 200))),
    CONSTRAINT account_nipp_sector_check CHECK ((nipp_sector = ANY (ARRAY['chemical'::text, 'commercial_facilities'::text, 'communications'::text, 'critical_manufacturing'::text, 'dams'::text, 'defense_industrial_base'::text, 'emergency_services'::text, 'energy'::text, 'financial_services'::text, 'food_and_agriculture'::text, 'government_facilities'::text, 'healthcare_and_public_health'::text, 'information_technology'::text, 'nuclear'::text, 'transportation_systems'::text, 'water_and_wastewater'::text]))),
    CONSTRAINT account_region_check CHECK (((length(region) >= 2) AND (length(region) <= 60))),
    CONSTRAINT account_role_check CHECK ((role = ANY (ARRAY['member'::text, 'administrator'::text]))),
    CONSTRAINT account_state_check CHECK ((state = ANY (ARRAY['pending'::text, 'active'::text, 'dormant'::text, 'disabled'::text]))),
    CONSTRAINT account_subject_check CHECK (((length(subject) >= 1) AND (length(subject) <= 255)))
);

ALTER TABLE ONLY liaison.account FORCE ROW LEVEL SECURITY;


ALTER TABLE liaison.account OWNER TO liaison_owner;

--
-- Name: TABLE account; Type: COMMENT; Schema: liaison; Owner: liaison_owner
--

COMMENT ON TABLE liaison.account IS 'A person of one organization, known by issuer and subject and by nothing else.';


--
-- Name: COLUMN account.id; Type: COMMENT; Schema: liaison; Owner: liaison_owner
--

COMMENT ON COLUMN liaison.account.id IS 'Identifier.';


--
-- Name: COLUMN account.organization_id; Type: COMMENT; Schema: liaison; Owner: liaison_owner
--

COMMENT ON COLUMN liaison.account.organization_id IS 'The person’s organization.';


--
-- Name: COLUMN account.identity_provider_id; Type: COMMENT; Schema: liaison; Owner: liaison_owner
--

COMMENT ON COLUMN liaison.account.identity_provider_id IS 'The provider that vouched for the person.';


--
-- Name: COLUMN account.issuer; Type: COMMENT; Schema: liaison; Owner: liaison_owner
--

COMMENT ON COLUMN liaison.account.issuer IS 'Issuer of the identity.';


--
-- Name: COLUMN account.subject; Type: COMMENT; Schema: liaison; Owner: liaison_owner
--

COMMENT ON COLUMN liaison.account.subject IS 'Subject of the identity, unique within the issuer (OpenID Connect Core, 2).';


--
-- Name: COLUMN account.name; Type: COMMENT; Schema: liaison; Owner: liaison_owner
--

COMMENT ON COLUMN liaison.account.name IS 'Name as the provider tells it.';


--
-- Name: COLUMN account.email; Type: COMMENT; Schema: liaison; Owner: liaison_owner
--

COMMENT ON COLUMN liaison.account.email IS 'Address as the provider tells it; for display and for invitations, never an identity.';


--
-- Name: COLUMN account.role; Type: COMMENT; Schema: liaison; Owner: liaison_owner
--

COMMENT ON COLUMN liaison.account.role IS 'Whether the person administers the organization.';


--
-- Name: COLUMN account.state; Type: COMMENT; Schema: liaison; Owner: liaison_owner
--

COMMENT ON COLUMN liaison.account.state IS 'Only an active account has sessions; a dormant one while it has surge access.';


--
-- Name: COLUMN account.attributes; Type: COMMENT; Schema: liaison; Owner: liaison_owner
--

COMMENT ON COLUMN liaison.account.attributes IS 'Attributes from mapped claims; the only ones that may decide access.';


--
-- Name: COLUMN account.created_at; Type: COMMENT; Schema: liaison; Owner: liaison_owner
--

COMMENT ON COLUMN liaison.account.created_at IS 'First sign-in or provision.';


--
-- Name: COLUMN account.last_sign_in_at; Type: COMMENT; Schema: liaison; Owner: liaison_owner
--

COMMENT ON COLUMN liaison.account.last_sign_in_at IS 'Latest sign-in.';


--
-- Name: COLUMN account.nipp_sector; Type: COMMENT; Schema: liaison; Owner: liaison_owner
--

COMMENT ON COLUMN liaison.account.nipp_sector IS 'Sector of critical infrastructure of a responder; null for everybody else.';


--
-- Name: COLUMN account.region; Type: COMMENT; Schema: liaison; Owner: liaison_owner
--

COMMENT ON COLUMN liaison.account.region IS 'State or region of a responder.';


--
-- Name: identity_provider; Type: TABLE; Schema: liaison; Owner: liaison_owner
--

CREATE TABLE liaison.identity_provider (
    id uuid DEFAULT uuidv7() NOT NULL,
    organization_id uuid NOT NULL,
    name text NOT NULL,
    issuer text NOT NULL,
    client_id text NOT NULL,
    client_authentication text NOT NULL,
    client_secret_sealed text,
    scopes text[] DEFAULT '{openid,profile,email}'::text[] NOT NULL,
    endpoint_hosts text[] DEFAULT '{}'::text[] NOT NULL,
    claim_mapping jsonb DEFAULT '{}'::jsonb NOT NULL,
    required_acr text[] DEFAULT '{}'::text[] NOT NULL,
    required_amr text[] DEFAULT '{}'::text[] NOT NULL,
    max_authentication_age integer,
    first_sign_in text DEFAULT 'pending'::text NOT NULL,
    state text DEFAULT 'active'::text NOT NULL,
    created_at timestamp with time zone DEFAULT now() NOT NULL,
    CONSTRAINT identity_provider_check CHECK (((client_authentication <> 'client_secret_basic'::text) OR (client_secret_sealed IS NOT NULL))),
    CONSTRAINT identity_provider_client_authentication_check CHECK ((client_authentication = ANY (ARRAY['client_secret_basic'::text, 'private_key_jwt'::text]))),
    CONSTRAINT identity_provider_client_id_check CHECK (((length(client_id) >= 1) AND (length(client_id) <= 300))),
    CONSTRAINT identity_provider_first_sign_in_check CHECK ((first_sign_in = ANY (ARRAY['refused'::text, 'pending'::text, 'active'::text]))),
    CONSTRAINT identity_provider_issuer_check CHECK (((length(issuer) >= 8) AND (length(issuer) <= 500))),
    CONSTRAINT identity_provider_max_authentication_age_check CHECK (((max_authentication_age >= 60) AND (max_authentication_age <= 43200))),
    CONSTRAINT identity_provider_name_check CHECK (((length(name) >= 2) AND (length(name) <= 100))),
    CONSTRAINT identity_provider_scopes_check CHECK ((scopes @> '{openid}'::text[])),
    CONSTRAINT identity_provider_state_check CHECK ((state = ANY (ARRAY['active'::text, 'disabled'::text])))
);

ALTER TABLE ONLY liaison.identity_provider FORCE ROW LEVEL SECURITY;


ALTER TABLE liaison.identity_provider OWNER TO liaison_owner;

--
-- Name: TABLE identity_provider; Type: COMMENT; Schema: liaison; Owner: liaison_owner
--

COMMENT ON TABLE liaison.identity_provider IS 'An OpenID Connect provider through which the people of one organization sign in.';


--
-- Name: COLUMN identity_provider.id; Type: COMMENT; Schema: liaison; Owner: liaison_owner
--

COMMENT ON COLUMN liaison.identity_provider.id IS 'Identifier; part of the callback address, so that each provider has its own (RFC 9700, 4.4.2).';


--
-- Name: COLUMN identity_provider.organization_id; Type: COMMENT; Schema: liaison; Owner: liaison_owner
--

COMMENT ON COLUMN liaison.identity_provider.organization_id IS 'The organization whose people it knows.';


--
-- Name: COLUMN identity_provider.name; Type: COMMENT; Schema: liaison; Owner: liaison_owner
--

COMMENT ON COLUMN liaison.identity_provider.name IS 'What people see when there is a choice.';


--
-- Name: COLUMN identity_provider.issuer; Type: COMMENT; Schema: liaison; Owner: liaison_owner
--

COMMENT ON COLUMN liaison.identity_provider.issuer IS 'Issuer, compared to the letter.';


--
-- Name: COLUMN identity_provider.client_id; Type: COMMENT; Schema: liaison; Owner: liaison_owner
--

COMMENT ON COLUMN liaison.identity_provider.client_id IS 'The portal’s client id there.';


--
-- Name: COLUMN identity_provider.client_authentication; Type: COMMENT; Schema: liaison; Owner: liaison_owner
--

COMMENT ON COLUMN liaison.identity_provider.client_authentication IS 'How the portal authenticates at the token endpoint.';


--
-- Name: COLUMN identity_provider.client_secret_sealed; Type: COMMENT; Schema: liaison; Owner: liaison_owner
--

COMMENT ON COLUMN liaison.identity_provider.client_secret_sealed IS 'Client secret as JWE (dir, A256GCM) under SECRETS_KEY.';


--
-- Name: COLUMN identity_provider.scopes; Type: COMMENT; Schema: liaison; Owner: liaison_owner
--

COMMENT ON COLUMN liaison.identity_provider.scopes IS 'Scopes asked for.';


--
-- Name: COLUMN identity_provider.endpoint_hosts; Type: COMMENT; Schema: liaison; Owner: liaison_owner
--

COMMENT ON COLUMN liaison.identity_provider.endpoint_hosts IS 'Hosts that its endpoints may have besides the issuer’s own.';


--
-- Name: COLUMN identity_provider.claim_mapping; Type: COMMENT; Schema: liaison; Owner: liaison_owner
--

COMMENT ON COLUMN liaison.identity_provider.claim_mapping IS 'From our attribute to the name of their claim.';


--
-- Name: COLUMN identity_provider.required_acr; Type: COMMENT; Schema: liaison; Owner: liaison_owner
--

COMMENT ON COLUMN liaison.identity_provider.required_acr IS 'One of these acr values is required; empty for none.';


--
-- Name: COLUMN identity_provider.required_amr; Type: COMMENT; Schema: liaison; Owner: liaison_owner
--

COMMENT ON COLUMN liaison.identity_provider.required_amr IS 'All of these amr values are required (RFC 8176); empty for none.';


--
-- Name: COLUMN identity_provider.max_authentication_age; Type: COMMENT; Schema: liaison; Owner: liaison_owner
--

COMMENT ON COLUMN liaison.identity_provider.max_authentication_age IS 'Oldest authentication in seconds; null for any.';


--
-- Name: COLUMN identity_provider.first_sign_in; Type: COMMENT; Schema: liaison; Owner: liaison_owner
--

COMMENT ON COLUMN liaison.identity_provider.first_sign_in IS 'What an unknown subject becomes: refused, a pending account, or an active one.';


--
-- Name: COLUMN identity_provider.state; Type: COMMENT; Schema: liaison; Owner: liaison_owner
--

COMMENT ON COLUMN liaison.identity_provider.state IS 'A disabled provider signs nobody in, and its sessions end.';


--
-- Name: COLUMN identity_provider.created_at; Type: COMMENT; Schema: liaison; Owner: liaison_owner
--

COMMENT ON COLUMN liaison.identity_provider.created_at IS 'When it was configured.';


--
-- Name: organization; Type: TABLE; Schema: liaison; Owner: liaison_owner
--

CREATE TABLE liaison.organization (
    id uuid DEFAULT uuidv7() NOT NULL,
    organization_id uuid GENERATED ALWAYS AS (id) STORED NOT NULL,
    slug text NOT NULL,
    name text NOT NULL,
    short_name text NOT NULL,
    kind text NOT NULL,
    country text NOT NULL,
    region text,
    state text DEFAULT 'active'::text NOT NULL,
    listed boolean DEFAULT true NOT NULL,
    created_at timestamp with time zone DEFAULT now() NOT NULL,
    nipp_sector text,
    CONSTRAINT organization_country_check CHECK ((country ~ '^[A-Z]{3}$'::text)),
    CONSTRAINT organization_kind_check CHECK ((kind = ANY (ARRAY['operator'::text, 'federal'::text, 'fusion_center'::text, 'state_local_tribal_territorial'::text, 'military'::text, 'intelligence'::text, 'international'::text, 'private_sector'::text]))),
    CONSTRAINT organization_name_check CHECK (((length(name) >= 2) AND (length(name) <= 200))),
    CONSTRAINT organization_nipp_sector_check CHECK ((nipp_sector = ANY (ARRAY['chemical'::text, 'commercial_facilities'::text, 'communications'::text, 'critical_manufacturing'::text, 'dams'::text, 'defense_industrial_base'::text, 'emergency_services'::text, 'energy'::text, 'financial_services'::text, 'food_and_agriculture'::text, 'government_facilities'::text, 'healthcare_and_public_health'::text, 'information_technology'::text, 'nuclear'::text, 'transportation_systems'::text, 'water_and_wastewater'::text]))),
    CONSTRAINT organization_region_check CHECK (((length(region) >= 2) AND (length(region) <= 60))),
    CONSTRAINT organization_short_name_check CHECK (((length(short_name) >= 2) AND (length(short_name) <= 40))),
    CONSTRAINT organization_slug_check CHECK ((slug ~ '^[a-z0-9](-?[a-z0-9]){1,39}$'::text)),
    CONSTRAINT organization_state_check CHECK ((state = ANY (ARRAY['active'::text, 'suspended'::text])))
);

ALTER TABLE ONLY liaison.organization FORCE ROW LEVEL SECURITY;


ALTER TABLE liaison.organization OWNER TO liaison_owner;

--
-- Name: TABLE organization; Type: COMMENT; Schema: liaison; Owner: liaison_owner
--

COMMENT ON TABLE liaison.organization IS 'A tenant: an agency, fusion center or partner. Its organization_id is its own id.';


--
-- Name: COLUMN organization.id; Type: COMMENT; Schema: liaison; Owner: liaison_owner
--

COMMENT ON COLUMN liaison.organization.id IS 'Identifier.';


--
-- Name: COLUMN organization.organization_id; Type: COMMENT; Schema: liaison; Owner: liaison_owner
--

COMMENT ON COLUMN liaison.organization.organization_id IS 'The tenant, equal to id.';


--
-- Name: COLUMN organization.slug; Type: COMMENT; Schema: liaison; Owner: liaison_owner
--

COMMENT ON COLUMN liaison.organization.slug IS 'Short name for links, unique over the portal.';


--
-- Name: COLUMN organization.name; Type: COMMENT; Schema: liaison; Owner: liaison_owner
--

COMMENT ON COLUMN liaison.organization.name IS 'Full name.';


--
-- Name: COLUMN organization.short_name; Type: COMMENT; Schema: liaison; Owner: liaison_owner
--

COMMENT ON COLUMN liaison.organization.short_name IS 'Name for tables and badges.';


--
-- Name: COLUMN organization.kind; Type: COMMENT; Schema: liaison; Owner: liaison_owner
--

COMMENT ON COLUMN liaison.organization.kind IS 'What kind of organization it is.';


--
-- Name: COLUMN organization.country; Type: COMMENT; Schema: liaison; Owner: liaison_owner
--

COMMENT ON COLUMN liaison.organization.country IS 'Country, ISO 3166-1 alpha-3.';


--
-- Name: COLUMN organization.region; Type: COMMENT; Schema: liaison; Owner: liaison_owner
--

COMMENT ON COLUMN liaison.organization.region IS 'State or region, where that matters.';


--
-- Name: COLUMN organization.state; Type: COMMENT; Schema: liaison; Owner: liaison_owner
--

COMMENT ON COLUMN liaison.organization.state IS 'Whether its people may sign in.';


--
-- Name: COLUMN organization.listed; Type: COMMENT; Schema: liaison; Owner: liaison_owner
--

COMMENT ON COLUMN liaison.organization.listed IS 'Whether other organizations see it in the directory.';


--
-- Name: COLUMN organization.created_at; Type: COMMENT; Schema: liaison; Owner: liaison_owner
--

COMMENT ON COLUMN liaison.organization.created_at IS 'When it was admitted.';


--
-- Name: COLUMN organization.nipp_sector; Type: COMMENT; Schema: liaison; Owner: liaison_owner
--

COMMENT ON COLUMN liaison.organization.nipp_sector IS 'Sector of critical infrastructure; null where there is none.';


--
-- Name: session; Type: TABLE; Schema: liaison; Owner: liaison_owner
--

CREATE TABLE liaison.session (
    id uuid DEFAULT uuidv7() NOT NULL,
    organization_id uuid NOT NULL,
    account_id uuid NOT NULL,
    identity_provider_id uuid NOT NULL,
    token_hash bytea NOT NULL,
    provider_session text,
    id_token_sealed text,
    acr text,
    amr text[] DEFAULT '{}'::text[] NOT NULL,
    address inet,
    user_agent text,
    created_at timestamp with time zone DEFAULT now() NOT NULL,
    last_seen_at timestamp with time zone DEFAULT now() NOT NULL,
    expires_at timestamp with time zone DEFAULT (now() + '12:00:00'::interval) NOT NULL,
    ended_at timestamp with time zone,
    end_reason text,
    CONSTRAINT session_end_reason_check CHECK ((end_reason = ANY (ARRAY['signed_out'::text, 'ended_by_person'::text, 'ended_by_provider'::text, 'expired'::text, 'account_closed'::text]))),
    CONSTRAINT session_token_hash_check CHECK ((length(token_hash) = 32)),
    CONSTRAINT session_user_agent_check CHECK ((length(user_agent) <= 400))
);

ALTER TABLE ONLY liaison.session FORCE ROW LEVEL SECURITY;


ALTER TABLE liaison.session OWNER TO liaison_owner;

--
-- Name: TABLE session; Type: COMMENT; Schema: liaison; Owner: liaison_owner
--

COMMENT ON TABLE liaison.session IS 'A signed-in browser. The token itself is never stored.';


--
-- Name: COLUMN session.id; Type: COMMENT; Schema: liaison; Owner: liaison_owner
--

COMMENT ON COLUMN liaison.session.id IS 'Identifier that may be shown to its person.';


--
-- Name: COLUMN session.organization_id; Type: COMMENT; Schema: liaison; Owner: liaison_owner
--

COMMENT ON COLUMN liaison.session.organization_id IS 'The person’s organization.';


--
-- Name: COLUMN session.account_id; Type: COMMENT; Schema: liaison; Owner: liaison_owner
--

COMMENT ON COLUMN liaison.session.account_id IS 'The person.';


--
-- Name: COLUMN session.identity_provider_id; Type: COMMENT; Schema: liaison; Owner: liaison_owner
--

COMMENT ON COLUMN liaison.session.identity_provider_id IS 'The provider that vouched.';


--
-- Name: COLUMN session.token_hash; Type: COMMENT; Schema: liaison; Owner: liaison_owner
--

COMMENT ON COLUMN liaison.session.token_hash IS 'SHA-256 of the cookie’s token.';


--
-- Name: COLUMN session.provider_session; Type: COMMENT; Schema: liaison; Owner: liaison_owner
--

COMMENT ON COLUMN liaison.session.provider_session IS 'The provider’s sid, for back-channel logout.';


--
-- Name: COLUMN session.id_token_sealed; Type: COMMENT; Schema: liaison; Owner: liaison_owner
--

COMMENT ON COLUMN liaison.session.id_token_sealed IS 'ID token for RP-initiated logout, as JWE under SECRETS_KEY.';


--
-- Name: COLUMN session.acr; Type: COMMENT; Schema: liaison; Owner: liaison_owner
--

COMMENT ON COLUMN liaison.session.acr IS 'Authentication context that the provider stated.';


--
-- Name: COLUMN session.amr; Type: COMMENT; Schema: liaison; Owner: liaison_owner
--

COMMENT ON COLUMN liaison.session.amr IS 'Authentication methods that the provider stated.';


--
-- Name: COLUMN session.address; Type: COMMENT; Schema: liaison; Owner: liaison_owner
--

COMMENT ON COLUMN liaison.session.address IS 'Network address at sign-in.';


--
-- Name: COLUMN session.user_agent; Type: COMMENT; Schema: liaison; Owner: liaison_owner
--

COMMENT ON COLUMN liaison.session.user_agent IS 'Browser at sign-in.';


--
-- Name: COLUMN session.created_at; Type: COMMENT; Schema: liaison; Owner: liaison_owner
--

COMMENT ON COLUMN liaison.session.created_at IS 'Sign-in.';


--
-- Name: COLUMN session.last_seen_at; Type: COMMENT; Schema: liaison; Owner: liaison_owner
--

COMMENT ON COLUMN liaison.session.last_seen_at IS 'Last use, kept to the half minute.';


--
-- Name: COLUMN session.expires_at; Type: COMMENT; Schema: liaison; Owner: liaison_owner
--

COMMENT ON COLUMN liaison.session.expires_at IS 'Absolute end, 12 hours after sign-in (CJIS IA-11).';


--
-- Name: COLUMN session.ended_at; Type: COMMENT; Schema: liaison; Owner: liaison_owner
--

COMMENT ON COLUMN liaison.session.ended_at IS 'When it was ended.';


--
-- Name: COLUMN session.end_reason; Type: COMMENT; Schema: liaison; Owner: liaison_owner
--

COMMENT ON COLUMN liaison.session.end_reason IS 'Why it was ended.';


--
-- Name: surge_access; Type: TABLE; Schema: liaison; Owner: liaison_owner
--

CREATE TABLE liaison.surge_access (
    id uuid DEFAULT uuidv7() NOT NULL,
    organization_id uuid NOT NULL,
    incident_id uuid NOT NULL,
    account_id uuid NOT NULL,
    person_organization_id uuid NOT NULL,
    nipp_sector text NOT NULL,
    region text NOT NULL,
    activated_by uuid NOT NULL,
    created_at timestamp with time zone DEFAULT now() NOT NULL,
    expires_at timestamp with time zone NOT NULL,
    ended_at timestamp with time zone,
    ended_by uuid,
    telling_since timestamp with time zone,
    told_at timestamp with time zone,
    reviewed_at timestamp with time zone,
    reviewed_by uuid,
    review_note text,
    CONSTRAINT surge_access_check CHECK (((expires_at > created_at) AND (expires_at <= (created_at + '30 days'::interval)))),
    CONSTRAINT surge_access_check1 CHECK (((reviewed_at IS NULL) = (reviewed_by IS NULL))),
    CONSTRAINT surge_access_review_note_check CHECK ((length(review_note) <= 5000))
);

ALTER TABLE ONLY liaison.surge_access FORCE ROW LEVEL SECURITY;


ALTER TABLE liaison.surge_access OWNER TO liaison_owner;

--
-- Name: TABLE surge_access; Type: COMMENT; Schema: liaison; Owner: liaison_owner
--

COMMENT ON TABLE liaison.surge_access IS 'A responder’s access to the room of one incident: since when, until when, told, ended, reviewed.';


--
-- Name: COLUMN surge_access.id; Type: COMMENT; Schema: liaison; Owner: liaison_owner
--

COMMENT ON COLUMN liaison.surge_access.id IS 'Identifier.';


--
-- Name: COLUMN surge_access.organization_id; Type: COMMENT; Schema: liaison; Owner: liaison_owner
--

COMMENT ON COLUMN liaison.surge_access.organization_id IS 'The operator.';


--
-- Name: COLUMN surge_access.incident_id; Type: COMMENT; Schema: liaison; Owner: liaison_owner
--

COMMENT ON COLUMN liaison.surge_access.incident_id IS 'The one incident.';


--
-- Name: COLUMN surge_access.account_id; Type: COMMENT; Schema: liaison; Owner: liaison_owner
--

COMMENT ON COLUMN liaison.surge_access.account_id IS 'The responder.';


--
-- Name: COLUMN surge_access.person_organization_id; Type: COMMENT; Schema: liaison; Owner: liaison_owner
--

COMMENT ON COLUMN liaison.surge_access.person_organization_id IS 'The responder’s organization.';


--
-- Name: COLUMN surge_access.nipp_sector; Type: COMMENT; Schema: liaison; Owner: liaison_owner
--

COMMENT ON COLUMN liaison.surge_access.nipp_sector IS 'Their sector at the time.';


--
-- Name: COLUMN surge_access.region; Type: COMMENT; Schema: liaison; Owner: liaison_owner
--

COMMENT ON COLUMN liaison.surge_access.region IS 'Their state or region at the time.';


--
-- Name: COLUMN surge_access.activated_by; Type: COMMENT; Schema: liaison; Owner: liaison_owner
--

COMMENT ON COLUMN liaison.surge_access.activated_by IS 'The NIRU administrator who activated it.';


--
-- Name: COLUMN surge_access.created_at; Type: COMMENT; Schema: liaison; Owner: liaison_owner
--

COMMENT ON COLUMN liaison.surge_access.created_at IS 'Since when.';


--
-- Name: COLUMN surge_access.expires_at; Type: COMMENT; Schema: liaison; Owner: liaison_owner
--

COMMENT ON COLUMN liaison.surge_access.expires_at IS 'Until when, by the clock; 30 days at most.';


--
-- Name: COLUMN surge_access.ended_at; Type: COMMENT; Schema: liaison; Owner: liaison_owner
--

COMMENT ON COLUMN liaison.surge_access.ended_at IS 'When it ended: by hand, by closing the incident, or by the clock, which is marked a little later.';


--
-- Name: COLUMN surge_access.ended_by; Type: COMMENT; Schema: liaison; Owner: liaison_owner
--

COMMENT ON COLUMN liaison.surge_access.ended_by IS 'Who ended it; null when the database did.';


--
-- Name: COLUMN surge_access.telling_since; Type: COMMENT; Schema: liaison; Owner: liaison_owner
--

COMMENT ON COLUMN liaison.surge_access.telling_since IS 'When a worker last began to tell the responder.';


--
-- Name: COLUMN surge_access.told_at; Type: COMMENT; Schema: liaison; Owner: liaison_owner
--

COMMENT ON COLUMN liaison.surge_access.told_at IS 'When the mail server took the message.';


--
-- Name: COLUMN surge_access.reviewed_at; Type: COMMENT; Schema: liaison; Owner: liaison_owner
--

COMMENT ON COLUMN liaison.surge_access.reviewed_at IS 'When the access was signed off.';


--
-- Name: COLUMN surge_access.reviewed_by; Type: COMMENT; Schema: liaison; Owner: liaison_owner
--

COMMENT ON COLUMN liaison.surge_access.reviewed_by IS 'Who signed it off.';


--
-- Name: COLUMN surge_access.review_note; Type: COMMENT; Schema: liaison; Owner: liaison_owner
--

COMMENT ON COLUMN liaison.surge_access.review_note IS 'What the reviewer noted.';


--
-- Name: live_session; Type: VIEW; Schema: fence; Owner: liaison_definer
--

CREATE VIEW fence.live_session AS
 SELECT s.id,
    s.token_hash,
    s.account_id,
    s.organization_id,
    s.last_seen_at,
        CASE a.state
            WHEN 'dormant'::text THEN 'responder'::text
            ELSE a.role
        END AS role,
    o.kind AS organization_kind
   FROM (((liaison.session s
     JOIN liaison.account a ON (((a.id = s.account_id) AND ((a.state = 'active'::text) OR ((a.state = 'dormant'::text) AND (EXISTS ( SELECT
           FROM liaison.surge_access x
          WHERE ((x.account_id = a.id) AND (x.ended_at IS NULL) AND (x.expires_at > now())))))))))
     JOIN liaison.organization o ON (((o.id = s.organization_id) AND (o.state = 'active'::text))))
     JOIN liaison.identity_provider p ON (((p.id = s.identity_provider_id) AND (p.state = 'active'::text))))
  WHERE ((s.ended_at IS NULL) AND (s.expires_at > now()) AND (s.last_seen_at > (now() -
        CASE
            WHEN (a.role = 'administrator'::text) THEN '00:15:00'::interval
            ELSE '00:30:00'::interval
        END)));


ALTER VIEW fence.live_session OWNER TO liaison_definer;

--
-- Name: VIEW live_session; Type: COMMENT; Schema: fence; Owner: liaison_definer
--

COMMENT ON VIEW fence.live_session IS 'Sessions in force: 30 minutes idle (15 for administrators), 12 hours in all, and nothing about the person closed.';


--
-- Name: enter(fence.live_session); Type: FUNCTION; Schema: fence; Owner: liaison_definer
--

CREATE FUNCTION fence.enter(live fence.live_session) RETURNS TABLE(session_id uuid, account_id uuid, organization_id uuid, role text, organization_kind text, stale boolean, breadth integer)
    LANGUAGE plpgsql SECURITY DEFINER
    SET search_path TO ''
    AS $$
    begin
      perform set_config('app.account', coalesce(live.account_id::text, ''), true),
              set_config('app.organization', coalesce(live.organization_id::text, ''), true),
              set_config('app.role', case when live.role = 'administrator' and live.organization_kind = 'operator' then 'operator'
                                          else coalesce(live.role, '') end, true);
      if live.id is not null then return query select live.id, live.account_id, live.organization_id, live.role, live.organization_kind,
                          live.last_seen_at < now() - interval '30 seconds', (select count(*)::int from (select from fence.live_membership m where m.account_id = live.account_id limit 100) counted); end if;
    end $$;


ALTER FUNCTION fence.enter(live fence.live_session) OWNER TO liaison_definer;

--
-- Name: FUNCTION enter(live fence.live_session); Type: COMMENT; Schema: fence; Owner: liaison_definer
--

COMMENT ON FUNCTION fence.enter(live fence.live_session) IS 'Sets the identity of the transaction from a session in force; from none, nobody.';


--
-- Name: enter_as_nobody(); Type: FUNCTION; Schema: fence; Owner: liaison_definer
--

CREATE FUNCTION fence.enter_as_nobody() RETURNS void
    LANGUAGE sql SECURITY DEFINER
    SET search_path TO ''
    AS $$
    select set_config('app.account', '', true), set_config('app.organization', '', true), set_config('app.role', '', true)
  $$;


ALTER FUNCTION fence.enter_as_nobody() OWNER TO liaison_definer;

--
-- Name: FUNCTION enter_as_nobody(); Type: COMMENT; Schema: fence; Owner: liaison_definer
--

COMMENT ON FUNCTION fence.enter_as_nobody() IS 'Nobody acts: every setting is empty.';


--
-- Name: enter_as_system(uuid); Type: FUNCTION; Schema: fence; Owner: liaison_definer
--

CREATE FUNCTION fence.enter_as_system(organization uuid) RETURNS void
    LANGUAGE sql SECURITY DEFINER
    SET search_path TO ''
    AS $$
      select fence.enter_as_nobody();
      select set_config('app.organization', organization::text, true), set_config('app.role', 'system', true)
    $$;


ALTER FUNCTION fence.enter_as_system(organization uuid) OWNER TO liaison_definer;

--
-- Name: FUNCTION enter_as_system(organization uuid); Type: COMMENT; Schema: fence; Owner: liaison_definer
--

COMMENT ON FUNCTION fence.enter_as_system(organization uuid) IS 'The portal itself acts inside one organization: sign-in, jobs. It reaches no workspace.';


--
-- Name: enter_by_session(uuid); Type: FUNCTION; Schema: fence; Owner: liaison_definer
--

CREATE FUNCTION fence.enter_by_session(session uuid) RETURNS TABLE(session_id uuid, account_id uuid, organization_id uuid, role text, organization_kind text, stale boolean, breadth integer)
    LANGUAGE plpgsql SECURITY DEFINER
    SET search_path TO ''
    AS $$
    declare live fence.live_session;
    begin
      select * into live from fence.live_session s where s.id = session;
      return query select * from fence.enter(live);
    end $$;


ALTER FUNCTION fence.enter_by_session(session uuid) OWNER TO liaison_definer;

--
-- Name: FUNCTION enter_by_session(session uuid); Type: COMMENT; Schema: fence; Owner: liaison_definer
--

COMMENT ON FUNCTION fence.enter_by_session(session uuid) IS 'The person of a session acts again: deliveries to a subscriber.';


--
-- Name: enter_by_token(bytea); Type: FUNCTION; Schema: fence; Owner: liaison_definer
--

CREATE FUNCTION fence.enter_by_token(hash bytea) RETURNS TABLE(session_id uuid, account_id uuid, organization_id uuid, role text, organization_kind text, stale boolean, breadth integer)
    LANGUAGE plpgsql SECURITY DEFINER
    SET search_path TO ''
    AS $$
    declare live fence.live_session;
    begin
      select * into live from fence.live_session s where s.token_hash = hash;
      return query select * from fence.enter(live);
    end $$;


ALTER FUNCTION fence.enter_by_token(hash bytea) OWNER TO liaison_definer;

--
-- Name: FUNCTION enter_by_token(hash bytea); Type: COMMENT; Schema: fence; Owner: liaison_definer
--

COMMENT ON FUNCTION fence.enter_by_token(hash bytea) IS 'Who holds this token acts. Only the hash is known.';


--
-- Name: enter_to_write(bytea); Type: FUNCTION; Schema: fence; Owner: liaison_definer
--

CREATE FUNCTION fence.enter_to_write(hash bytea) RETURNS TABLE(session_id uuid, account_id uuid, organization_id uuid, role text, organization_kind text, stale boolean)
    LANGUAGE plpgsql SECURITY DEFINER
    SET search_path TO ''
    AS $$
    begin
      return query select s.id, s.account_id, s.organization_id, s.role, s.organization_kind, s.last_seen_at < now() - interval '30 seconds'
        from fence.live_session s cross join lateral (
          select set_config('app.account', s.account_id::text, true), set_config('app.organization', s.organization_id::text, true),
            set_config('app.role', case when s.role = 'administrator' and s.organization_kind = 'operator' then 'operator' else s.role end, true)
          offset 0) acting
        where s.token_hash = hash;
      if not found then perform fence.enter_as_nobody(); end if;
    end $$;


ALTER FUNCTION fence.enter_to_write(hash bytea) OWNER TO liaison_definer;

--
-- Name: FUNCTION enter_to_write(hash bytea); Type: COMMENT; Schema: fence; Owner: liaison_definer
--

COMMENT ON FUNCTION fence.enter_to_write(hash bytea) IS 'Who holds this token acts, as by enter_by_token; the breadth, by which lists choose their plan, is not counted.';


--
-- Name: exercises(); Type: FUNCTION; Schema: fence; Owner: liaison_definer
--

CREATE FUNCTION fence.exercises() RETURNS uuid[]
    LANGUAGE sql STABLE SECURITY DEFINER PARALLEL SAFE
    SET search_path TO ''
    AS $$
      select coalesce(array_agg(w.id), '{}') from liaison.workspace w
      join fence.live_membership m on m.workspace_id = w.id and m.account_id = fence.account_id() where w.exercise
    $$;


ALTER FUNCTION fence.exercises() OWNER TO liaison_definer;

--
-- Name: FUNCTION exercises(); Type: COMMENT; Schema: fence; Owner: liaison_definer
--

COMMENT ON FUNCTION fence.exercises() IS 'Rooms of exercises that the actor may read; lists of what is real leave them out.';


--
-- Name: find_participant(uuid, text); Type: FUNCTION; Schema: fence; Owner: liaison_definer
--

CREATE FUNCTION fence.find_participant(incident uuid, address text) RETURNS TABLE(account_id uuid, organization_id uuid)
    LANGUAGE sql STABLE SECURITY DEFINER
    SET search_path TO ''
    AS $$
      select a.id, a.organization_id from liaison.account a
      join liaison.incident i on i.id = incident and i.id = any (fence.manageable())
      where lower(a.email) = lower(address) and a.state = 'active'
        and (a.organization_id = i.organization_id or exists (select from liaison.incident_organization p
          where p.incident_id = i.id and p.participant_id = a.organization_id and p.ended_at is null))
      limit 2
    $$;


ALTER FUNCTION fence.find_participant(incident uuid, address text) OWNER TO liaison_definer;

--
-- Name: FUNCTION find_participant(incident uuid, address text); Type: COMMENT; Schema: fence; Owner: liaison_definer
--

COMMENT ON FUNCTION fence.find_participant(incident uuid, address text) IS 'The active person with exactly this address, of the operator or of an organization that takes part in an incident that the caller manages.';


--
-- Name: find_person(uuid, text); Type: FUNCTION; Schema: fence; Owner: liaison_definer
--

CREATE FUNCTION fence.find_person(workspace uuid, address text) RETURNS TABLE(account_id uuid, organization_id uuid)
    LANGUAGE sql STABLE SECURITY DEFINER
    SET search_path TO ''
    AS $$
      select a.id, a.organization_id from liaison.account a
      join liaison.workspace w on w.id = workspace and w.id = any (fence.manageable())
      where lower(a.email) = lower(address) and a.state = 'active'
        and (a.organization_id = w.organization_id or exists (
          select from liaison.sharing_agreement g where g.workspace_id = w.id and g.partner_organization_id = a.organization_id
            and g.state = 'accepted' and g.expires_at > now()))
      limit 2
    $$;


ALTER FUNCTION fence.find_person(workspace uuid, address text) OWNER TO liaison_definer;

--
-- Name: FUNCTION find_person(workspace uuid, address text); Type: COMMENT; Schema: fence; Owner: liaison_definer
--

COMMENT ON FUNCTION fence.find_person(workspace uuid, address text) IS 'The active person with exactly this address in the owner or an admitted partner of a workspace that the caller manages.';


--
-- Name: forget_sign_ins(); Type: FUNCTION; Schema: fence; Owner: liaison_definer
--

CREATE FUNCTION fence.forget_sign_ins() RETURNS bigint
    LANGUAGE plpgsql SECURITY DEFINER
    SET search_path TO ''
    AS $$
    declare n bigint; total bigint := 0;
    begin
      delete from liaison.sign_in where expires_at < now(); get diagnostics n = row_count; total := total + n;
      delete from liaison.logout_token where expires_at < now(); get diagnostics n = row_count; total := total + n;
      update liaison.session set ended_at = now(), end_reason = 'expired' where ended_at is null and expires_at < now();
      get diagnostics n = row_count;
      return total + n;
    end $$;


ALTER FUNCTION fence.forget_sign_ins() OWNER TO liaison_definer;

--
-- Name: FUNCTION forget_sign_ins(); Type: COMMENT; Schema: fence; Owner: liaison_definer
--

COMMENT ON FUNCTION fence.forget_sign_ins() IS 'Removes expired sign-ins and logout tokens, and marks expired sessions; returns how many rows it touched.';


--
-- Name: guard_ended(); Type: FUNCTION; Schema: fence; Owner: liaison_definer
--

CREATE FUNCTION fence.guard_ended() RETURNS trigger
    LANGUAGE plpgsql SECURITY DEFINER
    SET search_path TO ''
    AS $$
    begin
      if old.ended_at is not null then
        raise insufficient_privilege using message = 'this has ended';
      end if;
      return new;
    end $$;


ALTER FUNCTION fence.guard_ended() OWNER TO liaison_definer;

--
-- Name: FUNCTION guard_ended(); Type: COMMENT; Schema: fence; Owner: liaison_definer
--

COMMENT ON FUNCTION fence.guard_ended() IS 'What has ended stays ended.';


--
-- Name: guard_report(); Type: FUNCTION; Schema: fence; Owner: liaison_definer
--

CREATE FUNCTION fence.guard_report() RETURNS trigger
    LANGUAGE plpgsql SECURITY DEFINER
    SET search_path TO ''
    AS $$
    begin
      if old.state <> 'draft' and not (old.state = 'approved' and old.document_id is null
          and (to_jsonb(new) - 'document_id' - 'publishing_since') = (to_jsonb(old) - 'document_id' - 'publishing_since')) then
        raise insufficient_privilege using message = 'this report is no longer a draft';
      end if;
      if old.state = 'draft' and new.state = 'draft' and (new.updated_by is distinct from fence.account_id() or new.version <> old.version + 1) then
        raise insufficient_privilege using message = 'a change of a report says whose it is';
      end if;
      if old.state = 'draft' and new.state = 'approved' and (fence.is_responder() or new.approved_by is distinct from fence.account_id()
          or new.approved_by in (old.prepared_by, old.updated_by) or (to_jsonb(new) - array['state', 'approved_by', 'approved_at'])
            <> (to_jsonb(old) - array['state', 'approved_by', 'approved_at'])) then
        raise insufficient_privilege using message = 'a report is approved by another, as it stands';
      end if;
      return new;
    end $$;


ALTER FUNCTION fence.guard_report() OWNER TO liaison_definer;

--
-- Name: FUNCTION guard_report(); Type: COMMENT; Schema: fence; Owner: liaison_definer
--

COMMENT ON FUNCTION fence.guard_report() IS 'A report is approved by somebody who neither prepared it nor changed it last; what was approved or discarded stays as it was.';


--
-- Name: guard_room_role(); Type: FUNCTION; Schema: fence; Owner: liaison_definer
--

CREATE FUNCTION fence.guard_room_role() RETURNS trigger
    LANGUAGE plpgsql SECURITY DEFINER
    SET search_path TO ''
    AS $$
    begin
      if (new.role in ('manager', 'owner') or tg_op = 'UPDATE' and old.role in ('manager', 'owner'))
          and (tg_op = 'INSERT' or new.role <> old.role)
          and fence.account_id() is not null and not fence.is_operator()
          and exists (select from liaison.workspace w where w.id = new.workspace_id and w.kind = 'room') then
        raise insufficient_privilege using message = 'those who run a room are appointed by the operator';
      end if;
      return new;
    end $$;


ALTER FUNCTION fence.guard_room_role() OWNER TO liaison_definer;

--
-- Name: FUNCTION guard_room_role(); Type: COMMENT; Schema: fence; Owner: liaison_definer
--

COMMENT ON FUNCTION fence.guard_room_role() IS 'NIRU appoints those who run a room; whom it appointed appoints nobody.';


--
-- Name: guard_surge(); Type: FUNCTION; Schema: fence; Owner: liaison_definer
--

CREATE FUNCTION fence.guard_surge() RETURNS trigger
    LANGUAGE plpgsql SECURITY DEFINER
    SET search_path TO ''
    AS $$
    begin
      if old.reviewed_at is not null
         or old.ended_at is not null and new.ended_at is distinct from old.ended_at
         or new.expires_at <> old.expires_at and (old.ended_at is not null or old.expires_at <= now())
         or new.reviewed_at is not null and (coalesce(new.ended_at, new.expires_at) > now()
           or fence.account_id() is not null and new.reviewed_by is distinct from fence.account_id()) then
        raise insufficient_privilege using message = 'this access cannot go there';
      end if;
      return new;
    end $$;


ALTER FUNCTION fence.guard_surge() OWNER TO liaison_definer;

--
-- Name: FUNCTION guard_surge(); Type: COMMENT; Schema: fence; Owner: liaison_definer
--

COMMENT ON FUNCTION fence.guard_surge() IS 'What was signed off stays as it was; what has ended stays ended; what is still in force cannot be signed off.';


--
-- Name: guard_transition(); Type: FUNCTION; Schema: fence; Owner: liaison_definer
--

CREATE FUNCTION fence.guard_transition() RETURNS trigger
    LANGUAGE plpgsql SECURITY DEFINER
    SET search_path TO ''
    AS $$
    begin
      if tg_table_name = 'sharing_agreement' then
        if not (old.state = 'offered' and new.state in ('accepted', 'declined', 'ended') or old.state = 'accepted' and new.state = 'ended')
           or new.state in ('accepted', 'declined') and new.partner_organization_id is distinct from fence.organization_id() then
          raise insufficient_privilege using message = 'this agreement cannot go there';
        end if;
      elsif tg_table_name = 'join_request' then
        if old.state <> 'open' or new.state = 'open' then
          raise insufficient_privilege using message = 'this request has been answered';
        end if;
      elsif old.ended_at is not null then
        raise insufficient_privilege using message = 'this has ended';
      end if;
      return new;
    end $$;


ALTER FUNCTION fence.guard_transition() OWNER TO liaison_definer;

--
-- Name: FUNCTION guard_transition(); Type: COMMENT; Schema: fence; Owner: liaison_definer
--

COMMENT ON FUNCTION fence.guard_transition() IS 'What has come to its end stays there, and an agreement is answered by its partner: the database’s own word on it.';


--
-- Name: guard_vetting(); Type: FUNCTION; Schema: fence; Owner: liaison_definer
--

CREATE FUNCTION fence.guard_vetting() RETURNS trigger
    LANGUAGE plpgsql SECURITY DEFINER
    SET search_path TO ''
    AS $$
    begin
      if fence.account_id() is not null and not fence.is_operator() and (
          (new.nipp_sector, new.region) is distinct from (old.nipp_sector, old.region)
          or new.state <> old.state and (old.state = 'dormant' and new.state <> 'disabled'
            or new.state = 'dormant' and (old.state <> 'disabled' or old.nipp_sector is null)
            or new.state = 'active' and old.nipp_sector is not null)) then
        raise insufficient_privilege using message = 'responders are vetted by the operator';
      end if;
      return new;
    end $$;


ALTER FUNCTION fence.guard_vetting() OWNER TO liaison_definer;

--
-- Name: FUNCTION guard_vetting(); Type: COMMENT; Schema: fence; Owner: liaison_definer
--

COMMENT ON FUNCTION fence.guard_vetting() IS 'NIRU vets: an organization’s own administrator locks its responders out and lets them back, and no more.';


--
-- Name: heads(uuid[]); Type: FUNCTION; Schema: fence; Owner: liaison_definer
--

CREATE FUNCTION fence.heads(asked uuid[]) RETURNS TABLE(channel_id uuid, head bigint)
    LANGUAGE sql STABLE SECURITY DEFINER
    SET search_path TO ''
    AS $$
      select c.id, c.last_sequence from liaison.channel c where c.id = any (asked)
    $$;


ALTER FUNCTION fence.heads(asked uuid[]) OWNER TO liaison_definer;

--
-- Name: FUNCTION heads(asked uuid[]); Type: COMMENT; Schema: fence; Owner: liaison_definer
--

COMMENT ON FUNCTION fence.heads(asked uuid[]) IS 'The newest place of channels: what heals an announcement that never came.';


--
-- Name: is_administrator(); Type: FUNCTION; Schema: fence; Owner: liaison_owner
--

CREATE FUNCTION fence.is_administrator() RETURNS boolean
    LANGUAGE sql STABLE PARALLEL SAFE
    RETURN COALESCE((current_setting('app.role'::text, true) = ANY (ARRAY['administrator'::text, 'operator'::text])), false);


ALTER FUNCTION fence.is_administrator() OWNER TO liaison_owner;

--
-- Name: FUNCTION is_administrator(); Type: COMMENT; Schema: fence; Owner: liaison_owner
--

COMMENT ON FUNCTION fence.is_administrator() IS 'The person administers their own organization.';


--
-- Name: is_operator(); Type: FUNCTION; Schema: fence; Owner: liaison_owner
--

CREATE FUNCTION fence.is_operator() RETURNS boolean
    LANGUAGE sql STABLE PARALLEL SAFE
    RETURN COALESCE((current_setting('app.role'::text, true) = 'operator'::text), false);


ALTER FUNCTION fence.is_operator() OWNER TO liaison_owner;

--
-- Name: FUNCTION is_operator(); Type: COMMENT; Schema: fence; Owner: liaison_owner
--

COMMENT ON FUNCTION fence.is_operator() IS 'The person is a NIRU administrator.';


--
-- Name: is_responder(); Type: FUNCTION; Schema: fence; Owner: liaison_definer
--

CREATE FUNCTION fence.is_responder() RETURNS boolean
    LANGUAGE sql STABLE PARALLEL SAFE
    RETURN COALESCE((current_setting('app.role'::text, true) = 'responder'::text), false);


ALTER FUNCTION fence.is_responder() OWNER TO liaison_definer;

--
-- Name: FUNCTION is_responder(); Type: COMMENT; Schema: fence; Owner: liaison_definer
--

COMMENT ON FUNCTION fence.is_responder() IS 'The person acts by surge access.';


--
-- Name: is_surged(uuid); Type: FUNCTION; Schema: fence; Owner: liaison_definer
--

CREATE FUNCTION fence.is_surged(account uuid) RETURNS boolean
    LANGUAGE sql STABLE SECURITY DEFINER
    SET search_path TO ''
    AS $$
      select exists (select from liaison.surge_access s join liaison.account a on a.id = s.account_id
        where s.account_id = account and a.organization_id = fence.organization_id() and s.ended_at is null and s.expires_at > now())
    $$;


ALTER FUNCTION fence.is_surged(account uuid) OWNER TO liaison_definer;

--
-- Name: FUNCTION is_surged(account uuid); Type: COMMENT; Schema: fence; Owner: liaison_definer
--

COMMENT ON FUNCTION fence.is_surged(account uuid) IS 'This person has surge access in force: asked at sign-in, as their organization.';


--
-- Name: is_system(); Type: FUNCTION; Schema: fence; Owner: liaison_owner
--

CREATE FUNCTION fence.is_system() RETURNS boolean
    LANGUAGE sql STABLE PARALLEL SAFE
    RETURN COALESCE((current_setting('app.role'::text, true) = 'system'::text), false);


ALTER FUNCTION fence.is_system() OWNER TO liaison_owner;

--
-- Name: FUNCTION is_system(); Type: COMMENT; Schema: fence; Owner: liaison_owner
--

COMMENT ON FUNCTION fence.is_system() IS 'The portal itself acts, inside fence.organization_id().';


--
-- Name: join_room(uuid); Type: FUNCTION; Schema: fence; Owner: liaison_definer
--

CREATE FUNCTION fence.join_room(incident uuid) RETURNS void
    LANGUAGE plpgsql SECURITY DEFINER
    SET search_path TO ''
    AS $$
    begin
      if not fence.is_operator() then
        raise insufficient_privilege using message = 'only administrators of the operator join a room by themselves';
      end if;
      insert into liaison.workspace_member (organization_id, workspace_id, account_id, person_organization_id, role, added_by)
        select i.organization_id, i.id, fence.account_id(), fence.organization_id(), 'manager', fence.account_id()
        from liaison.incident i where i.id = incident
        on conflict do nothing;
    end $$;


ALTER FUNCTION fence.join_room(incident uuid) OWNER TO liaison_definer;

--
-- Name: FUNCTION join_room(incident uuid); Type: COMMENT; Schema: fence; Owner: liaison_definer
--

COMMENT ON FUNCTION fence.join_room(incident uuid) IS 'A NIRU administrator becomes a manager of a room; nobody else can.';


--
-- Name: knows_organization(uuid); Type: FUNCTION; Schema: fence; Owner: liaison_definer
--

CREATE FUNCTION fence.knows_organization(organization uuid) RETURNS boolean
    LANGUAGE sql STABLE SECURITY DEFINER
    SET search_path TO ''
    AS $$
      select exists (select from liaison.sharing_agreement g where g.workspace_id = any (fence.readable())
          and organization in (g.organization_id, g.partner_organization_id))
        or fence.is_administrator() and exists (select from liaison.sharing_agreement g
          where g.organization_id = organization and g.partner_organization_id = fence.organization_id())
        or exists (select from liaison.incident_organization p where p.participant_id = organization and p.incident_id = any (fence.readable()))
        or exists (select from liaison.workspace w where w.organization_id = organization and w.kind = 'room' and w.id = any (fence.readable()))
    $$;


ALTER FUNCTION fence.knows_organization(organization uuid) OWNER TO liaison_definer;

--
-- Name: FUNCTION knows_organization(organization uuid); Type: COMMENT; Schema: fence; Owner: liaison_definer
--

COMMENT ON FUNCTION fence.knows_organization(organization uuid) IS 'The actor shares a workspace or a room with this organization, or it offered theirs an agreement.';


--
-- Name: knows_person(uuid); Type: FUNCTION; Schema: fence; Owner: liaison_definer
--

CREATE FUNCTION fence.knows_person(person uuid) RETURNS boolean
    LANGUAGE sql STABLE SECURITY DEFINER
    SET search_path TO ''
    AS $$
      select exists (select from liaison.workspace_member m where m.account_id = person and m.workspace_id = any (fence.readable()))
        or exists (select from liaison.join_request r where r.account_id = person and r.workspace_id = any (fence.manageable()))
    $$;


ALTER FUNCTION fence.knows_person(person uuid) OWNER TO liaison_definer;

--
-- Name: FUNCTION knows_person(person uuid); Type: COMMENT; Schema: fence; Owner: liaison_definer
--

COMMENT ON FUNCTION fence.knows_person(person uuid) IS 'The actor shares or shared a workspace with this person, or answers their request to join.';


--
-- Name: leave_everything(); Type: FUNCTION; Schema: fence; Owner: liaison_definer
--

CREATE FUNCTION fence.leave_everything() RETURNS trigger
    LANGUAGE plpgsql SECURITY DEFINER
    SET search_path TO ''
    AS $$
    begin
      update liaison.surge_access s set ended_at = now() where s.account_id = new.id and s.ended_at is null and s.expires_at > now();
      update liaison.workspace_member m set ended_at = now() where m.account_id = new.id and m.ended_at is null;
      return null;
    end $$;


ALTER FUNCTION fence.leave_everything() OWNER TO liaison_definer;

--
-- Name: FUNCTION leave_everything(); Type: COMMENT; Schema: fence; Owner: liaison_definer
--

COMMENT ON FUNCTION fence.leave_everything() IS 'Whoever becomes dormant is a member of nothing, and whoever no longer is has no surge access.';


--
-- Name: leave_with_organization(); Type: FUNCTION; Schema: fence; Owner: liaison_definer
--

CREATE FUNCTION fence.leave_with_organization() RETURNS trigger
    LANGUAGE plpgsql SECURITY DEFINER
    SET search_path TO ''
    AS $$
    begin
      update liaison.workspace_member m set ended_at = new.ended_at
        where m.workspace_id = new.incident_id and m.person_organization_id = new.participant_id and m.ended_at is null
          and not exists (select from liaison.surge_access s where s.incident_id = m.workspace_id and s.account_id = m.account_id
            and s.ended_at is null);
      return null;
    end $$;


ALTER FUNCTION fence.leave_with_organization() OWNER TO liaison_definer;

--
-- Name: FUNCTION leave_with_organization(); Type: COMMENT; Schema: fence; Owner: liaison_definer
--

COMMENT ON FUNCTION fence.leave_with_organization() IS 'An organization that leaves an incident takes its people along, but not those who are there by surge access.';


--
-- Name: let_in(); Type: FUNCTION; Schema: fence; Owner: liaison_definer
--

CREATE FUNCTION fence.let_in() RETURNS trigger
    LANGUAGE plpgsql SECURITY DEFINER
    SET search_path TO ''
    AS $$
    begin
      perform from liaison.account a where a.id = new.account_id and a.state = 'dormant' for share;
      if not found then
        raise insufficient_privilege using message = 'only dormant responders have surge access';
      end if;
      update liaison.session s set ended_at = now(), end_reason = 'expired'
        where s.account_id = new.account_id and s.ended_at is null and not exists (select from liaison.surge_access o
          where o.account_id = new.account_id and o.id <> new.id and o.ended_at is null and o.expires_at > now());
      update liaison.workspace_member m set ended_at = now()
        where m.workspace_id = new.incident_id and m.account_id = new.account_id and m.ended_at is null;
      insert into liaison.workspace_member (organization_id, workspace_id, account_id, person_organization_id, role, added_by)
        values (new.organization_id, new.incident_id, new.account_id, new.person_organization_id, 'contributor', new.activated_by);
      return null;
    end $$;


ALTER FUNCTION fence.let_in() OWNER TO liaison_definer;

--
-- Name: FUNCTION let_in(); Type: COMMENT; Schema: fence; Owner: liaison_definer
--

COMMENT ON FUNCTION fence.let_in() IS 'Surge access lets a dormant responder into the room, anew: what remains of an earlier access ends, its sessions too, so that none comes to life again.';


--
-- Name: lost(uuid[], uuid[]); Type: FUNCTION; Schema: fence; Owner: liaison_definer
--

CREATE FUNCTION fence.lost(sessions uuid[], workspaces uuid[]) RETURNS TABLE(i bigint, session_ended boolean)
    LANGUAGE sql STABLE SECURITY DEFINER
    SET search_path TO ''
    AS $$
      select t.i, l.id is null
      from unnest(sessions, workspaces) with ordinality t (session_id, workspace_id, i)
      left join fence.live_session l on l.id = t.session_id
      where l.id is null or (t.workspace_id is not null and not exists (
        select from fence.live_membership m where m.workspace_id = t.workspace_id and m.account_id = l.account_id))
    $$;


ALTER FUNCTION fence.lost(sessions uuid[], workspaces uuid[]) OWNER TO liaison_definer;

--
-- Name: FUNCTION lost(sessions uuid[], workspaces uuid[]); Type: COMMENT; Schema: fence; Owner: liaison_definer
--

COMMENT ON FUNCTION fence.lost(sessions uuid[], workspaces uuid[]) IS 'Of running streams, given as pairs, those whose session or membership is no longer in force. One statement for all.';


--
-- Name: lost(uuid[], uuid[], uuid[]); Type: FUNCTION; Schema: fence; Owner: liaison_definer
--

CREATE FUNCTION fence.lost(sessions uuid[], workspaces uuid[], channels uuid[]) RETURNS TABLE(i bigint, session_ended boolean)
    LANGUAGE sql STABLE SECURITY DEFINER
    SET search_path TO ''
    AS $$
      select t.i, l.id is null
      from unnest(sessions, workspaces, channels) with ordinality t (session_id, workspace_id, channel_id, i)
      left join fence.live_session l on l.id = t.session_id
      where l.id is null
        or t.workspace_id is not null and not exists (
          select from fence.live_membership m where m.workspace_id = t.workspace_id and m.account_id = l.account_id)
        or t.channel_id is not null and not exists (
          select from fence.live_channel r where r.channel_id = t.channel_id and r.account_id = l.account_id)
    $$;


ALTER FUNCTION fence.lost(sessions uuid[], workspaces uuid[], channels uuid[]) OWNER TO liaison_definer;

--
-- Name: FUNCTION lost(sessions uuid[], workspaces uuid[], channels uuid[]); Type: COMMENT; Schema: fence; Owner: liaison_definer
--

COMMENT ON FUNCTION fence.lost(sessions uuid[], workspaces uuid[], channels uuid[]) IS 'Of running streams, given as triples, those whose session, membership or channel is no longer in force. One statement for all.';


--
-- Name: make_first_owner(); Type: FUNCTION; Schema: fence; Owner: liaison_definer
--

CREATE FUNCTION fence.make_first_owner() RETURNS trigger
    LANGUAGE plpgsql SECURITY DEFINER
    SET search_path TO ''
    AS $$
    begin
      insert into liaison.workspace_member (organization_id, workspace_id, account_id, person_organization_id, role, added_by)
        values (new.organization_id, new.id, new.created_by, new.organization_id, 'owner', new.created_by);
      
      return null;
    end $$;


ALTER FUNCTION fence.make_first_owner() OWNER TO liaison_definer;

--
-- Name: FUNCTION make_first_owner(); Type: COMMENT; Schema: fence; Owner: liaison_definer
--

COMMENT ON FUNCTION fence.make_first_owner() IS 'Whoever creates a workspace is its first owner.';


--
-- Name: manageable(); Type: FUNCTION; Schema: fence; Owner: liaison_definer
--

CREATE FUNCTION fence.manageable() RETURNS uuid[]
    LANGUAGE sql STABLE SECURITY DEFINER PARALLEL SAFE
    SET search_path TO ''
    AS $$
    select coalesce(array_agg(workspace_id), '{}') from fence.live_membership
    where account_id = fence.account_id() and role in ('manager', 'owner')
  $$;


ALTER FUNCTION fence.manageable() OWNER TO liaison_definer;

--
-- Name: FUNCTION manageable(); Type: COMMENT; Schema: fence; Owner: liaison_definer
--

COMMENT ON FUNCTION fence.manageable() IS 'Workspaces that the actor manages: manager, owner.';


--
-- Name: mark_absent(uuid, uuid); Type: FUNCTION; Schema: fence; Owner: liaison_definer
--

CREATE FUNCTION fence.mark_absent(session uuid, room uuid) RETURNS void
    LANGUAGE plpgsql SECURITY DEFINER
    SET search_path TO ''
    AS $$
    begin
      if fence.account_id() is not null then return; end if;
      delete from liaison.presence p where p.session_id = session and p.incident_id = room;
      perform pg_notify('liaison_event', json_build_object('id', gen_random_uuid(), 'name', 'presence.changed',
        'organizationId', null, 'workspaceId', room, 'subjectId', room)::text);
    end $$;


ALTER FUNCTION fence.mark_absent(session uuid, room uuid) OWNER TO liaison_definer;

--
-- Name: FUNCTION mark_absent(session uuid, room uuid); Type: COMMENT; Schema: fence; Owner: liaison_definer
--

COMMENT ON FUNCTION fence.mark_absent(session uuid, room uuid) IS 'This session has closed the room.';


--
-- Name: mark_present(uuid[], uuid[], boolean); Type: FUNCTION; Schema: fence; Owner: liaison_definer
--

CREATE FUNCTION fence.mark_present(sessions uuid[], incidents uuid[], announce boolean) RETURNS void
    LANGUAGE plpgsql SECURITY DEFINER
    SET search_path TO ''
    AS $$
    declare room uuid;
    begin
      if fence.account_id() is not null then return; end if;
      delete from liaison.presence p where p.seen_at < now() - interval '5 minutes';
      insert into liaison.presence (session_id, incident_id, organization_id)
        select distinct l.id, m.workspace_id, l.organization_id from unnest(sessions, incidents) t (session_id, incident_id)
        join fence.live_session l on l.id = t.session_id
        join fence.live_membership m on m.workspace_id = t.incident_id and m.account_id = l.account_id
        join liaison.incident i on i.id = m.workspace_id
        on conflict (incident_id, session_id) do update set seen_at = now();
      if announce then
        for room in select distinct unnest(incidents) loop perform pg_notify('liaison_event', json_build_object('id', gen_random_uuid(), 'name', 'presence.changed',
        'organizationId', null, 'workspaceId', room, 'subjectId', room)::text); end loop;
      end if;
    end $$;


ALTER FUNCTION fence.mark_present(sessions uuid[], incidents uuid[], announce boolean) OWNER TO liaison_definer;

--
-- Name: FUNCTION mark_present(sessions uuid[], incidents uuid[], announce boolean); Type: COMMENT; Schema: fence; Owner: liaison_definer
--

COMMENT ON FUNCTION fence.mark_present(sessions uuid[], incidents uuid[], announce boolean) IS 'These sessions, in force and in the room, have it open.';


--
-- Name: mark_told(uuid); Type: FUNCTION; Schema: fence; Owner: liaison_definer
--

CREATE FUNCTION fence.mark_told(access uuid) RETURNS void
    LANGUAGE sql SECURITY DEFINER
    SET search_path TO ''
    AS $$
      update liaison.surge_access s set told_at = clock_timestamp() where s.id = access and s.told_at is null and fence.account_id() is null
    $$;


ALTER FUNCTION fence.mark_told(access uuid) OWNER TO liaison_definer;

--
-- Name: FUNCTION mark_told(access uuid); Type: COMMENT; Schema: fence; Owner: liaison_definer
--

COMMENT ON FUNCTION fence.mark_told(access uuid) IS 'The mail server has taken the message.';


--
-- Name: mark_typing(uuid, uuid); Type: FUNCTION; Schema: fence; Owner: liaison_definer
--

CREATE FUNCTION fence.mark_typing(session uuid, channel uuid) RETURNS void
    LANGUAGE plpgsql SECURITY DEFINER
    SET search_path TO ''
    AS $$
    declare room uuid;
    begin
      update liaison.presence p set typing_in = mark_typing.channel, typing_at = now(), seen_at = now()
        from liaison.channel c join fence.live_channel r on r.channel_id = c.id and r.account_id = fence.account_id() and r.postable
        where c.id = mark_typing.channel and c.audience = 'room' and p.incident_id = c.incident_id and p.session_id = mark_typing.session
          and exists (select from liaison.session s where s.id = p.session_id and s.account_id = fence.account_id())
        returning p.incident_id into room;
      if room is not null then perform pg_notify('liaison_event', json_build_object('id', gen_random_uuid(), 'name', 'presence.changed',
        'organizationId', null, 'workspaceId', room, 'subjectId', room)::text); end if;
    end $$;


ALTER FUNCTION fence.mark_typing(session uuid, channel uuid) OWNER TO liaison_definer;

--
-- Name: FUNCTION mark_typing(session uuid, channel uuid); Type: COMMENT; Schema: fence; Owner: liaison_definer
--

COMMENT ON FUNCTION fence.mark_typing(session uuid, channel uuid) IS 'The actor types in a channel that they may post to and that the whole room reads; of others nothing is told.';


--
-- Name: number_incident(); Type: FUNCTION; Schema: fence; Owner: liaison_definer
--

CREATE FUNCTION fence.number_incident() RETURNS trigger
    LANGUAGE plpgsql SECURITY DEFINER
    SET search_path TO ''
    AS $$
    declare stem text := case new.kind when 'exercise' then 'EXR' when 'special_event' then 'EVT' when 'continuity' then 'COOP' else 'INC' end
      || '-' || extract(year from now() at time zone 'utc') || '-';
    begin
      perform pg_advisory_xact_lock(hashtext('incident ' || new.organization_id || stem));
      select stem || lpad(n::text, greatest(4, length(n::text)), '0') into new.number
        from (select 1 + count(*) as n from liaison.incident i
          where i.organization_id = new.organization_id and i.number like stem || '%') taken;
      return new;
    end $$;


ALTER FUNCTION fence.number_incident() OWNER TO liaison_definer;

--
-- Name: FUNCTION number_incident(); Type: COMMENT; Schema: fence; Owner: liaison_definer
--

COMMENT ON FUNCTION fence.number_incident() IS 'Gives the number: one series a year and kind, without gaps, since people read gaps as what they may not see.';


--
-- Name: number_period(); Type: FUNCTION; Schema: fence; Owner: liaison_definer
--

CREATE FUNCTION fence.number_period() RETURNS trigger
    LANGUAGE plpgsql SECURITY DEFINER
    SET search_path TO ''
    AS $$
    begin
      perform from liaison.incident i where i.id = new.incident_id for no key update;
      select coalesce(max(p.number), 0) + 1 into new.number from liaison.operational_period p where p.incident_id = new.incident_id;
      if exists (select from liaison.operational_period p where p.incident_id = new.incident_id and p.ends_at > new.starts_at) then
        raise check_violation using message = 'operational periods do not overlap', constraint = 'operational_period_overlap';
      end if;
      return new;
    end $$;


ALTER FUNCTION fence.number_period() OWNER TO liaison_definer;

--
-- Name: FUNCTION number_period(); Type: COMMENT; Schema: fence; Owner: liaison_definer
--

COMMENT ON FUNCTION fence.number_period() IS 'Gives an operational period its number; the next one begins when the last has ended, or later.';


--
-- Name: number_report(); Type: FUNCTION; Schema: fence; Owner: liaison_definer
--

CREATE FUNCTION fence.number_report() RETURNS trigger
    LANGUAGE plpgsql SECURITY DEFINER
    SET search_path TO ''
    AS $$
    begin
      perform from liaison.incident i where i.id = new.incident_id for no key update;
      select coalesce(max(r.number), 0) + 1 into new.number from liaison.situation_report r where r.incident_id = new.incident_id;
      return new;
    end $$;


ALTER FUNCTION fence.number_report() OWNER TO liaison_definer;

--
-- Name: FUNCTION number_report(); Type: COMMENT; Schema: fence; Owner: liaison_definer
--

COMMENT ON FUNCTION fence.number_report() IS 'Gives a situation report its number, without gaps.';


--
-- Name: open_direct(uuid, uuid, uuid[]); Type: FUNCTION; Schema: fence; Owner: liaison_definer
--

CREATE FUNCTION fence.open_direct(incident uuid, channel uuid, positions uuid[]) RETURNS uuid
    LANGUAGE plpgsql SECURITY DEFINER
    SET search_path TO ''
    AS $$
    declare existing uuid;
    begin
      perform from liaison.incident i join fence.live_membership m on m.workspace_id = i.id and m.account_id = fence.account_id()
        where i.id = open_direct.incident and i.status <> 'closed' and m.role <> 'reader' for no key update of i;
      if not found
         or (select count(*) from liaison.position p where p.incident_id = open_direct.incident and p.id = any (positions)) not between 2 and 10
         or (select count(distinct p) from unnest(positions) p) <>
            (select count(*) from liaison.position p where p.incident_id = open_direct.incident and p.id = any (positions))
         or not exists (select from liaison.position_assignment h
           where h.position_id = any (positions) and h.account_id = fence.account_id() and h.ended_at is null) then
        return null;
      end if;
      select c.id into existing from liaison.channel c
        where c.incident_id = open_direct.incident and c.kind = 'direct' and c.closed_at is null
          and (select array_agg(a.position_id order by a.position_id) from liaison.channel_audience a where a.channel_id = c.id)
            = (select array_agg(distinct p order by p) from unnest(positions) p);
      if existing is not null then return existing; end if;
      insert into liaison.channel (id, organization_id, incident_id, kind, name, audience, created_by)
        select open_direct.channel, i.organization_id, i.id, 'direct',
          left((select string_agg(p.title, ' – ' order by p.rank, p.id) from liaison.position p where p.id = any (positions)), 80),
          'closed', fence.account_id()
        from liaison.incident i where i.id = open_direct.incident;
      insert into liaison.channel_audience (organization_id, incident_id, channel_id, position_id)
        select i.organization_id, i.id, open_direct.channel, p from liaison.incident i, (select distinct unnest(positions) as p) named
        where i.id = open_direct.incident;
      return open_direct.channel;
    end $$;


ALTER FUNCTION fence.open_direct(incident uuid, channel uuid, positions uuid[]) OWNER TO liaison_definer;

--
-- Name: FUNCTION open_direct(incident uuid, channel uuid, positions uuid[]); Type: COMMENT; Schema: fence; Owner: liaison_definer
--

COMMENT ON FUNCTION fence.open_direct(incident uuid, channel uuid, positions uuid[]) IS 'Makes a direct channel between positions of a room, one of which the actor holds, or returns the open one between the same positions. Null when it may not be.';


--
-- Name: organization_id(); Type: FUNCTION; Schema: fence; Owner: liaison_owner
--

CREATE FUNCTION fence.organization_id() RETURNS uuid
    LANGUAGE sql STABLE PARALLEL SAFE
    RETURN (NULLIF(current_setting('app.organization'::text, true), ''::text))::uuid;


ALTER FUNCTION fence.organization_id() OWNER TO liaison_owner;

--
-- Name: FUNCTION organization_id(); Type: COMMENT; Schema: fence; Owner: liaison_owner
--

COMMENT ON FUNCTION fence.organization_id() IS 'The organization of the person or job that acts.';


--
-- Name: postable_channels(); Type: FUNCTION; Schema: fence; Owner: liaison_definer
--

CREATE FUNCTION fence.postable_channels() RETURNS uuid[]
    LANGUAGE sql STABLE SECURITY DEFINER PARALLEL SAFE
    SET search_path TO ''
    AS $$
      select coalesce(array_agg(channel_id), '{}') from fence.live_channel where account_id = fence.account_id() and postable
    $$;


ALTER FUNCTION fence.postable_channels() OWNER TO liaison_definer;

--
-- Name: FUNCTION postable_channels(); Type: COMMENT; Schema: fence; Owner: liaison_definer
--

COMMENT ON FUNCTION fence.postable_channels() IS 'Channels that the actor may post to: open ones, of incidents that are not closed.';


--
-- Name: present(uuid); Type: FUNCTION; Schema: fence; Owner: liaison_definer
--

CREATE FUNCTION fence.present(room uuid) RETURNS TABLE(account_id uuid, name text, organization_short_name text, typing_in uuid)
    LANGUAGE sql STABLE SECURITY DEFINER
    SET search_path TO ''
    AS $$
      select distinct on (a.name, a.id) a.id, a.name, o.short_name,
        case when p.typing_at > now() - interval '6 seconds' then p.typing_in end
      from liaison.presence p
      join fence.live_session l on l.id = p.session_id
      join fence.live_membership m on m.workspace_id = p.incident_id and m.account_id = l.account_id
      join liaison.account a on a.id = l.account_id
      join liaison.organization o on o.id = a.organization_id
      where fence.account_id() is null and p.incident_id = room and p.seen_at > now() - interval '30 seconds'
      order by a.name, a.id, p.typing_at desc nulls last limit 200
    $$;


ALTER FUNCTION fence.present(room uuid) OWNER TO liaison_definer;

--
-- Name: FUNCTION present(room uuid); Type: COMMENT; Schema: fence; Owner: liaison_definer
--

COMMENT ON FUNCTION fence.present(room uuid) IS 'Who has a room open and may: each person once, 200 at most, with the channel that they type in.';


--
-- Name: publish_report(uuid, text, text, bigint, bytea); Type: FUNCTION; Schema: fence; Owner: liaison_definer
--

CREATE FUNCTION fence.publish_report(report uuid, file_name text, title text, size bigint, sha256 bytea) RETURNS boolean
    LANGUAGE plpgsql SECURITY DEFINER
    SET search_path TO ''
    AS $$
    declare r liaison.situation_report;
    begin
      select * into r from liaison.situation_report s where s.id = report and s.state = 'approved' and s.document_id is null
        and fence.account_id() is null for update;
      if not found then return false; end if;
      insert into liaison.file (id, organization_id, workspace_id, name, size, media_type, sha256)
        values (r.id, r.organization_id, r.incident_id, file_name, publish_report.size, 'application/pdf', publish_report.sha256);
      insert into liaison.document (id, organization_id, workspace_id, file_id, title, description, created_by, author_name)
        select r.id, r.organization_id, r.incident_id, r.id, publish_report.title, 'Situation report', a.id, a.name
        from liaison.account a where a.id = r.approved_by;
      update liaison.situation_report s set document_id = r.id where s.id = r.id;
      insert into liaison.event (organization_id, workspace_id, name, subject_id, account_id)
        values (r.organization_id, r.incident_id, 'document.shared', r.id, r.approved_by);
      return true;
    end $$;


ALTER FUNCTION fence.publish_report(report uuid, file_name text, title text, size bigint, sha256 bytea) OWNER TO liaison_definer;

--
-- Name: FUNCTION publish_report(report uuid, file_name text, title text, size bigint, sha256 bytea); Type: COMMENT; Schema: fence; Owner: liaison_definer
--

COMMENT ON FUNCTION fence.publish_report(report uuid, file_name text, title text, size bigint, sha256 bytea) IS 'Shares an approved situation report, whose PDF is stored under the report’s id, as a document of its room, in the name of who approved it. Once only.';


--
-- Name: readable(); Type: FUNCTION; Schema: fence; Owner: liaison_definer
--

CREATE FUNCTION fence.readable() RETURNS uuid[]
    LANGUAGE sql STABLE SECURITY DEFINER PARALLEL SAFE
    SET search_path TO ''
    AS $$
    select coalesce(array_agg(workspace_id), '{}') from fence.live_membership
    where account_id = fence.account_id() 
  $$;


ALTER FUNCTION fence.readable() OWNER TO liaison_definer;

--
-- Name: FUNCTION readable(); Type: COMMENT; Schema: fence; Owner: liaison_definer
--

COMMENT ON FUNCTION fence.readable() IS 'Workspaces that the actor may read.';


--
-- Name: refuse_deletion(); Type: FUNCTION; Schema: fence; Owner: liaison_definer
--

CREATE FUNCTION fence.refuse_deletion() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
    begin
      raise restrict_violation using message = tg_table_name || ' is named in logs and never deleted';
    end $$;


ALTER FUNCTION fence.refuse_deletion() OWNER TO liaison_definer;

--
-- Name: FUNCTION refuse_deletion(); Type: COMMENT; Schema: fence; Owner: liaison_definer
--

COMMENT ON FUNCTION fence.refuse_deletion() IS 'What the logs name is never deleted.';


--
-- Name: relieve(); Type: FUNCTION; Schema: fence; Owner: liaison_definer
--

CREATE FUNCTION fence.relieve() RETURNS trigger
    LANGUAGE plpgsql SECURITY DEFINER
    SET search_path TO ''
    AS $$
    begin
      perform from liaison.workspace_member m
        where m.workspace_id = new.incident_id and m.account_id = new.account_id and m.ended_at is null for update;
      update liaison.workspace_member m set ended_at = new.ended_at
        where m.workspace_id = new.incident_id and m.account_id = new.account_id and m.ended_at is null
          and m.role not in ('manager', 'owner')
          and not exists (select from liaison.position_assignment p
            where p.incident_id = new.incident_id and p.account_id = new.account_id and p.ended_at is null);
      return null;
    end $$;


ALTER FUNCTION fence.relieve() OWNER TO liaison_definer;

--
-- Name: FUNCTION relieve(); Type: COMMENT; Schema: fence; Owner: liaison_definer
--

COMMENT ON FUNCTION fence.relieve() IS 'Access ends with the role: whoever holds no position any more has left the room, but for those who manage it.';


--
-- Name: relieve_of_all(); Type: FUNCTION; Schema: fence; Owner: liaison_definer
--

CREATE FUNCTION fence.relieve_of_all() RETURNS trigger
    LANGUAGE plpgsql SECURITY DEFINER
    SET search_path TO ''
    AS $$
    begin
      update liaison.position_assignment p set ended_at = new.ended_at
        where p.incident_id = new.workspace_id and p.account_id = new.account_id and p.ended_at is null;
      return null;
    end $$;


ALTER FUNCTION fence.relieve_of_all() OWNER TO liaison_definer;

--
-- Name: FUNCTION relieve_of_all(); Type: COMMENT; Schema: fence; Owner: liaison_definer
--

COMMENT ON FUNCTION fence.relieve_of_all() IS 'Whoever leaves a room holds no position in it.';


--
-- Name: route_address(text); Type: FUNCTION; Schema: fence; Owner: liaison_definer
--

CREATE FUNCTION fence.route_address(address_domain text) RETURNS TABLE(provider_id uuid, organization_id uuid, organization_name text, provider_name text)
    LANGUAGE sql STABLE SECURITY DEFINER
    SET search_path TO ''
    AS $$
      select p.id, o.id, o.name, p.name from liaison.email_domain d
      join liaison.identity_provider p on p.id = d.identity_provider_id and p.state = 'active'
      join liaison.organization o on o.id = p.organization_id and o.state = 'active'
      where d.domain = lower(address_domain) and d.verified_at is not null order by o.name, p.name limit 20
    $$;


ALTER FUNCTION fence.route_address(address_domain text) OWNER TO liaison_definer;

--
-- Name: FUNCTION route_address(address_domain text); Type: COMMENT; Schema: fence; Owner: liaison_definer
--

COMMENT ON FUNCTION fence.route_address(address_domain text) IS 'Where people of an e-mail domain sign in: verified domains, active providers, active organizations.';


--
-- Name: route_organization(text); Type: FUNCTION; Schema: fence; Owner: liaison_definer
--

CREATE FUNCTION fence.route_organization(organization_slug text) RETURNS TABLE(provider_id uuid, organization_id uuid, organization_name text, provider_name text)
    LANGUAGE sql STABLE SECURITY DEFINER
    SET search_path TO ''
    AS $$
      select p.id, o.id, o.name, p.name from liaison.organization o
      join liaison.identity_provider p on p.organization_id = o.id and p.state = 'active'
      where o.slug = organization_slug and o.state = 'active' order by p.name limit 20
    $$;


ALTER FUNCTION fence.route_organization(organization_slug text) OWNER TO liaison_definer;

--
-- Name: FUNCTION route_organization(organization_slug text); Type: COMMENT; Schema: fence; Owner: liaison_definer
--

COMMENT ON FUNCTION fence.route_organization(organization_slug text) IS 'Where people of an organization sign in, by the short name in a link.';


--
-- Name: route_provider(uuid); Type: FUNCTION; Schema: fence; Owner: liaison_definer
--

CREATE FUNCTION fence.route_provider(provider uuid) RETURNS uuid
    LANGUAGE sql STABLE SECURITY DEFINER
    SET search_path TO ''
    AS $$
      select o.id from liaison.identity_provider p
      join liaison.organization o on o.id = p.organization_id and o.state = 'active'
      where p.id = provider and p.state = 'active'
    $$;


ALTER FUNCTION fence.route_provider(provider uuid) OWNER TO liaison_definer;

--
-- Name: FUNCTION route_provider(provider uuid); Type: COMMENT; Schema: fence; Owner: liaison_definer
--

COMMENT ON FUNCTION fence.route_provider(provider uuid) IS 'The organization of a provider that may sign people in; null when it may not.';


--
-- Name: search_messages(uuid, boolean, text, boolean, timestamp with time zone, uuid, integer); Type: FUNCTION; Schema: fence; Owner: liaison_definer
--

CREATE FUNCTION fence.search_messages(incident uuid, of_exercises boolean, words text, mentioned boolean, before timestamp with time zone, before_id uuid, most integer) RETURNS SETOF liaison.channel_entry
    LANGUAGE sql STABLE SECURITY DEFINER
    SET search_path TO ''
    AS $$
      with asked as materialized (
        select regexp_replace(websearch_to_tsquery('simple', words)::text, '''([^'']+)''', '''\1'':*', 'g')::tsquery as query)
      select e.* from asked
      join liaison.channel_entry e on e.kind = 'message' and e.retracted_at is null
        and (words = '' or to_tsvector('simple', coalesce(e.edited_body, e.body)) @@ asked.query)
      join liaison.channel c on c.id = e.channel_id
      join fence.live_channel r on r.channel_id = c.id and r.account_id = fence.account_id()
      join liaison.workspace w on w.id = c.incident_id
      where (search_messages.incident is null and w.exercise = of_exercises or c.incident_id = search_messages.incident)
        and (not mentioned or e.mentions <> '[]' and e.mentions @> any (
          select jsonb_build_array(jsonb_build_object('id', x.id)) from (
            select fence.account_id() as id union all select fence.organization_id()
            union all select h.position_id from liaison.position_assignment h
              where h.account_id = fence.account_id() and h.ended_at is null) x))
        and (before is null or (e.created_at, e.id) < (before, before_id))
      order by e.created_at desc, e.id desc limit least(most, 101)
    $$;


ALTER FUNCTION fence.search_messages(incident uuid, of_exercises boolean, words text, mentioned boolean, before timestamp with time zone, before_id uuid, most integer) OWNER TO liaison_definer;

--
-- Name: FUNCTION search_messages(incident uuid, of_exercises boolean, words text, mentioned boolean, before timestamp with time zone, before_id uuid, most integer); Type: COMMENT; Schema: fence; Owner: liaison_definer
--

COMMENT ON FUNCTION fence.search_messages(incident uuid, of_exercises boolean, words text, mentioned boolean, before timestamp with time zone, before_id uuid, most integer) IS 'Messages whose present text holds all the words, or their beginnings, in channels that the actor reads, latest first; those only that mention the actor, their positions or organization. Row-level security would keep the index from being used, so the same question is asked here.';


--
-- Name: seat(); Type: FUNCTION; Schema: fence; Owner: liaison_definer
--

CREATE FUNCTION fence.seat() RETURNS trigger
    LANGUAGE plpgsql SECURITY DEFINER
    SET search_path TO ''
    AS $$
    begin
      insert into liaison.workspace_member (organization_id, workspace_id, account_id, person_organization_id, role, added_by)
        values (new.organization_id, new.incident_id, new.account_id, new.person_organization_id, 'contributor', new.assigned_by)
        -- Takes the row's lock, so that whoever relieves of another position at the same time sees this one.
        on conflict (workspace_id, account_id) where ended_at is null do update set role = workspace_member.role;
      return null;
    end $$;


ALTER FUNCTION fence.seat() OWNER TO liaison_definer;

--
-- Name: FUNCTION seat(); Type: COMMENT; Schema: fence; Owner: liaison_definer
--

COMMENT ON FUNCTION fence.seat() IS 'Whoever holds a position is in the room.';


--
-- Name: surge_deeds(uuid); Type: FUNCTION; Schema: fence; Owner: liaison_definer
--

CREATE FUNCTION fence.surge_deeds(incident uuid) RETURNS TABLE(account_id uuid, messages bigint, documents bigint, last_seen_at timestamp with time zone)
    LANGUAGE sql STABLE SECURITY DEFINER
    SET search_path TO ''
    AS $$
      select a.account_id,
        (select count(*) from liaison.channel c join liaison.channel_entry e on e.channel_id = c.id and e.account_id = a.account_id
          and e.kind = 'message' where c.incident_id = incident),
        (select count(*) from liaison.document d where d.workspace_id = incident and d.created_by = a.account_id),
        (select max(s.last_seen_at) from liaison.session s where s.account_id = a.account_id and s.last_seen_at >= a.since)
      from (select x.account_id, min(x.created_at) as since from liaison.surge_access x where x.incident_id = incident group by 1) a
      where fence.is_operator()
    $$;


ALTER FUNCTION fence.surge_deeds(incident uuid) OWNER TO liaison_definer;

--
-- Name: FUNCTION surge_deeds(incident uuid); Type: COMMENT; Schema: fence; Owner: liaison_definer
--

COMMENT ON FUNCTION fence.surge_deeds(incident uuid) IS 'What people with surge access did in a room, for its review by NIRU’s administrators: how much, and not what.';


--
-- Name: touch(uuid); Type: FUNCTION; Schema: fence; Owner: liaison_definer
--

CREATE FUNCTION fence.touch(session uuid) RETURNS void
    LANGUAGE sql SECURITY DEFINER
    SET search_path TO ''
    AS $$
      update liaison.session s set last_seen_at = now()
      where s.id = session and exists (select from fence.live_session l where l.id = s.id)
    $$;


ALTER FUNCTION fence.touch(session uuid) OWNER TO liaison_definer;

--
-- Name: FUNCTION touch(session uuid); Type: COMMENT; Schema: fence; Owner: liaison_definer
--

COMMENT ON FUNCTION fence.touch(session uuid) IS 'Marks a session as used, at most twice a minute.';


--
-- Name: workspace_member; Type: TABLE; Schema: liaison; Owner: liaison_owner
--

CREATE TABLE liaison.workspace_member (
    id uuid DEFAULT uuidv7() NOT NULL,
    organization_id uuid NOT NULL,
    workspace_id uuid NOT NULL,
    account_id uuid NOT NULL,
    person_organization_id uuid NOT NULL,
    role text NOT NULL,
    added_by uuid NOT NULL,
    created_at timestamp with time zone DEFAULT now() NOT NULL,
    ended_at timestamp with time zone,
    admitted_until timestamp with time zone NOT NULL,
    CONSTRAINT workspace_member_check CHECK (((role <> 'owner'::text) OR (organization_id = person_organization_id))),
    CONSTRAINT workspace_member_role_check CHECK ((role = ANY (ARRAY['reader'::text, 'contributor'::text, 'manager'::text, 'owner'::text])))
);

ALTER TABLE ONLY liaison.workspace_member FORCE ROW LEVEL SECURITY;


ALTER TABLE liaison.workspace_member OWNER TO liaison_owner;

--
-- Name: TABLE workspace_member; Type: COMMENT; Schema: liaison; Owner: liaison_owner
--

COMMENT ON TABLE liaison.workspace_member IS 'A person’s membership of a workspace; an ended one stays as the record of who once could read.';


--
-- Name: COLUMN workspace_member.id; Type: COMMENT; Schema: liaison; Owner: liaison_owner
--

COMMENT ON COLUMN liaison.workspace_member.id IS 'Identifier.';


--
-- Name: COLUMN workspace_member.organization_id; Type: COMMENT; Schema: liaison; Owner: liaison_owner
--

COMMENT ON COLUMN liaison.workspace_member.organization_id IS 'The organization that owns the workspace.';


--
-- Name: COLUMN workspace_member.workspace_id; Type: COMMENT; Schema: liaison; Owner: liaison_owner
--

COMMENT ON COLUMN liaison.workspace_member.workspace_id IS 'The workspace.';


--
-- Name: COLUMN workspace_member.account_id; Type: COMMENT; Schema: liaison; Owner: liaison_owner
--

COMMENT ON COLUMN liaison.workspace_member.account_id IS 'The member.';


--
-- Name: COLUMN workspace_member.person_organization_id; Type: COMMENT; Schema: liaison; Owner: liaison_owner
--

COMMENT ON COLUMN liaison.workspace_member.person_organization_id IS 'The member’s own organization.';


--
-- Name: COLUMN workspace_member.role; Type: COMMENT; Schema: liaison; Owner: liaison_owner
--

COMMENT ON COLUMN liaison.workspace_member.role IS 'What the member may do; an owner is of the owning organization.';


--
-- Name: COLUMN workspace_member.added_by; Type: COMMENT; Schema: liaison; Owner: liaison_owner
--

COMMENT ON COLUMN liaison.workspace_member.added_by IS 'Who added the member.';


--
-- Name: COLUMN workspace_member.created_at; Type: COMMENT; Schema: liaison; Owner: liaison_owner
--

COMMENT ON COLUMN liaison.workspace_member.created_at IS 'Since when.';


--
-- Name: COLUMN workspace_member.ended_at; Type: COMMENT; Schema: liaison; Owner: liaison_owner
--

COMMENT ON COLUMN liaison.workspace_member.ended_at IS 'Until when; null while in force.';


--
-- Name: COLUMN workspace_member.admitted_until; Type: COMMENT; Schema: liaison; Owner: liaison_owner
--

COMMENT ON COLUMN liaison.workspace_member.admitted_until IS 'When the sharing agreement that lets the member in expires; infinity for people of the owner. Only the database sets it.';


--
-- Name: live_membership; Type: VIEW; Schema: fence; Owner: liaison_definer
--

CREATE VIEW fence.live_membership AS
 SELECT workspace_id,
    account_id,
    role,
    person_organization_id
   FROM liaison.workspace_member
  WHERE ((ended_at IS NULL) AND (admitted_until > now()));


ALTER VIEW fence.live_membership OWNER TO liaison_definer;

--
-- Name: VIEW live_membership; Type: COMMENT; Schema: fence; Owner: liaison_definer
--

COMMENT ON VIEW fence.live_membership IS 'Memberships in force: a person of the owner, or of a partner whose sharing agreement is accepted and not expired.';


--
-- Name: channel; Type: TABLE; Schema: liaison; Owner: liaison_owner
--

CREATE TABLE liaison.channel (
    id uuid DEFAULT uuidv7() NOT NULL,
    organization_id uuid NOT NULL,
    incident_id uuid NOT NULL,
    kind text NOT NULL,
    name text NOT NULL,
    purpose text DEFAULT ''::text NOT NULL,
    audience text DEFAULT 'room'::text NOT NULL,
    last_sequence bigint DEFAULT 0 NOT NULL,
    created_by uuid NOT NULL,
    created_at timestamp with time zone DEFAULT now() NOT NULL,
    closed_at timestamp with time zone,
    CONSTRAINT channel_audience_check CHECK ((audience = ANY (ARRAY['room'::text, 'closed'::text]))),
    CONSTRAINT channel_kind_check CHECK ((kind = ANY (ARRAY['general'::text, 'topic'::text, 'direct'::text, 'log'::text]))),
    CONSTRAINT channel_name_check CHECK (((length(name) >= 2) AND (length(name) <= 80))),
    CONSTRAINT channel_purpose_check CHECK ((length(purpose) <= 500))
);

ALTER TABLE ONLY liaison.channel FORCE ROW LEVEL SECURITY;


ALTER TABLE liaison.channel OWNER TO liaison_owner;

--
-- Name: TABLE channel; Type: COMMENT; Schema: liaison; Owner: liaison_owner
--

COMMENT ON TABLE liaison.channel IS 'Where a room talks: one gap-free log of entries.';


--
-- Name: COLUMN channel.id; Type: COMMENT; Schema: liaison; Owner: liaison_owner
--

COMMENT ON COLUMN liaison.channel.id IS 'Identifier.';


--
-- Name: COLUMN channel.organization_id; Type: COMMENT; Schema: liaison; Owner: liaison_owner
--

COMMENT ON COLUMN liaison.channel.organization_id IS 'The operator.';


--
-- Name: COLUMN channel.incident_id; Type: COMMENT; Schema: liaison; Owner: liaison_owner
--

COMMENT ON COLUMN liaison.channel.incident_id IS 'The incident.';


--
-- Name: COLUMN channel.kind; Type: COMMENT; Schema: liaison; Owner: liaison_owner
--

COMMENT ON COLUMN liaison.channel.kind IS 'The general one, one by function or group, one between positions, or the chronology.';


--
-- Name: COLUMN channel.name; Type: COMMENT; Schema: liaison; Owner: liaison_owner
--

COMMENT ON COLUMN liaison.channel.name IS 'Name.';


--
-- Name: COLUMN channel.purpose; Type: COMMENT; Schema: liaison; Owner: liaison_owner
--

COMMENT ON COLUMN liaison.channel.purpose IS 'What it is for.';


--
-- Name: COLUMN channel.audience; Type: COMMENT; Schema: liaison; Owner: liaison_owner
--

COMMENT ON COLUMN liaison.channel.audience IS 'Everybody in the room, or those whom channel_audience names.';


--
-- Name: COLUMN channel.last_sequence; Type: COMMENT; Schema: liaison; Owner: liaison_owner
--

COMMENT ON COLUMN liaison.channel.last_sequence IS 'Number of the newest entry; only the database counts.';


--
-- Name: COLUMN channel.created_by; Type: COMMENT; Schema: liaison; Owner: liaison_owner
--

COMMENT ON COLUMN liaison.channel.created_by IS 'Who made it.';


--
-- Name: COLUMN channel.created_at; Type: COMMENT; Schema: liaison; Owner: liaison_owner
--

COMMENT ON COLUMN liaison.channel.created_at IS 'When.';


--
-- Name: COLUMN channel.closed_at; Type: COMMENT; Schema: liaison; Owner: liaison_owner
--

COMMENT ON COLUMN liaison.channel.closed_at IS 'Since when nobody may post; null while it is open.';


--
-- Name: channel_audience; Type: TABLE; Schema: liaison; Owner: liaison_owner
--

CREATE TABLE liaison.channel_audience (
    id uuid DEFAULT uuidv7() NOT NULL,
    organization_id uuid NOT NULL,
    incident_id uuid NOT NULL,
    channel_id uuid NOT NULL,
    position_id uuid,
    participant_id uuid,
    CONSTRAINT channel_audience_check1 CHECK ((num_nonnulls(position_id, participant_id) = 1))
);

ALTER TABLE ONLY liaison.channel_audience FORCE ROW LEVEL SECURITY;


ALTER TABLE liaison.channel_audience OWNER TO liaison_owner;

--
-- Name: TABLE channel_audience; Type: COMMENT; Schema: liaison; Owner: liaison_owner
--

COMMENT ON TABLE liaison.channel_audience IS 'Who reads a closed channel: the holders of a position, or the people of an organization.';


--
-- Name: COLUMN channel_audience.id; Type: COMMENT; Schema: liaison; Owner: liaison_owner
--

COMMENT ON COLUMN liaison.channel_audience.id IS 'Identifier.';


--
-- Name: COLUMN channel_audience.organization_id; Type: COMMENT; Schema: liaison; Owner: liaison_owner
--

COMMENT ON COLUMN liaison.channel_audience.organization_id IS 'The operator.';


--
-- Name: COLUMN channel_audience.incident_id; Type: COMMENT; Schema: liaison; Owner: liaison_owner
--

COMMENT ON COLUMN liaison.channel_audience.incident_id IS 'The incident.';


--
-- Name: COLUMN channel_audience.channel_id; Type: COMMENT; Schema: liaison; Owner: liaison_owner
--

COMMENT ON COLUMN liaison.channel_audience.channel_id IS 'The channel.';


--
-- Name: COLUMN channel_audience.position_id; Type: COMMENT; Schema: liaison; Owner: liaison_owner
--

COMMENT ON COLUMN liaison.channel_audience.position_id IS 'The position whose holders read it.';


--
-- Name: COLUMN channel_audience.participant_id; Type: COMMENT; Schema: liaison; Owner: liaison_owner
--

COMMENT ON COLUMN liaison.channel_audience.participant_id IS 'The organization whose people read it.';


--
-- Name: incident; Type: TABLE; Schema: liaison; Owner: liaison_owner
--

CREATE TABLE liaison.incident (
    id uuid NOT NULL,
    organization_id uuid NOT NULL,
    number text NOT NULL,
    kind text NOT NULL,
    type smallint,
    event_rating text,
    continuity_phase text,
    status text DEFAULT 'active'::text NOT NULL,
    location text DEFAULT ''::text NOT NULL,
    tlp text NOT NULL,
    cui text,
    lead_organization_id uuid NOT NULL,
    began_at timestamp with time zone DEFAULT now() NOT NULL,
    opened_by uuid NOT NULL,
    opened_at timestamp with time zone DEFAULT now() NOT NULL,
    closed_at timestamp with time zone,
    report_minutes integer,
    CONSTRAINT incident_check CHECK (((kind = 'special_event'::text) = (event_rating IS NOT NULL))),
    CONSTRAINT incident_check1 CHECK (((kind = 'continuity'::text) = (continuity_phase IS NOT NULL))),
    CONSTRAINT incident_check2 CHECK (((status = 'closed'::text) = (closed_at IS NOT NULL))),
    CONSTRAINT incident_continuity_phase_check CHECK ((continuity_phase = ANY (ARRAY['I'::text, 'II'::text, 'III'::text, 'IV'::text]))),
    CONSTRAINT incident_cui_check CHECK (((length(cui) >= 3) AND (length(cui) <= 200))),
    CONSTRAINT incident_event_rating_check CHECK ((event_rating = ANY (ARRAY['NSSE'::text, 'SEAR1'::text, 'SEAR2'::text, 'SEAR3'::text, 'SEAR4'::text, 'SEAR5'::text, 'UNRATED'::text]))),
    CONSTRAINT incident_kind_check CHECK ((kind = ANY (ARRAY['incident'::text, 'exercise'::text, 'special_event'::text, 'continuity'::text]))),
    CONSTRAINT incident_location_check CHECK ((length(location) <= 300)),
    CONSTRAINT incident_report_minutes_check CHECK (((report_minutes >= 15) AND (report_minutes <= 10080))),
    CONSTRAINT incident_status_check CHECK ((status = ANY (ARRAY['monitoring'::text, 'active'::text, 'demobilizing'::text, 'closed'::text, 'reopened'::text]))),
    CONSTRAINT incident_tlp_check CHECK ((tlp = ANY (ARRAY['TLP:CLEAR'::text, 'TLP:GREEN'::text, 'TLP:AMBER'::text, 'TLP:AMBER+STRICT'::text, 'TLP:RED'::text]))),
    CONSTRAINT incident_type_check CHECK (((type >= 1) AND (type <= 5)))
);

ALTER TABLE ONLY liaison.incident FORCE ROW LEVEL SECURITY;


ALTER TABLE liaison.incident OWNER TO liaison_owner;

--
-- Name: TABLE incident; Type: COMMENT; Schema: liaison; Owner: liaison_owner
--

COMMENT ON TABLE liaison.incident IS 'What NIRU opens a room for. Its id is its room’s.';


--
-- Name: COLUMN incident.id; Type: COMMENT; Schema: liaison; Owner: liaison_owner
--

COMMENT ON COLUMN liaison.incident.id IS 'Identifier, the same as its room’s.';


--
-- Name: COLUMN incident.organization_id; Type: COMMENT; Schema: liaison; Owner: liaison_owner
--

COMMENT ON COLUMN liaison.incident.organization_id IS 'The operator.';


--
-- Name: COLUMN incident.number; Type: COMMENT; Schema: liaison; Owner: liaison_owner
--

COMMENT ON COLUMN liaison.incident.number IS 'Number that people say: what, year, serial. The database gives it.';


--
-- Name: COLUMN incident.kind; Type: COMMENT; Schema: liaison; Owner: liaison_owner
--

COMMENT ON COLUMN liaison.incident.kind IS 'Incident, exercise, special event, or continuity activation.';


--
-- Name: COLUMN incident.type; Type: COMMENT; Schema: liaison; Owner: liaison_owner
--

COMMENT ON COLUMN liaison.incident.type IS 'ICS incident type, 5 the smallest to 1.';


--
-- Name: COLUMN incident.event_rating; Type: COMMENT; Schema: liaison; Owner: liaison_owner
--

COMMENT ON COLUMN liaison.incident.event_rating IS 'Rating of a special event: NSSE, or SEAR level.';


--
-- Name: COLUMN incident.continuity_phase; Type: COMMENT; Schema: liaison; Owner: liaison_owner
--

COMMENT ON COLUMN liaison.incident.continuity_phase IS 'Phase of a continuity activation, I to IV.';


--
-- Name: COLUMN incident.status; Type: COMMENT; Schema: liaison; Owner: liaison_owner
--

COMMENT ON COLUMN liaison.incident.status IS 'Where it stands.';


--
-- Name: COLUMN incident.location; Type: COMMENT; Schema: liaison; Owner: liaison_owner
--

COMMENT ON COLUMN liaison.incident.location IS 'Where it is.';


--
-- Name: COLUMN incident.tlp; Type: COMMENT; Schema: liaison; Owner: liaison_owner
--

COMMENT ON COLUMN liaison.incident.tlp IS 'TLP 2.0 label of the whole.';


--
-- Name: COLUMN incident.cui; Type: COMMENT; Schema: liaison; Owner: liaison_owner
--

COMMENT ON COLUMN liaison.incident.cui IS 'CUI banner, as text; null when it holds none.';


--
-- Name: COLUMN incident.lead_organization_id; Type: COMMENT; Schema: liaison; Owner: liaison_owner
--

COMMENT ON COLUMN liaison.incident.lead_organization_id IS 'Who leads.';


--
-- Name: COLUMN incident.began_at; Type: COMMENT; Schema: liaison; Owner: liaison_owner
--

COMMENT ON COLUMN liaison.incident.began_at IS 'When it began, which may be before anybody opened it.';


--
-- Name: COLUMN incident.opened_by; Type: COMMENT; Schema: liaison; Owner: liaison_owner
--

COMMENT ON COLUMN liaison.incident.opened_by IS 'Who opened it.';


--
-- Name: COLUMN incident.opened_at; Type: COMMENT; Schema: liaison; Owner: liaison_owner
--

COMMENT ON COLUMN liaison.incident.opened_at IS 'When.';


--
-- Name: COLUMN incident.closed_at; Type: COMMENT; Schema: liaison; Owner: liaison_owner
--

COMMENT ON COLUMN liaison.incident.closed_at IS 'When it was closed; null while it is not.';


--
-- Name: COLUMN incident.report_minutes; Type: COMMENT; Schema: liaison; Owner: liaison_owner
--

COMMENT ON COLUMN liaison.incident.report_minutes IS 'Every how many minutes a situation report is due; null when none is.';


--
-- Name: position_assignment; Type: TABLE; Schema: liaison; Owner: liaison_owner
--

CREATE TABLE liaison.position_assignment (
    id uuid DEFAULT uuidv7() NOT NULL,
    organization_id uuid NOT NULL,
    incident_id uuid NOT NULL,
    position_id uuid NOT NULL,
    account_id uuid NOT NULL,
    person_organization_id uuid NOT NULL,
    assigned_by uuid NOT NULL,
    created_at timestamp with time zone DEFAULT now() NOT NULL,
    checked_in_at timestamp with time zone,
    ended_at timestamp with time zone,
    ended_by uuid,
    hand_over text,
    CONSTRAINT position_assignment_hand_over_check CHECK ((length(hand_over) <= 5000))
);

ALTER TABLE ONLY liaison.position_assignment FORCE ROW LEVEL SECURITY;


ALTER TABLE liaison.position_assignment OWNER TO liaison_owner;

--
-- Name: TABLE position_assignment; Type: COMMENT; Schema: liaison; Owner: liaison_owner
--

COMMENT ON TABLE liaison.position_assignment IS 'Who holds a position, and who held it. The last one that ends takes the room with it.';


--
-- Name: COLUMN position_assignment.id; Type: COMMENT; Schema: liaison; Owner: liaison_owner
--

COMMENT ON COLUMN liaison.position_assignment.id IS 'Identifier.';


--
-- Name: COLUMN position_assignment.organization_id; Type: COMMENT; Schema: liaison; Owner: liaison_owner
--

COMMENT ON COLUMN liaison.position_assignment.organization_id IS 'The operator.';


--
-- Name: COLUMN position_assignment.incident_id; Type: COMMENT; Schema: liaison; Owner: liaison_owner
--

COMMENT ON COLUMN liaison.position_assignment.incident_id IS 'The incident.';


--
-- Name: COLUMN position_assignment.position_id; Type: COMMENT; Schema: liaison; Owner: liaison_owner
--

COMMENT ON COLUMN liaison.position_assignment.position_id IS 'The position.';


--
-- Name: COLUMN position_assignment.account_id; Type: COMMENT; Schema: liaison; Owner: liaison_owner
--

COMMENT ON COLUMN liaison.position_assignment.account_id IS 'Who holds it.';


--
-- Name: COLUMN position_assignment.person_organization_id; Type: COMMENT; Schema: liaison; Owner: liaison_owner
--

COMMENT ON COLUMN liaison.position_assignment.person_organization_id IS 'The holder’s organization.';


--
-- Name: COLUMN position_assignment.assigned_by; Type: COMMENT; Schema: liaison; Owner: liaison_owner
--

COMMENT ON COLUMN liaison.position_assignment.assigned_by IS 'Who assigned it.';


--
-- Name: COLUMN position_assignment.created_at; Type: COMMENT; Schema: liaison; Owner: liaison_owner
--

COMMENT ON COLUMN liaison.position_assignment.created_at IS 'When.';


--
-- Name: COLUMN position_assignment.checked_in_at; Type: COMMENT; Schema: liaison; Owner: liaison_owner
--

COMMENT ON COLUMN liaison.position_assignment.checked_in_at IS 'When the holder checked in; null before.';


--
-- Name: COLUMN position_assignment.ended_at; Type: COMMENT; Schema: liaison; Owner: liaison_owner
--

COMMENT ON COLUMN liaison.position_assignment.ended_at IS 'When the holder was relieved; null while the position is held.';


--
-- Name: COLUMN position_assignment.ended_by; Type: COMMENT; Schema: liaison; Owner: liaison_owner
--

COMMENT ON COLUMN liaison.position_assignment.ended_by IS 'Who relieved.';


--
-- Name: COLUMN position_assignment.hand_over; Type: COMMENT; Schema: liaison; Owner: liaison_owner
--

COMMENT ON COLUMN liaison.position_assignment.hand_over IS 'What the holder hands over to the next.';


--
-- Name: live_channel; Type: VIEW; Schema: fence; Owner: liaison_definer
--

CREATE VIEW fence.live_channel AS
 SELECT c.id AS channel_id,
    m.account_id,
    ((c.closed_at IS NULL) AND (m.role <> 'reader'::text) AND (i.status <> 'closed'::text)) AS postable,
    c.incident_id,
    c.kind
   FROM ((liaison.channel c
     JOIN liaison.incident i ON ((i.id = c.incident_id)))
     JOIN fence.live_membership m ON ((m.workspace_id = c.incident_id)))
  WHERE ((c.audience = 'room'::text) OR (EXISTS ( SELECT
           FROM liaison.channel_audience a
          WHERE ((a.channel_id = c.id) AND ((a.participant_id = m.person_organization_id) OR (EXISTS ( SELECT
                   FROM liaison.position_assignment p
                  WHERE ((p.position_id = a.position_id) AND (p.account_id = m.account_id) AND (p.ended_at IS NULL)))))))));


ALTER VIEW fence.live_channel OWNER TO liaison_definer;

--
-- Name: VIEW live_channel; Type: COMMENT; Schema: fence; Owner: liaison_definer
--

COMMENT ON VIEW fence.live_channel IS 'Who reads which channel, and may post: members of the room in force, of closed ones those whom the audience names.';


--
-- Name: document; Type: TABLE; Schema: liaison; Owner: liaison_owner
--

CREATE TABLE liaison.document (
    id uuid NOT NULL,
    organization_id uuid NOT NULL,
    workspace_id uuid NOT NULL,
    file_id uuid NOT NULL,
    title text NOT NULL,
    description text DEFAULT ''::text NOT NULL,
    language text DEFAULT 'und'::text NOT NULL,
    tags text[] DEFAULT '{}'::text[] NOT NULL,
    created_by uuid NOT NULL,
    author_name text NOT NULL,
    created_at timestamp with time zone DEFAULT now() NOT NULL,
    updated_at timestamp with time zone DEFAULT now() NOT NULL,
    trashed_at timestamp with time zone,
    trashed_by uuid,
    CONSTRAINT document_author_name_check CHECK (((length(author_name) >= 1) AND (length(author_name) <= 200))),
    CONSTRAINT document_description_check CHECK ((length(description) <= 5000)),
    CONSTRAINT document_language_check CHECK ((language ~ '^[A-Za-z]{2,8}(-[A-Za-z0-9]{1,8}){0,4}$'::text)),
    CONSTRAINT document_tags_check CHECK ((cardinality(tags) <= 30)),
    CONSTRAINT document_title_check CHECK (((length(title) >= 1) AND (length(title) <= 300)))
);

ALTER TABLE ONLY liaison.document FORCE ROW LEVEL SECURITY;


ALTER TABLE liaison.document OWNER TO liaison_owner;

--
-- Name: TABLE document; Type: COMMENT; Schema: liaison; Owner: liaison_owner
--

COMMENT ON TABLE liaison.document IS 'What is shared in a workspace.';


--
-- Name: COLUMN document.id; Type: COMMENT; Schema: liaison; Owner: liaison_owner
--

COMMENT ON COLUMN liaison.document.id IS 'Identifier.';


--
-- Name: COLUMN document.organization_id; Type: COMMENT; Schema: liaison; Owner: liaison_owner
--

COMMENT ON COLUMN liaison.document.organization_id IS 'The organization that it comes from.';


--
-- Name: COLUMN document.workspace_id; Type: COMMENT; Schema: liaison; Owner: liaison_owner
--

COMMENT ON COLUMN liaison.document.workspace_id IS 'The workspace that holds it.';


--
-- Name: COLUMN document.file_id; Type: COMMENT; Schema: liaison; Owner: liaison_owner
--

COMMENT ON COLUMN liaison.document.file_id IS 'Its file.';


--
-- Name: COLUMN document.title; Type: COMMENT; Schema: liaison; Owner: liaison_owner
--

COMMENT ON COLUMN liaison.document.title IS 'Title.';


--
-- Name: COLUMN document.description; Type: COMMENT; Schema: liaison; Owner: liaison_owner
--

COMMENT ON COLUMN liaison.document.description IS 'What it is about.';


--
-- Name: COLUMN document.language; Type: COMMENT; Schema: liaison; Owner: liaison_owner
--

COMMENT ON COLUMN liaison.document.language IS 'Language, BCP 47; und when unknown.';


--
-- Name: COLUMN document.tags; Type: COMMENT; Schema: liaison; Owner: liaison_owner
--

COMMENT ON COLUMN liaison.document.tags IS 'Tags.';


--
-- Name: COLUMN document.created_by; Type: COMMENT; Schema: liaison; Owner: liaison_owner
--

COMMENT ON COLUMN liaison.document.created_by IS 'Who shared it.';


--
-- Name: COLUMN document.author_name; Type: COMMENT; Schema: liaison; Owner: liaison_owner
--

COMMENT ON COLUMN liaison.document.author_name IS 'Their name when they shared it; the record of who said so does not change with the account.';


--
-- Name: COLUMN document.created_at; Type: COMMENT; Schema: liaison; Owner: liaison_owner
--

COMMENT ON COLUMN liaison.document.created_at IS 'When it was shared.';


--
-- Name: COLUMN document.updated_at; Type: COMMENT; Schema: liaison; Owner: liaison_owner
--

COMMENT ON COLUMN liaison.document.updated_at IS 'When its description last changed.';


--
-- Name: COLUMN document.trashed_at; Type: COMMENT; Schema: liaison; Owner: liaison_owner
--

COMMENT ON COLUMN liaison.document.trashed_at IS 'When it went to the trash; null while it is out of it.';


--
-- Name: COLUMN document.trashed_by; Type: COMMENT; Schema: liaison; Owner: liaison_owner
--

COMMENT ON COLUMN liaison.document.trashed_by IS 'Who put it there.';


--
-- Name: email_domain; Type: TABLE; Schema: liaison; Owner: liaison_owner
--

CREATE TABLE liaison.email_domain (
    id uuid DEFAULT uuidv7() NOT NULL,
    organization_id uuid NOT NULL,
    identity_provider_id uuid NOT NULL,
    domain text NOT NULL,
    verified_at timestamp with time zone,
    CONSTRAINT email_domain_domain_check CHECK (((domain = lower(domain)) AND (domain ~ '^[a-z0-9.-]{3,253}$'::text)))
);

ALTER TABLE ONLY liaison.email_domain FORCE ROW LEVEL SECURITY;


ALTER TABLE liaison.email_domain OWNER TO liaison_owner;

--
-- Name: TABLE email_domain; Type: COMMENT; Schema: liaison; Owner: liaison_owner
--

COMMENT ON TABLE liaison.email_domain IS 'Which e-mail domains route to which provider at sign-in. Routing only: an address never identifies anybody.';


--
-- Name: COLUMN email_domain.id; Type: COMMENT; Schema: liaison; Owner: liaison_owner
--

COMMENT ON COLUMN liaison.email_domain.id IS 'Identifier.';


--
-- Name: COLUMN email_domain.organization_id; Type: COMMENT; Schema: liaison; Owner: liaison_owner
--

COMMENT ON COLUMN liaison.email_domain.organization_id IS 'The organization that uses the domain.';


--
-- Name: COLUMN email_domain.identity_provider_id; Type: COMMENT; Schema: liaison; Owner: liaison_owner
--

COMMENT ON COLUMN liaison.email_domain.identity_provider_id IS 'The provider that its people go to.';


--
-- Name: COLUMN email_domain.domain; Type: COMMENT; Schema: liaison; Owner: liaison_owner
--

COMMENT ON COLUMN liaison.email_domain.domain IS 'Domain in lower case.';


--
-- Name: COLUMN email_domain.verified_at; Type: COMMENT; Schema: liaison; Owner: liaison_owner
--

COMMENT ON COLUMN liaison.email_domain.verified_at IS 'When an operator verified that the organization holds the domain; routes only then.';


--
-- Name: event; Type: TABLE; Schema: liaison; Owner: liaison_owner
--

CREATE TABLE liaison.event (
    id uuid DEFAULT uuidv7() NOT NULL,
    organization_id uuid NOT NULL,
    workspace_id uuid,
    name text NOT NULL,
    subject_id uuid NOT NULL,
    account_id uuid,
    occurred_at timestamp with time zone DEFAULT now() NOT NULL,
    CONSTRAINT event_name_check CHECK ((name ~ '^[a-z_]+\.[a-z_]+$'::text))
);

ALTER TABLE ONLY liaison.event FORCE ROW LEVEL SECURITY;


ALTER TABLE liaison.event OWNER TO liaison_owner;

--
-- Name: TABLE event; Type: COMMENT; Schema: liaison; Owner: liaison_owner
--

COMMENT ON TABLE liaison.event IS 'What happened, ids only. Written in the transaction of the change and announced at its commit.';


--
-- Name: COLUMN event.id; Type: COMMENT; Schema: liaison; Owner: liaison_owner
--

COMMENT ON COLUMN liaison.event.id IS 'Identifier; reactions are idempotent by it.';


--
-- Name: COLUMN event.organization_id; Type: COMMENT; Schema: liaison; Owner: liaison_owner
--

COMMENT ON COLUMN liaison.event.organization_id IS 'The organization that acted.';


--
-- Name: COLUMN event.workspace_id; Type: COMMENT; Schema: liaison; Owner: liaison_owner
--

COMMENT ON COLUMN liaison.event.workspace_id IS 'The workspace, where there is one.';


--
-- Name: COLUMN event.name; Type: COMMENT; Schema: liaison; Owner: liaison_owner
--

COMMENT ON COLUMN liaison.event.name IS 'What happened, in the past tense.';


--
-- Name: COLUMN event.subject_id; Type: COMMENT; Schema: liaison; Owner: liaison_owner
--

COMMENT ON COLUMN liaison.event.subject_id IS 'What it happened to.';


--
-- Name: COLUMN event.account_id; Type: COMMENT; Schema: liaison; Owner: liaison_owner
--

COMMENT ON COLUMN liaison.event.account_id IS 'Who did it; null for the portal itself.';


--
-- Name: COLUMN event.occurred_at; Type: COMMENT; Schema: liaison; Owner: liaison_owner
--

COMMENT ON COLUMN liaison.event.occurred_at IS 'When.';


--
-- Name: file; Type: TABLE; Schema: liaison; Owner: liaison_owner
--

CREATE TABLE liaison.file (
    id uuid NOT NULL,
    organization_id uuid NOT NULL,
    workspace_id uuid NOT NULL,
    name text NOT NULL,
    size bigint NOT NULL,
    media_type text NOT NULL,
    sha256 bytea NOT NULL,
    created_at timestamp with time zone DEFAULT now() NOT NULL,
    CONSTRAINT file_media_type_check CHECK (((length(media_type) >= 3) AND (length(media_type) <= 200))),
    CONSTRAINT file_name_check CHECK (((length(name) >= 1) AND (length(name) <= 255))),
    CONSTRAINT file_sha256_check CHECK ((length(sha256) = 32)),
    CONSTRAINT file_size_check CHECK ((size >= 0))
);

ALTER TABLE ONLY liaison.file FORCE ROW LEVEL SECURITY;


ALTER TABLE liaison.file OWNER TO liaison_owner;

--
-- Name: TABLE file; Type: COMMENT; Schema: liaison; Owner: liaison_owner
--

COMMENT ON TABLE liaison.file IS 'A stored object, whole and fingerprinted.';


--
-- Name: COLUMN file.id; Type: COMMENT; Schema: liaison; Owner: liaison_owner
--

COMMENT ON COLUMN liaison.file.id IS 'Identifier and key of the object in the store.';


--
-- Name: COLUMN file.organization_id; Type: COMMENT; Schema: liaison; Owner: liaison_owner
--

COMMENT ON COLUMN liaison.file.organization_id IS 'The organization that it comes from.';


--
-- Name: COLUMN file.workspace_id; Type: COMMENT; Schema: liaison; Owner: liaison_owner
--

COMMENT ON COLUMN liaison.file.workspace_id IS 'The workspace that holds it.';


--
-- Name: COLUMN file.name; Type: COMMENT; Schema: liaison; Owner: liaison_owner
--

COMMENT ON COLUMN liaison.file.name IS 'File name for downloads.';


--
-- Name: COLUMN file.size; Type: COMMENT; Schema: liaison; Owner: liaison_owner
--

COMMENT ON COLUMN liaison.file.size IS 'Bytes.';


--
-- Name: COLUMN file.media_type; Type: COMMENT; Schema: liaison; Owner: liaison_owner
--

COMMENT ON COLUMN liaison.file.media_type IS 'Type by content.';


--
-- Name: COLUMN file.sha256; Type: COMMENT; Schema: liaison; Owner: liaison_owner
--

COMMENT ON COLUMN liaison.file.sha256 IS 'Fingerprint, computed while it came in and checked when it is read.';


--
-- Name: COLUMN file.created_at; Type: COMMENT; Schema: liaison; Owner: liaison_owner
--

COMMENT ON COLUMN liaison.file.created_at IS 'When it was complete.';


--
-- Name: incident_organization; Type: TABLE; Schema: liaison; Owner: liaison_owner
--

CREATE TABLE liaison.incident_organization (
    id uuid DEFAULT uuidv7() CONSTRAINT incident_organization_id_not_null1 NOT NULL,
    organization_id uuid NOT NULL,
    incident_id uuid NOT NULL,
    participant_id uuid NOT NULL,
    brought_in_by uuid NOT NULL,
    created_at timestamp with time zone DEFAULT now() NOT NULL,
    ended_at timestamp with time zone,
    CONSTRAINT incident_organization_check CHECK ((participant_id <> organization_id))
);

ALTER TABLE ONLY liaison.incident_organization FORCE ROW LEVEL SECURITY;


ALTER TABLE liaison.incident_organization OWNER TO liaison_owner;

--
-- Name: TABLE incident_organization; Type: COMMENT; Schema: liaison; Owner: liaison_owner
--

COMMENT ON TABLE liaison.incident_organization IS 'An organization that was brought in; an ended one stays as the record.';


--
-- Name: COLUMN incident_organization.id; Type: COMMENT; Schema: liaison; Owner: liaison_owner
--

COMMENT ON COLUMN liaison.incident_organization.id IS 'Identifier.';


--
-- Name: COLUMN incident_organization.organization_id; Type: COMMENT; Schema: liaison; Owner: liaison_owner
--

COMMENT ON COLUMN liaison.incident_organization.organization_id IS 'The operator, who brings in.';


--
-- Name: COLUMN incident_organization.incident_id; Type: COMMENT; Schema: liaison; Owner: liaison_owner
--

COMMENT ON COLUMN liaison.incident_organization.incident_id IS 'The incident.';


--
-- Name: COLUMN incident_organization.participant_id; Type: COMMENT; Schema: liaison; Owner: liaison_owner
--

COMMENT ON COLUMN liaison.incident_organization.participant_id IS 'The organization that is brought in.';


--
-- Name: COLUMN incident_organization.brought_in_by; Type: COMMENT; Schema: liaison; Owner: liaison_owner
--

COMMENT ON COLUMN liaison.incident_organization.brought_in_by IS 'Who brought it in.';


--
-- Name: COLUMN incident_organization.created_at; Type: COMMENT; Schema: liaison; Owner: liaison_owner
--

COMMENT ON COLUMN liaison.incident_organization.created_at IS 'Since when.';


--
-- Name: COLUMN incident_organization.ended_at; Type: COMMENT; Schema: liaison; Owner: liaison_owner
--

COMMENT ON COLUMN liaison.incident_organization.ended_at IS 'Until when; null while it takes part.';


--
-- Name: incident_template; Type: TABLE; Schema: liaison; Owner: liaison_owner
--

CREATE TABLE liaison.incident_template (
    id uuid DEFAULT uuidv7() NOT NULL,
    organization_id uuid NOT NULL,
    name text NOT NULL,
    kind text NOT NULL,
    notice text DEFAULT ''::text NOT NULL,
    content jsonb NOT NULL,
    created_by uuid NOT NULL,
    created_at timestamp with time zone DEFAULT now() NOT NULL,
    retired_at timestamp with time zone,
    CONSTRAINT incident_template_kind_check CHECK ((kind = ANY (ARRAY['incident'::text, 'exercise'::text, 'special_event'::text, 'continuity'::text]))),
    CONSTRAINT incident_template_name_check CHECK (((length(name) >= 2) AND (length(name) <= 80))),
    CONSTRAINT incident_template_notice_check CHECK ((length(notice) <= 5000))
);

ALTER TABLE ONLY liaison.incident_template FORCE ROW LEVEL SECURITY;


ALTER TABLE liaison.incident_template OWNER TO liaison_owner;

--
-- Name: TABLE incident_template; Type: COMMENT; Schema: liaison; Owner: liaison_owner
--

COMMENT ON TABLE liaison.incident_template IS 'What a room can begin with: positions, channels, check lists, participants, and a notice.';


--
-- Name: COLUMN incident_template.id; Type: COMMENT; Schema: liaison; Owner: liaison_owner
--

COMMENT ON COLUMN liaison.incident_template.id IS 'Identifier.';


--
-- Name: COLUMN incident_template.organization_id; Type: COMMENT; Schema: liaison; Owner: liaison_owner
--

COMMENT ON COLUMN liaison.incident_template.organization_id IS 'The operator.';


--
-- Name: COLUMN incident_template.name; Type: COMMENT; Schema: liaison; Owner: liaison_owner
--

COMMENT ON COLUMN liaison.incident_template.name IS 'Name, unique among those in use.';


--
-- Name: COLUMN incident_template.kind; Type: COMMENT; Schema: liaison; Owner: liaison_owner
--

COMMENT ON COLUMN liaison.incident_template.kind IS 'What it is for.';


--
-- Name: COLUMN incident_template.notice; Type: COMMENT; Schema: liaison; Owner: liaison_owner
--

COMMENT ON COLUMN liaison.incident_template.notice IS 'First message of the room; empty for none.';


--
-- Name: COLUMN incident_template.content; Type: COMMENT; Schema: liaison; Owner: liaison_owner
--

COMMENT ON COLUMN liaison.incident_template.content IS 'Positions, channels, check lists and organizations.';


--
-- Name: COLUMN incident_template.created_by; Type: COMMENT; Schema: liaison; Owner: liaison_owner
--

COMMENT ON COLUMN liaison.incident_template.created_by IS 'Who kept it.';


--
-- Name: COLUMN incident_template.created_at; Type: COMMENT; Schema: liaison; Owner: liaison_owner
--

COMMENT ON COLUMN liaison.incident_template.created_at IS 'When.';


--
-- Name: COLUMN incident_template.retired_at; Type: COMMENT; Schema: liaison; Owner: liaison_owner
--

COMMENT ON COLUMN liaison.incident_template.retired_at IS 'Since when it is no longer offered.';


--
-- Name: join_request; Type: TABLE; Schema: liaison; Owner: liaison_owner
--

CREATE TABLE liaison.join_request (
    id uuid DEFAULT uuidv7() NOT NULL,
    organization_id uuid NOT NULL,
    workspace_id uuid NOT NULL,
    account_id uuid NOT NULL,
    person_organization_id uuid NOT NULL,
    reason text NOT NULL,
    state text DEFAULT 'open'::text NOT NULL,
    created_at timestamp with time zone DEFAULT now() NOT NULL,
    answered_by uuid,
    answered_at timestamp with time zone,
    CONSTRAINT join_request_reason_check CHECK (((length(reason) >= 3) AND (length(reason) <= 1000))),
    CONSTRAINT join_request_state_check CHECK ((state = ANY (ARRAY['open'::text, 'accepted'::text, 'declined'::text, 'withdrawn'::text])))
);

ALTER TABLE ONLY liaison.join_request FORCE ROW LEVEL SECURITY;


ALTER TABLE liaison.join_request OWNER TO liaison_owner;

--
-- Name: TABLE join_request; Type: COMMENT; Schema: liaison; Owner: liaison_owner
--

COMMENT ON TABLE liaison.join_request IS 'A person’s request to join a workspace of the directory, answered by a manager.';


--
-- Name: COLUMN join_request.id; Type: COMMENT; Schema: liaison; Owner: liaison_owner
--

COMMENT ON COLUMN liaison.join_request.id IS 'Identifier, which serves as its receipt number.';


--
-- Name: COLUMN join_request.organization_id; Type: COMMENT; Schema: liaison; Owner: liaison_owner
--

COMMENT ON COLUMN liaison.join_request.organization_id IS 'The organization that owns the workspace.';


--
-- Name: COLUMN join_request.workspace_id; Type: COMMENT; Schema: liaison; Owner: liaison_owner
--

COMMENT ON COLUMN liaison.join_request.workspace_id IS 'The workspace.';


--
-- Name: COLUMN join_request.account_id; Type: COMMENT; Schema: liaison; Owner: liaison_owner
--

COMMENT ON COLUMN liaison.join_request.account_id IS 'Who asks.';


--
-- Name: COLUMN join_request.person_organization_id; Type: COMMENT; Schema: liaison; Owner: liaison_owner
--

COMMENT ON COLUMN liaison.join_request.person_organization_id IS 'The asker’s organization.';


--
-- Name: COLUMN join_request.reason; Type: COMMENT; Schema: liaison; Owner: liaison_owner
--

COMMENT ON COLUMN liaison.join_request.reason IS 'Why.';


--
-- Name: COLUMN join_request.state; Type: COMMENT; Schema: liaison; Owner: liaison_owner
--

COMMENT ON COLUMN liaison.join_request.state IS 'Where it stands.';


--
-- Name: COLUMN join_request.created_at; Type: COMMENT; Schema: liaison; Owner: liaison_owner
--

COMMENT ON COLUMN liaison.join_request.created_at IS 'When it was made.';


--
-- Name: COLUMN join_request.answered_by; Type: COMMENT; Schema: liaison; Owner: liaison_owner
--

COMMENT ON COLUMN liaison.join_request.answered_by IS 'Who answered.';


--
-- Name: COLUMN join_request.answered_at; Type: COMMENT; Schema: liaison; Owner: liaison_owner
--

COMMENT ON COLUMN liaison.join_request.answered_at IS 'When.';


--
-- Name: logout_token; Type: TABLE; Schema: liaison; Owner: liaison_owner
--

CREATE TABLE liaison.logout_token (
    organization_id uuid NOT NULL,
    identity_provider_id uuid NOT NULL,
    jti text NOT NULL,
    expires_at timestamp with time zone NOT NULL,
    CONSTRAINT logout_token_jti_check CHECK ((length(jti) <= 255))
);

ALTER TABLE ONLY liaison.logout_token FORCE ROW LEVEL SECURITY;


ALTER TABLE liaison.logout_token OWNER TO liaison_owner;

--
-- Name: TABLE logout_token; Type: COMMENT; Schema: liaison; Owner: liaison_owner
--

COMMENT ON TABLE liaison.logout_token IS 'Back-channel logout tokens already honoured, so that none is replayed.';


--
-- Name: COLUMN logout_token.organization_id; Type: COMMENT; Schema: liaison; Owner: liaison_owner
--

COMMENT ON COLUMN liaison.logout_token.organization_id IS 'The organization.';


--
-- Name: COLUMN logout_token.identity_provider_id; Type: COMMENT; Schema: liaison; Owner: liaison_owner
--

COMMENT ON COLUMN liaison.logout_token.identity_provider_id IS 'The provider that sent it.';


--
-- Name: COLUMN logout_token.jti; Type: COMMENT; Schema: liaison; Owner: liaison_owner
--

COMMENT ON COLUMN liaison.logout_token.jti IS 'The token’s identifier.';


--
-- Name: COLUMN logout_token.expires_at; Type: COMMENT; Schema: liaison; Owner: liaison_owner
--

COMMENT ON COLUMN liaison.logout_token.expires_at IS 'When it may be forgotten.';


--
-- Name: operational_period; Type: TABLE; Schema: liaison; Owner: liaison_owner
--

CREATE TABLE liaison.operational_period (
    id uuid DEFAULT uuidv7() NOT NULL,
    organization_id uuid NOT NULL,
    incident_id uuid NOT NULL,
    number integer NOT NULL,
    starts_at timestamp with time zone NOT NULL,
    ends_at timestamp with time zone NOT NULL,
    objectives text DEFAULT ''::text NOT NULL,
    created_by uuid NOT NULL,
    created_at timestamp with time zone DEFAULT now() NOT NULL,
    CONSTRAINT operational_period_check CHECK (((ends_at > starts_at) AND (ends_at <= (starts_at + '7 days'::interval)))),
    CONSTRAINT operational_period_objectives_check CHECK ((length(objectives) <= 5000))
);

ALTER TABLE ONLY liaison.operational_period FORCE ROW LEVEL SECURITY;


ALTER TABLE liaison.operational_period OWNER TO liaison_owner;

--
-- Name: TABLE operational_period; Type: COMMENT; Schema: liaison; Owner: liaison_owner
--

COMMENT ON TABLE liaison.operational_period IS 'A time for which objectives are set (NIMS). They follow one another and do not overlap.';


--
-- Name: COLUMN operational_period.id; Type: COMMENT; Schema: liaison; Owner: liaison_owner
--

COMMENT ON COLUMN liaison.operational_period.id IS 'Identifier.';


--
-- Name: COLUMN operational_period.organization_id; Type: COMMENT; Schema: liaison; Owner: liaison_owner
--

COMMENT ON COLUMN liaison.operational_period.organization_id IS 'The operator.';


--
-- Name: COLUMN operational_period.incident_id; Type: COMMENT; Schema: liaison; Owner: liaison_owner
--

COMMENT ON COLUMN liaison.operational_period.incident_id IS 'The incident.';


--
-- Name: COLUMN operational_period.number; Type: COMMENT; Schema: liaison; Owner: liaison_owner
--

COMMENT ON COLUMN liaison.operational_period.number IS 'The first, second, third; the database counts.';


--
-- Name: COLUMN operational_period.starts_at; Type: COMMENT; Schema: liaison; Owner: liaison_owner
--

COMMENT ON COLUMN liaison.operational_period.starts_at IS 'From when.';


--
-- Name: COLUMN operational_period.ends_at; Type: COMMENT; Schema: liaison; Owner: liaison_owner
--

COMMENT ON COLUMN liaison.operational_period.ends_at IS 'Until when.';


--
-- Name: COLUMN operational_period.objectives; Type: COMMENT; Schema: liaison; Owner: liaison_owner
--

COMMENT ON COLUMN liaison.operational_period.objectives IS 'What is to be reached (ICS 202, block 3).';


--
-- Name: COLUMN operational_period.created_by; Type: COMMENT; Schema: liaison; Owner: liaison_owner
--

COMMENT ON COLUMN liaison.operational_period.created_by IS 'Who set it.';


--
-- Name: COLUMN operational_period.created_at; Type: COMMENT; Schema: liaison; Owner: liaison_owner
--

COMMENT ON COLUMN liaison.operational_period.created_at IS 'When.';


--
-- Name: position; Type: TABLE; Schema: liaison; Owner: liaison_owner
--

CREATE TABLE liaison."position" (
    id uuid DEFAULT uuidv7() NOT NULL,
    organization_id uuid NOT NULL,
    incident_id uuid NOT NULL,
    title text NOT NULL,
    section text NOT NULL,
    rank smallint DEFAULT 100 NOT NULL,
    created_at timestamp with time zone DEFAULT now() NOT NULL,
    CONSTRAINT position_section_check CHECK ((section = ANY (ARRAY['command'::text, 'command_staff'::text, 'general_staff'::text, 'agency_representative'::text, 'other'::text]))),
    CONSTRAINT position_title_check CHECK (((length(title) >= 2) AND (length(title) <= 80)))
);

ALTER TABLE ONLY liaison."position" FORCE ROW LEVEL SECURITY;


ALTER TABLE liaison."position" OWNER TO liaison_owner;

--
-- Name: TABLE "position"; Type: COMMENT; Schema: liaison; Owner: liaison_owner
--

COMMENT ON TABLE liaison."position" IS 'A position of the incident’s organization (ICS), which people hold one after another.';


--
-- Name: COLUMN "position".id; Type: COMMENT; Schema: liaison; Owner: liaison_owner
--

COMMENT ON COLUMN liaison."position".id IS 'Identifier.';


--
-- Name: COLUMN "position".organization_id; Type: COMMENT; Schema: liaison; Owner: liaison_owner
--

COMMENT ON COLUMN liaison."position".organization_id IS 'The operator.';


--
-- Name: COLUMN "position".incident_id; Type: COMMENT; Schema: liaison; Owner: liaison_owner
--

COMMENT ON COLUMN liaison."position".incident_id IS 'The incident.';


--
-- Name: COLUMN "position".title; Type: COMMENT; Schema: liaison; Owner: liaison_owner
--

COMMENT ON COLUMN liaison."position".title IS 'Title, unique in the incident.';


--
-- Name: COLUMN "position".section; Type: COMMENT; Schema: liaison; Owner: liaison_owner
--

COMMENT ON COLUMN liaison."position".section IS 'Where it stands in the incident’s organization.';


--
-- Name: COLUMN "position".rank; Type: COMMENT; Schema: liaison; Owner: liaison_owner
--

COMMENT ON COLUMN liaison."position".rank IS 'Order in lists: the lower, the earlier.';


--
-- Name: COLUMN "position".created_at; Type: COMMENT; Schema: liaison; Owner: liaison_owner
--

COMMENT ON COLUMN liaison."position".created_at IS 'When it was made.';


--
-- Name: presence; Type: TABLE; Schema: liaison; Owner: liaison_owner
--

CREATE UNLOGGED TABLE liaison.presence (
    session_id uuid NOT NULL,
    incident_id uuid NOT NULL,
    organization_id uuid NOT NULL,
    seen_at timestamp with time zone DEFAULT now() NOT NULL,
    typing_in uuid,
    typing_at timestamp with time zone
);

ALTER TABLE ONLY liaison.presence FORCE ROW LEVEL SECURITY;


ALTER TABLE liaison.presence OWNER TO liaison_owner;

--
-- Name: TABLE presence; Type: COMMENT; Schema: liaison; Owner: liaison_owner
--

COMMENT ON TABLE liaison.presence IS 'Who has a room open, by session. Not in any log; gone with a crash.';


--
-- Name: COLUMN presence.session_id; Type: COMMENT; Schema: liaison; Owner: liaison_owner
--

COMMENT ON COLUMN liaison.presence.session_id IS 'The session.';


--
-- Name: COLUMN presence.incident_id; Type: COMMENT; Schema: liaison; Owner: liaison_owner
--

COMMENT ON COLUMN liaison.presence.incident_id IS 'The room.';


--
-- Name: COLUMN presence.organization_id; Type: COMMENT; Schema: liaison; Owner: liaison_owner
--

COMMENT ON COLUMN liaison.presence.organization_id IS 'The person’s organization.';


--
-- Name: COLUMN presence.seen_at; Type: COMMENT; Schema: liaison; Owner: liaison_owner
--

COMMENT ON COLUMN liaison.presence.seen_at IS 'When a portal last said that the room is open; old ones do not count.';


--
-- Name: COLUMN presence.typing_in; Type: COMMENT; Schema: liaison; Owner: liaison_owner
--

COMMENT ON COLUMN liaison.presence.typing_in IS 'The channel that they type in.';


--
-- Name: COLUMN presence.typing_at; Type: COMMENT; Schema: liaison; Owner: liaison_owner
--

COMMENT ON COLUMN liaison.presence.typing_at IS 'When they last typed.';


--
-- Name: rate_limit; Type: TABLE; Schema: liaison; Owner: liaison_owner
--

CREATE TABLE liaison.rate_limit (
    key character varying(255) NOT NULL,
    points integer DEFAULT 0 NOT NULL,
    expire bigint
);

ALTER TABLE ONLY liaison.rate_limit FORCE ROW LEVEL SECURITY;


ALTER TABLE liaison.rate_limit OWNER TO liaison_owner;

--
-- Name: TABLE rate_limit; Type: COMMENT; Schema: liaison; Owner: liaison_owner
--

COMMENT ON TABLE liaison.rate_limit IS 'Attempts by key within a window; the layout of rate-limiter-flexible.';


--
-- Name: COLUMN rate_limit.key; Type: COMMENT; Schema: liaison; Owner: liaison_owner
--

COMMENT ON COLUMN liaison.rate_limit.key IS 'What is limited, hashed.';


--
-- Name: COLUMN rate_limit.points; Type: COMMENT; Schema: liaison; Owner: liaison_owner
--

COMMENT ON COLUMN liaison.rate_limit.points IS 'Attempts so far.';


--
-- Name: COLUMN rate_limit.expire; Type: COMMENT; Schema: liaison; Owner: liaison_owner
--

COMMENT ON COLUMN liaison.rate_limit.expire IS 'End of the window, milliseconds since 1970.';


--
-- Name: sharing_agreement; Type: TABLE; Schema: liaison; Owner: liaison_owner
--

CREATE TABLE liaison.sharing_agreement (
    id uuid DEFAULT uuidv7() NOT NULL,
    organization_id uuid NOT NULL,
    workspace_id uuid NOT NULL,
    partner_organization_id uuid NOT NULL,
    workspace_name text NOT NULL,
    purpose text NOT NULL,
    marking_ceiling text NOT NULL,
    state text DEFAULT 'offered'::text NOT NULL,
    expires_at timestamp with time zone NOT NULL,
    offered_by uuid NOT NULL,
    offered_at timestamp with time zone DEFAULT now() NOT NULL,
    answered_by uuid,
    answered_at timestamp with time zone,
    ended_by uuid,
    ended_at timestamp with time zone,
    CONSTRAINT sharing_agreement_check CHECK ((partner_organization_id <> organization_id)),
    CONSTRAINT sharing_agreement_marking_ceiling_check CHECK ((marking_ceiling = ANY (ARRAY['TLP:CLEAR'::text, 'TLP:GREEN'::text, 'TLP:AMBER'::text, 'TLP:AMBER+STRICT'::text, 'TLP:RED'::text]))),
    CONSTRAINT sharing_agreement_purpose_check CHECK (((length(purpose) >= 3) AND (length(purpose) <= 1000))),
    CONSTRAINT sharing_agreement_state_check CHECK ((state = ANY (ARRAY['offered'::text, 'accepted'::text, 'declined'::text, 'ended'::text])))
);

ALTER TABLE ONLY liaison.sharing_agreement FORCE ROW LEVEL SECURITY;


ALTER TABLE liaison.sharing_agreement OWNER TO liaison_owner;

--
-- Name: TABLE sharing_agreement; Type: COMMENT; Schema: liaison; Owner: liaison_owner
--

COMMENT ON TABLE liaison.sharing_agreement IS 'What lets a partner organization’s people into a workspace: offered by one side, accepted by the other.';


--
-- Name: COLUMN sharing_agreement.id; Type: COMMENT; Schema: liaison; Owner: liaison_owner
--

COMMENT ON COLUMN liaison.sharing_agreement.id IS 'Identifier.';


--
-- Name: COLUMN sharing_agreement.organization_id; Type: COMMENT; Schema: liaison; Owner: liaison_owner
--

COMMENT ON COLUMN liaison.sharing_agreement.organization_id IS 'The organization that owns the workspace and offers.';


--
-- Name: COLUMN sharing_agreement.workspace_id; Type: COMMENT; Schema: liaison; Owner: liaison_owner
--

COMMENT ON COLUMN liaison.sharing_agreement.workspace_id IS 'The workspace.';


--
-- Name: COLUMN sharing_agreement.partner_organization_id; Type: COMMENT; Schema: liaison; Owner: liaison_owner
--

COMMENT ON COLUMN liaison.sharing_agreement.partner_organization_id IS 'The organization that is let in.';


--
-- Name: COLUMN sharing_agreement.workspace_name; Type: COMMENT; Schema: liaison; Owner: liaison_owner
--

COMMENT ON COLUMN liaison.sharing_agreement.workspace_name IS 'Name of the workspace when it was offered, for those who answer and are not members.';


--
-- Name: COLUMN sharing_agreement.purpose; Type: COMMENT; Schema: liaison; Owner: liaison_owner
--

COMMENT ON COLUMN liaison.sharing_agreement.purpose IS 'Why the two share.';


--
-- Name: COLUMN sharing_agreement.marking_ceiling; Type: COMMENT; Schema: liaison; Owner: liaison_owner
--

COMMENT ON COLUMN liaison.sharing_agreement.marking_ceiling IS 'The highest marking that may be shared under it.';


--
-- Name: COLUMN sharing_agreement.state; Type: COMMENT; Schema: liaison; Owner: liaison_owner
--

COMMENT ON COLUMN liaison.sharing_agreement.state IS 'Where it stands; an accepted one is in force until expires_at.';


--
-- Name: COLUMN sharing_agreement.expires_at; Type: COMMENT; Schema: liaison; Owner: liaison_owner
--

COMMENT ON COLUMN liaison.sharing_agreement.expires_at IS 'When it ends by itself.';


--
-- Name: COLUMN sharing_agreement.offered_by; Type: COMMENT; Schema: liaison; Owner: liaison_owner
--

COMMENT ON COLUMN liaison.sharing_agreement.offered_by IS 'Who offered.';


--
-- Name: COLUMN sharing_agreement.offered_at; Type: COMMENT; Schema: liaison; Owner: liaison_owner
--

COMMENT ON COLUMN liaison.sharing_agreement.offered_at IS 'When.';


--
-- Name: COLUMN sharing_agreement.answered_by; Type: COMMENT; Schema: liaison; Owner: liaison_owner
--

COMMENT ON COLUMN liaison.sharing_agreement.answered_by IS 'Who accepted or declined.';


--
-- Name: COLUMN sharing_agreement.answered_at; Type: COMMENT; Schema: liaison; Owner: liaison_owner
--

COMMENT ON COLUMN liaison.sharing_agreement.answered_at IS 'When.';


--
-- Name: COLUMN sharing_agreement.ended_by; Type: COMMENT; Schema: liaison; Owner: liaison_owner
--

COMMENT ON COLUMN liaison.sharing_agreement.ended_by IS 'Who ended it.';


--
-- Name: COLUMN sharing_agreement.ended_at; Type: COMMENT; Schema: liaison; Owner: liaison_owner
--

COMMENT ON COLUMN liaison.sharing_agreement.ended_at IS 'When.';


--
-- Name: sign_in; Type: TABLE; Schema: liaison; Owner: liaison_owner
--

CREATE TABLE liaison.sign_in (
    id uuid DEFAULT uuidv7() NOT NULL,
    organization_id uuid NOT NULL,
    identity_provider_id uuid NOT NULL,
    state_hash bytea NOT NULL,
    browser_hash bytea NOT NULL,
    checks_sealed text NOT NULL,
    return_to text NOT NULL,
    acknowledged_at timestamp with time zone NOT NULL,
    expires_at timestamp with time zone DEFAULT (now() + '00:10:00'::interval) NOT NULL,
    CONSTRAINT sign_in_return_to_check CHECK ((length(return_to) <= 2000))
);

ALTER TABLE ONLY liaison.sign_in FORCE ROW LEVEL SECURITY;


ALTER TABLE liaison.sign_in OWNER TO liaison_owner;

--
-- Name: TABLE sign_in; Type: COMMENT; Schema: liaison; Owner: liaison_owner
--

COMMENT ON TABLE liaison.sign_in IS 'A sign-in under way, from the redirect to the callback; used once.';


--
-- Name: COLUMN sign_in.id; Type: COMMENT; Schema: liaison; Owner: liaison_owner
--

COMMENT ON COLUMN liaison.sign_in.id IS 'Identifier.';


--
-- Name: COLUMN sign_in.organization_id; Type: COMMENT; Schema: liaison; Owner: liaison_owner
--

COMMENT ON COLUMN liaison.sign_in.organization_id IS 'The organization that is signed in to.';


--
-- Name: COLUMN sign_in.identity_provider_id; Type: COMMENT; Schema: liaison; Owner: liaison_owner
--

COMMENT ON COLUMN liaison.sign_in.identity_provider_id IS 'The provider that was asked.';


--
-- Name: COLUMN sign_in.state_hash; Type: COMMENT; Schema: liaison; Owner: liaison_owner
--

COMMENT ON COLUMN liaison.sign_in.state_hash IS 'SHA-256 of the state parameter.';


--
-- Name: COLUMN sign_in.browser_hash; Type: COMMENT; Schema: liaison; Owner: liaison_owner
--

COMMENT ON COLUMN liaison.sign_in.browser_hash IS 'SHA-256 of the cookie that binds the flow to the browser that began it.';


--
-- Name: COLUMN sign_in.checks_sealed; Type: COMMENT; Schema: liaison; Owner: liaison_owner
--

COMMENT ON COLUMN liaison.sign_in.checks_sealed IS 'PKCE verifier, nonce and state, as JWE under SECRETS_KEY.';


--
-- Name: COLUMN sign_in.return_to; Type: COMMENT; Schema: liaison; Owner: liaison_owner
--

COMMENT ON COLUMN liaison.sign_in.return_to IS 'Path to return to.';


--
-- Name: COLUMN sign_in.acknowledged_at; Type: COMMENT; Schema: liaison; Owner: liaison_owner
--

COMMENT ON COLUMN liaison.sign_in.acknowledged_at IS 'When the use notification was acknowledged.';


--
-- Name: COLUMN sign_in.expires_at; Type: COMMENT; Schema: liaison; Owner: liaison_owner
--

COMMENT ON COLUMN liaison.sign_in.expires_at IS 'After this it is refused.';


--
-- Name: situation_report; Type: TABLE; Schema: liaison; Owner: liaison_owner
--

CREATE TABLE liaison.situation_report (
    id uuid DEFAULT uuidv7() NOT NULL,
    organization_id uuid NOT NULL,
    incident_id uuid NOT NULL,
    number integer NOT NULL,
    state text DEFAULT 'draft'::text NOT NULL,
    period_from timestamp with time zone NOT NULL,
    period_to timestamp with time zone NOT NULL,
    log_through bigint DEFAULT 0 NOT NULL,
    situation text DEFAULT ''::text NOT NULL,
    events text DEFAULT ''::text NOT NULL,
    actions text DEFAULT ''::text NOT NULL,
    planned text DEFAULT ''::text NOT NULL,
    needs text DEFAULT ''::text NOT NULL,
    organization_chart text DEFAULT ''::text NOT NULL,
    tlp text NOT NULL,
    cui text,
    version integer DEFAULT 1 NOT NULL,
    prepared_by uuid NOT NULL,
    prepared_at timestamp with time zone DEFAULT now() NOT NULL,
    updated_by uuid NOT NULL,
    updated_at timestamp with time zone DEFAULT now() NOT NULL,
    approved_by uuid,
    approved_at timestamp with time zone,
    publishing_since timestamp with time zone,
    document_id uuid,
    CONSTRAINT situation_report_actions_check CHECK ((length(actions) <= 20000)),
    CONSTRAINT situation_report_check CHECK ((period_to >= period_from)),
    CONSTRAINT situation_report_check1 CHECK (((state = 'approved'::text) = (approved_at IS NOT NULL))),
    CONSTRAINT situation_report_check2 CHECK (((approved_by IS NULL) = (approved_at IS NULL))),
    CONSTRAINT situation_report_cui_check CHECK (((length(cui) >= 3) AND (length(cui) <= 200))),
    CONSTRAINT situation_report_events_check CHECK ((length(events) <= 50000)),
    CONSTRAINT situation_report_needs_check CHECK ((length(needs) <= 20000)),
    CONSTRAINT situation_report_organization_chart_check CHECK ((length(organization_chart) <= 20000)),
    CONSTRAINT situation_report_planned_check CHECK ((length(planned) <= 20000)),
    CONSTRAINT situation_report_situation_check CHECK ((length(situation) <= 20000)),
    CONSTRAINT situation_report_state_check CHECK ((state = ANY (ARRAY['draft'::text, 'approved'::text, 'discarded'::text]))),
    CONSTRAINT situation_report_tlp_check CHECK ((tlp = ANY (ARRAY['TLP:CLEAR'::text, 'TLP:GREEN'::text, 'TLP:AMBER'::text, 'TLP:AMBER+STRICT'::text, 'TLP:RED'::text])))
);

ALTER TABLE ONLY liaison.situation_report FORCE ROW LEVEL SECURITY;


ALTER TABLE liaison.situation_report OWNER TO liaison_owner;

--
-- Name: TABLE situation_report; Type: COMMENT; Schema: liaison; Owner: liaison_owner
--

COMMENT ON TABLE liaison.situation_report IS 'A report of an incident over a time: drafted from the chronology, edited, approved by another, and shared as a document.';


--
-- Name: COLUMN situation_report.id; Type: COMMENT; Schema: liaison; Owner: liaison_owner
--

COMMENT ON COLUMN liaison.situation_report.id IS 'Identifier.';


--
-- Name: COLUMN situation_report.organization_id; Type: COMMENT; Schema: liaison; Owner: liaison_owner
--

COMMENT ON COLUMN liaison.situation_report.organization_id IS 'The organization of whoever drafted it.';


--
-- Name: COLUMN situation_report.incident_id; Type: COMMENT; Schema: liaison; Owner: liaison_owner
--

COMMENT ON COLUMN liaison.situation_report.incident_id IS 'The incident.';


--
-- Name: COLUMN situation_report.number; Type: COMMENT; Schema: liaison; Owner: liaison_owner
--

COMMENT ON COLUMN liaison.situation_report.number IS 'The first, second, third; the database counts.';


--
-- Name: COLUMN situation_report.state; Type: COMMENT; Schema: liaison; Owner: liaison_owner
--

COMMENT ON COLUMN liaison.situation_report.state IS 'A draft, approved, or discarded.';


--
-- Name: COLUMN situation_report.period_from; Type: COMMENT; Schema: liaison; Owner: liaison_owner
--

COMMENT ON COLUMN liaison.situation_report.period_from IS 'From when it reports: the end of the last approved one.';


--
-- Name: COLUMN situation_report.period_to; Type: COMMENT; Schema: liaison; Owner: liaison_owner
--

COMMENT ON COLUMN liaison.situation_report.period_to IS 'Until when.';


--
-- Name: COLUMN situation_report.log_through; Type: COMMENT; Schema: liaison; Owner: liaison_owner
--

COMMENT ON COLUMN liaison.situation_report.log_through IS 'Place in the chronology up to which it tells; the next one goes on from there.';


--
-- Name: COLUMN situation_report.situation; Type: COMMENT; Schema: liaison; Owner: liaison_owner
--

COMMENT ON COLUMN liaison.situation_report.situation IS 'The situation, in words.';


--
-- Name: COLUMN situation_report.events; Type: COMMENT; Schema: liaison; Owner: liaison_owner
--

COMMENT ON COLUMN liaison.situation_report.events IS 'Significant events, and changes of state and participation, in order.';


--
-- Name: COLUMN situation_report.actions; Type: COMMENT; Schema: liaison; Owner: liaison_owner
--

COMMENT ON COLUMN liaison.situation_report.actions IS 'Decisions, and tasks that were completed.';


--
-- Name: COLUMN situation_report.planned; Type: COMMENT; Schema: liaison; Owner: liaison_owner
--

COMMENT ON COLUMN liaison.situation_report.planned IS 'What is open, and until when.';


--
-- Name: COLUMN situation_report.needs; Type: COMMENT; Schema: liaison; Owner: liaison_owner
--

COMMENT ON COLUMN liaison.situation_report.needs IS 'What is needed from others.';


--
-- Name: COLUMN situation_report.organization_chart; Type: COMMENT; Schema: liaison; Owner: liaison_owner
--

COMMENT ON COLUMN liaison.situation_report.organization_chart IS 'Who holds which position.';


--
-- Name: COLUMN situation_report.tlp; Type: COMMENT; Schema: liaison; Owner: liaison_owner
--

COMMENT ON COLUMN liaison.situation_report.tlp IS 'TLP 2.0 label.';


--
-- Name: COLUMN situation_report.cui; Type: COMMENT; Schema: liaison; Owner: liaison_owner
--

COMMENT ON COLUMN liaison.situation_report.cui IS 'CUI banner, as text.';


--
-- Name: COLUMN situation_report.version; Type: COMMENT; Schema: liaison; Owner: liaison_owner
--

COMMENT ON COLUMN liaison.situation_report.version IS 'Counts changes, so that nobody overwrites what they have not read.';


--
-- Name: COLUMN situation_report.prepared_by; Type: COMMENT; Schema: liaison; Owner: liaison_owner
--

COMMENT ON COLUMN liaison.situation_report.prepared_by IS 'Who drafted it.';


--
-- Name: COLUMN situation_report.prepared_at; Type: COMMENT; Schema: liaison; Owner: liaison_owner
--

COMMENT ON COLUMN liaison.situation_report.prepared_at IS 'When.';


--
-- Name: COLUMN situation_report.updated_by; Type: COMMENT; Schema: liaison; Owner: liaison_owner
--

COMMENT ON COLUMN liaison.situation_report.updated_by IS 'Who changed it last.';


--
-- Name: COLUMN situation_report.updated_at; Type: COMMENT; Schema: liaison; Owner: liaison_owner
--

COMMENT ON COLUMN liaison.situation_report.updated_at IS 'When.';


--
-- Name: COLUMN situation_report.approved_by; Type: COMMENT; Schema: liaison; Owner: liaison_owner
--

COMMENT ON COLUMN liaison.situation_report.approved_by IS 'Who approved it: not who prepared it, nor who changed it last.';


--
-- Name: COLUMN situation_report.approved_at; Type: COMMENT; Schema: liaison; Owner: liaison_owner
--

COMMENT ON COLUMN liaison.situation_report.approved_at IS 'When.';


--
-- Name: COLUMN situation_report.publishing_since; Type: COMMENT; Schema: liaison; Owner: liaison_owner
--

COMMENT ON COLUMN liaison.situation_report.publishing_since IS 'When a worker last began to share it as a document.';


--
-- Name: COLUMN situation_report.document_id; Type: COMMENT; Schema: liaison; Owner: liaison_owner
--

COMMENT ON COLUMN liaison.situation_report.document_id IS 'The document that it was shared as; null until then.';


--
-- Name: task; Type: TABLE; Schema: liaison; Owner: liaison_owner
--

CREATE TABLE liaison.task (
    id uuid DEFAULT uuidv7() NOT NULL,
    organization_id uuid NOT NULL,
    incident_id uuid NOT NULL,
    checklist text DEFAULT ''::text NOT NULL,
    title text NOT NULL,
    detail text DEFAULT ''::text NOT NULL,
    state text DEFAULT 'open'::text NOT NULL,
    position_id uuid,
    assignee_id uuid,
    due_at timestamp with time zone,
    created_by uuid NOT NULL,
    created_at timestamp with time zone DEFAULT now() NOT NULL,
    changed_by uuid NOT NULL,
    changed_at timestamp with time zone DEFAULT now() NOT NULL,
    CONSTRAINT task_checklist_check CHECK ((length(checklist) <= 80)),
    CONSTRAINT task_detail_check CHECK ((length(detail) <= 5000)),
    CONSTRAINT task_state_check CHECK ((state = ANY (ARRAY['open'::text, 'complete'::text, 'previously_accomplished'::text, 'not_applicable'::text]))),
    CONSTRAINT task_title_check CHECK (((length(title) >= 2) AND (length(title) <= 200)))
);

ALTER TABLE ONLY liaison.task FORCE ROW LEVEL SECURITY;


ALTER TABLE liaison.task OWNER TO liaison_owner;

--
-- Name: TABLE task; Type: COMMENT; Schema: liaison; Owner: liaison_owner
--

COMMENT ON TABLE liaison.task IS 'What is to be done in an incident, by whom and until when. Never removed: what is not to be done is not applicable.';


--
-- Name: COLUMN task.id; Type: COMMENT; Schema: liaison; Owner: liaison_owner
--

COMMENT ON COLUMN liaison.task.id IS 'Identifier.';


--
-- Name: COLUMN task.organization_id; Type: COMMENT; Schema: liaison; Owner: liaison_owner
--

COMMENT ON COLUMN liaison.task.organization_id IS 'The operator.';


--
-- Name: COLUMN task.incident_id; Type: COMMENT; Schema: liaison; Owner: liaison_owner
--

COMMENT ON COLUMN liaison.task.incident_id IS 'The incident.';


--
-- Name: COLUMN task.checklist; Type: COMMENT; Schema: liaison; Owner: liaison_owner
--

COMMENT ON COLUMN liaison.task.checklist IS 'The check list that it belongs to; empty when it stands alone.';


--
-- Name: COLUMN task.title; Type: COMMENT; Schema: liaison; Owner: liaison_owner
--

COMMENT ON COLUMN liaison.task.title IS 'What is to be done.';


--
-- Name: COLUMN task.detail; Type: COMMENT; Schema: liaison; Owner: liaison_owner
--

COMMENT ON COLUMN liaison.task.detail IS 'How, in words.';


--
-- Name: COLUMN task.state; Type: COMMENT; Schema: liaison; Owner: liaison_owner
--

COMMENT ON COLUMN liaison.task.state IS 'Open, complete, previously accomplished, or not applicable.';


--
-- Name: COLUMN task.position_id; Type: COMMENT; Schema: liaison; Owner: liaison_owner
--

COMMENT ON COLUMN liaison.task.position_id IS 'The position whose holders do it; null when none is named.';


--
-- Name: COLUMN task.assignee_id; Type: COMMENT; Schema: liaison; Owner: liaison_owner
--

COMMENT ON COLUMN liaison.task.assignee_id IS 'The person who does it; null when nobody is named.';


--
-- Name: COLUMN task.due_at; Type: COMMENT; Schema: liaison; Owner: liaison_owner
--

COMMENT ON COLUMN liaison.task.due_at IS 'Until when; null when that is open.';


--
-- Name: COLUMN task.created_by; Type: COMMENT; Schema: liaison; Owner: liaison_owner
--

COMMENT ON COLUMN liaison.task.created_by IS 'Who made it.';


--
-- Name: COLUMN task.created_at; Type: COMMENT; Schema: liaison; Owner: liaison_owner
--

COMMENT ON COLUMN liaison.task.created_at IS 'When.';


--
-- Name: COLUMN task.changed_by; Type: COMMENT; Schema: liaison; Owner: liaison_owner
--

COMMENT ON COLUMN liaison.task.changed_by IS 'Who changed it last.';


--
-- Name: COLUMN task.changed_at; Type: COMMENT; Schema: liaison; Owner: liaison_owner
--

COMMENT ON COLUMN liaison.task.changed_at IS 'When it was last changed.';


--
-- Name: upload; Type: TABLE; Schema: liaison; Owner: liaison_owner
--

CREATE TABLE liaison.upload (
    id uuid NOT NULL,
    organization_id uuid NOT NULL,
    workspace_id uuid NOT NULL,
    account_id uuid NOT NULL,
    size bigint NOT NULL,
    name text NOT NULL,
    metadata jsonb NOT NULL,
    store_reference text,
    created_at timestamp with time zone DEFAULT now() NOT NULL,
    touched_at timestamp with time zone DEFAULT now() NOT NULL,
    abandoned_at timestamp with time zone,
    CONSTRAINT upload_name_check CHECK (((length(name) >= 1) AND (length(name) <= 255))),
    CONSTRAINT upload_size_check CHECK ((size >= 0))
);

ALTER TABLE ONLY liaison.upload FORCE ROW LEVEL SECURITY;


ALTER TABLE liaison.upload OWNER TO liaison_owner;

--
-- Name: TABLE upload; Type: COMMENT; Schema: liaison; Owner: liaison_owner
--

COMMENT ON TABLE liaison.upload IS 'A file on its way in. The object store knows how much of it has arrived; this row is removed when it is complete.';


--
-- Name: COLUMN upload.id; Type: COMMENT; Schema: liaison; Owner: liaison_owner
--

COMMENT ON COLUMN liaison.upload.id IS 'Identifier; the key of the object, and of the document that it becomes.';


--
-- Name: COLUMN upload.organization_id; Type: COMMENT; Schema: liaison; Owner: liaison_owner
--

COMMENT ON COLUMN liaison.upload.organization_id IS 'The organization of the person who uploads.';


--
-- Name: COLUMN upload.workspace_id; Type: COMMENT; Schema: liaison; Owner: liaison_owner
--

COMMENT ON COLUMN liaison.upload.workspace_id IS 'Where the document will be.';


--
-- Name: COLUMN upload.account_id; Type: COMMENT; Schema: liaison; Owner: liaison_owner
--

COMMENT ON COLUMN liaison.upload.account_id IS 'Who uploads.';


--
-- Name: COLUMN upload.size; Type: COMMENT; Schema: liaison; Owner: liaison_owner
--

COMMENT ON COLUMN liaison.upload.size IS 'Bytes announced.';


--
-- Name: COLUMN upload.name; Type: COMMENT; Schema: liaison; Owner: liaison_owner
--

COMMENT ON COLUMN liaison.upload.name IS 'File name as announced; a name only, never a path.';


--
-- Name: COLUMN upload.metadata; Type: COMMENT; Schema: liaison; Owner: liaison_owner
--

COMMENT ON COLUMN liaison.upload.metadata IS 'Title, description, language and tags for the document.';


--
-- Name: COLUMN upload.store_reference; Type: COMMENT; Schema: liaison; Owner: liaison_owner
--

COMMENT ON COLUMN liaison.upload.store_reference IS 'The object store’s own reference of the unfinished object.';


--
-- Name: COLUMN upload.created_at; Type: COMMENT; Schema: liaison; Owner: liaison_owner
--

COMMENT ON COLUMN liaison.upload.created_at IS 'When it began.';


--
-- Name: COLUMN upload.touched_at; Type: COMMENT; Schema: liaison; Owner: liaison_owner
--

COMMENT ON COLUMN liaison.upload.touched_at IS 'When bytes last arrived; cleaned up a day later.';


--
-- Name: COLUMN upload.abandoned_at; Type: COMMENT; Schema: liaison; Owner: liaison_owner
--

COMMENT ON COLUMN liaison.upload.abandoned_at IS 'When the worker began to clean it up; it can no longer be completed.';


--
-- Name: workspace; Type: TABLE; Schema: liaison; Owner: liaison_owner
--

CREATE TABLE liaison.workspace (
    id uuid DEFAULT uuidv7() NOT NULL,
    organization_id uuid NOT NULL,
    name text NOT NULL,
    summary text DEFAULT ''::text NOT NULL,
    directory text DEFAULT 'hidden'::text NOT NULL,
    state text DEFAULT 'active'::text NOT NULL,
    created_by uuid NOT NULL,
    created_at timestamp with time zone DEFAULT now() NOT NULL,
    kind text DEFAULT 'workspace'::text NOT NULL,
    exercise boolean DEFAULT false NOT NULL,
    CONSTRAINT workspace_check CHECK (((kind = 'room'::text) OR (NOT exercise))),
    CONSTRAINT workspace_directory_check CHECK ((directory = ANY (ARRAY['hidden'::text, 'organization'::text, 'everyone'::text]))),
    CONSTRAINT workspace_kind_check CHECK ((kind = ANY (ARRAY['workspace'::text, 'room'::text]))),
    CONSTRAINT workspace_name_check CHECK (((length(name) >= 2) AND (length(name) <= 120))),
    CONSTRAINT workspace_state_check CHECK ((state = ANY (ARRAY['active'::text, 'archived'::text]))),
    CONSTRAINT workspace_summary_check CHECK ((length(summary) <= 2000))
);

ALTER TABLE ONLY liaison.workspace FORCE ROW LEVEL SECURITY;


ALTER TABLE liaison.workspace OWNER TO liaison_owner;

--
-- Name: TABLE workspace; Type: COMMENT; Schema: liaison; Owner: liaison_owner
--

COMMENT ON TABLE liaison.workspace IS 'A space that one organization owns and shares with the partners it chooses.';


--
-- Name: COLUMN workspace.id; Type: COMMENT; Schema: liaison; Owner: liaison_owner
--

COMMENT ON COLUMN liaison.workspace.id IS 'Identifier.';


--
-- Name: COLUMN workspace.organization_id; Type: COMMENT; Schema: liaison; Owner: liaison_owner
--

COMMENT ON COLUMN liaison.workspace.organization_id IS 'The organization that owns it.';


--
-- Name: COLUMN workspace.name; Type: COMMENT; Schema: liaison; Owner: liaison_owner
--

COMMENT ON COLUMN liaison.workspace.name IS 'Name.';


--
-- Name: COLUMN workspace.summary; Type: COMMENT; Schema: liaison; Owner: liaison_owner
--

COMMENT ON COLUMN liaison.workspace.summary IS 'What it is for.';


--
-- Name: COLUMN workspace.directory; Type: COMMENT; Schema: liaison; Owner: liaison_owner
--

COMMENT ON COLUMN liaison.workspace.directory IS 'Who finds it in the directory and may ask to join.';


--
-- Name: COLUMN workspace.state; Type: COMMENT; Schema: liaison; Owner: liaison_owner
--

COMMENT ON COLUMN liaison.workspace.state IS 'An archived workspace can be read and not changed.';


--
-- Name: COLUMN workspace.created_by; Type: COMMENT; Schema: liaison; Owner: liaison_owner
--

COMMENT ON COLUMN liaison.workspace.created_by IS 'Who created it.';


--
-- Name: COLUMN workspace.created_at; Type: COMMENT; Schema: liaison; Owner: liaison_owner
--

COMMENT ON COLUMN liaison.workspace.created_at IS 'When it was created.';


--
-- Name: COLUMN workspace.kind; Type: COMMENT; Schema: liaison; Owner: liaison_owner
--

COMMENT ON COLUMN liaison.workspace.kind IS 'A workspace that an organization keeps, or the room of an incident.';


--
-- Name: COLUMN workspace.exercise; Type: COMMENT; Schema: liaison; Owner: liaison_owner
--

COMMENT ON COLUMN liaison.workspace.exercise IS 'Nothing in it is real, and nothing of it shows among what is real.';


--
-- Name: account account_id_organization_id_key; Type: CONSTRAINT; Schema: liaison; Owner: liaison_owner
--

ALTER TABLE ONLY liaison.account
    ADD CONSTRAINT account_id_organization_id_key UNIQUE (id, organization_id);


--
-- Name: account account_organization_id_issuer_subject_key; Type: CONSTRAINT; Schema: liaison; Owner: liaison_owner
--

ALTER TABLE ONLY liaison.account
    ADD CONSTRAINT account_organization_id_issuer_subject_key UNIQUE (organization_id, issuer, subject);


--
-- Name: account account_pkey; Type: CONSTRAINT; Schema: liaison; Owner: liaison_owner
--

ALTER TABLE ONLY liaison.account
    ADD CONSTRAINT account_pkey PRIMARY KEY (id);


--
-- Name: channel_audience channel_audience_channel_id_position_id_participant_id_key; Type: CONSTRAINT; Schema: liaison; Owner: liaison_owner
--

ALTER TABLE ONLY liaison.channel_audience
    ADD CONSTRAINT channel_audience_channel_id_position_id_participant_id_key UNIQUE NULLS NOT DISTINCT (channel_id, position_id, participant_id);


--
-- Name: channel_audience channel_audience_pkey; Type: CONSTRAINT; Schema: liaison; Owner: liaison_owner
--

ALTER TABLE ONLY liaison.channel_audience
    ADD CONSTRAINT channel_audience_pkey PRIMARY KEY (id);


--
-- Name: channel_entry channel_entry_pkey; Type: CONSTRAINT; Schema: liaison; Owner: liaison_owner
--

ALTER TABLE ONLY liaison.channel_entry
    ADD CONSTRAINT channel_entry_pkey PRIMARY KEY (channel_id, sequence);


--
-- Name: channel channel_id_incident_id_key; Type: CONSTRAINT; Schema: liaison; Owner: liaison_owner
--

ALTER TABLE ONLY liaison.channel
    ADD CONSTRAINT channel_id_incident_id_key UNIQUE (id, incident_id);


--
-- Name: channel channel_pkey; Type: CONSTRAINT; Schema: liaison; Owner: liaison_owner
--

ALTER TABLE ONLY liaison.channel
    ADD CONSTRAINT channel_pkey PRIMARY KEY (id);


--
-- Name: document document_pkey; Type: CONSTRAINT; Schema: liaison; Owner: liaison_owner
--

ALTER TABLE ONLY liaison.document
    ADD CONSTRAINT document_pkey PRIMARY KEY (id);


--
-- Name: email_domain email_domain_organization_id_identity_provider_id_domain_key; Type: CONSTRAINT; Schema: liaison; Owner: liaison_owner
--

ALTER TABLE ONLY liaison.email_domain
    ADD CONSTRAINT email_domain_organization_id_identity_provider_id_domain_key UNIQUE (organization_id, identity_provider_id, domain);


--
-- Name: email_domain email_domain_pkey; Type: CONSTRAINT; Schema: liaison; Owner: liaison_owner
--

ALTER TABLE ONLY liaison.email_domain
    ADD CONSTRAINT email_domain_pkey PRIMARY KEY (id);


--
-- Name: event event_pkey; Type: CONSTRAINT; Schema: liaison; Owner: liaison_owner
--

ALTER TABLE ONLY liaison.event
    ADD CONSTRAINT event_pkey PRIMARY KEY (id);


--
-- Name: file file_pkey; Type: CONSTRAINT; Schema: liaison; Owner: liaison_owner
--

ALTER TABLE ONLY liaison.file
    ADD CONSTRAINT file_pkey PRIMARY KEY (id);


--
-- Name: identity_provider identity_provider_organization_id_issuer_client_id_key; Type: CONSTRAINT; Schema: liaison; Owner: liaison_owner
--

ALTER TABLE ONLY liaison.identity_provider
    ADD CONSTRAINT identity_provider_organization_id_issuer_client_id_key UNIQUE (organization_id, issuer, client_id);


--
-- Name: identity_provider identity_provider_pkey; Type: CONSTRAINT; Schema: liaison; Owner: liaison_owner
--

ALTER TABLE ONLY liaison.identity_provider
    ADD CONSTRAINT identity_provider_pkey PRIMARY KEY (id);


--
-- Name: incident incident_organization_id_number_key; Type: CONSTRAINT; Schema: liaison; Owner: liaison_owner
--

ALTER TABLE ONLY liaison.incident
    ADD CONSTRAINT incident_organization_id_number_key UNIQUE (organization_id, number);


--
-- Name: incident_organization incident_organization_pkey; Type: CONSTRAINT; Schema: liaison; Owner: liaison_owner
--

ALTER TABLE ONLY liaison.incident_organization
    ADD CONSTRAINT incident_organization_pkey PRIMARY KEY (id);


--
-- Name: incident incident_pkey; Type: CONSTRAINT; Schema: liaison; Owner: liaison_owner
--

ALTER TABLE ONLY liaison.incident
    ADD CONSTRAINT incident_pkey PRIMARY KEY (id);


--
-- Name: incident_template incident_template_pkey; Type: CONSTRAINT; Schema: liaison; Owner: liaison_owner
--

ALTER TABLE ONLY liaison.incident_template
    ADD CONSTRAINT incident_template_pkey PRIMARY KEY (id);


--
-- Name: join_request join_request_pkey; Type: CONSTRAINT; Schema: liaison; Owner: liaison_owner
--

ALTER TABLE ONLY liaison.join_request
    ADD CONSTRAINT join_request_pkey PRIMARY KEY (id);


--
-- Name: logout_token logout_token_pkey; Type: CONSTRAINT; Schema: liaison; Owner: liaison_owner
--

ALTER TABLE ONLY liaison.logout_token
    ADD CONSTRAINT logout_token_pkey PRIMARY KEY (organization_id, identity_provider_id, jti);


--
-- Name: operational_period operational_period_incident_id_number_key; Type: CONSTRAINT; Schema: liaison; Owner: liaison_owner
--

ALTER TABLE ONLY liaison.operational_period
    ADD CONSTRAINT operational_period_incident_id_number_key UNIQUE (incident_id, number);


--
-- Name: operational_period operational_period_pkey; Type: CONSTRAINT; Schema: liaison; Owner: liaison_owner
--

ALTER TABLE ONLY liaison.operational_period
    ADD CONSTRAINT operational_period_pkey PRIMARY KEY (id);


--
-- Name: organization organization_pkey; Type: CONSTRAINT; Schema: liaison; Owner: liaison_owner
--

ALTER TABLE ONLY liaison.organization
    ADD CONSTRAINT organization_pkey PRIMARY KEY (id);


--
-- Name: position_assignment position_assignment_pkey; Type: CONSTRAINT; Schema: liaison; Owner: liaison_owner
--

ALTER TABLE ONLY liaison.position_assignment
    ADD CONSTRAINT position_assignment_pkey PRIMARY KEY (id);


--
-- Name: position position_id_incident_id_key; Type: CONSTRAINT; Schema: liaison; Owner: liaison_owner
--

ALTER TABLE ONLY liaison."position"
    ADD CONSTRAINT position_id_incident_id_key UNIQUE (id, incident_id);


--
-- Name: position position_incident_id_title_key; Type: CONSTRAINT; Schema: liaison; Owner: liaison_owner
--

ALTER TABLE ONLY liaison."position"
    ADD CONSTRAINT position_incident_id_title_key UNIQUE (incident_id, title);


--
-- Name: position position_pkey; Type: CONSTRAINT; Schema: liaison; Owner: liaison_owner
--

ALTER TABLE ONLY liaison."position"
    ADD CONSTRAINT position_pkey PRIMARY KEY (id);


--
-- Name: presence presence_pkey; Type: CONSTRAINT; Schema: liaison; Owner: liaison_owner
--

ALTER TABLE ONLY liaison.presence
    ADD CONSTRAINT presence_pkey PRIMARY KEY (incident_id, session_id);


--
-- Name: rate_limit rate_limit_pkey; Type: CONSTRAINT; Schema: liaison; Owner: liaison_owner
--

ALTER TABLE ONLY liaison.rate_limit
    ADD CONSTRAINT rate_limit_pkey PRIMARY KEY (key);


--
-- Name: session session_pkey; Type: CONSTRAINT; Schema: liaison; Owner: liaison_owner
--

ALTER TABLE ONLY liaison.session
    ADD CONSTRAINT session_pkey PRIMARY KEY (id);


--
-- Name: session session_token_hash_key; Type: CONSTRAINT; Schema: liaison; Owner: liaison_owner
--

ALTER TABLE ONLY liaison.session
    ADD CONSTRAINT session_token_hash_key UNIQUE (token_hash);


--
-- Name: sharing_agreement sharing_agreement_pkey; Type: CONSTRAINT; Schema: liaison; Owner: liaison_owner
--

ALTER TABLE ONLY liaison.sharing_agreement
    ADD CONSTRAINT sharing_agreement_pkey PRIMARY KEY (id);


--
-- Name: sign_in sign_in_pkey; Type: CONSTRAINT; Schema: liaison; Owner: liaison_owner
--

ALTER TABLE ONLY liaison.sign_in
    ADD CONSTRAINT sign_in_pkey PRIMARY KEY (id);


--
-- Name: sign_in sign_in_state_hash_key; Type: CONSTRAINT; Schema: liaison; Owner: liaison_owner
--

ALTER TABLE ONLY liaison.sign_in
    ADD CONSTRAINT sign_in_state_hash_key UNIQUE (state_hash);


--
-- Name: situation_report situation_report_incident_id_number_key; Type: CONSTRAINT; Schema: liaison; Owner: liaison_owner
--

ALTER TABLE ONLY liaison.situation_report
    ADD CONSTRAINT situation_report_incident_id_number_key UNIQUE (incident_id, number);


--
-- Name: situation_report situation_report_pkey; Type: CONSTRAINT; Schema: liaison; Owner: liaison_owner
--

ALTER TABLE ONLY liaison.situation_report
    ADD CONSTRAINT situation_report_pkey PRIMARY KEY (id);


--
-- Name: surge_access surge_access_pkey; Type: CONSTRAINT; Schema: liaison; Owner: liaison_owner
--

ALTER TABLE ONLY liaison.surge_access
    ADD CONSTRAINT surge_access_pkey PRIMARY KEY (id);


--
-- Name: task task_pkey; Type: CONSTRAINT; Schema: liaison; Owner: liaison_owner
--

ALTER TABLE ONLY liaison.task
    ADD CONSTRAINT task_pkey PRIMARY KEY (id);


--
-- Name: upload upload_pkey; Type: CONSTRAINT; Schema: liaison; Owner: liaison_owner
--

ALTER TABLE ONLY liaison.upload
    ADD CONSTRAINT upload_pkey PRIMARY KEY (id);


--
-- Name: workspace workspace_id_organization_id_key; Type: CONSTRAINT; Schema: liaison; Owner: liaison_owner
--

ALTER TABLE ONLY liaison.workspace
    ADD CONSTRAINT workspace_id_organization_id_key UNIQUE (id, organization_id);


--
-- Name: workspace_member workspace_member_pkey; Type: CONSTRAINT; Schema: liaison; Owner: liaison_owner
--

ALTER TABLE ONLY liaison.workspace_member
    ADD CONSTRAINT workspace_member_pkey PRIMARY KEY (id);


--
-- Name: workspace workspace_pkey; Type: CONSTRAINT; Schema: liaison; Owner: liaison_owner
--

ALTER TABLE ONLY liaison.workspace
    ADD CONSTRAINT workspace_pkey PRIMARY KEY (id);


--
-- Name: account_dormant; Type: INDEX; Schema: liaison; Owner: liaison_owner
--

CREATE INDEX account_dormant ON liaison.account USING btree (nipp_sector, region, name, id) WHERE (state = 'dormant'::text);


--
-- Name: account_fence; Type: INDEX; Schema: liaison; Owner: liaison_owner
--

CREATE INDEX account_fence ON liaison.account USING btree (organization_id, name, id);


--
-- Name: channel_entry_acknowledged; Type: INDEX; Schema: liaison; Owner: liaison_owner
--

CREATE UNIQUE INDEX channel_entry_acknowledged ON liaison.channel_entry USING btree (message_id, account_id) WHERE (kind = 'acknowledgement'::text);


--
-- Name: channel_entry_id; Type: INDEX; Schema: liaison; Owner: liaison_owner
--

CREATE UNIQUE INDEX channel_entry_id ON liaison.channel_entry USING btree (id);


--
-- Name: channel_entry_mentions; Type: INDEX; Schema: liaison; Owner: liaison_owner
--

CREATE INDEX channel_entry_mentions ON liaison.channel_entry USING gin (mentions jsonb_path_ops) WHERE (mentions <> '[]'::jsonb);


--
-- Name: channel_entry_once; Type: INDEX; Schema: liaison; Owner: liaison_owner
--

CREATE UNIQUE INDEX channel_entry_once ON liaison.channel_entry USING btree (channel_id, account_id, client_id);


--
-- Name: channel_entry_pinned; Type: INDEX; Schema: liaison; Owner: liaison_owner
--

CREATE INDEX channel_entry_pinned ON liaison.channel_entry USING btree (channel_id, sequence) WHERE (pinned_at IS NOT NULL);


--
-- Name: channel_entry_text; Type: INDEX; Schema: liaison; Owner: liaison_owner
--

CREATE INDEX channel_entry_text ON liaison.channel_entry USING gin (to_tsvector('simple'::regconfig, COALESCE(edited_body, body))) WHERE ((kind = 'message'::text) AND (retracted_at IS NULL));


--
-- Name: channel_entry_versions; Type: INDEX; Schema: liaison; Owner: liaison_owner
--

CREATE INDEX channel_entry_versions ON liaison.channel_entry USING btree (message_id, sequence) WHERE (kind = ANY (ARRAY['message'::text, 'edit'::text]));


--
-- Name: channel_fence; Type: INDEX; Schema: liaison; Owner: liaison_owner
--

CREATE INDEX channel_fence ON liaison.channel USING btree (incident_id, created_at, id);


--
-- Name: channel_one_general; Type: INDEX; Schema: liaison; Owner: liaison_owner
--

CREATE UNIQUE INDEX channel_one_general ON liaison.channel USING btree (incident_id) WHERE (kind = 'general'::text);


--
-- Name: channel_one_log; Type: INDEX; Schema: liaison; Owner: liaison_owner
--

CREATE UNIQUE INDEX channel_one_log ON liaison.channel USING btree (incident_id) WHERE (kind = 'log'::text);


--
-- Name: document_fence; Type: INDEX; Schema: liaison; Owner: liaison_owner
--

CREATE INDEX document_fence ON liaison.document USING btree (workspace_id, created_at DESC, id DESC) WHERE (trashed_at IS NULL);


--
-- Name: document_newest; Type: INDEX; Schema: liaison; Owner: liaison_owner
--

CREATE INDEX document_newest ON liaison.document USING btree (created_at DESC, id DESC) WHERE (trashed_at IS NULL);


--
-- Name: document_title; Type: INDEX; Schema: liaison; Owner: liaison_owner
--

CREATE INDEX document_title ON liaison.document USING btree (workspace_id, title, id) WHERE (trashed_at IS NULL);


--
-- Name: document_trash; Type: INDEX; Schema: liaison; Owner: liaison_owner
--

CREATE INDEX document_trash ON liaison.document USING btree (workspace_id, trashed_at DESC, id DESC) WHERE (trashed_at IS NOT NULL);


--
-- Name: email_domain_fence; Type: INDEX; Schema: liaison; Owner: liaison_owner
--

CREATE INDEX email_domain_fence ON liaison.email_domain USING btree (organization_id);


--
-- Name: email_domain_route; Type: INDEX; Schema: liaison; Owner: liaison_owner
--

CREATE INDEX email_domain_route ON liaison.email_domain USING btree (domain) WHERE (verified_at IS NOT NULL);


--
-- Name: event_fence; Type: INDEX; Schema: liaison; Owner: liaison_owner
--

CREATE INDEX event_fence ON liaison.event USING btree (workspace_id, occurred_at);


--
-- Name: file_fence; Type: INDEX; Schema: liaison; Owner: liaison_owner
--

CREATE INDEX file_fence ON liaison.file USING btree (workspace_id, created_at);


--
-- Name: identity_provider_fence; Type: INDEX; Schema: liaison; Owner: liaison_owner
--

CREATE INDEX identity_provider_fence ON liaison.identity_provider USING btree (organization_id);


--
-- Name: incident_newest; Type: INDEX; Schema: liaison; Owner: liaison_owner
--

CREATE INDEX incident_newest ON liaison.incident USING btree (opened_at DESC, id DESC);


--
-- Name: incident_organization_fence; Type: INDEX; Schema: liaison; Owner: liaison_owner
--

CREATE INDEX incident_organization_fence ON liaison.incident_organization USING btree (incident_id, created_at, id);


--
-- Name: incident_organization_once; Type: INDEX; Schema: liaison; Owner: liaison_owner
--

CREATE UNIQUE INDEX incident_organization_once ON liaison.incident_organization USING btree (incident_id, participant_id) WHERE (ended_at IS NULL);


--
-- Name: incident_template_fence; Type: INDEX; Schema: liaison; Owner: liaison_owner
--

CREATE INDEX incident_template_fence ON liaison.incident_template USING btree (organization_id, name, id);


--
-- Name: incident_template_name; Type: INDEX; Schema: liaison; Owner: liaison_owner
--

CREATE UNIQUE INDEX incident_template_name ON liaison.incident_template USING btree (organization_id, name) WHERE (retired_at IS NULL);


--
-- Name: join_request_fence; Type: INDEX; Schema: liaison; Owner: liaison_owner
--

CREATE INDEX join_request_fence ON liaison.join_request USING btree (workspace_id, created_at, id);


--
-- Name: join_request_of_account; Type: INDEX; Schema: liaison; Owner: liaison_owner
--

CREATE INDEX join_request_of_account ON liaison.join_request USING btree (account_id, created_at);


--
-- Name: join_request_once; Type: INDEX; Schema: liaison; Owner: liaison_owner
--

CREATE UNIQUE INDEX join_request_once ON liaison.join_request USING btree (workspace_id, account_id) WHERE (state = 'open'::text);


--
-- Name: organization_name; Type: INDEX; Schema: liaison; Owner: liaison_owner
--

CREATE INDEX organization_name ON liaison.organization USING btree (name, id);


--
-- Name: organization_operator; Type: INDEX; Schema: liaison; Owner: liaison_owner
--

CREATE UNIQUE INDEX organization_operator ON liaison.organization USING btree (kind) WHERE (kind = 'operator'::text);


--
-- Name: organization_slug; Type: INDEX; Schema: liaison; Owner: liaison_owner
--

CREATE UNIQUE INDEX organization_slug ON liaison.organization USING btree (slug);


--
-- Name: position_assignment_fence; Type: INDEX; Schema: liaison; Owner: liaison_owner
--

CREATE INDEX position_assignment_fence ON liaison.position_assignment USING btree (incident_id, created_at, id);


--
-- Name: position_assignment_held; Type: INDEX; Schema: liaison; Owner: liaison_owner
--

CREATE INDEX position_assignment_held ON liaison.position_assignment USING btree (account_id, incident_id) INCLUDE (position_id) WHERE (ended_at IS NULL);


--
-- Name: position_assignment_once; Type: INDEX; Schema: liaison; Owner: liaison_owner
--

CREATE UNIQUE INDEX position_assignment_once ON liaison.position_assignment USING btree (position_id, account_id) WHERE (ended_at IS NULL);


--
-- Name: position_fence; Type: INDEX; Schema: liaison; Owner: liaison_owner
--

CREATE INDEX position_fence ON liaison."position" USING btree (incident_id, rank, id);


--
-- Name: session_fence; Type: INDEX; Schema: liaison; Owner: liaison_owner
--

CREATE INDEX session_fence ON liaison.session USING btree (account_id, created_at);


--
-- Name: session_provider_session; Type: INDEX; Schema: liaison; Owner: liaison_owner
--

CREATE INDEX session_provider_session ON liaison.session USING btree (identity_provider_id, provider_session) WHERE (ended_at IS NULL);


--
-- Name: sharing_agreement_fence; Type: INDEX; Schema: liaison; Owner: liaison_owner
--

CREATE INDEX sharing_agreement_fence ON liaison.sharing_agreement USING btree (workspace_id, offered_at, id);


--
-- Name: sharing_agreement_in_force; Type: INDEX; Schema: liaison; Owner: liaison_owner
--

CREATE INDEX sharing_agreement_in_force ON liaison.sharing_agreement USING btree (workspace_id, partner_organization_id, expires_at) WHERE (state = 'accepted'::text);


--
-- Name: sharing_agreement_of_partner; Type: INDEX; Schema: liaison; Owner: liaison_owner
--

CREATE INDEX sharing_agreement_of_partner ON liaison.sharing_agreement USING btree (partner_organization_id, offered_at, id);


--
-- Name: sharing_agreement_once; Type: INDEX; Schema: liaison; Owner: liaison_owner
--

CREATE UNIQUE INDEX sharing_agreement_once ON liaison.sharing_agreement USING btree (workspace_id, partner_organization_id) WHERE (state = ANY (ARRAY['offered'::text, 'accepted'::text]));


--
-- Name: sign_in_fence; Type: INDEX; Schema: liaison; Owner: liaison_owner
--

CREATE INDEX sign_in_fence ON liaison.sign_in USING btree (organization_id);


--
-- Name: situation_report_draft; Type: INDEX; Schema: liaison; Owner: liaison_owner
--

CREATE UNIQUE INDEX situation_report_draft ON liaison.situation_report USING btree (incident_id) WHERE (state = 'draft'::text);


--
-- Name: situation_report_fence; Type: INDEX; Schema: liaison; Owner: liaison_owner
--

CREATE INDEX situation_report_fence ON liaison.situation_report USING btree (incident_id, number);


--
-- Name: situation_report_unpublished; Type: INDEX; Schema: liaison; Owner: liaison_owner
--

CREATE INDEX situation_report_unpublished ON liaison.situation_report USING btree (approved_at) WHERE ((state = 'approved'::text) AND (document_id IS NULL));


--
-- Name: surge_access_fence; Type: INDEX; Schema: liaison; Owner: liaison_owner
--

CREATE INDEX surge_access_fence ON liaison.surge_access USING btree (incident_id, created_at, id);


--
-- Name: surge_access_live; Type: INDEX; Schema: liaison; Owner: liaison_owner
--

CREATE INDEX surge_access_live ON liaison.surge_access USING btree (account_id, expires_at) WHERE (ended_at IS NULL);


--
-- Name: surge_access_once; Type: INDEX; Schema: liaison; Owner: liaison_owner
--

CREATE UNIQUE INDEX surge_access_once ON liaison.surge_access USING btree (incident_id, account_id) WHERE (ended_at IS NULL);


--
-- Name: surge_access_running; Type: INDEX; Schema: liaison; Owner: liaison_owner
--

CREATE INDEX surge_access_running ON liaison.surge_access USING btree (expires_at) WHERE (ended_at IS NULL);


--
-- Name: surge_access_unreviewed; Type: INDEX; Schema: liaison; Owner: liaison_owner
--

CREATE INDEX surge_access_unreviewed ON liaison.surge_access USING btree (incident_id) WHERE (reviewed_at IS NULL);


--
-- Name: surge_access_untold; Type: INDEX; Schema: liaison; Owner: liaison_owner
--

CREATE INDEX surge_access_untold ON liaison.surge_access USING btree (created_at) WHERE (told_at IS NULL);


--
-- Name: task_changed; Type: INDEX; Schema: liaison; Owner: liaison_owner
--

CREATE INDEX task_changed ON liaison.task USING btree (incident_id, changed_at);


--
-- Name: task_fence; Type: INDEX; Schema: liaison; Owner: liaison_owner
--

CREATE INDEX task_fence ON liaison.task USING btree (incident_id, ((state <> 'open'::text)), COALESCE(due_at, 'infinity'::timestamp with time zone), id);


--
-- Name: upload_fence; Type: INDEX; Schema: liaison; Owner: liaison_owner
--

CREATE INDEX upload_fence ON liaison.upload USING btree (workspace_id, account_id);


--
-- Name: upload_touched; Type: INDEX; Schema: liaison; Owner: liaison_owner
--

CREATE INDEX upload_touched ON liaison.upload USING btree (touched_at);


--
-- Name: workspace_directory; Type: INDEX; Schema: liaison; Owner: liaison_owner
--

CREATE INDEX workspace_directory ON liaison.workspace USING btree (name, id) WHERE (directory <> 'hidden'::text);


--
-- Name: workspace_exercise; Type: INDEX; Schema: liaison; Owner: liaison_owner
--

CREATE INDEX workspace_exercise ON liaison.workspace USING btree (id) WHERE exercise;


--
-- Name: workspace_fence; Type: INDEX; Schema: liaison; Owner: liaison_owner
--

CREATE INDEX workspace_fence ON liaison.workspace USING btree (organization_id, name);


--
-- Name: workspace_member_fence; Type: INDEX; Schema: liaison; Owner: liaison_owner
--

CREATE INDEX workspace_member_fence ON liaison.workspace_member USING btree (workspace_id, created_at, id);


--
-- Name: workspace_member_of_account; Type: INDEX; Schema: liaison; Owner: liaison_owner
--

CREATE INDEX workspace_member_of_account ON liaison.workspace_member USING btree (account_id, workspace_id) INCLUDE (role, organization_id, person_organization_id, ended_at);


--
-- Name: workspace_member_once; Type: INDEX; Schema: liaison; Owner: liaison_owner
--

CREATE UNIQUE INDEX workspace_member_once ON liaison.workspace_member USING btree (workspace_id, account_id) WHERE (ended_at IS NULL);


--
-- Name: workspace_member_standing; Type: INDEX; Schema: liaison; Owner: liaison_owner
--

CREATE INDEX workspace_member_standing ON liaison.workspace_member USING btree (account_id) INCLUDE (workspace_id, role, admitted_until) WHERE (ended_at IS NULL);


--
-- Name: workspace_member admit; Type: TRIGGER; Schema: liaison; Owner: liaison_owner
--

CREATE TRIGGER admit BEFORE INSERT ON liaison.workspace_member FOR EACH ROW EXECUTE FUNCTION fence.admit_member();


--
-- Name: surge_access admitted; Type: TRIGGER; Schema: liaison; Owner: liaison_owner
--

CREATE TRIGGER admitted AFTER INSERT ON liaison.surge_access FOR EACH ROW EXECUTE FUNCTION fence.let_in();


--
-- Name: event announce; Type: TRIGGER; Schema: liaison; Owner: liaison_owner
--

CREATE TRIGGER announce AFTER INSERT ON liaison.event FOR EACH ROW EXECUTE FUNCTION fence.announce_event();


--
-- Name: workspace_member appointed; Type: TRIGGER; Schema: liaison; Owner: liaison_owner
--

CREATE TRIGGER appointed BEFORE INSERT OR UPDATE OF role ON liaison.workspace_member FOR EACH ROW EXECUTE FUNCTION fence.guard_room_role();


--
-- Name: sharing_agreement carried; Type: TRIGGER; Schema: liaison; Owner: liaison_owner
--

CREATE TRIGGER carried AFTER UPDATE OF state, expires_at ON liaison.sharing_agreement FOR EACH ROW EXECUTE FUNCTION fence.carry_to_members();


--
-- Name: account closed; Type: TRIGGER; Schema: liaison; Owner: liaison_owner
--

CREATE TRIGGER closed AFTER UPDATE OF state, role ON liaison.account FOR EACH ROW WHEN (((old.role <> new.role) OR ((old.state = ANY (ARRAY['active'::text, 'dormant'::text])) AND (new.state <> old.state)))) EXECUTE FUNCTION fence.end_sessions();


--
-- Name: identity_provider closed; Type: TRIGGER; Schema: liaison; Owner: liaison_owner
--

CREATE TRIGGER closed AFTER UPDATE OF state ON liaison.identity_provider FOR EACH ROW WHEN ((new.state = 'disabled'::text)) EXECUTE FUNCTION fence.end_sessions();


--
-- Name: incident closed; Type: TRIGGER; Schema: liaison; Owner: liaison_owner
--

CREATE TRIGGER closed AFTER UPDATE OF status ON liaison.incident FOR EACH ROW WHEN ((new.status = 'closed'::text)) EXECUTE FUNCTION fence.end_surge();


--
-- Name: organization closed; Type: TRIGGER; Schema: liaison; Owner: liaison_owner
--

CREATE TRIGGER closed AFTER UPDATE OF state ON liaison.organization FOR EACH ROW WHEN ((new.state = 'suspended'::text)) EXECUTE FUNCTION fence.end_sessions();


--
-- Name: incident_organization departed; Type: TRIGGER; Schema: liaison; Owner: liaison_owner
--

CREATE TRIGGER departed AFTER UPDATE OF ended_at ON liaison.incident_organization FOR EACH ROW EXECUTE FUNCTION fence.leave_with_organization();


--
-- Name: account dormant; Type: TRIGGER; Schema: liaison; Owner: liaison_owner
--

CREATE TRIGGER dormant AFTER UPDATE OF state ON liaison.account FOR EACH ROW WHEN (((new.state <> old.state) AND (('dormant'::text = new.state) OR ('dormant'::text = old.state)))) EXECUTE FUNCTION fence.leave_everything();


--
-- Name: surge_access ended; Type: TRIGGER; Schema: liaison; Owner: liaison_owner
--

CREATE TRIGGER ended AFTER UPDATE OF expires_at, ended_at ON liaison.surge_access FOR EACH ROW EXECUTE FUNCTION fence.carry_surge();


--
-- Name: workspace first_owner; Type: TRIGGER; Schema: liaison; Owner: liaison_owner
--

CREATE TRIGGER first_owner AFTER INSERT ON liaison.workspace FOR EACH ROW EXECUTE FUNCTION fence.make_first_owner();


--
-- Name: incident_organization guard; Type: TRIGGER; Schema: liaison; Owner: liaison_owner
--

CREATE TRIGGER guard BEFORE UPDATE ON liaison.incident_organization FOR EACH ROW EXECUTE FUNCTION fence.guard_ended();


--
-- Name: join_request guard; Type: TRIGGER; Schema: liaison; Owner: liaison_owner
--

CREATE TRIGGER guard BEFORE UPDATE OF state ON liaison.join_request FOR EACH ROW EXECUTE FUNCTION fence.guard_transition();


--
-- Name: position_assignment guard; Type: TRIGGER; Schema: liaison; Owner: liaison_owner
--

CREATE TRIGGER guard BEFORE UPDATE ON liaison.position_assignment FOR EACH ROW EXECUTE FUNCTION fence.guard_ended();


--
-- Name: session guard; Type: TRIGGER; Schema: liaison; Owner: liaison_owner
--

CREATE TRIGGER guard BEFORE UPDATE OF ended_at ON liaison.session FOR EACH ROW EXECUTE FUNCTION fence.guard_transition();


--
-- Name: sharing_agreement guard; Type: TRIGGER; Schema: liaison; Owner: liaison_owner
--

CREATE TRIGGER guard BEFORE UPDATE OF state ON liaison.sharing_agreement FOR EACH ROW EXECUTE FUNCTION fence.guard_transition();


--
-- Name: situation_report guard; Type: TRIGGER; Schema: liaison; Owner: liaison_owner
--

CREATE TRIGGER guard BEFORE UPDATE ON liaison.situation_report FOR EACH ROW EXECUTE FUNCTION fence.guard_report();


--
-- Name: surge_access guard; Type: TRIGGER; Schema: liaison; Owner: liaison_owner
--

CREATE TRIGGER guard BEFORE UPDATE ON liaison.surge_access FOR EACH ROW EXECUTE FUNCTION fence.guard_surge();


--
-- Name: workspace_member guard; Type: TRIGGER; Schema: liaison; Owner: liaison_owner
--

CREATE TRIGGER guard BEFORE UPDATE ON liaison.workspace_member FOR EACH ROW EXECUTE FUNCTION fence.guard_transition();


--
-- Name: account kept; Type: TRIGGER; Schema: liaison; Owner: liaison_owner
--

CREATE TRIGGER kept BEFORE DELETE ON liaison.account FOR EACH STATEMENT EXECUTE FUNCTION fence.refuse_deletion();


--
-- Name: channel kept; Type: TRIGGER; Schema: liaison; Owner: liaison_owner
--

CREATE TRIGGER kept BEFORE DELETE ON liaison.channel FOR EACH STATEMENT EXECUTE FUNCTION fence.refuse_deletion();


--
-- Name: organization kept; Type: TRIGGER; Schema: liaison; Owner: liaison_owner
--

CREATE TRIGGER kept BEFORE DELETE ON liaison.organization FOR EACH STATEMENT EXECUTE FUNCTION fence.refuse_deletion();


--
-- Name: incident numbered; Type: TRIGGER; Schema: liaison; Owner: liaison_owner
--

CREATE TRIGGER numbered BEFORE INSERT ON liaison.incident FOR EACH ROW EXECUTE FUNCTION fence.number_incident();


--
-- Name: operational_period numbered; Type: TRIGGER; Schema: liaison; Owner: liaison_owner
--

CREATE TRIGGER numbered BEFORE INSERT ON liaison.operational_period FOR EACH ROW EXECUTE FUNCTION fence.number_period();


--
-- Name: situation_report numbered; Type: TRIGGER; Schema: liaison; Owner: liaison_owner
--

CREATE TRIGGER numbered BEFORE INSERT ON liaison.situation_report FOR EACH ROW EXECUTE FUNCTION fence.number_report();


--
-- Name: position_assignment relieved; Type: TRIGGER; Schema: liaison; Owner: liaison_owner
--

CREATE TRIGGER relieved AFTER UPDATE OF ended_at ON liaison.position_assignment FOR EACH ROW EXECUTE FUNCTION fence.relieve();


--
-- Name: workspace_member relieved; Type: TRIGGER; Schema: liaison; Owner: liaison_owner
--

CREATE TRIGGER relieved AFTER UPDATE OF ended_at ON liaison.workspace_member FOR EACH ROW WHEN ((new.ended_at IS NOT NULL)) EXECUTE FUNCTION fence.relieve_of_all();


--
-- Name: position_assignment seated; Type: TRIGGER; Schema: liaison; Owner: liaison_owner
--

CREATE TRIGGER seated AFTER INSERT ON liaison.position_assignment FOR EACH ROW EXECUTE FUNCTION fence.seat();


--
-- Name: account vetted; Type: TRIGGER; Schema: liaison; Owner: liaison_owner
--

CREATE TRIGGER vetted BEFORE UPDATE OF state, nipp_sector, region ON liaison.account FOR EACH ROW EXECUTE FUNCTION fence.guard_vetting();


--
-- Name: account account_identity_provider_id_fkey; Type: FK CONSTRAINT; Schema: liaison; Owner: liaison_owner
--

ALTER TABLE ONLY liaison.account
    ADD CONSTRAINT account_identity_provider_id_fkey FOREIGN KEY (identity_provider_id) REFERENCES liaison.identity_provider(id);


--
-- Name: account account_organization_id_fkey; Type: FK CONSTRAINT; Schema: liaison; Owner: liaison_owner
--

ALTER TABLE ONLY liaison.account
    ADD CONSTRAINT account_organization_id_fkey FOREIGN KEY (organization_id) REFERENCES liaison.organization(id);


--
-- Name: channel_audience channel_audience_channel_id_incident_id_fkey; Type: FK CONSTRAINT; Schema: liaison; Owner: liaison_owner
--

ALTER TABLE ONLY liaison.channel_audience
    ADD CONSTRAINT channel_audience_channel_id_incident_id_fkey FOREIGN KEY (channel_id, incident_id) REFERENCES liaison.channel(id, incident_id);


--
-- Name: channel_audience channel_audience_organization_id_fkey; Type: FK CONSTRAINT; Schema: liaison; Owner: liaison_owner
--

ALTER TABLE ONLY liaison.channel_audience
    ADD CONSTRAINT channel_audience_organization_id_fkey FOREIGN KEY (organization_id) REFERENCES liaison.organization(id);


--
-- Name: channel_audience channel_audience_participant_id_fkey; Type: FK CONSTRAINT; Schema: liaison; Owner: liaison_owner
--

ALTER TABLE ONLY liaison.channel_audience
    ADD CONSTRAINT channel_audience_participant_id_fkey FOREIGN KEY (participant_id) REFERENCES liaison.organization(id);


--
-- Name: channel_audience channel_audience_position_id_incident_id_fkey; Type: FK CONSTRAINT; Schema: liaison; Owner: liaison_owner
--

ALTER TABLE ONLY liaison.channel_audience
    ADD CONSTRAINT channel_audience_position_id_incident_id_fkey FOREIGN KEY (position_id, incident_id) REFERENCES liaison."position"(id, incident_id);


--
-- Name: channel channel_created_by_fkey; Type: FK CONSTRAINT; Schema: liaison; Owner: liaison_owner
--

ALTER TABLE ONLY liaison.channel
    ADD CONSTRAINT channel_created_by_fkey FOREIGN KEY (created_by) REFERENCES liaison.account(id);


--
-- Name: channel channel_incident_id_fkey; Type: FK CONSTRAINT; Schema: liaison; Owner: liaison_owner
--

ALTER TABLE ONLY liaison.channel
    ADD CONSTRAINT channel_incident_id_fkey FOREIGN KEY (incident_id) REFERENCES liaison.incident(id);


--
-- Name: channel channel_organization_id_fkey; Type: FK CONSTRAINT; Schema: liaison; Owner: liaison_owner
--

ALTER TABLE ONLY liaison.channel
    ADD CONSTRAINT channel_organization_id_fkey FOREIGN KEY (organization_id) REFERENCES liaison.organization(id);


--
-- Name: document document_created_by_fkey; Type: FK CONSTRAINT; Schema: liaison; Owner: liaison_owner
--

ALTER TABLE ONLY liaison.document
    ADD CONSTRAINT document_created_by_fkey FOREIGN KEY (created_by) REFERENCES liaison.account(id);


--
-- Name: document document_file_id_fkey; Type: FK CONSTRAINT; Schema: liaison; Owner: liaison_owner
--

ALTER TABLE ONLY liaison.document
    ADD CONSTRAINT document_file_id_fkey FOREIGN KEY (file_id) REFERENCES liaison.file(id);


--
-- Name: document document_organization_id_fkey; Type: FK CONSTRAINT; Schema: liaison; Owner: liaison_owner
--

ALTER TABLE ONLY liaison.document
    ADD CONSTRAINT document_organization_id_fkey FOREIGN KEY (organization_id) REFERENCES liaison.organization(id);


--
-- Name: document document_trashed_by_fkey; Type: FK CONSTRAINT; Schema: liaison; Owner: liaison_owner
--

ALTER TABLE ONLY liaison.document
    ADD CONSTRAINT document_trashed_by_fkey FOREIGN KEY (trashed_by) REFERENCES liaison.account(id);


--
-- Name: document document_workspace_id_fkey; Type: FK CONSTRAINT; Schema: liaison; Owner: liaison_owner
--

ALTER TABLE ONLY liaison.document
    ADD CONSTRAINT document_workspace_id_fkey FOREIGN KEY (workspace_id) REFERENCES liaison.workspace(id);


--
-- Name: email_domain email_domain_identity_provider_id_fkey; Type: FK CONSTRAINT; Schema: liaison; Owner: liaison_owner
--

ALTER TABLE ONLY liaison.email_domain
    ADD CONSTRAINT email_domain_identity_provider_id_fkey FOREIGN KEY (identity_provider_id) REFERENCES liaison.identity_provider(id);


--
-- Name: email_domain email_domain_organization_id_fkey; Type: FK CONSTRAINT; Schema: liaison; Owner: liaison_owner
--

ALTER TABLE ONLY liaison.email_domain
    ADD CONSTRAINT email_domain_organization_id_fkey FOREIGN KEY (organization_id) REFERENCES liaison.organization(id);


--
-- Name: event event_account_id_fkey; Type: FK CONSTRAINT; Schema: liaison; Owner: liaison_owner
--

ALTER TABLE ONLY liaison.event
    ADD CONSTRAINT event_account_id_fkey FOREIGN KEY (account_id) REFERENCES liaison.account(id);


--
-- Name: event event_organization_id_fkey; Type: FK CONSTRAINT; Schema: liaison; Owner: liaison_owner
--

ALTER TABLE ONLY liaison.event
    ADD CONSTRAINT event_organization_id_fkey FOREIGN KEY (organization_id) REFERENCES liaison.organization(id);


--
-- Name: event event_workspace_id_fkey; Type: FK CONSTRAINT; Schema: liaison; Owner: liaison_owner
--

ALTER TABLE ONLY liaison.event
    ADD CONSTRAINT event_workspace_id_fkey FOREIGN KEY (workspace_id) REFERENCES liaison.workspace(id);


--
-- Name: file file_organization_id_fkey; Type: FK CONSTRAINT; Schema: liaison; Owner: liaison_owner
--

ALTER TABLE ONLY liaison.file
    ADD CONSTRAINT file_organization_id_fkey FOREIGN KEY (organization_id) REFERENCES liaison.organization(id);


--
-- Name: file file_workspace_id_fkey; Type: FK CONSTRAINT; Schema: liaison; Owner: liaison_owner
--

ALTER TABLE ONLY liaison.file
    ADD CONSTRAINT file_workspace_id_fkey FOREIGN KEY (workspace_id) REFERENCES liaison.workspace(id);


--
-- Name: identity_provider identity_provider_organization_id_fkey; Type: FK CONSTRAINT; Schema: liaison; Owner: liaison_owner
--

ALTER TABLE ONLY liaison.identity_provider
    ADD CONSTRAINT identity_provider_organization_id_fkey FOREIGN KEY (organization_id) REFERENCES liaison.organization(id);


--
-- Name: incident incident_id_organization_id_fkey; Type: FK CONSTRAINT; Schema: liaison; Owner: liaison_owner
--

ALTER TABLE ONLY liaison.incident
    ADD CONSTRAINT incident_id_organization_id_fkey FOREIGN KEY (id, organization_id) REFERENCES liaison.workspace(id, organization_id);


--
-- Name: incident incident_lead_organization_id_fkey; Type: FK CONSTRAINT; Schema: liaison; Owner: liaison_owner
--

ALTER TABLE ONLY liaison.incident
    ADD CONSTRAINT incident_lead_organization_id_fkey FOREIGN KEY (lead_organization_id) REFERENCES liaison.organization(id);


--
-- Name: incident incident_opened_by_fkey; Type: FK CONSTRAINT; Schema: liaison; Owner: liaison_owner
--

ALTER TABLE ONLY liaison.incident
    ADD CONSTRAINT incident_opened_by_fkey FOREIGN KEY (opened_by) REFERENCES liaison.account(id);


--
-- Name: incident_organization incident_organization_brought_in_by_fkey; Type: FK CONSTRAINT; Schema: liaison; Owner: liaison_owner
--

ALTER TABLE ONLY liaison.incident_organization
    ADD CONSTRAINT incident_organization_brought_in_by_fkey FOREIGN KEY (brought_in_by) REFERENCES liaison.account(id);


--
-- Name: incident incident_organization_id_fkey; Type: FK CONSTRAINT; Schema: liaison; Owner: liaison_owner
--

ALTER TABLE ONLY liaison.incident
    ADD CONSTRAINT incident_organization_id_fkey FOREIGN KEY (organization_id) REFERENCES liaison.organization(id);


--
-- Name: incident_organization incident_organization_incident_id_fkey; Type: FK CONSTRAINT; Schema: liaison; Owner: liaison_owner
--

ALTER TABLE ONLY liaison.incident_organization
    ADD CONSTRAINT incident_organization_incident_id_fkey FOREIGN KEY (incident_id) REFERENCES liaison.incident(id);


--
-- Name: incident_organization incident_organization_organization_id_fkey; Type: FK CONSTRAINT; Schema: liaison; Owner: liaison_owner
--

ALTER TABLE ONLY liaison.incident_organization
    ADD CONSTRAINT incident_organization_organization_id_fkey FOREIGN KEY (organization_id) REFERENCES liaison.organization(id);


--
-- Name: incident_organization incident_organization_participant_id_fkey; Type: FK CONSTRAINT; Schema: liaison; Owner: liaison_owner
--

ALTER TABLE ONLY liaison.incident_organization
    ADD CONSTRAINT incident_organization_participant_id_fkey FOREIGN KEY (participant_id) REFERENCES liaison.organization(id);


--
-- Name: incident_template incident_template_created_by_fkey; Type: FK CONSTRAINT; Schema: liaison; Owner: liaison_owner
--

ALTER TABLE ONLY liaison.incident_template
    ADD CONSTRAINT incident_template_created_by_fkey FOREIGN KEY (created_by) REFERENCES liaison.account(id);


--
-- Name: incident_template incident_template_organization_id_fkey; Type: FK CONSTRAINT; Schema: liaison; Owner: liaison_owner
--

ALTER TABLE ONLY liaison.incident_template
    ADD CONSTRAINT incident_template_organization_id_fkey FOREIGN KEY (organization_id) REFERENCES liaison.organization(id);


--
-- Name: join_request join_request_account_id_fkey; Type: FK CONSTRAINT; Schema: liaison; Owner: liaison_owner
--

ALTER TABLE ONLY liaison.join_request
    ADD CONSTRAINT join_request_account_id_fkey FOREIGN KEY (account_id) REFERENCES liaison.account(id);


--
-- Name: join_request join_request_answered_by_fkey; Type: FK CONSTRAINT; Schema: liaison; Owner: liaison_owner
--

ALTER TABLE ONLY liaison.join_request
    ADD CONSTRAINT join_request_answered_by_fkey FOREIGN KEY (answered_by) REFERENCES liaison.account(id);


--
-- Name: join_request join_request_organization_id_fkey; Type: FK CONSTRAINT; Schema: liaison; Owner: liaison_owner
--

ALTER TABLE ONLY liaison.join_request
    ADD CONSTRAINT join_request_organization_id_fkey FOREIGN KEY (organization_id) REFERENCES liaison.organization(id);


--
-- Name: join_request join_request_person_organization_id_fkey; Type: FK CONSTRAINT; Schema: liaison; Owner: liaison_owner
--

ALTER TABLE ONLY liaison.join_request
    ADD CONSTRAINT join_request_person_organization_id_fkey FOREIGN KEY (person_organization_id) REFERENCES liaison.organization(id);


--
-- Name: join_request join_request_workspace_id_fkey; Type: FK CONSTRAINT; Schema: liaison; Owner: liaison_owner
--

ALTER TABLE ONLY liaison.join_request
    ADD CONSTRAINT join_request_workspace_id_fkey FOREIGN KEY (workspace_id) REFERENCES liaison.workspace(id);


--
-- Name: logout_token logout_token_identity_provider_id_fkey; Type: FK CONSTRAINT; Schema: liaison; Owner: liaison_owner
--

ALTER TABLE ONLY liaison.logout_token
    ADD CONSTRAINT logout_token_identity_provider_id_fkey FOREIGN KEY (identity_provider_id) REFERENCES liaison.identity_provider(id);


--
-- Name: logout_token logout_token_organization_id_fkey; Type: FK CONSTRAINT; Schema: liaison; Owner: liaison_owner
--

ALTER TABLE ONLY liaison.logout_token
    ADD CONSTRAINT logout_token_organization_id_fkey FOREIGN KEY (organization_id) REFERENCES liaison.organization(id);


--
-- Name: operational_period operational_period_created_by_fkey; Type: FK CONSTRAINT; Schema: liaison; Owner: liaison_owner
--

ALTER TABLE ONLY liaison.operational_period
    ADD CONSTRAINT operational_period_created_by_fkey FOREIGN KEY (created_by) REFERENCES liaison.account(id);


--
-- Name: operational_period operational_period_incident_id_fkey; Type: FK CONSTRAINT; Schema: liaison; Owner: liaison_owner
--

ALTER TABLE ONLY liaison.operational_period
    ADD CONSTRAINT operational_period_incident_id_fkey FOREIGN KEY (incident_id) REFERENCES liaison.incident(id);


--
-- Name: operational_period operational_period_organization_id_fkey; Type: FK CONSTRAINT; Schema: liaison; Owner: liaison_owner
--

ALTER TABLE ONLY liaison.operational_period
    ADD CONSTRAINT operational_period_organization_id_fkey FOREIGN KEY (organization_id) REFERENCES liaison.organization(id);


--
-- Name: position_assignment position_assignment_account_id_person_organization_id_fkey; Type: FK CONSTRAINT; Schema: liaison; Owner: liaison_owner
--

ALTER TABLE ONLY liaison.position_assignment
    ADD CONSTRAINT position_assignment_account_id_person_organization_id_fkey FOREIGN KEY (account_id, person_organization_id) REFERENCES liaison.account(id, organization_id);


--
-- Name: position_assignment position_assignment_assigned_by_fkey; Type: FK CONSTRAINT; Schema: liaison; Owner: liaison_owner
--

ALTER TABLE ONLY liaison.position_assignment
    ADD CONSTRAINT position_assignment_assigned_by_fkey FOREIGN KEY (assigned_by) REFERENCES liaison.account(id);


--
-- Name: position_assignment position_assignment_ended_by_fkey; Type: FK CONSTRAINT; Schema: liaison; Owner: liaison_owner
--

ALTER TABLE ONLY liaison.position_assignment
    ADD CONSTRAINT position_assignment_ended_by_fkey FOREIGN KEY (ended_by) REFERENCES liaison.account(id);


--
-- Name: position_assignment position_assignment_incident_id_fkey; Type: FK CONSTRAINT; Schema: liaison; Owner: liaison_owner
--

ALTER TABLE ONLY liaison.position_assignment
    ADD CONSTRAINT position_assignment_incident_id_fkey FOREIGN KEY (incident_id) REFERENCES liaison.incident(id);


--
-- Name: position_assignment position_assignment_organization_id_fkey; Type: FK CONSTRAINT; Schema: liaison; Owner: liaison_owner
--

ALTER TABLE ONLY liaison.position_assignment
    ADD CONSTRAINT position_assignment_organization_id_fkey FOREIGN KEY (organization_id) REFERENCES liaison.organization(id);


--
-- Name: position_assignment position_assignment_position_id_incident_id_fkey; Type: FK CONSTRAINT; Schema: liaison; Owner: liaison_owner
--

ALTER TABLE ONLY liaison.position_assignment
    ADD CONSTRAINT position_assignment_position_id_incident_id_fkey FOREIGN KEY (position_id, incident_id) REFERENCES liaison."position"(id, incident_id);


--
-- Name: position position_incident_id_fkey; Type: FK CONSTRAINT; Schema: liaison; Owner: liaison_owner
--

ALTER TABLE ONLY liaison."position"
    ADD CONSTRAINT position_incident_id_fkey FOREIGN KEY (incident_id) REFERENCES liaison.incident(id);


--
-- Name: position position_organization_id_fkey; Type: FK CONSTRAINT; Schema: liaison; Owner: liaison_owner
--

ALTER TABLE ONLY liaison."position"
    ADD CONSTRAINT position_organization_id_fkey FOREIGN KEY (organization_id) REFERENCES liaison.organization(id);


--
-- Name: presence presence_incident_id_fkey; Type: FK CONSTRAINT; Schema: liaison; Owner: liaison_owner
--

ALTER TABLE ONLY liaison.presence
    ADD CONSTRAINT presence_incident_id_fkey FOREIGN KEY (incident_id) REFERENCES liaison.incident(id);


--
-- Name: presence presence_organization_id_fkey; Type: FK CONSTRAINT; Schema: liaison; Owner: liaison_owner
--

ALTER TABLE ONLY liaison.presence
    ADD CONSTRAINT presence_organization_id_fkey FOREIGN KEY (organization_id) REFERENCES liaison.organization(id);


--
-- Name: presence presence_session_id_fkey; Type: FK CONSTRAINT; Schema: liaison; Owner: liaison_owner
--

ALTER TABLE ONLY liaison.presence
    ADD CONSTRAINT presence_session_id_fkey FOREIGN KEY (session_id) REFERENCES liaison.session(id) ON DELETE CASCADE;


--
-- Name: session session_account_id_fkey; Type: FK CONSTRAINT; Schema: liaison; Owner: liaison_owner
--

ALTER TABLE ONLY liaison.session
    ADD CONSTRAINT session_account_id_fkey FOREIGN KEY (account_id) REFERENCES liaison.account(id);


--
-- Name: session session_identity_provider_id_fkey; Type: FK CONSTRAINT; Schema: liaison; Owner: liaison_owner
--

ALTER TABLE ONLY liaison.session
    ADD CONSTRAINT session_identity_provider_id_fkey FOREIGN KEY (identity_provider_id) REFERENCES liaison.identity_provider(id);


--
-- Name: session session_organization_id_fkey; Type: FK CONSTRAINT; Schema: liaison; Owner: liaison_owner
--

ALTER TABLE ONLY liaison.session
    ADD CONSTRAINT session_organization_id_fkey FOREIGN KEY (organization_id) REFERENCES liaison.organization(id);


--
-- Name: sharing_agreement sharing_agreement_answered_by_fkey; Type: FK CONSTRAINT; Schema: liaison; Owner: liaison_owner
--

ALTER TABLE ONLY liaison.sharing_agreement
    ADD CONSTRAINT sharing_agreement_answered_by_fkey FOREIGN KEY (answered_by) REFERENCES liaison.account(id);


--
-- Name: sharing_agreement sharing_agreement_ended_by_fkey; Type: FK CONSTRAINT; Schema: liaison; Owner: liaison_owner
--

ALTER TABLE ONLY liaison.sharing_agreement
    ADD CONSTRAINT sharing_agreement_ended_by_fkey FOREIGN KEY (ended_by) REFERENCES liaison.account(id);


--
-- Name: sharing_agreement sharing_agreement_offered_by_fkey; Type: FK CONSTRAINT; Schema: liaison; Owner: liaison_owner
--

ALTER TABLE ONLY liaison.sharing_agreement
    ADD CONSTRAINT sharing_agreement_offered_by_fkey FOREIGN KEY (offered_by) REFERENCES liaison.account(id);


--
-- Name: sharing_agreement sharing_agreement_organization_id_fkey; Type: FK CONSTRAINT; Schema: liaison; Owner: liaison_owner
--

ALTER TABLE ONLY liaison.sharing_agreement
    ADD CONSTRAINT sharing_agreement_organization_id_fkey FOREIGN KEY (organization_id) REFERENCES liaison.organization(id);


--
-- Name: sharing_agreement sharing_agreement_partner_organization_id_fkey; Type: FK CONSTRAINT; Schema: liaison; Owner: liaison_owner
--

ALTER TABLE ONLY liaison.sharing_agreement
    ADD CONSTRAINT sharing_agreement_partner_organization_id_fkey FOREIGN KEY (partner_organization_id) REFERENCES liaison.organization(id);


--
-- Name: sharing_agreement sharing_agreement_workspace_id_fkey; Type: FK CONSTRAINT; Schema: liaison; Owner: liaison_owner
--

ALTER TABLE ONLY liaison.sharing_agreement
    ADD CONSTRAINT sharing_agreement_workspace_id_fkey FOREIGN KEY (workspace_id) REFERENCES liaison.workspace(id);


--
-- Name: sharing_agreement sharing_agreement_workspace_id_organization_id_fkey; Type: FK CONSTRAINT; Schema: liaison; Owner: liaison_owner
--

ALTER TABLE ONLY liaison.sharing_agreement
    ADD CONSTRAINT sharing_agreement_workspace_id_organization_id_fkey FOREIGN KEY (workspace_id, organization_id) REFERENCES liaison.workspace(id, organization_id);


--
-- Name: sign_in sign_in_identity_provider_id_fkey; Type: FK CONSTRAINT; Schema: liaison; Owner: liaison_owner
--

ALTER TABLE ONLY liaison.sign_in
    ADD CONSTRAINT sign_in_identity_provider_id_fkey FOREIGN KEY (identity_provider_id) REFERENCES liaison.identity_provider(id);


--
-- Name: sign_in sign_in_organization_id_fkey; Type: FK CONSTRAINT; Schema: liaison; Owner: liaison_owner
--

ALTER TABLE ONLY liaison.sign_in
    ADD CONSTRAINT sign_in_organization_id_fkey FOREIGN KEY (organization_id) REFERENCES liaison.organization(id);


--
-- Name: situation_report situation_report_approved_by_fkey; Type: FK CONSTRAINT; Schema: liaison; Owner: liaison_owner
--

ALTER TABLE ONLY liaison.situation_report
    ADD CONSTRAINT situation_report_approved_by_fkey FOREIGN KEY (approved_by) REFERENCES liaison.account(id);


--
-- Name: situation_report situation_report_document_id_fkey; Type: FK CONSTRAINT; Schema: liaison; Owner: liaison_owner
--

ALTER TABLE ONLY liaison.situation_report
    ADD CONSTRAINT situation_report_document_id_fkey FOREIGN KEY (document_id) REFERENCES liaison.document(id);


--
-- Name: situation_report situation_report_incident_id_fkey; Type: FK CONSTRAINT; Schema: liaison; Owner: liaison_owner
--

ALTER TABLE ONLY liaison.situation_report
    ADD CONSTRAINT situation_report_incident_id_fkey FOREIGN KEY (incident_id) REFERENCES liaison.incident(id);


--
-- Name: situation_report situation_report_organization_id_fkey; Type: FK CONSTRAINT; Schema: liaison; Owner: liaison_owner
--

ALTER TABLE ONLY liaison.situation_report
    ADD CONSTRAINT situation_report_organization_id_fkey FOREIGN KEY (organization_id) REFERENCES liaison.organization(id);


--
-- Name: situation_report situation_report_prepared_by_fkey; Type: FK CONSTRAINT; Schema: liaison; Owner: liaison_owner
--

ALTER TABLE ONLY liaison.situation_report
    ADD CONSTRAINT situation_report_prepared_by_fkey FOREIGN KEY (prepared_by) REFERENCES liaison.account(id);


--
-- Name: situation_report situation_report_updated_by_fkey; Type: FK CONSTRAINT; Schema: liaison; Owner: liaison_owner
--

ALTER TABLE ONLY liaison.situation_report
    ADD CONSTRAINT situation_report_updated_by_fkey FOREIGN KEY (updated_by) REFERENCES liaison.account(id);


--
-- Name: surge_access surge_access_account_id_person_organization_id_fkey; Type: FK CONSTRAINT; Schema: liaison; Owner: liaison_owner
--

ALTER TABLE ONLY liaison.surge_access
    ADD CONSTRAINT surge_access_account_id_person_organization_id_fkey FOREIGN KEY (account_id, person_organization_id) REFERENCES liaison.account(id, organization_id);


--
-- Name: surge_access surge_access_activated_by_fkey; Type: FK CONSTRAINT; Schema: liaison; Owner: liaison_owner
--

ALTER TABLE ONLY liaison.surge_access
    ADD CONSTRAINT surge_access_activated_by_fkey FOREIGN KEY (activated_by) REFERENCES liaison.account(id);


--
-- Name: surge_access surge_access_ended_by_fkey; Type: FK CONSTRAINT; Schema: liaison; Owner: liaison_owner
--

ALTER TABLE ONLY liaison.surge_access
    ADD CONSTRAINT surge_access_ended_by_fkey FOREIGN KEY (ended_by) REFERENCES liaison.account(id);


--
-- Name: surge_access surge_access_incident_id_fkey; Type: FK CONSTRAINT; Schema: liaison; Owner: liaison_owner
--

ALTER TABLE ONLY liaison.surge_access
    ADD CONSTRAINT surge_access_incident_id_fkey FOREIGN KEY (incident_id) REFERENCES liaison.incident(id);


--
-- Name: surge_access surge_access_organization_id_fkey; Type: FK CONSTRAINT; Schema: liaison; Owner: liaison_owner
--

ALTER TABLE ONLY liaison.surge_access
    ADD CONSTRAINT surge_access_organization_id_fkey FOREIGN KEY (organization_id) REFERENCES liaison.organization(id);


--
-- Name: surge_access surge_access_reviewed_by_fkey; Type: FK CONSTRAINT; Schema: liaison; Owner: liaison_owner
--

ALTER TABLE ONLY liaison.surge_access
    ADD CONSTRAINT surge_access_reviewed_by_fkey FOREIGN KEY (reviewed_by) REFERENCES liaison.account(id);


--
-- Name: task task_assignee_id_fkey; Type: FK CONSTRAINT; Schema: liaison; Owner: liaison_owner
--

ALTER TABLE ONLY liaison.task
    ADD CONSTRAINT task_assignee_id_fkey FOREIGN KEY (assignee_id) REFERENCES liaison.account(id);


--
-- Name: task task_changed_by_fkey; Type: FK CONSTRAINT; Schema: liaison; Owner: liaison_owner
--

ALTER TABLE ONLY liaison.task
    ADD CONSTRAINT task_changed_by_fkey FOREIGN KEY (changed_by) REFERENCES liaison.account(id);


--
-- Name: task task_created_by_fkey; Type: FK CONSTRAINT; Schema: liaison; Owner: liaison_owner
--

ALTER TABLE ONLY liaison.task
    ADD CONSTRAINT task_created_by_fkey FOREIGN KEY (created_by) REFERENCES liaison.account(id);


--
-- Name: task task_incident_id_fkey; Type: FK CONSTRAINT; Schema: liaison; Owner: liaison_owner
--

ALTER TABLE ONLY liaison.task
    ADD CONSTRAINT task_incident_id_fkey FOREIGN KEY (incident_id) REFERENCES liaison.incident(id);


--
-- Name: task task_organization_id_fkey; Type: FK CONSTRAINT; Schema: liaison; Owner: liaison_owner
--

ALTER TABLE ONLY liaison.task
    ADD CONSTRAINT task_organization_id_fkey FOREIGN KEY (organization_id) REFERENCES liaison.organization(id);


--
-- Name: task task_position_id_incident_id_fkey; Type: FK CONSTRAINT; Schema: liaison; Owner: liaison_owner
--

ALTER TABLE ONLY liaison.task
    ADD CONSTRAINT task_position_id_incident_id_fkey FOREIGN KEY (position_id, incident_id) REFERENCES liaison."position"(id, incident_id);


--
-- Name: upload upload_account_id_fkey; Type: FK CONSTRAINT; Schema: liaison; Owner: liaison_owner
--

ALTER TABLE ONLY liaison.upload
    ADD CONSTRAINT upload_account_id_fkey FOREIGN KEY (account_id) REFERENCES liaison.account(id);


--
-- Name: upload upload_organization_id_fkey; Type: FK CONSTRAINT; Schema: liaison; Owner: liaison_owner
--

ALTER TABLE ONLY liaison.upload
    ADD CONSTRAINT upload_organization_id_fkey FOREIGN KEY (organization_id) REFERENCES liaison.organization(id);


--
-- Name: upload upload_workspace_id_fkey; Type: FK CONSTRAINT; Schema: liaison; Owner: liaison_owner
--

ALTER TABLE ONLY liaison.upload
    ADD CONSTRAINT upload_workspace_id_fkey FOREIGN KEY (workspace_id) REFERENCES liaison.workspace(id);


--
-- Name: workspace workspace_created_by_fkey; Type: FK CONSTRAINT; Schema: liaison; Owner: liaison_owner
--

ALTER TABLE ONLY liaison.workspace
    ADD CONSTRAINT workspace_created_by_fkey FOREIGN KEY (created_by) REFERENCES liaison.account(id);


--
-- Name: workspace_member workspace_member_account_id_fkey; Type: FK CONSTRAINT; Schema: liaison; Owner: liaison_owner
--

ALTER TABLE ONLY liaison.workspace_member
    ADD CONSTRAINT workspace_member_account_id_fkey FOREIGN KEY (account_id) REFERENCES liaison.account(id);


--
-- Name: workspace_member workspace_member_account_id_person_organization_id_fkey; Type: FK CONSTRAINT; Schema: liaison; Owner: liaison_owner
--

ALTER TABLE ONLY liaison.workspace_member
    ADD CONSTRAINT workspace_member_account_id_person_organization_id_fkey FOREIGN KEY (account_id, person_organization_id) REFERENCES liaison.account(id, organization_id);


--
-- Name: workspace_member workspace_member_added_by_fkey; Type: FK CONSTRAINT; Schema: liaison; Owner: liaison_owner
--

ALTER TABLE ONLY liaison.workspace_member
    ADD CONSTRAINT workspace_member_added_by_fkey FOREIGN KEY (added_by) REFERENCES liaison.account(id);


--
-- Name: workspace_member workspace_member_organization_id_fkey; Type: FK CONSTRAINT; Schema: liaison; Owner: liaison_owner
--

ALTER TABLE ONLY liaison.workspace_member
    ADD CONSTRAINT workspace_member_organization_id_fkey FOREIGN KEY (organization_id) REFERENCES liaison.organization(id);


--
-- Name: workspace_member workspace_member_person_organization_id_fkey; Type: FK CONSTRAINT; Schema: liaison; Owner: liaison_owner
--

ALTER TABLE ONLY liaison.workspace_member
    ADD CONSTRAINT workspace_member_person_organization_id_fkey FOREIGN KEY (person_organization_id) REFERENCES liaison.organization(id);


--
-- Name: workspace_member workspace_member_workspace_id_fkey; Type: FK CONSTRAINT; Schema: liaison; Owner: liaison_owner
--

ALTER TABLE ONLY liaison.workspace_member
    ADD CONSTRAINT workspace_member_workspace_id_fkey FOREIGN KEY (workspace_id) REFERENCES liaison.workspace(id);


--
-- Name: workspace_member workspace_member_workspace_id_organization_id_fkey; Type: FK CONSTRAINT; Schema: liaison; Owner: liaison_owner
--

ALTER TABLE ONLY liaison.workspace_member
    ADD CONSTRAINT workspace_member_workspace_id_organization_id_fkey FOREIGN KEY (workspace_id, organization_id) REFERENCES liaison.workspace(id, organization_id);


--
-- Name: workspace workspace_organization_id_fkey; Type: FK CONSTRAINT; Schema: liaison; Owner: liaison_owner
--

ALTER TABLE ONLY liaison.workspace
    ADD CONSTRAINT workspace_organization_id_fkey FOREIGN KEY (organization_id) REFERENCES liaison.organization(id);


--
-- Name: account; Type: ROW SECURITY; Schema: liaison; Owner: liaison_owner
--

ALTER TABLE liaison.account ENABLE ROW LEVEL SECURITY;

--
-- Name: account account_insert; Type: POLICY; Schema: liaison; Owner: liaison_owner
--

CREATE POLICY account_insert ON liaison.account FOR INSERT TO liaison_portal WITH CHECK ((( SELECT fence.is_system() AS is_system) AND (organization_id = ( SELECT fence.organization_id() AS organization_id))));


--
-- Name: account account_select; Type: POLICY; Schema: liaison; Owner: liaison_owner
--

CREATE POLICY account_select ON liaison.account FOR SELECT TO liaison_portal USING ((((organization_id = ( SELECT fence.organization_id() AS organization_id)) AND (NOT ( SELECT fence.is_responder() AS is_responder))) OR (id = ( SELECT fence.account_id() AS account_id)) OR ( SELECT fence.is_operator() AS is_operator) OR fence.knows_person(id)));


--
-- Name: POLICY account_select ON account; Type: COMMENT; Schema: liaison; Owner: liaison_owner
--

COMMENT ON POLICY account_select ON liaison.account IS 'Colleagues, and those with whom one shares or shared a workspace. A function, because a subquery is planned as one scan of all memberships.';


--
-- Name: account account_update; Type: POLICY; Schema: liaison; Owner: liaison_owner
--

CREATE POLICY account_update ON liaison.account FOR UPDATE TO liaison_portal USING ((( SELECT fence.is_operator() AS is_operator) OR (( SELECT fence.is_administrator() AS is_administrator) AND (organization_id = ( SELECT fence.organization_id() AS organization_id))) OR (( SELECT fence.is_system() AS is_system) AND (organization_id = ( SELECT fence.organization_id() AS organization_id))))) WITH CHECK ((( SELECT fence.is_operator() AS is_operator) OR (( SELECT fence.is_administrator() AS is_administrator) AND (organization_id = ( SELECT fence.organization_id() AS organization_id))) OR (( SELECT fence.is_system() AS is_system) AND (organization_id = ( SELECT fence.organization_id() AS organization_id)))));


--
-- Name: channel; Type: ROW SECURITY; Schema: liaison; Owner: liaison_owner
--

ALTER TABLE liaison.channel ENABLE ROW LEVEL SECURITY;

--
-- Name: channel_audience; Type: ROW SECURITY; Schema: liaison; Owner: liaison_owner
--

ALTER TABLE liaison.channel_audience ENABLE ROW LEVEL SECURITY;

--
-- Name: channel_audience channel_audience_insert; Type: POLICY; Schema: liaison; Owner: liaison_owner
--

CREATE POLICY channel_audience_insert ON liaison.channel_audience FOR INSERT TO liaison_portal WITH CHECK ((incident_id = ANY (( SELECT fence.manageable() AS manageable)::uuid[])));


--
-- Name: channel_audience channel_audience_select; Type: POLICY; Schema: liaison; Owner: liaison_owner
--

CREATE POLICY channel_audience_select ON liaison.channel_audience FOR SELECT TO liaison_portal USING ((channel_id = ANY (( SELECT fence.channels() AS channels)::uuid[])));


--
-- Name: channel_entry; Type: ROW SECURITY; Schema: liaison; Owner: liaison_owner
--

ALTER TABLE liaison.channel_entry ENABLE ROW LEVEL SECURITY;

--
-- Name: channel_entry channel_entry_select; Type: POLICY; Schema: liaison; Owner: liaison_owner
--

CREATE POLICY channel_entry_select ON liaison.channel_entry FOR SELECT TO liaison_portal USING ((channel_id = ANY (( SELECT fence.channels() AS channels)::uuid[])));


--
-- Name: channel channel_insert; Type: POLICY; Schema: liaison; Owner: liaison_owner
--

CREATE POLICY channel_insert ON liaison.channel FOR INSERT TO liaison_portal WITH CHECK (((incident_id = ANY (( SELECT fence.manageable() AS manageable)::uuid[])) AND (created_by = ( SELECT fence.account_id() AS account_id))));


--
-- Name: channel channel_select; Type: POLICY; Schema: liaison; Owner: liaison_owner
--

CREATE POLICY channel_select ON liaison.channel FOR SELECT TO liaison_portal USING ((id = ANY (( SELECT fence.channels() AS channels)::uuid[])));


--
-- Name: channel channel_update; Type: POLICY; Schema: liaison; Owner: liaison_owner
--

CREATE POLICY channel_update ON liaison.channel FOR UPDATE TO liaison_portal USING (((id = ANY (( SELECT fence.channels() AS channels)::uuid[])) AND (incident_id = ANY (( SELECT fence.manageable() AS manageable)::uuid[]))));


--
-- Name: document; Type: ROW SECURITY; Schema: liaison; Owner: liaison_owner
--

ALTER TABLE liaison.document ENABLE ROW LEVEL SECURITY;

--
-- Name: document document_insert; Type: POLICY; Schema: liaison; Owner: liaison_owner
--

CREATE POLICY document_insert ON liaison.document FOR INSERT TO liaison_portal WITH CHECK (((organization_id = ( SELECT fence.organization_id() AS organization_id)) AND (created_by = ( SELECT fence.account_id() AS account_id)) AND (workspace_id = ANY (( SELECT fence.contributable() AS contributable)::uuid[]))));


--
-- Name: document document_select; Type: POLICY; Schema: liaison; Owner: liaison_owner
--

CREATE POLICY document_select ON liaison.document FOR SELECT TO liaison_portal USING ((workspace_id = ANY (( SELECT fence.readable() AS readable)::uuid[])));


--
-- Name: document document_update; Type: POLICY; Schema: liaison; Owner: liaison_owner
--

CREATE POLICY document_update ON liaison.document FOR UPDATE TO liaison_portal USING (((workspace_id = ANY (( SELECT fence.manageable() AS manageable)::uuid[])) OR ((created_by = ( SELECT fence.account_id() AS account_id)) AND (workspace_id = ANY (( SELECT fence.contributable() AS contributable)::uuid[]))))) WITH CHECK (((workspace_id = ANY (( SELECT fence.manageable() AS manageable)::uuid[])) OR ((created_by = ( SELECT fence.account_id() AS account_id)) AND (workspace_id = ANY (( SELECT fence.contributable() AS contributable)::uuid[])))));


--
-- Name: email_domain; Type: ROW SECURITY; Schema: liaison; Owner: liaison_owner
--

ALTER TABLE liaison.email_domain ENABLE ROW LEVEL SECURITY;

--
-- Name: email_domain email_domain_insert; Type: POLICY; Schema: liaison; Owner: liaison_owner
--

CREATE POLICY email_domain_insert ON liaison.email_domain FOR INSERT TO liaison_portal WITH CHECK (( SELECT fence.is_operator() AS is_operator));


--
-- Name: email_domain email_domain_select; Type: POLICY; Schema: liaison; Owner: liaison_owner
--

CREATE POLICY email_domain_select ON liaison.email_domain FOR SELECT TO liaison_portal USING ((( SELECT fence.is_operator() AS is_operator) OR (( SELECT fence.is_administrator() AS is_administrator) AND (organization_id = ( SELECT fence.organization_id() AS organization_id))) OR (( SELECT fence.is_system() AS is_system) AND (organization_id = ( SELECT fence.organization_id() AS organization_id)))));


--
-- Name: email_domain email_domain_update; Type: POLICY; Schema: liaison; Owner: liaison_owner
--

CREATE POLICY email_domain_update ON liaison.email_domain FOR UPDATE TO liaison_portal USING (( SELECT fence.is_operator() AS is_operator)) WITH CHECK (( SELECT fence.is_operator() AS is_operator));


--
-- Name: event; Type: ROW SECURITY; Schema: liaison; Owner: liaison_owner
--

ALTER TABLE liaison.event ENABLE ROW LEVEL SECURITY;

--
-- Name: event event_insert; Type: POLICY; Schema: liaison; Owner: liaison_owner
--

CREATE POLICY event_insert ON liaison.event FOR INSERT TO liaison_portal WITH CHECK (((NOT (account_id IS DISTINCT FROM ( SELECT fence.account_id() AS account_id))) AND (organization_id = ( SELECT fence.organization_id() AS organization_id))));


--
-- Name: event event_select; Type: POLICY; Schema: liaison; Owner: liaison_owner
--

CREATE POLICY event_select ON liaison.event FOR SELECT TO liaison_portal USING ((workspace_id = ANY (( SELECT fence.readable() AS readable)::uuid[])));


--
-- Name: file; Type: ROW SECURITY; Schema: liaison; Owner: liaison_owner
--

ALTER TABLE liaison.file ENABLE ROW LEVEL SECURITY;

--
-- Name: file file_insert; Type: POLICY; Schema: liaison; Owner: liaison_owner
--

CREATE POLICY file_insert ON liaison.file FOR INSERT TO liaison_portal WITH CHECK (((organization_id = ( SELECT fence.organization_id() AS organization_id)) AND (workspace_id = ANY (( SELECT fence.contributable() AS contributable)::uuid[]))));


--
-- Name: file file_select; Type: POLICY; Schema: liaison; Owner: liaison_owner
--

CREATE POLICY file_select ON liaison.file FOR SELECT TO liaison_portal USING ((workspace_id = ANY (( SELECT fence.readable() AS readable)::uuid[])));


--
-- Name: identity_provider; Type: ROW SECURITY; Schema: liaison; Owner: liaison_owner
--

ALTER TABLE liaison.identity_provider ENABLE ROW LEVEL SECURITY;

--
-- Name: identity_provider identity_provider_insert; Type: POLICY; Schema: liaison; Owner: liaison_owner
--

CREATE POLICY identity_provider_insert ON liaison.identity_provider FOR INSERT TO liaison_portal WITH CHECK (( SELECT fence.is_operator() AS is_operator));


--
-- Name: identity_provider identity_provider_select; Type: POLICY; Schema: liaison; Owner: liaison_owner
--

CREATE POLICY identity_provider_select ON liaison.identity_provider FOR SELECT TO liaison_portal USING ((( SELECT fence.is_operator() AS is_operator) OR (( SELECT fence.is_administrator() AS is_administrator) AND (organization_id = ( SELECT fence.organization_id() AS organization_id))) OR (( SELECT fence.is_system() AS is_system) AND (organization_id = ( SELECT fence.organization_id() AS organization_id)))));


--
-- Name: identity_provider identity_provider_update; Type: POLICY; Schema: liaison; Owner: liaison_owner
--

CREATE POLICY identity_provider_update ON liaison.identity_provider FOR UPDATE TO liaison_portal USING (( SELECT fence.is_operator() AS is_operator)) WITH CHECK (( SELECT fence.is_operator() AS is_operator));


--
-- Name: incident; Type: ROW SECURITY; Schema: liaison; Owner: liaison_owner
--

ALTER TABLE liaison.incident ENABLE ROW LEVEL SECURITY;

--
-- Name: incident incident_insert; Type: POLICY; Schema: liaison; Owner: liaison_owner
--

CREATE POLICY incident_insert ON liaison.incident FOR INSERT TO liaison_portal WITH CHECK ((( SELECT fence.is_operator() AS is_operator) AND (organization_id = ( SELECT fence.organization_id() AS organization_id)) AND (opened_by = ( SELECT fence.account_id() AS account_id))));


--
-- Name: incident_organization; Type: ROW SECURITY; Schema: liaison; Owner: liaison_owner
--

ALTER TABLE liaison.incident_organization ENABLE ROW LEVEL SECURITY;

--
-- Name: incident_organization incident_organization_insert; Type: POLICY; Schema: liaison; Owner: liaison_owner
--

CREATE POLICY incident_organization_insert ON liaison.incident_organization FOR INSERT TO liaison_portal WITH CHECK ((incident_id = ANY (( SELECT fence.manageable() AS manageable)::uuid[])));


--
-- Name: incident_organization incident_organization_select; Type: POLICY; Schema: liaison; Owner: liaison_owner
--

CREATE POLICY incident_organization_select ON liaison.incident_organization FOR SELECT TO liaison_portal USING ((incident_id = ANY (( SELECT fence.readable() AS readable)::uuid[])));


--
-- Name: incident_organization incident_organization_update; Type: POLICY; Schema: liaison; Owner: liaison_owner
--

CREATE POLICY incident_organization_update ON liaison.incident_organization FOR UPDATE TO liaison_portal USING ((incident_id = ANY (( SELECT fence.manageable() AS manageable)::uuid[]))) WITH CHECK ((incident_id = ANY (( SELECT fence.manageable() AS manageable)::uuid[])));


--
-- Name: incident incident_select; Type: POLICY; Schema: liaison; Owner: liaison_owner
--

CREATE POLICY incident_select ON liaison.incident FOR SELECT TO liaison_portal USING (((id = ANY (( SELECT fence.readable() AS readable)::uuid[])) OR ( SELECT fence.is_operator() AS is_operator)));


--
-- Name: incident_template; Type: ROW SECURITY; Schema: liaison; Owner: liaison_owner
--

ALTER TABLE liaison.incident_template ENABLE ROW LEVEL SECURITY;

--
-- Name: incident_template incident_template_insert; Type: POLICY; Schema: liaison; Owner: liaison_owner
--

CREATE POLICY incident_template_insert ON liaison.incident_template FOR INSERT TO liaison_portal WITH CHECK ((( SELECT fence.is_operator() AS is_operator) AND (organization_id = ( SELECT fence.organization_id() AS organization_id)) AND (created_by = ( SELECT fence.account_id() AS account_id))));


--
-- Name: incident_template incident_template_select; Type: POLICY; Schema: liaison; Owner: liaison_owner
--

CREATE POLICY incident_template_select ON liaison.incident_template FOR SELECT TO liaison_portal USING (( SELECT fence.is_operator() AS is_operator));


--
-- Name: incident_template incident_template_update; Type: POLICY; Schema: liaison; Owner: liaison_owner
--

CREATE POLICY incident_template_update ON liaison.incident_template FOR UPDATE TO liaison_portal USING (( SELECT fence.is_operator() AS is_operator)) WITH CHECK (( SELECT fence.is_operator() AS is_operator));


--
-- Name: incident incident_update; Type: POLICY; Schema: liaison; Owner: liaison_owner
--

CREATE POLICY incident_update ON liaison.incident FOR UPDATE TO liaison_portal USING ((id = ANY (( SELECT fence.manageable() AS manageable)::uuid[]))) WITH CHECK ((id = ANY (( SELECT fence.manageable() AS manageable)::uuid[])));


--
-- Name: join_request; Type: ROW SECURITY; Schema: liaison; Owner: liaison_owner
--

ALTER TABLE liaison.join_request ENABLE ROW LEVEL SECURITY;

--
-- Name: join_request join_request_insert; Type: POLICY; Schema: liaison; Owner: liaison_owner
--

CREATE POLICY join_request_insert ON liaison.join_request FOR INSERT TO liaison_portal WITH CHECK (((account_id = ( SELECT fence.account_id() AS account_id)) AND (person_organization_id = ( SELECT fence.organization_id() AS organization_id)) AND (EXISTS ( SELECT
   FROM liaison.workspace w
  WHERE ((w.id = join_request.workspace_id) AND (w.organization_id = join_request.organization_id))))));


--
-- Name: join_request join_request_select; Type: POLICY; Schema: liaison; Owner: liaison_owner
--

CREATE POLICY join_request_select ON liaison.join_request FOR SELECT TO liaison_portal USING (((workspace_id = ANY (( SELECT fence.manageable() AS manageable)::uuid[])) OR (account_id = ( SELECT fence.account_id() AS account_id))));


--
-- Name: join_request join_request_update; Type: POLICY; Schema: liaison; Owner: liaison_owner
--

CREATE POLICY join_request_update ON liaison.join_request FOR UPDATE TO liaison_portal USING (((workspace_id = ANY (( SELECT fence.manageable() AS manageable)::uuid[])) OR (account_id = ( SELECT fence.account_id() AS account_id)))) WITH CHECK (((workspace_id = ANY (( SELECT fence.manageable() AS manageable)::uuid[])) OR (account_id = ( SELECT fence.account_id() AS account_id))));


--
-- Name: logout_token; Type: ROW SECURITY; Schema: liaison; Owner: liaison_owner
--

ALTER TABLE liaison.logout_token ENABLE ROW LEVEL SECURITY;

--
-- Name: logout_token logout_token_delete; Type: POLICY; Schema: liaison; Owner: liaison_owner
--

CREATE POLICY logout_token_delete ON liaison.logout_token FOR DELETE TO liaison_portal USING ((( SELECT fence.is_system() AS is_system) AND (organization_id = ( SELECT fence.organization_id() AS organization_id))));


--
-- Name: logout_token logout_token_insert; Type: POLICY; Schema: liaison; Owner: liaison_owner
--

CREATE POLICY logout_token_insert ON liaison.logout_token FOR INSERT TO liaison_portal WITH CHECK ((( SELECT fence.is_system() AS is_system) AND (organization_id = ( SELECT fence.organization_id() AS organization_id))));


--
-- Name: logout_token logout_token_select; Type: POLICY; Schema: liaison; Owner: liaison_owner
--

CREATE POLICY logout_token_select ON liaison.logout_token FOR SELECT TO liaison_portal USING ((( SELECT fence.is_system() AS is_system) AND (organization_id = ( SELECT fence.organization_id() AS organization_id))));


--
-- Name: operational_period; Type: ROW SECURITY; Schema: liaison; Owner: liaison_owner
--

ALTER TABLE liaison.operational_period ENABLE ROW LEVEL SECURITY;

--
-- Name: operational_period operational_period_insert; Type: POLICY; Schema: liaison; Owner: liaison_owner
--

CREATE POLICY operational_period_insert ON liaison.operational_period FOR INSERT TO liaison_portal WITH CHECK (((incident_id = ANY (( SELECT fence.manageable() AS manageable)::uuid[])) AND (EXISTS ( SELECT
   FROM liaison.incident i
  WHERE ((i.id = operational_period.incident_id) AND (i.status <> 'closed'::text)))) AND (created_by = ( SELECT fence.account_id() AS account_id))));


--
-- Name: operational_period operational_period_select; Type: POLICY; Schema: liaison; Owner: liaison_owner
--

CREATE POLICY operational_period_select ON liaison.operational_period FOR SELECT TO liaison_portal USING ((incident_id = ANY (( SELECT fence.readable() AS readable)::uuid[])));


--
-- Name: organization; Type: ROW SECURITY; Schema: liaison; Owner: liaison_owner
--

ALTER TABLE liaison.organization ENABLE ROW LEVEL SECURITY;

--
-- Name: organization organization_insert; Type: POLICY; Schema: liaison; Owner: liaison_owner
--

CREATE POLICY organization_insert ON liaison.organization FOR INSERT TO liaison_portal WITH CHECK (( SELECT fence.is_operator() AS is_operator));


--
-- Name: organization organization_select; Type: POLICY; Schema: liaison; Owner: liaison_owner
--

CREATE POLICY organization_select ON liaison.organization FOR SELECT TO liaison_portal USING (((listed AND (( SELECT fence.account_id() AS account_id) IS NOT NULL) AND (NOT ( SELECT fence.is_responder() AS is_responder))) OR (id = ( SELECT fence.organization_id() AS organization_id)) OR ( SELECT fence.is_operator() AS is_operator) OR fence.knows_organization(id)));


--
-- Name: organization organization_update; Type: POLICY; Schema: liaison; Owner: liaison_owner
--

CREATE POLICY organization_update ON liaison.organization FOR UPDATE TO liaison_portal USING (( SELECT fence.is_operator() AS is_operator)) WITH CHECK (( SELECT fence.is_operator() AS is_operator));


--
-- Name: position; Type: ROW SECURITY; Schema: liaison; Owner: liaison_owner
--

ALTER TABLE liaison."position" ENABLE ROW LEVEL SECURITY;

--
-- Name: position_assignment; Type: ROW SECURITY; Schema: liaison; Owner: liaison_owner
--

ALTER TABLE liaison.position_assignment ENABLE ROW LEVEL SECURITY;

--
-- Name: position_assignment position_assignment_insert; Type: POLICY; Schema: liaison; Owner: liaison_owner
--

CREATE POLICY position_assignment_insert ON liaison.position_assignment FOR INSERT TO liaison_portal WITH CHECK (((incident_id = ANY (( SELECT fence.manageable() AS manageable)::uuid[])) AND (assigned_by = ( SELECT fence.account_id() AS account_id))));


--
-- Name: position_assignment position_assignment_select; Type: POLICY; Schema: liaison; Owner: liaison_owner
--

CREATE POLICY position_assignment_select ON liaison.position_assignment FOR SELECT TO liaison_portal USING ((incident_id = ANY (( SELECT fence.readable() AS readable)::uuid[])));


--
-- Name: position_assignment position_assignment_update; Type: POLICY; Schema: liaison; Owner: liaison_owner
--

CREATE POLICY position_assignment_update ON liaison.position_assignment FOR UPDATE TO liaison_portal USING (((incident_id = ANY (( SELECT fence.readable() AS readable)::uuid[])) AND ((account_id = ( SELECT fence.account_id() AS account_id)) OR (incident_id = ANY (( SELECT fence.manageable() AS manageable)::uuid[]))))) WITH CHECK (((incident_id = ANY (( SELECT fence.readable() AS readable)::uuid[])) AND ((account_id = ( SELECT fence.account_id() AS account_id)) OR (incident_id = ANY (( SELECT fence.manageable() AS manageable)::uuid[])))));


--
-- Name: position position_insert; Type: POLICY; Schema: liaison; Owner: liaison_owner
--

CREATE POLICY position_insert ON liaison."position" FOR INSERT TO liaison_portal WITH CHECK ((incident_id = ANY (( SELECT fence.manageable() AS manageable)::uuid[])));


--
-- Name: position position_select; Type: POLICY; Schema: liaison; Owner: liaison_owner
--

CREATE POLICY position_select ON liaison."position" FOR SELECT TO liaison_portal USING ((incident_id = ANY (( SELECT fence.readable() AS readable)::uuid[])));


--
-- Name: presence; Type: ROW SECURITY; Schema: liaison; Owner: liaison_owner
--

ALTER TABLE liaison.presence ENABLE ROW LEVEL SECURITY;

--
-- Name: rate_limit; Type: ROW SECURITY; Schema: liaison; Owner: liaison_owner
--

ALTER TABLE liaison.rate_limit ENABLE ROW LEVEL SECURITY;

--
-- Name: rate_limit rate_limit_all; Type: POLICY; Schema: liaison; Owner: liaison_owner
--

CREATE POLICY rate_limit_all ON liaison.rate_limit TO liaison_portal USING (true) WITH CHECK (true);


--
-- Name: session; Type: ROW SECURITY; Schema: liaison; Owner: liaison_owner
--

ALTER TABLE liaison.session ENABLE ROW LEVEL SECURITY;

--
-- Name: session session_insert; Type: POLICY; Schema: liaison; Owner: liaison_owner
--

CREATE POLICY session_insert ON liaison.session FOR INSERT TO liaison_portal WITH CHECK ((( SELECT fence.is_system() AS is_system) AND (organization_id = ( SELECT fence.organization_id() AS organization_id))));


--
-- Name: session session_select; Type: POLICY; Schema: liaison; Owner: liaison_owner
--

CREATE POLICY session_select ON liaison.session FOR SELECT TO liaison_portal USING (((account_id = ( SELECT fence.account_id() AS account_id)) OR (( SELECT fence.is_system() AS is_system) AND (organization_id = ( SELECT fence.organization_id() AS organization_id)))));


--
-- Name: session session_update; Type: POLICY; Schema: liaison; Owner: liaison_owner
--

CREATE POLICY session_update ON liaison.session FOR UPDATE TO liaison_portal USING (((account_id = ( SELECT fence.account_id() AS account_id)) OR (( SELECT fence.is_system() AS is_system) AND (organization_id = ( SELECT fence.organization_id() AS organization_id))))) WITH CHECK (((account_id = ( SELECT fence.account_id() AS account_id)) OR (( SELECT fence.is_system() AS is_system) AND (organization_id = ( SELECT fence.organization_id() AS organization_id)))));


--
-- Name: sharing_agreement; Type: ROW SECURITY; Schema: liaison; Owner: liaison_owner
--

ALTER TABLE liaison.sharing_agreement ENABLE ROW LEVEL SECURITY;

--
-- Name: sharing_agreement sharing_agreement_insert; Type: POLICY; Schema: liaison; Owner: liaison_owner
--

CREATE POLICY sharing_agreement_insert ON liaison.sharing_agreement FOR INSERT TO liaison_portal WITH CHECK (((workspace_id = ANY (( SELECT fence.manageable() AS manageable)::uuid[])) AND (organization_id = ( SELECT fence.organization_id() AS organization_id))));


--
-- Name: sharing_agreement sharing_agreement_select; Type: POLICY; Schema: liaison; Owner: liaison_owner
--

CREATE POLICY sharing_agreement_select ON liaison.sharing_agreement FOR SELECT TO liaison_portal USING (((workspace_id = ANY (( SELECT fence.readable() AS readable)::uuid[])) OR (( SELECT fence.is_administrator() AS is_administrator) AND (partner_organization_id = ( SELECT fence.organization_id() AS organization_id)))));


--
-- Name: sharing_agreement sharing_agreement_update; Type: POLICY; Schema: liaison; Owner: liaison_owner
--

CREATE POLICY sharing_agreement_update ON liaison.sharing_agreement FOR UPDATE TO liaison_portal USING (((workspace_id = ANY (( SELECT fence.manageable() AS manageable)::uuid[])) OR (( SELECT fence.is_administrator() AS is_administrator) AND (partner_organization_id = ( SELECT fence.organization_id() AS organization_id))))) WITH CHECK (((workspace_id = ANY (( SELECT fence.manageable() AS manageable)::uuid[])) OR (( SELECT fence.is_administrator() AS is_administrator) AND (partner_organization_id = ( SELECT fence.organization_id() AS organization_id)))));


--
-- Name: sign_in; Type: ROW SECURITY; Schema: liaison; Owner: liaison_owner
--

ALTER TABLE liaison.sign_in ENABLE ROW LEVEL SECURITY;

--
-- Name: sign_in sign_in_delete; Type: POLICY; Schema: liaison; Owner: liaison_owner
--

CREATE POLICY sign_in_delete ON liaison.sign_in FOR DELETE TO liaison_portal USING ((( SELECT fence.is_system() AS is_system) AND (organization_id = ( SELECT fence.organization_id() AS organization_id))));


--
-- Name: sign_in sign_in_insert; Type: POLICY; Schema: liaison; Owner: liaison_owner
--

CREATE POLICY sign_in_insert ON liaison.sign_in FOR INSERT TO liaison_portal WITH CHECK ((( SELECT fence.is_system() AS is_system) AND (organization_id = ( SELECT fence.organization_id() AS organization_id))));


--
-- Name: sign_in sign_in_select; Type: POLICY; Schema: liaison; Owner: liaison_owner
--

CREATE POLICY sign_in_select ON liaison.sign_in FOR SELECT TO liaison_portal USING ((( SELECT fence.is_system() AS is_system) AND (organization_id = ( SELECT fence.organization_id() AS organization_id))));


--
-- Name: situation_report; Type: ROW SECURITY; Schema: liaison; Owner: liaison_owner
--

ALTER TABLE liaison.situation_report ENABLE ROW LEVEL SECURITY;

--
-- Name: situation_report situation_report_insert; Type: POLICY; Schema: liaison; Owner: liaison_owner
--

CREATE POLICY situation_report_insert ON liaison.situation_report FOR INSERT TO liaison_portal WITH CHECK (((incident_id = ANY (( SELECT fence.contributable() AS contributable)::uuid[])) AND (EXISTS ( SELECT
   FROM liaison.incident i
  WHERE ((i.id = situation_report.incident_id) AND (i.status <> 'closed'::text)))) AND (organization_id = ( SELECT fence.organization_id() AS organization_id)) AND (prepared_by = ( SELECT fence.account_id() AS account_id)) AND (updated_by = ( SELECT fence.account_id() AS account_id))));


--
-- Name: situation_report situation_report_select; Type: POLICY; Schema: liaison; Owner: liaison_owner
--

CREATE POLICY situation_report_select ON liaison.situation_report FOR SELECT TO liaison_portal USING ((incident_id = ANY (( SELECT fence.readable() AS readable)::uuid[])));


--
-- Name: situation_report situation_report_update; Type: POLICY; Schema: liaison; Owner: liaison_owner
--

CREATE POLICY situation_report_update ON liaison.situation_report FOR UPDATE TO liaison_portal USING (((incident_id = ANY (( SELECT fence.contributable() AS contributable)::uuid[])) AND (EXISTS ( SELECT
   FROM liaison.incident i
  WHERE ((i.id = situation_report.incident_id) AND (i.status <> 'closed'::text)))))) WITH CHECK (((incident_id = ANY (( SELECT fence.contributable() AS contributable)::uuid[])) AND (EXISTS ( SELECT
   FROM liaison.incident i
  WHERE ((i.id = situation_report.incident_id) AND (i.status <> 'closed'::text))))));


--
-- Name: surge_access; Type: ROW SECURITY; Schema: liaison; Owner: liaison_owner
--

ALTER TABLE liaison.surge_access ENABLE ROW LEVEL SECURITY;

--
-- Name: surge_access surge_access_insert; Type: POLICY; Schema: liaison; Owner: liaison_owner
--

CREATE POLICY surge_access_insert ON liaison.surge_access FOR INSERT TO liaison_portal WITH CHECK ((( SELECT fence.is_operator() AS is_operator) AND (incident_id = ANY (( SELECT fence.manageable() AS manageable)::uuid[])) AND (activated_by = ( SELECT fence.account_id() AS account_id))));


--
-- Name: surge_access surge_access_select; Type: POLICY; Schema: liaison; Owner: liaison_owner
--

CREATE POLICY surge_access_select ON liaison.surge_access FOR SELECT TO liaison_portal USING ((( SELECT fence.is_operator() AS is_operator) OR (incident_id = ANY (( SELECT fence.readable() AS readable)::uuid[]))));


--
-- Name: surge_access surge_access_update; Type: POLICY; Schema: liaison; Owner: liaison_owner
--

CREATE POLICY surge_access_update ON liaison.surge_access FOR UPDATE TO liaison_portal USING (( SELECT fence.is_operator() AS is_operator)) WITH CHECK (( SELECT fence.is_operator() AS is_operator));


--
-- Name: task; Type: ROW SECURITY; Schema: liaison; Owner: liaison_owner
--

ALTER TABLE liaison.task ENABLE ROW LEVEL SECURITY;

--
-- Name: task task_insert; Type: POLICY; Schema: liaison; Owner: liaison_owner
--

CREATE POLICY task_insert ON liaison.task FOR INSERT TO liaison_portal WITH CHECK (((incident_id = ANY (( SELECT fence.contributable() AS contributable)::uuid[])) AND (EXISTS ( SELECT
   FROM liaison.incident i
  WHERE ((i.id = task.incident_id) AND (i.status <> 'closed'::text)))) AND (created_by = ( SELECT fence.account_id() AS account_id)) AND (changed_by = ( SELECT fence.account_id() AS account_id))));


--
-- Name: task task_select; Type: POLICY; Schema: liaison; Owner: liaison_owner
--

CREATE POLICY task_select ON liaison.task FOR SELECT TO liaison_portal USING ((incident_id = ANY (( SELECT fence.readable() AS readable)::uuid[])));


--
-- Name: task task_update; Type: POLICY; Schema: liaison; Owner: liaison_owner
--

CREATE POLICY task_update ON liaison.task FOR UPDATE TO liaison_portal USING (((incident_id = ANY (( SELECT fence.contributable() AS contributable)::uuid[])) AND (EXISTS ( SELECT
   FROM liaison.incident i
  WHERE ((i.id = task.incident_id) AND (i.status <> 'closed'::text)))) AND ((incident_id = ANY (( SELECT fence.manageable() AS manageable)::uuid[])) OR ((created_by = ( SELECT fence.account_id() AS account_id)) OR (assignee_id = ( SELECT fence.account_id() AS account_id)) OR (position_id IN ( SELECT h.position_id
   FROM liaison.position_assignment h
  WHERE ((h.account_id = ( SELECT fence.account_id() AS account_id)) AND (h.ended_at IS NULL)))))))) WITH CHECK (((incident_id = ANY (( SELECT fence.contributable() AS contributable)::uuid[])) AND (EXISTS ( SELECT
   FROM liaison.incident i
  WHERE ((i.id = task.incident_id) AND (i.status <> 'closed'::text)))) AND (changed_by = ( SELECT fence.account_id() AS account_id))));


--
-- Name: upload; Type: ROW SECURITY; Schema: liaison; Owner: liaison_owner
--

ALTER TABLE liaison.upload ENABLE ROW LEVEL SECURITY;

--
-- Name: upload upload_delete; Type: POLICY; Schema: liaison; Owner: liaison_owner
--

CREATE POLICY upload_delete ON liaison.upload FOR DELETE TO liaison_portal USING (((account_id = ( SELECT fence.account_id() AS account_id)) OR (( SELECT fence.is_system() AS is_system) AND (organization_id = ( SELECT fence.organization_id() AS organization_id)))));


--
-- Name: upload upload_insert; Type: POLICY; Schema: liaison; Owner: liaison_owner
--

CREATE POLICY upload_insert ON liaison.upload FOR INSERT TO liaison_portal WITH CHECK (((account_id = ( SELECT fence.account_id() AS account_id)) AND (organization_id = ( SELECT fence.organization_id() AS organization_id)) AND (workspace_id = ANY (( SELECT fence.contributable() AS contributable)::uuid[]))));


--
-- Name: upload upload_select; Type: POLICY; Schema: liaison; Owner: liaison_owner
--

CREATE POLICY upload_select ON liaison.upload FOR SELECT TO liaison_portal USING ((((account_id = ( SELECT fence.account_id() AS account_id)) AND (workspace_id = ANY (( SELECT fence.contributable() AS contributable)::uuid[]))) OR (( SELECT fence.is_system() AS is_system) AND (organization_id = ( SELECT fence.organization_id() AS organization_id)))));


--
-- Name: upload upload_update; Type: POLICY; Schema: liaison; Owner: liaison_owner
--

CREATE POLICY upload_update ON liaison.upload FOR UPDATE TO liaison_portal USING ((((account_id = ( SELECT fence.account_id() AS account_id)) AND (workspace_id = ANY (( SELECT fence.contributable() AS contributable)::uuid[]))) OR (( SELECT fence.is_system() AS is_system) AND (organization_id = ( SELECT fence.organization_id() AS organization_id))))) WITH CHECK ((((account_id = ( SELECT fence.account_id() AS account_id)) AND (workspace_id = ANY (( SELECT fence.contributable() AS contributable)::uuid[]))) OR (( SELECT fence.is_system() AS is_system) AND (organization_id = ( SELECT fence.organization_id() AS organization_id)))));


--
-- Name: workspace; Type: ROW SECURITY; Schema: liaison; Owner: liaison_owner
--

ALTER TABLE liaison.workspace ENABLE ROW LEVEL SECURITY;

--
-- Name: workspace workspace_insert; Type: POLICY; Schema: liaison; Owner: liaison_owner
--

CREATE POLICY workspace_insert ON liaison.workspace FOR INSERT TO liaison_portal WITH CHECK (((organization_id = ( SELECT fence.organization_id() AS organization_id)) AND (created_by = ( SELECT fence.account_id() AS account_id)) AND (NOT ( SELECT fence.is_responder() AS is_responder)) AND ((kind = 'workspace'::text) OR ( SELECT fence.is_operator() AS is_operator))));


--
-- Name: workspace_member; Type: ROW SECURITY; Schema: liaison; Owner: liaison_owner
--

ALTER TABLE liaison.workspace_member ENABLE ROW LEVEL SECURITY;

--
-- Name: workspace_member workspace_member_insert; Type: POLICY; Schema: liaison; Owner: liaison_owner
--

CREATE POLICY workspace_member_insert ON liaison.workspace_member FOR INSERT TO liaison_portal WITH CHECK ((workspace_id = ANY (( SELECT fence.manageable() AS manageable)::uuid[])));


--
-- Name: workspace_member workspace_member_leave; Type: POLICY; Schema: liaison; Owner: liaison_owner
--

CREATE POLICY workspace_member_leave ON liaison.workspace_member FOR UPDATE TO liaison_portal USING ((account_id = ( SELECT fence.account_id() AS account_id))) WITH CHECK (((account_id = ( SELECT fence.account_id() AS account_id)) AND (ended_at IS NOT NULL)));


--
-- Name: POLICY workspace_member_leave ON workspace_member; Type: COMMENT; Schema: liaison; Owner: liaison_owner
--

COMMENT ON POLICY workspace_member_leave ON liaison.workspace_member IS 'One may leave, and change nothing else about oneself.';


--
-- Name: workspace_member workspace_member_select; Type: POLICY; Schema: liaison; Owner: liaison_owner
--

CREATE POLICY workspace_member_select ON liaison.workspace_member FOR SELECT TO liaison_portal USING (((workspace_id = ANY (( SELECT fence.readable() AS readable)::uuid[])) OR (account_id = ( SELECT fence.account_id() AS account_id))));


--
-- Name: workspace_member workspace_member_update; Type: POLICY; Schema: liaison; Owner: liaison_owner
--

CREATE POLICY workspace_member_update ON liaison.workspace_member FOR UPDATE TO liaison_portal USING ((workspace_id = ANY (( SELECT fence.manageable() AS manageable)::uuid[]))) WITH CHECK ((workspace_id = ANY (( SELECT fence.manageable() AS manageable)::uuid[])));


--
-- Name: workspace workspace_select; Type: POLICY; Schema: liaison; Owner: liaison_owner
--

CREATE POLICY workspace_select ON liaison.workspace FOR SELECT TO liaison_portal USING (((id = ANY (( SELECT fence.readable() AS readable)::uuid[])) OR ((directory = 'organization'::text) AND (organization_id = ( SELECT fence.organization_id() AS organization_id)) AND (( SELECT fence.account_id() AS account_id) IS NOT NULL) AND (NOT ( SELECT fence.is_responder() AS is_responder))) OR ((directory = 'everyone'::text) AND (( SELECT fence.account_id() AS account_id) IS NOT NULL) AND (NOT ( SELECT fence.is_responder() AS is_responder))) OR ((kind = 'room'::text) AND ( SELECT fence.is_operator() AS is_operator))));


--
-- Name: workspace workspace_update; Type: POLICY; Schema: liaison; Owner: liaison_owner
--

CREATE POLICY workspace_update ON liaison.workspace FOR UPDATE TO liaison_portal USING ((id = ANY (( SELECT fence.manageable() AS manageable)::uuid[]))) WITH CHECK ((id = ANY (( SELECT fence.manageable() AS manageable)::uuid[])));


--
-- Name: SCHEMA fence; Type: ACL; Schema: -; Owner: liaison_owner
--

GRANT USAGE ON SCHEMA fence TO liaison_portal;
GRANT ALL ON SCHEMA fence TO liaison_definer;


--
-- Name: SCHEMA liaison; Type: ACL; Schema: -; Owner: liaison_owner
--

GRANT USAGE ON SCHEMA liaison TO liaison_portal;
GRANT USAGE ON SCHEMA liaison TO liaison_definer;


--
-- Name: FUNCTION abandoned_uploads(before timestamp with time zone); Type: ACL; Schema: fence; Owner: liaison_definer
--

REVOKE ALL ON FUNCTION fence.abandoned_uploads(before timestamp with time zone) FROM PUBLIC;
GRANT ALL ON FUNCTION fence.abandoned_uploads(before timestamp with time zone) TO liaison_portal;
GRANT ALL ON FUNCTION fence.abandoned_uploads(before timestamp with time zone) TO liaison_owner;


--
-- Name: FUNCTION account_id(); Type: ACL; Schema: fence; Owner: liaison_owner
--

REVOKE ALL ON FUNCTION fence.account_id() FROM PUBLIC;
GRANT ALL ON FUNCTION fence.account_id() TO liaison_portal;
GRANT ALL ON FUNCTION fence.account_id() TO liaison_definer;


--
-- Name: FUNCTION admit_member(); Type: ACL; Schema: fence; Owner: liaison_definer
--

REVOKE ALL ON FUNCTION fence.admit_member() FROM PUBLIC;
GRANT ALL ON FUNCTION fence.admit_member() TO liaison_portal;
GRANT ALL ON FUNCTION fence.admit_member() TO liaison_owner;


--
-- Name: FUNCTION announce_event(); Type: ACL; Schema: fence; Owner: liaison_owner
--

REVOKE ALL ON FUNCTION fence.announce_event() FROM PUBLIC;


--
-- Name: FUNCTION sound_entry(id uuid, kind text, message_id uuid, category text, body text, tlp text, cui text, priority text, mentions jsonb, attachments jsonb); Type: ACL; Schema: fence; Owner: liaison_definer
--

REVOKE ALL ON FUNCTION fence.sound_entry(id uuid, kind text, message_id uuid, category text, body text, tlp text, cui text, priority text, mentions jsonb, attachments jsonb) FROM PUBLIC;
GRANT ALL ON FUNCTION fence.sound_entry(id uuid, kind text, message_id uuid, category text, body text, tlp text, cui text, priority text, mentions jsonb, attachments jsonb) TO liaison_portal;
GRANT ALL ON FUNCTION fence.sound_entry(id uuid, kind text, message_id uuid, category text, body text, tlp text, cui text, priority text, mentions jsonb, attachments jsonb) TO liaison_owner;


--
-- Name: TABLE channel_entry; Type: ACL; Schema: liaison; Owner: liaison_owner
--

GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE liaison.channel_entry TO liaison_definer;
GRANT SELECT ON TABLE liaison.channel_entry TO liaison_portal;


--
-- Name: FUNCTION append(id uuid, channel uuid, kind text, message uuid, client uuid, category text, body text, tlp text, cui text, priority text, answers uuid, exercise boolean, mentions uuid[], attachments uuid[]); Type: ACL; Schema: fence; Owner: liaison_definer
--

REVOKE ALL ON FUNCTION fence.append(id uuid, channel uuid, kind text, message uuid, client uuid, category text, body text, tlp text, cui text, priority text, answers uuid, exercise boolean, mentions uuid[], attachments uuid[]) FROM PUBLIC;
GRANT ALL ON FUNCTION fence.append(id uuid, channel uuid, kind text, message uuid, client uuid, category text, body text, tlp text, cui text, priority text, answers uuid, exercise boolean, mentions uuid[], attachments uuid[]) TO liaison_portal;
GRANT ALL ON FUNCTION fence.append(id uuid, channel uuid, kind text, message uuid, client uuid, category text, body text, tlp text, cui text, priority text, answers uuid, exercise boolean, mentions uuid[], attachments uuid[]) TO liaison_owner;


--
-- Name: FUNCTION bootstrap(operator jsonb, provider jsonb, administrator jsonb); Type: ACL; Schema: fence; Owner: liaison_definer
--

REVOKE ALL ON FUNCTION fence.bootstrap(operator jsonb, provider jsonb, administrator jsonb) FROM PUBLIC;
GRANT ALL ON FUNCTION fence.bootstrap(operator jsonb, provider jsonb, administrator jsonb) TO liaison_owner;


--
-- Name: FUNCTION carry_surge(); Type: ACL; Schema: fence; Owner: liaison_definer
--

REVOKE ALL ON FUNCTION fence.carry_surge() FROM PUBLIC;
GRANT ALL ON FUNCTION fence.carry_surge() TO liaison_portal;
GRANT ALL ON FUNCTION fence.carry_surge() TO liaison_owner;


--
-- Name: FUNCTION carry_to_members(); Type: ACL; Schema: fence; Owner: liaison_definer
--

REVOKE ALL ON FUNCTION fence.carry_to_members() FROM PUBLIC;
GRANT ALL ON FUNCTION fence.carry_to_members() TO liaison_portal;
GRANT ALL ON FUNCTION fence.carry_to_members() TO liaison_owner;


--
-- Name: FUNCTION channels(); Type: ACL; Schema: fence; Owner: liaison_definer
--

REVOKE ALL ON FUNCTION fence.channels() FROM PUBLIC;
GRANT ALL ON FUNCTION fence.channels() TO liaison_portal;
GRANT ALL ON FUNCTION fence.channels() TO liaison_owner;


--
-- Name: FUNCTION claim_unpublished(most integer); Type: ACL; Schema: fence; Owner: liaison_definer
--

REVOKE ALL ON FUNCTION fence.claim_unpublished(most integer) FROM PUBLIC;
GRANT ALL ON FUNCTION fence.claim_unpublished(most integer) TO liaison_portal;
GRANT ALL ON FUNCTION fence.claim_unpublished(most integer) TO liaison_owner;


--
-- Name: FUNCTION claim_untold(most integer); Type: ACL; Schema: fence; Owner: liaison_definer
--

REVOKE ALL ON FUNCTION fence.claim_untold(most integer) FROM PUBLIC;
GRANT ALL ON FUNCTION fence.claim_untold(most integer) TO liaison_portal;
GRANT ALL ON FUNCTION fence.claim_untold(most integer) TO liaison_owner;


--
-- Name: FUNCTION contributable(); Type: ACL; Schema: fence; Owner: liaison_definer
--

REVOKE ALL ON FUNCTION fence.contributable() FROM PUBLIC;
GRANT ALL ON FUNCTION fence.contributable() TO liaison_portal;


--
-- Name: FUNCTION delivery(channel uuid, after bigint, sessions uuid[]); Type: ACL; Schema: fence; Owner: liaison_definer
--

REVOKE ALL ON FUNCTION fence.delivery(channel uuid, after bigint, sessions uuid[]) FROM PUBLIC;
GRANT ALL ON FUNCTION fence.delivery(channel uuid, after bigint, sessions uuid[]) TO liaison_portal;
GRANT ALL ON FUNCTION fence.delivery(channel uuid, after bigint, sessions uuid[]) TO liaison_owner;


--
-- Name: FUNCTION end_expired_surge(incident uuid); Type: ACL; Schema: fence; Owner: liaison_definer
--

REVOKE ALL ON FUNCTION fence.end_expired_surge(incident uuid) FROM PUBLIC;
GRANT ALL ON FUNCTION fence.end_expired_surge(incident uuid) TO liaison_portal;
GRANT ALL ON FUNCTION fence.end_expired_surge(incident uuid) TO liaison_owner;


--
-- Name: FUNCTION end_sessions(); Type: ACL; Schema: fence; Owner: liaison_definer
--

REVOKE ALL ON FUNCTION fence.end_sessions() FROM PUBLIC;
GRANT ALL ON FUNCTION fence.end_sessions() TO liaison_portal;
GRANT ALL ON FUNCTION fence.end_sessions() TO liaison_owner;


--
-- Name: FUNCTION end_surge(); Type: ACL; Schema: fence; Owner: liaison_definer
--

REVOKE ALL ON FUNCTION fence.end_surge() FROM PUBLIC;
GRANT ALL ON FUNCTION fence.end_surge() TO liaison_portal;
GRANT ALL ON FUNCTION fence.end_surge() TO liaison_owner;


--
-- Name: TABLE account; Type: ACL; Schema: liaison; Owner: liaison_owner
--

GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE liaison.account TO liaison_definer;
GRANT SELECT ON TABLE liaison.account TO liaison_portal;


--
-- Name: COLUMN account.id; Type: ACL; Schema: liaison; Owner: liaison_owner
--

GRANT INSERT(id) ON TABLE liaison.account TO liaison_portal;


--
-- Name: COLUMN account.organization_id; Type: ACL; Schema: liaison; Owner: liaison_owner
--

GRANT INSERT(organization_id) ON TABLE liaison.account TO liaison_portal;


--
-- Name: COLUMN account.identity_provider_id; Type: ACL; Schema: liaison; Owner: liaison_owner
--

GRANT INSERT(identity_provider_id) ON TABLE liaison.account TO liaison_portal;


--
-- Name: COLUMN account.issuer; Type: ACL; Schema: liaison; Owner: liaison_owner
--

GRANT INSERT(issuer) ON TABLE liaison.account TO liaison_portal;


--
-- Name: COLUMN account.subject; Type: ACL; Schema: liaison; Owner: liaison_owner
--

GRANT INSERT(subject) ON TABLE liaison.account TO liaison_portal;


--
-- Name: COLUMN account.name; Type: ACL; Schema: liaison; Owner: liaison_owner
--

GRANT INSERT(name),UPDATE(name) ON TABLE liaison.account TO liaison_portal;


--
-- Name: COLUMN account.email; Type: ACL; Schema: liaison; Owner: liaison_owner
--

GRANT INSERT(email),UPDATE(email) ON TABLE liaison.account TO liaison_portal;


--
-- Name: COLUMN account.role; Type: ACL; Schema: liaison; Owner: liaison_owner
--

GRANT INSERT(role),UPDATE(role) ON TABLE liaison.account TO liaison_portal;


--
-- Name: COLUMN account.state; Type: ACL; Schema: liaison; Owner: liaison_owner
--

GRANT INSERT(state),UPDATE(state) ON TABLE liaison.account TO liaison_portal;


--
-- Name: COLUMN account.attributes; Type: ACL; Schema: liaison; Owner: liaison_owner
--

GRANT INSERT(attributes),UPDATE(attributes) ON TABLE liaison.account TO liaison_portal;


--
-- Name: COLUMN account.last_sign_in_at; Type: ACL; Schema: liaison; Owner: liaison_owner
--

GRANT INSERT(last_sign_in_at),UPDATE(last_sign_in_at) ON TABLE liaison.account TO liaison_portal;


--
-- Name: COLUMN account.nipp_sector; Type: ACL; Schema: liaison; Owner: liaison_owner
--

GRANT UPDATE(nipp_sector) ON TABLE liaison.account TO liaison_portal;


--
-- Name: COLUMN account.region; Type: ACL; Schema: liaison; Owner: liaison_owner
--

GRANT UPDATE(region) ON TABLE liaison.account TO liaison_portal;


--
-- Name: TABLE identity_provider; Type: ACL; Schema: liaison; Owner: liaison_owner
--

GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE liaison.identity_provider TO liaison_definer;
GRANT SELECT ON TABLE liaison.identity_provider TO liaison_portal;


--
-- Name: COLUMN identity_provider.id; Type: ACL; Schema: liaison; Owner: liaison_owner
--

GRANT INSERT(id) ON TABLE liaison.identity_provider TO liaison_portal;


--
-- Name: COLUMN identity_provider.organization_id; Type: ACL; Schema: liaison; Owner: liaison_owner
--

GRANT INSERT(organization_id) ON TABLE liaison.identity_provider TO liaison_portal;


--
-- Name: COLUMN identity_provider.name; Type: ACL; Schema: liaison; Owner: liaison_owner
--

GRANT INSERT(name),UPDATE(name) ON TABLE liaison.identity_provider TO liaison_portal;


--
-- Name: COLUMN identity_provider.issuer; Type: ACL; Schema: liaison; Owner: liaison_owner
--

GRANT INSERT(issuer) ON TABLE liaison.identity_provider TO liaison_portal;


--
-- Name: COLUMN identity_provider.client_id; Type: ACL; Schema: liaison; Owner: liaison_owner
--

GRANT INSERT(client_id) ON TABLE liaison.identity_provider TO liaison_portal;


--
-- Name: COLUMN identity_provider.client_authentication; Type: ACL; Schema: liaison; Owner: liaison_owner
--

GRANT INSERT(client_authentication) ON TABLE liaison.identity_provider TO liaison_portal;


--
-- Name: COLUMN identity_provider.client_secret_sealed; Type: ACL; Schema: liaison; Owner: liaison_owner
--

GRANT INSERT(client_secret_sealed) ON TABLE liaison.identity_provider TO liaison_portal;


--
-- Name: COLUMN identity_provider.scopes; Type: ACL; Schema: liaison; Owner: liaison_owner
--

GRANT INSERT(scopes) ON TABLE liaison.identity_provider TO liaison_portal;


--
-- Name: COLUMN identity_provider.endpoint_hosts; Type: ACL; Schema: liaison; Owner: liaison_owner
--

GRANT INSERT(endpoint_hosts) ON TABLE liaison.identity_provider TO liaison_portal;


--
-- Name: COLUMN identity_provider.claim_mapping; Type: ACL; Schema: liaison; Owner: liaison_owner
--

GRANT INSERT(claim_mapping) ON TABLE liaison.identity_provider TO liaison_portal;


--
-- Name: COLUMN identity_provider.required_acr; Type: ACL; Schema: liaison; Owner: liaison_owner
--

GRANT INSERT(required_acr),UPDATE(required_acr) ON TABLE liaison.identity_provider TO liaison_portal;


--
-- Name: COLUMN identity_provider.required_amr; Type: ACL; Schema: liaison; Owner: liaison_owner
--

GRANT INSERT(required_amr),UPDATE(required_amr) ON TABLE liaison.identity_provider TO liaison_portal;


--
-- Name: COLUMN identity_provider.max_authentication_age; Type: ACL; Schema: liaison; Owner: liaison_owner
--

GRANT INSERT(max_authentication_age),UPDATE(max_authentication_age) ON TABLE liaison.identity_provider TO liaison_portal;


--
-- Name: COLUMN identity_provider.first_sign_in; Type: ACL; Schema: liaison; Owner: liaison_owner
--

GRANT INSERT(first_sign_in),UPDATE(first_sign_in) ON TABLE liaison.identity_provider TO liaison_portal;


--
-- Name: COLUMN identity_provider.state; Type: ACL; Schema: liaison; Owner: liaison_owner
--

GRANT UPDATE(state) ON TABLE liaison.identity_provider TO liaison_portal;


--
-- Name: TABLE organization; Type: ACL; Schema: liaison; Owner: liaison_owner
--

GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE liaison.organization TO liaison_definer;
GRANT SELECT ON TABLE liaison.organization TO liaison_portal;


--
-- Name: COLUMN organization.id; Type: ACL; Schema: liaison; Owner: liaison_owner
--

GRANT INSERT(id) ON TABLE liaison.organization TO liaison_portal;


--
-- Name: COLUMN organization.slug; Type: ACL; Schema: liaison; Owner: liaison_owner
--

GRANT INSERT(slug) ON TABLE liaison.organization TO liaison_portal;


--
-- Name: COLUMN organization.name; Type: ACL; Schema: liaison; Owner: liaison_owner
--

GRANT INSERT(name),UPDATE(name) ON TABLE liaison.organization TO liaison_portal;


--
-- Name: COLUMN organization.short_name; Type: ACL; Schema: liaison; Owner: liaison_owner
--

GRANT INSERT(short_name),UPDATE(short_name) ON TABLE liaison.organization TO liaison_portal;


--
-- Name: COLUMN organization.kind; Type: ACL; Schema: liaison; Owner: liaison_owner
--

GRANT INSERT(kind) ON TABLE liaison.organization TO liaison_portal;


--
-- Name: COLUMN organization.country; Type: ACL; Schema: liaison; Owner: liaison_owner
--

GRANT INSERT(country) ON TABLE liaison.organization TO liaison_portal;


--
-- Name: COLUMN organization.region; Type: ACL; Schema: liaison; Owner: liaison_owner
--

GRANT INSERT(region),UPDATE(region) ON TABLE liaison.organization TO liaison_portal;


--
-- Name: COLUMN organization.state; Type: ACL; Schema: liaison; Owner: liaison_owner
--

GRANT UPDATE(state) ON TABLE liaison.organization TO liaison_portal;


--
-- Name: COLUMN organization.listed; Type: ACL; Schema: liaison; Owner: liaison_owner
--

GRANT INSERT(listed),UPDATE(listed) ON TABLE liaison.organization TO liaison_portal;


--
-- Name: COLUMN organization.nipp_sector; Type: ACL; Schema: liaison; Owner: liaison_owner
--

GRANT INSERT(nipp_sector),UPDATE(nipp_sector) ON TABLE liaison.organization TO liaison_portal;


--
-- Name: TABLE session; Type: ACL; Schema: liaison; Owner: liaison_owner
--

GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE liaison.session TO liaison_definer;


--
-- Name: COLUMN session.id; Type: ACL; Schema: liaison; Owner: liaison_owner
--

GRANT SELECT(id),INSERT(id) ON TABLE liaison.session TO liaison_portal;


--
-- Name: COLUMN session.organization_id; Type: ACL; Schema: liaison; Owner: liaison_owner
--

GRANT SELECT(organization_id),INSERT(organization_id) ON TABLE liaison.session TO liaison_portal;


--
-- Name: COLUMN session.account_id; Type: ACL; Schema: liaison; Owner: liaison_owner
--

GRANT SELECT(account_id),INSERT(account_id) ON TABLE liaison.session TO liaison_portal;


--
-- Name: COLUMN session.identity_provider_id; Type: ACL; Schema: liaison; Owner: liaison_owner
--

GRANT SELECT(identity_provider_id),INSERT(identity_provider_id) ON TABLE liaison.session TO liaison_portal;


--
-- Name: COLUMN session.token_hash; Type: ACL; Schema: liaison; Owner: liaison_owner
--

GRANT INSERT(token_hash) ON TABLE liaison.session TO liaison_portal;


--
-- Name: COLUMN session.provider_session; Type: ACL; Schema: liaison; Owner: liaison_owner
--

GRANT SELECT(provider_session),INSERT(provider_session) ON TABLE liaison.session TO liaison_portal;


--
-- Name: COLUMN session.id_token_sealed; Type: ACL; Schema: liaison; Owner: liaison_owner
--

GRANT SELECT(id_token_sealed),INSERT(id_token_sealed) ON TABLE liaison.session TO liaison_portal;


--
-- Name: COLUMN session.acr; Type: ACL; Schema: liaison; Owner: liaison_owner
--

GRANT SELECT(acr),INSERT(acr) ON TABLE liaison.session TO liaison_portal;


--
-- Name: COLUMN session.amr; Type: ACL; Schema: liaison; Owner: liaison_owner
--

GRANT SELECT(amr),INSERT(amr) ON TABLE liaison.session TO liaison_portal;


--
-- Name: COLUMN session.address; Type: ACL; Schema: liaison; Owner: liaison_owner
--

GRANT SELECT(address),INSERT(address) ON TABLE liaison.session TO liaison_portal;


--
-- Name: COLUMN session.user_agent; Type: ACL; Schema: liaison; Owner: liaison_owner
--

GRANT SELECT(user_agent),INSERT(user_agent) ON TABLE liaison.session TO liaison_portal;


--
-- Name: COLUMN session.created_at; Type: ACL; Schema: liaison; Owner: liaison_owner
--

GRANT SELECT(created_at) ON TABLE liaison.session TO liaison_portal;


--
-- Name: COLUMN session.last_seen_at; Type: ACL; Schema: liaison; Owner: liaison_owner
--

GRANT SELECT(last_seen_at) ON TABLE liaison.session TO liaison_portal;


--
-- Name: COLUMN session.expires_at; Type: ACL; Schema: liaison; Owner: liaison_owner
--

GRANT SELECT(expires_at) ON TABLE liaison.session TO liaison_portal;


--
-- Name: COLUMN session.ended_at; Type: ACL; Schema: liaison; Owner: liaison_owner
--

GRANT SELECT(ended_at),UPDATE(ended_at) ON TABLE liaison.session TO liaison_portal;


--
-- Name: COLUMN session.end_reason; Type: ACL; Schema: liaison; Owner: liaison_owner
--

GRANT SELECT(end_reason),UPDATE(end_reason) ON TABLE liaison.session TO liaison_portal;


--
-- Name: TABLE surge_access; Type: ACL; Schema: liaison; Owner: liaison_owner
--

GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE liaison.surge_access TO liaison_definer;
GRANT SELECT ON TABLE liaison.surge_access TO liaison_portal;


--
-- Name: COLUMN surge_access.id; Type: ACL; Schema: liaison; Owner: liaison_owner
--

GRANT INSERT(id) ON TABLE liaison.surge_access TO liaison_portal;


--
-- Name: COLUMN surge_access.organization_id; Type: ACL; Schema: liaison; Owner: liaison_owner
--

GRANT INSERT(organization_id) ON TABLE liaison.surge_access TO liaison_portal;


--
-- Name: COLUMN surge_access.incident_id; Type: ACL; Schema: liaison; Owner: liaison_owner
--

GRANT INSERT(incident_id) ON TABLE liaison.surge_access TO liaison_portal;


--
-- Name: COLUMN surge_access.account_id; Type: ACL; Schema: liaison; Owner: liaison_owner
--

GRANT INSERT(account_id) ON TABLE liaison.surge_access TO liaison_portal;


--
-- Name: COLUMN surge_access.person_organization_id; Type: ACL; Schema: liaison; Owner: liaison_owner
--

GRANT INSERT(person_organization_id) ON TABLE liaison.surge_access TO liaison_portal;


--
-- Name: COLUMN surge_access.nipp_sector; Type: ACL; Schema: liaison; Owner: liaison_owner
--

GRANT INSERT(nipp_sector) ON TABLE liaison.surge_access TO liaison_portal;


--
-- Name: COLUMN surge_access.region; Type: ACL; Schema: liaison; Owner: liaison_owner
--

GRANT INSERT(region) ON TABLE liaison.surge_access TO liaison_portal;


--
-- Name: COLUMN surge_access.activated_by; Type: ACL; Schema: liaison; Owner: liaison_owner
--

GRANT INSERT(activated_by) ON TABLE liaison.surge_access TO liaison_portal;


--
-- Name: COLUMN surge_access.expires_at; Type: ACL; Schema: liaison; Owner: liaison_owner
--

GRANT INSERT(expires_at),UPDATE(expires_at) ON TABLE liaison.surge_access TO liaison_portal;


--
-- Name: COLUMN surge_access.ended_at; Type: ACL; Schema: liaison; Owner: liaison_owner
--

GRANT UPDATE(ended_at) ON TABLE liaison.surge_access TO liaison_portal;


--
-- Name: COLUMN surge_access.ended_by; Type: ACL; Schema: liaison; Owner: liaison_owner
--

GRANT UPDATE(ended_by) ON TABLE liaison.surge_access TO liaison_portal;


--
-- Name: COLUMN surge_access.reviewed_at; Type: ACL; Schema: liaison; Owner: liaison_owner
--

GRANT UPDATE(reviewed_at) ON TABLE liaison.surge_access TO liaison_portal;


--
-- Name: COLUMN surge_access.reviewed_by; Type: ACL; Schema: liaison; Owner: liaison_owner
--

GRANT UPDATE(reviewed_by) ON TABLE liaison.surge_access TO liaison_portal;


--
-- Name: COLUMN surge_access.review_note; Type: ACL; Schema: liaison; Owner: liaison_owner
--

GRANT UPDATE(review_note) ON TABLE liaison.surge_access TO liaison_portal;


--
-- Name: FUNCTION enter(live fence.live_session); Type: ACL; Schema: fence; Owner: liaison_definer
--

REVOKE ALL ON FUNCTION fence.enter(live fence.live_session) FROM PUBLIC;
GRANT ALL ON FUNCTION fence.enter(live fence.live_session) TO liaison_portal;
GRANT ALL ON FUNCTION fence.enter(live fence.live_session) TO liaison_owner;


--
-- Name: FUNCTION enter_as_nobody(); Type: ACL; Schema: fence; Owner: liaison_definer
--

REVOKE ALL ON FUNCTION fence.enter_as_nobody() FROM PUBLIC;
GRANT ALL ON FUNCTION fence.enter_as_nobody() TO liaison_portal;
GRANT ALL ON FUNCTION fence.enter_as_nobody() TO liaison_owner;


--
-- Name: FUNCTION enter_as_system(organization uuid); Type: ACL; Schema: fence; Owner: liaison_definer
--

REVOKE ALL ON FUNCTION fence.enter_as_system(organization uuid) FROM PUBLIC;
GRANT ALL ON FUNCTION fence.enter_as_system(organization uuid) TO liaison_portal;
GRANT ALL ON FUNCTION fence.enter_as_system(organization uuid) TO liaison_owner;


--
-- Name: FUNCTION enter_by_session(session uuid); Type: ACL; Schema: fence; Owner: liaison_definer
--

REVOKE ALL ON FUNCTION fence.enter_by_session(session uuid) FROM PUBLIC;
GRANT ALL ON FUNCTION fence.enter_by_session(session uuid) TO liaison_portal;
GRANT ALL ON FUNCTION fence.enter_by_session(session uuid) TO liaison_owner;


--
-- Name: FUNCTION enter_by_token(hash bytea); Type: ACL; Schema: fence; Owner: liaison_definer
--

REVOKE ALL ON FUNCTION fence.enter_by_token(hash bytea) FROM PUBLIC;
GRANT ALL ON FUNCTION fence.enter_by_token(hash bytea) TO liaison_portal;
GRANT ALL ON FUNCTION fence.enter_by_token(hash bytea) TO liaison_owner;


--
-- Name: FUNCTION enter_to_write(hash bytea); Type: ACL; Schema: fence; Owner: liaison_definer
--

REVOKE ALL ON FUNCTION fence.enter_to_write(hash bytea) FROM PUBLIC;
GRANT ALL ON FUNCTION fence.enter_to_write(hash bytea) TO liaison_portal;
GRANT ALL ON FUNCTION fence.enter_to_write(hash bytea) TO liaison_owner;


--
-- Name: FUNCTION exercises(); Type: ACL; Schema: fence; Owner: liaison_definer
--

REVOKE ALL ON FUNCTION fence.exercises() FROM PUBLIC;
GRANT ALL ON FUNCTION fence.exercises() TO liaison_portal;
GRANT ALL ON FUNCTION fence.exercises() TO liaison_owner;


--
-- Name: FUNCTION find_participant(incident uuid, address text); Type: ACL; Schema: fence; Owner: liaison_definer
--

REVOKE ALL ON FUNCTION fence.find_participant(incident uuid, address text) FROM PUBLIC;
GRANT ALL ON FUNCTION fence.find_participant(incident uuid, address text) TO liaison_portal;
GRANT ALL ON FUNCTION fence.find_participant(incident uuid, address text) TO liaison_owner;


--
-- Name: FUNCTION find_person(workspace uuid, address text); Type: ACL; Schema: fence; Owner: liaison_definer
--

REVOKE ALL ON FUNCTION fence.find_person(workspace uuid, address text) FROM PUBLIC;
GRANT ALL ON FUNCTION fence.find_person(workspace uuid, address text) TO liaison_portal;
GRANT ALL ON FUNCTION fence.find_person(workspace uuid, address text) TO liaison_owner;


--
-- Name: FUNCTION forget_sign_ins(); Type: ACL; Schema: fence; Owner: liaison_definer
--

REVOKE ALL ON FUNCTION fence.forget_sign_ins() FROM PUBLIC;
GRANT ALL ON FUNCTION fence.forget_sign_ins() TO liaison_portal;
GRANT ALL ON FUNCTION fence.forget_sign_ins() TO liaison_owner;


--
-- Name: FUNCTION guard_ended(); Type: ACL; Schema: fence; Owner: liaison_definer
--

REVOKE ALL ON FUNCTION fence.guard_ended() FROM PUBLIC;
GRANT ALL ON FUNCTION fence.guard_ended() TO liaison_portal;
GRANT ALL ON FUNCTION fence.guard_ended() TO liaison_owner;


--
-- Name: FUNCTION guard_report(); Type: ACL; Schema: fence; Owner: liaison_definer
--

REVOKE ALL ON FUNCTION fence.guard_report() FROM PUBLIC;
GRANT ALL ON FUNCTION fence.guard_report() TO liaison_portal;
GRANT ALL ON FUNCTION fence.guard_report() TO liaison_owner;


--
-- Name: FUNCTION guard_room_role(); Type: ACL; Schema: fence; Owner: liaison_definer
--

REVOKE ALL ON FUNCTION fence.guard_room_role() FROM PUBLIC;
GRANT ALL ON FUNCTION fence.guard_room_role() TO liaison_portal;
GRANT ALL ON FUNCTION fence.guard_room_role() TO liaison_owner;


--
-- Name: FUNCTION guard_surge(); Type: ACL; Schema: fence; Owner: liaison_definer
--

REVOKE ALL ON FUNCTION fence.guard_surge() FROM PUBLIC;
GRANT ALL ON FUNCTION fence.guard_surge() TO liaison_portal;
GRANT ALL ON FUNCTION fence.guard_surge() TO liaison_owner;


--
-- Name: FUNCTION guard_transition(); Type: ACL; Schema: fence; Owner: liaison_definer
--

REVOKE ALL ON FUNCTION fence.guard_transition() FROM PUBLIC;
GRANT ALL ON FUNCTION fence.guard_transition() TO liaison_portal;
GRANT ALL ON FUNCTION fence.guard_transition() TO liaison_owner;


--
-- Name: FUNCTION guard_vetting(); Type: ACL; Schema: fence; Owner: liaison_definer
--

REVOKE ALL ON FUNCTION fence.guard_vetting() FROM PUBLIC;
GRANT ALL ON FUNCTION fence.guard_vetting() TO liaison_portal;
GRANT ALL ON FUNCTION fence.guard_vetting() TO liaison_owner;


--
-- Name: FUNCTION heads(asked uuid[]); Type: ACL; Schema: fence; Owner: liaison_definer
--

REVOKE ALL ON FUNCTION fence.heads(asked uuid[]) FROM PUBLIC;
GRANT ALL ON FUNCTION fence.heads(asked uuid[]) TO liaison_portal;
GRANT ALL ON FUNCTION fence.heads(asked uuid[]) TO liaison_owner;


--
-- Name: FUNCTION is_administrator(); Type: ACL; Schema: fence; Owner: liaison_owner
--

REVOKE ALL ON FUNCTION fence.is_administrator() FROM PUBLIC;
GRANT ALL ON FUNCTION fence.is_administrator() TO liaison_portal;
GRANT ALL ON FUNCTION fence.is_administrator() TO liaison_definer;


--
-- Name: FUNCTION is_operator(); Type: ACL; Schema: fence; Owner: liaison_owner
--

REVOKE ALL ON FUNCTION fence.is_operator() FROM PUBLIC;
GRANT ALL ON FUNCTION fence.is_operator() TO liaison_portal;
GRANT ALL ON FUNCTION fence.is_operator() TO liaison_definer;


--
-- Name: FUNCTION is_responder(); Type: ACL; Schema: fence; Owner: liaison_definer
--

REVOKE ALL ON FUNCTION fence.is_responder() FROM PUBLIC;
GRANT ALL ON FUNCTION fence.is_responder() TO liaison_portal;
GRANT ALL ON FUNCTION fence.is_responder() TO liaison_owner;


--
-- Name: FUNCTION is_surged(account uuid); Type: ACL; Schema: fence; Owner: liaison_definer
--

REVOKE ALL ON FUNCTION fence.is_surged(account uuid) FROM PUBLIC;
GRANT ALL ON FUNCTION fence.is_surged(account uuid) TO liaison_portal;
GRANT ALL ON FUNCTION fence.is_surged(account uuid) TO liaison_owner;


--
-- Name: FUNCTION is_system(); Type: ACL; Schema: fence; Owner: liaison_owner
--

REVOKE ALL ON FUNCTION fence.is_system() FROM PUBLIC;
GRANT ALL ON FUNCTION fence.is_system() TO liaison_portal;
GRANT ALL ON FUNCTION fence.is_system() TO liaison_definer;


--
-- Name: FUNCTION join_room(incident uuid); Type: ACL; Schema: fence; Owner: liaison_definer
--

REVOKE ALL ON FUNCTION fence.join_room(incident uuid) FROM PUBLIC;
GRANT ALL ON FUNCTION fence.join_room(incident uuid) TO liaison_portal;
GRANT ALL ON FUNCTION fence.join_room(incident uuid) TO liaison_owner;


--
-- Name: FUNCTION knows_organization(organization uuid); Type: ACL; Schema: fence; Owner: liaison_definer
--

REVOKE ALL ON FUNCTION fence.knows_organization(organization uuid) FROM PUBLIC;
GRANT ALL ON FUNCTION fence.knows_organization(organization uuid) TO liaison_portal;
GRANT ALL ON FUNCTION fence.knows_organization(organization uuid) TO liaison_owner;


--
-- Name: FUNCTION knows_person(person uuid); Type: ACL; Schema: fence; Owner: liaison_definer
--

REVOKE ALL ON FUNCTION fence.knows_person(person uuid) FROM PUBLIC;
GRANT ALL ON FUNCTION fence.knows_person(person uuid) TO liaison_portal;
GRANT ALL ON FUNCTION fence.knows_person(person uuid) TO liaison_owner;


--
-- Name: FUNCTION leave_everything(); Type: ACL; Schema: fence; Owner: liaison_definer
--

REVOKE ALL ON FUNCTION fence.leave_everything() FROM PUBLIC;
GRANT ALL ON FUNCTION fence.leave_everything() TO liaison_portal;
GRANT ALL ON FUNCTION fence.leave_everything() TO liaison_owner;


--
-- Name: FUNCTION leave_with_organization(); Type: ACL; Schema: fence; Owner: liaison_definer
--

REVOKE ALL ON FUNCTION fence.leave_with_organization() FROM PUBLIC;
GRANT ALL ON FUNCTION fence.leave_with_organization() TO liaison_portal;
GRANT ALL ON FUNCTION fence.leave_with_organization() TO liaison_owner;


--
-- Name: FUNCTION let_in(); Type: ACL; Schema: fence; Owner: liaison_definer
--

REVOKE ALL ON FUNCTION fence.let_in() FROM PUBLIC;
GRANT ALL ON FUNCTION fence.let_in() TO liaison_portal;
GRANT ALL ON FUNCTION fence.let_in() TO liaison_owner;


--
-- Name: FUNCTION lost(sessions uuid[], workspaces uuid[]); Type: ACL; Schema: fence; Owner: liaison_definer
--

REVOKE ALL ON FUNCTION fence.lost(sessions uuid[], workspaces uuid[]) FROM PUBLIC;
GRANT ALL ON FUNCTION fence.lost(sessions uuid[], workspaces uuid[]) TO liaison_portal;
GRANT ALL ON FUNCTION fence.lost(sessions uuid[], workspaces uuid[]) TO liaison_owner;


--
-- Name: FUNCTION lost(sessions uuid[], workspaces uuid[], channels uuid[]); Type: ACL; Schema: fence; Owner: liaison_definer
--

REVOKE ALL ON FUNCTION fence.lost(sessions uuid[], workspaces uuid[], channels uuid[]) FROM PUBLIC;
GRANT ALL ON FUNCTION fence.lost(sessions uuid[], workspaces uuid[], channels uuid[]) TO liaison_portal;
GRANT ALL ON FUNCTION fence.lost(sessions uuid[], workspaces uuid[], channels uuid[]) TO liaison_owner;


--
-- Name: FUNCTION make_first_owner(); Type: ACL; Schema: fence; Owner: liaison_definer
--

REVOKE ALL ON FUNCTION fence.make_first_owner() FROM PUBLIC;
GRANT ALL ON FUNCTION fence.make_first_owner() TO liaison_portal;
GRANT ALL ON FUNCTION fence.make_first_owner() TO liaison_owner;


--
-- Name: FUNCTION manageable(); Type: ACL; Schema: fence; Owner: liaison_definer
--

REVOKE ALL ON FUNCTION fence.manageable() FROM PUBLIC;
GRANT ALL ON FUNCTION fence.manageable() TO liaison_portal;


--
-- Name: FUNCTION mark_absent(session uuid, room uuid); Type: ACL; Schema: fence; Owner: liaison_definer
--

REVOKE ALL ON FUNCTION fence.mark_absent(session uuid, room uuid) FROM PUBLIC;
GRANT ALL ON FUNCTION fence.mark_absent(session uuid, room uuid) TO liaison_portal;
GRANT ALL ON FUNCTION fence.mark_absent(session uuid, room uuid) TO liaison_owner;


--
-- Name: FUNCTION mark_present(sessions uuid[], incidents uuid[], announce boolean); Type: ACL; Schema: fence; Owner: liaison_definer
--

REVOKE ALL ON FUNCTION fence.mark_present(sessions uuid[], incidents uuid[], announce boolean) FROM PUBLIC;
GRANT ALL ON FUNCTION fence.mark_present(sessions uuid[], incidents uuid[], announce boolean) TO liaison_portal;
GRANT ALL ON FUNCTION fence.mark_present(sessions uuid[], incidents uuid[], announce boolean) TO liaison_owner;


--
-- Name: FUNCTION mark_told(access uuid); Type: ACL; Schema: fence; Owner: liaison_definer
--

REVOKE ALL ON FUNCTION fence.mark_told(access uuid) FROM PUBLIC;
GRANT ALL ON FUNCTION fence.mark_told(access uuid) TO liaison_portal;
GRANT ALL ON FUNCTION fence.mark_told(access uuid) TO liaison_owner;


--
-- Name: FUNCTION mark_typing(session uuid, channel uuid); Type: ACL; Schema: fence; Owner: liaison_definer
--

REVOKE ALL ON FUNCTION fence.mark_typing(session uuid, channel uuid) FROM PUBLIC;
GRANT ALL ON FUNCTION fence.mark_typing(session uuid, channel uuid) TO liaison_portal;
GRANT ALL ON FUNCTION fence.mark_typing(session uuid, channel uuid) TO liaison_owner;


--
-- Name: FUNCTION number_incident(); Type: ACL; Schema: fence; Owner: liaison_definer
--

REVOKE ALL ON FUNCTION fence.number_incident() FROM PUBLIC;
GRANT ALL ON FUNCTION fence.number_incident() TO liaison_portal;
GRANT ALL ON FUNCTION fence.number_incident() TO liaison_owner;


--
-- Name: FUNCTION number_period(); Type: ACL; Schema: fence; Owner: liaison_definer
--

REVOKE ALL ON FUNCTION fence.number_period() FROM PUBLIC;
GRANT ALL ON FUNCTION fence.number_period() TO liaison_portal;
GRANT ALL ON FUNCTION fence.number_period() TO liaison_owner;


--
-- Name: FUNCTION number_report(); Type: ACL; Schema: fence; Owner: liaison_definer
--

REVOKE ALL ON FUNCTION fence.number_report() FROM PUBLIC;
GRANT ALL ON FUNCTION fence.number_report() TO liaison_portal;
GRANT ALL ON FUNCTION fence.number_report() TO liaison_owner;


--
-- Name: FUNCTION open_direct(incident uuid, channel uuid, positions uuid[]); Type: ACL; Schema: fence; Owner: liaison_definer
--

REVOKE ALL ON FUNCTION fence.open_direct(incident uuid, channel uuid, positions uuid[]) FROM PUBLIC;
GRANT ALL ON FUNCTION fence.open_direct(incident uuid, channel uuid, positions uuid[]) TO liaison_portal;
GRANT ALL ON FUNCTION fence.open_direct(incident uuid, channel uuid, positions uuid[]) TO liaison_owner;


--
-- Name: FUNCTION organization_id(); Type: ACL; Schema: fence; Owner: liaison_owner
--

REVOKE ALL ON FUNCTION fence.organization_id() FROM PUBLIC;
GRANT ALL ON FUNCTION fence.organization_id() TO liaison_portal;
GRANT ALL ON FUNCTION fence.organization_id() TO liaison_definer;


--
-- Name: FUNCTION postable_channels(); Type: ACL; Schema: fence; Owner: liaison_definer
--

REVOKE ALL ON FUNCTION fence.postable_channels() FROM PUBLIC;
GRANT ALL ON FUNCTION fence.postable_channels() TO liaison_portal;
GRANT ALL ON FUNCTION fence.postable_channels() TO liaison_owner;


--
-- Name: FUNCTION present(room uuid); Type: ACL; Schema: fence; Owner: liaison_definer
--

REVOKE ALL ON FUNCTION fence.present(room uuid) FROM PUBLIC;
GRANT ALL ON FUNCTION fence.present(room uuid) TO liaison_portal;
GRANT ALL ON FUNCTION fence.present(room uuid) TO liaison_owner;


--
-- Name: FUNCTION publish_report(report uuid, file_name text, title text, size bigint, sha256 bytea); Type: ACL; Schema: fence; Owner: liaison_definer
--

REVOKE ALL ON FUNCTION fence.publish_report(report uuid, file_name text, title text, size bigint, sha256 bytea) FROM PUBLIC;
GRANT ALL ON FUNCTION fence.publish_report(report uuid, file_name text, title text, size bigint, sha256 bytea) TO liaison_portal;
GRANT ALL ON FUNCTION fence.publish_report(report uuid, file_name text, title text, size bigint, sha256 bytea) TO liaison_owner;


--
-- Name: FUNCTION readable(); Type: ACL; Schema: fence; Owner: liaison_definer
--

REVOKE ALL ON FUNCTION fence.readable() FROM PUBLIC;
GRANT ALL ON FUNCTION fence.readable() TO liaison_portal;


--
-- Name: FUNCTION refuse_deletion(); Type: ACL; Schema: fence; Owner: liaison_definer
--

REVOKE ALL ON FUNCTION fence.refuse_deletion() FROM PUBLIC;
GRANT ALL ON FUNCTION fence.refuse_deletion() TO liaison_portal;
GRANT ALL ON FUNCTION fence.refuse_deletion() TO liaison_owner;


--
-- Name: FUNCTION relieve(); Type: ACL; Schema: fence; Owner: liaison_definer
--

REVOKE ALL ON FUNCTION fence.relieve() FROM PUBLIC;
GRANT ALL ON FUNCTION fence.relieve() TO liaison_portal;
GRANT ALL ON FUNCTION fence.relieve() TO liaison_owner;


--
-- Name: FUNCTION relieve_of_all(); Type: ACL; Schema: fence; Owner: liaison_definer
--

REVOKE ALL ON FUNCTION fence.relieve_of_all() FROM PUBLIC;
GRANT ALL ON FUNCTION fence.relieve_of_all() TO liaison_portal;
GRANT ALL ON FUNCTION fence.relieve_of_all() TO liaison_owner;


--
-- Name: FUNCTION route_address(address_domain text); Type: ACL; Schema: fence; Owner: liaison_definer
--

REVOKE ALL ON FUNCTION fence.route_address(address_domain text) FROM PUBLIC;
GRANT ALL ON FUNCTION fence.route_address(address_domain text) TO liaison_portal;
GRANT ALL ON FUNCTION fence.route_address(address_domain text) TO liaison_owner;


--
-- Name: FUNCTION route_organization(organization_slug text); Type: ACL; Schema: fence; Owner: liaison_definer
--

REVOKE ALL ON FUNCTION fence.route_organization(organization_slug text) FROM PUBLIC;
GRANT ALL ON FUNCTION fence.route_organization(organization_slug text) TO liaison_portal;
GRANT ALL ON FUNCTION fence.route_organization(organization_slug text) TO liaison_owner;


--
-- Name: FUNCTION route_provider(provider uuid); Type: ACL; Schema: fence; Owner: liaison_definer
--

REVOKE ALL ON FUNCTION fence.route_provider(provider uuid) FROM PUBLIC;
GRANT ALL ON FUNCTION fence.route_provider(provider uuid) TO liaison_portal;
GRANT ALL ON FUNCTION fence.route_provider(provider uuid) TO liaison_owner;


--
-- Name: FUNCTION search_messages(incident uuid, of_exercises boolean, words text, mentioned boolean, before timestamp with time zone, before_id uuid, most integer); Type: ACL; Schema: fence; Owner: liaison_definer
--

REVOKE ALL ON FUNCTION fence.search_messages(incident uuid, of_exercises boolean, words text, mentioned boolean, before timestamp with time zone, before_id uuid, most integer) FROM PUBLIC;
GRANT ALL ON FUNCTION fence.search_messages(incident uuid, of_exercises boolean, words text, mentioned boolean, before timestamp with time zone, before_id uuid, most integer) TO liaison_portal;
GRANT ALL ON FUNCTION fence.search_messages(incident uuid, of_exercises boolean, words text, mentioned boolean, before timestamp with time zone, before_id uuid, most integer) TO liaison_owner;


--
-- Name: FUNCTION seat(); Type: ACL; Schema: fence; Owner: liaison_definer
--

REVOKE ALL ON FUNCTION fence.seat() FROM PUBLIC;
GRANT ALL ON FUNCTION fence.seat() TO liaison_portal;
GRANT ALL ON FUNCTION fence.seat() TO liaison_owner;


--
-- Name: FUNCTION surge_deeds(incident uuid); Type: ACL; Schema: fence; Owner: liaison_definer
--

REVOKE ALL ON FUNCTION fence.surge_deeds(incident uuid) FROM PUBLIC;
GRANT ALL ON FUNCTION fence.surge_deeds(incident uuid) TO liaison_portal;
GRANT ALL ON FUNCTION fence.surge_deeds(incident uuid) TO liaison_owner;


--
-- Name: FUNCTION touch(session uuid); Type: ACL; Schema: fence; Owner: liaison_definer
--

REVOKE ALL ON FUNCTION fence.touch(session uuid) FROM PUBLIC;
GRANT ALL ON FUNCTION fence.touch(session uuid) TO liaison_portal;
GRANT ALL ON FUNCTION fence.touch(session uuid) TO liaison_owner;


--
-- Name: TABLE workspace_member; Type: ACL; Schema: liaison; Owner: liaison_owner
--

GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE liaison.workspace_member TO liaison_definer;
GRANT SELECT ON TABLE liaison.workspace_member TO liaison_portal;


--
-- Name: COLUMN workspace_member.id; Type: ACL; Schema: liaison; Owner: liaison_owner
--

GRANT INSERT(id) ON TABLE liaison.workspace_member TO liaison_portal;


--
-- Name: COLUMN workspace_member.organization_id; Type: ACL; Schema: liaison; Owner: liaison_owner
--

GRANT INSERT(organization_id) ON TABLE liaison.workspace_member TO liaison_portal;


--
-- Name: COLUMN workspace_member.workspace_id; Type: ACL; Schema: liaison; Owner: liaison_owner
--

GRANT INSERT(workspace_id) ON TABLE liaison.workspace_member TO liaison_portal;


--
-- Name: COLUMN workspace_member.account_id; Type: ACL; Schema: liaison; Owner: liaison_owner
--

GRANT INSERT(account_id) ON TABLE liaison.workspace_member TO liaison_portal;


--
-- Name: COLUMN workspace_member.person_organization_id; Type: ACL; Schema: liaison; Owner: liaison_owner
--

GRANT INSERT(person_organization_id) ON TABLE liaison.workspace_member TO liaison_portal;


--
-- Name: COLUMN workspace_member.role; Type: ACL; Schema: liaison; Owner: liaison_owner
--

GRANT INSERT(role),UPDATE(role) ON TABLE liaison.workspace_member TO liaison_portal;


--
-- Name: COLUMN workspace_member.added_by; Type: ACL; Schema: liaison; Owner: liaison_owner
--

GRANT INSERT(added_by) ON TABLE liaison.workspace_member TO liaison_portal;


--
-- Name: COLUMN workspace_member.ended_at; Type: ACL; Schema: liaison; Owner: liaison_owner
--

GRANT UPDATE(ended_at) ON TABLE liaison.workspace_member TO liaison_portal;


--
-- Name: TABLE channel; Type: ACL; Schema: liaison; Owner: liaison_owner
--

GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE liaison.channel TO liaison_definer;
GRANT SELECT ON TABLE liaison.channel TO liaison_portal;


--
-- Name: COLUMN channel.id; Type: ACL; Schema: liaison; Owner: liaison_owner
--

GRANT INSERT(id) ON TABLE liaison.channel TO liaison_portal;


--
-- Name: COLUMN channel.organization_id; Type: ACL; Schema: liaison; Owner: liaison_owner
--

GRANT INSERT(organization_id) ON TABLE liaison.channel TO liaison_portal;


--
-- Name: COLUMN channel.incident_id; Type: ACL; Schema: liaison; Owner: liaison_owner
--

GRANT INSERT(incident_id) ON TABLE liaison.channel TO liaison_portal;


--
-- Name: COLUMN channel.kind; Type: ACL; Schema: liaison; Owner: liaison_owner
--

GRANT INSERT(kind) ON TABLE liaison.channel TO liaison_portal;


--
-- Name: COLUMN channel.name; Type: ACL; Schema: liaison; Owner: liaison_owner
--

GRANT INSERT(name),UPDATE(name) ON TABLE liaison.channel TO liaison_portal;


--
-- Name: COLUMN channel.purpose; Type: ACL; Schema: liaison; Owner: liaison_owner
--

GRANT INSERT(purpose),UPDATE(purpose) ON TABLE liaison.channel TO liaison_portal;


--
-- Name: COLUMN channel.audience; Type: ACL; Schema: liaison; Owner: liaison_owner
--

GRANT INSERT(audience) ON TABLE liaison.channel TO liaison_portal;


--
-- Name: COLUMN channel.created_by; Type: ACL; Schema: liaison; Owner: liaison_owner
--

GRANT INSERT(created_by) ON TABLE liaison.channel TO liaison_portal;


--
-- Name: COLUMN channel.closed_at; Type: ACL; Schema: liaison; Owner: liaison_owner
--

GRANT UPDATE(closed_at) ON TABLE liaison.channel TO liaison_portal;


--
-- Name: TABLE channel_audience; Type: ACL; Schema: liaison; Owner: liaison_owner
--

GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE liaison.channel_audience TO liaison_definer;
GRANT SELECT ON TABLE liaison.channel_audience TO liaison_portal;


--
-- Name: COLUMN channel_audience.id; Type: ACL; Schema: liaison; Owner: liaison_owner
--

GRANT INSERT(id) ON TABLE liaison.channel_audience TO liaison_portal;


--
-- Name: COLUMN channel_audience.organization_id; Type: ACL; Schema: liaison; Owner: liaison_owner
--

GRANT INSERT(organization_id) ON TABLE liaison.channel_audience TO liaison_portal;


--
-- Name: COLUMN channel_audience.incident_id; Type: ACL; Schema: liaison; Owner: liaison_owner
--

GRANT INSERT(incident_id) ON TABLE liaison.channel_audience TO liaison_portal;


--
-- Name: COLUMN channel_audience.channel_id; Type: ACL; Schema: liaison; Owner: liaison_owner
--

GRANT INSERT(channel_id) ON TABLE liaison.channel_audience TO liaison_portal;


--
-- Name: COLUMN channel_audience.position_id; Type: ACL; Schema: liaison; Owner: liaison_owner
--

GRANT INSERT(position_id) ON TABLE liaison.channel_audience TO liaison_portal;


--
-- Name: COLUMN channel_audience.participant_id; Type: ACL; Schema: liaison; Owner: liaison_owner
--

GRANT INSERT(participant_id) ON TABLE liaison.channel_audience TO liaison_portal;


--
-- Name: TABLE incident; Type: ACL; Schema: liaison; Owner: liaison_owner
--

GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE liaison.incident TO liaison_definer;
GRANT SELECT ON TABLE liaison.incident TO liaison_portal;


--
-- Name: COLUMN incident.id; Type: ACL; Schema: liaison; Owner: liaison_owner
--

GRANT INSERT(id) ON TABLE liaison.incident TO liaison_portal;


--
-- Name: COLUMN incident.organization_id; Type: ACL; Schema: liaison; Owner: liaison_owner
--

GRANT INSERT(organization_id) ON TABLE liaison.incident TO liaison_portal;


--
-- Name: COLUMN incident.number; Type: ACL; Schema: liaison; Owner: liaison_owner
--

GRANT INSERT(number) ON TABLE liaison.incident TO liaison_portal;


--
-- Name: COLUMN incident.kind; Type: ACL; Schema: liaison; Owner: liaison_owner
--

GRANT INSERT(kind) ON TABLE liaison.incident TO liaison_portal;


--
-- Name: COLUMN incident.type; Type: ACL; Schema: liaison; Owner: liaison_owner
--

GRANT INSERT(type),UPDATE(type) ON TABLE liaison.incident TO liaison_portal;


--
-- Name: COLUMN incident.event_rating; Type: ACL; Schema: liaison; Owner: liaison_owner
--

GRANT INSERT(event_rating),UPDATE(event_rating) ON TABLE liaison.incident TO liaison_portal;


--
-- Name: COLUMN incident.continuity_phase; Type: ACL; Schema: liaison; Owner: liaison_owner
--

GRANT INSERT(continuity_phase),UPDATE(continuity_phase) ON TABLE liaison.incident TO liaison_portal;


--
-- Name: COLUMN incident.status; Type: ACL; Schema: liaison; Owner: liaison_owner
--

GRANT INSERT(status),UPDATE(status) ON TABLE liaison.incident TO liaison_portal;


--
-- Name: COLUMN incident.location; Type: ACL; Schema: liaison; Owner: liaison_owner
--

GRANT INSERT(location),UPDATE(location) ON TABLE liaison.incident TO liaison_portal;


--
-- Name: COLUMN incident.tlp; Type: ACL; Schema: liaison; Owner: liaison_owner
--

GRANT INSERT(tlp),UPDATE(tlp) ON TABLE liaison.incident TO liaison_portal;


--
-- Name: COLUMN incident.cui; Type: ACL; Schema: liaison; Owner: liaison_owner
--

GRANT INSERT(cui),UPDATE(cui) ON TABLE liaison.incident TO liaison_portal;


--
-- Name: COLUMN incident.lead_organization_id; Type: ACL; Schema: liaison; Owner: liaison_owner
--

GRANT INSERT(lead_organization_id),UPDATE(lead_organization_id) ON TABLE liaison.incident TO liaison_portal;


--
-- Name: COLUMN incident.began_at; Type: ACL; Schema: liaison; Owner: liaison_owner
--

GRANT INSERT(began_at) ON TABLE liaison.incident TO liaison_portal;


--
-- Name: COLUMN incident.opened_by; Type: ACL; Schema: liaison; Owner: liaison_owner
--

GRANT INSERT(opened_by) ON TABLE liaison.incident TO liaison_portal;


--
-- Name: COLUMN incident.closed_at; Type: ACL; Schema: liaison; Owner: liaison_owner
--

GRANT UPDATE(closed_at) ON TABLE liaison.incident TO liaison_portal;


--
-- Name: COLUMN incident.report_minutes; Type: ACL; Schema: liaison; Owner: liaison_owner
--

GRANT UPDATE(report_minutes) ON TABLE liaison.incident TO liaison_portal;


--
-- Name: TABLE position_assignment; Type: ACL; Schema: liaison; Owner: liaison_owner
--

GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE liaison.position_assignment TO liaison_definer;
GRANT SELECT ON TABLE liaison.position_assignment TO liaison_portal;


--
-- Name: COLUMN position_assignment.id; Type: ACL; Schema: liaison; Owner: liaison_owner
--

GRANT INSERT(id) ON TABLE liaison.position_assignment TO liaison_portal;


--
-- Name: COLUMN position_assignment.organization_id; Type: ACL; Schema: liaison; Owner: liaison_owner
--

GRANT INSERT(organization_id) ON TABLE liaison.position_assignment TO liaison_portal;


--
-- Name: COLUMN position_assignment.incident_id; Type: ACL; Schema: liaison; Owner: liaison_owner
--

GRANT INSERT(incident_id) ON TABLE liaison.position_assignment TO liaison_portal;


--
-- Name: COLUMN position_assignment.position_id; Type: ACL; Schema: liaison; Owner: liaison_owner
--

GRANT INSERT(position_id) ON TABLE liaison.position_assignment TO liaison_portal;


--
-- Name: COLUMN position_assignment.account_id; Type: ACL; Schema: liaison; Owner: liaison_owner
--

GRANT INSERT(account_id) ON TABLE liaison.position_assignment TO liaison_portal;


--
-- Name: COLUMN position_assignment.person_organization_id; Type: ACL; Schema: liaison; Owner: liaison_owner
--

GRANT INSERT(person_organization_id) ON TABLE liaison.position_assignment TO liaison_portal;


--
-- Name: COLUMN position_assignment.assigned_by; Type: ACL; Schema: liaison; Owner: liaison_owner
--

GRANT INSERT(assigned_by) ON TABLE liaison.position_assignment TO liaison_portal;


--
-- Name: COLUMN position_assignment.checked_in_at; Type: ACL; Schema: liaison; Owner: liaison_owner
--

GRANT UPDATE(checked_in_at) ON TABLE liaison.position_assignment TO liaison_portal;


--
-- Name: COLUMN position_assignment.ended_at; Type: ACL; Schema: liaison; Owner: liaison_owner
--

GRANT UPDATE(ended_at) ON TABLE liaison.position_assignment TO liaison_portal;


--
-- Name: COLUMN position_assignment.ended_by; Type: ACL; Schema: liaison; Owner: liaison_owner
--

GRANT UPDATE(ended_by) ON TABLE liaison.position_assignment TO liaison_portal;


--
-- Name: COLUMN position_assignment.hand_over; Type: ACL; Schema: liaison; Owner: liaison_owner
--

GRANT UPDATE(hand_over) ON TABLE liaison.position_assignment TO liaison_portal;


--
-- Name: TABLE document; Type: ACL; Schema: liaison; Owner: liaison_owner
--

GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE liaison.document TO liaison_definer;
GRANT SELECT ON TABLE liaison.document TO liaison_portal;


--
-- Name: COLUMN document.id; Type: ACL; Schema: liaison; Owner: liaison_owner
--

GRANT INSERT(id) ON TABLE liaison.document TO liaison_portal;


--
-- Name: COLUMN document.organization_id; Type: ACL; Schema: liaison; Owner: liaison_owner
--

GRANT INSERT(organization_id) ON TABLE liaison.document TO liaison_portal;


--
-- Name: COLUMN document.workspace_id; Type: ACL; Schema: liaison; Owner: liaison_owner
--

GRANT INSERT(workspace_id) ON TABLE liaison.document TO liaison_portal;


--
-- Name: COLUMN document.file_id; Type: ACL; Schema: liaison; Owner: liaison_owner
--

GRANT INSERT(file_id) ON TABLE liaison.document TO liaison_portal;


--
-- Name: COLUMN document.title; Type: ACL; Schema: liaison; Owner: liaison_owner
--

GRANT INSERT(title),UPDATE(title) ON TABLE liaison.document TO liaison_portal;


--
-- Name: COLUMN document.description; Type: ACL; Schema: liaison; Owner: liaison_owner
--

GRANT INSERT(description),UPDATE(description) ON TABLE liaison.document TO liaison_portal;


--
-- Name: COLUMN document.language; Type: ACL; Schema: liaison; Owner: liaison_owner
--

GRANT INSERT(language),UPDATE(language) ON TABLE liaison.document TO liaison_portal;


--
-- Name: COLUMN document.tags; Type: ACL; Schema: liaison; Owner: liaison_owner
--

GRANT INSERT(tags),UPDATE(tags) ON TABLE liaison.document TO liaison_portal;


--
-- Name: COLUMN document.created_by; Type: ACL; Schema: liaison; Owner: liaison_owner
--

GRANT INSERT(created_by) ON TABLE liaison.document TO liaison_portal;


--
-- Name: COLUMN document.author_name; Type: ACL; Schema: liaison; Owner: liaison_owner
--

GRANT INSERT(author_name) ON TABLE liaison.document TO liaison_portal;


--
-- Name: COLUMN document.updated_at; Type: ACL; Schema: liaison; Owner: liaison_owner
--

GRANT UPDATE(updated_at) ON TABLE liaison.document TO liaison_portal;


--
-- Name: COLUMN document.trashed_at; Type: ACL; Schema: liaison; Owner: liaison_owner
--

GRANT UPDATE(trashed_at) ON TABLE liaison.document TO liaison_portal;


--
-- Name: COLUMN document.trashed_by; Type: ACL; Schema: liaison; Owner: liaison_owner
--

GRANT UPDATE(trashed_by) ON TABLE liaison.document TO liaison_portal;


--
-- Name: TABLE email_domain; Type: ACL; Schema: liaison; Owner: liaison_owner
--

GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE liaison.email_domain TO liaison_definer;
GRANT SELECT ON TABLE liaison.email_domain TO liaison_portal;


--
-- Name: COLUMN email_domain.id; Type: ACL; Schema: liaison; Owner: liaison_owner
--

GRANT INSERT(id) ON TABLE liaison.email_domain TO liaison_portal;


--
-- Name: COLUMN email_domain.organization_id; Type: ACL; Schema: liaison; Owner: liaison_owner
--

GRANT INSERT(organization_id) ON TABLE liaison.email_domain TO liaison_portal;


--
-- Name: COLUMN email_domain.identity_provider_id; Type: ACL; Schema: liaison; Owner: liaison_owner
--

GRANT INSERT(identity_provider_id) ON TABLE liaison.email_domain TO liaison_portal;


--
-- Name: COLUMN email_domain.domain; Type: ACL; Schema: liaison; Owner: liaison_owner
--

GRANT INSERT(domain) ON TABLE liaison.email_domain TO liaison_portal;


--
-- Name: COLUMN email_domain.verified_at; Type: ACL; Schema: liaison; Owner: liaison_owner
--

GRANT INSERT(verified_at),UPDATE(verified_at) ON TABLE liaison.email_domain TO liaison_portal;


--
-- Name: TABLE event; Type: ACL; Schema: liaison; Owner: liaison_owner
--

GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE liaison.event TO liaison_definer;
GRANT SELECT ON TABLE liaison.event TO liaison_portal;


--
-- Name: COLUMN event.id; Type: ACL; Schema: liaison; Owner: liaison_owner
--

GRANT INSERT(id) ON TABLE liaison.event TO liaison_portal;


--
-- Name: COLUMN event.organization_id; Type: ACL; Schema: liaison; Owner: liaison_owner
--

GRANT INSERT(organization_id) ON TABLE liaison.event TO liaison_portal;


--
-- Name: COLUMN event.workspace_id; Type: ACL; Schema: liaison; Owner: liaison_owner
--

GRANT INSERT(workspace_id) ON TABLE liaison.event TO liaison_portal;


--
-- Name: COLUMN event.name; Type: ACL; Schema: liaison; Owner: liaison_owner
--

GRANT INSERT(name) ON TABLE liaison.event TO liaison_portal;


--
-- Name: COLUMN event.subject_id; Type: ACL; Schema: liaison; Owner: liaison_owner
--

GRANT INSERT(subject_id) ON TABLE liaison.event TO liaison_portal;


--
-- Name: COLUMN event.account_id; Type: ACL; Schema: liaison; Owner: liaison_owner
--

GRANT INSERT(account_id) ON TABLE liaison.event TO liaison_portal;


--
-- Name: TABLE file; Type: ACL; Schema: liaison; Owner: liaison_owner
--

GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE liaison.file TO liaison_definer;
GRANT SELECT ON TABLE liaison.file TO liaison_portal;


--
-- Name: COLUMN file.id; Type: ACL; Schema: liaison; Owner: liaison_owner
--

GRANT INSERT(id) ON TABLE liaison.file TO liaison_portal;


--
-- Name: COLUMN file.organization_id; Type: ACL; Schema: liaison; Owner: liaison_owner
--

GRANT INSERT(organization_id) ON TABLE liaison.file TO liaison_portal;


--
-- Name: COLUMN file.workspace_id; Type: ACL; Schema: liaison; Owner: liaison_owner
--

GRANT INSERT(workspace_id) ON TABLE liaison.file TO liaison_portal;


--
-- Name: COLUMN file.name; Type: ACL; Schema: liaison; Owner: liaison_owner
--

GRANT INSERT(name) ON TABLE liaison.file TO liaison_portal;


--
-- Name: COLUMN file.size; Type: ACL; Schema: liaison; Owner: liaison_owner
--

GRANT INSERT(size) ON TABLE liaison.file TO liaison_portal;


--
-- Name: COLUMN file.media_type; Type: ACL; Schema: liaison; Owner: liaison_owner
--

GRANT INSERT(media_type) ON TABLE liaison.file TO liaison_portal;


--
-- Name: COLUMN file.sha256; Type: ACL; Schema: liaison; Owner: liaison_owner
--

GRANT INSERT(sha256) ON TABLE liaison.file TO liaison_portal;


--
-- Name: TABLE incident_organization; Type: ACL; Schema: liaison; Owner: liaison_owner
--

GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE liaison.incident_organization TO liaison_definer;
GRANT SELECT ON TABLE liaison.incident_organization TO liaison_portal;


--
-- Name: COLUMN incident_organization.id; Type: ACL; Schema: liaison; Owner: liaison_owner
--

GRANT INSERT(id) ON TABLE liaison.incident_organization TO liaison_portal;


--
-- Name: COLUMN incident_organization.organization_id; Type: ACL; Schema: liaison; Owner: liaison_owner
--

GRANT INSERT(organization_id) ON TABLE liaison.incident_organization TO liaison_portal;


--
-- Name: COLUMN incident_organization.incident_id; Type: ACL; Schema: liaison; Owner: liaison_owner
--

GRANT INSERT(incident_id) ON TABLE liaison.incident_organization TO liaison_portal;


--
-- Name: COLUMN incident_organization.participant_id; Type: ACL; Schema: liaison; Owner: liaison_owner
--

GRANT INSERT(participant_id) ON TABLE liaison.incident_organization TO liaison_portal;


--
-- Name: COLUMN incident_organization.brought_in_by; Type: ACL; Schema: liaison; Owner: liaison_owner
--

GRANT INSERT(brought_in_by) ON TABLE liaison.incident_organization TO liaison_portal;


--
-- Name: COLUMN incident_organization.ended_at; Type: ACL; Schema: liaison; Owner: liaison_owner
--

GRANT UPDATE(ended_at) ON TABLE liaison.incident_organization TO liaison_portal;


--
-- Name: TABLE incident_template; Type: ACL; Schema: liaison; Owner: liaison_owner
--

GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE liaison.incident_template TO liaison_definer;
GRANT SELECT ON TABLE liaison.incident_template TO liaison_portal;


--
-- Name: COLUMN incident_template.id; Type: ACL; Schema: liaison; Owner: liaison_owner
--

GRANT INSERT(id) ON TABLE liaison.incident_template TO liaison_portal;


--
-- Name: COLUMN incident_template.organization_id; Type: ACL; Schema: liaison; Owner: liaison_owner
--

GRANT INSERT(organization_id) ON TABLE liaison.incident_template TO liaison_portal;


--
-- Name: COLUMN incident_template.name; Type: ACL; Schema: liaison; Owner: liaison_owner
--

GRANT INSERT(name) ON TABLE liaison.incident_template TO liaison_portal;


--
-- Name: COLUMN incident_template.kind; Type: ACL; Schema: liaison; Owner: liaison_owner
--

GRANT INSERT(kind) ON TABLE liaison.incident_template TO liaison_portal;


--
-- Name: COLUMN incident_template.notice; Type: ACL; Schema: liaison; Owner: liaison_owner
--

GRANT INSERT(notice) ON TABLE liaison.incident_template TO liaison_portal;


--
-- Name: COLUMN incident_template.content; Type: ACL; Schema: liaison; Owner: liaison_owner
--

GRANT INSERT(content) ON TABLE liaison.incident_template TO liaison_portal;


--
-- Name: COLUMN incident_template.created_by; Type: ACL; Schema: liaison; Owner: liaison_owner
--

GRANT INSERT(created_by) ON TABLE liaison.incident_template TO liaison_portal;


--
-- Name: COLUMN incident_template.retired_at; Type: ACL; Schema: liaison; Owner: liaison_owner
--

GRANT UPDATE(retired_at) ON TABLE liaison.incident_template TO liaison_portal;


--
-- Name: TABLE join_request; Type: ACL; Schema: liaison; Owner: liaison_owner
--

GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE liaison.join_request TO liaison_definer;
GRANT SELECT ON TABLE liaison.join_request TO liaison_portal;


--
-- Name: COLUMN join_request.id; Type: ACL; Schema: liaison; Owner: liaison_owner
--

GRANT INSERT(id) ON TABLE liaison.join_request TO liaison_portal;


--
-- Name: COLUMN join_request.organization_id; Type: ACL; Schema: liaison; Owner: liaison_owner
--

GRANT INSERT(organization_id) ON TABLE liaison.join_request TO liaison_portal;


--
-- Name: COLUMN join_request.workspace_id; Type: ACL; Schema: liaison; Owner: liaison_owner
--

GRANT INSERT(workspace_id) ON TABLE liaison.join_request TO liaison_portal;


--
-- Name: COLUMN join_request.account_id; Type: ACL; Schema: liaison; Owner: liaison_owner
--

GRANT INSERT(account_id) ON TABLE liaison.join_request TO liaison_portal;


--
-- Name: COLUMN join_request.person_organization_id; Type: ACL; Schema: liaison; Owner: liaison_owner
--

GRANT INSERT(person_organization_id) ON TABLE liaison.join_request TO liaison_portal;


--
-- Name: COLUMN join_request.reason; Type: ACL; Schema: liaison; Owner: liaison_owner
--

GRANT INSERT(reason) ON TABLE liaison.join_request TO liaison_portal;


--
-- Name: COLUMN join_request.state; Type: ACL; Schema: liaison; Owner: liaison_owner
--

GRANT UPDATE(state) ON TABLE liaison.join_request TO liaison_portal;


--
-- Name: COLUMN join_request.answered_by; Type: ACL; Schema: liaison; Owner: liaison_owner
--

GRANT UPDATE(answered_by) ON TABLE liaison.join_request TO liaison_portal;


--
-- Name: COLUMN join_request.answered_at; Type: ACL; Schema: liaison; Owner: liaison_owner
--

GRANT UPDATE(answered_at) ON TABLE liaison.join_request TO liaison_portal;


--
-- Name: TABLE logout_token; Type: ACL; Schema: liaison; Owner: liaison_owner
--

GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE liaison.logout_token TO liaison_definer;
GRANT SELECT,DELETE ON TABLE liaison.logout_token TO liaison_portal;


--
-- Name: COLUMN logout_token.organization_id; Type: ACL; Schema: liaison; Owner: liaison_owner
--

GRANT INSERT(organization_id) ON TABLE liaison.logout_token TO liaison_portal;


--
-- Name: COLUMN logout_token.identity_provider_id; Type: ACL; Schema: liaison; Owner: liaison_owner
--

GRANT INSERT(identity_provider_id) ON TABLE liaison.logout_token TO liaison_portal;


--
-- Name: COLUMN logout_token.jti; Type: ACL; Schema: liaison; Owner: liaison_owner
--

GRANT INSERT(jti) ON TABLE liaison.logout_token TO liaison_portal;


--
-- Name: COLUMN logout_token.expires_at; Type: ACL; Schema: liaison; Owner: liaison_owner
--

GRANT INSERT(expires_at) ON TABLE liaison.logout_token TO liaison_portal;


--
-- Name: TABLE operational_period; Type: ACL; Schema: liaison; Owner: liaison_owner
--

GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE liaison.operational_period TO liaison_definer;
GRANT SELECT ON TABLE liaison.operational_period TO liaison_portal;


--
-- Name: COLUMN operational_period.id; Type: ACL; Schema: liaison; Owner: liaison_owner
--

GRANT INSERT(id) ON TABLE liaison.operational_period TO liaison_portal;


--
-- Name: COLUMN operational_period.organization_id; Type: ACL; Schema: liaison; Owner: liaison_owner
--

GRANT INSERT(organization_id) ON TABLE liaison.operational_period TO liaison_portal;


--
-- Name: COLUMN operational_period.incident_id; Type: ACL; Schema: liaison; Owner: liaison_owner
--

GRANT INSERT(incident_id) ON TABLE liaison.operational_period TO liaison_portal;


--
-- Name: COLUMN operational_period.number; Type: ACL; Schema: liaison; Owner: liaison_owner
--

GRANT INSERT(number) ON TABLE liaison.operational_period TO liaison_portal;


--
-- Name: COLUMN operational_period.starts_at; Type: ACL; Schema: liaison; Owner: liaison_owner
--

GRANT INSERT(starts_at) ON TABLE liaison.operational_period TO liaison_portal;


--
-- Name: COLUMN operational_period.ends_at; Type: ACL; Schema: liaison; Owner: liaison_owner
--

GRANT INSERT(ends_at) ON TABLE liaison.operational_period TO liaison_portal;


--
-- Name: COLUMN operational_period.objectives; Type: ACL; Schema: liaison; Owner: liaison_owner
--

GRANT INSERT(objectives) ON TABLE liaison.operational_period TO liaison_portal;


--
-- Name: COLUMN operational_period.created_by; Type: ACL; Schema: liaison; Owner: liaison_owner
--

GRANT INSERT(created_by) ON TABLE liaison.operational_period TO liaison_portal;


--
-- Name: TABLE "position"; Type: ACL; Schema: liaison; Owner: liaison_owner
--

GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE liaison."position" TO liaison_definer;
GRANT SELECT ON TABLE liaison."position" TO liaison_portal;


--
-- Name: COLUMN "position".id; Type: ACL; Schema: liaison; Owner: liaison_owner
--

GRANT INSERT(id) ON TABLE liaison."position" TO liaison_portal;


--
-- Name: COLUMN "position".organization_id; Type: ACL; Schema: liaison; Owner: liaison_owner
--

GRANT INSERT(organization_id) ON TABLE liaison."position" TO liaison_portal;


--
-- Name: COLUMN "position".incident_id; Type: ACL; Schema: liaison; Owner: liaison_owner
--

GRANT INSERT(incident_id) ON TABLE liaison."position" TO liaison_portal;


--
-- Name: COLUMN "position".title; Type: ACL; Schema: liaison; Owner: liaison_owner
--

GRANT INSERT(title) ON TABLE liaison."position" TO liaison_portal;


--
-- Name: COLUMN "position".section; Type: ACL; Schema: liaison; Owner: liaison_owner
--

GRANT INSERT(section) ON TABLE liaison."position" TO liaison_portal;


--
-- Name: COLUMN "position".rank; Type: ACL; Schema: liaison; Owner: liaison_owner
--

GRANT INSERT(rank) ON TABLE liaison."position" TO liaison_portal;


--
-- Name: TABLE presence; Type: ACL; Schema: liaison; Owner: liaison_owner
--

GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE liaison.presence TO liaison_definer;


--
-- Name: TABLE rate_limit; Type: ACL; Schema: liaison; Owner: liaison_owner
--

GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE liaison.rate_limit TO liaison_definer;
GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE liaison.rate_limit TO liaison_portal;


--
-- Name: TABLE sharing_agreement; Type: ACL; Schema: liaison; Owner: liaison_owner
--

GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE liaison.sharing_agreement TO liaison_definer;
GRANT SELECT ON TABLE liaison.sharing_agreement TO liaison_portal;


--
-- Name: COLUMN sharing_agreement.id; Type: ACL; Schema: liaison; Owner: liaison_owner
--

GRANT INSERT(id) ON TABLE liaison.sharing_agreement TO liaison_portal;


--
-- Name: COLUMN sharing_agreement.organization_id; Type: ACL; Schema: liaison; Owner: liaison_owner
--

GRANT INSERT(organization_id) ON TABLE liaison.sharing_agreement TO liaison_portal;


--
-- Name: COLUMN sharing_agreement.workspace_id; Type: ACL; Schema: liaison; Owner: liaison_owner
--

GRANT INSERT(workspace_id) ON TABLE liaison.sharing_agreement TO liaison_portal;


--
-- Name: COLUMN sharing_agreement.partner_organization_id; Type: ACL; Schema: liaison; Owner: liaison_owner
--

GRANT INSERT(partner_organization_id) ON TABLE liaison.sharing_agreement TO liaison_portal;


--
-- Name: COLUMN sharing_agreement.workspace_name; Type: ACL; Schema: liaison; Owner: liaison_owner
--

GRANT INSERT(workspace_name) ON TABLE liaison.sharing_agreement TO liaison_portal;


--
-- Name: COLUMN sharing_agreement.purpose; Type: ACL; Schema: liaison; Owner: liaison_owner
--

GRANT INSERT(purpose) ON TABLE liaison.sharing_agreement TO liaison_portal;


--
-- Name: COLUMN sharing_agreement.marking_ceiling; Type: ACL; Schema: liaison; Owner: liaison_owner
--

GRANT INSERT(marking_ceiling) ON TABLE liaison.sharing_agreement TO liaison_portal;


--
-- Name: COLUMN sharing_agreement.state; Type: ACL; Schema: liaison; Owner: liaison_owner
--

GRANT UPDATE(state) ON TABLE liaison.sharing_agreement TO liaison_portal;


--
-- Name: COLUMN sharing_agreement.expires_at; Type: ACL; Schema: liaison; Owner: liaison_owner
--

GRANT INSERT(expires_at) ON TABLE liaison.sharing_agreement TO liaison_portal;


--
-- Name: COLUMN sharing_agreement.offered_by; Type: ACL; Schema: liaison; Owner: liaison_owner
--

GRANT INSERT(offered_by) ON TABLE liaison.sharing_agreement TO liaison_portal;


--
-- Name: COLUMN sharing_agreement.answered_by; Type: ACL; Schema: liaison; Owner: liaison_owner
--

GRANT UPDATE(answered_by) ON TABLE liaison.sharing_agreement TO liaison_portal;


--
-- Name: COLUMN sharing_agreement.answered_at; Type: ACL; Schema: liaison; Owner: liaison_owner
--

GRANT UPDATE(answered_at) ON TABLE liaison.sharing_agreement TO liaison_portal;


--
-- Name: COLUMN sharing_agreement.ended_by; Type: ACL; Schema: liaison; Owner: liaison_owner
--

GRANT UPDATE(ended_by) ON TABLE liaison.sharing_agreement TO liaison_portal;


--
-- Name: COLUMN sharing_agreement.ended_at; Type: ACL; Schema: liaison; Owner: liaison_owner
--

GRANT UPDATE(ended_at) ON TABLE liaison.sharing_agreement TO liaison_portal;


--
-- Name: TABLE sign_in; Type: ACL; Schema: liaison; Owner: liaison_owner
--

GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE liaison.sign_in TO liaison_definer;
GRANT SELECT,DELETE ON TABLE liaison.sign_in TO liaison_portal;


--
-- Name: COLUMN sign_in.id; Type: ACL; Schema: liaison; Owner: liaison_owner
--

GRANT INSERT(id) ON TABLE liaison.sign_in TO liaison_portal;


--
-- Name: COLUMN sign_in.organization_id; Type: ACL; Schema: liaison; Owner: liaison_owner
--

GRANT INSERT(organization_id) ON TABLE liaison.sign_in TO liaison_portal;


--
-- Name: COLUMN sign_in.identity_provider_id; Type: ACL; Schema: liaison; Owner: liaison_owner
--

GRANT INSERT(identity_provider_id) ON TABLE liaison.sign_in TO liaison_portal;


--
-- Name: COLUMN sign_in.state_hash; Type: ACL; Schema: liaison; Owner: liaison_owner
--

GRANT INSERT(state_hash) ON TABLE liaison.sign_in TO liaison_portal;


--
-- Name: COLUMN sign_in.browser_hash; Type: ACL; Schema: liaison; Owner: liaison_owner
--

GRANT INSERT(browser_hash) ON TABLE liaison.sign_in TO liaison_portal;


--
-- Name: COLUMN sign_in.checks_sealed; Type: ACL; Schema: liaison; Owner: liaison_owner
--

GRANT INSERT(checks_sealed) ON TABLE liaison.sign_in TO liaison_portal;


--
-- Name: COLUMN sign_in.return_to; Type: ACL; Schema: liaison; Owner: liaison_owner
--

GRANT INSERT(return_to) ON TABLE liaison.sign_in TO liaison_portal;


--
-- Name: COLUMN sign_in.acknowledged_at; Type: ACL; Schema: liaison; Owner: liaison_owner
--

GRANT INSERT(acknowledged_at) ON TABLE liaison.sign_in TO liaison_portal;


--
-- Name: TABLE situation_report; Type: ACL; Schema: liaison; Owner: liaison_owner
--

GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE liaison.situation_report TO liaison_definer;
GRANT SELECT ON TABLE liaison.situation_report TO liaison_portal;


--
-- Name: COLUMN situation_report.id; Type: ACL; Schema: liaison; Owner: liaison_owner
--

GRANT INSERT(id) ON TABLE liaison.situation_report TO liaison_portal;


--
-- Name: COLUMN situation_report.organization_id; Type: ACL; Schema: liaison; Owner: liaison_owner
--

GRANT INSERT(organization_id) ON TABLE liaison.situation_report TO liaison_portal;


--
-- Name: COLUMN situation_report.incident_id; Type: ACL; Schema: liaison; Owner: liaison_owner
--

GRANT INSERT(incident_id) ON TABLE liaison.situation_report TO liaison_portal;


--
-- Name: COLUMN situation_report.number; Type: ACL; Schema: liaison; Owner: liaison_owner
--

GRANT INSERT(number) ON TABLE liaison.situation_report TO liaison_portal;


--
-- Name: COLUMN situation_report.state; Type: ACL; Schema: liaison; Owner: liaison_owner
--

GRANT UPDATE(state) ON TABLE liaison.situation_report TO liaison_portal;


--
-- Name: COLUMN situation_report.period_from; Type: ACL; Schema: liaison; Owner: liaison_owner
--

GRANT INSERT(period_from) ON TABLE liaison.situation_report TO liaison_portal;


--
-- Name: COLUMN situation_report.period_to; Type: ACL; Schema: liaison; Owner: liaison_owner
--

GRANT INSERT(period_to) ON TABLE liaison.situation_report TO liaison_portal;


--
-- Name: COLUMN situation_report.log_through; Type: ACL; Schema: liaison; Owner: liaison_owner
--

GRANT INSERT(log_through) ON TABLE liaison.situation_report TO liaison_portal;


--
-- Name: COLUMN situation_report.situation; Type: ACL; Schema: liaison; Owner: liaison_owner
--

GRANT INSERT(situation),UPDATE(situation) ON TABLE liaison.situation_report TO liaison_portal;


--
-- Name: COLUMN situation_report.events; Type: ACL; Schema: liaison; Owner: liaison_owner
--

GRANT INSERT(events),UPDATE(events) ON TABLE liaison.situation_report TO liaison_portal;


--
-- Name: COLUMN situation_report.actions; Type: ACL; Schema: liaison; Owner: liaison_owner
--

GRANT INSERT(actions),UPDATE(actions) ON TABLE liaison.situation_report TO liaison_portal;


--
-- Name: COLUMN situation_report.planned; Type: ACL; Schema: liaison; Owner: liaison_owner
--

GRANT INSERT(planned),UPDATE(planned) ON TABLE liaison.situation_report TO liaison_portal;


--
-- Name: COLUMN situation_report.needs; Type: ACL; Schema: liaison; Owner: liaison_owner
--

GRANT INSERT(needs),UPDATE(needs) ON TABLE liaison.situation_report TO liaison_portal;


--
-- Name: COLUMN situation_report.organization_chart; Type: ACL; Schema: liaison; Owner: liaison_owner
--

GRANT INSERT(organization_chart),UPDATE(organization_chart) ON TABLE liaison.situation_report TO liaison_portal;


--
-- Name: COLUMN situation_report.tlp; Type: ACL; Schema: liaison; Owner: liaison_owner
--

GRANT INSERT(tlp),UPDATE(tlp) ON TABLE liaison.situation_report TO liaison_portal;


--
-- Name: COLUMN situation_report.cui; Type: ACL; Schema: liaison; Owner: liaison_owner
--

GRANT INSERT(cui),UPDATE(cui) ON TABLE liaison.situation_report TO liaison_portal;


--
-- Name: COLUMN situation_report.version; Type: ACL; Schema: liaison; Owner: liaison_owner
--

GRANT UPDATE(version) ON TABLE liaison.situation_report TO liaison_portal;


--
-- Name: COLUMN situation_report.prepared_by; Type: ACL; Schema: liaison; Owner: liaison_owner
--

GRANT INSERT(prepared_by) ON TABLE liaison.situation_report TO liaison_portal;


--
-- Name: COLUMN situation_report.updated_by; Type: ACL; Schema: liaison; Owner: liaison_owner
--

GRANT INSERT(updated_by),UPDATE(updated_by) ON TABLE liaison.situation_report TO liaison_portal;


--
-- Name: COLUMN situation_report.updated_at; Type: ACL; Schema: liaison; Owner: liaison_owner
--

GRANT UPDATE(updated_at) ON TABLE liaison.situation_report TO liaison_portal;


--
-- Name: COLUMN situation_report.approved_by; Type: ACL; Schema: liaison; Owner: liaison_owner
--

GRANT UPDATE(approved_by) ON TABLE liaison.situation_report TO liaison_portal;


--
-- Name: COLUMN situation_report.approved_at; Type: ACL; Schema: liaison; Owner: liaison_owner
--

GRANT UPDATE(approved_at) ON TABLE liaison.situation_report TO liaison_portal;


--
-- Name: TABLE task; Type: ACL; Schema: liaison; Owner: liaison_owner
--

GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE liaison.task TO liaison_definer;
GRANT SELECT ON TABLE liaison.task TO liaison_portal;


--
-- Name: COLUMN task.id; Type: ACL; Schema: liaison; Owner: liaison_owner
--

GRANT INSERT(id) ON TABLE liaison.task TO liaison_portal;


--
-- Name: COLUMN task.organization_id; Type: ACL; Schema: liaison; Owner: liaison_owner
--

GRANT INSERT(organization_id) ON TABLE liaison.task TO liaison_portal;


--
-- Name: COLUMN task.incident_id; Type: ACL; Schema: liaison; Owner: liaison_owner
--

GRANT INSERT(incident_id) ON TABLE liaison.task TO liaison_portal;


--
-- Name: COLUMN task.checklist; Type: ACL; Schema: liaison; Owner: liaison_owner
--

GRANT INSERT(checklist) ON TABLE liaison.task TO liaison_portal;


--
-- Name: COLUMN task.title; Type: ACL; Schema: liaison; Owner: liaison_owner
--

GRANT INSERT(title),UPDATE(title) ON TABLE liaison.task TO liaison_portal;


--
-- Name: COLUMN task.detail; Type: ACL; Schema: liaison; Owner: liaison_owner
--

GRANT INSERT(detail),UPDATE(detail) ON TABLE liaison.task TO liaison_portal;


--
-- Name: COLUMN task.state; Type: ACL; Schema: liaison; Owner: liaison_owner
--

GRANT UPDATE(state) ON TABLE liaison.task TO liaison_portal;


--
-- Name: COLUMN task.position_id; Type: ACL; Schema: liaison; Owner: liaison_owner
--

GRANT INSERT(position_id),UPDATE(position_id) ON TABLE liaison.task TO liaison_portal;


--
-- Name: COLUMN task.assignee_id; Type: ACL; Schema: liaison; Owner: liaison_owner
--

GRANT INSERT(assignee_id),UPDATE(assignee_id) ON TABLE liaison.task TO liaison_portal;


--
-- Name: COLUMN task.due_at; Type: ACL; Schema: liaison; Owner: liaison_owner
--

GRANT INSERT(due_at),UPDATE(due_at) ON TABLE liaison.task TO liaison_portal;


--
-- Name: COLUMN task.created_by; Type: ACL; Schema: liaison; Owner: liaison_owner
--

GRANT INSERT(created_by) ON TABLE liaison.task TO liaison_portal;


--
-- Name: COLUMN task.changed_by; Type: ACL; Schema: liaison; Owner: liaison_owner
--

GRANT INSERT(changed_by),UPDATE(changed_by) ON TABLE liaison.task TO liaison_portal;


--
-- Name: COLUMN task.changed_at; Type: ACL; Schema: liaison; Owner: liaison_owner
--

GRANT UPDATE(changed_at) ON TABLE liaison.task TO liaison_portal;


--
-- Name: TABLE upload; Type: ACL; Schema: liaison; Owner: liaison_owner
--

GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE liaison.upload TO liaison_definer;
GRANT SELECT,DELETE ON TABLE liaison.upload TO liaison_portal;


--
-- Name: COLUMN upload.id; Type: ACL; Schema: liaison; Owner: liaison_owner
--

GRANT INSERT(id) ON TABLE liaison.upload TO liaison_portal;


--
-- Name: COLUMN upload.organization_id; Type: ACL; Schema: liaison; Owner: liaison_owner
--

GRANT INSERT(organization_id) ON TABLE liaison.upload TO liaison_portal;


--
-- Name: COLUMN upload.workspace_id; Type: ACL; Schema: liaison; Owner: liaison_owner
--

GRANT INSERT(workspace_id) ON TABLE liaison.upload TO liaison_portal;


--
-- Name: COLUMN upload.account_id; Type: ACL; Schema: liaison; Owner: liaison_owner
--

GRANT INSERT(account_id) ON TABLE liaison.upload TO liaison_portal;


--
-- Name: COLUMN upload.size; Type: ACL; Schema: liaison; Owner: liaison_owner
--

GRANT INSERT(size) ON TABLE liaison.upload TO liaison_portal;


--
-- Name: COLUMN upload.name; Type: ACL; Schema: liaison; Owner: liaison_owner
--

GRANT INSERT(name) ON TABLE liaison.upload TO liaison_portal;


--
-- Name: COLUMN upload.metadata; Type: ACL; Schema: liaison; Owner: liaison_owner
--

GRANT INSERT(metadata) ON TABLE liaison.upload TO liaison_portal;


--
-- Name: COLUMN upload.store_reference; Type: ACL; Schema: liaison; Owner: liaison_owner
--

GRANT UPDATE(store_reference) ON TABLE liaison.upload TO liaison_portal;


--
-- Name: COLUMN upload.touched_at; Type: ACL; Schema: liaison; Owner: liaison_owner
--

GRANT UPDATE(touched_at) ON TABLE liaison.upload TO liaison_portal;


--
-- Name: COLUMN upload.abandoned_at; Type: ACL; Schema: liaison; Owner: liaison_owner
--

GRANT UPDATE(abandoned_at) ON TABLE liaison.upload TO liaison_portal;


--
-- Name: TABLE workspace; Type: ACL; Schema: liaison; Owner: liaison_owner
--

GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE liaison.workspace TO liaison_definer;
GRANT SELECT ON TABLE liaison.workspace TO liaison_portal;


--
-- Name: COLUMN workspace.id; Type: ACL; Schema: liaison; Owner: liaison_owner
--

GRANT INSERT(id) ON TABLE liaison.workspace TO liaison_portal;


--
-- Name: COLUMN workspace.organization_id; Type: ACL; Schema: liaison; Owner: liaison_owner
--

GRANT INSERT(organization_id) ON TABLE liaison.workspace TO liaison_portal;


--
-- Name: COLUMN workspace.name; Type: ACL; Schema: liaison; Owner: liaison_owner
--

GRANT INSERT(name),UPDATE(name) ON TABLE liaison.workspace TO liaison_portal;


--
-- Name: COLUMN workspace.summary; Type: ACL; Schema: liaison; Owner: liaison_owner
--

GRANT INSERT(summary),UPDATE(summary) ON TABLE liaison.workspace TO liaison_portal;


--
-- Name: COLUMN workspace.directory; Type: ACL; Schema: liaison; Owner: liaison_owner
--

GRANT INSERT(directory),UPDATE(directory) ON TABLE liaison.workspace TO liaison_portal;


--
-- Name: COLUMN workspace.state; Type: ACL; Schema: liaison; Owner: liaison_owner
--

GRANT UPDATE(state) ON TABLE liaison.workspace TO liaison_portal;


--
-- Name: COLUMN workspace.created_by; Type: ACL; Schema: liaison; Owner: liaison_owner
--

GRANT INSERT(created_by) ON TABLE liaison.workspace TO liaison_portal;


--
-- Name: COLUMN workspace.kind; Type: ACL; Schema: liaison; Owner: liaison_owner
--

GRANT INSERT(kind) ON TABLE liaison.workspace TO liaison_portal;


--
-- Name: COLUMN workspace.exercise; Type: ACL; Schema: liaison; Owner: liaison_owner
--

GRANT INSERT(exercise) ON TABLE liaison.workspace TO liaison_portal;


--
-- Name: DEFAULT PRIVILEGES FOR TABLES; Type: DEFAULT ACL; Schema: liaison; Owner: liaison_owner
--

ALTER DEFAULT PRIVILEGES FOR ROLE liaison_owner IN SCHEMA liaison GRANT SELECT,INSERT,DELETE,UPDATE ON TABLES TO liaison_definer;


--
-- PostgreSQL database dump complete
--
