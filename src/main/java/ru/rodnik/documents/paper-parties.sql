-- One row a contract with its subscriber, as a paper names them.
\set contracts '''{1}''::bigint[]'
select c.id as contract_id, c.number, c.signed_on, c.price_basis, c.government_contract_id, c.due_day,
       s.subscriber_code, s.kind, s.name, s.short_name, s.inn, s.kpp, s.ogrn, s.legal_address, s.postal_address, s.phone
  from registry.contract_v c join registry.subscriber_v s on s.subscriber_code = c.subscriber_code
 where c.id = any (:contracts)
