-- The people to talk to lead to their customer, in the ways in which customers themselves are found.
create index customer_contact_phone on customer_contact (phone text_pattern_ops) where phone is not null;
create index customer_contact_email on customer_contact (lower(email) text_pattern_ops) where email is not null;
create index customer_contact_name_pairs on customer_contact using gin (name_pairs(name));
