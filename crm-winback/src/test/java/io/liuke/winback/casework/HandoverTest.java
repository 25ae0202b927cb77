package io.liuke.winback.casework;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import io.liuke.customer.CustomerId;
import io.liuke.customer.CustomerReadModel;
import io.liuke.customer.Customers;
import io.liuke.customer.HandoverId;
import io.liuke.customer.HandoverKind;
import io.liuke.customer.NewOwner;
import io.liuke.customer.Ownership;
import io.liuke.followup.FollowupId;
import io.liuke.followup.FollowupItem;
import io.liuke.followup.FollowupReadModel;
import io.liuke.followup.Followups;
import io.liuke.followup.PlanFollowup;
import io.liuke.handover.HandoverReadModel;
import io.liuke.handover.OpenWork;
import io.liuke.handover.PastHandover;
import io.liuke.handover.WorkItem;
import io.liuke.handover.WorkKind;
import io.liuke.shared.BusinessTime;
import io.liuke.shared.StaleRecord;
import io.liuke.staff.Availabilities;
import io.liuke.staff.Availability;
import io.liuke.staff.StaffId;
import io.liuke.testing.DatabaseTest;
import io.liuke.winback.CaseReadModel;
import io.liuke.winback.Cases;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.annotation.Transactional;

/** Chen leaves; Li and Wang stay, and Zhou is ill. */
@DatabaseTest
@Transactional
class HandoverTest {

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private Ownership ownership;

    @Autowired
    private Customers customers;

    @Autowired
    private CustomerReadModel read;

    @Autowired
    private Followups followups;

    @Autowired
    private FollowupReadModel followupsRead;

    @Autowired
    private Cases cases;

    @Autowired
    private CaseReadModel casesRead;

    @Autowired
    private OpenWork work;

    @Autowired
    private HandoverReadModel past;

    @Autowired
    private Availabilities availabilities;

    @Autowired
    private BusinessTime time;

    private CaseFixture rows;
    private LocalDate today;
    private StaffId chen;
    private StaffId li;
    private StaffId wang;
    private StaffId zhou;
    private CustomerId lanting;
    private CustomerId hexi;
    private CustomerId ofLi;
    private CustomerId ofZhou;

    @BeforeEach
    void somebodyLeaves() {
        rows = new CaseFixture(jdbc);
        today = time.today();
        chen = new StaffId(rows.staff("chen"));
        li = new StaffId(rows.staff("li"));
        wang = new StaffId(rows.staff("wang"));
        zhou = new StaffId(rows.staff("zhou"));
        availabilities.note(new Availability(zhou, today.minusDays(3), null, null));
        lanting = customer("lanting", chen);
        hexi = customer("hexi", chen);
        ofLi = customer("ofLi", li);
        ofZhou = customer("ofZhou", zhou);
        followups.promise(plan(lanting, "Send the new list", today.minusDays(2), chen));
        followups.plan(plan(hexi, "Ask about the roast", today.plusDays(3), chen));
        followups.plan(plan(ofLi, "Bring samples", today.plusDays(1), chen));
        followups.promise(plan(ofZhou, "Call back", today, chen));
        cases.openSaveCase(hexi, chen, null);
        cases.openSaveCase(ofLi, chen, null);
        jdbc.sql("update retention_case set owner_id = :chen where customer_id = :customer")
                .param("chen", chen.value())
                .param("customer", ofLi.value())
                .update();
    }

    @Test
    void allThatIsOpenWithTheLeaverStandsInThePack() {
        assertThat(work.pack(chen, 100))
                .extracting(WorkItem::kind, WorkItem::customerName, WorkItem::text)
                .containsExactly(
                        tuple(WorkKind.PROMISE, "lanting", "Send the new list"),
                        tuple(WorkKind.PROMISE, "ofZhou", "Call back"),
                        tuple(WorkKind.FOLLOWUP, "ofLi", "Bring samples"),
                        tuple(WorkKind.FOLLOWUP, "hexi", "Ask about the roast"),
                        tuple(WorkKind.CASE, "hexi", null),
                        tuple(WorkKind.CASE, "ofLi", null));
        assertThat(work.counts().get(chen).get(WorkKind.PROMISE).overdue()).isEqualTo(1);
        assertThat(work.counts().get(chen).get(WorkKind.CASE).open()).isEqualTo(2);
    }

    @Test
    void eachOpenPromiseFollowUpAndCaseHasANewOwnerAndNothingIsLeftWithTheLeaver() {
        handOverAll();
        assertThat(work.pack(chen, 100)).isEmpty();
        assertThat(work.counts()).doesNotContainKey(chen);
        assertThat(ownerOf(lanting)).isEqualTo(li.value());
        assertThat(ownerOf(hexi)).isEqualTo(wang.value());
        assertThat(followup(lanting).ownerId()).isEqualTo(li.value());
        assertThat(followup(hexi).ownerId()).isEqualTo(wang.value());
        assertThat(caseOwner(hexi)).isEqualTo(wang.value());
    }

    @Test
    void workWithSomebodyElsesCustomerGoesToTheirOwnerOrWhereThatOneIsAbsentToWhoTakesTheRest() {
        handOverAll();
        assertThat(followup(ofLi).ownerId()).isEqualTo(li.value());
        assertThat(caseOwner(ofLi)).isEqualTo(li.value());
        assertThat(followup(ofZhou).ownerId()).isEqualTo(wang.value());
        assertThat(ownerOf(ofZhou)).as("the customer stays with Zhou").isEqualTo(zhou.value());
    }

    @Test
    void byHandOnlyTheWorkWithThosePickedGoesAlong() {
        ownership.handOver(HandoverKind.HAND, chen, List.of(new NewOwner(lanting, li)), null, chen);
        assertThat(work.pack(chen, 100))
                .extracting(WorkItem::customerName)
                .containsExactlyInAnyOrder("ofZhou", "hexi", "ofLi", "hexi", "ofLi");
        assertThat(ownerOf(hexi)).isEqualTo(chen.value());
    }

    @Test
    void whatTheNewOwnerHadAlreadyAndWhatIsDoneStaysWhereItWas() {
        FollowupId done = followups.plan(plan(lanting, "Done", today, chen));
        followups.done(done, 0, chen);
        FollowupId ofWang = followups.plan(plan(lanting, "Wang's", today, wang));
        handOverAll();
        assertThat(followupsRead.find(done).orElseThrow().ownerId()).isEqualTo(chen.value());
        assertThat(followupsRead.find(ofWang).orElseThrow().ownerId()).isEqualTo(wang.value());
    }

    @Test
    void takenBackEverythingIsWhereItWas() {
        List<WorkItem> before = work.pack(chen, 100);
        FollowupId own = followups.plan(plan(lanting, "Li's own", today, li));
        HandoverId handover = handOverAll();
        ownership.takeBack(handover, wang);
        assertThat(ownerOf(lanting)).isEqualTo(chen.value());
        assertThat(ownerOf(hexi)).isEqualTo(chen.value());
        assertThat(work.pack(chen, 100)).isEqualTo(before);
        assertThat(followupsRead.find(own).orElseThrow().ownerId()).isEqualTo(li.value());
        assertThatThrownBy(() -> ownership.takeBack(handover, wang)).isInstanceOf(StaleRecord.class);
    }

    @Test
    void whoHasGoneOnToSomebodyElseSinceDoesNotComeBack() {
        HandoverId handover = handOverAll();
        int version = read.find(lanting).orElseThrow().version();
        customers.assign(lanting, wang, li, version);
        ownership.takeBack(handover, wang);
        assertThat(ownerOf(lanting)).isEqualTo(wang.value());
        assertThat(followup(lanting).ownerId()).isEqualTo(wang.value());
        assertThat(ownerOf(hexi)).isEqualTo(chen.value());
    }

    @Test
    void aHandOverIsKeptWithWhatWentAndEveryChangeOfOwnerHasItsPlaceInTheHistory() {
        HandoverId handover = handOverAll();
        PastHandover kept = past.latest(5).get(0);
        assertThat(kept)
                .extracting(PastHandover::id, PastHandover::customers, PastHandover::work, PastHandover::to)
                .containsExactly(handover.value(), 2, 6, null);
        customers.assign(lanting, null, wang, read.find(lanting).orElseThrow().version());
        assertThat(jdbc.sql("select to_id from owner_change where customer_id = :id order by id")
                        .param("id", lanting.value())
                        .query(Long.class)
                        .list())
                .containsExactly(li.value(), null);
        assertThat(past.latest(5))
                .as("a single one is no hand-over of the list")
                .hasSize(1);
    }

    private HandoverId handOverAll() {
        return ownership.handOver(
                HandoverKind.SPREAD, chen, List.of(new NewOwner(lanting, li), new NewOwner(hexi, wang)), wang, wang);
    }

    private CustomerId customer(String code, StaffId owner) {
        return new CustomerId(rows.customer(code, "REPEAT", today.minusDays(90), today.minusDays(60), owner.value()));
    }

    private PlanFollowup plan(CustomerId customer, String what, LocalDate due, StaffId owner) {
        return new PlanFollowup(customer, what, due, null, null, owner, owner);
    }

    private Long ownerOf(CustomerId customer) {
        return read.find(customer).orElseThrow().ownerId();
    }

    private FollowupItem followup(CustomerId customer) {
        return followupsRead.openOf(customer).get(0);
    }

    private Long caseOwner(CustomerId customer) {
        return casesRead.openOf(customer).orElseThrow().ownerId();
    }
}
