create or replace function commerce.expire_orders(batch integer default 500) returns integer
    language plpgsql security definer set search_path = '' set application_name = 'purpose: orders not paid in time' as
$$
declare
    late uuid[];
begin
    late := array(select o.id from commerce.orders o
        where o.payment_status in ('pending', 'failed') and o.lapsed_at is null and o.expires_at <= now()
        order by o.expires_at limit batch for no key update skip locked);
    update commerce.fulfilments f set status = 'cancelled' where f.order_id = any (late) and f.status = 'pending';
    update commerce.orders o set payment_status = 'failed' where o.id = any (late) and o.payment_status = 'pending';
    -- once is enough: what is given back leaves the queue
    update commerce.orders o set lapsed_at = now() where o.id = any (late);
    return cardinality(late);
end
$$;
comment on function commerce.expire_orders(integer) is 'Gives back what orders had reserved that were not paid in time, some at a time. Returns how many.';
call kernel.by_clock('commerce.expire_orders(integer)');
