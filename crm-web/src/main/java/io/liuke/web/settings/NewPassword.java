package io.liuke.web.settings;

import java.io.Serializable;

/** Shown once, on the page after it was made. */
record NewPassword(String name, String login, String password) implements Serializable {

    @Override
    public String toString() {
        return "NewPassword[" + login + "]";
    }
}
