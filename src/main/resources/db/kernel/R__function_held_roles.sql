create or replace function kernel.held_roles() returns text[]
    language sql stable security definer set search_path = ''
    return array(select g.role from kernel.role_grants g
        where g.person_id = (select auth.uid()) and g.revoked_at is null order by g.role);
comment on function kernel.held_roles() is 'The roles that the caller holds now. Never claims: what was taken back is gone on the next request.';
