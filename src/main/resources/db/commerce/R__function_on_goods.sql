create or replace function commerce.on_goods() returns trigger
    language plpgsql security definer set search_path = '' set application_name = 'purpose: stock is kept' as
$$
begin
    if tg_table_name = 'products' then
        insert into commerce.stock (product_id, quantity) values (new.id, 0);
    elsif old.status = 'pending_review' then
        insert into commerce.stock as s (market_listing_id, quantity) values (new.id, new.quantity)
        on conflict (market_listing_id) do update set quantity = excluded.quantity;
    end if;
    return null;
end
$$;
comment on function commerce.on_goods() is 'Begins the stock of a new product, and that of a listing that goes live.';
