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
        double u = random.nextDouble();
        // people at home are easily found and slow to buy
        Segment segment = Segment.at(prospect ? Math.sqrt(u) : u);
        boolean latin = random.nextDouble() < 0.27;
        String name = segment.isPerson() ? names.customer(random, latin) : names.company(random, segment, latin);
        int first = prospect ? SPAN + 1 : firstDay(random);
        double gap = Math.min(110, Math.max(4, segment.gapDays * logNormal(random, 0.45)));
        double basket = segment.basket * logNormal(random, segment.isPerson() ? 0.55 : 0.85);
        boolean once = random.nextDouble() < segment.oneTime;
        // some are here to stay and some are not, which no exponential alone would give
        double life = segment.life() * logNormal(random, 1.1) * random.nextExponential();
        int last = once ? first : first + (int) Math.min(9_999, 1.2 * gap + life);
        int owner = segment.isPerson() && random.nextDouble() < 0.4 ? -1 : owner(random, latin);
        double discounts = random.nextDouble() < 0.55 ? 0.02 : 0.05 + 0.2 * random.nextDouble();
        int regularity = 2 + random.nextInt(5);
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

    /** What those who have not left by chance are up to; most of the troubled are about to leave. */
    private static Profile lately(RandomGenerator random, Profile profile) {
        Behaviour behaviour = behaviour(random.nextDouble(), profile);
        if (behaviour == Behaviour.STEADY || behaviour == Behaviour.GROWING) {
            return profile.behaving(behaviour);
        }
        if (behaviour == Behaviour.OVERDUE) {
            return leaving(profile, 4 + 3 * random.nextDouble(), behaviour);
        }
        // an unsteady rhythm: that they stay away is within what they did before, so the trouble itself speaks first
        Profile unsteady = profile.unsteady();
        return random.nextDouble() < 0.7
                ? leaving(unsteady, 2.2 + 0.9 * random.nextDouble(), behaviour)
                : unsteady.behaving(behaviour);
    }

    private static Behaviour behaviour(double u, Profile profile) {
        boolean known = profile.firstDay() < SPAN - 400;
        if (known && profile.yearlyRevenue() > 12_000 && u < 0.25) {
            return Behaviour.SLIPPING;
        }
        if (u < 0.50) {
            return Behaviour.STEADY;
        }
        if (u < 0.60) {
            return Behaviour.GROWING;
        }
        if (u < 0.63) {
            return Behaviour.OVERDUE;
        }
        if (u < 0.74) {
            return Behaviour.SPEND_FALLING;
        }
        if (u < 0.84) {
            return known ? Behaviour.THINNING : Behaviour.STEADY;
        }
        return u < 0.94 ? Behaviour.DISCOUNTING : Behaviour.RETURNING_GOODS;
    }

    /** Silent for {@code gaps} times the usual gap, as far as the loss rule lets it. */
    private static Profile leaving(Profile profile, double gaps, Behaviour behaviour) {
        double tolerated = Math.max(88, 2.9 * profile.gap());
        int last = SPAN - (int) Math.min(tolerated, gaps * profile.gap() * behaviour.gapFactor(0));
        return last > profile.firstDay() + 3 * profile.gap()
                ? profile.endingOn(last, behaviour)
                : profile.behaving(behaviour);
    }

    /** A factor whose median is 1. */
    static double logNormal(RandomGenerator random, double sigma) {
        return StrictMath.exp(sigma * random.nextGaussian());
    }
}
