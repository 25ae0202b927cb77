-- Whom to develop goes by what a customer is still expected to bring.
create index risk_score_lifetime on risk_score (lifetime_profit desc, customer_id desc)
    where lifetime_profit is not null and state in ('FIRST_TIME', 'REPEAT', 'LOYAL');
