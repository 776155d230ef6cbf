create or replace function commerce.settle(order_id uuid) returns text
    language plpgsql security definer set search_path = '' set application_name = 'purpose: payment settled' as
$$
#variable_conflict use_column
declare
    bought commerce.orders;
    said record;
begin
    -- no key is changed: who adds an event of another payment of it holds its key, and waits for nobody
    select o.* into strict bought from commerce.orders o where o.id = settle.order_id for no key update;
    with paying as (
        select p.received, p.received - p.refunded - p.lost as kept from commerce.payments p
        where p.order_id = bought.id and p.currency = bought.currency and p.received > 0
    ), covering as (
        -- what pays for it: each payment that does so alone, or else all of them together
        select y.kept from paying y where y.received >= bought.total
        union all
        select y.kept from paying y
        where bought.total > (select max(y.received) from paying y)
            and bought.total <= (select sum(y.received) from paying y)
    )
    select count(*) > 0 as was_paid, coalesce(bool_or(c.kept > 0), false)
            or coalesce(bought.total <= (select sum(y.kept) from paying y), false) as is_paid,
        exists (select from commerce.payments p where p.order_id = bought.id and p.failed) as failed
    into said from covering c;
    if said.was_paid and bought.payment_status in ('pending', 'failed') then
        update commerce.orders o set payment_status = 'paid' where o.id = bought.id returning * into bought;
        update commerce.fulfilments f set paid_at = now() where f.order_id = bought.id;
        perform commerce.on_paid(bought.id);
    elsif said.failed and bought.payment_status = 'pending' then
        update commerce.orders o set payment_status = 'failed' where o.id = bought.id returning * into bought;
    end if;
    if said.was_paid and not said.is_paid and bought.payment_status = 'paid' then
        update commerce.orders o set payment_status = 'refunded' where o.id = bought.id returning * into bought;
        update commerce.fulfilments f set status = 'cancelled'
        where f.order_id = bought.id and f.status in ('pending', 'processing');
        perform identity.take_back_xp(bought.user_id, 'purchase', 'order:' || bought.id);
    elsif said.is_paid and bought.payment_status = 'refunded' then
        update commerce.orders o set payment_status = 'paid' where o.id = bought.id returning * into bought;
    end if;
    return bought.payment_status;
end
$$;
comment on function commerce.settle(uuid) is 'Brings an order to the payment state that all payments of it together say: paid once one of them, or all together, received its total in its currency; refunded once nothing of those is kept; a refund of another payment, or of a part, changes nothing. A refund takes the points back and cancels what was not sent yet. Returns the state.';
