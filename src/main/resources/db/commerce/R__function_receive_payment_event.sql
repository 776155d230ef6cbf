create or replace function commerce.receive_payment_event(event jsonb) returns text
    language plpgsql security definer set search_path = '' set application_name = 'purpose: payment event' as
$$
declare
    thing constant jsonb := event #> '{data,object}';
    kind constant text := commerce.payment_kind(event ->> 'type', thing);
    intent constant text := case thing ->> 'object' when 'payment_intent' then thing ->> 'id' else thing ->> 'payment_intent' end;
    paid_amount constant bigint := (case thing ->> 'object' when 'payment_intent' then thing -> 'amount_received'
        when 'checkout.session' then thing -> 'amount_total' else thing -> 'amount' end)::bigint;
    named constant text := coalesce(thing #>> '{metadata,order_id}', thing #>> '{metadata,order_number}',
        thing ->> 'client_reference_id');
    of_order uuid;
begin
    if coalesce(event ->> 'id', '') = '' or coalesce(event ->> 'type', '') = '' or thing is null then
        raise exception using errcode = '23514', schema = 'commerce', table = 'payment_events',
            constraint = 'event_has_id_type_and_object', message = 'this is no event of the payment service';
    end if;
    -- events of one payment are taken in one after the other, whichever names the order
    perform pg_catalog.pg_advisory_xact_lock(hashtextextended('commerce.payment ' || coalesce(intent, event ->> 'id'), 0));
    of_order := coalesce(
        (select o.id from commerce.orders o where o.order_number = named),
        (select o.id from commerce.orders o where o.id = case when named ~ '^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$' then named::uuid end),
        (select e.order_id from commerce.payment_events e where e.payment_intent = intent and e.order_id is not null limit 1));
    perform from commerce.orders o where o.id = of_order for update;
    insert into commerce.payment_events (id, type, kind, order_id, payment_intent, amount, currency, happened_at)
    values (event ->> 'id', event ->> 'type', kind, of_order, intent, paid_amount, upper(thing ->> 'currency'),
        to_timestamp((event ->> 'created')::double precision))
    on conflict do nothing;
    if not found then
        return 'repeated';
    elsif of_order is null then
        return 'unknown_order';
    end if;
    update commerce.payment_events e set order_id = of_order where e.payment_intent = intent and e.order_id is null;
    return commerce.settle(of_order);
end
$$;
comment on function commerce.receive_payment_event(jsonb) is 'Takes in what the payment service says, once per event. Returns repeated, unknown_order (kept until an event of the same payment names one), or the payment state of the order.';
grant execute on function commerce.receive_payment_event(jsonb) to service_role;
