create or replace function commerce.on_paid(order_id uuid) returns void
    language plpgsql security definer set search_path = '' set application_name = 'purpose: order paid' as
$$
#variable_conflict use_column
declare
    bought commerce.orders;
    points integer;
begin
    select o.* into strict bought from commerce.orders o where o.id = on_paid.order_id;
    select least(10000, sum(p.xp_reward * i.quantity)) into points
    from commerce.order_items i join commerce.products p on p.id = i.product_id where i.order_id = bought.id;
    -- a payment may come after its buyer was erased
    if points > 0 and bought.user_id is not null and not kernel.is_erased(bought.user_id) then
        perform identity.award_xp(bought.user_id, 'purchase', points, 'order:' || bought.id);
    end if;
end
$$;
comment on function commerce.on_paid(uuid) is 'What a paid order brings with it: points, once. That nothing of a listing is left shows when the quarter of an hour is over, by release_stock.';
