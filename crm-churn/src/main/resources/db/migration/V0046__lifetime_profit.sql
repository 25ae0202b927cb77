-- What a customer is still expected to bring within three years, discounted; null where no purchase model can be relied on.
-- With the money booked so far it makes the lifetime value; the two are never added up unseen.
alter table risk_score add column lifetime_profit numeric(18, 4);
