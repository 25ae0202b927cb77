package io.liuke.web.support.demo;

import static io.liuke.web.support.demo.Profile.SPAN;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.random.RandomGenerator;

/** Draws what drives each customer: kind, size, rhythm, when they came, how long they stay, what they are up to. */
final class Profiles {

    /** Customers who have not bought anything yet; they stand at the end. */
    static final int PROSPECTS = 70;

    private static final double[] CHINESE_OWNERS = {0.30, 0.29, 0.09, 0.32};
    private static final double[] LATIN_OWNERS = {0.20, 0.14, 0.50, 0.16};

    private final long seed;
    private final Names names = new Names();

    Profiles(long seed) {
        this.seed = seed;
    }

    List<Profile> draw(int customers) {
        List<Profile> profiles = new ArrayList<>(customers);
        for (Profile hero : Heroes.ALL) {
            names.reserve(hero.name());
            profiles.add(hero);
        }
        for (int index = Heroes.ALL.size(); index < customers; index++) {
            // a source of its own for each, so that a change to one leaves the others as they were
            RandomGenerator random = new SplittableRandom(seed * 1_000_003 + index);
            Profile profile = one(random, index, index >= customers - PROSPECTS);
            profiles.add(profile.hasBought() && !profile.boughtOnce() ? withHistory(random, profile) : profile);
        }
        return profiles;
    }

    private Profile one(RandomGenerator random, int index, boolean prospect) {
        Segment segment = Segment.at(random.nextDouble());
        boolean latin = random.nextDouble() < 0.27;
        String name = segment.isPerson() ? names.customer(random, latin) : names.company(random, segment, latin);
        int first = prospect ? SPAN + 1 : firstDay(random);
        double gap = Math.min(75, Math.max(4, segment.gapDays * logNormal(random, 0.3)));
        double basket = segment.basket * logNormal(random, segment.isPerson() ? 0.55 : 0.85);
        boolean once = random.nextDouble() < segment.oneTime;
        int last = once ? first : first + (int) (1.5 * gap + random.nextExponential() * segment.life());
        int owner = segment.isPerson() && random.nextDouble() < 0.4 ? -1 : owner(random, latin);
        double discounts = random.nextDouble() < 0.55 ? 0.02 : 0.05 + 0.2 * random.nextDouble();
        int regularity = 3 + random.nextInt(8);
        return new Profile(
                index,
                name,
                latin,
                segment,
                owner,
                first,
                last,
                gap,
                regularity,
                basket,
                discounts,
                Behaviour.STEADY,
                0,
                0);
    }

    /** A fifth were customers when the books began; the others came since then, a few more each month. */
    private static int firstDay(RandomGenerator random) {
        return random.nextDouble() < 0.2
                ? random.nextInt(50)
                : 50 + (int) ((SPAN - 50) * StrictMath.pow(random.nextDouble(), 0.85));
    }

    private static int owner(RandomGenerator random, boolean latin) {
        double u = random.nextDouble();
        double[] shares = latin ? LATIN_OWNERS : CHINESE_OWNERS;
        int owner = 0;
        while (owner < shares.length - 1 && u >= shares[owner]) {
            u -= shares[owner++];
        }
        return owner;
    }

    private static Profile withHistory(RandomGenerator random, Profile profile) {
        Profile lived = random.nextDouble() < 0.08 ? withPause(random, profile) : profile;
        return lived.stillBuys() ? lately(random, lived) : lived;
    }

    /** Away for long enough to count as lost, and back. */
    private static Profile withPause(RandomGenerator random, Profile profile) {
        int days = (int) (Math.max(105, 3.4 * profile.gap()) + 70 * random.nextDouble());
        int earliest = profile.firstDay() + (int) (4 * profile.gap());
        int latest = Math.min(SPAN - 3, profile.lastDay()) - days;
        return latest > earliest ? profile.pausing(earliest + random.nextInt(latest - earliest), days) : profile;
    }

    private static Profile lately(RandomGenerator random, Profile profile) {
        double u = random.nextDouble();
        boolean known = profile.firstDay() < SPAN - 400;
        boolean large = profile.yearlyRevenue() > 20_000;
        if (large && known && u < 0.2) {
            return profile.behaving(Behaviour.SLIPPING);
        }
        if (u > 0.94) {
            return overdue(random, profile);
        }
        if (u > 0.88) {
            return profile.behaving(Behaviour.SPEND_FALLING);
        }
        if (u > 0.81) {
            return known ? profile.behaving(Behaviour.THINNING) : profile;
        }
        if (u > 0.75) {
            return profile.behaving(Behaviour.DISCOUNTING);
        }
        if (u > 0.72) {
            return profile.behaving(Behaviour.RETURNING_GOODS);
        }
        return u > 0.62 ? profile.behaving(Behaviour.GROWING) : profile;
    }

    private static Profile overdue(RandomGenerator random, Profile profile) {
        int silence = (int) (profile.gap() * (1.7 + random.nextDouble()));
        int last = SPAN - silence;
        return last > profile.firstDay() + 3 * profile.gap() ? profile.endingOn(last, Behaviour.OVERDUE) : profile;
    }

    /** A factor whose median is 1. */
    static double logNormal(RandomGenerator random, double sigma) {
        return StrictMath.exp(sigma * random.nextGaussian());
    }
}
