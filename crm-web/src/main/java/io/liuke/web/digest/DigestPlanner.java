package io.liuke.web.digest;

import io.liuke.churn.warning.WarningsGiven;
import io.liuke.shared.BusinessTime;
import io.liuke.shared.Jobs;
import java.time.Instant;
import java.time.LocalTime;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Once the rules have looked at a day its mails are planned: for the morning, or at once if that is over. */
@Component
class DigestPlanner {

    private final WarningDigests digests;
    private final Jobs jobs;
    private final BusinessTime time;
    private final LocalTime morning;

    DigestPlanner(
            WarningDigests digests, Jobs jobs, BusinessTime time, @Value("${liuke.mail.digest-at}") String morning) {
        this.digests = digests;
        this.jobs = jobs;
        this.time = time;
        this.morning = LocalTime.parse(morning);
    }

    @EventListener
    void on(WarningsGiven given) {
        if (digests.areSent(given.day())) {
            Instant earliest = given.day().atTime(morning).atZone(time.zone()).toInstant();
            String day = given.day().toString();
            jobs.startAt(DigestTask.DIGEST, day, new DigestTask.Order(day), earliest);
        }
    }
}
