-- what of it is shown, views ask functions; the allowance is for none to read
call kernel.policies_of('commerce.availability');
grant select, insert, update (shown, allowance, left_then, left_compared, changed_in, compared_at, pending)
    on commerce.availability to commerce_code;
create policy functions_find on commerce.availability for select to commerce_code using (true);
create policy functions_begin on commerce.availability for insert to commerce_code with check (true);
create policy functions_show on commerce.availability for update to commerce_code using (true);
