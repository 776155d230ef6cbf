drop view if exists api.products;
create view api.products with (security_invoker = true) as
select p.id, p.slug, p.name, p.description, p.long_description, p.collection, p.price, p.currency,
    case when q.least_left >= 5 then 'in_stock' when q.least_left > 0 then 'low_stock'
        else 'out_of_stock' end as stock_status,
    q.least_left as quantity_available, p.xp_reward, p.images, p.variants, p.limited_edition, p.drop_id, p.created_at
from commerce.products p
cross join lateral (select coalesce(commerce.quantity_left(p.id), 0) as least_left) q
where p.status = 'live';
comment on view api.products is 'Our products, also those of which none is left just now.';
comment on column api.products.stock_status is 'system: in_stock, low_stock when fewer than five are shown to be left, or out_of_stock';
comment on column api.products.quantity_available is 'system: at least so many were left when the last quarter of an hour ended: 0, 1, 5, 10, 25, 50 or 100. Single purchases do not show';
call kernel.publish('api.products', 'mine', '{anon, authenticated}', same_for_all => true);
