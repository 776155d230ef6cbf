call kernel.policies_of('nightlife.qr_token_secrets');
grant select, insert on nightlife.qr_token_secrets to nightlife_code;
create policy functions_find on nightlife.qr_token_secrets for select to nightlife_code using (true);
create policy functions_issue on nightlife.qr_token_secrets for insert to nightlife_code
    with check (token_id in (select t.id from nightlife.qr_tokens t where t.issued_by = (select auth.uid())));
