package io.liuke.web.customer;

import static org.assertj.core.api.Assertions.assertThat;

import io.liuke.staff.OwnerScope;
import io.liuke.testing.DatabaseTest;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.annotation.Transactional;

/** Among 20,000 customers: what is found, and along which index. */
@DatabaseTest
@Transactional
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class CustomerSearchTest {

    private static final int SUGGESTIONS = 8;
    private static final int LIST = 1_001;

    @Autowired
    private CustomerSearchReadModel search;

    @Autowired
    private JdbcClient jdbc;

    private OwnerScope owns;

    @BeforeAll
    void manyCustomers() {
        jdbc.sql("""
                        insert into staff (id, login, name, password_hash, role)
                        select 100 + n, 'am' || n, 'am' || n, 'x', 'ACCOUNT_MANAGER' from generate_series(0, 19) as n
                        """).update();
        jdbc.sql("""
                        insert into customer (id, code, name, phone, email, created_on, owner_id, state_since)
                        select n, 'K' || n,
                               substr('赵钱孙李周吴郑王冯陈褚卫蒋沈韩杨朱秦尤许', 1 + n % 20, 1)
                                   || substr('云海山林春秋明月江河湖花鸟鱼虫石玉金木水火', 1 + n / 20 % 21, 1)
                                   || substr('酒店饭庄茶楼商行工坊', 1 + n / 420 % 5 * 2, 2) || n % 97,
                               '13' || lpad((n * 7919 % 1000000000)::text, 9, '0'), 'k' || n || '@example.com',
                               date '2022-01-01', 100 + n % 20, date '2022-01-01'
                        from generate_series(1, 20000) as n
                        """).update();
        jdbc.sql("insert into customer_code (code, customer_id) select code, id from customer")
                .update();
        jdbc.sql("vacuum analyze customer").update();
        jdbc.sql("vacuum analyze customer_code").update();
        owns = OwnerScope.of(List.of(106L), true);
    }

    @ParameterizedTest
    @CsvSource({
        "茶楼, customer_name_pairs",
        "春饭, customer_name_pairs",
        "赵, customer_name_prefix",
        "1300, customer_phone",
        "k1234, customer_code_prefix",
        "k1234@, customer_email"
    })
    void whatIsTypedIsFoundAlongItsIndexAndNeverByReadingAllCustomers(String typed, String index) {
        for (int limit : new int[] {SUGGESTIONS, LIST}) {
            for (OwnerScope scope : List.of(OwnerScope.everybody(), owns)) {
                assertThat(plan(typed, scope, limit)).contains(index).doesNotContain("Seq Scan on customer");
            }
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"茶楼", "赵", "1300", "13", "k1234", "k", "%", "_", "\\"})
    void noSearchReadsAllCustomersHoweverOftenItIsRepeated(String typed) {
        long before = wholeReads();
        for (int i = 0; i < 20; i++) {
            search.find(OwnerScope.everybody(), typed, SUGGESTIONS);
            search.find(owns, typed, LIST);
        }
        assertThat(wholeReads()).isEqualTo(before);
    }

    @Test
    void whatIsExactComesFirstAmongTheManyThatBeginLikeIt() {
        assertThat(search.find(OwnerScope.everybody(), "k1", SUGGESTIONS).get(0))
                .isEqualTo(1);
        assertThat(search.find(OwnerScope.everybody(), "K20", SUGGESTIONS).get(0))
                .isEqualTo(20);
        jdbc.sql("update customer set name = '茶楼' where id = 13").update();
        assertThat(search.find(OwnerScope.everybody(), "茶楼", SUGGESTIONS).get(0))
                .isEqualTo(13);
    }

    @Test
    void aSearchFindsWhatEachFieldHolds() {
        jdbc.sql("update customer set name = '云栖 100%_Hotel', phone = '021 5550' where id = 4711")
                .update();
        for (String typed : List.of("云栖", "栖 1", "100%_h", "HOTEL", "K4711", "k4711@EX", " k4711 ")) {
            assertThat(search.find(OwnerScope.everybody(), typed, LIST))
                    .as(typed)
                    .contains(4711L);
        }
        assertThat(search.find(OwnerScope.everybody(), "栖云", LIST)).isEmpty();
        assertThat(search.find(OwnerScope.everybody(), "0%H", LIST)).isEmpty();
    }

    @Test
    void nobodyFindsWhomTheyDoNotSee() {
        assertThat(search.find(owns, "茶楼", LIST))
                .isNotEmpty()
                .allSatisfy(id -> assertThat(id % 20).isEqualTo(6));
        assertThat(search.find(owns, "K1", LIST))
                .isNotEmpty()
                .allSatisfy(id -> assertThat(id % 20).isEqualTo(6));
    }

    private String plan(String typed, OwnerScope scope, int limit) {
        String prefix = typed.toLowerCase(Locale.ROOT) + "%";
        return String.join(
                "\n",
                jdbc.sql("explain " + CustomerSearchReadModel.FIND)
                        .params(Map.of(
                                "text",
                                typed,
                                "prefix",
                                prefix,
                                "infix",
                                "%" + typed + "%",
                                "phone",
                                prefix,
                                "pairs",
                                typed.length() > 1,
                                "all",
                                scope.all(),
                                "owners",
                                scope.owners(),
                                "unowned",
                                scope.unowned(),
                                "limit",
                                limit))
                        .query(String.class)
                        .list());
    }

    /** How often this transaction began to read the table of customers as a whole. */
    private long wholeReads() {
        return jdbc.sql("select coalesce(sum(seq_scan), 0) from pg_stat_xact_user_tables where relname = 'customer'")
                .query(Long.class)
                .single();
    }
}
