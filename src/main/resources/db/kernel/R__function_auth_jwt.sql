create or replace function auth.jwt() returns jsonb
    language sql stable parallel safe
    return coalesce(nullif(current_setting('request.jwt.claims', true), '')::jsonb, '{}');
comment on function auth.jwt() is 'The verified claims of the caller''s token; {} without one.';
grant execute on function auth.jwt() to public;
