create or replace function commerce.forget_unknown_payments(batch integer default 500) returns integer
    language plpgsql security definer set search_path = ''
    set application_name = 'purpose: payments that are not ours' as
$$
declare
    old constant timestamptz := now() - interval '90 days';
    events integer;
    payments integer;
begin
    with due as (select e.id from commerce.payment_events e where e.order_id is null and e.created_at < old
        order by e.created_at limit batch for update skip locked)
    delete from commerce.payment_events e using due d where e.id = d.id;
    get diagnostics events = row_count;
    with due as (select p.id from commerce.payments p where p.order_id is null and p.created_at < old
            and not exists (select from commerce.payment_events e where e.payment_id = p.id)
        order by p.created_at limit batch for update skip locked)
    delete from commerce.payments p using due d where p.id = d.id;
    get diagnostics payments = row_count;
    return events + payments;
end
$$;
comment on function commerce.forget_unknown_payments(integer) is 'Deletes what the payment service said of payments and other things that are no order''s, after 90 days, some at a time. Returns how many rows.';
call kernel.by_clock('commerce.forget_unknown_payments(integer)');
