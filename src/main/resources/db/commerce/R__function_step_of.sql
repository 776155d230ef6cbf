create or replace function commerce.step_of(quantity integer) returns integer
    language sql immutable set search_path = ''
    return (select coalesce(max(b.step), 0) from unnest(array[0, 1, 5, 10, 25, 50, 100]) b (step)
        where b.step <= quantity);
comment on function commerce.step_of(integer) is 'The highest of the steps 0, 1, 5, 10, 25, 50 and 100 that a quantity reaches.';
grant execute on function commerce.step_of(integer) to commerce_code;
