package io.liuke.web.customer;

import io.liuke.interaction.Channel;

/** Names of the icons of channels. */
final class ChannelIcons {

    private ChannelIcons() {}

    static String of(Channel channel) {
        return switch (channel) {
            case VISIT -> "visit";
            case EVENT -> "event";
            case LETTER -> "letter";
            case PHONE -> "phone";
            case EMAIL -> "mail";
            case SMS -> "sms";
            case WECOM -> "wecom";
            case WECHAT -> "wechat";
            case SOCIAL -> "social";
            case WEB -> "web";
            case CALL_CENTER -> "headset";
        };
    }
}
