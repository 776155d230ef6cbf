create or replace function identity.verified_email(person uuid) returns text
    language sql stable security definer set search_path = ''
begin atomic
    select p.email from identity.profile_private p where p.person_id = person;
end;
comment on function identity.verified_email(uuid) is 'The address at which a person can be reached, for the server''s own letters; null: none is known. What is kept there is verified.';
grant execute on function identity.verified_email(uuid) to kernel_code;
