package io.liuke.churn.feature;

/**
 * What is usual among all customers of the company; days.
 *
 * @param usualGap median gap between order days
 * @param usualSecondOrder median from the first order day to the second, over those who came back
 * @param lateSecondOrder three in four of those who came back had done so by then
 * @param discounts whether orders show discounts at all, so that paying the full price says something
 */
public record CompanyHabits(double usualGap, double usualSecondOrder, double lateSecondOrder, boolean discounts) {}
