-- from all events of the order, whichever came first: so their order does not matter
create or replace function commerce.settle(order_id uuid) returns text
    language plpgsql security definer set search_path = '' set application_name = 'purpose: payment settled' as
$$
#variable_conflict use_column
declare
    bought commerce.orders;
    said record;
begin
    select o.* into strict bought from commerce.orders o where o.id = settle.order_id for update;
    select coalesce(bool_or(e.kind = 'paid' and e.amount = bought.total and e.currency = bought.currency), false) as paid,
        coalesce(bool_or(e.kind = 'refunded' and e.amount = bought.total and e.currency = bought.currency), false) as refunded,
        coalesce(bool_or(e.kind = 'failed'), false) as failed
    into said from commerce.payment_events e where e.order_id = bought.id;
    -- what was given back had been paid, whether we heard of that or not
    if (said.paid or said.refunded) and bought.payment_status in ('pending', 'failed') then
        update commerce.orders o set payment_status = 'paid' where o.id = bought.id returning * into bought;
        update commerce.fulfilments f set paid_at = now() where f.order_id = bought.id;
        perform commerce.on_paid(bought.id);
    elsif said.failed and bought.payment_status = 'pending' then
        update commerce.orders o set payment_status = 'failed' where o.id = bought.id returning * into bought;
    end if;
    if said.refunded and bought.payment_status = 'paid' then
        update commerce.orders o set payment_status = 'refunded' where o.id = bought.id returning * into bought;
        update commerce.fulfilments f set status = 'cancelled' where f.order_id = bought.id and f.status in ('pending', 'processing');
        perform identity.take_back_xp(bought.user_id, 'purchase', 'order:' || bought.id);
    end if;
    return bought.payment_status;
end
$$;
comment on function commerce.settle(uuid) is 'Brings an order to the payment state that all events of it together say. What is paid must be its total in its currency. A refund takes the points back and cancels what was not sent yet. Returns the state.';
