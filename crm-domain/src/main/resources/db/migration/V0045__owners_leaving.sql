-- Who leaves, and who is absent and for how long; an open end is an absence whose end nobody knows yet.
alter table staff
    add column leaving_on date,
    add column absent_from date,
    add column absent_until date,
    add constraint staff_absence check (absent_until is null or absent_from is not null and absent_until >= absent_from);

-- Who may be given what a leaver leaves behind: whoever signs in, is here and stays.
create function staff_takes_over(person bigint, today date)
    returns boolean
    language sql stable parallel safe
as $$
    select exists (
        select from staff s
        where s.id = person and s.enabled and s.leaving_on is null
          and not (coalesce(s.absent_from, 'infinity') <= today and coalesce(s.absent_until, 'infinity') >= today))
$$;

-- Each time that customers were given to others: one of them, some by hand, or all that somebody owned.
create sequence owner_handover_seq increment 50;
create table owner_handover (
    id bigint primary key,
    kind text not null,
    -- from whom; null where it was not one person (a customer without an owner, a hand-over taken back)
    from_id bigint references staff,
    -- who takes the open work of the leaver with customers of others, where their owner cannot
    rest_to_id bigint references staff,
    by_id bigint not null references staff,
    at timestamptz not null,
    customers int not null default 0,
    -- null: several people
    to_id bigint references staff,
    -- the hand-over that took this one back
    undone_by_id bigint,
    constraint owner_handover_kind check (kind in ('SINGLE', 'HAND', 'ONE', 'SPREAD', 'UNDO'))
);

-- The history of a customer's owners: by whom and when, the hand-over knows.
create sequence owner_change_seq increment 50;
create table owner_change (
    customer_id bigint not null references customer,
    id bigint not null,
    handover_id bigint not null references owner_handover,
    from_id bigint references staff,
    to_id bigint references staff,
    primary key (customer_id, id)
);
create index owner_change_handover on owner_change (handover_id, customer_id);

-- The open work (a promise, a case, …) that went along, so that it can come back.
create table owner_handover_work (
    customer_id bigint not null references customer,
    handover_id bigint not null references owner_handover,
    kind text not null,
    work_id bigint not null,
    from_id bigint references staff,
    to_id bigint references staff,
    primary key (customer_id, handover_id, kind, work_id)
);
create index owner_handover_work_of on owner_handover_work (handover_id, kind);
