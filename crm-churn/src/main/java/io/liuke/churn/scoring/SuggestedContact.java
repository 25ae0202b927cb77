package io.liuke.churn.scoring;

import io.liuke.interaction.Channel;
import io.liuke.interaction.ContactEffort;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/** Which way to reach a customer, and what it takes: the first rule that fits. */
final class SuggestedContact {

    private record Rule(Predicate<CustomerContext> fits, Channel channel) {}

    /** Key customers and organisations are called; with others the cheap and personal way comes first. */
    private static final List<Rule> RULES = List.of(
            new Rule(
                    c -> c.phone()
                            && (c.company() || (c.tier() != null && c.tier().isKey())),
                    Channel.PHONE),
            new Rule(CustomerContext::wecom, Channel.WECOM),
            new Rule(CustomerContext::email, Channel.EMAIL),
            new Rule(CustomerContext::phone, Channel.PHONE),
            // somebody will have to find the number first
            new Rule(CustomerContext::mayCall, Channel.PHONE));

    private final Map<Channel, ContactEffort> efforts;

    SuggestedContact(List<ContactEffort> efforts) {
        this.efforts = efforts.stream().collect(Collectors.toMap(ContactEffort::channel, Function.identity()));
    }

    ContactEffort of(CustomerContext customer) {
        Channel channel = RULES.stream()
                .filter(rule -> rule.fits().test(customer))
                .findFirst()
                .map(Rule::channel)
                .orElse(Channel.LETTER);
        ContactEffort effort = efforts.get(channel);
        if (effort == null) {
            throw new IllegalStateException("no minutes are set for " + channel);
        }
        return effort;
    }
}
