-- One row an act that is no draft any more: its last state, and the day it was sent.
create or replace view reconciliation.act_state_v with (security_invoker = true) as
select e.act_id, e.subscriber_code, e.nth, e.state, e.at, e.on_day,
       (select min(s.on_day) from reconciliation.act_event s where s.act_id = e.act_id and s.state = 'SENT')   as sent_on,
       (select min(s.on_day) from reconciliation.act_event s where s.act_id = e.act_id and s.state = 'VIEWED') as viewed_on
  from reconciliation.act_event e
 where e.nth = (select max(l.nth) from reconciliation.act_event l where l.act_id = e.act_id);

grant select on reconciliation.act_state_v to rodnik_app;
