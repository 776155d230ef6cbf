create or replace function auth.role() returns text
    language sql stable parallel safe
    return nullif(current_setting('request.jwt.claims', true), '')::jsonb ->> 'role';
comment on function auth.role() is 'The role the gate gave the caller: anon, authenticated or service_role.';
grant execute on function auth.role() to public;
