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
        -- who was inserted by another request in this moment is as new
        insert into identity.people (id) values (person) on conflict (id) do nothing;
    elsif erased is not null then
        raise exception using errcode = '28000', schema = 'kernel', constraint = 'person_is_erased',
            message = 'this person was erased and is never let in again';
    elsif barred is not null then
        raise exception using errcode = '28000', schema = 'kernel', constraint = 'person_is_barred',
            message = 'this person is barred';
    end if;
    if claims ->> 'email_verified' = 'true' and claims ? 'email' then
        perform set_config('request.jwt.claims', claims::text, true);
        perform identity.remember_verified_email();
    end if;
    return true;
end
$$;
comment on function kernel.admit(jsonb) is 'The gate''s question: may this caller come in? Remembers a person on their first valid token, and their address where the token says that it is verified, and refuses a barred or erased one for ever (28000).';
grant execute on function kernel.admit(jsonb) to authenticator, server;
