package io.liuke.web.today;

import java.math.BigDecimal;
import java.util.List;

/**
 * Where today's capacity ends in the queue. Actions take their minutes in queue order; the first that no longer fits and
 * all after it stand below the line, also those that are short enough to fit into what is left: the order says what
 * comes first, not the clock.
 *
 * @param above how many customers stand above
 * @param minutesLeft capacity less what was logged today; negative where more was worked than planned
 * @param minutesBelow what those below would still take
 * @param open whether there is more of the queue than was looked at
 */
record CapacityLine(
        int above,
        int minutesAbove,
        BigDecimal moneyAbove,
        int below,
        int minutesBelow,
        BigDecimal moneyBelow,
        int minutesLeft,
        boolean open) {

    /** What the next action for a customer takes of today, and what is at stake. */
    interface Slot {
        int minutesToday();

        BigDecimal moneyAtStake();
    }

    /** Draws the line through the customers to be worked, first to last. */
    static CapacityLine draw(List<? extends Slot> queue, int minutesLeft, boolean open) {
        int above = 0;
        int minutes = 0;
        while (above < queue.size() && minutes + queue.get(above).minutesToday() <= minutesLeft) {
            minutes += queue.get(above).minutesToday();
            above++;
        }
        List<? extends Slot> rest = queue.subList(above, queue.size());
        return new CapacityLine(
                above,
                minutes,
                money(queue.subList(0, above)),
                rest.size(),
                minutes(rest),
                money(rest),
                minutesLeft,
                open);
    }

    /** Minutes that are missing to work the whole queue today. */
    public int minutesShort() {
        return Math.max(0, minutesAbove + minutesBelow - Math.max(0, minutesLeft));
    }

    public boolean fitsAll() {
        return below == 0 && !open;
    }

    public BigDecimal money() {
        return moneyAbove.add(moneyBelow);
    }

    public int customers() {
        return above + below;
    }

    private static int minutes(List<? extends Slot> slots) {
        return slots.stream().mapToInt(Slot::minutesToday).sum();
    }

    private static BigDecimal money(List<? extends Slot> slots) {
        return slots.stream().map(Slot::moneyAtStake).reduce(BigDecimal.ZERO, BigDecimal::add);
    }
}
