package io.liuke.web.support.demo;

/** The demo, whose passwords everybody knows, would be reachable from other machines. */
class DemoOnPublicAddress extends RuntimeException {

    DemoOnPublicAddress(String address) {
        super("The demo company, whose passwords are published, would be reachable from other machines at " + address);
    }
}
