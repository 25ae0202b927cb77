package io.liuke.web.support.database;

/** Another process works on the data directory, and two servers on one cluster would destroy it. */
class DataDirectoryInUse extends RuntimeException {

    private final transient DataDirectory directory;
    private final String holder;

    DataDirectoryInUse(DataDirectory directory, String holder) {
        super("Another Liuke (process %s) is running with the data in %s".formatted(holder, directory.root()));
        this.directory = directory;
        this.holder = holder;
    }

    DataDirectory directory() {
        return directory;
    }

    String holder() {
        return holder;
    }
}
