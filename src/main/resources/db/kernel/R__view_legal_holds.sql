drop view if exists api.legal_holds;
create view api.legal_holds with (security_invoker = true) as
select h.id, h.person_id, h.grounds, h.placed_by, h.created_at, h.lifted_at from kernel.legal_holds h
where (select kernel.has_role('admin'));
comment on view api.legal_holds is 'Whose data must be kept for legal claims or by order, for admins: insert to place a hold, set lifted_at to lift it.';
call kernel.publish('api.legal_holds', 'mine', '{authenticated}', subjects => '{person_id,placed_by}');
grant insert (person_id, grounds), update (lifted_at) on api.legal_holds to authenticated;
call kernel.for_staff('api.legal_holds');
