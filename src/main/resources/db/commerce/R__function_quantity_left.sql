create or replace function commerce.quantity_left(product uuid) returns integer
    language sql stable security definer set search_path = ''
    return (
        select max(b.step) from commerce.stock s
        join unnest(array[0, 1, 5, 10, 25, 50, 100]) b (step) on b.step <= s.quantity
        where s.product_id = product);
comment on function commerce.quantity_left(uuid) is 'At least how many of a product are left: 0, 1, 5, 10, 25, 50 or 100. In steps, so that single purchases do not show.';
grant execute on function commerce.quantity_left(uuid) to anon, authenticated;
