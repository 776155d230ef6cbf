drop view if exists api.moderation_transparency;
create view api.moderation_transparency as
select (c.bucket at time zone 'UTC')::date as month, c.cell ->> 'category' as category, c.people::bigint as affected
from kernel.released_cells c
where c.cell_set = 'safety.actions_by_category'
order by 1 desc, 2;
comment on view api.moderation_transparency is 'How many people were affected by acts of moderation, by month and category. Months are released when they are over; categories with too few people are not in it.';
comment on column api.moderation_transparency.month is 'system: the first day of the month (UTC)';
comment on column api.moderation_transparency.category is 'system: what was the matter';
comment on column api.moderation_transparency.affected is 'count: people; noisy, in steps of five';
call kernel.publish('api.moderation_transparency', 'ours', '{anon, authenticated}', '{safety.actions_by_category}',
    key => '{month,category}');
