-- The queue of an owner and of all, in its order, with all that its places, counts and sums are made of: a page reads the
-- index alone. A scoring makes the table anew with whatever indexes it has, under names of its own.
do $$
declare
    old record;
begin
    for old in
        select i.indexrelid::regclass as name
        from pg_index i
        where i.indrelid = 'risk_score'::regclass
          and pg_get_indexdef(i.indexrelid) like '%priority DESC, customer_id DESC) WHERE in_queue'
    loop
        execute 'drop index ' || old.name;
    end loop;
end
$$;
create index risk_score_queue on risk_score (priority desc, customer_id desc)
    include (owner_id, money_at_stake, tier, minutes, queued_on) where in_queue;
create index risk_score_owner_queue on risk_score (owner_id, priority desc, customer_id desc)
    include (money_at_stake, tier, minutes, queued_on) where in_queue;

-- Who was contacted today, and what is late: both are asked with every page.
create index interaction_worked on interaction (at, customer_id) where minutes > 0;
create index followup_due on followup (due_on, customer_id) where done_at is null;
