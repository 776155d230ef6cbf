create or replace function identity.remember_verified_email() returns boolean
    language plpgsql security definer set search_path = '' set application_name = 'purpose: verified address taken over' as
$$
declare
    person constant uuid := auth.uid();
    address constant text := lower(auth.jwt() ->> 'email');
begin
    if person is null or address is null or auth.jwt() ->> 'email_verified' is distinct from 'true' then
        return false;
    end if;
    insert into identity.profile_private as p (person_id, email, email_verified_at) values (person, address, now())
    on conflict (person_id) do update set email = excluded.email, email_verified_at = excluded.email_verified_at
    where p.email is distinct from excluded.email;
    return found;
end
$$;
comment on function identity.remember_verified_email() is 'Takes the caller''s address over from their token, if its issuer says that it is verified. The only way an address gets here.';
grant execute on function identity.remember_verified_email() to authenticated;
