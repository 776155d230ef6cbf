drop view if exists api.admin_products;
create view api.admin_products with (security_invoker = true) as
select p.id, p.slug, p.name, p.description, p.long_description, p.collection, p.price, p.currency, p.xp_reward,
    p.images, p.variants, p.limited_edition, p.drop_id, p.status, p.created_at, p.updated_at
from commerce.products p
where (select kernel.has_role('admin'));
comment on view api.admin_products is 'All products. For admins, who make and change them with a reason, and delete drafts; how many there are is in admin_stock.';
call kernel.publish('api.admin_products', 'mine', '{authenticated}');
grant insert (id, slug, name, description, long_description, collection, price, currency, xp_reward, images, variants,
    limited_edition, drop_id),
    update (slug, name, description, long_description, collection, price, currency, xp_reward, images, variants,
        limited_edition, drop_id, status),
    delete on api.admin_products to authenticated;
