package io.liuke.web.digest;

import io.liuke.shared.BusinessTime;
import io.liuke.web.mail.Delivery;
import io.liuke.web.mail.Delivery.Outcome;
import io.liuke.web.mail.Mailer;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Sends the mails of a day. Each is claimed in the database, for all to see, before it leaves: whoever dies in between has
 * perhaps sent it, and so nobody sends it again. Only what the server surely did not accept is tried once more.
 */
@Service
class WarningDigests {

    private static final Logger log = LoggerFactory.getLogger(WarningDigests.class);

    private final DigestWishStore wishes;
    private final DigestStore digests;
    private final DigestNews news;
    private final DigestLetters letters;
    private final Mailer mailer;
    private final BusinessTime time;

    WarningDigests(
            DigestWishStore wishes,
            DigestStore digests,
            DigestNews news,
            DigestLetters letters,
            Mailer mailer,
            BusinessTime time) {
        this.wishes = wishes;
        this.digests = digests;
        this.news = news;
        this.letters = letters;
        this.mailer = mailer;
        this.time = time;
    }

    /** Whether the warnings of a day are mailed at all: not what a company sees that looks at another day than today. */
    public boolean areSent(LocalDate day) {
        return mailer.ready() && !time.isViewed() && day.equals(time.today());
    }

    /**
     * In no transaction, which would keep the claims to itself until the mails are gone.
     *
     * @throws MailNotTaken if some are to be tried again
     */
    @Transactional(propagation = Propagation.NEVER)
    public void send(LocalDate day) {
        if (!areSent(day)) {
            return;
        }
        int sent = 0;
        int later = 0;
        @Nullable Delivery unreachable = null;
        for (DigestReader reader : wishes.readers(day)) {
            Delivery delivery = send(reader, day, unreachable);
            Outcome outcome = delivery == null ? null : delivery.outcome();
            sent += outcome == Outcome.ACCEPTED ? 1 : 0;
            later += outcome == Outcome.LATER || outcome == Outcome.UNREACHABLE ? 1 : 0;
            unreachable = outcome == Outcome.UNREACHABLE ? delivery : unreachable;
        }
        log.info("{} mails of new warnings sent for {}", sent, day);
        if (later > 0) {
            throw new MailNotTaken(later);
        }
    }

    /**
     * @param unreachable what befell the one before, and will befall this one too: not waited for again
     * @return null: there was nothing to send, or somebody else has it
     */
    private @Nullable Delivery send(DigestReader reader, LocalDate day, @Nullable Delivery unreachable) {
        Digest digest = news.of(reader).orElse(null);
        if (digest == null || !digests.claim(reader, day, digest, time.wallClock())) {
            return null;
        }
        Delivery delivery = unreachable != null ? unreachable : mailer.send(letters.write(reader, day, digest));
        digests.settle(reader.staff(), day, delivery, time.wallClock());
        return delivery;
    }
}
