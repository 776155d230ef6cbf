-- from all events of the payment, whichever came first: so their order does not matter
create or replace function commerce.count_payment(payment text) returns void
    language plpgsql security definer set search_path = '' set application_name = 'purpose: payment counted' as
$$
#variable_conflict use_column
declare
    most constant bigint := 999999999999999999;
    of_currency text;
    got numeric;
    back numeric;
    charged_back numeric;
    is_disputed boolean;
    has_failed boolean;
begin
    select coalesce(min(e.currency) filter (where e.kind in ('paid', 'refunded')), min(e.currency)) into of_currency
    from commerce.payment_events e where e.payment_id = count_payment.payment and e.kind not in ('failed', 'other');
    with events as (
        select e.* from commerce.payment_events e
        where e.payment_id = count_payment.payment and e.currency is not distinct from of_currency
    ), refunds as (
        select e.part_id, max(e.amount) as amount, bool_or(e.kind = 'refund_failed') as failed,
            max(e.happened_at) filter (where e.kind = 'refund_failed') as failed_at
        from events e where e.kind in ('refund', 'refund_failed') group by e.part_id
    ), disputes as (
        select e.part_id, max(e.amount) as amount, bool_or(e.kind = 'dispute_won') as won,
            bool_or(e.kind = 'dispute_lost') as lost
        from events e where e.kind in ('disputed', 'dispute_won', 'dispute_lost') group by e.part_id
    )
    select coalesce((select max(e.amount) from events e where e.kind in ('paid', 'refunded')), 0),
        -- one by one, or in all; what failed after it was counted in all is taken out again
        greatest(0, (select sum(r.amount) from refunds r where not r.failed),
            (select max(e.refunded_amount - coalesce((select sum(r.amount) from refunds r
                where r.failed and (r.failed_at < e.happened_at) is not true), 0))
            from events e where e.kind = 'refunded')),
        coalesce((select sum(d.amount) from disputes d where d.lost and not d.won), 0),
        exists (select from disputes d where not d.lost and not d.won)
    into got, back, charged_back, is_disputed;
    -- what went back had been received, whether we heard of that or not
    got := greatest(got, back, charged_back);
    has_failed := exists (select from commerce.payment_events e
        where e.payment_id = count_payment.payment and e.kind = 'failed');
    update commerce.payments p set currency = of_currency, received = least(got, most), refunded = least(back, most),
        lost = least(charged_back, most), disputed = is_disputed, failed = has_failed
    where p.id = count_payment.payment
        and (p.currency, p.received, p.refunded, p.lost, p.disputed, p.failed) is distinct from
            (of_currency, least(got, most), least(back, most), least(charged_back, most), is_disputed, has_failed);
end
$$;
comment on function commerce.count_payment(text) is 'Counts a payment from all its events: what was received, given back (refunds that failed do not count) and lost in disputes, in its currency.';
