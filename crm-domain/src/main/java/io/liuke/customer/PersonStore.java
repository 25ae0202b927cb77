package io.liuke.customer;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Writes the people to talk to. */
@Repository
class PersonStore {

    private final JdbcClient jdbc;

    PersonStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    PersonId insert(CustomerId customer, Person person) {
        long id = jdbc.sql("""
                        insert into customer_contact (customer_id, id, name, role, phone, email, wecom_id)
                        values (:customer, nextval('customer_contact_seq'), :name, :role, :phone, :email, :wecom)
                        returning id
                        """)
                .param("customer", customer.value())
                .param("name", person.name())
                .param("role", person.role())
                .param("phone", person.phone())
                .param("email", person.email())
                .param("wecom", person.wecomId())
                .query(Long.class)
                .single();
        return new PersonId(id);
    }

    int update(CustomerId customer, PersonId id, Person person) {
        return jdbc.sql("""
                        update customer_contact
                        set name = :name, role = :role, phone = :phone, email = :email, wecom_id = :wecom
                        where customer_id = :customer and id = :id
                        """)
                .param("name", person.name())
                .param("role", person.role())
                .param("phone", person.phone())
                .param("email", person.email())
                .param("wecom", person.wecomId())
                .param("customer", customer.value())
                .param("id", id.value())
                .update();
    }

    int delete(CustomerId customer, PersonId id) {
        return jdbc.sql("delete from customer_contact where customer_id = :customer and id = :id")
                .param("customer", customer.value())
                .param("id", id.value())
                .update();
    }
}
