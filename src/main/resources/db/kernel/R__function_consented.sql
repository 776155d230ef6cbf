create or replace function kernel.consented(purpose text) returns boolean
    language sql stable security definer set search_path = '' as
$$
    select kernel.has_consented((select auth.uid()), consented.purpose);
$$;
comment on function kernel.consented(text) is 'Whether the caller consents to the purpose now; withdrawal counts in the same transaction.';
grant execute on function kernel.consented(text) to anon, authenticated;
