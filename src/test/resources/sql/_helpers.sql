-- What assertions are written with. A file of assertions runs after this one, in one transaction that is rolled back, as
-- a superuser who becomes somebody with tests.as_…(). A result with the columns ok (boolean) and what (text) is a row of
-- assertions; every other result is ignored. Files of a folder whose names begin with _ run before each other file of it.
create schema tests;
grant usage on schema tests to public;

-- set local, not set_config: those we become may not execute that
create function tests.become(role text, person uuid, reason text) returns void language plpgsql as
$$
begin
    execute 'reset role';
    execute format('set local request.jwt.claims = %L',
        jsonb_strip_nulls(jsonb_build_object('role', role, 'sub', person))::text);
    execute format('set local request.context = %L',
        jsonb_strip_nulls(jsonb_build_object('request_id', gen_random_uuid(), 'reason', reason))::text);
    execute $kek$set local scrim.kek = 'tests:AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA='$kek$;
    if person is not null then
        perform kernel.admit(jsonb_build_object('role', role, 'sub', person));
    end if;
    execute format('set local role %I', role);
end
$$;
comment on function tests.become(text, uuid, text) is 'What the gate does, for a test.';

create function tests.as_anon() returns void language sql as $$select tests.become('anon', null, null)$$;

create function tests.as_person(person uuid, reason text default null) returns void language sql as
$$select tests.become('authenticated', person, reason)$$;

create function tests.as_server(purpose text) returns void language plpgsql as
$$
begin
    perform tests.become('service_role', null, null);
    execute format('set local request.context = %L', jsonb_build_object('purpose', purpose)::text);
end
$$;

create function tests.back() returns void language plpgsql as
$$
begin
    execute 'reset role';
    execute $none$set local request.jwt.claims = ''$none$;
    execute $none$set local request.context = ''$none$;
end
$$;

create function tests.as_staff(person uuid, role text, reason text) returns void language plpgsql as
$$
begin
    perform tests.back();
    insert into identity.people (id) values (person) on conflict do nothing;
    insert into kernel.role_grants (person_id, role) values (person, as_staff.role) on conflict do nothing;
    perform tests.become('authenticated', person, reason);
end
$$;

create function tests.as_admin(person uuid, reason text default 'because the test says so') returns void language sql as
$$select tests.as_staff(person, 'admin', reason)$$;

create function tests.as_moderator(person uuid, reason text default 'because the test says so') returns void language sql as
$$select tests.as_staff(person, 'moderator', reason)$$;

create function tests.throws(statement text, state text, rule text, saying text) returns table (ok boolean, what text)
    language plpgsql as
$$
declare
    was_state text := 'nothing was thrown';
    was_rule text := '';
begin
    begin
        execute statement;
    exception when others then
        get stacked diagnostics was_state = returned_sqlstate, was_rule = constraint_name;
    end;
    return query select was_state = state and was_rule = coalesce(rule, ''),
        saying || case when was_state = state and was_rule = coalesce(rule, '') then ''
            else format(' [%s %s]', was_state, was_rule) end;
end
$$;
comment on function tests.throws(text, text, text, text) is 'Whether a statement is refused with this SQLSTATE by this rule; a null rule: by a grant or a policy.';

create function tests.changes(statement text, rows bigint, saying text) returns table (ok boolean, what text)
    language plpgsql as
$$
declare
    changed bigint;
begin
    execute statement;
    get diagnostics changed = row_count;
    return query select changed = rows, saying || case when changed = rows then '' else format(' [%s rows]', changed) end;
end
$$;
comment on function tests.changes(text, bigint, text) is 'Whether a statement changes, or returns, this many rows.';

grant execute on all functions in schema tests to public;
