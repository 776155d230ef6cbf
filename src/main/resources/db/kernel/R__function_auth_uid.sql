-- not a definer function and without a setting of its own, so that the planner can inline it into policies
create or replace function auth.uid() returns uuid
    language sql stable parallel safe
    return (nullif(current_setting('request.jwt.claims', true), '')::jsonb ->> 'sub')::uuid;
comment on function auth.uid() is 'The person signed in; null for anonymous and system callers. In a policy write (select auth.uid()).';
grant execute on function auth.uid() to public;
