create or replace function identity.shares_location(person uuid) returns boolean
    language sql stable security definer set search_path = ''
    return kernel.has_consented(person, 'location');
comment on function identity.shares_location(uuid) is 'Whether a person agreed that their city stands in their public profile.';
grant execute on function identity.shares_location(uuid) to anon, authenticated;
