package io.liuke.web.support.demo;

import io.liuke.web.support.demo.DemoRows.CustomerRow;
import java.util.List;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.random.RandomGenerator;

/** Who of the demo was brought by whom: those who came by referral, by somebody of their language who was there before. */
final class Referrals {

    private static final Set<String> REFERRED = Set.of("老客户推荐", "Referral");
    /** Days for which somebody has been a customer before they bring another. */
    private static final int CONTENT_AFTER = 60;
    /** Nobody suitable is found in so many tries: nobody it is. */
    private static final int TRIES = 12;

    private final List<Profile> profiles;
    private final long seed;

    Referrals(List<Profile> profiles, long seed) {
        this.profiles = profiles;
        this.seed = seed;
    }

    CustomerRow on(CustomerRow customer, Profile profile) {
        if (!REFERRED.contains(customer.source()) || !profile.hasBought()) {
            return customer;
        }
        RandomGenerator random = new SplittableRandom(seed * 49_979_687 + profile.index());
        for (int i = 0; i < TRIES; i++) {
            // every fourth by one of the first, whom everybody knows
            int most = random.nextInt(4) == 0 ? Heroes.ALL.size() : profiles.size();
            Profile by = profiles.get(random.nextInt(most));
            if (by.latin() == profile.latin() && by.firstDay() + CONTENT_AFTER < profile.firstDay()) {
                return customer.referredBy(Cards.code(by));
            }
        }
        return customer;
    }
}
