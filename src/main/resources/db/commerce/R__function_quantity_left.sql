create or replace function commerce.quantity_left(product uuid) returns integer
    language sql stable security definer set search_path = ''
    return (select a.shown from commerce.availability a join commerce.stock s on s.id = a.stock_id
        where s.product_id = product);
comment on function commerce.quantity_left(uuid) is 'At least how many of a product were left when the last quarter of an hour ended: 0, 1, 5, 10, 25, 50 or 100. Single purchases do not show.';
grant execute on function commerce.quantity_left(uuid) to anon, authenticated;
