create or replace trigger arrival_is_kept before update of status on commerce.fulfilments
    for each row execute function commerce.on_arrival();
create or replace trigger stock_comes_back after update of status on commerce.fulfilments
    for each row when (new.status = 'cancelled' and old.status <> 'cancelled') execute function commerce.on_cancelled();
