create or replace function commerce.payments_of(person uuid) returns text[]
    language sql stable security definer set search_path = ''
    return array(
        select distinct e.payment_intent from commerce.payment_events e
        join commerce.orders o on o.id = e.order_id
        where o.user_id = person and e.payment_intent is not null
        order by e.payment_intent);
comment on function commerce.payments_of(uuid) is 'The payments of a person, as the payment service calls them.';
call kernel.tell_processor('commerce.payments_of(uuid)', 'stripe',
    'Stripe: takes payments; holds names, addresses and cards of who paid');
