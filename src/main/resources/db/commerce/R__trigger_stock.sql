create or replace trigger what_was_left_is_kept after insert or update of quantity on commerce.stock
    for each row execute function commerce.on_stock();
