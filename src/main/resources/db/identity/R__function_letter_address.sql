create or replace function identity.letter_address(person uuid) returns text[]
    language sql stable security definer set search_path = ''
    return array(select p.email from identity.profile_private p where p.person_id = person and p.email is not null);
comment on function identity.letter_address(uuid) is 'Where the last letter to a person goes: that it is done.';
call kernel.tell_processor('identity.letter_address(uuid)', 'letter',
    'the person themselves: that their data were erased, and what is kept', true);
