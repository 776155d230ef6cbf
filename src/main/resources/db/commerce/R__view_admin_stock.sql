drop view if exists api.admin_stock;
create view api.admin_stock with (security_invoker = true) as
select s.id, s.product_id, s.listing_id, s.market_listing_id, s.quantity, s.updated_at
from commerce.stock s
where (select kernel.has_role('admin'));
comment on view api.admin_stock is 'How many there are of everything. For admins.';
call kernel.publish('api.admin_stock', 'mine', '{authenticated}');
