create or replace function commerce.drawn_allowance() returns integer
    language sql volatile set search_path = ''
    -- one-sided geometric, ratio exp(-1/4): no value is likelier than 0.22
    return floor(-4 * ln(1 - random()))::integer;
comment on function commerce.drawn_allowance() is 'A new allowance, drawn at random: how many fewer than there are what is shown of stock is made of.';
grant execute on function commerce.drawn_allowance() to commerce_code;
