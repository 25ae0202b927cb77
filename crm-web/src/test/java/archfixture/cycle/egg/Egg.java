package archfixture.cycle.egg;

import archfixture.cycle.hen.Hen;

public record Egg(Hen of) {}
