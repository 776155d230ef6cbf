create or replace function commerce.order_named(thing jsonb) returns uuid
    language sql stable security definer set search_path = ''
    return (
        select o.id
        from (values (1, thing #>> '{metadata,order_id}'), (2, thing #>> '{metadata,order_number}'),
            (3, thing ->> 'client_reference_id')) n (place, name)
        join commerce.orders o on o.order_number = n.name
            or o.id = case when n.name ~* '^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$' then n.name::uuid end
        order by n.place limit 1);
comment on function commerce.order_named(jsonb) is 'The order of ours that a thing of the payment service names, by its id or its number. Null: none.';
