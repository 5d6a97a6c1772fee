-- One row: how many settings are new and how many override another of their day; a row like the one that holds is none.
with offered as (
    select c.subscriber_code, c.id as contract_id, p.valid_from, p.paper_set, p.delivery, p.email, p.edo_participant,
           p.address, p.corrections, p.division, p.advance_invoices = 'YES' as advance_invoices,
           replace(p.extras, '|', E'\n') as extras
      from staged_paper_settings p join registry.contract_v c on c.number = p.contract_number
), held as (
    select distinct on (contract_id, valid_from) *
      from documents.paper_setting order by contract_id, valid_from, id desc
), different as (
    select o.*, h.id is null as is_new
      from offered o left join held h using (contract_id, valid_from)
     where h.id is null
        or (h.paper_set, h.delivery, h.email, h.edo_participant, h.address, h.corrections, h.division, h.advance_invoices,
            h.extras)
           is distinct from
           (o.paper_set, o.delivery, o.email, o.edo_participant, o.address, o.corrections, o.division, o.advance_invoices,
            o.extras)
), loaded as (
    insert into documents.paper_setting (subscriber_code, contract_id, valid_from, paper_set, delivery, email,
                                         edo_participant, address, corrections, division, advance_invoices, extras,
                                         recorded_at, recorded_by)
    select subscriber_code, contract_id, valid_from, paper_set, delivery, email, edo_participant, address, corrections,
           division, advance_invoices, extras, :now, :by
      from different
)
select count(*) filter (where is_new) as fresh, count(*) filter (where not is_new) as changed from different
