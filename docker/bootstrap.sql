-- Creates the logins and roles Scrim runs as, and takes from everybody what would let a caller step out of the role
-- the gate gave it. Run it in the database, as a superuser, or on a managed server as whoever owns the database and may
-- create roles (createrole); and again, as the same, after each release: it changes what has changed. What the server
-- does not allow is a warning here and a line of the command `verify`; both read setup.gaps.
-- Passwords: the setting scrim.password_<login> of the session; a login without one keeps the password it has. As
-- PGOPTIONS="-c scrim.password_jobs=…" they reach the server in no statement that it could log: bootstrap.sh does so.
-- Roles belong to the whole server. Those made here say so in their comment, with the database; roles of the same names
-- that somebody else made, or the bootstrap of another database, are named and left alone, and nothing is done. With
-- scrim.take_over_roles=on they are changed all the same, passwords included.

set client_min_messages = error; -- PostgreSQL's own notices would drown the warnings at the end

create schema if not exists setup;
comment on schema setup is 'Who logs in, and what the server did not let docker/bootstrap.sql do.';
create or replace view setup.logins (name, roles, inherits, statement_timeout, lock_timeout, idle_timeout) as
    -- one set role reaches every role of the login: so each login has only its own
    -- a network may forward nothing: the program waits longer than each statement_timeout, but not for ever
    values ('authenticator', '{anon,authenticated}'::text[], false, '10s', '5s', '30s'),
        ('server', '{service_role}', false, '60s', '5s', '30s'),
        ('releaser', '{aggregator}', false, '60s', '5s', '30s'),
        ('desk_worker', '{exporter,eraser}', false, '10min', '5s', '10min'),
        ('jobs', '{}', false, '10s', '5s', '30s'),
        -- it hands definer functions and released views to these, and logs in for migrations only, which allow more
        ('migrator', '{publisher,kernel_code,identity_code,nightlife_code,safety_code,commerce_code,music_code,'
            'social_code,messaging_code,desk_code,coaching_code,workspace_code}', true, '60s', '60s', '10min'),
        ('backup', '{pg_read_all_data}', true, '0', '0', '0');
create or replace view setup.escapes (name) as
    select p.oid::regprocedure from pg_catalog.pg_proc p
    where p.pronamespace = 'pg_catalog'::regnamespace
            and p.proname ~ '^(set_config|pg_notify|pg_sleep.*|lo_.*|lo(read|write)|pg_(try_)?advisory_(un)?lock.*)$'
        or p.proname like 'dblink%';
create or replace procedure setup.attempt(statement text) language plpgsql as $$
begin
    execute statement;
exception when insufficient_privilege or feature_not_supported or undefined_file then null; -- setup.gaps says it
end $$;
create or replace view setup.roles (name, of_login, made_for, is_ours) as
    select n.name, l.name, m.made_for, m.made_for is not distinct from current_database() or m.made_for is null
        -- made by a release that left no comments
        and exists (select from pg_catalog.pg_namespace where nspname = 'kernel' and nspowner = to_regrole('migrator'))
    from setup.logins l cross join unnest(l.name || l.roles) n (name)
    join pg_catalog.pg_roles r on r.rolname = n.name and n.name not like 'pg\_%'
    cross join lateral (select substring(pg_catalog.shobj_description(r.oid, 'pg_authid')
        from '^Scrim: made by bootstrap.sql for the database (.*)$')) m (made_for);

do $logins$
declare
    login record;
    item text;
    strange text;
begin
    select string_agg(name || coalesce(' (of the database ' || made_for || ')', ''), ', ' order by name) into strange
    from setup.roles where not is_ours;
    if strange is not null and current_setting('scrim.take_over_roles', true) is distinct from 'on' then
        raise exception 'bootstrap: the server has roles that were not made for the database %: %. Nothing is changed.',
                current_database(), strange
            using hint = 'Use a server of its own, or drop these roles if nobody needs them. If they may be changed,'
                ' passwords included, set scrim.take_over_roles to on (bootstrap.sh: SCRIM_TAKE_OVER_ROLES=on).';
    end if;
    for login in select * from setup.logins loop
        if to_regrole(login.name) is null then execute format('create role %I login', login.name); end if;
        execute format('alter role %I %s', login.name, case when login.inherits then 'inherit' else 'noinherit' end);
        item := current_setting('scrim.password_' || login.name, true);
        if item <> '' then
            begin
                execute format('alter role %I password %L', login.name, item);
            exception when others then
                -- PostgreSQL would log the statement, and the password in it
                raise exception 'bootstrap: the password of % is refused', login.name using errcode = sqlstate;
            end;
        end if;
        foreach item in array login.roles loop
            if to_regrole(item) is null then execute format('create role %I nologin', item); end if;
            call setup.attempt(format(case when current_setting('server_version_num')::integer < 160000 then 'grant %I to %I'
                else 'grant %I to %I with set true, inherit %s' end, item, login.name, login.inherits::text));
        end loop;
        foreach item in array array['search_path=', 'timezone=UTC', 'statement_timeout=' || login.statement_timeout,
            'lock_timeout=' || login.lock_timeout, 'log_parameter_max_length_on_error=0',
            'idle_in_transaction_session_timeout=' || login.idle_timeout] loop
            execute format('alter role %I set %s = %L', login.name, split_part(item, '=', 1), split_part(item, '=', 2));
        end loop;
        -- a statement may be logged, what a person sent in it may not
        call setup.attempt(format('alter role %I set log_parameter_max_length = 0', login.name));
        for item in select name from setup.roles where of_login = login.name loop
            call setup.attempt(format('comment on role %I is %L', item,
                'Scrim: made by bootstrap.sql for the database ' || current_database()));
        end loop;
    end loop;
    call setup.attempt('alter role backup bypassrls');
end
$logins$;

create or replace view setup.extensions (name) as values ('pgcrypto');
do $extensions$
declare
    wanted text;
begin
    call setup.attempt('create schema if not exists extensions');
    for wanted in select name from setup.extensions loop
        call setup.attempt(format('create extension if not exists %I schema extensions', wanted));
    end loop;
    call setup.attempt('grant usage on schema extensions to migrator, kernel_code');
end
$extensions$;

do $rights$
declare
    -- who made a role may take it on, and lay it down again
    borrows constant boolean := not pg_has_role('migrator', 'usage');
    escape text;
begin
    execute format('revoke all on database %I from public', current_database());
    execute format('grant connect on database %I to %s', current_database(),
        (select string_agg(quote_ident(name), ', ') from setup.logins));
    execute format('grant create on database %I to migrator', current_database());
    call setup.attempt('revoke all on schema public from public');
    if borrows then call setup.attempt('grant migrator to current_user'); end if;
    call setup.attempt('alter default privileges for role migrator revoke execute on functions from public');
    if borrows then call setup.attempt('revoke migrator from current_user'); end if;
    for escape in select name from setup.escapes loop
        call setup.attempt(format('revoke execute on function %s from public', escape));
        if escape !~ '^(lo|pg_sleep)' then
            call setup.attempt(format('grant execute on function %s to migrator', escape));
        end if;
    end loop;
    call setup.attempt('grant execute on function pg_catalog.set_config(text, text, boolean)
        to authenticator, server, releaser, desk_worker, jobs, backup, kernel_code');
    -- no anonymous code blocks for those who only ever send statements of ours
    call setup.attempt('revoke usage on language plpgsql from public');
    call setup.attempt('grant usage on language plpgsql to migrator');
end
$rights$;

-- without these nothing can be migrated, and migrate says so
create or replace view setup.missing (gap, remedy) as
    select e.name || case when s.nspname is not null then ' is in schema ' || s.nspname || ', not in schema extensions'
            when a.name is null then ' is not on the server' else ' was not created' end,
        case when s.nspname is not null then format('if nothing else relies on where it is, who owns it runs:'
                ' alter extension %I set schema extensions', e.name)
            when a.name is null then format('install the contrib modules of PostgreSQL, or have the provider allow %s;'
                ' then run bootstrap.sql again', e.name)
            else format('a superuser runs: create extension %I schema extensions', e.name) end
    from setup.extensions e left join pg_catalog.pg_available_extensions a on a.name = e.name
    left join pg_catalog.pg_extension x on x.extname = e.name
    left join pg_catalog.pg_namespace s on s.oid = x.extnamespace
    where s.nspname is distinct from 'extensions'
    union all
    select format('%s may not use schema extensions', u.name), format('who owns the schema extensions runs:'
        ' grant usage on schema extensions to %s', u.name)
    from (values ('migrator'), ('kernel_code')) u (name) cross join pg_catalog.pg_namespace s
    where s.nspname = 'extensions' and not has_schema_privilege(u.name, s.oid, 'usage');

create or replace view setup.gaps (gap, remedy) as
    select gap, remedy from setup.missing
    union all
    select 'everybody may execute ' || string_agg(distinct p.proname, ', '), 'a superuser revokes it from public'
    from setup.escapes e join pg_catalog.pg_proc p on p.oid = e.name
    where has_function_privilege('public', e.name, 'execute') having count(*) > 0
    union all
    select g.gap, g.remedy from (values
        (has_language_privilege('public', 'plpgsql', 'usage'), 'everybody may run anonymous code blocks',
            'a superuser revokes usage on language plpgsql from public'),
        (has_database_privilege('public', current_database(), 'connect, temporary, create'),
            'everybody may connect to the database, or create in it', 'its owner revokes all on it from public'),
        (has_schema_privilege('public', 'public', 'usage, create'), 'everybody may use schema public',
            'its owner revokes all on it from public'),
        (not exists (select from pg_catalog.pg_default_acl a
            where a.defaclrole = to_regrole('migrator') and a.defaclobjtype = 'f' and a.defaclnamespace = 0),
            'everybody may execute new functions of migrator', 'migrator alters its default privileges'),
        (exists (select from pg_catalog.pg_roles where rolname = 'backup' and not rolbypassrls),
            'backup does not see past row security', 'dumps are taken by who has bypassrls')
    ) g (is_open, gap, remedy) where g.is_open
    union all
    select 'the server may log what is sent by ' || string_agg(l.name, ', ' order by l.name),
        'set log_parameter_max_length = 0 for the server'
    from setup.logins l join pg_catalog.pg_roles r on r.rolname = l.name
    where current_setting('log_parameter_max_length') <> '0'
        and 'log_parameter_max_length=0' <> all (coalesce(r.rolconfig, '{}'))
    having count(*) > 0
    union all
    select format('%s is no member of %s', l.name, role), format('a superuser grants %s to %s', role, l.name)
    from setup.logins l cross join unnest(l.roles) role where not pg_has_role(l.name, role, 'member')
    union all
    select format('%s can become %s', l.name, m.roleid::regrole), format('revoke %s from %s', m.roleid::regrole, l.name)
    from setup.logins l join pg_catalog.pg_auth_members m on m.member = to_regrole(l.name)
    where m.roleid::regrole::text <> all (l.roles)
        and not (l.name = 'migrator' and m.roleid::regrole::text like '%\_code')
    union all
    select format('%s is more than it may be', r.rolname), 'take superuser, bypassrls, createrole and createdb from it'
    from pg_catalog.pg_roles r where r.rolname in (select unnest(roles || name) from setup.logins)
        and (r.rolsuper or r.rolcreaterole or r.rolcreatedb or r.rolbypassrls and r.rolname <> 'backup');
grant usage on schema setup to migrator;
grant select on setup.gaps, setup.missing to migrator;

set client_min_messages = warning;
do $gaps$
declare
    found record;
begin
    for found in select * from setup.gaps loop
        raise warning 'bootstrap: %; %', found.gap, found.remedy;
    end loop;
end
$gaps$;
reset client_min_messages;
