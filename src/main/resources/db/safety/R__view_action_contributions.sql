create or replace view safety.action_contributions with (security_invoker = true) as
select a.category, a.about_id, a.created_at
from safety.moderation_actions a
where a.action <> 'reinstate' and a.about_id is not null;
comment on view safety.action_contributions is 'Whom an act of moderation affected, by category.';
call kernel.cells('safety.actions_by_category', of => 'safety.action_contributions', by => '{category}',
    subject => 'about_id', at => 'created_at', k => 5, bucket => '1 month', epsilon => 0.5, counts_barred => true);
