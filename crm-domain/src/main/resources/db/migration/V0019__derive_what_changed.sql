-- With each day the facts of a few in a hundred customers change. Their hash tells which, without reading what a million had.
alter table purchase_facts add column fingerprint bigint not null default 0;

-- What is missing to the next tier changes for everybody with every ranking; it is worked out where one customer is shown.
alter table customer_tier drop column to_next;

create function missing_to_next_tier(tier text, value numeric, today date) returns numeric
    language sql stable
as $$
    select greatest(0, round(b.lower_bound::numeric, 4) - missing_to_next_tier.value)
    from tier_boundary b
    where b.as_of = (select max(as_of) from tier_boundary where as_of <= today)
      and b.tier = case missing_to_next_tier.tier
                       when 'MAJOR' then 'PRIME' when 'ORDINARY' then 'MAJOR' when 'SMALL' then 'ORDINARY' end
$$;

-- Customers who were derived singly while a derivation of all had read them already: it leaves them alone.
create table derivation_overtaken (
    customer_id bigint not null
);
