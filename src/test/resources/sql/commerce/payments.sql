-- Money is counted by payment: two payments of one order are two, and each belongs to one order.
create temporary table bought (name text primary key, id uuid);
grant select, insert on bought to public;
-- what is said of one payment
create function market.of_order(name text) returns jsonb language sql as $$select jsonb_build_object('order_id', (select b.id from bought b where b.name = of_order.name))$$;
create function market.paid(event text, payment text, amount bigint, name text, currency text default 'gbp') returns jsonb language sql as
    $$select jsonb_build_object('id', event, 'type', 'payment_intent.succeeded', 'created', 1790000000, 'data', jsonb_build_object('object',
        jsonb_build_object('object', 'payment_intent', 'id', payment, 'amount_received', amount, 'currency', currency, 'metadata', market.of_order(name))))$$;
create function market.refunded(event text, payment text, amount bigint, back bigint, at bigint default 1790000000) returns jsonb language sql as
    $$select jsonb_build_object('id', event, 'type', 'charge.refunded', 'created', at, 'data', jsonb_build_object('object',
        jsonb_build_object('object', 'charge', 'id', 'ch_' || payment, 'payment_intent', payment, 'amount', amount, 'amount_refunded', back, 'refunded', amount = back, 'currency', 'gbp')))$$;
create function market.refund(event text, type text, refund text, payment text, amount bigint, status text, at bigint default 1790000000) returns jsonb language sql as
    $$select jsonb_build_object('id', event, 'type', type, 'created', at, 'data', jsonb_build_object('object',
        jsonb_build_object('object', 'refund', 'id', refund, 'charge', 'ch_' || payment, 'payment_intent', payment, 'amount', amount, 'currency', 'gbp', 'status', status)))$$;
create function market.dispute(event text, type text, payment text, amount bigint, status text) returns jsonb language sql as
    $$select jsonb_build_object('id', event, 'type', 'charge.dispute.' || type, 'created', 1790000000, 'data', jsonb_build_object('object',
        jsonb_build_object('object', 'dispute', 'id', 'dp_' || payment, 'charge', 'ch_' || payment, 'payment_intent', payment, 'amount', amount, 'currency', 'gbp', 'status', status)))$$;
-- what a set of events comes to, in this order; nothing of it stays
create function market.after(name text, events jsonb[]) returns text language plpgsql as
$$
declare
    event jsonb;
begin
    foreach event in array events loop
        perform commerce.receive_payment_event(event);
    end loop;
    perform tests.as_admin(market.d());
    raise exception using errcode = 'ZZ999', message = concat_ws(' ', (select o.payment_status from api.admin_orders o join bought b on b.id = o.id where b.name = after.name),
        (select string_agg(concat_ws('/', p.id, p.state, p.received, p.refunded + p.lost, p.refund_due), ' ' order by p.id) from api.admin_payments p));
exception when sqlstate 'ZZ999' then
    return sqlerrm;
end
$$;
-- and in forty others, each event delivered once or twice
create function market.after_all(name text, events jsonb[]) returns text language sql as
$$
    -- what is due besides depends on whether the order was cancelled on the way
    select string_agg(distinct regexp_replace(market.after(after_all.name, o.events), '/[0-9]*(?= |$)', '', 'g'), ' or ')
    from (select n, array_agg(s.event order by hashtextextended(s.event ->> 'id', n * 2 + s.again)) as events
        from generate_series(1, 40) n, lateral (select e.event, a.again from unnest(after_all.events) e (event), generate_series(0, 1) a (again)
            where a.again = 0 or hashtextextended(e.event ->> 'id', n) % 3 = 0) s
        group by n) o
$$;
grant execute on all functions in schema market to public;
select tests.as_person(market.b());
insert into bought select n, commerce.checkout(format('[{"product_id": "%s"}]', market.thing('product', 1))::jsonb, 'b@example.com', market.address()) from unnest(array['one', 'two', 'three', 'four', 'five', 'six']) n;

select tests.as_server('a test');
select market.after_all('one', array[market.paid('e1', 'pi_1', 2500, 'one')]) = 'paid pi_1/paid/2500/0' as ok, 'one payment' as what;
select market.after_all('one', array[market.paid('e1', 'pi_1', 2500, 'one'), market.paid('e2', 'pi_2', 2500, 'one')]) = 'paid pi_1/paid/2500/0 pi_2/paid/2500/0' as ok, 'two payments' as what;
select market.after_all('one', array[market.paid('e1', 'pi_1', 2500, 'one'), market.paid('e2', 'pi_2', 2500, 'one'), market.refunded('e3', 'pi_2', 2500, 2500), market.refund('e4', 'refund.created', 're_1', 'pi_2', 2500, 'succeeded')])
    = 'paid pi_1/paid/2500/0 pi_2/refunded/2500/2500' as ok, 'of two payments one is refunded: the order is paid, in whatever order that is heard' as what;
select market.after_all('one', array[market.paid('e1', 'pi_1', 2500, 'one'), market.paid('e2', 'pi_2', 2500, 'one'), market.refunded('e3', 'pi_2', 2500, 2500), market.refunded('e4', 'pi_1', 2500, 2500)])
    = 'refunded pi_1/refunded/2500/2500 pi_2/refunded/2500/2500' as ok, 'once both are refunded, so is the order' as what;
select market.after_all('one', array[market.paid('e1', 'pi_1', 2500, 'one'), market.refunded('e2', 'pi_1', 2500, 100), market.refunded('e3', 'pi_1', 2500, 400), market.refund('e4', 'refund.created', 're_1', 'pi_1', 100, 'succeeded'), market.refund('e5', 'refund.updated', 're_2', 'pi_1', 300, 'pending')])
    = 'paid pi_1/partly_refunded/2500/400' as ok, 'parts that are given back add up, said one by one or in all' as what;
select market.after_all('one', array[market.paid('e1', 'pi_1', 2500, 'one'), market.refund('e4', 'refund.created', 're_1', 'pi_1', 1000, 'succeeded'), market.refund('e5', 'charge.refund.updated', 're_2', 'pi_1', 1500, 'succeeded')])
    = 'refunded pi_1/refunded/2500/2500' as ok, 'to a refund in full' as what;
select market.after_all('one', array[market.paid('e1', 'pi_1', 2500, 'one'), market.refund('e2', 'refund.created', 're_1', 'pi_1', 2500, 'pending'), market.refunded('e3', 'pi_1', 2500, 2500, 1790000100), market.refund('e4', 'refund.failed', 're_1', 'pi_1', 2500, 'failed', 1790000200)])
    = 'paid pi_1/paid/2500/0' as ok, 'a refund that failed is none' as what;
select market.after_all('one', array[market.paid('e1', 'pi_1', 2500, 'one'), market.refunded('e3', 'pi_1', 2500, 2500, 1790000100), market.refund('e4', 'refund.failed', 're_1', 'pi_1', 2500, 'failed', 1790000200), market.refunded('e5', 'pi_1', 2500, 2500, 1790000300)])
    = 'refunded pi_1/refunded/2500/2500' as ok, 'the next one is' as what;
select market.after_all('one', array[market.paid('e1', 'pi_1', 2500, 'one'), market.dispute('e2', 'created', 'pi_1', 2500, 'needs_response'), market.dispute('e3', 'funds_withdrawn', 'pi_1', 2500, 'under_review')])
    = 'paid pi_1/disputed/2500/0' as ok, 'a dispute leaves an order paid while it is open' as what;
select market.after_all('one', array[market.paid('e1', 'pi_1', 2500, 'one'), market.dispute('e2', 'created', 'pi_1', 2500, 'needs_response'), market.dispute('e3', 'closed', 'pi_1', 2500, 'lost')])
    = 'refunded pi_1/charged_back/2500/2500' as ok, 'one that is lost takes the money back' as what;
select market.after_all('one', array[market.paid('e1', 'pi_1', 2500, 'one'), market.dispute('e2', 'created', 'pi_1', 2500, 'needs_response'), market.dispute('e3', 'closed', 'pi_1', 2500, 'won')])
    = 'paid pi_1/paid/2500/0' as ok, 'one that is won does not' as what;
select market.after_all('one', array[market.paid('e1', 'pi_1', 2500, 'one'), market.paid('e2', 'pi_2', 2500, 'one'), market.dispute('e3', 'closed', 'pi_1', 2500, 'lost')])
    = 'paid pi_1/charged_back/2500/2500 pi_2/paid/2500/0' as ok, 'nor does one about the other payment' as what;
select market.after_all('one', array[market.paid('e1', 'pi_1', 2499, 'one')]) = 'pending pi_1/paid/2499/0' as ok, 'too little pays nothing' as what;
select market.after_all('one', array[jsonb_build_object('id', 'e1', 'type', 'charge.captured', 'created', 1790000000, 'data', jsonb_build_object('object',
    jsonb_build_object('object', 'charge', 'id', 'ch_1', 'payment_intent', 'pi_1', 'amount', 2500, 'amount_captured', 600, 'currency', 'gbp', 'metadata', market.of_order('one'))))])
    = 'pending pi_1/paid/600/0' as ok, 'of what was allowed only what was taken counts' as what;
select market.after_all('one', array[market.paid('e1', 'pi_1', 2500, 'one'), market.refunded('e2', 'pi_1', 2500, 2500), market.paid('e3', 'pi_2', 1000, 'one'), market.paid('e4', 'pi_3', 1500, 'one')])
    = 'paid pi_1/refunded/2500/2500 pi_2/paid/1000/0 pi_3/paid/1500/0' as ok, 'two halves pay a whole beside what was given back' as what;
select market.after_all('one', array[market.paid('e1', 'pi_1', 1000, 'one'), market.paid('e2', 'pi_2', 1500, 'one')]) = 'paid pi_1/paid/1000/0 pi_2/paid/1500/0' as ok, 'two halves pay a whole' as what;
select market.after_all('one', array[market.paid('e1', 'pi_1', 1000, 'one'), market.paid('e2', 'pi_2', 1500, 'one'), market.refunded('e3', 'pi_1', 1000, 1000), market.refunded('e4', 'pi_2', 1500, 1500)]) = 'refunded pi_1/refunded/1000/1000 pi_2/refunded/1500/1500' as ok, 'and are refunded when both are' as what;
select market.after_all('one', array[market.paid('e1', 'pi_1', 2600, 'one')]) = 'paid pi_1/paid/2600/0' as ok, 'too much pays, and the rest is to be refunded' as what;
select market.after_all('one', array[market.paid('e1', 'pi_1', 2600, 'one'), market.refunded('e2', 'pi_1', 2600, 100)]) = 'paid pi_1/partly_refunded/2600/100' as ok, 'until it was' as what;
select market.after_all('one', array[market.paid('e1', 'pi_1', 2500, 'one'), market.paid('e2', 'pi_2', 100, 'one'), market.refunded('e3', 'pi_1', 2500, 2500)])
    = 'refunded pi_1/refunded/2500/2500 pi_2/paid/100/0' as ok, 'what paid is refunded: a small payment beside it keeps nothing paid' as what;
select market.after_all('one', array[market.paid('e1', 'pi_1', 2500, 'one', 'usd')]) = 'pending pi_1/paid/2500/0' as ok, 'another currency pays nothing, and all of it is to be refunded' as what;
select market.after_all('one', array[market.paid('e1', 'pi_1', 2500, 'one', 'usd'), market.paid('e2', 'pi_2', 2500, 'one'), market.refunded('e3', 'pi_2', 2500, 2500)])
    = 'refunded pi_1/paid/2500/0 pi_2/refunded/2500/2500' as ok, 'nor keeps it anything paid' as what;
select market.after_all('one', array[market.paid('e1', 'pi_1', 999999999999999999, 'one'), market.paid('e2', 'pi_2', 999999999999999999, 'one')]) ~ '^paid pi_1/' as ok, 'sums that no integer holds are sums' as what;
select market.after_all('one', array[market.paid('e1', 'pi_1', 2500, 'one'), market.refunded('e2', 'pi_1', 2500, 2500), market.dispute('e3', 'closed', 'pi_1', 2500, 'lost')]) = 'refunded pi_1/charged_back/2500/5000' as ok, 'what is refunded and charged back is gone once' as what;
-- what is to be refunded
select market.after('one', array[market.paid('e1', 'pi_1', 2500, 'one'), market.paid('e2', 'pi_2', 2500, 'one')]) in ('paid pi_1/paid/2500/0/0 pi_2/paid/2500/0/2500', 'paid pi_1/paid/2500/0/2500 pi_2/paid/2500/0/0') as ok, 'of two payments one is due' as what;
select market.after('one', array[market.paid('e1', 'pi_1', 100, 'one'), market.paid('e2', 'pi_2', 2500, 'one')]) = 'paid pi_1/paid/100/0/100 pi_2/paid/2500/0/0' as ok, 'of a small one and one that pays, the small one' as what;
select market.after('one', array[market.paid('e1', 'pi_1', 2500, 'one'), market.paid('e2', 'pi_2', 2500, 'one'), market.refunded('e3', 'pi_2', 2500, 2500)]) = 'paid pi_1/paid/2500/0/0 pi_2/refunded/2500/2500/0' as ok, 'nothing once one was given back' as what;
select market.after('one', array[market.paid('e1', 'pi_1', 2499, 'one')]) = 'pending pi_1/paid/2499/0/0' as ok, 'nothing of too little, while the rest may come' as what;
select market.after('one', array[market.paid('e1', 'pi_1', 2600, 'one')]) = 'paid pi_1/paid/2600/0/100' as ok, 'of too much, the rest' as what;
select market.after('one', array[market.paid('e1', 'pi_1', 2600, 'one'), market.refunded('e2', 'pi_1', 2600, 100)]) = 'paid pi_1/partly_refunded/2600/100/0' as ok, 'until it was given back' as what;
select market.after('one', array[market.paid('e1', 'pi_1', 2500, 'one'), market.paid('e2', 'pi_2', 100, 'one'), market.refunded('e3', 'pi_1', 2500, 2500)]) = 'refunded pi_1/refunded/2500/2500/0 pi_2/paid/100/0/100' as ok, 'of an order that is over, all' as what;
select market.after('one', array[market.paid('e1', 'pi_1', 2500, 'one', 'usd')]) = 'pending pi_1/paid/2500/0/2500' as ok, 'in another currency, all' as what;
select market.after('one', array[market.paid('e1', 'pi_1', 2500, 'one'), market.paid('e2', 'pi_2', 2500, 'one'), market.dispute('e3', 'created', 'pi_1', 2500, 'needs_response'), market.dispute('e4', 'created', 'pi_2', 2500, 'needs_response')]) = 'paid pi_1/disputed/2500/0/0 pi_2/disputed/2500/0/0' as ok, 'nothing while the bank looks into it' as what;
-- one payment, one order
select commerce.receive_payment_event(market.paid('f1', 'pi_1', 2500, 'one')) = 'paid' as ok, 'a payment pays an order' as what;
select commerce.receive_payment_event(market.paid('f2', 'pi_1', 2500, 'two')) = 'another_order' as ok, 'and no other' as what;
select commerce.receive_payment_event(market.refunded('f3', 'pi_1', 2500, 100)) = 'paid' as ok, 'what names none is about the first' as what;
select commerce.receive_payment_event(market.paid('f4', 'pi_4', 2500, 'four')) = 'paid' and commerce.receive_payment_event(market.refunded('f5', 'pi_4', 2500, 2500)) = 'refunded' as ok, 'an order is refunded' as what;
select commerce.receive_payment_event(market.paid('f6', 'pi_5', 2500, 'four')) = 'paid' as ok, 'and paid again' as what;
select tests.as_admin(market.d());
select payment_status = 'pending' as ok, 'the order that was named second is not paid' as what from api.admin_orders join bought using (id) where name = 'two';
select note = 'names_another_order' and kind = 'other' and amount is null and order_id = (select id from bought where name = 'one') as ok, 'what named it is noted' as what from api.admin_payment_events where id = 'f2';
select refund_due as ok, 'what is paid and will not be sent is to be refunded' as what from api.admin_orders join bought using (id) where name = 'four';
select refund_due = 2500 as ok, 'by the payment that is kept' as what from api.admin_payments where id = 'pi_5';
select not refund_due and not disputed as ok, 'what is paid once is not' as what from api.admin_orders join bought using (id) where name = 'one';
select tests.back();
select * from tests.throws($$insert into commerce.payments (id) values ('pi_1')$$, '23505', 'a_payment_belongs_to_one_order', 'the table itself knows a payment once');
select * from tests.throws($$update commerce.payments set refunded = received + 1$$, '23514', 'no_more_is_given_back_than_was_received', 'and gives back no more than was received');
select tests.as_person(market.b());
select count(*) = 0 as ok, 'others see no payments' as what from commerce.payments;
select * from tests.throws($$insert into commerce.payments (id) values ('pi_9')$$, '42501', null, 'nor make any');
-- what is not ours, or no event
select tests.as_server('a test');
select market.event('g1', 'payout.paid', '{"object": "payout", "id": "po_1", "amount": 99999999999999999999999, "currency": "idr"}') = 'unknown_order' as ok, 'a payout is noted' as what;
select market.event('g2', 'payment_intent.succeeded', '{"object": "payment_intent", "id": "pi_g2", "amount_received": 10, "currency": "usdc"}') = 'unknown_order' as ok, 'a currency of four letters too' as what;
select market.event('g3', 'charge.refunded', '{"object": "charge", "id": "ch_g3", "amount": "much", "amount_refunded": {"a": 1}, "refunded": "yes", "currency": ["gbp"]}') = 'unknown_order' as ok, 'amounts that are none too' as what;
select market.event('g4', 'payment_intent.succeeded', '{"object": "payment_intent", "id": "pi_g4", "amount_received": 1e40, "currency": "gbp", "metadata": [1]}') = 'unknown_order' as ok, 'or that nothing holds' as what;
select market.event('g5', 'payment_intent.succeeded', '{"object": "payment_intent", "id": "pi_g5", "amount_received": 5, "metadata": {"order_id": "BBBBBBBB-0000-0000-0000-00000000000B", "order_number": 7}, "client_reference_id": "x"}') = 'unknown_order' as ok, 'or orders of others' as what;
select bool_and(commerce.receive_payment_event(jsonb_build_object('id', 'h' || n, 'type', 'charge.dispute.closed', 'data', d)) = 'unknown_order') as ok, 'or things of any shape' as what
from unnest(array['null', '[]', '"x"', '7', '{}', '{"object": null}', '{"object": []}', '{"object": "x"}', '{"object": {"object": {"id": "x"}, "payment_intent": {"id": [1]}}}']::jsonb[]) with ordinality d (d, n);
select bool_and(commerce.receive_payment_event(e) = 'not_an_event') as ok, 'what is no event is none' as what from unnest(array['null', '[]', '7', '"x"', '{}', '{"id": null}', '{"id": 7}', '{"id": ""}']::jsonb[]) e;
select market.event('a name <b@example.com>', 'Wörter, b@example.com', '{}') = 'unknown_order' as ok, 'keys and kinds that look like none are kept as none' as what;
select commerce.receive_payment_event(jsonb_build_object('id', 'j' || c::text, 'type', 'x', 'created', c)) = 'unknown_order' as ok, 'such as ' || c::text as what from unnest(array['null', '-1', '1e300', '"now"', '99999999999999', '[]']::jsonb[]) c;
select tests.as_admin(market.d());
select count(*) = 0 as ok, 'without personal values' as what from api.admin_payment_events e where e::text like '%example.com%';
select count(*) = 1 and bool_and(amount is null and currency is null and kind = 'other') as ok, 'a payout without its amount' as what from api.admin_payment_events where id = 'g1';
select currency is null and received = 10 and refund_due is null as ok, 'an unknown currency is null' as what from api.admin_payments where id = 'pi_g2';
-- and is not kept for long
select tests.back();
set local session_replication_role = replica;
update commerce.payment_events set created_at = now() - interval '91 days';
update commerce.payments set created_at = now() - interval '91 days';
set local session_replication_role = origin;
select tests.as_server('a test');
select commerce.forget_unknown_payments() > 10 and commerce.forget_unknown_payments() = 0 as ok, 'what is no order''s is forgotten after 90 days' as what;
select tests.back();
select count(*) = 0 as ok, 'the events' as what from commerce.payment_events where order_id is null;
select array_agg(id order by id) = '{pi_1,pi_4,pi_5}' as ok, 'and the payments; what is an order''s stays' as what from commerce.payments;
-- a buyer who was erased meanwhile
set local session_replication_role = replica;
update identity.people set erased_at = now() where id = market.b();
set local session_replication_role = origin;
select tests.as_server('a test');
select commerce.receive_payment_event(market.paid('k1', 'pi_6', 2500, 'six')) = 'paid' as ok, 'a payment that comes after its buyer was erased is taken in' as what;
