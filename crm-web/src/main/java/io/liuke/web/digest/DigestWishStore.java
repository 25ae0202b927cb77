package io.liuke.web.digest;

import io.liuke.staff.StaffId;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Who wants the mail. */
@Repository
class DigestWishStore {

    private final JdbcClient jdbc;

    DigestWishStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Optional<DigestWish> find(StaffId staff) {
        return jdbc.sql("select language from digest_wish where staff_id = :staff")
                .param("staff", staff.value())
                .query(String.class)
                .optional()
                .map(language -> new DigestWish(Locale.forLanguageTag(language)));
    }

    /** Whoever has it on already keeps the place up to which they were told. */
    void put(StaffId staff, Locale language, Instant now) {
        jdbc.sql("""
                        insert into digest_wish (staff_id, language, after_warning, wished_at)
                        values (:staff, :language, coalesce((select max(id) from warning), 0), :now)
                        on conflict (staff_id) do update set language = excluded.language
                        """)
                .param("staff", staff.value())
                .param("language", language.toLanguageTag())
                .param("now", Timestamp.from(now))
                .update();
    }

    void remove(StaffId staff) {
        jdbc.sql("delete from digest_wish where staff_id = :staff")
                .param("staff", staff.value())
                .update();
    }

    /** Who is to get the mail of a day and has not yet; whether they still want it, {@link DigestStore#claim} asks again. */
    List<DigestReader> readers(LocalDate day) {
        return jdbc.sql("""
                        select s.id, s.email, w.language, greatest(w.after_warning, coalesce(told.up_to, 0)) as after
                        from digest_wish w
                        join staff s on s.id = w.staff_id
                        left join lateral (
                            select max(up_to_warning) as up_to from warning_digest
                            where staff_id = s.id and state = 'SENT'
                        ) told on true
                        left join warning_digest today on today.staff_id = s.id and today.day = :day
                        where s.enabled and s.email is not null and s.role <> 'SUPPORT'
                          and (s.leaving_on is null or s.leaving_on >= :day)
                          and (today.state is null or today.state = 'LATER')
                        order by s.id
                        """)
                .param("day", day)
                .query((row, n) -> new DigestReader(
                        new StaffId(row.getLong("id")),
                        row.getString("email"),
                        Locale.forLanguageTag(row.getString("language")),
                        row.getLong("after")))
                .list();
    }
}
