create or replace function commerce.show_offer(stock uuid, change integer) returns void
    language plpgsql security definer set search_path = '' as
$$
begin
    update commerce.availability a
    set shown = commerce.step_of(a.shown + change), left_then = a.left_then + change, left_compared = 0, pending = true
    where a.stock_id = show_offer.stock;
end
$$;
comment on function commerce.show_offer(uuid, integer) is 'Shows at once that more of a thing is offered, or fewer: by what was shown before and the change, never by what is left, which purchases change.';
grant execute on function commerce.show_offer(uuid, integer) to commerce_code;
