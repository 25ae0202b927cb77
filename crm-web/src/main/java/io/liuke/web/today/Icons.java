package io.liuke.web.today;

/** Which icon stands for what. */
final class Icons {

    private Icons() {}

    /** Of a channel by which a contact is made. */
    static String of(String channel) {
        return switch (channel) {
            case "VISIT" -> "visit";
            case "EVENT" -> "event";
            case "LETTER" -> "letter";
            case "EMAIL" -> "mail";
            case "SMS" -> "sms";
            case "WECOM" -> "wecom";
            case "WECHAT" -> "wechat";
            case "SOCIAL" -> "social";
            case "WEB" -> "web";
            case "CALL_CENTER" -> "headset";
            default -> "phone";
        };
    }
}
