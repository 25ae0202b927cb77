package io.liuke.web.support.demo;

import java.net.InetAddress;
import java.net.UnknownHostException;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;

/** Keeps the demo on this machine, unless {@code LIUKE_DEMO_PUBLIC=true}. */
@Component
class DemoAddress {

    private final Environment environment;

    DemoAddress(Environment environment) {
        this.environment = environment;
    }

    /** @throws DemoOnPublicAddress if others could reach the server */
    void requirePrivate() {
        String address = environment.getProperty("server.address", "");
        if (!isLoopback(address) && !environment.getProperty("liuke.demo-public", Boolean.class, false)) {
            throw new DemoOnPublicAddress(address.isBlank() ? "every address" : address);
        }
    }

    /** No address means all of them. */
    private static boolean isLoopback(String address) {
        try {
            return !address.isBlank() && InetAddress.getByName(address).isLoopbackAddress();
        } catch (UnknownHostException unknown) {
            return false;
        }
    }
}
