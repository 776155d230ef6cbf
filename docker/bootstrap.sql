-- Creates the logins and roles Scrim runs as, and takes from everybody what would let a caller step out of the
-- role the gate gave it. Run it once per database, connected to that database, as a role that may create roles
-- (a superuser where there is one). It is idempotent; what a managed server does not allow is reported as a
-- warning here and again by the command `verify`.
--
-- Passwords: set scrim.password_<login> in the session before, for example
--   set scrim.password_authenticator = '…';
-- A login whose setting is empty keeps the password it has.

do $roles$
declare
    logins constant text[] := array['authenticator', 'server', 'releaser', 'desk_worker', 'jobs', 'migrator', 'backup'];
    roles constant text[] := array['anon', 'authenticated', 'service_role', 'aggregator', 'exporter', 'eraser',
        'publisher', 'kernel_code', 'identity_code', 'nightlife_code', 'safety_code', 'commerce_code', 'music_code',
        'social_code', 'messaging_code', 'desk_code', 'coaching_code', 'workspace_code'];
    name text;
    secret text;
begin
    foreach name in array logins loop
        if not exists (select from pg_catalog.pg_roles where rolname = name) then
            execute format('create role %I login %s', name,
                case when name in ('migrator', 'backup') then 'inherit' else 'noinherit' end);
        end if;
        secret := current_setting('scrim.password_' || name, true);
        if coalesce(secret, '') <> '' then
            execute format('alter role %I password %L', name, secret);
        end if;
    end loop;
    foreach name in array roles loop
        if not exists (select from pg_catalog.pg_roles where rolname = name) then
            execute format('create role %I nologin', name);
        end if;
        -- migrator hands definer functions and released views to these; it logs in for migrations only
        if name = 'publisher' or name like '%\_code' then
            execute format('grant %I to migrator', name);
        end if;
    end loop;
end
$roles$;

-- one set role reaches every role of the login: so each login has only its own
grant anon, authenticated to authenticator;
grant service_role to server;
grant aggregator to releaser;
grant exporter, eraser to desk_worker;
grant pg_read_all_data to backup;

do $limits$
declare
    login text;
    setting text;
begin
    foreach login in array array['authenticator', 'server', 'releaser', 'desk_worker', 'jobs', 'migrator'] loop
        execute format('alter role %I set search_path = %L', login, '');
        execute format('alter role %I set timezone = %L', login, 'UTC');
        execute format('alter role %I set idle_in_transaction_session_timeout = %L', login,
            case when login in ('migrator', 'desk_worker') then '10min' else '30s' end);
        execute format('alter role %I set lock_timeout = %L', login, case login when 'migrator' then '60s' else '5s' end);
        execute format('alter role %I set statement_timeout = %L', login,
            case login when 'authenticator' then '10s' when 'migrator' then '0' when 'desk_worker' then '10min' else '60s' end);
        -- a statement may be logged, what a person sent in it may not
        foreach setting in array array['log_parameter_max_length', 'log_parameter_max_length_on_error'] loop
            begin
                execute format('alter role %I set %s = 0', login, setting);
            exception when insufficient_privilege then
                raise warning 'bootstrap: % could not be set for %; see that the server logs no parameters', setting, login;
            end;
        end loop;
    end loop;
    begin
        alter role backup bypassrls;
    exception when insufficient_privilege then
        raise warning 'bootstrap: backup did not get bypassrls; take dumps as the owner of the server instead';
    end;
end
$limits$;

do $database$
begin
    execute format('revoke all on database %I from public', current_database());
    execute format('grant connect on database %I to authenticator, server, releaser, desk_worker, jobs, migrator, backup',
        current_database());
    execute format('grant create on database %I to migrator', current_database());
end
$database$;
revoke all on schema public from public;
alter default privileges for role migrator revoke execute on functions from public;

create schema if not exists extensions;
create extension if not exists pgcrypto schema extensions;
grant usage on schema extensions to migrator, kernel_code;

do $escapes$
declare
    escape regprocedure;
begin
    for escape in
        select p.oid::regprocedure
        from pg_catalog.pg_proc p
        where (p.pronamespace = 'pg_catalog'::regnamespace
                and p.proname ~ '^(set_config|pg_notify|pg_sleep.*|lo_.*|lo(read|write)|pg_(try_)?advisory_(un)?lock.*)$')
            or p.proname like 'dblink%'
    loop
        begin
            execute format('revoke execute on function %s from public', escape);
            if escape::text not like 'lo%' and escape::text not like 'pg_sleep%' then
                execute format('grant execute on function %s to migrator', escape);
            end if;
        exception when insufficient_privilege then
            raise warning 'bootstrap: execute on % stays with public', escape;
        end;
    end loop;
    begin
        grant execute on function pg_catalog.set_config(text, text, boolean)
            to authenticator, server, releaser, desk_worker, jobs, backup, kernel_code;
        -- no anonymous code blocks for those who only ever send statements of ours
        revoke usage on language plpgsql from public;
        grant usage on language plpgsql to migrator;
    exception when insufficient_privilege then
        raise warning 'bootstrap: set_config and plpgsql keep the grants of this server';
    end;
end
$escapes$;
