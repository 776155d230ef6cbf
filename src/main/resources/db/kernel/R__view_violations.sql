create or replace view kernel.violations as
select module, lint, object, remedy from kernel.table_violations
union all
select module, lint, object, remedy from kernel.access_violations
union all
select module, lint, object, remedy from kernel.code_violations
union all
select module, lint, object, remedy from kernel.release_violations;
comment on view kernel.violations is 'Everything in the schema that is unsafe, with its remedy. A migration that leaves a row here is refused whole.';
