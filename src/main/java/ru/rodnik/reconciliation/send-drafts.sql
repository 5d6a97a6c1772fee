-- Sends drafts; one row an act: its step, its number, its subscriber, in the order of the subscribers.
\set ids 'null::bigint[]'
\set code 'null::int'
\set channel '''ACCOUNT'''
\set on 'current_date'
\set proof ''''''
\set at 'now()'
\set zone '''Europe/Samara'''
\set actorKind '''STAFF'''
\set actorId '''accountant'''
\set actorName '''Иванова А. П.'''
with sent as (
    insert into reconciliation.act_event (act_id, subscriber_code, nth, state, at, on_day, actor_kind, actor_id, actor_name,
                                          authority, channel, proof, words)
    select r.id, r.subscriber_code, 1, 'SENT', :at, :on, :actorKind, :actorId, :actorName, '', :channel, :proof, ''
      from documents.reconciliation_v r
     where (cast(:ids as bigint[]) is null or r.id = any (:ids))
       and (cast(:code as int) is null or r.subscriber_code = :code)
       and (cast(:ids as bigint[]) is not null or coalesce(r.formed_by_kind, 'SUBSCRIBER') <> 'SUBSCRIBER')
       and not exists (select from reconciliation.act_event e where e.act_id = r.id)
       and cast(r.formed_at at time zone :zone as date) <= :on
       and (:channel <> 'ACCOUNT'
            or exists (select from access.account_v a
                        where a.subscriber_code = r.subscriber_code and a.state <> 'SUSPENDED'))
    returning id, act_id
)
select s.id as event, r.number, r.subscriber_code
  from sent s join documents.reconciliation_v r on r.id = s.act_id
 order by r.subscriber_code, r.id
