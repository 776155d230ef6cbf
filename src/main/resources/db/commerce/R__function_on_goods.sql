create or replace function commerce.on_goods() returns trigger
    language plpgsql security definer set search_path = '' set application_name = 'purpose: stock is kept' as
$$
declare
    stock_id uuid;
    change integer;
begin
    if tg_table_name = 'products' then
        insert into commerce.stock (product_id, quantity) values (new.id, 0);
    elsif old.status = 'pending_review' then
        select s.id, new.quantity - s.quantity into stock_id, change from commerce.stock s
        where s.market_listing_id = new.id for update;
        if found then
            update commerce.stock s set quantity = new.quantity where s.id = stock_id;
            perform commerce.show_offer(stock_id, change);
        else
            insert into commerce.stock (market_listing_id, quantity) values (new.id, new.quantity);
        end if;
    end if;
    return null;
end
$$;
comment on function commerce.on_goods() is 'Begins the stock of a new product, and that of a listing that goes live.';
