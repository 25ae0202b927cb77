package io.liuke.churn.model;

/** When a customer may drop out: that is all in which the two beta-geometric models differ. */
public enum PurchaseModelKind {
    /** After each repeat purchase, so a one-time buyer is alive by construction (Fader, Hardie &amp; Lee 2005). */
    BG_NBD("BG/NBD", 0),
    /** After each purchase, the first one included (Batislam, Denizel &amp; Filiztekin 2007). */
    MBG_NBD("MBG/NBD", 1);

    private final String label;
    private final int chancesAtFirst;

    PurchaseModelKind(String label, int chancesAtFirst) {
        this.label = label;
        this.chancesAtFirst = chancesAtFirst;
    }

    /** The name in the literature. */
    public String label() {
        return label;
    }

    /** How many chances to drop out a customer with {@code repeats} repeat purchases has had. */
    int dropoutChances(int repeats) {
        return repeats + chancesAtFirst;
    }
}
