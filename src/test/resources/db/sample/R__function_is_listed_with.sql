create or replace function sample.is_listed_with(person uuid) returns boolean
    language sql stable security definer set search_path = ''
    return kernel.consented('sample_leaderboard') and kernel.has_consented(person, 'sample_leaderboard');
comment on function sample.is_listed_with(uuid) is 'Whether the caller and a person both agreed to be seen on the list.';
revoke execute on function sample.is_listed_with(uuid) from public;
grant execute on function sample.is_listed_with(uuid) to authenticated;
-- who consented to what is not for clients to ask, so neither is it for a policy, which runs as they do
grant execute on function kernel.consented(text), kernel.has_consented(uuid, text) to sample_code;
