drop view if exists api.products_available;
create view api.products_available with (security_invoker = true) as
select p.id, p.slug, p.name, p.description, p.long_description, p.collection, p.price, p.currency,
    case when q.least_left >= 5 then 'in_stock' else 'low_stock' end as stock_status,
    q.least_left as quantity_available, p.xp_reward, p.images, p.variants, p.limited_edition, d.name as drop_name,
    d.start_at as drop_start, d.end_at as drop_end
from commerce.products p
left join commerce.drops d on d.id = p.drop_id
cross join lateral (select commerce.quantity_left(p.id) as least_left) q
where p.status = 'live' and q.least_left > 0 and (p.drop_id is null or d.end_at > now());
comment on view api.products_available is 'Our products of which there are some left. One in a drop can be bought while the drop is open.';
comment on column api.products_available.stock_status is 'system: in_stock, or low_stock when fewer than five are shown to be left';
comment on column api.products_available.quantity_available is 'system: at least so many were left when the last quarter of an hour ended: 1, 5, 10, 25, 50 or 100. Single purchases do not show';
call kernel.publish('api.products_available', 'mine', '{anon, authenticated}', same_for_all => true);
