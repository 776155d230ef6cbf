-- states no purpose of its own: what an admin changes needs the admin's reason
create or replace function commerce.change_stock(product uuid, change integer) returns integer
    language plpgsql security definer set search_path = '' as
$$
declare
    left_now integer;
    stock_id uuid;
begin
    if not kernel.has_role('admin') then
        raise exception using errcode = '42501', message = 'admins change stock';
    end if;
    update commerce.stock s set quantity = s.quantity + change where s.product_id = product
    returning s.quantity, s.id into left_now, stock_id;
    perform commerce.show_offer(stock_id, change);
    return left_now;
end
$$;
comment on function commerce.change_stock(uuid, integer) is 'An admin adds to the stock of a product, or takes from it (23514 stock_is_never_below_zero). Returns how many there are; null: there is no such product.';
grant execute on function commerce.change_stock(uuid, integer) to authenticated;
