create or replace function safety.weight(category text) returns integer
    language sql immutable set search_path = ''
    return case category
        when 'coercion' then 10 when 'doxxing' then 8 when 'unsafe' then 8
        when 'harassment' then 5 when 'hate' then 5 when 'scam' then 3 else 1 end;
comment on function safety.weight(text) is 'How much a report of a category weighs in the queue: people in danger first.';
grant execute on function safety.weight(text) to authenticated;
