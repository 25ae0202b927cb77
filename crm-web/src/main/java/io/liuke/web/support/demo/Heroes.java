package io.liuke.web.support.demo;

import static io.liuke.web.support.demo.Profile.SPAN;

import java.util.List;

/** Customers whose stories are written by hand, so that a first look at the demo meets each kind of trouble. */
final class Heroes {

    /** Place of the customer who cancelled and is billed all the same. */
    static final int STILL_BILLED = 16;

    /** Days before today of that cancellation. */
    static final int CANCELLED_AGO = 74;

    /** Place of the customer whom somebody promised something that is overdue, and who has no other trouble. */
    static final int PROMISED = 2;

    static final List<Profile> ALL = List.of(
            // the largest customer, silent for seven times its rhythm
            hero(0, "云栖酒店集团", Segment.HOTEL, 0, 4, SPAN - 69, 9.5, 9800, Behaviour.OVERDUE),
            hero(1, "Blue Door Coffee", Segment.CAFE, 0, 40, SPAN - 85, 14, 2600, Behaviour.OVERDUE),
            hero(PROMISED, "明德国际学校", Segment.SCHOOL, 0, 420, SPAN - 84, 19, 4600, Behaviour.STEADY),
            hero(3, "Harbour & Finch", Segment.RESTAURANT, 0, 520, SPAN - 84, 23, 8600, Behaviour.THINNING),
            hero(4, "鼎鑫写字楼服务", Segment.OFFICE, 0, 640, SPAN - 80, 30, 14000, Behaviour.SPEND_FALLING),
            hero(5, "Café Solène", Segment.CAFE, 0, 150, SPAN - 84, 30, 9500, Behaviour.SLIPPING),
            hero(6, "老街面包房", Segment.BAKERY, 0, 390, SPAN - 86, 17, 1500, Behaviour.OVERDUE),
            hero(7, "陈美玲", Segment.PERSON, 0, 660, SPAN - 34, 9, 900, Behaviour.RETURNING_GOODS),
            hero(8, "Northwind Studio", Segment.OFFICE, 0, 130, SPAN - 86, 33, 8900, Behaviour.SLIPPING),
            hero(9, "海棠书屋", Segment.CAFE, 0, 460, SPAN - 87, 21, 900, Behaviour.OVERDUE),
            hero(10, "Grupo Almeida", Segment.RESTAURANT, 2, 560, SPAN - 84, 24, 6200, Behaviour.THINNING),
            hero(11, "王建国", Segment.PERSON, 0, 480, SPAN - 88, 21, 260, Behaviour.OVERDUE),
            hero(12, "Tide & Timber", Segment.CAFE, 0, SPAN - 67, SPAN - 67, 30, 1800, Behaviour.STEADY),
            hero(13, "星河幼儿园", Segment.SCHOOL, 0, 560, SPAN - 76, 27, 4200, Behaviour.DISCOUNTING),
            hero(14, "Pixel Forge", Segment.OFFICE, 0, SPAN - 52, SPAN - 52, 30, 700, Behaviour.STEADY),
            hero(15, "南山书院茶室", Segment.CAFE, 3, 150, SPAN + 1, 16, 1700, Behaviour.GROWING),
            hero(STILL_BILLED, "Grandview Residences", Segment.HOTEL, 2, 90, SPAN - 80, 15, 2100, Behaviour.STEADY));

    private Heroes() {}

    private static Profile hero(
            int index,
            String name,
            Segment segment,
            int owner,
            int firstDay,
            int lastDay,
            double gap,
            double basket,
            Behaviour behaviour) {
        boolean latin = name.chars().noneMatch(c -> Character.UnicodeScript.of(c) == Character.UnicodeScript.HAN);
        boolean steady = behaviour == Behaviour.STEADY || behaviour == Behaviour.OVERDUE;
        int regularity = steady ? 12 : 1;
        return new Profile(
                index, name, latin, segment, owner, firstDay, lastDay, gap, regularity, basket, 0.04, behaviour, 0, 0);
    }
}
