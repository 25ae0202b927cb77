package io.liuke.web.support.demo;

import java.time.LocalDate;
import java.util.List;

/** Kinds of customers of a coffee roaster and supplier, and how each of them usually buys. */
enum Segment {
    HOTEL("酒店", 0.05, 13, 1650, 0.06, "酒店 精品酒店 酒店集团 度假村 客栈", "Hotel|Inn|Residences|Suites|Lodge"),
    CAFE("咖啡馆", 0.16, 18, 690, 0.18, "咖啡 咖啡馆 咖啡工坊 书屋 茶室", "Coffee|Espresso Bar|Café|Roastery|Tea House"),
    BAKERY("烘焙", 0.09, 23, 520, 0.18, "面包房 烘焙坊 甜品铺 糕点 饼屋", "Bakery|Pâtisserie|Bread|Bakehouse|Pastry"),
    SCHOOL("学校", 0.05, 34, 950, 0.10, "国际学校 幼儿园 培训中心 书院 双语学校", "School|Academy|College|Nursery|Institute"),
    OFFICE("写字楼", 0.10, 32, 620, 0.16, "写字楼服务 联合办公 科技 设计 律师事务所", "Studio|Works|Labs|Partners|Offices"),
    RESTAURANT("餐厅", 0.09, 25, 570, 0.18, "餐厅 小馆 食堂 早午餐 宴会厅", "Kitchen|Bistro|Diner|Canteen|Table"),
    PERSON("个人", 0.46, 40, 140, 0.34, "", "");

    private static final double[] BY_MONTH = {1.04, 0.76, 1.0, 1.0, 1.02, 0.96, 0.9, 0.88, 1.06, 1.05, 1.1, 1.16};

    final String industry;
    final double share;
    final double gapDays;
    final double basket;
    final double oneTime;
    final List<String> chineseSuffixes;
    final List<String> latinSuffixes;

    Segment(String industry, double share, double gapDays, double basket, double oneTime, String zh, String latin) {
        this.industry = industry;
        this.share = share;
        this.gapDays = gapDays;
        this.basket = basket;
        this.oneTime = oneTime;
        this.chineseSuffixes = List.of(zh.split(" "));
        this.latinSuffixes = List.of(latin.split("\\|"));
    }

    boolean isPerson() {
        return this == PERSON;
    }

    /** How lively the time of the year is for them, 1 on average: quiet around Spring Festival, busy in December. */
    double season(LocalDate day) {
        double month = BY_MONTH[day.getMonthValue() - 1];
        boolean holiday = day.getMonthValue() == 7 || day.getMonthValue() == 8;
        return this == SCHOOL && holiday ? month * 0.55 : month;
    }

    /** Average days that a customer of this kind stays after a second order. */
    double life() {
        return isPerson() ? 580 : 950;
    }

    /** The segment at {@code u} in [0, 1) when their shares are laid end to end. */
    static Segment at(double u) {
        double sum = 0;
        for (Segment segment : values()) {
            sum += segment.share;
            if (u < sum) {
                return segment;
            }
        }
        return PERSON;
    }
}
