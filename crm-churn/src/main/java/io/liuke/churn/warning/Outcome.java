package io.liuke.churn.warning;

/** What became of a customer of whom a rule spoke: an order within the company's horizon, none, or too early to say. */
public enum Outcome {
    LEFT,
    STAYED,
    OPEN
}
