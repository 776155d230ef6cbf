create or replace function safety.is_hidden(state text, hidden text) returns boolean
    language sql immutable set search_path = ''
    return case hidden when 'not null' then state is not null else state is not distinct from hidden end;
comment on function safety.is_hidden(text, text) is 'Whether a state is the one that hides.';
grant execute on function safety.is_hidden(text, text) to authenticated, safety_code;
