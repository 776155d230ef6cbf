create or replace procedure kernel.grant_role_from_command_line(person uuid, role text, reason text)
    language plpgsql security definer set search_path = '' set application_name = 'purpose: command line grant-role' as
$$
begin
    if char_length(coalesce(trim(reason), '')) not between 3 and 500 then
        raise exception using errcode = '23514', schema = 'kernel', constraint = 'reason_is_given',
            message = 'a role is granted for a reason of 3 to 500 characters';
    end if;
    perform set_config('request.context', jsonb_build_object('reason', trim(reason),
        'request_id', gen_random_uuid())::text, true);
    insert into identity.people (id) values (person) on conflict (id) do nothing;
    insert into kernel.role_grants (person_id, role) values (person, role);
end
$$;
comment on procedure kernel.grant_role_from_command_line(uuid, text, text) is 'Makes the first admin. Only who holds the migrator''s credentials can call it; nothing over HTTP can. Audited like every grant.';
