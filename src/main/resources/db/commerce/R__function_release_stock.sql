create or replace function commerce.release_stock(batch integer default 500) returns integer
    language plpgsql security definer set search_path = '' set application_name = 'purpose: what is left is released' as
$$
declare
    closed constant timestamptz := date_bin('15 min', now(), timestamptz 'epoch');
    compared uuid[];
    used_up uuid[];
    come_back uuid[];
begin
    with due as (
        select a.stock_id, a.changed_in, a.shown, a.allowance, a.left_compared,
            case when a.changed_in >= closed then a.left_then else s.quantity end as was_left,
            coalesce(s.listing_id, s.market_listing_id) as listing
        from commerce.availability a join commerce.stock s on s.id = a.stock_id
        where a.pending and a.compared_at < closed
        order by a.compared_at limit batch for no key update of a skip locked
    ), stepped as (
        select d.*, case when d.was_left <= 0 then 0
            else greatest(1, commerce.step_of(d.was_left - d.allowance)) end as step
        from due d
    ), judged as (
        select p.*,
            -- more is shown only when something came back: otherwise fresh allowances would tell what is left
            p.step < p.shown or p.step > p.shown and (p.shown = 0 or p.was_left > p.left_compared) as moves,
            p.was_left <= 0 and exists (
                select from commerce.order_items i join commerce.fulfilments f on f.order_id = i.order_id
                where (i.listing_id = p.listing or i.market_listing_id = p.listing) and f.status <> 'cancelled'
                    and (f.paid_at is null or f.paid_at >= closed)) as is_reserved
        from stepped p
    ), released as (
        update commerce.availability a set
            shown = case when j.moves then j.step else j.shown end,
            allowance = case when j.moves then commerce.drawn_allowance() else j.allowance end,
            left_compared = j.was_left, compared_at = closed,
            pending = j.moves or j.is_reserved or j.changed_in >= closed
        from judged j where a.stock_id = j.stock_id
        returning j.listing, j.was_left, j.is_reserved
    )
    select array_agg(r.listing), array_agg(r.listing) filter (where r.was_left <= 0 and not r.is_reserved),
        array_agg(r.listing) filter (where r.was_left > 0)
    into compared, used_up, come_back from released r;
    update commerce.market_listings l set status = 'sold_out' where l.id = any (used_up) and l.status = 'live';
    update commerce.market_listings l set status = 'live' where l.id = any (come_back) and l.status = 'sold_out';
    update nightlife.ticket_listings t set status = 'sold' where t.id = any (used_up) and t.status = 'live';
    return coalesce(cardinality(compared), 0);
end
$$;
comment on function commerce.release_stock(integer) is 'Once a quarter of an hour is over, shows what was left at its end, in steps and less an allowance, some things at a time; listings of which nothing was left and all is paid are sold, and go on when something came back. Returns how many it compared.';
call kernel.by_clock('commerce.release_stock(integer)');
