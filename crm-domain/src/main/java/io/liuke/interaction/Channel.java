package io.liuke.interaction;

/** The way by which a contact is made, in either direction. */
public enum Channel {
    VISIT,
    EVENT,
    LETTER,
    PHONE,
    EMAIL,
    SMS,
    WECOM,
    WECHAT,
    SOCIAL,
    WEB,
    CALL_CENTER
}
