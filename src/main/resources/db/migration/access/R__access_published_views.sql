-- What the office may know of those who act for a subscriber: never a password, never a session.
create or replace view access.application_v with (security_invoker = true) as
select id, number, subscriber_code, state, array_to_string(rooms, ', ') as room, created_at, originals_due
  from access.application;

create or replace view access.account_v with (security_invoker = true) as
select c.id, c.subscriber_code, c.full_name, a.position, c.state, c.provisional_until, c.opened_at
  from access.account c left join access.application a on a.id = c.application_id
 where c.state <> 'CLOSED';

create or replace view access.staff_name_v with (security_invoker = true) as
select login, name from access.staff;

grant select on access.application_v, access.account_v, access.staff_name_v to rodnik_app;
