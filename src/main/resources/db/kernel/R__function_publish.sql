create or replace procedure kernel.publish(
    view regclass,
    kind text,
    audience text[],
    cell_sets text[] default '{}',
    consent text default null,
    required_filters text[] default '{}',
    key name[] default '{}',
    subjects text[] default '{}',
    own_by text default null,
    same_for_all boolean default false)
    language plpgsql set search_path = '' as
$$
declare
    name constant name := (select c.relname from pg_catalog.pg_class c where c.oid = view);
    module constant name := current_setting('scrim.module');
    is_invoker constant boolean := coalesce((select 'security_invoker=true' = any (c.reloptions)
        or 'security_invoker=on' = any (c.reloptions) from pg_catalog.pg_class c where c.oid = view), false);
    role text;
    wrong text;
begin
    wrong := case
        when (select c.relnamespace from pg_catalog.pg_class c where c.oid = view and c.relkind = 'v')
            is distinct from 'api'::regnamespace then 'it is no view in schema api'
        when kind = 'mine' and not is_invoker then 'kind mine: create it with (security_invoker = true)'
        when kind <> 'mine' and is_invoker then 'kind ' || kind || ': create it without security_invoker'
        when pg_catalog.obj_description(view, 'pg_class') is null then 'say with comment on view what it answers'
        when not audience <@ array['anon', 'authenticated', 'service_role'] or audience = '{}'
            then 'its audience is not some of anon, authenticated, service_role'
        when not required_filters <@ array(select a.attname::text from pg_catalog.pg_attribute a
                where a.attrelid = view and a.attnum > 0)
            then 'it requires filters on columns it does not have'
        when not publish.key <@ array(select a.attname from pg_catalog.pg_attribute a
                where a.attrelid = publish.view and a.attnum > 0)
            then 'its key names columns it does not have'
        when publish.key <> '{}' and publish.cell_sets = '{}' and publish.kind <> 'volunteered'
            then 'it has a key and shows no releases: a view that is not of released figures is read as it is'
        when publish.key <> '{}' and not 'anon' = any (publish.audience)
            then 'it has a key and is not for anon: what is released is for everybody'
        when publish.kind <> 'mine' and (publish.subjects <> '{}' or publish.own_by is not null or publish.same_for_all)
            then 'only of kind mine it says whose rows it shows'
        when publish.own_by is not null and publish.same_for_all
            then 'it shows rows of the caller, or the same to all: say one of own_by and same_for_all'
        else kernel.view_fault(view, publish.subjects, publish.own_by) end;
    if wrong is not null then
        raise exception using errcode = '23514', schema = 'kernel', constraint = 'view_can_be_published',
            message = format('%s cannot be published: %s', view, wrong);
    end if;
    if kind <> 'mine' then
        -- owned by a role that can read released cells and public reference data, and nothing else
        grant create on schema api to publisher;
        execute format('alter view %s owner to publisher', view);
        revoke create on schema api from publisher;
    end if;
    execute format('revoke all on %s from public, anon, authenticated, service_role', view);
    if key <> '{}' then
        execute format('grant select on %s to aggregator', view);
    else
        execute format('revoke all on %s from aggregator', view);
    end if;
    foreach role in array audience loop
        execute format('grant select on %s to %I', view, role);
    end loop;
    insert into kernel.endpoints as e (name, view, module, kind, audience, cell_sets, consent, required_filters,
        origins, searchable, key, subjects, own_by, same_for_all)
    values (name, view, module, kind, audience, cell_sets, consent, required_filters, kernel.column_origins(view),
        kind <> 'mine' or coalesce(kernel.is_found_by_index(own_by), false), key, subjects, own_by, same_for_all)
    on conflict on constraint endpoints_pkey do update set
        (view, module, kind, audience, cell_sets, consent, required_filters, origins, searchable, key, subjects, own_by,
            same_for_all, for_staff, counts_only)
        = (excluded.view, excluded.module, excluded.kind, excluded.audience, excluded.cell_sets, excluded.consent,
            excluded.required_filters, excluded.origins, excluded.searchable, excluded.key, excluded.subjects,
            excluded.own_by, excluded.same_for_all, false, false);
    update kernel.editions d set outdated = true where d.view = name and d.rows is not null;
end
$$;
comment on procedure kernel.publish(regclass, text, text[], text[], text, text[], name[], text[], text, boolean) is 'Makes an endpoint of a view in schema api. Kinds: mine (the caller''s policies apply), ours (released cells and reference data), volunteered (people who gave the consent). Who is not signed in has to name one of required_filters by an equal value. With a key, which tells its rows apart, a view of released figures is read as it stood at its newest release, and has a feed; without one, because rows in it are their owners'' to change, as it is. A view of kind mine over tables about people says whose rows it shows: own_by (schema.table.column: rows of the caller and no others), same_for_all (staff see no more than others), or subjects (who is read when staff read it: columns that hold a person, or table(column)) and then kernel.for_staff. Grants select to the audience; grants to write follow it in the author''s script.';
