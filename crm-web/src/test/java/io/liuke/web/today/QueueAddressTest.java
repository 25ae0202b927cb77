package io.liuke.web.today;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class QueueAddressTest {

    private static final QueueFilter FILTER = new QueueFilter(
            "team", 7L, List.of("MAJOR", "NO_TIER"), null, null, null, List.of("NONE"), "TODAY", "LETTER", "SNOOZED");

    private final QueueAddress address = new QueueAddress(FILTER, null);

    @Test
    void everythingThatIsLookedAtStandsInTheAddress() {
        assertThat(address.page()).isEqualTo("/today?scope=TEAM&owner=7&tier=MAJOR&stage=NONE&next=TODAY&show=SNOOZED");
    }

    @Test
    void aValueIsSwitchedOnAndOff() {
        assertThat(address.toggled("tier", "PRIME")).contains("tier=MAJOR&tier=PRIME");
        assertThat(address.toggled("tier", "MAJOR")).doesNotContain("tier=");
        assertThat(address.chosen("next", "LATER")).contains("next=LATER").doesNotContain("TODAY");
        assertThat(address.chosen("next", "TODAY")).doesNotContain("next=");
    }

    @Test
    void clearingKeepsWhoseQueueItIs() {
        assertThat(address.cleared()).isEqualTo("/today?scope=TEAM");
        assertThat(address.scope(Scope.ALL)).startsWith("/today?scope=all&owner=7");
    }

    @Test
    void aFormTakesThePlaceInTheQueueAlong() {
        QueueAddress second =
                new QueueAddress(FILTER.onlyScope(), Cursor.parse("abc-1", null).orElseThrow());
        assertThat(second.action(3, "snooze")).isEqualTo("/today/3/snooze?scope=TEAM&after=abc-1");
        assertThat(second.customer(3, "call")).isEqualTo("/today?scope=TEAM&customer=3&after=abc-1&do=call");
    }

    @Test
    void wordsThatMeanNothingAreDropped() {
        QueueFilter odd = new QueueFilter(
                "galaxy", null, List.of("GOLD"), List.of("LOST"), List.of("?"), null, null, "SOMETIME", "FAX", "GONE");
        assertThat(odd.narrows()).isFalse();
        assertThat(new QueueAddress(odd, null).page()).isEqualTo("/today");
    }

    @Test
    void aCursorSurvivesTheAddress() {
        Cursor after = new Cursor(502.123456789, 42, false);
        Cursor before = new Cursor(502.123456789, 42, true);
        assertThat(Cursor.parse(after.toString(), null)).contains(after);
        assertThat(Cursor.parse(null, before.toString())).contains(before);
        assertThat(address.turned(before)).endsWith("&before=" + before);
        assertThat(Cursor.parse("nonsense", null)).isEmpty();
        assertThat(Cursor.parse(null, "a-b")).isEmpty();
        assertThat(Cursor.parse(null, null)).isEmpty();
    }
}
