package io.liuke.web.digest;

import io.liuke.shared.BusinessTime;
import io.liuke.staff.StaffAdministration;
import io.liuke.staff.StaffId;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Who wants the mail of new warnings, and what became of the mails so far. */
@Service
@Transactional
public class DigestWishes {

    private final DigestWishStore wishes;
    private final DigestStore digests;
    private final StaffAdministration staff;
    private final BusinessTime time;

    DigestWishes(DigestWishStore wishes, DigestStore digests, StaffAdministration staff, BusinessTime time) {
        this.wishes = wishes;
        this.digests = digests;
        this.staff = staff;
        this.time = time;
    }

    public Optional<DigestWish> of(StaffId reader) {
        return wishes.find(reader);
    }

    /**
     * From the next warnings on.
     *
     * @param language one of the two that the screens are written in
     */
    public void switchOn(StaffId reader, String address, Locale language) {
        staff.setEmail(reader, address);
        wishes.put(reader, language, time.wallClock());
    }

    /** From this moment on. */
    public void switchOff(StaffId reader) {
        wishes.remove(reader);
    }

    public Optional<DigestReport> newestOf(StaffId reader) {
        return digests.newestOf(reader);
    }

    /** The mails of the last days, on each day those that were not sent first. */
    public List<DigestReport> newest(int limit) {
        return digests.newest(limit);
    }
}
