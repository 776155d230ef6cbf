create or replace function commerce.on_stock() returns trigger
    language plpgsql security definer set search_path = '' set application_name = 'purpose: what is left is noted' as
$$
declare
    bucket constant timestamptz := date_bin('15 min', now(), timestamptz 'epoch');
begin
    if tg_op = 'INSERT' then
        insert into commerce.availability
            (stock_id, shown, allowance, left_then, left_compared, changed_in, compared_at)
        values (new.id, commerce.step_of(new.quantity), commerce.drawn_allowance(), new.quantity, new.quantity,
            bucket, bucket);
    else
        -- the first change of a quarter of an hour: what was left when the one before ended is known no other way
        update commerce.availability a set left_then = old.quantity, changed_in = bucket, pending = true
        where a.stock_id = new.id and a.changed_in < bucket;
    end if;
    return null;
end
$$;
comment on function commerce.on_stock() is 'Shows what is offered at first, and keeps how many were left when a quarter of an hour began.';
