package io.liuke.web.develop;

import io.liuke.interaction.Channel;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * An offer to those who were ticked, to each of what is promising with them.
 *
 * @param product to whom this could be offered; empty: to each the most promising
 * @param what is said before the product's name
 * @param days until it is due
 */
record OfferForm(
        @Size(max = 100) @Nullable List<Long> customer,
        @Nullable String product,
        @NotBlank @Size(max = 100) String what,
        @NotNull @Min(0) @Max(60) Integer days,
        @NotNull Channel channel) {

    private static final int LONGEST = 200;

    OfferForm {
        product = product == null || product.isBlank() ? null : product;
    }

    List<Long> customers() {
        return customer == null ? List.of() : customer.stream().distinct().toList();
    }

    List<WelcomePlays.Play> plays(Map<Long, String> products) {
        return products.entrySet().stream()
                .map(e -> new WelcomePlays.Play(e.getKey(), words(e.getValue()), days, channel))
                .toList();
    }

    private String words(String name) {
        String words = what.strip() + " " + name;
        return words.length() > LONGEST ? words.substring(0, LONGEST) : words;
    }
}
