-- Tells subjects again what moderators note about reports.
call kernel.register('safety.moderation_reports_staff', via => 'report_id', basis => 'legitimate interest');
call kernel.register('safety.moderation_actions', subject => 'about_id', erase => 'keep',
    basis => 'accountability of decisions about people (Regulation (EU) 2022/2065, Art. 17, 20)', retain => '2 years');
