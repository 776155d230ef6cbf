create or replace function commerce.receive_payment_event(event jsonb) returns text
    language plpgsql security definer set search_path = '' set application_name = 'purpose: payment event' as
$$
declare
    thing constant jsonb := case jsonb_typeof(event #> '{data,object}') when 'object'
        then event #> '{data,object}' end;
    event_id constant text := commerce.key_said(event -> 'id');
    event_type constant text := case when event ->> 'type' ~ '^[a-z0-9_.]{1,100}$'
        then event ->> 'type' else 'unknown' end;
    payment constant text := commerce.payment_of(thing);
    named constant uuid := commerce.order_named(thing);
    kind text := case when payment is null then 'other' else commerce.payment_kind(event_type, thing) end;
    of_order uuid := named;
begin
    if event_id is null then
        return 'not_an_event';
    end if;
    -- events of one payment are taken in one after the other, whichever names the order
    perform pg_catalog.pg_advisory_xact_lock(hashtextextended('commerce.payment ' || coalesce(payment, event_id), 0));
    if exists (select from commerce.payment_events e where e.id = event_id) then
        return 'repeated';
    end if;
    if payment is not null then
        -- the first order that is named is the one that is paid
        insert into commerce.payments (id, order_id) values (payment, named) on conflict do nothing;
        update commerce.payments p set order_id = named
        where p.id = payment and p.order_id is null and named is not null;
        of_order := (select p.order_id from commerce.payments p where p.id = payment);
        update commerce.payment_events e set order_id = of_order
        where e.payment_id = payment and e.order_id is null and of_order is not null;
    end if;
    if named <> of_order then
        kind := 'other';
    end if;
    insert into commerce.payment_events (id, type, kind, order_id, payment_id, payment_intent, part_id, amount,
        refunded_amount, currency, happened_at, note)
    select event_id, event_type, kind, of_order, payment, case when thing ->> 'object' = 'payment_intent' then payment
            else commerce.key_said(thing -> 'payment_intent') end,
        case when kind in ('refund', 'refund_failed', 'disputed', 'dispute_won', 'dispute_lost')
            then coalesce(commerce.key_said(thing -> 'id'), event_id) end,
        s.amount, case when kind = 'refunded' then greatest(commerce.amount_said(thing -> 'amount_refunded'),
            case when thing -> 'refunded' = 'true'::jsonb then s.amount end) end,
        s.currency, s.at, case when named <> of_order then 'names_another_order' end
    from commerce.payment_facts(event, kind) s;
    if payment is not null then
        perform commerce.count_payment(payment);
    end if;
    return case when of_order is null then 'unknown_order' when named <> of_order then 'another_order'
        else commerce.settle(of_order) end;
end
$$;
comment on function commerce.receive_payment_event(jsonb) is 'Takes in what the payment service says, once per event, and refuses none: what is not about a payment is kept as other, without amounts. Returns repeated, not_an_event (it has no id), unknown_order (kept until an event of the same payment names one), another_order (than the one that the payment belongs to: kept, not applied), or the payment state of the order.';
grant execute on function commerce.receive_payment_event(jsonb) to service_role;
