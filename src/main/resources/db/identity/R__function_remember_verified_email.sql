create or replace function identity.remember_verified_email() returns boolean
    language plpgsql security definer set search_path = ''
        set application_name = 'purpose: verified address taken over' as
$$
declare
    person constant uuid := auth.uid();
    address constant text := lower(auth.jwt() ->> 'email');
begin
    -- what is no address is not kept, and keeps nobody out
    if person is null or address is null or auth.jwt() ->> 'email_verified' is distinct from 'true'
        or address !~ '^[^@\s]+@[^@\s]+$' or char_length(address) > 254
        or exists (select from identity.profile_private p where p.person_id = person and p.email = address) then
        return false;
    end if;
    insert into identity.profile_private as p (person_id, email, email_verified_at) values (person, address, now())
    on conflict (person_id) do update set email = excluded.email, email_verified_at = excluded.email_verified_at;
    return true;
end
$$;
comment on function identity.remember_verified_email() is 'Takes the caller''s address over from their token, if its issuer says that it is verified (email_verified, OpenID Connect Core 5.1). The gate asks at each request; it is written when it is another. The only way an address gets here. True: written now.';
grant execute on function identity.remember_verified_email() to kernel_code;
