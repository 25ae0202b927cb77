-- What the customers who left within a period and those who stayed were like when it began. Worked out at night and when
-- somebody asks for another period; a picture of one moment, so that each count and the customers behind it agree.
create table loss_comparison (
    -- length of the period, which ends on to_on
    days int primary key,
    from_on date not null,
    to_on date not null,
    -- those who bought at the start and were given up within the period: neither lost nor stayed
    given_up bigint not null,
    computed_at timestamptz not null
);

-- What was bought, without the number of pieces that some systems write in front of it: "2 x Tea" is Tea.
create function product_name(line text) returns text
    language sql immutable strict parallel safe
return nullif(trim(case when line ~ '^\s*[0-9]+ ?[×xX*] ' then regexp_replace(line, '^\s*[0-9]+ ?[×xX*] +', '') else line end), '');

create table loss_member (
    customer_id bigint not null,
    days int not null,
    lost boolean not null,
    -- of all time and of 365 days, as of the start
    revenue numeric(18, 4) not null,
    revenue_365 numeric(18, 4) not null,
    -- the class of each trait in the order of LossTrait; '' where nothing is known
    traits text[] not null,
    primary key (customer_id, days)
);

create table loss_class (
    days int not null,
    -- place in loss_member.traits, from 1
    trait smallint not null,
    class text not null,
    customers bigint not null,
    lost bigint not null,
    -- the least and the most revenue of 365 days among them
    low numeric(18, 4) not null,
    high numeric(18, 4) not null,
    primary key (days, trait, class)
);
