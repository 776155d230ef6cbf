create or replace trigger stock_begins after insert on commerce.products
    for each row execute function commerce.on_goods();
