create or replace function commerce.refund_due(payment text) returns bigint
    language sql stable set search_path = ''
    return (
        select case when p.disputed then 0 when p.currency is distinct from o.currency then k.kept
            else greatest(0, least(k.kept, k.kept + (
                    -- the order keeps its total, of the payments that cover it alone first, then in the order they came
                    select coalesce(sum(greatest(0, b.received - b.refunded - b.lost)), 0) from commerce.payments b
                    where b.order_id = o.id and b.currency = o.currency and b.id <> p.id
                        and (b.received < o.total, b.created_at, b.id) < (p.received < o.total, p.created_at, p.id))
                - case when o.payment_status = 'refunded' or f.status = 'cancelled' then 0 else o.total end)) end
        from commerce.payments p
        join commerce.orders o on o.id = p.order_id
        join commerce.fulfilments f on f.order_id = o.id
        cross join lateral (select greatest(0, p.received - p.refunded - p.lost)) k (kept)
        where p.id = refund_due.payment);
comment on function commerce.refund_due(text) is 'How much of a payment its order does not need, in minor units: a second payment, more than the total, another currency, an order that is over. 0 while a dispute is open; null: it is no order''s, or not the caller''s to see.';
grant execute on function commerce.refund_due(text) to authenticated;
