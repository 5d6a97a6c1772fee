-- One row a contract with entries up to the last day: what it owed, was charged, paid, and owes (days inclusive).
select contract_id,
       coalesce(sum(amount) filter (where effective_on < :from or counts_as = 'OPENING'), 0) as opening,
       coalesce(sum(amount) filter (where effective_on >= :from and counts_as = 'CHARGE'), 0) as charged,
       -coalesce(sum(amount) filter (where effective_on >= :from and counts_as = 'PAYMENT'), 0) as paid,
       coalesce(sum(amount) filter (where effective_on >= :from and counts_as = 'CORRECTION'), 0) as corrected,
       coalesce(sum(amount) filter (where effective_on >= :from and counts_as = 'PENALTY'), 0) as penalties,
       sum(amount) as closing
  from (select e.contract_id, e.amount, e.effective_on, coalesce(r.kind, p.kind) as counts_as
          from ledger.entry e
          join ledger.posting p on p.id = e.posting_id
          left join ledger.posting r on r.id = p.reverses
         where e.account in ('RECEIVABLE', 'PENALTY_RECEIVABLE')
           and (cast(:subscribers as int[]) is null or e.subscriber_code = any (:subscribers))
           and (cast(:contract as bigint) is null or e.contract_id = :contract)
           and e.effective_on <= :to) as moves
 group by contract_id
 order by contract_id
