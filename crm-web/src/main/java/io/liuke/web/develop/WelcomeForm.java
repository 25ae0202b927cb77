package io.liuke.web.develop;

import io.liuke.interaction.Channel;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A welcome for those who were ticked.
 *
 * @param days until it is due
 */
record WelcomeForm(
        @Size(max = 100) @Nullable List<Long> customer,
        @NotBlank @Size(max = 200) String what,
        @NotNull @Min(0) @Max(60) Integer days,
        @NotNull Channel channel) {

    static final List<Channel> CHANNELS = List.of(Channel.PHONE, Channel.WECOM, Channel.SMS, Channel.EMAIL);

    List<Long> customers() {
        return customer == null ? List.of() : customer.stream().distinct().toList();
    }

    List<WelcomePlays.Play> plays() {
        return customers().stream()
                .map(id -> new WelcomePlays.Play(id, what, days, channel))
                .toList();
    }
}
