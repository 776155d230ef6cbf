create or replace function sample.is_live(note uuid) returns boolean
    language sql stable security definer set search_path = ''
    return exists (select from sample.notes n where n.id = note and n.status = 'live');
comment on function sample.is_live(uuid) is 'Whether a note is there for everybody who is signed in.';
revoke execute on function sample.is_live(uuid) from public;
grant execute on function sample.is_live(uuid) to authenticated;
