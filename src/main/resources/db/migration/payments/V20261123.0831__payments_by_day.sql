-- Advances are told apart by the day their money came.
create index payment_received on payments.payment (received_on);
