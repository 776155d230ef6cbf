create or replace procedure kernel.register(
    relation regclass,
    subject name default null,
    via name default null,
    own boolean default false,
    erase text default 'delete',
    basis text default null,
    retain interval default null,
    audit boolean default true,
    not_for_subject text[] default null)
    language plpgsql set search_path = '' as
$$
declare
    module constant name := (select n.nspname from pg_catalog.pg_class c
        join pg_catalog.pg_namespace n on n.oid = c.relnamespace where c.oid = relation);
    personal text[] := kernel.columns_of_class(relation,
        (select array_agg(d.name) from kernel.data_classes d where d.personal));
    missing text;
begin
    missing := case
        when not exists (select from pg_catalog.pg_index i where i.indrelid = relation and i.indisprimary)
            then 'it has no primary key'
        when personal <> '{}' and subject is null and via is null
            then format('its columns %s are personal: say subject => or via =>', array_to_string(personal, ', '))
        when subject is not null and not exists (select from pg_catalog.pg_attribute a
            where a.attrelid = relation and a.attname = subject and a.atttypid = 'uuid'::regtype and not a.attisdropped)
            then format('its subject %s is no column of type uuid', subject)
        when via is not null and kernel.parent_of(relation, via) is null
            then format('its column %s is no foreign key to a registered table with a subject', via)
        when not audit and module <> 'kernel'
            then 'only tables of the kernel itself go unaudited'
        when not not_for_subject <@ (array(select a.attname::text from pg_catalog.pg_attribute a
                where a.attrelid = relation and a.attnum > 0 and not a.attisdropped) || '*'::text)
            then 'not_for_subject names columns it does not have' end;
    if missing is not null then
        raise exception using errcode = '23514', schema = 'kernel', constraint = 'table_can_be_registered',
            message = format('%s cannot be registered: %s', relation, missing);
    end if;
    insert into kernel.registrations as r (relation, module, subject, via, own, erase, basis, retain, not_for_subject)
    values (relation, module, subject, via, own, erase, basis, retain, not_for_subject)
    on conflict on constraint registrations_pkey do update
        set (subject, via, own, erase, basis, retain, not_for_subject) = (excluded.subject, excluded.via, excluded.own,
            excluded.erase, excluded.basis, excluded.retain, excluded.not_for_subject);
    -- not again where it is on: a table with trigger events pending cannot be altered, and migration_checks has some
    -- whenever this is called for the second time
    if exists (select from pg_catalog.pg_class c
        where c.oid = relation and not (c.relrowsecurity and c.relforcerowsecurity)) then
        execute format('alter table %s enable row level security', relation);
        execute format('alter table %s force row level security', relation);
    end if;
    execute format('revoke all on %s from public', relation);
    execute format('drop trigger if exists kernel_audit on %s', relation);
    if audit then
        -- an erasure leaves a line per table, not per row (kernel.note_erasure)
        execute format('create trigger kernel_audit after insert or update or delete on %s
            for each row when (current_user <> ''eraser'') execute function kernel.on_change()', relation);
    end if;
    if audit then
        call kernel.guard_person_keys(relation);
    end if;
    execute format('drop trigger if exists kernel_updated_at on %s', relation);
    if exists (select from pg_catalog.pg_attribute a
        where a.attrelid = relation and a.attname = 'updated_at' and not a.attisdropped) then
        execute format('create trigger kernel_updated_at before update on %s
            for each row execute function kernel.on_update()', relation);
    end if;
    call kernel.guard_growth(relation);
    call kernel.guard_addresses(relation);
    call kernel.desk_policies_of(relation);
end
$$;
comment on procedure kernel.register(regclass, name, name, boolean, text, text, interval, boolean, text[]) is
'States the facts of a table and does the chores nobody may forget: forces row security, revokes from public, attaches the audit and updated_at triggers, limits what one person writes, makes the exporter''s and eraser''s policies. Refuses (23514 table_can_be_registered) a table without a primary key, or one with personal columns and neither subject nor via. not_for_subject: the columns that an export does not tell the subject because staff note there what they think, or what others said ({*}: none is told; {}: all are). Call it again after the facts change.';
