-- One row an act, for the invariants that join what was done to what the journal says of it (I-12).
create or replace view audit.act_v with (security_invoker = true) as
select id, subscriber_code, at, actor_kind, actor_id, actor_name, action, subject, details::jsonb as details from audit.act;

grant select on audit.act_v to rodnik_app;
