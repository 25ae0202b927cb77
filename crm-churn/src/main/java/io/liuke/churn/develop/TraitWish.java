package io.liuke.churn.develop;

/**
 * Whether the company wants customers of a class.
 *
 * @param wish 1 wanted, −1 not wanted, 0 neither
 */
public record TraitWish(PotentialTrait trait, String name, int wish) {

    public TraitWish {
        if (name.isBlank() || wish < -1 || wish > 1) {
            throw new IllegalArgumentException("no wish: %s %d".formatted(name, wish));
        }
    }
}
