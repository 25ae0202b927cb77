package io.liuke.interaction;

import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class ContactEffortStore {

    private final JdbcClient jdbc;

    ContactEffortStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    List<ContactEffort> list() {
        return jdbc.sql("select channel, minutes, help from contact_effort")
                .query(ContactEffort.class)
                .list();
    }

    ContactEffort of(Channel channel) {
        return jdbc.sql("select channel, minutes, help from contact_effort where channel = :channel")
                .param("channel", channel.name())
                .query(ContactEffort.class)
                .single();
    }

    void save(ContactEffort effort) {
        jdbc.sql("""
                        insert into contact_effort (channel, minutes, help) values (:channel, :minutes, :help)
                        on conflict (channel) do update set minutes = excluded.minutes, help = excluded.help
                        """)
                .param("channel", effort.channel().name())
                .param("minutes", effort.minutes())
                .param("help", effort.help())
                .update();
    }
}
