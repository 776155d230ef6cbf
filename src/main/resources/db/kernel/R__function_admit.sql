create or replace function kernel.admit(claims jsonb) returns boolean
    language plpgsql security definer set search_path = '' as
$$
declare
    person uuid := (claims ->> 'sub')::uuid;
    barred timestamptz;
    erased timestamptz;
begin
    if claims ->> 'role' is distinct from 'authenticated' then
        return false;
    end if;
    select p.barred_at, p.erased_at into barred, erased from identity.people p where p.id = person;
    if not found then
        insert into identity.people (id) values (person) on conflict (id) do nothing;
        -- whoever was inserted by somebody else in this moment is as new as if it had been us
        return true;
    end if;
    if erased is not null then
        raise exception using errcode = '28000', schema = 'kernel', constraint = 'person_is_erased',
            message = 'this person was erased and is never let in again';
    elsif barred is not null then
        raise exception using errcode = '28000', schema = 'kernel', constraint = 'person_is_barred',
            message = 'this person is barred';
    end if;
    return true;
end
$$;
comment on function kernel.admit(jsonb) is 'The gate''s question: may this caller come in? Remembers a person on their first valid token and refuses a barred or erased one for ever (28000).';
grant execute on function kernel.admit(jsonb) to authenticator, server;
